/** The entry of functions.js as a host runs it: with nothing but `CustomFunctions`, and with Office beside it. */
import { CATALOGUE } from '../../functions/catalogue';
import { hostError } from './call';

type HostFunction = (...args: unknown[]) => unknown;

class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

const globals = globalThis as Record<string, unknown>;

function load(): Map<string, HostFunction> {
  const associated: [string, HostFunction][] = [];
  globals.CustomFunctions = { associate: (id: string, fn: HostFunction) => associated.push([id, fn]), Error: ExcelError };
  jest.isolateModules(() => {
    jest.requireActual('../../functions/index');
  });
  expect(associated.map(([id]) => id)).toEqual(CATALOGUE.map(({ id }) => id));
  return new Map(associated);
}

function run(id: string, ...args: unknown[]): unknown {
  const fn = load().get(id);
  if (fn === undefined) throw new Error(`${id} is not associated`);
  return fn(...args);
}

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

afterEach(() => {
  delete globals.CustomFunctions;
  delete globals.Office;
});

/** What Excel appends to the arguments. */
const invocation = { functionName: 'KDU_DELTA', address: 'KdU!F6', setResult: () => undefined };

test('there is neither Office nor a page here', () => {
  expect([typeof globals.Office, typeof globals.window, typeof globals.document]).toEqual(['undefined', 'undefined', 'undefined']);
});

test('a function calculates as Excel calls it', () => {
  expect(run('KDU_DELTA', [[97605000]], [[94965000]], null, invocation)).toEqual([[-2640000]]);
  expect(run('FIGURE', [['FM_LAUFZEIT']], '', invocation)).toBe(24);
});

test('the object about the call is no argument, even where optional arguments were not passed', () => {
  expect(run('KDU_DELTA', [[4]], [[5]], invocation)).toEqual([[1]]);
  expect(run('EXHAUSTION', 12, 6, invocation)).toEqual([[0.5]]);
  expect(run('ALLOCATE', 1, [[1, 1]], invocation)).toEqual([[0.5, 0.5]]);
});

test('an error in the last argument is not taken for it', () => {
  expect(run('EXHAUSTION', 12, 6, hostError('#N/A'))).toMatchObject([[{ code: '#N/A' }]]);
});

test('in a matrix an error is an element, and the other cells stay', () => {
  const result = run('KDU_DELTA', [[1], ['x'], [hostError('#REF!')]], 5) as unknown[][];
  expect(result[0]).toEqual([4]);
  expect(result[1]?.[0]).toBeInstanceOf(ExcelError);
  expect(result[1]?.[0]).toMatchObject({ code: '#VALUE!', message: 'basis: Text „x“ gefunden, erwartet wird ein Betrag in EUR.' });
  expect(result[2]?.[0]).toMatchObject({ code: '#VALUE!', message: 'basis: Die Eingabe enthält #BEZUG!.' });
});

test('a function without a result throws its error', () => {
  const error = thrownBy(() => run('FIGURE', 'BG_ANZAL'));
  expect(error).toBeInstanceOf(ExcelError);
  expect(error).toMatchObject({
    code: '#N/A',
    message: 'id: „BG_ANZAL“ ist keine veröffentlichte Zahl. Ähnlich: BG_ANZAHL.',
  });
});

test.each([
  ['de-DE', 'Division durch 0.'],
  ['de-AT', 'Division durch 0.'],
  ['en-US', 'Division by 0.'],
  ['fr-FR', 'Division durch 0.'],
])('with Office in %s the message is: %s', (displayLanguage, message) => {
  globals.Office = { context: { displayLanguage } };
  expect(run('EXHAUSTION', 0, 1)).toMatchObject([[{ message }]]);
});

test('before Office is ready the message is German', () => {
  globals.Office = {};
  expect(run('EXHAUSTION', 0, 1)).toMatchObject([[{ message: 'Division durch 0.' }]]);
});

test('errors that say the same are one object, wherever they stand: a whole column would have a million', () => {
  const cells = run('KDU_DELTA', [['x'], [0], ['y'], ['x'], [0], ['x']], [[1], [2], [3], [4], [5], [6]], 'PCT') as unknown[][];
  const [x, zero, y, again, zeroAgain, last] = cells.flat();
  expect([again, zeroAgain, last].map((error) => [x, zero].includes(error))).toEqual([true, true, true]);
  expect([again === x, last === x, zeroAgain === zero, y === x]).toEqual([true, true, true, false]);
  expect(y).toMatchObject({ code: '#VALUE!', message: 'basis: Text „y“ gefunden, erwartet wird ein Betrag in EUR.' });
});

test('errors of calculations and of inputs are shared by what they say', () => {
  const [first, second] = (run('GROWTH_RATE', [[1], [2]], [[3], [4]], null, 'MIN') as unknown[][]).flat();
  expect(first).toBeInstanceOf(ExcelError);
  expect(second).toBe(first);
  const [na, other, outside, also] = (run('KDU_DELTA', [[hostError('#N/A')], [hostError('#N/A')], [1], [2]], [[1], [2]]) as unknown[][]).flat();
  expect(other).toBe(na);
  expect(outside).toMatchObject({ code: '#N/A', message: 'vergleich: Der Bereich hat hier keine Zelle.' });
  expect(also).toBe(outside);
});
