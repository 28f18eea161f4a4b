import type { Session } from '../../../taskpane/excel/session';
import type { SnapshotSheet } from '../../../taskpane/load/snapshot';
import { copyAsValues } from '../../../taskpane/protocol/copies';

/** An Excel in which the original's function answers after some round trips; values are there once they are copied. */
function excel(answersAfter: number) {
  let roundTrips = 0;
  let shown: unknown = null;
  const target = {
    values: [[shown]],
    copyFrom: () => (shown = roundTrips < answersAfter ? '#BUSY!' : 42),
    load: () => undefined,
  };
  const loaded = { load: () => undefined };
  const copy = { ...loaded, id: 'copy', names: { ...loaded, items: [] }, tables: { ...loaded, items: [] }, getRange: () => target };
  const original = {
    copy: () => copy,
    getUsedRangeOrNullObject: () => ({ ...loaded, isNullObject: false, address: 'KdU!A1' }),
    getRange: () => ({}),
  };
  const sync = (): Promise<void> => {
    roundTrips++;
    target.values = [[shown]];
    return Promise.resolve();
  };
  const context = { sync, workbook: { worksheets: { getItem: () => original } } };
  const session = { context, await: (roundTrip: Promise<unknown>) => roundTrip } as unknown as Session;
  return { session, target };
}

const COPIES = new Map([[{ id: 'kdu', name: 'KdU' } as SnapshotSheet, 'KdU (Werte)']]);

afterEach(() => jest.useRealTimers());

test.each([
  ['has its result', 0, 42, true],
  ['answers a little later', 4, 42, true],
  ['does not answer', Infinity, '#BUSY!', false],
])('copying a function that %s', async (_what, answersAfter, value, isCalculated) => {
  jest.useFakeTimers();
  const { session, target } = excel(answersAfter);
  const copied = copyAsValues(session, COPIES, [], () => undefined);
  await jest.advanceTimersByTimeAsync(20_000);
  expect(await copied).toBe(isCalculated);
  expect(target.values).toEqual([[value]]);
});
