/** Every relation of the document by class, the worst first, and the user's own below them. */
import { CLASSES, type RelationClass } from '../../../src/audit/check';
import { documentRelations, type DocumentRelation } from '../../../src/audit/documentRelations';
import type { ReconcileTranslate } from '../i18n';
import { isFinding } from '../documentPage';
import { relationFinding } from '../findings';
import type { CheckedRow } from '../own';
import { button } from '../../ui/controls';
import { element } from '../../ui/dom';
import type { Screen } from '../../ui/shell';
import type { Review } from '../../findings/view/review';
import { classSign } from './chip';
import { documentRow, ownRelationRow } from './rows';

export interface ListProps {
  readonly t: ReconcileTranslate;
  readonly review: Review;
  onOpen(relation: DocumentRelation): void;
  onOpenOwn(row: CheckedRow): void;
  onReadAgain(): void;
}

export interface RelationList {
  readonly screen: Screen;
  /** What is known of the user's own: their rows, or a sentence. */
  showOwn(rows: readonly CheckedRow[], sentence: string): void;
  /** The row of a relation, or the heading where it is not listed. */
  rowOf(id: string): HTMLElement;
}

/** What holds is at hand, not in the way. */
const FOLDED: readonly RelationClass[] = ['RUNDUNG', 'EXAKT'];

export function relationList({ t, review, onOpen, onOpenOwn, onReadAgain }: ListProps): RelationList {
  const relations = documentRelations();
  const heading = element('h1', { class: 'visually-hidden' }, t('rc.title'));
  const rows = new Map(relations.map((relation) => [relation.relation.id, documentRow(t, relation, review, () => onOpen(relation))]));
  const reviewed = review.list();
  const own = element('div', {});
  const count = element('span', { class: 'small' });
  let ownRows = new Map<string, HTMLElement>();

  const item = (relation: DocumentRelation): HTMLElement => {
    const node = element('li', {}, rows.get(relation.relation.id) ?? '');
    return isFinding(relation) ? reviewed.item(relationFinding(t, relation), node) : node;
  };

  const group = (status: RelationClass): HTMLElement[] => {
    const found = relations.filter((relation) => relation.status === status);
    const items = element('ul', {}, ...found.map((relation) => item(relation)));
    const head = [classSign(status), element('h2', {}, t(`rc.group.${status}`)), element('span', { class: 'small' }, String(found.length))];
    if (FOLDED.includes(status)) return [element('details', { class: 'rc-folded' }, element('summary', { class: 'rc-head', tabindex: 0 }, ...head), items)];
    return [element('div', { class: 'rc-head' }, ...head), items];
  };

  return {
    screen: {
      focus: heading,
      content: [
        heading,
        element('p', { class: 'small' }, t('rc.lead', { n: relations.length })),
        reviewed.bar,
        ...CLASSES.flatMap(group),
        element('div', { class: 'rc-head' }, element('h2', {}, t('rc.own')), count),
        own,
      ],
      actions: [button(t('rc.own.again'), onReadAgain)],
    },
    showOwn(checked, sentence) {
      ownRows = new Map(checked.map((row) => [row.id, ownRelationRow(t, row, review, () => onOpenOwn(row))]));
      count.textContent = checked.length > 0 ? String(checked.length) : '';
      own.replaceChildren(
        ...(sentence === '' ? [] : [element('p', { class: 'small' }, sentence)]),
        element('ul', {}, ...[...ownRows.values()].map((row) => element('li', {}, row))),
      );
    },
    rowOf: (id) => rows.get(id) ?? ownRows.get(id) ?? heading,
  };
}
