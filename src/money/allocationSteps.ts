/** How an allocation by largest remainder comes to its parts, so that it can be followed by hand. */
import { brace, type Explain, type Step, type StepNumber, type StepText } from '../explain';
import { localized, type Localized } from '../language';
import { Decimal } from './decimal';
import { sum } from './sum';

/** What the amount, the weights and the unit are called in the steps. */
export interface AllocationNames {
  readonly amount: Localized;
  readonly weights: Localized;
  /** Left out where everybody knows it: the cent. */
  readonly unit?: Localized;
}

export interface Allocation {
  readonly amount: Decimal;
  readonly weights: readonly Decimal[];
  readonly unit: Decimal;
  /** Of every part: whole units, rounded down, and those that it got of the remainder. */
  readonly down: readonly bigint[];
  readonly extra: readonly bigint[];
  readonly parts: readonly Decimal[];
}

const CENT = { de: '0,01', en: '0.01' };
const UNITS = { de: 'Einheiten', en: 'Units' };
const TOTAL = { de: 'Summe der Gewichte', en: 'Sum of the weights' };
const SHARES = { de: 'Genaue Anteile', en: 'Exact shares' };
const DOWN = { de: 'Ganze Einheiten', en: 'Whole units' };
const LEFT = { de: 'Übrige Einheiten', en: 'Units left' };
const EXTRA = { de: 'Zusätzliche Einheiten', en: 'Extra units' };
const PARTS = { de: 'Teile', en: 'Parts' };

export function explainAllocation(explain: Explain, names: AllocationNames, { amount, weights, unit, ...of }: Allocation): void {
  const unitNumber = names.unit ? [unit] : [];
  const unitText = names.unit ? brace(names.unit) : CENT;
  const units = amount.abs().div(unit);
  explain(step(UNITS, 'count', (l) => `|${brace(names.amount)[l]}| ÷ ${unitText[l]}`), [amount, ...unitNumber], units);
  const total = sum(weights);
  explain(step(TOTAL, 'number', (l) => `${SUM[l]}(${brace(names.weights)[l]})`), [weights], total);
  const shares = weights.map((weight) => units.times(weight).div(total));
  explain(
    step(SHARES, 'number', (l) => `${brace(UNITS)[l]} × ${brace(names.weights)[l]} ÷ ${brace(TOTAL)[l]}`),
    [units, weights, total],
    shares,
  );
  const down = of.down.map(decimal);
  explain({ ...step(DOWN, 'count', (l) => brace(SHARES)[l]), rounding: ROUNDED_DOWN }, [shares], down);
  const largestRemainders = {
    de: `Nachkommareste in ${brace(SHARES).de}: die größten erhalten je 1, Anzahl ${brace(LEFT).de}, bei gleichen die frühere Zelle`,
    en: `Fractions in ${brace(SHARES).en}: the largest get 1 each, count ${brace(LEFT).en}, of equal ones the earlier cell`,
  };
  const left = units.minus(sum(down));
  explain(step(LEFT, 'count', (l) => `${brace(UNITS)[l]} − ${SUM[l]}(${brace(DOWN)[l]})`), [units, down], left);
  const extra = of.extra.map(decimal);
  explain(step(EXTRA, 'count', (l) => largestRemainders[l]), [shares, left], extra);
  const sign = amount.isNegative() ? ' × (−1)' : '';
  explain(
    step(PARTS, 'eur', (l) => `(${brace(DOWN)[l]} + ${brace(EXTRA)[l]}) × ${unitText[l]}${sign}`),
    [down, extra, ...unitNumber],
    of.parts,
  );
}

/** What the part at a place is before it is rounded, read from the steps: the amount times its weight by the sum of the weights. */
export function shareOf(steps: readonly Step[], index: number): Record<'amount' | 'weight' | 'total', Decimal> | undefined {
  const numbersOf = (name: Localized): readonly StepNumber[] => steps.find((one) => one.name.en === name.en)?.numbers ?? [];
  const [amount] = numbersOf(UNITS);
  const [, weights, total] = numbersOf(SHARES);
  const weight = Array.isArray(weights) ? (weights as readonly StepNumber[])[index] : undefined;
  if (!(amount instanceof Decimal && weight instanceof Decimal && total instanceof Decimal)) return undefined;
  return { amount, weight, total };
}

const SUM = { de: 'Summe', en: 'Sum' };
const ROUNDED_DOWN = { de: 'auf ganze Einheiten abgerundet', en: 'rounded down to whole units' };

const step = (name: Localized, unit: StepText['unit'], formula: Parameters<typeof localized>[0]): StepText => ({
  name,
  formula: localized(formula),
  unit,
});

const decimal = (value: bigint): Decimal => new Decimal(value.toString());
