/** The first lines of a file with what each column is read as, which can be changed there. */
import type { ColumnUse } from '../../../src/import/columns';
import type { Preview, PreviewLine } from '../../../src/import/preview';
import { COLUMN_USES, useName } from '../../../src/import/words';
import { element } from '../../ui/dom';
import type { KduTranslate } from '../i18n';
import { select } from './parts';

type OnUse = (column: string, use: ColumnUse) => void;

/** Columns that are read as numbers. */
const AMOUNTS = /^(?:amount|soll|haben|cumulated|sum|bg|month-\d+)$/;

/** null where no head was found: then there is nothing to say of columns. */
export function previewTable(t: KduTranslate, preview: Preview, headerLine: number | undefined, onUse: OnUse): HTMLElement | null {
  const { columns, rows } = preview;
  if (columns.length === 0) return null;
  const options = COLUMN_USES.map((value) => ({ value, label: useName(value, t.language) }));
  const uses = columns.map(({ name, use }, index) => {
    if (name === '') return element('td', {});
    const field = select(`ki-use-${index}`, options, use, (value) => onUse(name, value));
    field.setAttribute('aria-label', t('ki.use', { c: name }));
    return element('td', {}, field);
  });
  const names = columns.map(({ name, use }) => element('th', { scope: 'col', title: name, class: numberClass(use) }, name));
  const row = ({ line, cells }: PreviewLine): HTMLElement =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, String(line)),
      ...columns.map(({ use }, index) => element('td', { title: cells[index], class: numberClass(use) }, cells[index] ?? '')),
    );
  const table = element(
    'table',
    {},
    element(
      'thead',
      {},
      element('tr', {}, element('th', { scope: 'row' }, t('ki.uses')), ...uses),
      element('tr', {}, element('th', { scope: 'row' }, String(headerLine ?? '')), ...names),
    ),
    element('tbody', {}, ...rows.map(row)),
  );
  return element('div', { class: 'ki-preview', role: 'region', tabindex: 0, 'aria-label': t('ki.preview') }, table);
}

const numberClass = (use: ColumnUse): string | undefined => (AMOUNTS.test(use) ? 'number' : undefined);
