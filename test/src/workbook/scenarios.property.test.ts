/** What holds of every scenario, whatever is entered. */
import fc from 'fast-check';
import { ASSUMPTIONS, type Assumption } from '../../../src/workbook/assumptions';
import type { CellContent } from '../../../src/workbook/model';
import { scenarioName, type ScenarioNumber } from '../../../src/workbook/scenarios';
import { contents, models } from './models';
import { Recalculation, type Recalculated } from './recalculate';
import { isFormula } from '../../../src/formula/isFormula';

type Inputs = Readonly<Record<string, CellContent>>;

const KEYS = ['integration', 'places', 'scenarios', 'assumptions', 'register'] as const;
const SHEETS = models('de', KEYS);
const workbook = new Recalculation(SHEETS);

/** Cents, shares in thousandths, whole places. A minimum is drawn so that it may be more than can be paid, not more than the places. */
function contentOf({ name, unit, allowed }: Assumption): fc.Arbitrary<CellContent> {
  if (allowed.kind === 'list') return fc.constantFrom(...allowed.values);
  if (unit === 'fraction') return fc.integer({ min: 0, max: 1000 }).map((parts) => parts / 1000);
  if (unit === 'count') return fc.integer({ min: name.startsWith('ANN_MIN_') ? 0 : 15, max: name.startsWith('ANN_MIN_') ? 15 : 700 });
  return fc.integer({ min: 1, max: unit === 'eur' ? 5_000_000_000 : 6_000_000 }).map((cents) => cents / 100);
}

/** Some are entered, others left empty; all six unit costs or any of them. */
const entered: fc.Arbitrary<Inputs> = fc
  .tuple(...ASSUMPTIONS.map((one) => fc.oneof({ arbitrary: contentOf(one), weight: one.unit === 'eurPerPlace' ? 9 : 2 }, { arbitrary: fc.constant(''), weight: 1 })))
  .map((all) => Object.fromEntries(ASSUMPTIONS.map(({ input }, index) => [input, all[index] ?? ''])));

const inScenario = (scenario: ScenarioNumber, inputs: Inputs): Inputs =>
  Object.fromEntries(Object.entries(inputs).map(([input, content]) => [scenarioName(scenario, input), content]));

function during(inputs: Inputs, look: (value: Recalculated) => void): void {
  const value = workbook.type(inputs);
  try {
    look(value);
  } finally {
    workbook.takeBack(inputs);
  }
}

const column = (value: Recalculated, letter: string, from: number, to: number): CellContent[] =>
  Array.from({ length: to - from + 1 }, (_, index) => value('Szenarien', `${letter}${from + index}`));
const cents = (amount: CellContent | undefined): number => Math.round(Number(amount) * 100);
const RUNS = { numRuns: 25 };

test('budgets are parts that add up to the free money, or the rest is not split', () => {
  fc.assert(
    fc.property(entered, (inputs) => {
      during(inScenario(1, inputs), (value) => {
        const budgets = column(value, 'D', 79, 84).map(cents);
        const [free, sum, unspent] = [value('Szenarien', 'D74'), value('Szenarien', 'D85'), value('Szenarien', 'D86')].map(cents);
        expect(budgets.every((one) => one >= 0)).toBe(true);
        expect(budgets.reduce((total, one) => total + one, 0)).toBe(sum);
        expect((sum ?? 0) + (unspent ?? 0)).toBe(Math.max(0, free ?? 0));
      });
    }),
    RUNS,
  );
});

test('the same inputs give the same in every scenario and in Current', () => {
  fc.assert(
    fc.property(entered, (inputs) => {
      during({ ...inputs, ...inScenario(2, inputs), ...inScenario(4, inputs) }, (value) => {
        const results = (letter: string): CellContent[] => [...column(value, letter, 39, 74), ...column(value, letter, 79, 97)];
        expect(results('E')).toEqual(results('C'));
        expect(results('G')).toEqual(results('C'));
        expect(value('Eingliederung', 'B31')).toBe(value('Szenarien', 'C74'));
      });
    }),
    RUNS,
  );
});

test('all inputs empty again: everything is as it was loaded', () => {
  const formulas = SHEETS.flatMap((sheet) => [...contents(sheet)].flatMap(([cell, content]) => (isFormula(content) ? [[sheet.name, cell] as const] : [])));
  const shown = (value: Recalculated): CellContent[] => formulas.map(([sheet, cell]) => value(sheet, cell));
  const loaded = shown(workbook.type({}));
  fc.assert(
    fc.property(entered, (inputs) => {
      workbook.type({ ...inputs, ...inScenario(3, inputs) });
      const empty = Object.fromEntries(Object.keys({ ...inputs, ...inScenario(3, inputs) }).map((name) => [name, '']));
      expect(shown(workbook.type(empty))).toEqual(loaded);
    }),
    { numRuns: 5 },
  );
});
