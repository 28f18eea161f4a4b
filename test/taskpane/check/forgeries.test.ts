/** What a forger does to a loaded workbook, and what a user does that looks like it: found with its severity, the cause alone. */
import type { Worded } from '../../../taskpane/check/words';
import { cell as addressOf } from '../../../src/formula/address';
import { isFormula } from '../../../src/formula/isFormula';
import type { CellContent, SheetModel } from '../../../src/workbook/model';
import { contents } from '../../../taskpane/sheets/rectangle';
import type { PlayedExcel } from '../../excel/playedExcel';
import { models } from '../../src/workbook/models';
import { check, isCause, loadedWorkbook, type Act } from './loadedWorkbook';

const excel = loadedWorkbook();

const told = ({ severity, title, place }: Worded): string => `${severity}: ${title} @ ${place}`;

/** Changes a setting of the add-in in the workbook by hand. */
const changed = (workbook: PlayedExcel, key: string, edit: (text: string) => string): Promise<void> =>
  workbook.excel().run(async (context) => {
    const setting = context.workbook.settings.getItem(key);
    setting.load({ value: true });
    await context.sync();
    context.workbook.settings.add(key, edit(String(setting.value)));
    await context.sync();
  });

const withoutSetting = (workbook: PlayedExcel, key: string): Promise<void> =>
  workbook.excel().run(async (context) => {
    context.workbook.settings.getItem(key).delete();
    await context.sync();
  });

/** A copy of KdU with another name, and something else in each of its cells. */
const changedCopy = (name: string, change: (content: CellContent, row: number) => CellContent): Act => (excel) => {
  excel.user.copySheet('KdU');
  excel.user.renameSheet('KdU (2)', name);
  const { blocks } = models().find(({ key }) => key === 'kdu') as SheetModel;
  const write = (row: number, column: number, content: CellContent): void => excel.write(`'${name}'!${addressOf(column + 1, row + 1)}`, [[content]]);
  contents(blocks).formulas.forEach((line, row) => line.forEach((content, column) => write(row, column, change(content, row))));
};

type Case = readonly [name: string, act: Act, causes: readonly string[]];

