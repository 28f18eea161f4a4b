/** The page of a relation of the document. Two that differ in one assumption stand beside each other. */
import { documentRelations, type DocumentRelation } from '../../src/audit/documentRelations';
import type { Line } from '../../src/audit/arithmetic';
import { isPoint } from '../../src/audit/interval';
import type { Figure } from '../../src/programme/figures';
import { READ_TOGETHER } from '../../src/programme/relationTitles';
import type { ReconcileTranslate } from './i18n';
import { explained } from './explained';
import { Numbers } from './numbers';
import { allowedText, bar, isCompound, isSum, lineValue, range, sentence, unitText, type Page, type PageLine, type Ranged } from './page';

/** Those that are read beside it, itself included, in their order. */
export function readWith(relation: DocumentRelation): DocumentRelation[] {
  const ids = readTogether(relation)?.map(({ id }) => id) ?? [relation.relation.id];
  return documentRelations().filter((other) => ids.includes(other.relation.id));
}

const readTogether = ({ relation: { id } }: DocumentRelation) => READ_TOGETHER.find((columns) => columns.some((column) => column.id === id));

export function documentPage(t: ReconcileTranslate, relation: DocumentRelation): Page {
  const { language } = t;
  const numbers = numbersOf(t, relation);
  const all = readWith(relation);
  const columns = readTogether(relation) ?? [];
  const ranged = ({ value, interval }: DocumentRelation['computed'], text = numbers.value(value)): Ranged => ({ value: text, range: range(t, interval, numbers) });
  const printed = numbers.printed(relation.printedAs, relation.printed.value);
  const isRounded = all.some(({ computed, printed: { interval } }) => !isPoint(computed.interval) || !isPoint(interval));
  const bars = [
    bar(t, numbers, t('rc.row.printed'), printed, true, relation.printed),
    ...nearestFirst(all).map(({ relation: { id }, computed }) => {
      const label = columns.find((column) => column.id === id)?.row[language] ?? t('rc.row.computed');
      return bar(t, numbers, label, numbers.value(computed.value), false, computed);
    }),
  ];
  return {
    status: relation.status,
    title: relation.title[language],
    place: relationPlace(t, relation),
    unit: unitText(t, numbers),
    columns: columns.map(({ header }) => header[language]),
    lines: relation.computedBy.map((line, index) => pageLine(t, relation, line, index, all)),
    computed: all.map(({ computed }) => ranged(computed)),
    printed: all.map(() => ranged(relation.printed, printed)),
    remainder: all.map(({ remainder }) => ({ ...ranged(remainder), value: numbers.remainder(remainder.value) })),
    // Where no calculation decides, rounding explains nothing: as on the sheet.
    allowed: all.map((one) => (one.status === 'HINWEIS' ? '–' : allowedText(t, one, numbers))),
    bars: isRounded ? bars : [],
    tick: (value, step) => numbers.tick(value, step),
    sentence: sentence(t, relation),
    notes: relation.relation.remark ? [t('rc.remark', { s: relation.relation.remark[language] })] : [],
    explanations: {
      kind: isFinding(relation) ? 'explanations' : 'tests',
      items: relation.explanations.map((weighed) => explained(t, relation, weighed, numbers, isFinding(relation))),
    },
  };
}

const nearestFirst = (all: readonly DocumentRelation[]): DocumentRelation[] => [...all].sort((one, other) => one.remainder.value.abs().cmp(other.remainder.value.abs()));

export const numbersOf = (t: ReconcileTranslate, { relation, figures, remainder }: DocumentRelation): Numbers => new Numbers(relation.unit, figures, t.language, remainder.value);

export const isFinding = ({ status }: DocumentRelation): boolean => status === 'WIDERSPRUCH' || status === 'HINWEIS';

/** „Abschnitte 1.2 und 4.1“ */
export function sectionsOf(t: ReconcileTranslate, { figures }: DocumentRelation): string {
  const sections = [...new Set(figures.map(({ section }) => section))].sort();
  return t(sections.length === 1 ? 'rc.where' : 'rc.where.many', { s: t.list(sections) });
}

function relationPlace(t: ReconcileTranslate, relation: DocumentRelation): string {
  const ids = t.list(readWith(relation).map(({ relation: { id } }) => id));
  return [sectionsOf(t, relation), ids, unitText(t, numbersOf(t, relation))].filter(Boolean).join(' · ');
}

function pageLine(t: ReconcileTranslate, relation: DocumentRelation, line: Line, index: number, all: readonly DocumentRelation[]): PageLine {
  const { part, operator } = line;
  const numbers = numbersOf(t, relation);
  const name = relation.lines?.[index]?.[t.language] ?? (part.kind === 'figure' ? part.figure.label[t.language] : numbers.inFigures(part));
  const detail = part.kind === 'figure' ? source(t, part.figure) : isCompound(part) ? numbers.inFigures(part) : '';
  // What is added needs no sign; everything else does.
  const sign = operator === undefined || operator === '+' ? '' : `${operator} `;
  const value = (other: Line | undefined): string => (other ? sign + numbers.line(other, lineValue(other), isSum(relation.computedBy)) : '');
  return { label: name, detail, values: all.map(({ computedBy }) => value(computedBy[index])) };
}

/** FIN_KUERZUNG_VERWALTUNG · 4.1: rd. „5,13 Mio. EUR“. Only what stands so in the document is quoted; the qualifier may be ours. */
export function source(t: ReconcileTranslate, { id, section, qualifier, printed }: Figure): string {
  const quoted = t('list.quoted', { s: printed });
  return `${id} · ${section}: ${printed.startsWith(qualifier) ? quoted : `${qualifier} ${quoted}`}`;
}
