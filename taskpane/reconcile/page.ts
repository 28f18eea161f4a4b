/** A relation in words and numbers, as its page and its text show it: the same for the document's and the user's own. */
import { compute, type Line } from '../../src/audit/arithmetic';
import type { Check, RelationClass } from '../../src/audit/check';
import type { Expression } from '../../src/audit/expression';
import { isPoint } from '../../src/audit/interval';
import type { Interval } from '../../src/audit/roundInterval';
import type { Decimal } from '../../src/money/decimal';
import type { ReconcileTranslate } from './i18n';
import type { Numbers } from './numbers';

export interface PageLine {
  readonly label: string;
  /** Where it stands, or how it is made up. */
  readonly detail: string;
  /** One for each column. */
  readonly values: readonly string[];
}

/** A number with its interval; no interval where nothing was rounded. */
export interface Ranged {
  readonly value: string;
  readonly range: string;
}

export interface Bar {
  readonly label: string;
  /** For who does not see the picture. */
  readonly spoken: string;
  readonly isPublished: boolean;
  readonly value: Decimal;
  readonly interval: Interval;
}

export type Sign = 'partly' | 'proven' | 'open' | 'no';

export interface PageExplanation {
  readonly sign: Sign;
  readonly title: string;
  readonly text: string;
}

export interface Page {
  readonly status: RelationClass;
  readonly title: string;
  readonly place: string;
  readonly unit: string;
  /** Empty where there is but one. */
  readonly columns: readonly string[];
  readonly lines: readonly PageLine[];
  readonly computed: readonly Ranged[];
  readonly printed: readonly Ranged[];
  readonly remainder: readonly Ranged[];
  readonly allowed: readonly string[];
  /** Empty where nothing was rounded: two points show nothing. */
  readonly bars: readonly Bar[];
  readonly tick: (value: Decimal, step: Decimal) => string;
  readonly sentence: string;
  readonly notes: readonly string[];
  /** `tests`: the relation holds, and these show that it would not otherwise. */
  readonly explanations: { readonly kind: 'explanations' | 'tests'; readonly items: readonly PageExplanation[] };
}

/** Empty where a number stands for itself. */
export const unitText = (t: ReconcileTranslate, { unit }: Numbers): string => (unit === 'eur' ? t('rc.mio') : unit === 'percent' ? t('rc.percent') : '');

export const inUnit = (t: ReconcileTranslate, { unit }: Numbers, v: string): string => t(`rc.u.${unit}`, { v });

/** What is left of a percentage is in percentage points. */
export const remainderInUnit = (t: ReconcileTranslate, { unit }: Numbers, v: string): string => t(unit === 'percent' ? 'rc.u.points' : `rc.u.${unit}`, { v });

export function range(t: ReconcileTranslate, { from, to }: Interval, numbers: Numbers): string {
  return isPoint({ from, to }) ? '' : t('rc.range', { a: numbers.bound(from), b: numbers.bound(to) });
}

/** What rounding explains of a remainder: as much to both sides, or to one only. */
export function allowedText(t: ReconcileTranslate, { allowed: { from, to } }: Check, numbers: Numbers): string {
  const isBothSides = numbers.bound(from.neg()) === numbers.bound(to);
  if (isBothSides) return to.isZero() ? numbers.bound(to) : `±${numbers.bound(to)}`;
  return t('rc.range', { a: numbers.bound(from), b: numbers.bound(to) });
}

export function sentence(t: ReconcileTranslate, check: Check): string {
  if (!isPoint(check.remainder.interval) || check.status !== 'WIDERSPRUCH') return t(`rc.says.${check.status}`);
  const isCounted = check.computed.value.isInteger() && check.printed.value.isInteger();
  return t(isCounted ? 'rc.says.counted' : 'rc.says.exact');
}

/** The value of a line: its part is one that the whole was computed from. */
export function lineValue({ part }: Line): Decimal {
  const computed = compute(part);
  if ('kind' in computed) throw new RangeError('A part of what was computed cannot be computed.');
  return computed.value;
}

export const isSum = (lines: readonly Line[]): boolean => lines.every(({ operator }) => operator === undefined || operator === '+' || operator === '−');

export const isCompound = ({ kind }: Expression): boolean => kind === 'operation' || kind === 'negative';

interface Spanned {
  readonly value: Decimal;
  readonly interval: Interval;
}

export const bar = (t: ReconcileTranslate, numbers: Numbers, label: string, value: string, isPublished: boolean, of: Spanned): Bar => ({
  label: t('rc.row', { s: label, v: value }),
  spoken: isPoint(of.interval)
    ? t('rc.row', { s: label, v: value })
    : t('rc.row.range', { s: label, v: value, a: numbers.bound(of.interval.from), b: numbers.bound(of.interval.to) }),
  isPublished,
  ...of,
});
