/** The findings by severity, each behind a button that opens it; the worst one stands open. */
import type { Worded } from '../words';
import { SEVERITIES, type Severity } from '../../findings/finding';
import { linkButton } from '../../ui/controls';
import { element } from '../../ui/dom';
import { icon, type IconName } from '../../ui/icons';
import type { ReviewList } from '../../findings/view/reviewList';
import { entriesOf, type Entry } from './entries';
import { findingItem, openKey, type FindingListProps } from './item';
import { pagedList } from './pagedList';

export interface FindingList {
  readonly node: HTMLElement;
  opened(): ReadonlySet<string>;
}

const SIGNS: Readonly<Record<Severity, readonly [IconName, string]>> = {
  error: ['errorCircle', 'sign-error'],
  warning: ['warningFilled', 'sign-warning'],
  remark: ['info', 'sign-info'],
};

/** What "Alle wiederherstellen" puts back. */
export const restorable = (findings: readonly Worded[]): Worded[] =>
  findings.filter(({ found: { repair } }) => repair?.kind === 'restore' || repair?.kind === 'names' || repair?.kind === 'seen');

export function findingList(props: FindingListProps): FindingList {
  const { findings, opened } = props;
  const entries = entriesOf(findings);
  const open = new Set<string>(opened);
  const reviewed = props.review.list();
  const isAnyLeft = entries.some((entry) => open.has(openKey(entry)));
  if (!isAnyLeft && entries[0]) open.add(openKey(entries[0]));
  const groups = SEVERITIES.map((severity) => ({ severity, ones: entries.filter(({ finding }) => finding.severity === severity) })).filter(({ ones }) => ones.length > 0);
  const isSeveral = restorable(findings).length > 1;
  return {
    node: element('div', {}, reviewed.bar, ...groups.map(({ severity, ones }, index) => group(props, severity, ones, open, isSeveral && index === 0, reviewed))),
    opened: () => open,
  };
}

function group(props: FindingListProps, severity: Severity, entries: readonly Entry[], open: Set<string>, offersAll: boolean, reviewed: ReviewList): HTMLElement {
  const { t, onRestoreAll } = props;
  const [sign, look] = SIGNS[severity];
  const title = element('h2', { class: 'check-severity' }, icon(sign, look), t(`ck.severity.${severity}`), ' ', element('span', { class: 'subtab-count' }, String(entries.length)));
  const items = pagedList(t, 'findings', entries, (entry) => reviewed.item(entry.finding, findingItem(props, entry, open)));
  const head = element('div', { class: 'check-head' }, title, ...(offersAll ? [linkButton(t('ck.restoreAll'), onRestoreAll)] : []));
  return element('section', { class: 'check-group' }, head, items);
}
