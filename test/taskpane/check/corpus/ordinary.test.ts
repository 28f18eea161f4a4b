/** What a user does every day is no deviation: nothing above a Hinweis, and of those only what is so. */
import type { Worded } from '../../../../taskpane/check/words';
import { WITHOUT_DATA } from '../../../src/workbook/models';
import { check, load, loadedWorkbook } from '../loadedWorkbook';
import { BESIDE_EACH_OTHER, MOVING, type Ordinary } from './ordinary';

const excel = loadedWorkbook(WITHOUT_DATA);

const told = ({ severity, found: { kind }, place }: Worded): string => `${severity} ${kind} ${place}`;

async function does(acts: readonly Ordinary[]): Promise<string[]> {
  for (const [, act] of acts) await act(excel());
  return (await check()).map(told);
}

test('there are thirty and more', () => {
  expect([...BESIDE_EACH_OTHER, ...MOVING].length).toBeGreaterThanOrEqual(30);
});

test('beside each other', async () => {
  expect(await does(BESIDE_EACH_OTHER)).toEqual([
    'remark lookAlike Ziele Entwurf',
    'remark lookAlike KdU (2)',
    'remark lookAlike Werte',
    'remark formatOther KdU!F6',
    'remark ruleAdded Ziele!F7',
  ]);
});

test('the check asks for all sheets in five round trips, whatever the user has done, and writes nothing', async () => {
  await check();
  expect([excel().readingRequests, excel().writingRequests]).toEqual([5, 0]);
  await does(BESIDE_EACH_OTHER);
  const [read, written] = [excel().readingRequests, excel().writingRequests];
  await check();
  expect([excel().readingRequests - read, excel().writingRequests - written]).toEqual([5, 0]);
});

test('what moves the cells of a model', async () => {
  expect(await does(MOVING)).toEqual([
    'remark sheetHidden TaAM_Kohorten',
    'remark sheetProtected KdU_Netto',
    'remark rowsInserted KdU!A8',
    'remark rowsInserted Verwaltung!A9',
    'remark rowsHidden Bindungen!A17',
    'remark rowsHidden Abstimmung!A20',
  ]);
});

test('loading again after that', async () => {
  await does(BESIDE_EACH_OTHER.filter(([name]) => !/more digits|rule of his own on a model|cop|of his own hidden/.test(name)));
  expect(await load(WITHOUT_DATA)).toMatchObject({ kind: 'loaded' });
  expect((await check()).map(told)).toEqual([]);
});
