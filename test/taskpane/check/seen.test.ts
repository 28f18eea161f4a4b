/** What is seen of the add-in's sheets beside what their cells hold: how each forgery is found, and what its repair gives back. */
import { repairThisWorkbook } from '../../../taskpane/check';
import type { Worded } from '../../../taskpane/check/words';
import type { PlayedExcel } from '../../excel/playedExcel';
import { check, loadedWorkbook } from './loadedWorkbook';

const workbook = loadedWorkbook();
let excel: PlayedExcel;

beforeEach(() => {
  excel = workbook();
  // The newest that the check asks for.
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported: (_: string, version: string) => Number(version.split('.')[1]) <= 16 } } } });
});

const shown = ({ severity, title, place }: Worded): string => `${severity} ${title} ${place}`;

test('a workbook as it was loaded gives no finding', async () => {
  expect((await check()).map(shown)).toEqual([]);
});

type Act = (context: Excel.RequestContext) => void;

/** What somebody does with Excel's own means. */
async function act(does: Act): Promise<void> {
  await excel.excel().run(async (context) => {
    does(context);
    await context.sync();
  });
}

const sheet = ({ workbook }: Excel.RequestContext, name: string): Excel.Worksheet => workbook.worksheets.getItem(name);
const cells = (context: Excel.RequestContext, address: string): Excel.Range => {
  const [name = '', range = ''] = address.split('!');
  return sheet(context, name).getRange(range);
};
const format = (address: string, numberFormat: string): Act => (context) => {
  cells(context, address).numberFormat = [[numberFormat]];
};
const paint = (address: string, change: (format: Excel.RangeFormat) => void): Act => (context) => {
  change(cells(context, address).format);
};
const rule = (address: string, formula: string, change: (format: Excel.ConditionalRangeFormat) => void): Act => (context) => {
  const { custom } = cells(context, address).conditionalFormats.add('Custom');
  custom.rule.formula = formula;
  change(custom.format);
};
const chart = (context: Excel.RequestContext, place: string): Excel.Chart => {
  const [name, which] = place.split(' ');
  return sheet(context, name ?? '').charts.getItem(`JC_${name}_${which}`);
};

function paintSeries(drawn: Excel.Chart, index: number, fill: string, line: string): void {
  const { format } = drawn.series.getItemAt(index);
  format.fill.setSolidColor(fill);
  format.line.color = line;
}

const FORGED = 'error Zahlenformat geändert';
const HIDDEN = 'error Inhalt ist nicht zu sehen';
const ORIGIN = 'warning Farbe sagt eine andere Herkunft';

type Case = readonly [name: string, act: Act, finds: readonly string[]];

