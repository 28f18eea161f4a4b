/** A native equivalent is the same calculation in Excel's own functions: an engine that knows nothing of ours gets the same from it. */
import fc from 'fast-check';
import { CATALOGUE } from '../../functions/catalogue';
import type { FunctionDefinition } from '../../functions/definition';
import { CellError } from '../../functions/engine/cellError';
import { Decimal } from '../../src/money/decimal';
import { argumentsFor, type Wishes } from './arbitraryArguments';
import { definitionOf, isCellwise } from './call';
import { expectEqual } from '../expectEqual';
import { halfDigit } from './tolerance';
import { isNativeError, nativeValues } from './nativeFormulas';

const resultCells = (definition: FunctionDefinition, args: readonly unknown[]): unknown[] => [definition.evaluate(args)].flat(2);

const width = (result: unknown): number => (Array.isArray(result) ? (result as unknown[][])[0]?.length : undefined) ?? 1;

/** Large enough to show in a result, which is a double itself. */
const CHANGE = 1e-5;

/**
 * How far binary arithmetic may lead away. The equivalent is right where it is the exact result of arguments that agree with
 * the given ones to 15 digits, as all that Excel shows and this product reads. So its tolerance is what such a change of every
 * number does to the result, measured by a larger change in proportion. A difference of nearly equal amounts gets the tolerance
 * of the amounts that way, and a whole number next to none. What is calculated on the way in the unit of the result is a double
 * too, so it brings its own 15th digit, and so does the result.
 */
function tolerance(definition: FunctionDefinition, args: readonly unknown[], result: readonly unknown[]): number[] {
  const columns = width(definition.evaluate(args));
  const sums = result.map((_, i) => {
    const { steps } = definition.explain(args, { row: Math.floor(i / columns), column: i % columns });
    const unit = steps.at(-1)?.unit;
    const values = steps.filter((step) => step.unit === unit).flatMap(({ value }) => [value].flat());
    return values.reduce((sum, value) => sum + (value instanceof Decimal ? halfDigit(value.toNumber()) : 0), 0);
  });
  for (const { value, changed } of changes(args)) {
    resultCells(definition, changed).forEach((after, i) => {
      const before = result[i];
      if (typeof after !== 'number' || typeof before !== 'number') return;
      sums[i] = (sums[i] ?? 0) + (Math.abs(after - before) / Math.abs(value * CHANGE)) * halfDigit(value);
    });
  }
  return sums;
}

/** The arguments with one number after the other a little nearer to 0. */
function changes(args: readonly unknown[]): { value: number; changed: unknown[] }[] {
  return args.flatMap((argument, index) =>
    [argument].flat(2).flatMap((value, place) => {
      if (typeof value !== 'number' || value === 0) return [];
      let seen = 0;
      const change = (cell: unknown): unknown => (Array.isArray(cell) ? cell.map(change) : seen++ === place ? value * (1 - CHANGE) : cell);
      return [{ value, changed: args.map((other, i) => (i === index ? change(other) : other)) }];
    }),
  );
}

const expectEquivalents = (definition: FunctionDefinition, wishes: Wishes, count: number): number =>
  expectEquivalentCalls(definition, fc.sample(argumentsFor(definition, wishes), { numRuns: count, seed: 2025 }));

/** How many calls could be compared. */
function expectEquivalentCalls(definition: FunctionDefinition, calls: readonly (readonly unknown[])[]): number {
  const natives = nativeValues(definition, calls);
  let compared = 0;
  calls.forEach((args, call) => {
    const native = natives[call]?.flat();
    const result = resultCells(definition, args);
    if (native === undefined) return;
    const about = `${definition.id} ${JSON.stringify(args)}`;
    const [only] = result;
    if (result.length === 1 && only instanceof CellError) {
      // The shape of a range shows in the formula itself; its numbers do not.
      if (!isAboutShape(only)) expectEqual([about, native.every(isNativeError)], [about, true]);
      return;
    }
    compared++;
    expectEqual([about, native.length], [about, result.length]);
    result.forEach((value, i) => {
      const found = native[i];
      if (value instanceof CellError) return expectEqual([about, isNativeError(found)], [about, true]);
      if (found === value) return;
      const difference = typeof value === 'number' && typeof found === 'number' ? Math.abs(found - value) : Infinity;
      if (!(difference <= (tolerance(definition, args, result)[i] ?? 0))) expect([about, found]).toEqual([about, value]);
    });
  });
  return compared;
}

