/** The trace of cells of a loaded workbook, over Microsoft's client library and the workbench's object model in Node. */
import { loadSheets } from '../../../taskpane/load/work';
import { misshown } from '../../../taskpane/trace/displayed';
import { readLevel, readSelected } from '../../../taskpane/trace/excel/read';
import { asText } from '../../../taskpane/trace/outline';
import { nodesOf, type Trace } from '../../../taskpane/trace/node';
import { traceCell } from '../../../taskpane/trace/trace';
import { misshownText } from '../../../taskpane/trace/words';
import { displayText } from '../../../workbench/german/text';
import { PlayedExcel } from '../../excel/playedExcel';
import { WITHOUT_DATA } from '../../src/workbook/models';
import { told, wordingIn } from './smallWorkbook';

let loaded: PlayedExcel;
let excel: PlayedExcel;
const use = (workbook: PlayedExcel): void => void Object.assign(globalThis, { Excel: workbook.excel() });
const silent = (): void => undefined;

beforeAll(async () => {
  Object.assign(globalThis, { ADDIN_VERSION: '0.1.0' });
  loaded = new PlayedExcel();
  use(loaded);
  const keys = new Set(WITHOUT_DATA);
  expect(await loadSheets('de', keys, { progress: silent, delayed: silent, isCancelled: () => false })).toMatchObject({ kind: 'loaded', faults: [] });
}, 60_000);

beforeEach(() => {
  excel = loaded.copy();
  use(excel);
});

async function trace(cell: string): Promise<Trace> {
  const [sheet = '', address = ''] = cell.split('!');
  const selected = await readSelected(silent, { sheet, address });
  return traceCell(selected.cell, selected.named, { read: (requests) => readLevel(requests, selected.named, silent) });
}

const GREEN = ['KdU!E6', 'Verwaltung!B18', 'Verwaltung!B5', 'TaAM_Kohorten!C12', 'TaAM_Kohorten!A14', 'Zahlenquelle!F75', 'Zahlenquelle!D75', 'Zahlenquelle!A75', 'Annahmen!B9', 'Plätze!H8'];

test('what nobody has touched is vouched for, and nothing of it is called typed', async () => {
  const verdicts: string[] = [];
  for (const cell of GREEN) {
    const found = await trace(cell);
    verdicts.push(`${cell}: ${told(found)}`);
    expect(nodesOf(found.root).filter(({ origin }) => origin.kind === 'typed')).toEqual([]);
    expect(misshownText(found, wordingIn('de'))).toBeUndefined();
  }
  expect(verdicts).toEqual([
    'KdU!E6: Vollständig belegt: 2 veröffentlichte Zahlen',
    'Verwaltung!B18: Vollständig belegt: 5 veröffentlichte Zahlen, 1 Festwert des Add-ins',
    'Verwaltung!B5: Hier steht ein Festwert des Add-ins.: Vergleichsfall ohne kommunalen Anteil; den Fall mit Anteil nach § 46 Abs. 3 SGB II rechnet die Spalte daneben',
    'TaAM_Kohorten!C12: Vollständig belegt: 5 Festwerte des Add-ins',
    'TaAM_Kohorten!A14: Hier steht ein Festwert des Add-ins.: Förderjahre 1 bis 5, § 16i SGB II',
    'Zahlenquelle!F75: Hier steht ein Festwert des Add-ins.: letzte Stelle der Angabe „93.224.000“, Abschnitt 4.2',
    'Zahlenquelle!D75: Vollständig belegt: 1 veröffentlichte Zahl',
    'Zahlenquelle!A75: Hier steht ein Text des Add-ins.: ',
    'Annahmen!B9: Vollständig belegt: 1 Annahme',
    'Plätze!H8: Vollständig belegt: 10 veröffentlichte Zahlen, 24 Annahmen, 63 Festwerte des Add-ins',
  ]);
});

test('no number format of ours shows anything but the value', async () => {
  const wrong = await excel.excel().run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ name: true });
    await context.sync();
    const ranges = worksheets.items.map((sheet) => {
      const range = sheet.getUsedRange();
      range.load({ values: true, numberFormat: true });
      return { sheet: sheet.name, range };
    });
    await context.sync();
    return ranges.flatMap(({ sheet, range: { values, numberFormat } }) =>
      values.flatMap((row: unknown[], y) =>
        row.flatMap((value, x) => {
          const format = String(numberFormat[y]?.[x]);
          const text = displayText(value as number, format, String(value).startsWith('#'));
          const cell = { sheet, address: 'A1', value: value as number, text, numberFormat: format, formula: '', label: '', spillParent: undefined };
          return misshown(cell, false) ? [`${sheet} ${y + 1}/${x + 1}: ${String(value)} as ${cell.text} by ${cell.numberFormat}`] : [];
        }),
      ),
    );
  });
  expect(wrong).toEqual([]);
});

