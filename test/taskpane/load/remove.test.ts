import { findOwnParts, removeOwnParts } from '../../../taskpane/load/remove';
import { serializeRecord } from '../../../taskpane/sheets/record';
import type { Snapshot } from '../../../taskpane/sheets/snapshot';
import { EMPTY, loadedSnapshot, MODELS, writtenSheet } from '../fixtures';
import { recordedExcel, type RecordedExcel } from '../recordedExcel';

const LOADED: Snapshot = { ...loadedSnapshot(), settings: ['JC.load', 'JC.sheet.kdu', 'JC.sheet.assumptions', 'JC.sheet.register', 'JC.findings', 'theirs'] };
const NAMES = MODELS.reduce((count, { names }) => count + names.length, 0);

function excelWith({ sheets, names, settings, record, structureProtected }: Snapshot, failing: readonly number[] = []): RecordedExcel {
  const excel = recordedExcel((path) => {
    if (path.endsWith('worksheets.items'))
      return sheets.map(({ isProtected, isVisible, ...sheet }) => ({
        ...sheet,
        visibility: isVisible ? 'Visible' : 'Hidden',
        protection: { protected: isProtected },
        names: { items: [] },
      }));
    if (path.endsWith('names.items')) return names;
    if (path.endsWith('settings.items')) return settings.map((key) => ({ key }));
    if (path.endsWith('.items')) return [];
    const written = writtenSheet(path, record);
    if (written !== undefined) return written;
    if (path === 'workbook.protection.protected') return structureProtected;
    if (path.endsWith('.isNullObject')) return record === null;
    return path.endsWith('.value') ? record && serializeRecord(record) : undefined;
  }, failing);
  Object.assign(globalThis, { Excel: excel });
  return excel;
}

const writes = ({ log }: RecordedExcel): string[] => log.filter((line) => /\.(delete|add)\(\)$/.test(line));
const run = () => removeOwnParts(() => undefined, () => false);

test('an untouched workbook holds nothing of the add-in', async () => {
  excelWith(EMPTY);
  expect(await findOwnParts(() => undefined)).toBeNull();
});

test('what is there is told before anything is removed; markers are no names that a user would count', async () => {
  const excel = excelWith(LOADED);
  expect(await findOwnParts(() => undefined)).toEqual({ sheets: ['KdU', 'Annahmen', 'Zahlenquelle'], keys: ['kdu', 'assumptions', 'register'], names: NAMES, doubtful: [] });
  expect(writes(excel)).toEqual([]);
});

test('sheets go first, then the names by which they are known, then the records; what is the user’s stays', async () => {
  const excel = excelWith(LOADED);
  expect(await run()).toEqual({ kind: 'removed', sheets: 3, names: NAMES, doubtful: [] });
  const order = writes(excel).map((line) => /^workbook\.(\w+)/.exec(line)?.[1]);
  expect([...new Set(order)]).toEqual(['worksheets', 'names', 'settings']);
  expect(writes(excel).filter((line) => line.includes('worksheets'))).toEqual(
    ['kdu', 'assumptions', 'register'].map((key) => `workbook.worksheets.getItem("id-${key}").delete()`),
  );
  expect(writes(excel).filter((line) => line.includes('settings'))).toHaveLength(5);
  expect(writes(excel)).toContain('workbook.settings.getItem("JC.findings").delete()');
  expect(excel.log.join('\n')).not.toContain('theirs');
});

test('an empty sheet comes where no other one could be seen', async () => {
  const onlyHidden = { ...LOADED, sheets: LOADED.sheets.map((sheet) => (sheet.name === 'Tabelle1' ? { ...sheet, isVisible: false } : sheet)) };
  const excel = excelWith(onlyHidden);
  await run();
  expect(writes(excel)[0]).toBe('workbook.worksheets.add()');
});

test('a name that the user has pointed at a sheet of his own is his', async () => {
  const names = LOADED.names.map((name) => (name.name === 'KDU_UH_IST_2024' ? { ...name, formula: '=Tabelle1!$B$4' } : name));
  const excel = excelWith({ ...LOADED, names });
  expect(await run()).toMatchObject({ names: NAMES - 1 });
  expect(excel.log.join('\n')).not.toContain('names.getItem("KDU_UH_IST_2024")');
});

test('what a broken removal has left can be removed again', async () => {
  const names = LOADED.names.map((name) => ({ ...name, formula: '=#REF!' }));
  excelWith({ ...LOADED, sheets: EMPTY.sheets, names });
  expect(await run()).toEqual({ kind: 'removed', sheets: 0, names: NAMES, doubtful: [] });
});

test('a protected workbook is not touched', async () => {
  const excel = excelWith({ ...LOADED, structureProtected: true });
  expect(await run()).toEqual({ kind: 'structureProtected' });
  expect(writes(excel)).toEqual([]);
});

test('when Excel gives up, it is told', async () => {
  excelWith(LOADED, [1]);
  expect(await run()).toEqual({ kind: 'broken', failure: { code: 'GeneralException', message: 'Excel gave up.', place: '' } });
});
