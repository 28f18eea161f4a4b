/** The page of a row that cannot be checked: why, and the way to it. */
import { ownPlace, type CheckedRow } from '../own';
import { problemText } from '../ownWords';
import { button } from '../../ui/controls';
import { element } from '../../ui/dom';
import { messageBar } from '../../ui/message';
import type { Screen } from '../../ui/shell';
import { backLine } from './backLine';
import type { PageProps } from './page';

export interface BrokenProps extends Pick<PageProps, 't' | 'reviewed' | 'onBack'> {
  readonly row: CheckedRow;
  readonly goTo: NonNullable<PageProps['goTo']>;
}

export function brokenScreen({ t, row, reviewed, goTo, onBack }: BrokenProps): Screen {
  const title = element('h1', {}, row.label);
  const told = element('p', { class: 'rc-told', role: 'status' });
  const go = async (): Promise<void> => {
    told.textContent = await goTo.go();
  };
  const { outcome, found } = row;
  const why = 'problem' in outcome ? problemText(t, outcome.problem, found.row) : '';
  return {
    focus: title,
    content: [
      backLine(t, 'BROKEN', onBack),
      title,
      element('p', { class: 'small rc-place' }, ownPlace(t, row)),
      messageBar({ intent: 'warning', title: t('rc.own.broken.title'), body: [why] }),
      ...written(row),
      ...(reviewed ? [element('h2', {}, t('rc.status')), reviewed.review.editor(reviewed.finding)] : []),
    ],
    note: told,
    actions: [button(goTo.label, () => void go(), 'primary')],
    onEscape: onBack,
  };
}

/** As it stands in the row. */
function written({ found }: CheckedRow): HTMLElement[] {
  const { value, formula } = found.expression;
  const text = formula ?? (typeof value === 'object' ? value.code : String(value));
  return text.trim() === '' ? [] : [element('p', { class: 'rc-written' }, element('code', {}, text))];
}
