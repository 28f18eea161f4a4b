import type { FunctionArguments, Scalar } from '../model/grid';
import { MemoryGrid } from './memoryGrid';

const asked: FunctionArguments[] = [];

/** A1:A3 hold 1, a text and nothing; UP counts up to its argument, SHOW is asked and answers 7. */
async function gridWith(formula: string): Promise<MemoryGrid> {
  asked.length = 0;
  const grid = new MemoryGrid('Plan 2025');
  const parameter = { name: 'n', description: '', optional: true };
  grid.registerFunctions(
    [
      { name: 'TEST.UP', description: '', parameters: [parameter] },
      { name: 'TEST.SHOW', description: '', parameters: [parameter, parameter, parameter] },
    ],
    (name, args) => {
      if (name === 'TEST.UP') return Promise.resolve({ ok: true, value: Array.from({ length: Number(args[0]) }, (_r, row) => [row + 1]) });
      asked.push(args);
      return Promise.resolve({ ok: true, value: 7 });
    },
  );
  grid.defineName('EINS', "='Plan 2025'!$A$1", '');
  grid.write('sheet1', { row: 0, column: 0, rows: 2, columns: 1 }, [[1], ['4.2']]);
  grid.write('sheet1', { row: 0, column: 2, rows: 1, columns: 1 }, [[formula]]);
  await grid.settled();
  return grid;
}

const calculated = (grid: MemoryGrid): Scalar | undefined => grid.read('sheet1', { row: 0, column: 2, rows: 1, columns: 1 })[0]?.[0]?.value;

test.each<[string, Scalar]>([
  ['=EINS+1', 2],
  ["='Plan 2025'!A1*3", 3],
  ['=A3', 0],
  ['=A2&"!"', '4.2!'],
  ['=IF(TRUE,"ja","nein")', 'ja'],
  ['=1/0', '#DIV/0!'],
  ['=NOPE(1)', '#NAME?'],
  ['=SUM(TEST.UP(3))', 6],
  ['=TEST.SHOW(TEST.UP(3))+A1', 8],
])('%s is %p', async (formula, value) => {
  expect(calculated(await gridWith(formula))).toBe(value);
});

test.each<[string, FunctionArguments]>([
  ['=TEST.SHOW(A1:A3)', [[[1], ['4.2'], [null]]]],
  ['=TEST.SHOW(A3,,1/0)', [null, null, { error: '#DIV/0!' }]],
  ['=TEST.SHOW(12%)', [0.12]],
])('%s is asked once, with %j', async (formula, args) => {
  await gridWith(formula);
  expect(asked).toEqual([args]);
});

test('a spill fills cells that formulas see, until its formula goes', async () => {
  const grid = await gridWith('=TEST.UP(3)');
  grid.write('sheet1', { row: 0, column: 4, rows: 1, columns: 1 }, [['=SUM(C1:C9)']]);
  const sum = (): Scalar | undefined => grid.read('sheet1', { row: 0, column: 4, rows: 1, columns: 1 })[0]?.[0]?.value;
  await grid.settled();
  expect([sum(), grid.spillArea('sheet1', 0, 2), grid.usedArea('sheet1')]).toEqual([
    6,
    { row: 0, column: 2, rows: 3, columns: 1 },
    { row: 0, column: 0, rows: 3, columns: 5 },
  ]);
  grid.write('sheet1', { row: 0, column: 2, rows: 1, columns: 1 }, [['']]);
  await grid.settled();
  expect([sum(), grid.spillArea('sheet1', 0, 2)]).toEqual([0, null]);
});
