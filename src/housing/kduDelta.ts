import type { Explain, StepText } from '../explain';
import type { Decimal } from '../money/decimal';
import { DIVISION_BY_ZERO, type Failure } from '../money/failure';

/** In EUR, or as a share of the base. */
export type DeltaMode = 'ABS' | 'PCT';

/** How far a comparison lies from its base, both in EUR; positive means more. */
export function kduDelta(base: Decimal, comparison: Decimal, mode: DeltaMode, explain?: Explain): Decimal | Failure {
  const delta = comparison.minus(base);
  explain?.(DELTA, [comparison, base], delta);
  if (mode === 'ABS') return delta;
  if (base.isZero()) return DIVISION_BY_ZERO;
  const share = delta.div(base.abs());
  explain?.(SHARE, [delta, base], share);
  return share;
}

const DELTA: StepText = {
  name: { de: 'Abweichung', en: 'Deviation' },
  formula: { de: '{vergleich} − {basis}', en: '{comparison} − {base}' },
  unit: 'eur',
};

const SHARE: StepText = {
  name: { de: 'Anteil an der Basis', en: 'Share of the base' },
  formula: { de: '{Abweichung} ÷ |{basis}|', en: '{Deviation} ÷ |{base}|' },
  unit: 'rate',
};

/** `kduDelta` on whole cents, exact because a difference of 15 digits fits a double. */
export function kduDeltaOfCents(base: number, comparison: number, mode: DeltaMode): number | Failure {
  const delta = comparison - base;
  if (mode === 'ABS') return delta / 100;
  return base === 0 ? DIVISION_BY_ZERO : (base < 0 ? -delta : delta) / base;
}
