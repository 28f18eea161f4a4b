/** JC functions in cells: typed in German, calculated in the add-in's own runtime, spilling, failing with a message. */
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser';
import { Workbench } from './workbench';

let browser: Browser;
let excel: Workbench;

beforeAll(async () => {
  browser = await openBrowser();
  excel = await Workbench.open(browser);
}, 60_000);

afterAll(() => browser?.close());

/** Typed in German Excel, and the values from that cell on. */
const RESULTS: [string, (string | number)[][]][] = [
  ['=JC.KDU_DELTA(97605000;94965000)', [[-2640000]]],
  ['=JC.KDU_DELTA(93224000;96807000;"PCT")', [[3583 / 93224]]],
  ['=JC.EXHAUSTION(96000000;93224000)', [[93224 / 96000]]],
  ['=JC.EXHAUSTION(96000000;93224000;6)', [[45224 / 96000]]],
  ['=JC.UNDERFUNDING(46660000;38680000)', [[7980000]]],
  ['=JC.UNDERFUNDING(46660000;31587680;0,152)', [[7980000]]],
  ['=JC.UNDERFUNDING(46660000;31587680;15,2%)', [[7980000]]],
  ['=JC.ALLOCATE(100;{1;1;1})', [[33.34], [33.33], [33.33]]],
  ['=JC.SLOT_BUDGET(3800000;{250;400;15;30;455;640})', [[530726.26], [849162.01], [31843.57], [63687.15], [965921.79], [1358659.22]]],
  ['=JC.FIGURE("KDU_UH_IST_2024")', [[93224000]]],
  ['=JC.FIGURE("kdu_uh_ist_2024";"QUELLE")', [['Arbeitsmarkt- und Integrationsprogramm 2025, Abschnitt 4.2']]],
  ['=JC.RECONCILE(341000000;341400000;1000000;350000)', [['RUNDUNG']]],
  ['=JC.SUM_CHECK({174500000;93200000;1700000;1200000;23400000;2300000;45100000};341000000;100000;1000000)', [['RUNDUNG']]],
  ['=JC.SUM_CHECK({174500000;93200000;1700000;1200000;23400000;2300000;45100000};341000000;100000;1000000;"REST")', [[400000]]],
  ['=SUMME(JC.ALLOCATE(100;{1;1;1}))', [[100]]],
  ['=RUNDEN(JC.KDU_DELTA(1;2,345);1)', [[1.3]]],
];

test.each(RESULTS)('%s', async (formula, expected) => {
  const { length } = expected;
  const column = String.fromCharCode(65 + (RESULTS.findIndex(([typed]) => typed === formula) % 20));
  await excel.type(`Tabelle1!${column}1`, formula);
  const found = await excel.read(`Tabelle1!${column}1:${column}${length}`);
  expect(found.map((row) => row.map(({ value }) => value))).toEqual(expected);
});

/** The rows and columns of a sheet of one's own, as a budget officer would have them. */
describe('over cells', () => {
  beforeAll(async () => {
    await excel.page.evaluate(() => {
      const { grid } = (window as unknown as { workbench: { grid: { addSheet(name: string): string } } }).workbench;
      grid.addSheet('Eigene');
    });
    for (const [cell, typed] of [['A1', '1.234,56'], ['A2', '1000'], ['A3', 'zwölf'], ['B1', '2.000,00 €'], ['B2', ''], ['B3', '5']] as const) {
      if (typed) await excel.type(`Eigene!${cell}`, typed);
    }
  }, 60_000);

  test('a range spills, a blank counts 0, one bad cell spoils only its own row', async () => {
    await excel.type('Eigene!D1', '=JC.KDU_DELTA(A1:A3;B1:B3)');
    const found = await excel.read('Eigene!D1:D3');
    expect(found.map((row) => row[0]?.value)).toEqual([765.44, -1000, '#VALUE!']);
    expect(found[0]?.[0]?.text).toMatch(/^765,44/);
  });

  test('a row with a column makes a table', async () => {
    await excel.type('Eigene!F1', '=JC.KDU_DELTA({1.2};{10;20})');
    const found = await excel.read('Eigene!F1:G2');
    expect(found.map((row) => row.map(({ value }) => value))).toEqual([[9, 8], [19, 18]]);
  });

  test('a changed input changes the result', async () => {
    await excel.type('Eigene!A3', '12');
    expect(await excel.value('Eigene!D3')).toBe(-7);
  });

  test('a spill into a filled cell is refused, and comes when there is room', async () => {
    await excel.type('Eigene!I2', 'im Weg');
    await excel.type('Eigene!I1', '=JC.ALLOCATE(100;{1;1;1})');
    expect(await excel.value('Eigene!I1')).toBe('#SPILL!');
    await excel.page.evaluate(() => {
      const api = (window as unknown as { workbench: { write(address: string, inputs: string[][]): void } }).workbench;
      api.write('Eigene!I2', [['']]);
    });
    await excel.settled();
    expect((await excel.read('Eigene!I1:I3')).map((row) => row[0]?.value)).toEqual([33.34, 33.33, 33.33]);
  });
});

/** Each kind of error, and the sentence that stands at the cell: as in Excel, #DIV/0! has none. */
const ERRORS: [string, string, string][] = [
  ['=JC.KDU_DELTA("viel";1)', '#VALUE!', '#WERT!: basis: Text „viel“ gefunden, erwartet wird ein Betrag in EUR.'],
  ['=JC.KDU_DELTA(1;2;"PROZENT")', '#VALUE!', '#WERT!: modus: Text „PROZENT“ gefunden, erwartet wird ABS oder PCT.'],
  ['=JC.UNDERFUNDING(1;2;1,5)', '#VALUE!', '#WERT!: kommunaler_anteil: 1,5 gefunden, erwartet wird ein Anteil (15,2 % = 0,152) von 0 bis 1.'],
  ['=JC.EXHAUSTION(0;1)', '#DIV/0!', ''],
  ['=JC.FIGURE("KDU_UH_IST_2042")', '#N/A', '#NV: id: '],
  ['=JC.KDU_DELTA(NV();1)', '#N/A', '#NV: basis: Die Eingabe enthält #NV.'],
  ['=JC.KDU_DELTA(1/0;1)', '#DIV/0!', ''],
  ['=JC.ALLOCATE(100;{1;-1})', '#VALUE!', '#WERT!: gewichte, Zeile 2, Spalte 1: '],
  ['=JC.UNBEKANNT(1)', '#NAME?', ''],
];

test.each(ERRORS)('%s is %s', async (formula, code, message) => {
  const cell = `Tabelle1!A${30 + ERRORS.findIndex(([typed]) => typed === formula)}`;
  await excel.type(cell, formula);
  expect(await excel.value(cell)).toBe(code);
  expect(await excel.messageAt(cell)).toContain(message);
});
