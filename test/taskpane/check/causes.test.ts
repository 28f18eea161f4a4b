/**
 * What a forger does to a loaded workbook: found with its severity, its effect and its cause; over Microsoft's client library and the
 * workbench's object model in Node.
 */
import { SHEET_CHOICES } from '../../../src/workbook/choices';
import { checkThisWorkbook, wordFindings } from '../../../taskpane/check';
import { checkTranslator } from '../../../taskpane/check/i18n';
import type { Worded } from '../../../taskpane/check/words';
import { loadSheets } from '../../../taskpane/load/work';
import { PlayedExcel } from '../../excel/playedExcel';

const t = checkTranslator('de');
const ALL = new Set(SHEET_CHOICES.map(({ key }) => key));
const quiet = (): void => undefined;

/** As it was loaded. */
let loaded: PlayedExcel;
let excel: PlayedExcel;
const use = (workbook: PlayedExcel): void => void Object.assign(globalThis, { Excel: workbook.excel() });

beforeAll(async () => {
  Object.assign(globalThis, { ADDIN_VERSION: '0.1.0' });
  loaded = new PlayedExcel();
  use(loaded);
  expect(await loadSheets('de', ALL, { progress: quiet, delayed: quiet, isCancelled: () => false })).toMatchObject({ kind: 'loaded', faults: [] });
}, 60_000);

beforeEach(() => {
  excel = loaded.copy();
  use(excel);
});

async function check(): Promise<Worded[]> {
  const { findings, decimalSeparator } = await checkThisWorkbook({ delayed: quiet, progress: quiet });
  return wordFindings(findings, decimalSeparator, t);
}

const isCause = ({ found }: Worded): boolean => found.follows === undefined;
const told = ({ severity, title, place }: Worded): string => `${severity}: ${title} @ ${place}`;

/** Changes a setting of the add-in in the workbook by hand. */
async function settings(change: (all: Excel.SettingCollection) => void): Promise<void> {
  await excel.excel().run(async (context) => {
    change(context.workbook.settings);
    await context.sync();
  });
}

async function changed(key: string, edit: (text: string) => string): Promise<void> {
  await excel.excel().run(async (context) => {
    const setting = context.workbook.settings.getItem(key);
    setting.load({ value: true });
    await context.sync();
    context.workbook.settings.add(key, edit(String(setting.value)));
    await context.sync();
  });
}

type Act = (workbook: PlayedExcel) => void | Promise<void>;

