/** The findings by severity, each behind a button that opens it; the worst one stands open. */
import type { Worded } from '../words';
import { SEVERITIES, type Severity } from '../../findings/finding';
import { linkButton } from '../../ui/controls';
import { element } from '../../ui/dom';
import { icon, type IconName } from '../../ui/icons';
import type { ReviewList } from '../../findings/view/reviewList';
import { findingItem, type FindingListProps } from './item';

export interface FindingList {
  readonly node: HTMLElement;
  opened(): ReadonlySet<string>;
}

/** So many of a severity are shown at once; more on demand. */
const SHOWN = 25;

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
  const open = new Set<string>(opened);
  const reviewed = props.review.list();
  const isAnyLeft = findings.some(({ id }) => open.has(id));
  if (!isAnyLeft && findings[0]) open.add(findings[0].id);
  const groups = SEVERITIES.map((severity) => ({ severity, ones: findings.filter((finding) => finding.severity === severity) })).filter(({ ones }) => ones.length > 0);
  const isSeveral = restorable(findings).length > 1;
  return {
    node: element('div', {}, reviewed.bar, ...groups.map(({ severity, ones }, index) => group(props, severity, ones, open, isSeveral && index === 0, reviewed))),
    opened: () => open,
  };
}

function group(props: FindingListProps, severity: Severity, findings: readonly Worded[], open: Set<string>, offersAll: boolean, reviewed: ReviewList): HTMLElement {
  const { t, onRestoreAll } = props;
  const [sign, look] = SIGNS[severity];
  const title = element('h2', { class: 'check-severity' }, icon(sign, look), t(`ck.severity.${severity}`), ' ', element('span', { class: 'subtab-count' }, String(findings.length)));
  const items = element('ul', { class: 'findings' });
  let shown = 0;
  const more = linkButton('', () => showMore());
  const showMore = (): void => {
    const next = findings.slice(shown, shown + SHOWN);
    items.append(...next.map((finding) => reviewed.item(finding, findingItem(props, finding, open))));
    shown += next.length;
    more.textContent = t('ck.more', { n: findings.length - shown });
    more.hidden = shown === findings.length;
  };
  showMore();
  const head = element('div', { class: 'check-head' }, title, ...(offersAll ? [linkButton(t('ck.restoreAll'), onRestoreAll)] : []));
  return element('section', { class: 'check-group' }, head, items, more);
}
