/** What the published document says about itself: the statuses on the sheet Abstimmung, counted. */
import type { LoadTranslate } from '../i18n';
import type { RelationStatus, StatusCounts } from '../statuses';
import { linkButton } from '../../ui/controls';
import { element } from '../../ui/dom';

const WORDS = {
  EXAKT: 'status.exact',
  RUNDUNG: 'status.rounding',
  WIDERSPRUCH: 'status.contradiction',
  HINWEIS: 'status.remark',
} as const satisfies Readonly<Record<RelationStatus, `status.${string}`>>;

export function reconciliationBox(t: LoadTranslate, counts: StatusCounts, onOpen: () => void): Node[] {
  const statuses = Object.entries(counts) as [RelationStatus, number][];
  const total = statuses.reduce((sum, [, count]) => sum + count, 0);
  return [
    element('h2', { id: 'reconciliation' }, t('load.done.recon')),
    element(
      'section',
      { class: 'card found', 'aria-labelledby': 'reconciliation' },
      element('p', { class: 'small' }, t('load.done.recon.text', { n: total })),
      element('dl', { class: 'statuses' }, ...statuses.map(([status, count]) => statusCount(t, status, count))),
      linkButton(t('load.done.recon.link'), onOpen),
    ),
  ];
}

function statusCount(t: LoadTranslate, status: RelationStatus, count: number): HTMLElement {
  const isBad = status === 'WIDERSPRUCH' && count > 0;
  return element(
    'div',
    { class: isBad ? 'status bad' : 'status' },
    element('dt', { class: 'small' }, t.count(WORDS[status], count)),
    element('dd', {}, String(count)),
  );
}