test.each<[name: string, act: Act, causes: readonly string[]]>([
  ['an @ that takes one cell of several', (e) => e.write('TaAM_Kohorten!C12', [['=JC.SUBSIDY_RATE("16i",@A12:A16)']]), ['error: Formel geändert @ TaAM_Kohorten!C12']],
  ['a half-width that others depend on', (e) => e.write('Abstimmung!H28', [[10]]), ['error: Wert geändert @ Abstimmung!H28']],
  ['a status that is counted', (e) => e.write('Abstimmung!J19', [['EXAKT']]), ['error: Wert geändert @ Abstimmung!J19']],
  ['a share of nothing', (e) => e.write('Verwaltung!B5', [[0.01]]), ['error: Wert geändert @ Verwaltung!B5']],
  ['the printed form of a figure', (e) => e.write('Zahlenquelle!C75', [['93.500.000']]), ['error: Nachweis einer Zahl geändert @ Zahlenquelle!C75']],
  ['the unit of a figure', (e) => e.write('Zahlenquelle!E75', [['TEUR']]), ['error: Nachweis einer Zahl geändert @ Zahlenquelle!E75']],
  ['the date of a figure', (e) => e.write('Zahlenquelle!H75', [['2023']]), ['error: Nachweis einer Zahl geändert @ Zahlenquelle!H75']],
  ['the section of a figure', (e) => e.write('Zahlenquelle!I75', [['1.9']]), ['error: Nachweis einer Zahl geändert @ Zahlenquelle!I75']],
  ['the document of a figure', (e) => e.write('Zahlenquelle!J75', [['Haushaltsplan 2025']]), ['error: Nachweis einer Zahl geändert @ Zahlenquelle!J75']],
  ['the id of a figure', (e) => e.write('Zahlenquelle!A75', [['KDU_X']]), ['error: Nachweis einer Zahl geändert @ Zahlenquelle!A75']],
  [
    'headers swapped',
    (e) => e.write('KdU!B5:C5', [['Ist 2024', 'Ansatz 2024']]),
    ['error: Spaltenkopf vertauscht @ KdU!B5', 'error: Spaltenkopf vertauscht @ KdU!C5'],
  ],
  [
    'labels of two rows swapped',
    (e) => e.write('KdU!A7:A8', [['Einmalige Leistungen'], ['Einmalige Kosten der Unterkunft und Heizung']]),
    ['error: Beschriftung vertauscht @ KdU!A7', 'error: Beschriftung vertauscht @ KdU!A8'],
  ],
  [
    'an amount in a row put in',
    (e) => {
      e.user.insertLines('KdU!8:8');
      e.write('KdU!A8:B8', [['Sonstiges', 500_000]]);
    },
    ['error: Zeilen mit Inhalt eingefügt @ KdU!B8'],
  ],
  [
    'a note in a row put in',
    (e) => {
      e.user.insertLines('KdU!8:8');
      e.write('KdU!A8', [['geprüft am 3. März']]);
    },
    ['remark: Zeilen eingefügt @ KdU!A8'],
  ],
  [
    'a relation that nobody has reconciled',
    (e) => {
      e.user.insertLines('Abstimmung!20:20');
      e.write('Abstimmung!A20:J20', [['R99', 'Stelle', 'Stelle', '', '', '', '', '', '', 'EXAKT']]);
    },
    ['error: Zeilen mit Inhalt eingefügt @ Abstimmung!A20'],
  ],
  ['a figure twice', (e) => e.insertTableRow('JC_Zahlen', 76, 'empty'), ['remark: Zeilen eingefügt @ Zahlenquelle!A76']],
  [
    'a figure twice, in between',
    (e) => {
      e.insertTableRow('JC_Zahlen', 76, 'empty');
      e.write('Zahlenquelle!A76:D76', [['KDU_UH_IST_2024', 'KdU', '99', 99_000_000]]);
    },
    ['error: ID steht zweimal @ Zahlenquelle!A76'],
  ],
  [
    'a figure twice, behind the last one',
    (e) => {
      e.appendTableRow('JC_Zahlen');
      e.write('Zahlenquelle!A95:D95', [['kdu_uh_ist_2024 ', 'KdU', '99', 99_000_000]]);
    },
    ['error: ID steht zweimal @ Zahlenquelle!A95'],
  ],
  [
    'a figure of nobody behind the last one',
    (e) => {
      e.appendTableRow('JC_Zahlen');
      e.write('Zahlenquelle!A95:D95', [['NEU_2025', 'Neu', '99', 99_000_000]]);
    },
    ['error: Zeilen an eine Tabelle angehängt @ Zahlenquelle!A95'],
  ],
  ['figures sorted', (e) => e.user.sort('JC_Zahlen', 'Wert', 'ascending'), ['error: Namen stehen nach dem Sortieren in falschen Zeilen @ Zahlenquelle!D6', 'remark: Zeilen sortiert oder verschoben @ Zahlenquelle!A1']],
  ['a figure deleted with its row', (e) => e.user.deleteLines('Zahlenquelle!75:75'), ['error: Zeilen gelöscht @ Zahlenquelle!A74']],
  ['a name deleted', (e) => e.user.deleteName('ANN_KFA'), ['error: Name gelöscht @ ANN_KFA']],
  [
    'two names swapped',
    (e) => {
      e.user.defineName('KDU_UH_IST_2024', '=Zahlenquelle!$D$76');
      e.user.defineName('KDU_EINM_KDU_IST_2024', '=Zahlenquelle!$D$75');
    },
    ['error: Name verweist auf eine andere Zelle @ KDU_UH_IST_2024', 'error: Name verweist auf eine andere Zelle @ KDU_EINM_KDU_IST_2024'],
  ],
  ['a sheet of our name with typed numbers', (e) => {
    e.user.renameSheet('KdU', 'KdU alt');
    e.user.addSheet('KdU');
    e.write('KdU!A1:B1', [['Kosten', 5]]);
  }, ['error: Blatt heißt wie eines des Add-ins @ KdU']],
  ['a copy beside', (e) => void e.user.copySheet('KdU'), ['remark: Blatt gleicht einem des Add-ins @ KdU (2)']],
  [
    'a copy in the place of the sheet',
    (e) => {
      e.user.copySheet('KdU');
      e.user.renameSheet('KdU', 'KdU alt');
      e.user.renameSheet('KdU (2)', 'KdU');
      e.user.defineName('JC_BLATT_KDU', '=KdU!$A$1');
      e.write("'KdU alt'!B6", [[1]]);
    },
    ['error: Unsicher, welches Blatt das Add-in angelegt hat @ KdU!A1'],
  ],
  ['all settings of the add-in deleted', (e) => e.loseSettings(), ['error: Aufzeichnung fehlt @ Arbeitsmappe']],
  [
    'a cell with its record',
    async (e) => {
      e.write('Zahlenquelle!D75', [[93_500_000]]);
      await changed('JC.sheet.register', (text) => text.replace('93224000', '93500000'));
    },
    ['error: Veröffentlichte Zahl überschrieben @ Zahlenquelle!D75'],
  ],
  ['the layout in a record', () => changed('JC.sheet.kdu', (text) => text.replace(/"layout":"/, '"layout":"x')), []],
  ['the record of one sheet deleted', () => settings((all) => all.getItem('JC.sheet.kdu').delete()), ['error: Aufzeichnung fehlt @ KdU']],
])('%s', async (_, act, causes) => {
  await act(excel);
  expect((await check()).filter(isCause).map(told)).toEqual(causes);
});

test.each<[name: string, act: Act, texts: readonly string[]]>([
  ['a figure', (e) => e.write('Zahlenquelle!D75', [[93_500_000]]), ['Wirkung: Zahlenquelle!D75 +276.000 €.']],
  ['a constant', (e) => e.write('Verwaltung!B5', [[0.01]]), ['Betroffen sind 19 abhängige Zellen. Wirkung: Verwaltung!B8 +466.600 €.']],
  ['a formula', (e) => e.write('KdU!B10', [[100]]), ['Wirkung: KdU!B10 −97.604.900 €.']],
  ['a name', (e) => e.user.defineName('KDU_UH_IST_2024', '=Zahlenquelle!$D$76'), ['Wirkung: KdU!C6 +3.583.000 €.']],
  [
    'an amount put in',
    (e) => {
      e.user.insertLines('KdU!8:8');
      e.write('KdU!B8', [[500_000]]);
    },
    ['stehen Inhalte, die mitzählen: B8. Wirkung: KdU!B11 +500.000 €.'],
  ],
])('%s: the effect on the amounts is told', async (_, act, texts) => {
  await act(excel);
  const causes = (await check()).filter(isCause);
  expect(causes.map(({ text }) => text)).toEqual(texts.map((text) => expect.stringContaining(text) as unknown));
});

test('what follows from a deleted name is told under it', async () => {
  excel.user.deleteName('ANN_KFA');
  const [cause, ...others] = await check();
  expect(cause?.id).toBe('nameDeleted:ANN_KFA');
  expect(others.length).toBeGreaterThan(0);
  expect(others.map(({ found: { kind, follows } }) => [kind, follows])).toEqual(others.map(() => ['errorValues', 'nameDeleted:ANN_KFA']));
});

test.each([
  ['a sign of no width', 'Unterkunft und Heizung\u200b', 'Unterkunft und Heizung‹U+200B›'],
  ['a blank that does not break, one at the end', 'Unterkunft\u00a0und Heizung ', 'Unterkunft‹U+00A0›und Heizung‹U+0020›'],
  ['a Cyrillic letter', 'Unt\u0435rkunft und Heizung', 'Unt\u0435‹U+0435›rkunft und Heizung'],
])('%s is made visible', async (_, typed, shown) => {
  excel.write('KdU!A6', [[typed]]);
  expect(await check()).toMatchObject([{ id: 'label:KdU!A6', loaded: 'Unterkunft und Heizung', now: shown }]);
});

test('loading again asks about names that were swapped by hand', async () => {
  excel.user.defineName('KDU_UH_IST_2024', '=Zahlenquelle!$D$76');
  excel.user.defineName('KDU_UH_ANSATZ_2025', '=Zahlenquelle!$D$75');
  const outcome = await loadSheets('de', ALL, { progress: quiet, delayed: quiet, isCancelled: () => false });
  expect(outcome).toMatchObject({ kind: 'changed' });
  expect((await check()).map(({ id }) => id)).toEqual(['nameMoved:KDU_UH_IST_2024', 'nameMoved:KDU_UH_ANSATZ_2025']);
});
