import { slotBudget } from '../../src/integration/slotBudget';
import type { Decimal } from '../../src/money/decimal';
import { overRanges } from '../definition';
import type { NumberParameter } from '../parameter';
import type { Grid } from '../engine/grid';
import { notAccepted, sizeOf, subject } from '../engine/messages';
import { inShapeOf, NO_NATIVE_EQUIVALENT } from './allocate';
import { inSection } from './source';

const UNIT_COSTS = {
  name: { de: 'stückkosten', en: 'unit_costs' },
  kind: 'amount',
  range: true,
  optional: true,
  min: 0,
  description: {
    de: 'EUR je Platz ab 0, eine Zelle oder so viele wie Plätze; ohne sie zählt jeder Platz gleich',
    en: 'EUR per place of at least 0, one cell or as many as places; without them every place counts the same',
  },
} as const satisfies NumberParameter;

export const SLOT_BUDGET = overRanges({
  id: 'SLOT_BUDGET',
  group: 'integration',
  result: 'matrix',
  description: {
    de: 'Verteilt ein Budget centgenau auf Plätze, auch nach Stückkosten.',
    en: 'Splits a budget over places to the cent, also by unit costs.',
  },
  keywords: {
    de: ['Budget', 'Plätze', 'Platz', 'Stückkosten', 'verteilen', 'Eingliederung', 'Maßnahmen', 'Förderung'],
    en: ['budget', 'places', 'slots', 'unit costs', 'split', 'integration', 'measures', 'grants'],
  },
  parameters: [
    {
      name: { de: 'budget', en: 'budget' },
      kind: 'amount',
      description: { de: 'Betrag in EUR, wird auf Cent gerundet', en: 'Amount in EUR, rounded to the cent' },
    },
    {
      name: { de: 'plätze', en: 'places' },
      kind: 'count',
      range: true,
      min: 0,
      description: {
        de: 'Zellen mit der Zahl der Plätze ab 0, nicht alle 0',
        en: 'Cells with the number of places, at least 0, not all 0',
      },
    },
    UNIT_COSTS,
  ],
  calculate: (budget, places, unitCosts, explain) => {
    const costs = unitCosts && inShape(unitCosts, places);
    if (unitCosts && !costs) return notInShape(unitCosts, places);
    return inShapeOf(places, slotBudget(budget, places.cells, costs, explain));
  },
  nativeEquivalent: NO_NATIVE_EQUIVALENT,
  examples: [
    {
      arguments: [3800000, [[250], [400], [15], [30], [455], [640]]],
      result: [[530726.26], [849162.01], [31843.57], [63687.15], [965921.79], [1358659.22]],
    },
    { arguments: [1000, [[1, 2]], [[300, 100]]], result: [[600, 400]] },
  ],
  errors: [
    {
      code: '#VALUE!',
      when: {
        de: '`stückkosten` hat mehrere Zellen, aber nicht die Form von `plätze`.',
        en: '`unit_costs` has several cells, but not the shape of `places`.',
      },
      arguments: [1000, [[1, 2]], [[300], [100]]],
    },
    {
      code: '#DIV/0!',
      when: {
        de: 'Alle Plätze oder ihre Kosten sind 0: Es gibt nichts, worauf verteilt wird.',
        en: 'All places or their costs are 0: there is nothing to split by.',
      },
      arguments: [1000, [[0], [0]]],
    },
  ],
  source: inSection('4.1'),
});

/** One cost for every cell with places; undefined where the ranges do not fit. */
function inShape(costs: Grid<Decimal>, places: Grid<Decimal>): readonly Decimal[] | undefined {
  const [single] = costs.cells;
  if (single && costs.cells.length === 1) return places.cells.map(() => single);
  return costs.rows === places.rows && costs.columns === places.columns ? costs.cells : undefined;
}

function notInShape(costs: Grid<Decimal>, places: Grid<Decimal>) {
  const expected = sizeOf(places.rows, places.columns);
  return notAccepted(subject(UNIT_COSTS), sizeOf(costs.rows, costs.columns), {
    de: `eine Zelle oder ein Bereich wie plätze mit ${expected.de}`,
    en: `one cell or a range like places with ${expected.en}`,
  });
}
