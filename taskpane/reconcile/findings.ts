/** The document's contradictions, its notice and the user's own relations that fail, for lists and for the protocol. */
import type { RelationClass } from '../../src/audit/check';
import { documentRelations, type DocumentRelation } from '../../src/audit/documentRelations';
import { figuresIn } from '../../src/audit/expression';
import type { Figure } from '../../src/programme/figures';
import type { Language } from '../../src/language';
import type { OnDelay } from '../excel/session';
import type { WordedFinding } from '../findings/finding';
import { reconcileTranslator, type ReconcileTranslate } from './i18n';
import { isFinding, numbersOf, sectionsOf } from './documentPage';
import { checkRows, isFailing, isSound, ownHints, ownNumbers, ownPlace, type CheckedRow, type SoundRow } from './own';
import { readReconciliation, type OwnTable } from './ownTable';
import { columnsText, doubtfulText, problemText } from './ownWords';
import { inUnit, remainderInUnit, sentence } from './page';

/** One relation in a table: the document's, and the user's own that can be checked. */
export interface RelationRow {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  /** With its unit, as the others are. */
  readonly computed: string;
  readonly printed: string;
  readonly remainder: string;
  readonly status: RelationClass;
  /** The class in words. */
  readonly word: string;
}

export interface Reconciliation {
  readonly findings: readonly WordedFinding[];
  /** The document's, from the published figures. */
  readonly relations: readonly RelationRow[];
  /** Those of the user that can be checked. */
  readonly own: readonly RelationRow[];
}

interface Speaking {
  readonly language: Language;
}

export async function reconciliation({ language }: Speaking, onDelay: OnDelay): Promise<Reconciliation> {
  const t = reconcileTranslator(language);
  const { own } = await readReconciliation(onDelay);
  const rows = own.kind === 'read' ? checkRows(t, own.sheet, own.rows) : [];
  const relations = documentRelations();
  return {
    findings: [
      ...relations.filter(isFinding).map((relation) => relationFinding(t, relation)),
      ...(own.kind === 'columnsMissing' ? [unreadFinding(t, own)] : []),
      ...(own.kind === 'doubtful' ? [doubtfulFinding(t, own)] : []),
      ...rows.filter(isFailing).map((row) => ownFinding(t, row)),
    ],
    relations: relations.map((relation) => relationRow(t, relation)),
    own: rows.flatMap((row) => (isSound(row) ? [ownRow(t, row)] : [])),
  };
}

export function relationFinding(t: ReconcileTranslate, relation: DocumentRelation): WordedFinding {
  const { computed, printed, remainder } = relationRow(t, relation);
  return {
    id: `relation:${relation.relation.id}`,
    severity: relation.status === 'HINWEIS' ? 'remark' : 'warning',
    numbers: relation.figures.map(published).join('; '),
    title: `${relation.relation.id}: ${relation.title[t.language]}`,
    place: sectionsOf(t, relation),
    text: t('rc.f.text', { a: computed, b: printed, r: remainder, s: sentence(t, relation) }),
  };
}

/** What decides how a relation comes out. */
const published = ({ id, value, precision, qualifier }: Figure): string => [id, value.toFixed(), precision?.toFixed() ?? '', qualifier].join(' ').trim();

export function relationRow(t: ReconcileTranslate, relation: DocumentRelation): RelationRow {
  const numbers = numbersOf(t, relation);
  const { computed, printed, remainder, status, printedAs } = relation;
  return {
    id: relation.relation.id,
    title: relation.title[t.language],
    place: sectionsOf(t, relation),
    computed: inUnit(t, numbers, numbers.value(computed.value)),
    printed: inUnit(t, numbers, numbers.printed(printedAs, printed.value)),
    remainder: remainderInUnit(t, numbers, numbers.remainder(remainder.value)),
    status,
    word: t(`rc.${status}`),
  };
}

export function ownFinding(t: ReconcileTranslate, row: CheckedRow): WordedFinding {
  const { id, label, found, outcome } = row;
  const { expression, printed, precision } = found;
  const written = JSON.stringify([expression, printed, precision].map(({ value, formula }) => formula ?? value));
  const place = ownPlace(t, row);
  if ('problem' in outcome) return { id, severity: 'warning', numbers: written, title: label, place, text: problemText(t, outcome.problem, found.row) };
  const figures = figuresIn(outcome.expression).map(published);
  const { computed, printed: stated, remainder } = ownRow(t, { ...row, outcome });
  const text = [t('rc.f.text', { a: computed, b: stated, r: remainder, s: sentence(t, outcome) }), ...ownHints(t, outcome)].join(' ');
  return { id, severity: 'warning', numbers: [written, ...figures].join('; '), title: label, place, text };
}

/** Relations that were not read must not look like none. */
export const unreadFinding = (t: ReconcileTranslate, own: Extract<OwnTable, { kind: 'columnsMissing' }>): WordedFinding => ({
  id: 'own-table',
  severity: 'warning',
  numbers: own.columns.join('; '),
  title: t('rc.own.unread'),
  place: own.sheet.name,
  text: columnsText(t, own),
});

const doubtfulFinding = (t: ReconcileTranslate, own: Extract<OwnTable, { kind: 'doubtful' }>): WordedFinding => ({
  id: 'own-table',
  severity: 'warning',
  numbers: [own.sheet.name, own.home?.name ?? ''].join('; '),
  title: t('rc.own.unread'),
  place: own.sheet.name,
  text: doubtfulText(t, own),
});

export function ownRow(t: ReconcileTranslate, row: SoundRow): RelationRow {
  const { outcome, label, id } = row;
  const numbers = ownNumbers(t, outcome);
  return {
    id,
    title: label,
    place: ownPlace(t, row),
    computed: inUnit(t, numbers, numbers.value(outcome.computed.value)),
    printed: inUnit(t, numbers, numbers.given(outcome.printed.value)),
    remainder: remainderInUnit(t, numbers, numbers.remainder(outcome.remainder.value)),
    status: outcome.status,
    word: t(`rc.${outcome.status}`),
  };
}
