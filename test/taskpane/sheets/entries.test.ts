/** The commands that enter something for the user: shown before, done, and taken back; what stands there otherwise by then is left alone. */
import { readTarget } from '../../../taskpane/functions/excel/target';
import { goToFirstInput } from '../../../taskpane/load/firstInput';
import { enter, resets, sumAsCommitments } from '../../../taskpane/sheets/entries';
import { reversed, type Entry } from '../../../taskpane/sheets/entry';
import { PlayedExcel } from '../../excel/playedExcel';
import { loadedWorkbook, use } from '../check/loadedWorkbook';

const excel = loadedWorkbook(['integration', 'places', 'commitments', 'assumptions', 'register']);
const quiet = (): void => undefined;
const entered = async (): Promise<readonly Entry[]> => (await resets(quiet)) ?? [];
const free = async (): Promise<unknown> => (await excel().values('Eingliederung!B31'))[0]?.[0];

test('where nothing is entered there is nothing to reset, and no sum to take over', async () => {
  expect([await resets(quiet), await sumAsCommitments(quiet)]).toEqual([[], null]);
});

test('where Annahmen is not loaded there is nothing to reset', async () => {
  use(new PlayedExcel());
  expect(await resets(quiet)).toBeNull();
});

test('all assumptions go back to their defaults, and what was entered comes back', async () => {
  excel().write('Annahmen!B8:B9', [[31_000_000], ['=18/100']]);
  excel().write('Annahmen!B12', [['VOR']]);
  const found = await entered();
  expect(found.map(({ cell, label, before, next }) => [cell, label.de, before, next])).toEqual([
    ['B8', 'Verwaltungsmittel 2025', 31_000_000, ''],
    ['B9', 'Kommunaler Finanzierungsanteil (KFA)', '=18/100', ''],
    ['B12', 'Lesart der 17,1 Mio.', 'VOR', ''],
  ]);
  const moved = await free();
  expect(await enter(found, quiet)).toEqual({ kind: 'entered' });
  expect([await free(), await resets(quiet)]).toEqual([3_800_000, []]);
  expect(await enter(reversed(found), quiet)).toEqual({ kind: 'entered' });
  expect([await free(), excel().cell('Annahmen!B9')[0]]).toEqual([moved, '=18/100']);
});

test('“Annahmen ausfüllen” leads to the first input, wherever it stands by now', async () => {
  expect(await goToFirstInput()).toBe(true);
  expect(await readTarget()).toMatchObject({ address: 'Annahmen!B7' });
});

test('one assumption alone', async () => {
  excel().write('Annahmen!B9:B10', [[0.18], [9_000_000]]);
  const [share] = await entered();
  expect(await enter(share ? [share] : [], quiet)).toEqual({ kind: 'entered' });
  expect((await excel().values('Annahmen!B9:C10'))).toEqual([['', 0.152], [9_000_000, 9_000_000]]);
});

test('the sum of the list becomes the commitments as a value, and does not follow the list', async () => {
  excel().write('Bindungen!D17:F17', [[45658, 46022, 5_000_000]]);
  const entry = await sumAsCommitments(quiet);
  expect(entry).toMatchObject({ sheet: 'Annahmen', cell: 'B13', before: '', next: 5_000_000 });
  expect(await enter(entry ? [entry] : [], quiet)).toEqual({ kind: 'entered' });
  expect([excel().cell('Annahmen!B13')[0], await free()]).toEqual([5_000_000, 12_100_000]);
  expect(await excel().values('Bindungen!K9')).toEqual([['EIN_VERPFL entspricht der Liste.']]);
  excel().write('Bindungen!F17', [[6_000_000]]);
  expect(await excel().values('Bindungen!K9')).toEqual([['EIN_VERPFL ist nicht die Summe der Liste.']]);
  expect(await enter(entry ? reversed([entry]) : [], quiet)).toEqual({ kind: 'entered' });
  expect(await free()).toBe(3_800_000);
});

test('what was typed since it was shown stays, with all that would have been written with it', async () => {
  excel().write('Annahmen!B9:B10', [[0.18], [9_000_000]]);
  const found = await entered();
  excel().write('Annahmen!B10', [[9_500_000]]);
  expect(await enter(found, quiet)).toMatchObject({ kind: 'stale', cells: [{ cell: 'B10' }] });
  expect(await excel().values('Annahmen!B9:B10')).toEqual([[0.18], [9_500_000]]);
});

test('on a protected sheet nothing is written', async () => {
  excel().write('Annahmen!B9', [[0.18]]);
  const found = await entered();
  excel().protectSheet('Annahmen', true);
  expect(await enter(found, quiet)).toEqual({ kind: 'sheetProtected', sheets: ['Annahmen'] });
});

test('after the rows have moved, the inputs are found where they are', async () => {
  excel().write('Annahmen!B9', [[0.18]]);
  excel().user.insertLines('Annahmen!8:8');
  expect((await entered()).map(({ cell }) => cell)).toEqual(['B10']);
});
