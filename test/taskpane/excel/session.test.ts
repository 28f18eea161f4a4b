import { failureOf, inExcel, noticeDelay, PATIENCE, type Delay } from '../../../taskpane/excel/session';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const after = <Result>(milliseconds: number, result: Result): Promise<Result> =>
  new Promise((resolve) => setTimeout(() => resolve(result), milliseconds));

describe('noticeDelay', () => {
  test.each([
    [999, []],
    [1_001, ['edit', null]],
  ])('a round trip of %i ms, with patience for 1000 ms, tells %j', async (milliseconds, expected) => {
    const told: (Delay | null)[] = [];
    const result = noticeDelay(after(milliseconds, 'done'), { limit: 1_000, delay: 'edit' }, (delay) => told.push(delay));
    await jest.advanceTimersByTimeAsync(2_000);
    expect(await result).toBe('done');
    expect(told).toEqual(expected);
  });

  test('a failure ends the waiting too', async () => {
    const told: (Delay | null)[] = [];
    const failing = after(1_500, null).then(() => Promise.reject(new Error('gone')));
    const result = expect(noticeDelay(failing, { limit: 1_000, delay: 'work' }, (delay) => told.push(delay))).rejects.toThrow('gone');
    await jest.advanceTimersByTimeAsync(2_000);
    await result;
    expect(told).toEqual(['work', null]);
  });
});

test('a reading waits for the user at first, and for the calculation after a write', async () => {
  const told: (Delay | null)[] = [];
  Object.assign(globalThis, { Excel: { run: (_options: unknown, work: (context: object) => Promise<void>) => work({}) } });
  const done = inExcel(async ({ await: patiently }) => {
    for (const patience of [PATIENCE.reading, PATIENCE.writing, PATIENCE.reading]) await patiently(after(3_000, null), patience);
    await patiently(after(6_000, null), PATIENCE.reading);
  }, (delay) => told.push(delay));
  await jest.advanceTimersByTimeAsync(20_000);
  await done;
  expect(told).toEqual(['edit', null, 'work', null]);
});

describe('failureOf', () => {
  const fromExcel = Object.assign(new Error('The argument is invalid.'), {
    code: 'InvalidArgument',
    debugInfo: { errorLocation: 'Range.formulas' },
  });

  test.each([
    [fromExcel, { code: 'InvalidArgument', message: 'The argument is invalid.', place: 'Range.formulas' }],
    [new TypeError('x is undefined'), { code: 'TypeError', message: 'x is undefined', place: '' }],
    ['just text', { code: 'Unknown', message: 'just text', place: '' }],
  ])('%s', (error, expected) => {
    expect(failureOf(error)).toEqual(expected);
  });
});
