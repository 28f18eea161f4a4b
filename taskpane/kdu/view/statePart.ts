/** Where the year stands: five lines, each with a link to the cell that says so. */
import { element } from '../../ui/dom';
import { linkButton } from '../../ui/controls';
import type { KduTranslate } from '../i18n';
import type { MonitorState } from '../state';
import { section } from './parts';

const LINES = ['booked', 'deviation', 'expected', 'missing', 'over'] as const;

export function statePart(t: KduTranslate, { sheet, lines }: MonitorState, onGo: (cell: string) => void): HTMLElement {
  const said = lines.flatMap(({ text, cell }, index) => {
    const key = LINES[index];
    if (text === '' || !key) return [];
    const link = linkButton(t(`ki.state.${key}`), () => onGo(cell));
    link.title = `${sheet}!${cell}`;
    return [element('dt', {}, link), element('dd', {}, text)];
  });
  return section(t('ki.state', { s: sheet }), element('dl', { class: 'ki-state' }, ...said));
}
