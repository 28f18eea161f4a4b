import type { Worded } from '../words';
import { isFormula } from '../../../src/formula/isFormula';
import type { Repair } from '../repair/kinds';
import type { CheckTranslate } from '../i18n';
import { button, linkButton } from '../../ui/controls';
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
  onRepair(finding: Worded): void;
  onRestoreAll(): void;
}

/** @param open the ids of those that stand open; the item keeps it up to date */
export function findingItem(props: FindingListProps, finding: Worded, open: Set<string>): HTMLElement {
  const { review } = props;
  const id = `finding-${(itemsMade += 1)}`;
  const details = element('div', { id, class: 'finding-details' });
  const toggle = element('button', { type: 'button', class: 'row-button finding-toggle', 'aria-controls': id }, icon('chevronRight'), element('span', {}, finding.title));
  const node = element('li', { class: 'finding' }, element('h3', {}, toggle, ...review.badge(finding)), placeLine(props, finding), details);
  const update = (): void => {
    const isOpen = open.has(finding.id);
    toggle.setAttribute('aria-expanded', String(isOpen));
    node.classList.toggle('open', isOpen);
    details.hidden = !isOpen;
    if (isOpen && details.childElementCount === 0) details.append(...detailsOf(props, finding));
  };
  toggle.addEventListener('click', () => {
    if (!open.delete(finding.id)) open.add(finding.id);
    update();
  });
  update();
  return node;
}

function placeLine({ onShow }: FindingListProps, finding: Worded): HTMLElement {
  const { place, text, found } = finding;
  const where = found.location ? linkButton(place, () => onShow(finding)) : element('span', { class: 'finding-place' }, place);
  return element('p', { class: 'finding-text' }, where, ` · ${text}`);
}

function detailsOf({ t, review, onShow, onRepair }: FindingListProps, finding: Worded): Node[] {
  const { loaded, now, found } = finding;
  const row = (label: string, text: string | undefined, isNow = false): HTMLElement[] =>
    text === undefined
      ? []
      : [element('dt', {}, label), element('dd', { class: `${isFormula(text) ? 'formula' : ''} ${isNow ? 'strong' : ''}`.trim() }, text)];
  const rows = [...row(t('ck.loaded'), loaded), ...row(t('ck.now'), now, true)];
  const buttons = [
    ...(found.location ? [button(t('ck.show'), () => onShow(finding))] : []),
    ...(found.repair ? [button(repairLabel(t, found.repair), () => onRepair(finding))] : []),
  ];
  return [
    ...(rows.length > 0 ? [element('dl', { class: 'comparison' }, ...rows)] : []),
    ...(buttons.length > 0 ? [element('div', { class: 'finding-buttons' }, ...buttons)] : []),
    review.editor(finding),
  ];
}

function repairLabel(t: CheckTranslate, { kind }: Repair): string {
  if (kind === 'formulas') return t('ck.formulas');
  return t(kind === 'showSheet' || kind === 'showLines' ? 'ck.unhide' : 'ck.restore');
}
