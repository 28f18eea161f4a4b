/** Keys come faster than Excel: what counts in the end is where the user wanted to go last. */
import { Journey } from '../../../taskpane/trace/journey';
import type { NodePlace } from '../../../taskpane/trace/node';

const [HOME, A, B] = ['A1', 'B1', 'C1:C9'].map((address): NodePlace => ({ sheet: 'T', address })) as [NodePlace, NodePlace, NodePlace];

/** An Excel that arrives when the test says so. */
function slowExcel(): { readonly went: string[]; readonly journey: Journey; arrive(isThere?: boolean): Promise<void>; refuse(): Promise<void> } {
  const went: string[] = [];
  const waiting: { resolve(isThere: boolean): void; reject(error: Error): void }[] = [];
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const journey = new Journey((place) => {
    went.push(place.address);
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  });
  return {
    went,
    journey,
    arrive(isThere = true) {
      waiting.shift()?.resolve(isThere);
      return settled();
    },
    refuse() {
      waiting.shift()?.reject(new Error('ItemNotFound'));
      return settled();
    },
  };
}

test('the cell that was gone to is told from others, of a range its first, until the user goes elsewhere', async () => {
  const { journey, arrive } = slowExcel();
  const arrival = journey.jump(B);
  expect(journey.isUnderWay).toBe(true);
  await arrive();
  await expect(arrival).resolves.toBe('there');
  expect([journey.isUnderWay, journey.isAt({ sheet: 'T', address: 'C1' }), journey.isAt(A), journey.isAt({ sheet: 'T', address: 'C1' })]).toEqual([false, true, false, false]);
});

test('two cells and back before Excel is at the first', async () => {
  const { journey, went, arrive } = slowExcel();
  void journey.jump(A);
  void journey.jump(B);
  expect(journey.back(HOME)?.place).toBe(A);
  expect(journey.back(HOME)?.place).toBe(HOME);
  expect(journey.back(HOME)).toBeUndefined();
  for (let step = 0; step < 4; step++) {
    expect(journey.isUnderWay).toBe(true);
    await arrive();
  }
  expect([went, journey.isUnderWay, journey.isAt(HOME)]).toEqual([['B1', 'C1:C9', 'B1', 'A1'], false, true]);
});

test('a cell that is gone is no step to go back to, and does not take the later one with it', async () => {
  const { journey, arrive, refuse } = slowExcel();
  const first = journey.jump(A);
  void journey.jump(B);
  await refuse();
  await expect(first).resolves.toBe('refused');
  await arrive();
  expect(journey.isAt({ sheet: 'T', address: 'C1' })).toBe(true);
  expect(journey.back(HOME)?.place).toBe(HOME);
});

test('a failure that comes after the user went back takes no other step away', async () => {
  const { journey, arrive } = slowExcel();
  void journey.jump(A);
  await arrive();
  const failing = journey.jump(B);
  expect(journey.back(HOME)?.place).toBe(A);
  await arrive(false);
  await expect(failing).resolves.toBe('gone');
  await arrive();
  expect([journey.isAt(A), journey.back(HOME)?.place]).toEqual([true, HOME]);
});
