/**
 * A fill colour for a whole column reaches down to the last row, and Excel counts such cells as used unless it is asked for
 * values only. Nothing may read them: a million empty rows take minutes, and Excel on the web refuses.
 */
import { inExcel } from '../../../taskpane/excel/session';
import { checkThisWorkbook, repairThisWorkbook } from '../../../taskpane/check';
import { readSelectedFormulas } from '../../../taskpane/functions/excel/formulas';
import { loadSheets } from '../../../taskpane/load/work';
import { copyAsValues } from '../../../taskpane/protocol/copies';
import { readBook } from '../../../taskpane/protocol/read';
import { goToRow } from '../../../taskpane/sheets/goToRow';
import { readReconciliation } from '../../../taskpane/reconcile/ownTable';
import { readSnapshot } from '../../../taskpane/sheets/snapshot';
import { wishOf } from '../../../taskpane/sheets/changes';
import { readSelected } from '../../../taskpane/trace/excel/read';
import { sheetName } from '../../../src/workbook/choices';
import type { SheetKey } from '../../../src/workbook/model';
import { PlayedExcel } from '../../excel/playedExcel';

const KEYS: readonly SheetKey[] = ['kdu', 'assumptions', 'register', 'reconciliation', 'ownRelations'];
const NAMES = KEYS.map(sheetName);
const LAST_ROW = 1_048_576;
const still = (): void => undefined;
let workbook: PlayedExcel;

const load = (wishes?: Parameters<typeof loadSheets>[3]) =>
  loadSheets('de', new Set(KEYS), { progress: still, delayed: still, isCancelled: () => false }, wishes);

const check = () => checkThisWorkbook({ delayed: still, progress: still });

beforeAll(async () => {
  Object.assign(globalThis, { ADDIN_VERSION: '0.1.0' });
  workbook = new PlayedExcel();
  Object.assign(globalThis, { Excel: workbook.excel() });
  expect(await load()).toMatchObject({ kind: 'loaded' });
  workbook.write('Tabelle1!A1', [['Mein Blatt', 1], ['', '=JC.KDU_DELTA(KdU!B6,KdU!C6)']]);
  for (const sheet of ['Tabelle1', ...NAMES]) workbook.user.format(`'${sheet}'!D${LAST_ROW}`, { fill: '#FFF2CC' });
});

/** No more than the largest sheet has, whose contents end somewhere. */
afterEach(() => {
  expect(workbook.largestRead()).toBeLessThan(10_000);
});

test('the formats count for Excel, and what is read has them not', async () => {
  const addresses = await inExcel(async ({ context }) => {
    const used = [false, true].map((valuesOnly) => context.workbook.worksheets.getItem('Tabelle1').getUsedRange(valuesOnly));
    for (const one of used) one.load({ address: true });
    await context.sync();
    return used.map(({ address }) => address);
  }, still);
  expect(addresses).toEqual(['Tabelle1!A:D', 'Tabelle1!A1:B2']);
});

test('loading again, with a change and without', async () => {
  workbook.write('KdU!A1', [['mein Titel']]);
  const asked = await load();
  if (asked.kind !== 'changed') throw new Error(`The load was ${asked.kind}.`);
  expect(asked.changes.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(['KdU!A1']);
  expect(await load(new Set(asked.changes.map(wishOf)))).toMatchObject({ kind: 'loaded' });
});

test('the check and what it puts right', async () => {
  workbook.write('KdU!A1', [['mein Titel']]);
  const { findings } = await check();
  expect(findings.map(({ location }) => location)).toEqual([{ sheet: 'KdU', cell: 'A1' }]);
  const repairs = findings.flatMap(({ repair }) => repair ?? []);
  expect(await repairThisWorkbook(repairs, still)).toMatchObject({ kind: 'done' });
  expect((await check()).findings).toEqual([]);
});

test('the protocol and its copies as values', async () => {
  const names = await inExcel(async (session) => {
    const snapshot = await readSnapshot(session);
    const { tooLarge } = await readBook(session, snapshot.sheets, snapshot.names);
    expect(tooLarge).toEqual([]);
    const copied = snapshot.sheets.filter(({ name }) => name === 'KdU');
    await copyAsValues(session, new Map(copied.map((sheet) => [sheet, 'KdU (Werte)'])), snapshot.names, still);
    return (await readSnapshot(session)).sheets.map(({ name }) => name);
  }, still);
  expect(names).toContain('KdU (Werte)');
});

test('the user’s own relations, and the way to one of the document', async () => {
  expect(await readReconciliation(still)).toMatchObject({ sheet: 'Abstimmung' });
  expect(await goToRow('reconciliation', 'R01', still)).toBe(true);
  expect(await goToRow('register', 'HH_2025_GESAMT', still)).toBe(true);
  expect(await goToRow('register', 'KEINE_ZAHL', still)).toBe(false);
});

test('formulas of a whole column that is to be converted, and a trace', async () => {
  workbook.select('Tabelle1!B:D');
  expect(await readSelectedFormulas(still)).toMatchObject({ kind: 'read', cells: [{ cell: 'B2' }] });
  workbook.select('Tabelle1!B2');
  expect(await readSelected(still)).toMatchObject({ cell: { address: 'B2' } });
});
