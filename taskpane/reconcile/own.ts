/** The user's own relations, checked: what each is called, how it comes out, and its page. */
import { checkOwn, type OwnProblem, type OwnRelation } from '../../src/audit/ownRelation';
import { figuresIn } from '../../src/audit/expression';
import { isPoint } from '../../src/audit/interval';
import type { ReconcileTranslate } from './i18n';
import { source } from './documentPage';
import { Numbers } from './numbers';
import type { FoundRow, OwnSheet } from './ownTable';
import { allowedText, bar, isCompound, isSum, lineValue, range, sentence, unitText, type Page } from './page';

export interface CheckedRow {
  /** The same while it is the same row, wherever it is sorted to. */
  readonly id: string;
  readonly label: string;
  readonly found: FoundRow;
  readonly sheet: OwnSheet;
  readonly outcome: OwnRelation | { readonly problem: OwnProblem };
}

export type SoundRow = CheckedRow & { readonly outcome: OwnRelation };

export const isSound = (row: CheckedRow): row is SoundRow => !('problem' in row.outcome);

/** What the user should look at: it does not come out, or cannot be checked. */
export const isFailing = (row: CheckedRow): boolean => !isSound(row) || row.outcome.status === 'WIDERSPRUCH' || row.outcome.mixed !== undefined;

export function checkRows(t: ReconcileTranslate, sheet: OwnSheet, rows: readonly FoundRow[]): CheckedRow[] {
  const seen = new Map<string, number>();
  return rows.map((found) => {
    const label = text(found.label) || text(found.expression) || t('rc.own.unnamed');
    // The number goes with its row; where users number twice or not at all, the content tells rows apart.
    const name = `own:${text(found.number) || text(found.expression) || label}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return { id: times === 1 ? name : `${name}#${times}`, label, found, sheet, outcome: checkOwn(found) };
  });
}

/** The same row in a later reading: one with the same contents, by preference with the same number. */
export function foundAgain(rows: readonly CheckedRow[], row: CheckedRow): CheckedRow | undefined {
  const same = rows.filter(({ found }) => written(found) === written(row.found));
  return same.find(({ id }) => id === row.id) ?? same[0];
}

const written = ({ label, expression, printed, precision }: FoundRow): string => JSON.stringify([label, expression, printed, precision]);

const text = ({ value }: FoundRow['label']): string => (typeof value === 'object' ? value.code : String(value).trim());

export const ownNumbers = (t: ReconcileTranslate, { expression, isPercent, remainder }: OwnRelation): Numbers =>
  new Numbers(isPercent ? 'percent' : 'number', figuresIn(expression), t.language, remainder.value);

export const ownPlace = (t: ReconcileTranslate, { sheet, found }: CheckedRow): string => t('rc.own.place', { s: sheet.name, n: String(found.row) });

/** What may be wrong with what was written down, though it can be calculated. */
export function ownHints(t: ReconcileTranslate, { mixed, grouped }: OwnRelation): string[] {
  return [
    ...(mixed ? [t('rc.own.mixed', { a: mixed[0], b: mixed[1] })] : []),
    ...grouped.map((text) => t('rc.own.grouped', { s: text, g: text.replace(',', '.') })),
  ];
}

export function ownPage(t: ReconcileTranslate, row: SoundRow): Page {
  const { outcome } = row;
  const numbers = ownNumbers(t, outcome);
  const { computed, printed, remainder, computedBy, repeated, unrounded } = outcome;
  const unit = unitText(t, numbers);
  const ofMany = (key: 'rc.own.repeated' | 'rc.own.unrounded', ids: readonly string[]): string[] =>
    ids.length === 0 ? [] : [t(ids.length === 1 ? key : `${key}.many`, { s: t.list(ids) })];
  const isRounded = !isPoint(computed.interval) || !isPoint(printed.interval);
  return {
    status: outcome.status,
    title: row.label,
    place: [ownPlace(t, row), unit].filter(Boolean).join(' · '),
    unit,
    columns: [],
    lines: computedBy.map((line) => {
      const { part, operator } = line;
      const sign = operator === undefined || operator === '+' ? '' : `${operator} `;
      return {
        label: part.kind === 'figure' ? part.figure.label[t.language] : numbers.inFigures(part),
        detail: part.kind === 'figure' ? source(t, part.figure) : isCompound(part) ? figuresIn(part).map(({ id }) => id).join(', ') : '',
        values: [sign + numbers.line(line, lineValue(line), isSum(computedBy))],
      };
    }),
    computed: [{ value: numbers.value(computed.value), range: range(t, computed.interval, numbers) }],
    printed: [{ value: numbers.given(printed.value), range: range(t, printed.interval, numbers) }],
    remainder: [{ value: numbers.remainder(remainder.value), range: range(t, remainder.interval, numbers) }],
    allowed: [allowedText(t, outcome, numbers)],
    bars: isRounded
      ? [
          bar(t, numbers, t('rc.row.printed'), numbers.given(printed.value), true, printed),
          bar(t, numbers, t('rc.row.computed'), numbers.value(computed.value), false, computed),
        ]
      : [],
    tick: (value, step) => numbers.tick(value, step),
    sentence: sentence(t, outcome),
    notes: [...ownHints(t, outcome), ...ofMany('rc.own.repeated', repeated), ...ofMany('rc.own.unrounded', unrounded)],
    explanations: { kind: 'explanations', items: [] },
  };
}