const isAboutShape = ({ message }: CellError): boolean => /\d × \d+ Zellen gefunden/.test(message.de);

const hasNativeEquivalent = ({ nativeEquivalent, parameters, examples }: FunctionDefinition): boolean =>
  examples.some(({ arguments: args }) => 'formula' in nativeEquivalent(parameters.map((_, index) => asText(args[index]))));

const asText = (value: unknown): string | undefined =>
  value === undefined || value === null ? undefined : typeof value === 'string' ? `"${value}"` : 'A1';

const equivalents = CATALOGUE.filter(hasNativeEquivalent).map((definition) => [definition.id, definition] as const);

test.each(equivalents)('%s: one by one', (_, definition) => {
  expect(expectEquivalents(definition, { numbers: 'usual', cells: 'single' }, 500)).toBeGreaterThan(20);
});

test.each(equivalents.filter(([, definition]) => isCellwise(definition)))('%s: over ranges', (_, definition) => {
  expect(expectEquivalents(definition, { numbers: 'usual', cells: 'ranges' }, 200)).toBeGreaterThan(10);
});

test('a limit that is just met is met in both, though 1.1 − 1 > 0.1 in binary', () => {
  const tenths = Array.from({ length: 21 }, (_, index) => index);
  const pairs = tenths.flatMap((a) => tenths.map((b) => [a / 10, b / 10, Math.abs(a - b)] as const));
  expectEquivalentCalls(definitionOf('RECONCILE'), pairs.map(([a, b, distance]) => [a, b, distance / 5]));
  expectEquivalentCalls(definitionOf('SUM_CHECK'), pairs.map(([a, b, distance]) => [[[a], [0]], b, distance / 5, 0]));
  expectEquivalentCalls(definitionOf('OVERRUN'), pairs.map(([a, b, distance]) => [a, b, distance / 10, 'STATUS']));
});

test('what a calculation on 15 digits still tells apart, a native equivalent does too', () => {
  expectEquivalentCalls(definitionOf('RECONCILE'), [
    [0.146, 0.1460004, 0],
    [0.1459, 0.14590003, 0.0001],
    [0.146, 0.146, 0],
    [341_000_000.01, 341_000_000.02, 0.02],
    [341_000_000.01, 341_000_000.02, 0.019],
    [1e10, 1e10 + 0.01, 0.02],
  ]);
  expectEquivalentCalls(definitionOf('SUM_CHECK'), [
    [[[0.1], [0.1]], 0.2000001, 0.01, 0.01],
    [[[0.1], [0.1], [0.1]], 0.3, 0, 0],
    [[[0.1], [0.1]], 0.2000001, 0, 0],
  ]);
  expectEquivalentCalls(definitionOf('OVERRUN'), [[1, 1.0000004, 0, 'STATUS'], [1, 1.1, 0.1, 'STATUS'], [1e9, 1e9 + 0.01, 0.01, 'STATUS']]);
});

test('a key is read as freely in both', () => {
  const keys = ['16i', '§ 16i', '§16I', ' 16 e', '\u00a716\u00a0E'];
  const calls = keys.flatMap((key) => [1, 3].map((year) => [key, year]));
  expect(expectEquivalentCalls(definitionOf('SUBSIDY_RATE'), calls)).toBeGreaterThan(7);
});

test('a year that is booked as a whole needs no previous year', () => {
  const year = [Array.from({ length: 12 }, (_, month) => month + 0.5)];
  const zeros = [Array.from({ length: 12 }, () => 0)];
  for (const method of ['LINEAR', 'TREND3', 'PROFIL']) {
    expect(definitionOf('KDU_FORECAST').evaluate([year, 12, method])).toBe(72);
    expect(expectEquivalentCalls(definitionOf('KDU_FORECAST'), [[year, 12, method, zeros]])).toBe(1);
  }
  expect(definitionOf('KDU_FORECAST').nativeEquivalent(['A1:L1', '12', '"PROFIL"'])).toHaveProperty('formula');
});

