/** The user's KdU data go only when they are asked for by name. */
import { readHeld } from '../../../taskpane/kdu/held';
import { remember } from '../../../taskpane/kdu/remembered';
import { removeKduData } from '../../../taskpane/kdu/removeData';
import { PlayedImport } from './played';

let book: PlayedImport;

const delayed = (): void => undefined;
const SHEETS = ['KdU_Ist', 'KdU_Konten', 'Importprotokoll'];

beforeEach(async () => {
  book = new PlayedImport();
  await book.import(['2025-01 A Kamen 10.00'], { accounts: [{ account: 'A', label: 'x', position: 'UH' }] });
  await remember({ found: 'a', read: 'a', answers: { unit: 'TEUR' }, source: 'Kreis', time: '2026-01-02 10:00' }, delayed);
});

test('its sheets and all that the workbook keeps of them are gone, other sheets and settings stay', async () => {
  book.excel.setSetting('JC.findings', 'x');
  expect((await readHeld(delayed)).sheets).toEqual(SHEETS);
  expect(await removeKduData(SHEETS, delayed)).toEqual({ kind: 'removed', sheets: SHEETS });
  expect(book.excel.sheetNames()).toEqual(['Tabelle1']);
  expect(book.excel.settings()).toEqual(['JC.findings']);
  expect(await book.import(['2025-01 A Kamen 10.00'])).toMatchObject({ kind: 'imported', number: 1 });
});

test('by the names that they have now: other sheets than those asked about stay, and so do all', async () => {
  book.excel.user.renameSheet('KdU_Ist', 'Unser Ist');
  expect(await removeKduData(SHEETS, delayed)).toEqual({ kind: 'changed' });
  expect(book.excel.sheetNames()).toEqual(['Tabelle1', 'Unser Ist', 'KdU_Konten', 'Importprotokoll']);
  expect(await removeKduData(['Unser Ist', 'KdU_Konten', 'Importprotokoll'], delayed)).toMatchObject({ kind: 'removed' });
});

test('where no other sheet can be seen a new one comes first', async () => {
  book.excel.user.deleteSheet('Tabelle1');
  expect(await removeKduData(SHEETS, delayed)).toMatchObject({ kind: 'removed' });
  expect(book.excel.sheetNames()).toHaveLength(1);
});

test('Excel gives up: told, and it can be done again', async () => {
  book.excel.failNext({ place: 'Worksheet.delete', occurrence: 2 });
  expect(await removeKduData(SHEETS, delayed)).toMatchObject({ kind: 'broken' });
  const { sheets } = await readHeld(delayed);
  expect(await removeKduData(sheets, delayed)).toMatchObject({ kind: 'removed' });
  expect(book.excel.sheetNames()).toEqual(['Tabelle1']);
});
