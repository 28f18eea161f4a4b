import type { Explain, StepText } from '../explain';
import { Decimal } from '../money/decimal';
import { sum as sumOf } from '../money/sum';
import { reconcile, type ReconciliationOutput, type ReconciliationStatus } from './reconcile';

/**
 * Compares a published sum with the sum of its published parts. Every part other than 0 may lie off by
 * half its precision; a part that is 0 was not rounded, it is not there.
 *
 * @param partPrecision the step that every part is rounded to, from 0
 * @param sumPrecision the step that the sum is rounded to, from 0
 */
export function sumCheck(
  parts: readonly Decimal[],
  sum: Decimal,
  partPrecision: Decimal,
  sumPrecision: Decimal,
  output: ReconciliationOutput,
  explain?: Explain,
): Decimal | ReconciliationStatus {
  const computed = sumOf(parts);
  explain?.(COMPUTED, [parts], computed);
  const counted = new Decimal(parts.filter((part) => !part.isZero()).length);
  const halfWidth = counted.times(partPrecision).div(2);
  if (output === 'STATUS') {
    explain?.(COUNTED, [parts], counted);
    explain?.(HALF_WIDTH, [counted, partPrecision], halfWidth);
  }
  return reconcile(sum, computed, sumPrecision, halfWidth, output, explain, NAMES);
}

const COMPUTED: StepText = {
  name: { de: 'Summe der Teile', en: 'Sum of the parts' },
  formula: { de: 'Summe({teile})', en: 'Sum({parts})' },
  unit: 'number',
};

const COUNTED: StepText = {
  name: { de: 'Teile außer 0', en: 'Parts other than 0' },
  formula: { de: 'Anzahl in {teile} außer 0', en: 'Count of {parts} other than 0' },
  unit: 'count',
};

const HALF_WIDTH: StepText = {
  name: { de: 'Spielraum (±)', en: 'Tolerance (±)' },
  formula: { de: '{Teile außer 0} × {genauigkeit_teile} ÷ 2', en: '{Parts other than 0} × {precision_parts} ÷ 2' },
  unit: 'number',
};

const NAMES = {
  published: { de: 'summe', en: 'sum' },
  computed: COMPUTED.name,
  precision: { de: 'genauigkeit_summe', en: 'precision_sum' },
  halfWidth: HALF_WIDTH.name,
};