test('an error that comes of the numbers is the same in both', () => {
  for (const [id, args, code] of [
    ['KDU_DELTA', [0, 5, 'PCT'], 'DIV_BY_ZERO'],
    ['EXHAUSTION', [0, 5], 'DIV_BY_ZERO'],
    ['WEIGHTED_RATE', [[[0.1], [0.2]], [[0], [0]]], 'DIV_BY_ZERO'],
    ['IMPLIED_WEIGHT', [0.1, 0.3, 0.4], 'NA'],
    ['IMPLIED_WEIGHT', [0.1, 0.1, 0.1], 'DIV_BY_ZERO'],
    ['IMPLIED_WEIGHT', [0.1, 0.1, 0.2], 'DIV_BY_ZERO'],
    ['GROWTH_RATE', [1, 2, 4, 'MAX'], 'NA'],
    ['KDU_PRICE_VOLUME', [0, 1, 2, 3, 'MENGE'], 'DIV_BY_ZERO'],
    ['KDU_PRICE_VOLUME', [0, 1, 2, 3, 'GESAMT'], 'NA'],
    ['KDU_FORECAST', [[[1, 2, 3]], 2, 'TREND3'], 'NA'],
    ['KDU_FORECAST', [[[1, 2, 3]], 4, 'LINEAR'], 'NA'],
  ] as const) {
    const definition = definitionOf(id);
    expect(resultCells(definition, args)[0]).toBeInstanceOf(CellError);
    const [value] = nativeValues(definition, [args])[0]?.flat() ?? [];
    expect(isNativeError(value)).toBe(true);
    expect(value).toMatchObject({ type: code });
  }
});

test('what has no native equivalent says why', () => {
  const reasons = CATALOGUE.filter((definition) => !hasNativeEquivalent(definition)).map(({ id, nativeEquivalent, parameters }) => {
    const result = nativeEquivalent(parameters.map(() => 'A1'));
    return [id, 'none' in result ? result.none.de : ''];
  });
  expect(reasons).toEqual([
    ['SLOT_BUDGET', 'Excel rechnet mit binären Brüchen und entscheidet gleiche Reste deshalb nicht verlässlich.'],
    ['ALLOCATE', 'Excel rechnet mit binären Brüchen und entscheidet gleiche Reste deshalb nicht verlässlich.'],
    ['COMMITMENT_SPLIT', 'Keine gleichwertige Excel-Formel: RUNDEN je Jahr ergibt nicht immer den ganzen Betrag.'],
    ['KDU_MONTHS', 'Keine einzelne Excel-Formel: je Zelle wäre es SUMMEWENNS über Quelle, Jahr, Periode und Position.'],
    ['BG_MONTHS', 'Keine gleichwertige Excel-Formel: welcher Datenstand für alle Gemeinden da ist, entscheidet sich Monat für Monat.'],
    ['KDU_ACCOUNTS', 'Keine gleichwertige Excel-Formel: welche Konten beide Quellen haben, ergibt sich erst aus den Zeilen.'],
    ['ROUND_INTERVAL', 'Keine gleichwertige Excel-Formel: Excel liest gedruckte Zahlen mit Einheiten und Wörtern nicht.'],
    ['PARSE_AMOUNT', 'Keine gleichwertige Excel-Formel: ZAHLENWERT liest Einheiten, Klammern und nachgestelltes Minus nicht.'],
  ]);
});

test('a word that stands in a cell is not known, so there is no native equivalent', () => {
  const { nativeEquivalent } = definitionOf('KDU_DELTA');
  expect(nativeEquivalent(['A1', 'A2', 'A3'])).toEqual({
    none: { de: 'modus steht nicht als Wort in der Formel.', en: 'mode does not stand as a word in the formula.' },
  });
});