/** What is not in each other's way is done in one workbook. */
const FORGED: readonly (readonly Case[])[] = [
  [
    [
      'an @ that takes one cell of several',
      (e) => e.write('TaAM_Kohorten!C12', [['=JC.SUBSIDY_RATE("16i",@A12:A16)']]),
      ['error: Formel geändert @ TaAM_Kohorten!C12'],
    ],
    ['a half-width that others depend on', (e) => e.write('Abstimmung!H28', [[10]]), ['error: Wert geändert @ Abstimmung!H28']],
    ['a share of nothing', (e) => e.write('Verwaltung!B5', [[0.01]]), ['error: Wert geändert @ Verwaltung!B5']],
    [
      'the printed form of a figure',
      (e) => e.write('Zahlenquelle!C75', [['93.500.000']]),
      ['error: Nachweis einer Zahl geändert @ Zahlenquelle!C75'],
    ],
    ['the unit of a figure', (e) => e.write('Zahlenquelle!E75', [['TEUR']]), ['error: Nachweis einer Zahl geändert @ Zahlenquelle!E75']],
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
  ],
  [
    ['a status that is counted', (e) => e.write('Abstimmung!J19', [['EXAKT']]), ['error: Wert geändert @ Abstimmung!J19']],
    ['the date of a figure', (e) => e.write('Zahlenquelle!H75', [['2023']]), ['error: Nachweis einer Zahl geändert @ Zahlenquelle!H75']],
    ['the section of a figure', (e) => e.write('Zahlenquelle!I75', [['1.9']]), ['error: Nachweis einer Zahl geändert @ Zahlenquelle!I75']],
    [
      'an amount in a row put in',
      (e) => {
        e.user.insertLines('KdU!8:8');
        e.write('KdU!A8:B8', [['Sonstiges', 500_000]]);
      },
      ['error: Zeilen mit Inhalt eingefügt @ KdU!B8'],
    ],
    ['a name deleted', (e) => e.user.deleteName('ANN_KFA'), ['error: Name gelöscht @ ANN_KFA']],
  ],
  [
    [
      'the document of a figure',
      (e) => e.write('Zahlenquelle!J75', [['Haushaltsplan 2025']]),
      ['error: Nachweis einer Zahl geändert @ Zahlenquelle!J75'],
    ],
    ['the id of a figure', (e) => e.write('Zahlenquelle!A75', [['KDU_X']]), ['error: Nachweis einer Zahl geändert @ Zahlenquelle!A75']],
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
  ],
  [
    ['a figure twice', (e) => e.insertTableRow('JC_Zahlen', 76, 'empty'), ['remark: Zeilen eingefügt @ Zahlenquelle!A76']],
    [
      'the last cell of a row shifted to the right, and its place filled again',
      (e) => {
        e.user.copy('KdU!L6', 'KdU!M6');
      },
      ['remark: Rest verschobener Zellen @ KdU!M6'],
    ],
  ],
  [
    [
      'a figure twice, in between',
      (e) => {
        e.insertTableRow('JC_Zahlen', 76, 'empty');
        e.write('Zahlenquelle!A76:D76', [['KDU_UH_IST_2024', 'KdU', '99', 99_000_000]]);
      },
      ['error: ID steht zweimal @ Zahlenquelle!A76'],
    ],
    ['a sheet of our name with typed numbers', (e) => {
      e.user.renameSheet('KdU', 'KdU alt');
      e.user.addSheet('KdU');
      e.write('KdU!A1:B1', [['Kosten', 5]]);
    }, ['error: Blatt heißt wie eines des Add-ins @ KdU']],
  ],
  [
    [
      'a figure twice, behind the last one',
      (e) => {
        e.appendTableRow('JC_Zahlen');
        e.write('Zahlenquelle!A95:D95', [['kdu_uh_ist_2024 ', 'KdU', '99', 99_000_000]]);
      },
      ['error: ID steht zweimal @ Zahlenquelle!A95'],
    ],
    ['a copy beside', (e) => void e.user.copySheet('KdU'), ['remark: Blatt gleicht einem des Add-ins @ KdU (2)']],
  ],
  [
    [
      'a figure of nobody behind the last one',
      (e) => {
        e.appendTableRow('JC_Zahlen');
        e.write('Zahlenquelle!A95:D95', [['NEU_2025', 'Neu', '99', 99_000_000]]);
      },
      ['error: Zeilen an eine Tabelle angehängt @ Zahlenquelle!A95'],
    ],
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
  ],
  [
    [
      'figures sorted',
      (e) => e.user.sort('JC_Zahlen', 'Wert', 'ascending'),
      [
        'error: Namen stehen nach dem Sortieren in falschen Zeilen @ Zahlenquelle!D6',
        'remark: Zeilen sortiert oder verschoben @ Zahlenquelle!A1',
      ],
    ],
    ['the record of one sheet deleted', (e) => withoutSetting(e, 'JC.sheet.kdu'), ['error: Aufzeichnung fehlt @ KdU']],
  ],
  [
    ['a figure deleted with its row', (e) => e.user.deleteLines('Zahlenquelle!75:75'), ['error: Zeilen gelöscht @ Zahlenquelle!A74']],
    ['the layout in a record', (e) => changed(e, 'JC.sheet.kdu', (text) => text.replace(/"layout":"/, '"layout":"x')), []],
  ],
  [
    [
      'two names swapped',
      (e) => {
        e.user.defineName('KDU_UH_IST_2024', '=Zahlenquelle!$D$76');
        e.user.defineName('KDU_EINM_KDU_IST_2024', '=Zahlenquelle!$D$75');
      },
      [
        'error: Name verweist auf eine andere Zelle @ KDU_UH_IST_2024',
        'error: Name verweist auf eine andere Zelle @ KDU_EINM_KDU_IST_2024',
      ],
    ],
  ],
  [
    [
      'a cell with its record',
      async (e) => {
        e.write('Zahlenquelle!D75', [[93_500_000]]);
        await changed(e, 'JC.sheet.register', (text) => text.replace('93224000', '93500000'));
      },
      ['error: Veröffentlichte Zahl überschrieben @ Zahlenquelle!D75'],
    ],
    [
      'a name with its record',
      async (e) => {
        e.user.defineName('KDU_UH_IST_2024', '=Zahlenquelle!$D$76');
        await changed(e, 'JC.load', (text) => text.replace('"KDU_UH_IST_2024",', ''));
      },
      ['error: Name verweist auf eine andere Zelle @ KDU_UH_IST_2024'],
    ],
  ],
  [
    [
      'a copy renamed, in other words, with its formulas',
      changedCopy('Stand Mai', (content) => (isFormula(content) || content === '' ? content : 'in anderen Worten')),
      ['remark: Blatt gleicht einem des Add-ins @ Stand Mai'],
    ],
    [
      'a copy renamed, with values in every other row and nothing in the rest',
      changedCopy('Stand Juni', (content, row) => (row % 2 > 0 ? '' : isFormula(content) ? 5 : content)),
      ['remark: Blatt gleicht einem des Add-ins @ Stand Juni'],
    ],
    ['a copy of which next to nothing is left', changedCopy('Stand Juli', (_, row) => (row === 0 ? 'Meine Rechnung' : row)), []],
    [
      "a sheet of the user's with the title of one of ours and numbers by their names",
      (e) => {
        e.user.addSheet('Rechnung');
        e.write('Rechnung!A1', [['Kosten der Unterkunft 2024/2025: Ansatz und Ist']]);
        e.write('Rechnung!A2:B4', [['Ist', '=KDU_UH_IST_2024'], ['Ansatz', '=KDU_UH_ANSATZ_2024'], ['Rest', '=JC.KDU_DELTA(B3,B2)']]);
      },
      [],
    ],
  ],
  [
    ['all settings of the add-in deleted', (e) => e.loseSettings(), ['error: Aufzeichnung fehlt @ Arbeitsmappe']],
  ],
];

test.each(FORGED.map((cases) => [cases.map(([name]) => name).join(', '), cases] as const))('%s', async (_, cases) => {
  for (const [, act] of cases) await act(excel());
  const found = (await check()).filter(isCause).map(told);
  expect(found.sort()).toEqual(cases.flatMap(([, , causes]) => causes).sort());
});
