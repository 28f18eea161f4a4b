/** The grid of the workbench alone: Univer as a German Excel shows and reads it. */
import type { Browser, Page } from 'playwright-core';
import type { ChartState } from '../../workbench/model/chartState';
import type { ChartLayer } from '../../workbench/charts';
import type { Area, FunctionArgument, FunctionResult, Grid, Scalar } from '../../workbench/model/grid';
import { openBrowser, testUrl } from './browser';

declare const grid: Grid;
declare const charts: ChartLayer;
declare const reported: string[];
/** Calls of custom functions that the page has made, and the way to answer the ones that wait. */
declare const calls: [name: string, args: FunctionArgument[]][];
declare const release: () => void;

jest.setTimeout(60_000);

let browser: Browser;
let page: Page;
let complaints: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1200, height: 760 } });
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${testUrl()}/workbench/grid.html`);
  await page.waitForFunction(() => 'grid' in window);
  await registerFunctions();
}, 180_000);

afterAll(() => browser?.close());

/** Every test begins with one empty sheet. */
beforeEach(async () => {
  complaints = [];
  await page.evaluate(async () => {
    const before = grid.sheets();
    const sheet = grid.addSheet(`Blatt ${before[0]?.id ?? ''}`.slice(0, 31));
    grid.select(sheet, { row: 0, column: 0, rows: 1, columns: 1 });
    for (const { id } of before) grid.deleteSheet(id);
    for (const { name } of grid.names()) grid.deleteName(name);
    charts.show([]);
    await grid.settled();
    reported.length = 0;
    calls.length = 0;
  });
});

afterEach(() => expect(complaints).toEqual([]));

const settled = () => page.evaluate(() => grid.settled());
const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

async function write(row: number, column: number, inputs: (Scalar | null)[][]): Promise<void> {
  const target = area(row, column, inputs.length, inputs[0]?.length);
  await page.evaluate(([where, cells]) => grid.write(grid.activeSheet(), where, cells), [target, inputs] as const);
  await settled();
}

const read = (row: number, column: number, rows = 1, columns = 1) =>
  page.evaluate((target) => grid.read(grid.activeSheet(), target), area(row, column, rows, columns));
const texts = async (...where: Parameters<typeof read>) => (await read(...where)).map((line) => line.map(({ text }) => text));
const values = async (...where: Parameters<typeof read>) => (await read(...where)).map((line) => line.map(({ value }) => value));
const formulas = async (...where: Parameters<typeof read>) => (await read(...where)).map((line) => line.map(({ formula }) => formula));

/** The first cells have the size of a new sheet's. */
const clickCell = (row: number, column: number) => page.mouse.click(40 + 80 * column + 40, 48 + 20 * row + 10);

async function type(text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => grid.editedText() === null);
}

/** JC.TEST.ECHO answers with its arguments, .TABLE with 2 × 2, .FAIL with an error, .WAIT when released; during .MEANWHILE somebody types into A1. */
async function registerFunctions(): Promise<void> {
  await page.evaluate(() => {
    const waiting: (() => void)[] = [];
    Object.assign(window, { calls: [], release: () => waiting.splice(0).forEach((answer) => answer()) });
    const parameters = ['eins', 'zwei', 'drei', 'vier'].map((name) => ({ name, description: `Argument ${name}`, optional: true }));
    const names = ['ECHO', 'TABLE', 'FAIL', 'WAIT', 'DELTA', 'MEANWHILE'];
    const answers: Record<string, (args: readonly unknown[]) => FunctionResult> = {
      ECHO: (args) => ({ ok: true, value: JSON.stringify(args) }),
      TABLE: () => ({ ok: true, value: [[1, 'a'], [true, 2.5]] }),
      FAIL: ([error]) => ({ ok: false, error: String(error), message: `Grund für ${String(error)}` }),
      MEANWHILE: () => ({ ok: true, value: 0 }),
      WAIT: ([value]) => ({ ok: true, value: Number(value) }),
      DELTA: ([basis, vergleich]) => ({ ok: true, value: Number(vergleich) - Number(basis) }),
    };
    grid.registerFunctions(
      names.map((name) => ({ name: `JC.TEST.${name}`, description: `Prüft ${name}`, parameters })),
      async (name, args) => {
        calls.push([name, args as FunctionArgument[]]);
        if (name === 'JC.TEST.MEANWHILE') grid.write(grid.activeSheet(), { row: 0, column: 0, rows: 1, columns: 1 }, [['eingegeben']]);
        if (name === 'JC.TEST.WAIT') await new Promise<void>((resolve) => waiting.push(resolve));
        const answer = answers[name.replace('JC.TEST.', '')];
        if (!answer) throw new Error(`No answer for ${name}`);
        return answer(args);
      },
    );
  });
  await settled();
}

describe('typing', () => {
  const cases: readonly (readonly [typed: string, formula: Scalar, text: string, numberFormat: string])[] = [
    ['1234,56', 1234.56, '1234,56', 'General'],
    ['1.234,56', 1234.56, '1.234,56', '#,##0.00'],
    ['12,5 %', 0.125, '12,50%', '0.00%'],
    ['-1.234 €', -1234, '-1.234 €', '#,##0 "€"'],
    ['31.12.2025', 46022, '31.12.2025', 'dd.mm.yyyy'],
    ['FALSCH', false, 'FALSCH', 'General'],
    ['#NV', '#N/A', '#NV', 'General'],
    ["'007", '007', '007', 'General'],
    ['Miete', 'Miete', 'Miete', 'General'],
    ['=RUNDEN(1,5;0)', '=ROUND(1.5,0)', '2', 'General'],
    ['=SUMME(A1:A2', '=SUM(A1:A2)', '2469,12', 'General'],
    ['=WENN(A1>1000;"ja; gern";"nein")', '=IF(A1>1000,"ja; gern","nein")', 'ja; gern', 'General'],
    ['=UNBEKANNT(1;2)', '=UNBEKANNT(1,2)', '#NAME?', 'General'],
    ['=FEST(-1234,56;1)', '=FIXED(-1234.56,1)', '-1.234,6', 'General'],
    ['=FEST(1234,5;2;WAHR)', '=FIXED(1234.5,2,TRUE)', '1234,50', 'General'],
  ];

  test('is read as in a German Excel', async () => {
    await clickCell(0, 0);
    for (const [typed] of cases) await type(typed);
    await settled();
    const cells = (await read(0, 0, cases.length, 1)).flat();
    expect(cells.map(({ formula, text, numberFormat }) => [formula, text, numberFormat])).toEqual(cases.map(([, ...expected]) => expected));
  });

  test('can be undone, and opening and closing the editor changes nothing', async () => {
    await write(0, 0, [['=ROUND(1234.567,2)'], [0.125], ['alt']]);
    await page.evaluate((target) => grid.setNumberFormats(grid.activeSheet(), target, [['0.0 %']]), area(1, 0));
    const before = await read(0, 0, 2, 1);
    for (const row of [0, 1]) {
      await clickCell(row, 0);
      await page.keyboard.press('F2');
      await page.waitForFunction(() => grid.editedText() !== null);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => grid.editedText() === null);
    }
    await settled();
    expect(await read(0, 0, 2, 1)).toEqual(before);

    await clickCell(2, 0);
    await type('neu');
    expect(await texts(2, 0)).toEqual([['neu']]);
    await page.keyboard.press('Control+z');
    await page.waitForFunction((target) => grid.read(grid.activeSheet(), target)[0]?.[0]?.value === 'alt', area(2, 0));
  });

  test('in a cell formatted as text stays text', async () => {
    await page.evaluate((target) => grid.setNumberFormats(grid.activeSheet(), target, [['@'], ['@']]), area(0, 0, 2, 1));
    await clickCell(0, 0);
    await type('=SUMME(A1)');
    await type('2024-09');
    expect(await values(0, 0, 2, 1)).toEqual([['=SUMME(A1)'], ['2024-09']]);
  });

  test('a formula that cannot be read is kept as text and reported', async () => {
    await clickCell(0, 0);
    await type('=SUMME(B1,B2)');
    expect(await values(0, 0)).toEqual([['=SUMME(B1,B2)']]);
    expect(await page.evaluate(() => reported)).toEqual([expect.stringContaining('=SUMME(B1,B2)')]);
  });

  test('a clicked cell goes into the formula, behind a semicolon too', async () => {
    await write(0, 0, [[1, 10], [2, 20]]);
    await clickCell(4, 0);
    await page.keyboard.type('=JC.TEST.DELTA(');
    await clickCell(0, 0);
    await page.keyboard.type(';');
    await clickCell(1, 1);
    await type(')');
    await settled();
    expect((await read(4, 0))[0]?.[0]).toMatchObject({ formula: '=JC.TEST.DELTA(A1,B2)', value: 19 });
  });

  test('is helped with descriptions of the functions', async () => {
    await clickCell(4, 0);
    await page.keyboard.type('=JC.TEST.DEL');
    await page.getByText('Prüft DELTA').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await clickCell(6, 0);
    await page.keyboard.type('=SUMMEW');
    await page.locator('[data-u-comp=sheets-formula-editor] li').getByText('SUMMEWENNS').waitFor();
  });

  test('what is pasted from elsewhere is read as if it were typed', async () => {
    await clickCell(0, 0);
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Miete\t1.234,56\r\nHeizung\t12,5\r\n');
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    expect(await values(0, 0, 2, 2)).toEqual([['Miete', 1234.56], ['Heizung', 12.5]]);
  });
});

describe('custom functions', () => {
  test('get their arguments as in Excel', async () => {
    await write(0, 0, [[1, 'x', true], ['', 2.5, '=NA()'], ['=JC.TEST.ECHO(A1:C2,B2,,C2)', '=JC.TEST.ECHO("t",A1=1,B1)', '']]);
    expect((await values(2, 0, 1, 2))[0]).toEqual([
      '[[[1,"x",true],[null,2.5,{"error":"#N/A"}]],2.5,null,{"error":"#N/A"}]',
      '["t",true,"x"]',
    ]);
  });

  test('spill, and are stopped by what is in the way', async () => {
    await write(0, 0, [['=JC.TEST.TABLE()']]);
    expect(await values(0, 0, 2, 2)).toEqual([[1, 'a'], [true, 2.5]]);
    expect(await formulas(0, 0, 2, 2)).toEqual([['=JC.TEST.TABLE()', ''], ['', '']]);
    const spills = await page.evaluate(() => [0, 1].map((row) => grid.spillArea(grid.activeSheet(), row, 0)));
    expect(spills).toEqual([area(0, 0, 2, 2), null]);
    await write(1, 1, [['im Weg']]);
    expect(await texts(0, 0, 2, 2)).toEqual([['#ÜBERLAUF!', ''], ['', 'im Weg']]);
    await write(1, 1, [['']]);
    expect(await values(0, 0, 2, 2)).toEqual([[1, 'a'], [true, 2.5]]);
  });

  test('leave cells that they had spilled into, and what refers to these is calculated again', async () => {
    await write(0, 0, [['=IF(D1=1,JC.TEST.TABLE(),"–")', '', '', 1, '=IF(ISNUMBER(B2),B2,"leer")', '=E1']]);
    expect((await values(0, 4, 1, 2))[0]).toEqual([2.5, 2.5]);
    await write(0, 3, [[0]]);
    expect((await values(0, 0, 1, 6))[0]).toEqual(['–', '', '', 0, 'leer', 'leer']);
    await write(0, 3, [[1]]);
    expect((await values(0, 4, 1, 2))[0]).toEqual([2.5, 2.5]);
  });

  test('show their error with its message, and pass it on', async () => {
    await write(0, 0, [['=JC.TEST.FAIL("#VALUE!")', '=A1+1', '=IFERROR(A1,"leer")']]);
    expect((await read(0, 0, 1, 3))[0]).toMatchObject([
      { value: '#VALUE!', text: '#WERT!', isError: true },
      { value: '#VALUE!', isError: true },
      { value: 'leer', isError: false },
    ]);
    await clickCell(0, 0);
    await page.getByRole('status').getByText('#WERT!: Grund für #VALUE!').waitFor({ state: 'attached' });
    await page.mouse.move(400, 400);
    await page.mouse.move(80, 58);
    await page.getByText('Grund für #VALUE!', { exact: true }).waitFor();
  });

  test('are busy until they answer, and so is what depends on them', async () => {
    await page.evaluate((target) => {
      Object.assign(window, { firstCalculation: new Promise<void>((resolve) => grid.on('calculated', resolve)) });
      grid.write(grid.activeSheet(), target, [['=JC.TEST.WAIT(5)', '=JC.TEST.DELTA(A1,9)', '=A1*2', '=JC.TEST.WAIT(5)']]);
      return (window as unknown as { firstCalculation: Promise<void> }).firstCalculation;
    }, area(0, 0, 1, 4));
    expect(await texts(0, 0, 1, 4)).toEqual([['#BUSY!', '#BUSY!', '#BUSY!', '#BUSY!']]);
    await page.evaluate(() => release());
    await settled();
    expect(await values(0, 0, 1, 4)).toEqual([[5, 4, 10, 5]]);
    // Equal calls of one calculation are made once.
    expect(await page.evaluate(() => calls)).toEqual([['JC.TEST.WAIT', [5]], ['JC.TEST.DELTA', [5, 9]]]);
  });

  test('leave alone what is entered while they calculate', async () => {
    await write(0, 0, [['=1+1', '=JC.TEST.MEANWHILE()']]);
    expect(await formulas(0, 0)).toEqual([['eingegeben']]);
    expect(await values(0, 0)).toEqual([['eingegeben']]);
  });

  test('are called anew when their arguments change, and on demand', async () => {
    await write(0, 0, [[1, 10, '=JC.TEST.DELTA(A1,B1)']]);
    await write(0, 0, [[4]]);
    expect(await values(0, 2)).toEqual([[6]]);
    await page.evaluate(() => grid.recalculate());
    await settled();
    expect(await page.evaluate(() => calls.map(([, args]) => args))).toEqual([[1, 10], [4, 10], [4, 10]]);
  });

  test('calculate 2,000 cells', async () => {
    const rows = 2000;
    const [first, last] = await page.evaluate(async (count) => {
      const sheet = grid.activeSheet();
      grid.write(sheet, { row: 0, column: 0, rows: count, columns: 2 }, Array.from({ length: count }, (_, i) => [i, 3 * i]));
      const deltas = Array.from({ length: count }, (_, i) => [`=JC.TEST.DELTA(A${i + 1},B${i + 1})`]);
      grid.write(sheet, { row: 0, column: 2, rows: count, columns: 1 }, deltas);
      await grid.settled();
      return [1, count - 1].map((row) => grid.read(sheet, { row, column: 2, rows: 1, columns: 1 })[0]?.[0]?.value);
    }, rows);
    expect([first, last]).toEqual([2, 2 * (rows - 1)]);
    expect(await page.evaluate(() => calls.length)).toBe(rows);
  });
});

describe('names, tables and structure', () => {
  beforeEach(async () => {
    await page.evaluate(async () => {
      const source = grid.addSheet('Zahlen quelle');
      grid.write(source, { row: 0, column: 0, rows: 4, columns: 2 }, [['Schlüssel', 'Wert'], ['a', 10], ['b', 20], ['c', 30]]);
      grid.addTable(source, { row: 0, column: 0, rows: 4, columns: 2 }, 'Zahlen', 'TableStyleLight1');
      grid.defineName('KDU_UH_IST_2024', "='Zahlen quelle'!$B$2", 'Ist');
      const formulas = ['=KDU_UH_IST_2024', '=SUM(Zahlen[Wert])', "='Zahlen quelle'!B3"];
      grid.write(grid.activeSheet(), { row: 0, column: 0, rows: 1, columns: 3 }, [formulas]);
      await grid.settled();
    });
  });

  test('formulas follow them', async () => {
    expect(await values(0, 0, 1, 3)).toEqual([[10, 60, 20]]);
    await page.evaluate(() => {
      const [, source] = grid.sheets();
      const [table] = grid.tables();
      if (!source || !table) throw new Error('The sheet or the table is missing.');
      grid.updateSheet(source.id, { name: 'Quelle' });
      grid.updateTable(table.id, { name: 'Werte' });
      grid.insertCells(source.id, { row: 1, column: 0, rows: 1, columns: 16_384 }, 'down');
    });
    await settled();
    expect((await read(0, 0, 1, 3))[0]?.map(({ formula, value }) => [formula, value])).toEqual([
      ['=KDU_UH_IST_2024', 10],
      ['=SUM(Werte[Wert])', 60],
      ['=Quelle!B4', 20],
    ]);
    expect(await page.evaluate(() => [grid.names(), grid.tables().map(({ name, area: { rows } }) => [name, rows])])).toEqual([
      [{ name: 'KDU_UH_IST_2024', formula: '=Quelle!$B$3', comment: 'Ist' }],
      [['Werte', 5]],
    ]);
  });

  test('a name can have a sign', async () => {
    await write(1, 0, [['=-KDU_UH_IST_2024', '=1+-kdu_uh_ist_2024', '=MAX(0,-KDU_UH_IST_2024)', '=+KDU_UH_IST_2024', '=-SUM(Zahlen[Wert])']]);
    expect(await values(1, 0, 1, 5)).toEqual([[-10, -9, 0, 10, -60]]);
  });

  test('a deleted name is unknown', async () => {
    await page.evaluate(() => grid.deleteName('kdu_uh_ist_2024'));
    await settled();
    expect((await read(0, 0))[0]?.[0]).toMatchObject({ formula: '=KDU_UH_IST_2024', text: '#NAME?' });
  });

  test('a name that a table cannot have is refused', async () => {
    const refused = page.evaluate(() => grid.addTable(grid.activeSheet(), { row: 5, column: 0, rows: 2, columns: 1 }, 'Zahlen', ''));
    await expect(refused).rejects.toThrow('Zahlen cannot be the name of a table');
    expect(await page.evaluate(() => grid.tables().length)).toBe(1);
  });

  test('sheets keep what belongs to them as a whole', async () => {
    const info = await page.evaluate(() => {
      const [, source] = grid.sheets();
      if (!source) throw new Error('The sheet is missing.');
      grid.updateSheet(source.id, { tabColor: '#2E7D4F', gridlines: false, frozenRows: 1, frozenColumns: 2 });
      grid.setColumnWidth(source.id, 0, 2, 150);
      grid.setRowHeight(source.id, 0, 1, 40);
      grid.setHidden(source.id, 'row', 2, 1, true);
      return {
        sheet: grid.sheets()[1],
        sizes: [grid.columnWidth(source.id, 1), grid.columnWidth(source.id, 2), grid.rowHeight(source.id, 0)],
        hidden: [1, 2].map((row) => grid.isHidden(source.id, 'row', row)),
      };
    });
    expect(info.sheet).toMatchObject({ visible: true, tabColor: '#2E7D4F', gridlines: false, frozenRows: 1, frozenColumns: 2 });
    expect(info.sizes).toEqual([150, 80, 40]);
    expect(info.hidden).toEqual([false, true]);
  });

  test('formats leave formulas and values alone', async () => {
    const format = await page.evaluate(() => {
      const sheet = grid.activeSheet();
      grid.updateSheet(sheet, { frozenRows: 1 });
      const cells = { row: 0, column: 0, rows: 1, columns: 3 };
      const bottom = { color: '#1F3A5F', weight: 'medium' } as const;
      grid.format(sheet, cells, { bold: true, fill: '#E8EDF4', borders: { bottom } });
      grid.setNumberFormats(sheet, cells, [['#,##0 "€"', '0.0 %', null]]);
      return grid.readFormat(sheet, 0, 1);
    });
    const borders = { bottom: { color: '#1F3A5F', weight: 'medium' }, top: null };
    expect(format).toMatchObject({ bold: true, fill: '#E8EDF4', fontName: 'Calibri', borders });
    expect((await read(0, 0, 1, 3))[0]?.map(({ formula, text }) => [formula, text])).toEqual([
      ['=KDU_UH_IST_2024', '10 €'],
      ['=SUM(Zahlen[Wert])', '6000,0 %'],
      ["='Zahlen quelle'!B3", '20'],
    ]);
  });

  test('a link jumps to its target', async () => {
    await page.evaluate(() => grid.setLink(grid.activeSheet(), 5, 0, { text: 'zur Quelle', target: "'Zahlen quelle'!B3" }));
    expect(await page.evaluate(() => grid.link(grid.activeSheet(), 5, 0))).toEqual({ text: 'zur Quelle', target: "'Zahlen quelle'!B3" });
    await clickCell(5, 0);
    await page.waitForFunction(() => grid.activeSheet() === grid.sheets()[1]?.id);
    expect(await page.evaluate(() => grid.selection())).toMatchObject({ area: area(2, 1), activeRow: 2, activeColumn: 1 });
  });

  test('a link that leads nowhere is refused by name', async () => {
    const refused = page.evaluate(() => grid.setLink(grid.activeSheet(), 5, 0, { text: 'x', target: 'https://example.org' }));
    await expect(refused).rejects.toThrow('does not support: a link to "https://example.org"');
  });
});

describe('rules', () => {
  test('a value that a validation forbids is refused with its message', async () => {
    await page.evaluate(() => {
      const rule = { kind: 'decimal', operator: 'GreaterThan', value1: 0 } as const;
      const where = { row: 0, column: 0, rows: 1, columns: 1 };
      grid.setValidation(grid.activeSheet(), where, { rule, errorTitle: 'Betrag', errorMessage: 'Größer als null.' });
    });
    await clickCell(0, 0);
    await page.keyboard.type('-5,5');
    await page.keyboard.press('Enter');
    await page.getByText('Betrag: Größer als null.').waitFor();
    await page.keyboard.press('Escape');
    expect(await values(0, 0)).toEqual([['']]);
    await page.getByText('Betrag: Größer als null.').waitFor({ state: 'detached' });
    await clickCell(0, 0);
    await type('5,5');
    expect(await values(0, 0)).toEqual([[5.5]]);
  });

  test('a conditional format brings its number format', async () => {
    await page.evaluate(() => {
      const where = { row: 0, column: 0, rows: 1, columns: 2 };
      const look = { fontColor: '#0B5A2A', fill: '#E6F3EA', numberFormat: '"✓ "@' };
      grid.addConditional(grid.activeSheet(), where, { formula: '=A1="EXAKT"', ...look });
    });
    await write(0, 0, [['EXAKT', 'RUNDUNG']]);
    await page.waitForFunction((where) => grid.read(grid.activeSheet(), where)[0]?.[0]?.text === '✓ EXAKT', area(0, 0));
    expect(await values(0, 0, 1, 2)).toEqual([['EXAKT', 'RUNDUNG']]);
    expect(await texts(0, 1)).toEqual([['RUNDUNG']]);
  });
});

test('charts show the numbers of the cells, follow them and stay with their sheet', async () => {
  await write(0, 0, [['', 'Ansatz', 'Ist'], ['Unterkunft', 96_000_000, 93_224_000], ['Gesamt', 97_605_000, '=C2+1741000']]);
  await page.evaluate(() => {
    const sheetId = grid.activeSheet();
    const source = (row: number, column: number, rows: number) => ({ sheetId, area: { row, column, rows, columns: 1 } });
    const series = (column: number) => ({
      name: source(0, column, 1), values: source(1, column, 2), categories: source(1, 0, 2),
      fill: '#1F3A5F', line: '', lineWeight: 1, gapWidth: 80, overlap: 0,
      labels: { visible: true, numberFormat: '0.0,,', bold: false, color: '' },
    });
    const chart: ChartState = {
      id: 'c', name: 'KdU', sheetId, type: 'ColumnClustered', altText: 'Ansatz und Ist', series: [series(1), series(2)],
      title: { text: 'Mio. EUR', color: '', bold: true, size: 11 },
      valueAxis: { visible: true, minimum: 0, maximum: null, numberFormat: '#,##0,', gridlineColor: '#E4E7EC' },
      categoryAxis: { visible: true, labelsAt: 'NextToAxis' }, legend: 'top', left: 60, top: 90, width: 300, height: 180,
    };
    charts.show([chart]);
  });
  const chart = page.getByRole('img', { name: 'Ansatz und Ist' });
  await chart.waitFor();
  const labels = async () => (await chart.locator('text').allTextContents()).map((text) => text.trim());
  const expected = ['Mio. EUR', 'Ansatz', 'Ist', 'Unterkunft', 'Gesamt', '96,0', '93,2', '97,6', '95,0', '100.000'];
  expect(await labels()).toEqual(expect.arrayContaining(expected));
  expect(await chart.boundingBox()).toMatchObject({ x: 40 + 80, y: 48 + 120, width: 400, height: 240 });

  await write(1, 2, [[90_000_000]]);
  await page.waitForFunction(() => [...document.querySelectorAll('.chart text')].some(({ textContent }) => textContent === '91,7'));
  await page.mouse.move(600, 600);
  await page.mouse.wheel(0, 100);
  await page.waitForFunction((before) => (document.querySelector('.chart')?.getBoundingClientRect().y ?? before) < before, 48 + 120);
  await page.evaluate(() => grid.activateSheet(grid.addSheet('Leer')));
  await chart.waitFor({ state: 'detached' });
});