/** What is not in each other's way is done in one workbook. */
const FORGERIES: readonly (readonly Case[])[] = [
  [
    ['an amount as text', format('KdU!C6', '"93.242.000 €"'), [`${FORGED} KdU!C6`]],
    ['millions', format('Zahlenquelle!D75', '0,,'), [`${FORGED} Zahlenquelle!D75`]],
    ['nothing', format('KdU!C7', ';;;'), [`${FORGED} KdU!C7`]],
    ['text', format('KdU!B6', '@'), [`${FORGED} KdU!B6`]],
    ['a date', format('KdU!C8', 'dd.mm.yyyy'), [`${FORGED} KdU!C8`]],
    ['a status by its format', format('Abstimmung!J14', ';;;"✓ EXAKT"'), [`${FORGED} Abstimmung!J14`]],
    ['fewer digits', format('KdU!D6', '0.00E+00'), ['warning Zahlenformat zeigt weniger KdU!D6']],
    ['a formula as text', (context) => {
      cells(context, 'Ziele!F7').numberFormat = [['@']];
      cells(context, 'Ziele!F7').formulas = [[String(excel.cell('Ziele!F7')[0])]];
    }, ['error Formel steht als Text Ziele!F7']],
    ['more decimals', format('KdU!D7', '#,##0.00 "€"'), ['remark Anderes Zahlenformat KdU!D7']],
    ['white on white', paint('KdU!D8', ({ font }) => void (font.color = '#FFFFFF')), [`${HIDDEN} KdU!D8`]],
    [
      'black on black',
      paint('KdU!B7', ({ fill, font }) => void ((fill.color = '#000000'), (font.color = '#101010'))),
      [`${HIDDEN} KdU!B7`],
    ],
    ['font size 1', paint('KdU!B8', ({ font }) => void (font.size = 1)), [`${HIDDEN} KdU!B8`]],
    ['a font of symbols', paint('KdU!E7', ({ font }) => void (font.name = 'Wingdings')), [`${HIDDEN} KdU!E7`]],
    ['green on a calculated cell', paint('KdU!E6', ({ font }) => void (font.color = '#0B5A2A')), [`${ORIGIN} KdU!E6`]],
    ['black on a published figure', paint('Zahlenquelle!D75', ({ font }) => void (font.color = '#000000')), [`${ORIGIN} Zahlenquelle!D75`]],
    ['the style of published figures', (context) => {
      cells(context, 'KdU!E8').style = 'JC Veröffentlicht';
      cells(context, 'KdU!E8').format.font.size = 12;
    }, [`${ORIGIN} KdU!E8`]],
    [
      'a column of one pixel',
      (context) => void (cells(context, 'KdU!C:C').format.columnWidth = 0.75),
      ['error Spalten zu schmal zum Lesen KdU!C1'],
    ],
    [
      'a row of one pixel',
      (context) => void (cells(context, 'KdU!6:6').format.rowHeight = 0.75),
      ['error Zeilen zu niedrig zum Lesen KdU!A6'],
    ],
    [
      'conditional formats removed',
      (context) => cells(context, 'Abstimmung!A1:K40').conditionalFormats.clearAll(),
      [
        'warning Bedingte Formatierung fehlt oder ist geändert Abstimmung!J6',
        'warning Bedingte Formatierung fehlt oder ist geändert Abstimmung!F6',
      ],
    ],
    [
      'a rule that paints white',
      rule('Abstimmung!J6:J32', '=J6="WIDERSPRUCH"', ({ font }) => void (font.color = '#FFFFFF')),
      ['error Bedingte Formatierung verdeckt Inhalte Abstimmung!J6'],
    ],
    [
      'a rule of his own',
      rule('KdU!B6:D8', '=B6>1000', ({ fill }) => void (fill.color = '#FFFF00')),
      ['remark Eigene bedingte Formatierung in einem Modell KdU!B6'],
    ],
    [
      'a validation removed',
      (context) => cells(context, 'Annahmen!B9').dataValidation.clear(),
      ['warning Prüfregel einer Eingabe entfernt Annahmen!B9'],
    ],
    [
      'a validation removed from a cell of many',
      (context) => cells(context, 'Bindungen!F20').dataValidation.clear(),
      ['warning Prüfregel einer Eingabe geändert Bindungen!F17:G36'],
    ],
    [
      'a chart of another row',
      (context) => chart(context, 'KdU Einmalig').series.getItemAt(1).setValues(cells(context, 'KdU!D36:D37')),
      ['error Diagramm zeichnet andere Zellen KdU!F13'],
    ],
    [
      'an axis from 90 million',
      (context) => void (chart(context, 'Verwaltung ohne_Anteil').axes.valueAxis.minimum = 90_000_000),
      ['error Achse eines Diagramms geändert Verwaltung!A27'],
    ],
    [
      'an axis that cuts bars off',
      (context) => void (chart(context, 'Verwaltung mit_Anteil').axes.valueAxis.maximum = 1_000_000),
      ['error Achse eines Diagramms geändert Verwaltung!C27'],
    ],
    [
      'a title',
      (context) => void (chart(context, 'KdU Gesamt').title.text = 'Heizung'),
      ['warning Titel eines Diagramms geändert KdU!A13'],
    ],
    [
      'no title',
      (context) => void (chart(context, 'KdU Einmalig').title.visible = false),
      ['warning Titel eines Diagramms geändert KdU!F13'],
    ],
    [
      'a series renamed',
      (context) => void (chart(context, 'Verwaltung ohne_Anteil').series.getItemAt(1).name = 'Ansatz 2023'),
      ['error Datenreihen eines Diagramms umbenannt oder entfernt Verwaltung!A27'],
    ],
    [
      'labels that show another number',
      (context) => void (chart(context, 'Verwaltung mit_Anteil').series.getItemAt(1).dataLabels.numberFormat = '"99,9"'),
      ['warning Beschriftung eines Diagramms geändert Verwaltung!C27'],
    ],
    [
      'a logarithmic axis',
      (context) => void (chart(context, 'KdU Einmalig').axes.valueAxis.scaleType = 'Logarithmic'),
      ['error Achse eines Diagramms geändert KdU!F13'],
    ],
    [
      'an axis that runs the other way',
      (context) => void (chart(context, 'KdU Gesamt').axes.valueAxis.reversePlotOrder = true),
      ['error Achse eines Diagramms geändert KdU!A13'],
    ],
    [
      'a legend hidden',
      (context) => void (chart(context, 'KdU Gesamt').legend.visible = false),
      ['warning Legende eines Diagramms ausgeblendet KdU!A13'],
    ],
    [
      'a series hidden',
      (context) => void (chart(context, 'KdU Einmalig').series.getItemAt(2).filtered = true),
      ['error Datenreihe eines Diagramms ausgeblendet KdU!F13'],
    ],
    [
      'another kind of chart',
      (context) => void (chart(context, 'KdU Gesamt').chartType = 'Line'),
      ['warning Art eines Diagramms geändert KdU!A13'],
    ],
    [
      'a chart laid over numbers',
      (context) => chart(context, 'KdU Gesamt').setPosition('A5', 'E10'),
      ['error Diagramm verdeckt Inhalte KdU!A13'],
    ],
    [
      'a chart laid over another',
      (context) => chart(context, 'Verwaltung ohne_Anteil').setPosition('C28', 'E40'),
      ['error Diagramm verdeckt Inhalte Verwaltung!A27'],
    ],
    [
      'a chart of a few points',
      (context) => void (chart(context, 'KdU Einmalig').height = 5),
      ['warning Diagramm zu klein zum Lesen KdU!F13'],
    ],
    [
      'a series painted like the paper',
      (context) => paintSeries(chart(context, 'KdU Einmalig'), 1, '#FFFFFF', '#FFFFFF'),
      ['error Datenreihe eines Diagramms ist nicht zu sehen KdU!F13'],
    ],
    ['the colours of two series swapped', (context) => {
      paintSeries(chart(context, 'KdU Gesamt'), 1, '#C9D6E6', '#1F3A5F');
      paintSeries(chart(context, 'KdU Gesamt'), 2, '#1F3A5F', '#1F3A5F');
    }, ['warning Farben eines Diagramms vertauscht KdU!A13']],
    [
      'the base of a bridge filled',
      (context) => paintSeries(chart(context, 'Verwaltung mit_Anteil'), 0, '#6F8DB5', '#6F8DB5'),
      ['warning Farben eines Diagramms vertauscht Verwaltung!C27'],
    ],
    [
      'a number in an empty cell that is drawn',
      (context) => void (cells(context, 'Verwaltung!C48').values = [[5_000_000]]),
      ['error Zahl in einer leeren Zelle des Modells Verwaltung!C48'],
    ],
    ['a status typed', (context) => void (cells(context, 'KdU!E11').values = [['EXAKT']]), ['error Status von Hand eingetragen KdU!E11']],
    [
      'a link overwritten',
      (context) => void (cells(context, 'Übersicht!D7').values = [[5]]),
      ['error Link durch Zahl ersetzt Übersicht!D7'],
    ],
    [
      'a name of ours on a sheet of ours',
      (context) => void sheet(context, 'KdU').names.add('KDU_UH_IST_2024', '=99'),
      ['error Name auf einem Blatt verdeckt den des Add-ins KDU_UH_IST_2024'],
    ],
  ],
  [
    [
      'a rule that gives another status',
      rule('Abstimmung!J6:J32', '=J6="WIDERSPRUCH"', (look) => void ((look.font.color = '#0B5A2A'), (look.numberFormat = '"✓ EXAKT"'))),
      ['error Bedingte Formatierung verdeckt Inhalte Abstimmung!J6'],
    ],
    [
      'a validation widened',
      (context) => {
        cells(context, 'Annahmen!B9').dataValidation.rule = { decimal: { operator: 'Between', formula1: 0, formula2: 100 } };
      },
      ['warning Prüfregel einer Eingabe geändert Annahmen!B9'],
    ],
    ['a chart deleted', (context) => chart(context, 'KdU Gesamt').delete(), ['warning Diagramm gelöscht KdU!A13']],
    ['a number as text in an empty cell that is drawn', (context) => {
      cells(context, 'Verwaltung!C48').numberFormat = [['@']];
      cells(context, 'Verwaltung!C48').values = [['5000000']];
    }, ['error Zahl in einer leeren Zelle des Modells Verwaltung!C48', 'remark Anderes Zahlenformat Verwaltung!C48']],
    [
      'a link that leads elsewhere',
      (context) => void (cells(context, 'Übersicht!D7').hyperlink = { documentReference: 'Ziele!A1', textToDisplay: 'Verwaltung' }),
      ['warning Link geändert Übersicht!D7'],
    ],
  ],
];

