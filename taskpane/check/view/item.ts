import type { Worded } from '../words';
import { isFormula } from '../../../src/formula/isFormula';
import type { Repair } from '../repair/kinds';
import type { CheckTranslate } from '../i18n';
import { button, linkButton } from '../../ui/controls';
import { difference, type TextPart } from '../difference';
import { pagedList } from './pagedList';
import type { Entry } from './entries';
import { element } from '../../ui/dom';
import { icon } from '../../ui/icons';
import type { Review } from '../../findings/view/review';

let itemsMade = 0;

export interface FindingListProps {
  readonly t: CheckTranslate;
  readonly review: Review;
  /** From the worst to the least. */
  readonly findings: readonly Worded[];
  /** The ids of those that stood open before. */
  readonly opened?: ReadonlySet<string>;
  onShow(finding: Worded): void;
  /** Where its number comes from. */
  onTrace(finding: Worded): void;
  onRepair(finding: Worded): void;
  /** Where all assumptions go back to their defaults. */
  onPlanning(): void;
  onRestoreAll(): void;
}

/** @param open the ids of those that stand open; the item keeps it up to date */
export function findingItem(props: FindingListProps, entry: Entry, open: Set<string>, title = entry.finding.title): HTMLElement {
  const { t, review } = props;
  const { finding, alike, consequences } = entry;
  const isMany = alike.length > 0;
  const key = openKey(entry);
  const id = `finding-${(itemsMade += 1)}`;
  const details = element('div', { id, class: 'finding-details' });
  const toggle = element('button', { type: 'button', class: 'row-button finding-toggle', 'aria-controls': id }, icon('chevronRight'), element('span', {}, title));
  const node = element('li', { class: 'finding' }, element('h3', {}, toggle, ...(isMany ? [] : review.badge(finding))), isMany ? placesLine(t, [finding, ...alike]) : placeLine(props, finding), details);
  const update = (): void => {
    const isOpen = open.has(key);
    toggle.setAttribute('aria-expanded', String(isOpen));
    node.classList.toggle('open', isOpen);
    details.hidden = !isOpen;
    if (isOpen && details.childElementCount === 0) {
      details.append(...(isMany ? [nestedList(props, [finding, ...alike], open, ({ place }) => place)] : detailsOf(props, finding)));
      if (consequences.length > 0) details.append(element('h4', { class: 'finding-follows' }, t.count('ck.follows', consequences.length)), nestedList(props, consequences, open));
    }
  };
  toggle.addEventListener('click', () => {
    if (!open.delete(key)) open.add(key);
    update();
  });
  update();
  return node;
}

/** Of many as one by another key than of the first of them alone. */
export const openKey = ({ finding, alike }: Entry): string => (alike.length > 0 ? `${finding.found.kind} ${finding.found.location?.sheet ?? ''}` : finding.id);

/** Findings under another one, each behind its own button. */
function nestedList(props: FindingListProps, findings: readonly Worded[], open: Set<string>, titleOf: (finding: Worded) => string = ({ title }) => title): HTMLElement {
  const item = (finding: Worded): HTMLElement => findingItem(props, { finding, alike: [], consequences: [] }, open, titleOf(finding));
  return pagedList(props.t, 'findings finding-nested', findings, item);
}

/** More places are counted only. */
const LISTED = 4;

function placesLine(t: CheckTranslate, findings: readonly Worded[]): HTMLElement {
  const cells = findings.slice(0, LISTED).map(({ place }) => place).join(', ');
  return element('p', { class: 'finding-text' }, t('ck.many', { n: findings.length, cells: findings.length > LISTED ? `${cells} …` : cells }));
}

function placeLine({ onShow }: FindingListProps, finding: Worded): HTMLElement {
  const { place, text, found } = finding;
  const where = found.location ? linkButton(place, () => onShow(finding)) : element('span', { class: 'finding-place' }, place);
  return element('p', { class: 'finding-text' }, where, ` · ${text}`);
}

function detailsOf({ t, review, onShow, onTrace, onRepair, onPlanning }: FindingListProps, finding: Worded): Node[] {
  const { loaded, now, found } = finding;
  const row = (label: string, text: string | undefined, parts: readonly TextPart[], isNow = false): HTMLElement[] =>
    text === undefined
      ? []
      : [element('dt', {}, label), element('dd', { class: `${isFormula(text) ? 'formula' : ''} ${isNow ? 'strong' : ''}`.trim() }, ...parts.map(partNode))];
  const [before, after] = difference(loaded ?? '', now ?? '', loaded !== undefined && now !== undefined);
  const rows = [...row(t('ck.loaded'), loaded, before), ...row(t('ck.now'), now, after, true)];
  const buttons = [
    ...(found.location ? [button(t('ck.show'), () => onShow(finding))] : []),
    ...(found.location?.cell === undefined ? [] : [button(t('ck.trace'), () => onTrace(finding))]),
    ...(found.repair ? [button(repairLabel(t, found.repair), () => onRepair(finding))] : []),
    ...(found.repair?.kind === 'input' ? [button(t('ck.allToDefault'), onPlanning)] : []),
  ];
  return [
    ...(rows.length > 0 ? [element('dl', { class: 'comparison' }, ...rows)] : []),
    ...(buttons.length > 0 ? [element('div', { class: 'finding-buttons' }, ...buttons)] : []),
    review.editor(finding),
  ];
}

const partNode = ({ text, isOther }: TextPart): Node => (isOther ? element('mark', {}, text) : document.createTextNode(text));

function repairLabel(t: CheckTranslate, { kind }: Repair): string {
  if (kind === 'formulas') return t('ck.formulas');
  if (kind === 'input') return t('ck.toDefault');
  return t(kind === 'showSheet' || kind === 'showLines' ? 'ck.unhide' : 'ck.restore');
}
