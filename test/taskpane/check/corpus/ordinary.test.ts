/** What a user does every day is no deviation: nothing above a Hinweis, and nothing that is not so. */
import { createProtocol } from '../../../../taskpane/protocol/create';
import { check, load, loadedWorkbook } from '../loadedWorkbook';
import type { Worded } from '../../../../taskpane/check/words';
import { BESIDE_EACH_OTHER, MOVING, type Ordinary } from './ordinary';

const excel = loadedWorkbook();

const told = ({ severity, found: { kind }, place }: Worded): string => `${severity} ${kind} ${place}`;

async function does(acts: readonly Ordinary[]): Promise<string[]> {
  for (const [, act] of acts) await act(excel());
  return (await check()).map(told);
}

test('fifty acts beside each other', async () => {
  expect(await does(BESIDE_EACH_OTHER)).toEqual([]);
});
test('moving', async () => {
  expect(await does(MOVING)).toEqual([]);
});

test('loading again after that', async () => {
  await does(BESIDE_EACH_OTHER.slice(0, 30));
  console.log(await load());
  expect((await check()).map(told)).toEqual([]);
});
