/** The arithmetic of a relation, written down as people do sums: parts, result, what is printed, the remainder. */
import type { ReconcileTranslate } from '../i18n';
import type { Page, Ranged } from '../page';
import { element } from '../../ui/dom';

export function arithmeticTable(t: ReconcileTranslate, page: Page): HTMLElement {
  const { columns, lines, computed, printed, remainder, allowed, status } = page;
  const ranged = (all: readonly Ranged[]): HTMLElement[][] =>
    all.map(({ value, range }) => [element('span', {}, value), ...(range === '' ? [] : [element('span', { class: 'small' }, range)])]);
  const heads = columns.map((column) => element('th', { scope: 'col' }, column));
  return element(
    'table',
    { class: 'rc-table' },
    element('caption', { class: 'visually-hidden' }, t('rc.table')),
    ...(heads.length > 0 ? [element('thead', {}, element('tr', {}, element('td', {}), ...heads))] : []),
    element(
      'tbody',
      {},
      ...lines.flatMap(({ label, detail, values }) => [row('', [label], values.map((value) => [value])), ...below(detail, values.length + 1)]),
      row('rc-total', [t('rc.computed')], ranged(computed)),
      row('', [t('rc.printed')], ranged(printed)),
      row(status === 'WIDERSPRUCH' ? 'rc-rest bad' : 'rc-rest', [t('rc.rest')], ranged(remainder)),
      row('rc-allowed', [t('rc.allowed')], allowed.map((text) => [text])),
    ),
  );
}

/** The whole width: ids are long. */
function below(detail: string, span: number): HTMLElement[] {
  return detail === '' ? [] : [element('tr', { class: 'rc-detail small' }, element('td', { colspan: span }, detail))];
}

function row(kind: string, head: readonly (Node | string)[], cells: readonly (readonly (Node | string)[])[]): HTMLElement {
  return element('tr', { class: kind || undefined }, element('th', { scope: 'row' }, ...head), ...cells.map((content) => element('td', {}, ...content)));
}
