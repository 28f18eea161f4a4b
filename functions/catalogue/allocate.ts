import type { Localized } from '../../src/language';
import { allocate } from '../../src/money/allocate';
import type { Decimal } from '../../src/money/decimal';
import { Failure } from '../../src/money/failure';
import { overRanges } from '../definition';
import type { NumberParameter } from '../parameter';
import type { Grid } from '../engine/grid';
import { notAccepted, number, subject } from '../engine/messages';

const AMOUNT = {
  name: { de: 'betrag', en: 'amount' },
  kind: 'amount',
  description: { de: 'Betrag in EUR, ein Vielfaches der Einheit', en: 'Amount in EUR, a multiple of the unit' },
} as const satisfies NumberParameter;

/** Of whatever is allocated: thirds that are equal here may differ in their last bit there, and then another cell gets the cent. */
export const NO_NATIVE_EQUIVALENT: Localized = {
  de: 'Excel rechnet mit binären Brüchen und entscheidet gleiche Reste deshalb nicht verlässlich.',
  en: 'Excel calculates with binary fractions and so does not decide equal remainders reliably.',
};

export const ALLOCATE = overRanges({
  id: 'ALLOCATE',
  group: 'integration',
  result: 'matrix',
  description: {
    de: 'Teilt einen Betrag nach Gewichten ohne Rundungsrest auf (Hare-Niemeyer).',
    en: 'Splits an amount by weights without a rounding difference (largest remainder).',
  },
  keywords: {
    de: ['aufteilen', 'verteilen', 'Schlüssel', 'Gewicht', 'Rundung', 'Hare-Niemeyer', 'Cent'],
    en: ['allocate', 'split', 'distribute', 'key', 'weight', 'rounding', 'largest remainder', 'Hamilton', 'cent'],
  },
  parameters: [
    AMOUNT,
    {
      name: { de: 'gewichte', en: 'weights' },
      kind: 'number',
      range: true,
      min: 0,
      description: { de: 'Zellen mit Gewichten ab 0, nicht alle 0', en: 'Cells with weights of at least 0, not all 0' },
    },
    {
      name: { de: 'einheit', en: 'unit' },
      kind: 'amount',
      above: 0,
      default: '0.01',
      description: {
        de: 'Kleinster Teil in EUR, größer als 0 (Vorgabe 0,01)',
        en: 'Smallest part in EUR, greater than 0 (default 0.01)',
      },
    },
  ],
  checks: { betrag: (amount, _, unit) => (amount && unit && !amount.mod(unit).isZero() ? notAMultiple(amount, unit) : undefined) },
  calculate: (amount, weights, unit, explain) => inShapeOf(weights, allocate(amount, weights.cells, unit, explain)),
  nativeEquivalent: NO_NATIVE_EQUIVALENT,
  examples: [
    { arguments: [100, [[1], [1], [1]]], result: [[33.34], [33.33], [33.33]] },
    { arguments: [-1000, [[2, 1, 0]], 1], result: [[-667, -333, 0]] },
  ],
  errors: [
    {
      code: '#VALUE!',
      when: { de: '`betrag` ist kein Vielfaches von `einheit`.', en: '`amount` is no multiple of `unit`.' },
      arguments: [100.005, [[1], [1]]],
    },
    {
      code: '#DIV/0!',
      when: { de: 'Alle Gewichte sind 0.', en: 'All weights are 0.' },
      arguments: [100, [[0], [0]]],
    },
  ],
  source: {
    de: 'Verfahren Hare-Niemeyer: gleiche Reste gehen an die frühere Zelle',
    en: 'Largest remainder method: equal remainders go to the earlier cell',
  },
});

/** The parts of an allocation in the cells that they were weighted by. */
export function inShapeOf(weights: Grid<Decimal>, parts: readonly Decimal[] | Failure): Grid<Decimal> | Failure {
  return parts instanceof Failure ? parts : weights.withCells(parts);
}

function notAMultiple(amount: Decimal, unit: Decimal) {
  const step = number(unit);
  return notAccepted(subject(AMOUNT), number(amount), {
    de: `ein Vielfaches von einheit (${step.de})`,
    en: `a multiple of unit (${step.en})`,
  });
}
