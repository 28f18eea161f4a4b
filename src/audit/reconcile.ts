import { brace, type Explain, type StepText } from '../explain';
import { localized, type Localized } from '../language';
import type { Decimal } from '../money/decimal';
import { isWithin } from '../money/parts';

/** Whether a published, rounded value is compatible with a recomputed one. */
export type ReconciliationStatus = 'EXAKT' | 'RUNDUNG' | 'WIDERSPRUCH';

/** `REST`: computed minus published. */
export type ReconciliationOutput = 'STATUS' | 'REST';

/** What the published value, the computed one, the precision and the half width are called in the steps. */
interface Names {
  readonly published: Localized;
  readonly computed: Localized;
  readonly precision: Localized;
  readonly halfWidth: Localized;
}

/**
 * Compares a published value with a recomputed one, all in the same unit.
 *
 * @param precision the step that the published value is rounded to, from 0
 * @param halfWidth how far the computed value may lie off, because its parts are rounded themselves, from 0
 * @param names for the steps, where they are not those of RECONCILE's own parameters
 */
export function reconcile(
  published: Decimal,
  computed: Decimal,
  precision: Decimal,
  halfWidth: Decimal,
  output: ReconciliationOutput,
  explain?: Explain,
  names: Names = PARAMETERS,
): Decimal | ReconciliationStatus {
  const remainder = computed.minus(published);
  explain?.(remainderStep(names), [computed, published], remainder);
  if (output === 'REST') return remainder;
  const allowed = precision.div(2).plus(halfWidth);
  explain?.(allowedStep(names), [precision, halfWidth], allowed);
  const status = statusOf(remainder.isZero(), remainder.abs().lte(allowed));
  explain?.(statusStep(status), status === 'EXAKT' ? [remainder] : [remainder, allowed], status);
  return status;
}

/** What `reconcile` says, on whole hundredths: the sums and differences of 15 digits are exact in a double. */
export function reconcileOfHundredths(
  published: number,
  computed: number,
  precision: number,
  halfWidth: number,
  output: ReconciliationOutput,
): string | number {
  const remainder = computed - published;
  if (output === 'REST') return remainder / 100;
  return statusOf(remainder === 0, isWithin(2 * remainder, precision + 2 * halfWidth));
}

function statusOf(isExact: boolean, isAllowed: boolean): ReconciliationStatus {
  if (isExact) return 'EXAKT';
  return isAllowed ? 'RUNDUNG' : 'WIDERSPRUCH';
}

const PARAMETERS: Names = {
  published: { de: 'veröffentlicht', en: 'published' },
  computed: { de: 'berechnet', en: 'computed' },
  precision: { de: 'genauigkeit', en: 'precision' },
  halfWidth: { de: 'halbbreite', en: 'half_width' },
};

const remainderStep = ({ computed, published }: Names): StepText => ({
  name: { de: 'Differenz', en: 'Difference' },
  formula: localized((language) => `${brace(computed)[language]} − ${brace(published)[language]}`),
  unit: 'number',
});

const allowedStep = ({ precision, halfWidth }: Names): StepText => ({
  name: { de: 'Zulässig', en: 'Allowed' },
  formula: localized((language) => `${brace(precision)[language]} ÷ 2 + ${brace(halfWidth)[language]}`),
  unit: 'number',
});

const statusStep = (status: ReconciliationStatus): StepText => ({
  name: { de: 'Status', en: 'Status' },
  formula: REASONS[status],
  unit: 'text',
});

const REASONS: Readonly<Record<ReconciliationStatus, Localized>> = {
  EXAKT: { de: '{Differenz} = 0', en: '{Difference} = 0' },
  RUNDUNG: { de: '|{Differenz}| ≤ {Zulässig}', en: '|{Difference}| ≤ {Allowed}' },
  WIDERSPRUCH: { de: '|{Differenz}| > {Zulässig}', en: '|{Difference}| > {Allowed}' },
};
