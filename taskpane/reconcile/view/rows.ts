/** A relation as a row of the list; it opens its page. */
import type { DocumentRelation } from '../../../src/audit/documentRelations';
import type { ReconcileTranslate } from '../i18n';
import { isFinding } from '../documentPage';
import { ownFinding, ownRow, relationFinding, relationRow } from '../findings';
import { isFailing, isSound, type CheckedRow } from '../own';
import { problemText } from '../ownWords';
import { element } from '../../ui/dom';
import { icon } from '../../ui/icons';
import type { Review } from '../../findings/view/review';
import { classSign } from './chip';

export function documentRow(t: ReconcileTranslate, relation: DocumentRelation, review: Review, onOpen: () => void): HTMLButtonElement {
  const { id, placeA, placeB } = relation.relation;
  const { title, remainder } = relationRow(t, relation);
  return rowButton({
    mark: element('span', { class: 'rc-id' }, id),
    title,
    badge: isFinding(relation) ? review.badge(relationFinding(t, relation)) : [],
    lines: [t('rc.places', { a: placeA[t.language], b: placeB[t.language] }), t('rc.rest.v', { v: remainder })],
    onOpen,
  });
}

export function ownRelationRow(t: ReconcileTranslate, row: CheckedRow, review: Review, onOpen: () => void): HTMLButtonElement {
  const { label, found, outcome } = row;
  const status = 'problem' in outcome ? 'BROKEN' : outcome.status;
  const lines = isSound(row)
    ? [`${t('rc.own.row', { n: String(found.row) })} · ${t(`rc.${status}`)} · ${t('rc.rest.v', { v: ownRow(t, row).remainder })}`]
    : 'problem' in outcome
      ? [problemText(t, outcome.problem, found.row)]
      : [];
  return rowButton({ mark: classSign(status), title: label, badge: isFailing(row) ? review.badge(ownFinding(t, row)) : [], lines, onOpen });
}

interface Row {
  readonly mark: HTMLElement;
  readonly title: string;
  readonly badge: readonly Node[];
  readonly lines: readonly string[];
  onOpen(): void;
}

function rowButton({ mark, title, badge, lines, onOpen }: Row): HTMLButtonElement {
  const text = element(
    'span',
    { class: 'rc-row-text' },
    element('span', {}, title, ...badge.flatMap((node) => [' ', node])),
    ...lines.map((line) => element('span', { class: 'small' }, line)),
  );
  const node = element('button', { type: 'button', class: 'row-button rc-row' }, mark, text, icon('chevronRight'));
  node.addEventListener('click', onOpen);
  return node;
}
