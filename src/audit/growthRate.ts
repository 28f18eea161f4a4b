import { brace, type Explain, type StepText } from '../explain';
import { localized, type Localized } from '../language';
import type { Decimal } from '../money/decimal';

/** new/old − 1 as a fraction, for an old value above 0. */
export function growth(before: Decimal, after: Decimal, explain?: Explain): Decimal {
  const value = after.minus(before).div(before);
  explain?.(growthStep({ de: 'Wachstum', en: 'Growth' }, OLD, NEW), [after, before, before], value);
  return value;
}

export type Bound = 'MIN' | 'MAX';

/**
 * The smallest or the largest growth that values rounded to `precision` can stand for. Where the old value could be
 * 0 or less, growth has no limit on the side of the new value's sign: that bound is undefined.
 */
export function growthBound(
  before: Decimal,
  after: Decimal,
  precision: Decimal,
  bound: Bound,
  explain?: Explain,
): Decimal | undefined {
  const half = precision.div(2);
  explain?.(HALF, [precision], half);
  const least = bound === 'MIN';
  const utmost = least ? after.minus(half) : after.plus(half);
  explain?.(limitStep(least ? LOW_NEW : HIGH_NEW, NEW, least ? '−' : '+'), [after, half], utmost);
  // A larger divisor brings a quotient nearer to 0, from either side.
  const small = dividesBySmallest(bound, utmost.isNegative());
  const base = small ? before.minus(half) : before.plus(half);
  explain?.(limitStep(small ? LOW_OLD : HIGH_OLD, OLD, small ? '−' : '+'), [before, half], base);
  if (base.lte(0)) return undefined;
  const value = utmost.minus(base).div(base);
  explain?.(
    growthStep(least ? LEAST : MOST, small ? LOW_OLD : HIGH_OLD, least ? LOW_NEW : HIGH_NEW),
    [utmost, base, base],
    value,
  );
  return value;
}

const dividesBySmallest = (bound: Bound, isNegative: boolean): boolean => (bound === 'MIN') === isNegative;

/** Growth on whole hundredths, exact because sums of a few numbers of 15 digits are, in a double. */
export function growthOfHundredths(
  before: number,
  after: number,
  precision: number | undefined,
  output: 'WERT' | Bound,
): number | undefined {
  if (output === 'WERT') return (after - before) / before;
  if (precision === undefined) return undefined;
  const utmost = output === 'MIN' ? 2 * after - precision : 2 * after + precision;
  const base = dividesBySmallest(output, utmost < 0) ? 2 * before - precision : 2 * before + precision;
  return base > 0 ? (utmost - base) / base : undefined;
}

const OLD: Localized = { de: 'alt', en: 'old' };
const NEW: Localized = { de: 'neu', en: 'new' };
const LEAST: Localized = { de: 'Kleinstes Wachstum', en: 'Smallest growth' };
const MOST: Localized = { de: 'Größtes Wachstum', en: 'Largest growth' };

const growthStep = (name: Localized, before: Localized, after: Localized): StepText => ({
  name,
  formula: localized((language) => `(${brace(after)[language]} − ${brace(before)[language]}) ÷ ${brace(before)[language]}`),
  unit: 'rate',
});

const HALF: StepText = {
  name: { de: 'Halber Schritt', en: 'Half a step' },
  formula: { de: '{genauigkeit} ÷ 2', en: '{precision} ÷ 2' },
  unit: 'number',
};

const limitStep = (name: Localized, of: Localized, sign: '−' | '+'): StepText => ({
  name,
  formula: localized((language) => `${brace(of)[language]} ${sign} ${brace(HALF.name)[language]}`),
  unit: 'number',
});

const LOW_OLD: Localized = { de: 'Kleinster alter Wert', en: 'Smallest old value' };
const HIGH_OLD: Localized = { de: 'Größter alter Wert', en: 'Largest old value' };
const LOW_NEW: Localized = { de: 'Kleinster neuer Wert', en: 'Smallest new value' };
const HIGH_NEW: Localized = { de: 'Größter neuer Wert', en: 'Largest new value' };