test.each<[string, (book: PlayedExcel) => void, string, RegExp]>([
  ['a factor in our formula', (book) => book.write('KdU!E6', [['=JC.KDU_DELTA(KDU_UH_ANSATZ_2024,KDU_UH_IST_2024)*1.0001']]), 'KdU!E6', /^Teilweise belegt: Nicht belegt: 1 feste Zahl in einer Formel \(1,0001\)/],
  ['an own constant changed', (book) => book.write('Verwaltung!B5', [[0.01]]), 'Verwaltung!B18', /^Teilweise belegt: Nicht belegt: 1 Eingabe von Hand \(Verwaltung!B5\)/],
  ['a precision changed', (book) => book.write('Zahlenquelle!F75', [[100_000]]), 'Zahlenquelle!F75', /^Hier steht eine eingegebene Zahl/],
  ['a half width typed over', (book) => book.write('Abstimmung!H19', [[0]]), 'Abstimmung!H19', /^Hier steht eine eingegebene Zahl/],
  ['a figure changed', (book) => book.write('Zahlenquelle!D75', [[93_242_000]]), 'KdU!E6', /^Teilweise belegt: Nicht belegt: 1 veröffentlichte Zahl oder Vorgabe überschrieben \(Zahlenquelle!D75\)/],
  ['another share', (book) => book.write('Annahmen!B9', [[0.2]]), 'Verwaltung!C18', /^Vollständig verfolgt – 1 eigene Annahme: Von Ihnen gesetzt: Annahmen!B9/],
])('%s', async (_, act, cell, verdict) => {
  act(excel);
  expect(told(await trace(cell))).toMatch(verdict);
});

test.each<[string, (book: PlayedExcel) => void, string]>([
  ['a name that leads to another figure', (book) => book.user.defineName('KDU_UH_IST_2024', '=Zahlenquelle!$D$76'), 'KdU!C6'],
  ['a name that leads to a user’s cell', (book) => {
    book.write('Tabelle1!A1', [[93_224_000]]);
    book.user.defineName('KDU_UH_IST_2024', '=Tabelle1!$A$1');
  }, 'KdU!C6'],
  ['a figure typed in again as a formula', (book) => book.write('Zahlenquelle!D75', [['=93224000']]), 'KdU!C6'],
  ['a figure typed in again as text', (book) => {
    book.format('Zahlenquelle!D75', '@');
    book.write('Zahlenquelle!D75', [['93224000']]);
  }, 'KdU!C6'],
  ['our formula replaced by its value', (book) => book.write('KdU!C6', [[93_224_000]]), 'KdU!C6'],
  ['a row of a sum replaced by its value', (book) => book.write('KdU!B6', [[96_000_000]]), 'KdU!B10'],
  ['a share that is a formula', (book) => book.write('Annahmen!B9', [['=0.152']]), 'Verwaltung!C18'],
  ['a share that is another cell of the user', (book) => {
    book.write('Tabelle1!A1', [[0.152]]);
    book.write('Annahmen!B9', [['=Tabelle1!A1']]);
  }, 'Verwaltung!C18'],
  ['a constant of ours typed elsewhere', (book) => book.write('Tabelle1!A1', [['=KDU_UH_IST_2024*TaAM_Kohorten!A12+B1']]), 'Tabelle1!A1'],
  ['a formula of ours on a copy of the sheet, changed', (book) => {
    book.user.copySheet('KdU');
    book.write("'KdU (2)'!B10", [['=SUM(B6:B8)+1']]);
  }, 'KdU (2)!B10'],
  ['a typed number on a copy of the sheet', (book) => {
    book.user.copySheet('KdU');
    book.write("'KdU (2)'!C6", [[93_224_000]]);
  }, 'KdU (2)!C6'],
])('%s is never green', async (_, act, cell) => {
  act(excel);
  expect(told(await trace(cell))).not.toMatch(/^(Vollständig|Hier steht ein Festwert|Keine Zahl)/);
});

test('a number format that shows another amount is told first, also in what is copied', async () => {
  excel.format('KdU!C6', '"93.242.000 €"');
  const text = asText(await trace('KdU!C6'), wordingIn('de')).split('\n');
  expect(text.slice(0, 4)).toEqual([
    // The grid in Node applies no formats.
    'Die Zelle zeigt „93224000“, enthält aber 93.224.000. Das macht das Zahlenformat "93.242.000 €". Wählen Sie unter Start > Zahl eines, das den Wert zeigt.',
    'Zelle KdU!C6: Unterkunft und Heizung',
    'Wert: 93.224.000',
    'Formel: =KDU_UH_IST_2024',
  ]);
  expect(text[4]).toMatch(/^Teilweise belegt · Nicht belegt: 1 Zelle zeigt etwas anderes, als sie enthält \(KdU!C6\)/);
});

test('a formula kept as text is said to be one', async () => {
  excel.format('KdU!E6', '@');
  excel.write('KdU!E6', [['=JC.KDU_DELTA(KDU_UH_ANSATZ_2024,KDU_UH_IST_2024)']]);
  expect(told(await trace('KdU!E6'))).toMatch(/^KdU!E6: Die Formel steht als Text da/);
});
