import type { FunctionResult } from '../../model/grid';
import { CallBook } from '../../grid/functions/callBook';

const value = (number: number): FunctionResult => ({ ok: true, value: number });
const cell = (row: number) => ({ sheetId: 's', row, column: 0 });

/** A book whose engine is played by the test, and calls that the test answers. */
function setup() {
  const recalculated: number[][] = [];
  const answers = new Map<string, (result: FunctionResult) => void>();
  const invoked: string[] = [];
  const engine = { idle: true };
  const pending = new Set<number>();
  const book = new CallBook(
    (cells) => {
      recalculated.push(cells.map(({ row }) => row));
      engine.idle = false;
    },
    () => engine.idle,
    ({ row }) => pending.has(row),
  );
  const invoke = (name: string, args: readonly unknown[]) => {
    const key = `${name}(${args.join()})`;
    invoked.push(key);
    return new Promise<FunctionResult>((resolve) => answers.set(key, resolve));
  };
  return {
    book,
    recalculated,
    invoked,
    engine,
    pending,
    ask: (name: string, args: number[], row: number) => book.ask(invoke, name, args, cell(row)),
    async answer(key: string, result: FunctionResult) {
      answers.get(key)?.(result);
      await new Promise((resolve) => setImmediate(resolve));
    },
    rest() {
      engine.idle = true;
      book.engineIdle();
    },
  };
}

describe('calls of custom functions', () => {
  it('are pending, then recalculated, then answered, then forgotten', async () => {
    const { book, ask, answer, rest, recalculated } = setup();
    expect(ask('A', [1], 0)).toBeNull();
    rest();
    expect(recalculated).toEqual([]);
    await answer('A(1)', value(5));
    expect(recalculated).toEqual([[0]]);
    expect(ask('A', [1], 0)).toEqual(value(5));
    expect(book.isEmpty).toBe(false);
    rest();
    expect(book.isEmpty).toBe(true);
  });

  it('are recalculated again where a cell still waits: its calculation was stopped', async () => {
    const { book, ask, answer, rest, recalculated, pending } = setup();
    ask('A', [1], 0);
    pending.add(0);
    await answer('A(1)', value(5));
    rest();
    expect(recalculated).toEqual([[0], [0]]);
    expect(ask('A', [1], 0)).toEqual(value(5));
    pending.delete(0);
    rest();
    expect(book.isEmpty).toBe(true);
  });

  it('are forgotten after five recalculations: something else keeps the cell waiting', async () => {
    const { book, ask, answer, rest, recalculated, pending } = setup();
    ask('A', [1], 0);
    pending.add(0);
    await answer('A(1)', value(5));
    for (let times = 0; times < 5; times += 1) rest();
    expect(recalculated).toEqual(Array(5).fill([0]));
    expect(book.isEmpty).toBe(true);
  });

  it('share a result when they are equal', async () => {
    const { ask, answer, invoked, recalculated } = setup();
    ask('A', [1], 0);
    ask('A', [1], 3);
    ask('A', [2], 4);
    expect(invoked).toEqual(['A(1)', 'A(2)']);
    await answer('A(1)', value(5));
    expect(recalculated).toEqual([[0, 3]]);
  });

  it('wait for the engine: what is answered meanwhile comes with one recalculation', async () => {
    const { ask, answer, rest, recalculated, engine } = setup();
    for (const row of [0, 1, 2]) ask('A', [row], row);
    engine.idle = false;
    await answer('A(0)', value(0));
    await answer('A(1)', value(1));
    expect(recalculated).toEqual([]);
    rest();
    expect(recalculated).toEqual([[0, 1]]);
    await answer('A(2)', value(2));
    expect(recalculated).toEqual([[0, 1]]);
    rest();
    expect(recalculated).toEqual([[0, 1], [2]]);
  });

  it('are made anew in the next calculation', async () => {
    const { ask, answer, rest, invoked } = setup();
    ask('A', [1], 0);
    await answer('A(1)', value(5));
    ask('A', [1], 0);
    rest();
    expect(ask('A', [1], 0)).toBeNull();
    expect(invoked).toEqual(['A(1)', 'A(1)']);
  });

  it('inside another call keep their result until that one has its own', async () => {
    const { book, ask, answer, rest, invoked } = setup();
    ask('INNER', [1], 0);
    await answer('INNER(1)', value(5));
    expect(ask('INNER', [1], 0)).toEqual(value(5));
    expect(ask('OUTER', [5], 0)).toBeNull();
    rest();
    await answer('OUTER(5)', value(6));
    expect(ask('INNER', [1], 0)).toEqual(value(5));
    expect(ask('OUTER', [5], 0)).toEqual(value(6));
    rest();
    expect(book.isEmpty).toBe(true);
    expect(invoked).toEqual(['INNER(1)', 'OUTER(5)']);
  });

  it('of a cell that holds something else by now are forgotten', async () => {
    const { book, ask, answer, rest } = setup();
    ask('A', [1], 0);
    await answer('A(1)', value(5));
    rest();
    expect(book.isEmpty).toBe(true);
  });

  it('that fail give #VALUE! with the reason', async () => {
    const recalculated: unknown[] = [];
    const book = new CallBook((cells) => recalculated.push(cells), () => true, () => false);
    const fail = () => Promise.reject(new Error('Die Laufzeit antwortet nicht.'));
    expect(book.ask(fail, 'A', [], cell(0))).toBeNull();
    await new Promise((resolve) => setImmediate(resolve));
    expect(book.ask(fail, 'A', [], cell(0))).toEqual({ ok: false, error: '#VALUE!', message: 'Die Laufzeit antwortet nicht.' });
  });
});