const NAMED = FORGERIES.map((batch) => [batch.map(([name]) => name).join(', '), batch] as const);

test.each(NAMED)('%s are found, and their repairs give back what was loaded', async (_, batch) => {
  const before = await excel.contents();
  for (const [, does] of batch) await act(does);
  const found = await check();
  expect(found.map(shown).sort()).toEqual(batch.flatMap(([, , finds]) => finds).sort());
  expect(found.every(({ text }) => !text.includes('{'))).toBe(true);
  expect(await repairThisWorkbook(found.flatMap((one) => one.found.repair ?? []), () => undefined)).toEqual({ kind: 'done' });
  expect((await check()).map(shown)).toEqual([]);
  expect(await excel.contents()).toEqual(before);
});

test('ordinary work gives no finding', async () => {
  await act((context) => {
    const kdu = sheet(context, 'KdU');
    cells(context, 'KdU!B6:C8').format.fill.color = '#FFFF00';
    cells(context, 'KdU!E6').format.font.color = '#FF0000';
    cells(context, 'KdU!C7').format.font.bold = true;
    cells(context, 'KdU!C8').format.font.size = 14;
    cells(context, 'KdU!A6').format.horizontalAlignment = 'Right';
    cells(context, 'KdU!A:A').format.columnWidth = 300;
    cells(context, 'KdU!6:6').format.rowHeight = 40;
    cells(context, 'KdU!P6:P7').values = [[5], ['EXAKT']];
    cells(context, 'KdU!P:P').columnHidden = true;
    cells(context, 'KdU!P6').format.font.color = '#FFFFFF';
    cells(context, 'KdU!P6').numberFormat = [[';;;']];
    kdu.tabColor = '#FF0000';
    kdu.charts.getItem('JC_KdU_Gesamt').left = 10;
    paintSeries(kdu.charts.getItem('JC_KdU_Gesamt'), 1, '#AA00AA', '#AA00AA');
    kdu.charts.getItem('JC_KdU_Einmalig').setPosition('F12', 'L33');
    kdu.charts.add('ColumnClustered', kdu.getRange('B6:C8'), 'Columns').title.text = 'Eigenes Diagramm';
    cells(context, 'KdU!P6:P9').dataValidation.rule = { decimal: { operator: 'Between', formula1: 0, formula2: 100 } };
    cells(context, 'Annahmen!B9').numberFormat = [['0.00 %']];
    cells(context, 'Annahmen!B10').format.fill.color = '#E0E0E0';
    cells(context, 'KdU!E11').values = [['mit dem Vorstand besprochen']];
    sheet(context, 'Tabelle1').names.add('EIGENER_NAME', '=5');
    cells(context, 'Tabelle1!A1').values = [['EXAKT']];
  });
  await act(rule('KdU!P6:P9', '=P6>1', ({ font }) => void (font.color = '#FFFFFF')));
  excel.user.copySheet('Ziele');
  // Formulas of a copy are the user's own.
  expect((await check()).filter(({ place }) => !place.startsWith('Ziele (2)')).map(shown)).toEqual([]);
});

test('rows that come in take everything along', async () => {
  excel.user.insertLines('Abstimmung!10:11');
  excel.user.insertLines('KdU!3:3');
  excel.user.insertLines('Annahmen!A:A');
  expect((await check()).map(({ title }) => title).filter((title) => !/eingefügt$/.test(title))).toEqual([]);
});
