import { failureOf, noticeDelay } from '../../../taskpane/excel/session';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const after = <Result>(milliseconds: number, result: Result): Promise<Result> =>
  new Promise((resolve) => setTimeout(() => resolve(result), milliseconds));

describe('noticeDelay', () => {
  test.each([
    [999, []],
    [1_001, [true, false]],
  ])('a round trip of %i ms, with patience for 1000 ms, tells %j', async (milliseconds, expected) => {
    const told: boolean[] = [];
    const result = noticeDelay(after(milliseconds, 'done'), 1_000, (waiting) => told.push(waiting));
    await jest.advanceTimersByTimeAsync(2_000);
    expect(await result).toBe('done');
    expect(told).toEqual(expected);
  });

  test('a failure ends the waiting too', async () => {
    const told: boolean[] = [];
    const failing = after(1_500, null).then(() => Promise.reject(new Error('gone')));
    const result = expect(noticeDelay(failing, 1_000, (waiting) => told.push(waiting))).rejects.toThrow('gone');
    await jest.advanceTimersByTimeAsync(2_000);
    await result;
    expect(told).toEqual([true, false]);
  });
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
