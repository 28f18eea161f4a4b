/** What a user does to sheets, played with Excel's consequences, and what an add-in finds then through the real Office.js. */
import type { Browser } from 'playwright-core';
import type { CellFormat } from '../../workbench/model/grid';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { openBrowser } from './browser';
import { Probe, serveProbe, type ProbeSite } from './probe';

declare const workbench: WorkbenchApi;
declare function attempt<T>(options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;

type Scalar = string | number | boolean;

jest.setTimeout(60_000);

let browser: Browser;
let site: ProbeSite;
let probe: Probe;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveProbe()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A sheet with figures in a table, another that calculates with them: by address, by name and by the table's name. */
beforeEach(async () => {
  probe = await Probe.open(browser, site);
  await probe.page.evaluate(() => {
    workbench.user.addSheet('Quelle');
    workbench.user.addSheet('Modell');
  });
  await probe.write(
    'Quelle!A1:D4',
    ['Schlüssel', 'Wert', 'Doppelt', 'Fest'],
    ['c', 30, '=B2*2', '=$B$2'],
    ['a', 10, '=B3*2', '=Quelle!B3'],
    ['b', 20, '=B4*2', '=B3'],
  );
  await probe.page.evaluate(() => {
    const quelle = workbench.grid.sheets().find(({ name }) => name === 'Quelle')?.id ?? '';
    workbench.grid.addTable(quelle, { row: 0, column: 0, rows: 4, columns: 4 }, 'Zahlen', 'TableStyleLight1');
    workbench.user.defineName('IST_C', '=Quelle!$B$2');
  });
  await probe.write('Modell!A1:E1', ['=IST_C', '=Quelle!B3', '=SUM(Quelle!B2:B4)', '=SUM(Zahlen[Wert])', '=A1+B1']);
});

afterEach(async () => {
  expect(await probe.page.evaluate(() => workbench.unsupported())).toEqual([]);
  expect(probe.errors).toEqual([]);
  await probe.close();
});

/** As the user, until everything is calculated. */
async function act<T>(work: (user: WorkbenchApi['user']) => T): Promise<T> {
  const source = `(${work.toString()})(window.workbench.user)`;
  const result = (await probe.page.evaluate(source)) as T;
  await probe.page.evaluate(() => workbench.settled());
  return result;
}

const formulas = (address: string): Promise<Scalar[][]> =>
  probe.page.evaluate((from) => workbench.read(from).map((row) => row.map(({ formula }) => formula)), address);
const names = (): Promise<Record<string, string>> =>
  probe.page.evaluate(() => Object.fromEntries(workbench.grid.names().map(({ name, formula }) => [name, formula])));
const tableAreas = () =>
  probe.page.evaluate(() => workbench.grid.tables().map(({ area }) => [area.row, area.column, area.rows, area.columns]));
const format = (address: string): Promise<CellFormat> =>
  probe.page.evaluate((at) => {
    const [sheet = '', cell = ''] = at.split('!');
    const id = workbench.grid.sheets().find(({ name }) => name === sheet)?.id ?? '';
    return workbench.grid.readFormat(id, Number(/\d+/.exec(cell)?.[0]) - 1, cell.charCodeAt(0) - 65);
  }, address);

describe('rows and columns', () => {
  test('come in: formulas on all sheets, names, the table and its values follow', async () => {
    await act((user) => user.insertLines('Quelle!3:4'));
    expect(await formulas('Modell!A1:E1')).toEqual([['=IST_C', '=Quelle!B5', '=SUM(Quelle!B2:B6)', '=SUM(Zahlen[Wert])', '=A1+B1']]);
    await act((user) => user.insertLines('Quelle!B:B'));
    expect(await formulas('Modell!A1:E1')).toEqual([['=IST_C', '=Quelle!C5', '=SUM(Quelle!C2:C6)', '=SUM(Zahlen[Wert])', '=A1+B1']]);
    expect(await formulas('Quelle!D2:E2')).toEqual([['=C2*2', '=$C$2']]);
    expect([await names(), await tableAreas()]).toEqual([{ IST_C: '=Quelle!$C$2' }, [[0, 0, 6, 5]]]);
    expect(await probe.read('Modell!A1:E1')).toEqual([[30, 10, 60, 60, 40]]);
  });

  test('go: what referred to them is lost, the rest follows', async () => {
    await act((user) => user.deleteLines('Quelle!2:2'));
    expect(await formulas('Modell!A1:E1')).toEqual([['=IST_C', '=Quelle!B2', '=SUM(Quelle!B2:B3)', '=SUM(Zahlen[Wert])', '=A1+B1']]);
    expect((await names())['IST_C']).toContain('#REF!');
    expect(await probe.read('Modell!A1:E1')).toEqual([['#REF!', 10, 30, 30, '#REF!']]);
    await act((user) => user.deleteLines('Quelle!A:A'));
    expect(await formulas('Modell!B1:D1')).toEqual([['=Quelle!A2', '=SUM(Quelle!A2:A3)', '=SUM(Zahlen[Wert])']]);
    expect(await formulas('Quelle!A2:B3')).toEqual([[10, '=A2*2'], [20, '=A3*2']]);
    expect(await tableAreas()).toEqual([[0, 0, 3, 3]]);
  });

  test('move: references, names and formats go with the cells', async () => {
    await probe.write('Modell!A5:D6', ['x', 1, 2, '=B5+C5'], ['y', 3, 4, '=B6+C6']);
    await act((user) => {
      user.defineName('EINS', '=Modell!$B$5');
      user.format('Modell!B5', { bold: true });
      user.moveLines('Modell!B:B', 'D');
    });
    expect(await formulas('Modell!A5:D6')).toEqual([['x', 2, 1, '=C5+B5'], ['y', 4, 3, '=C6+B6']]);
    expect((await names())['EINS']).toBe('=Modell!$C$5');
    expect([(await format('Modell!C5')).bold, (await format('Modell!B5')).bold]).toEqual([true, false]);
    await act((user) => user.moveLines('Modell!6:6', '5'));
    expect(await formulas('Modell!A5:D6')).toEqual([['y', 4, 3, '=C5+B5'], ['x', 2, 1, '=C6+B6']]);
    expect((await names())['EINS']).toBe('=Modell!$C$6');
  });

  test('are hidden, and are read as before', async () => {
    await act((user) => user.hideLines('Quelle!3:3', true));
    const hidden = await probe.frame.evaluate(() =>
      attempt({}, async (context) => {
        const sheet = context.workbook.worksheets.getItem('Quelle');
        const [row, used] = [sheet.getRange('A3').load('rowHidden'), sheet.getUsedRangeOrNullObject(true).load('address,values')];
        await context.sync();
        return [row.rowHidden, used.address, (used.values as unknown[][])[2]];
      }),
    );
    expect(hidden).toEqual([true, 'Quelle!A1:D4', ['a', 10, 20, 10]]);
  });

  test('take cell styles, locks, rules and charts along', async () => {
    const found = await probe.frame.evaluate(() =>
      attempt({}, async (context) => {
        const sheet = context.workbook.worksheets.getItem('Modell');
        context.workbook.styles.add('JC Probe');
        sheet.getRange('B3:B4').style = 'JC Probe';
        sheet.getRange('B3:B4').format.protection.locked = false;
        sheet.getRange('B3:B4').dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: 'Between' } };
        const rule = sheet.getRange('B3:B4').conditionalFormats.add(Excel.ConditionalFormatType.custom);
        rule.custom.rule.formula = '=$B3>0';
        rule.custom.format.fill.color = '#FFEEAA';
        const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A3:B4'));
        chart.name = 'Bild';
        await context.sync();
        return chart.name;
      }),
    );
    expect(found).toBe('Bild');
    await act((user) => {
      user.insertLines('Modell!1:2');
      user.moveLines('Modell!B:B', 'D');
    });
    const followed = await probe.frame.evaluate(() =>
      attempt({}, async (context) => {
        const sheet = context.workbook.worksheets.getItem('Modell');
        const cell = sheet.getRange('C5:C6').load('style,format/protection/locked,dataValidation/type');
        const rule = cell.conditionalFormats.getItemAt(0).getRange().load('address');
        const old = sheet.getRange('B3:B4').load('style');
        await context.sync();
        return [cell.style, cell.format.protection.locked, cell.dataValidation.type, rule.address, old.style];
      }),
    );
    expect(followed.slice(1, 4)).toEqual([false, 'Decimal', 'Modell!C5:C6']);
    expect(followed[0]).not.toBe(followed[4]);
    const [series] = await probe.page.evaluate(() => workbench.charts()[0]?.series.map(({ values }) => values.area) ?? []);
    expect(series).toMatchObject({ row: 5, column: 2, rows: 1 });
  });
});

describe('a sorted table', () => {
  test('moves contents and formats; references stay in their row, names and formulas elsewhere on their cells', async () => {
    await act((user) => {
      user.format('Quelle!B2', { bold: true });
      user.sort('Zahlen', 'Schlüssel', 'ascending');
    });
    // A reference that names its sheet does not move; one to the row above refers to the row above.
    expect(await formulas('Quelle!A2:D4')).toEqual([
      ['a', 10, '=B2*2', '=Quelle!B3'],
      ['b', 20, '=B3*2', '=B2'],
      ['c', 30, '=B4*2', '=$B$2'],
    ]);
    expect(await probe.read('Quelle!A2:C4')).toEqual([['a', 10, 20], ['b', 20, 40], ['c', 30, 60]]);
    expect([(await format('Quelle!B4')).bold, (await format('Quelle!B2')).bold]).toEqual([true, false]);
    expect(await names()).toEqual({ IST_C: '=Quelle!$B$2' });
    expect(await probe.read('Modell!A1:D1')).toEqual([[10, 20, 60, 60]]);
  });

  test('by numbers, descending; a range without a table likewise', async () => {
    await act((user) => user.sort('Zahlen', 'Wert', 'descending'));
    expect(await probe.read('Quelle!A2:B4')).toEqual([['c', 30], ['b', 20], ['a', 10]]);
    await act((user) => user.sort('Quelle!A1:D4', 'Wert', 'ascending'));
    expect(await probe.read('Quelle!A2:B4')).toEqual([['a', 10], ['b', 20], ['c', 30]]);
  });
});

test('a filter hides rows, which are read and written as before', async () => {
  const hidden = () =>
    probe.page.evaluate(() => [1, 2, 3].map((row) => workbench.grid.isHidden(workbench.grid.tables()[0]?.sheetId ?? '', 'row', row)));
  await act((user) => user.filter('Zahlen', 'Schlüssel', ['a', 'b']));
  expect(await hidden()).toEqual([true, false, false]);
  const read = await probe.frame.evaluate(() =>
    attempt({}, async (context) => {
      const sheet = context.workbook.worksheets.getItem('Quelle');
      sheet.getRange('B2:B4').values = [[31], [11], [21]];
      const used = sheet.getUsedRange(true).load('values');
      await context.sync();
      return (used.values as unknown[][]).slice(1).map(([, value]) => value);
    }),
  );
  expect([read, await hidden()]).toEqual([[31, 11, 21], [true, false, false]]);
  await act((user) => user.filter('Zahlen', 'Schlüssel', null));
  expect(await hidden()).toEqual([false, false, false]);
});

describe('sheets', () => {
  test('are renamed: formulas and names follow', async () => {
    await act((user) => user.renameSheet('Quelle', 'Meine Quelle'));
    expect(await formulas('Modell!B1:C1')).toEqual([["='Meine Quelle'!B3", "=SUM('Meine Quelle'!B2:B4)"]]);
    expect(await names()).toEqual({ IST_C: "='Meine Quelle'!$B$2" });
    expect(await probe.read('Modell!A1:D1')).toEqual([[30, 10, 60, 60]]);
  });

  test('have any sign in their names that Excel allows: formulas and names find them', async () => {
    await act((user) => user.renameSheet('Quelle', "Was'n! (1;2,3)"));
    expect(await formulas('Modell!B1:C1')).toEqual([["='Was''n! (1;2,3)'!B3", "=SUM('Was''n! (1;2,3)'!B2:B4)"]]);
    expect(await names()).toEqual({ IST_C: "='Was''n! (1;2,3)'!$B$2" });
    await probe.write("'Was''n! (1;2,3)'!B2", [40]);
    await probe.write('Modell!A2:B2', ["='Was''n! (1;2,3)'!B3+1", "=SUM('Was''n! (1;2,3)'!B2:B4)*2"]);
    expect(await probe.read('Modell!A1:E1')).toEqual([[40, 10, 70, 70, 50]]);
    expect(await probe.read('Modell!A2:B2')).toEqual([[11, 140]]);
    await act((user) => user.renameSheet("Was'n! (1;2,3)", 'Quelle'));
    expect(await formulas('Modell!B1:C1')).toEqual([['=Quelle!B3', '=SUM(Quelle!B2:B4)']]);
    expect(await probe.read('Modell!A1:E1')).toEqual([[40, 10, 70, 70, 50]]);
  });

  test('are deleted: what referred to them is lost', async () => {
    await act((user) => user.deleteSheet('Quelle'));
    expect(await probe.read('Modell!A1:C1')).toEqual([['#REF!', '#REF!', '#REF!']]);
    expect((await names())['IST_C']).toContain('#REF!');
    expect(await tableAreas()).toEqual([]);
  });

  test('are copied: the copy calculates for itself', async () => {
    const copy = await act((user) => user.copySheet('Quelle'));
    expect(copy).toBe('Quelle (2)');
    await probe.write('Quelle (2)!B2', [100]);
    expect(await probe.read('Quelle (2)!B2:D2')).toEqual([[100, 200, 100]]);
    expect(await probe.read('Modell!C1')).toEqual([[60]]);
  });

  test('are hidden', async () => {
    await act((user) => user.hideSheet('Quelle', true));
    const state = await probe.frame.evaluate(() =>
      attempt({}, async (context) => {
        const sheet = context.workbook.worksheets.getItem('Quelle').load('visibility');
        await context.sync();
        return sheet.visibility;
      }),
    );
    expect(state).toBe('Hidden');
    expect(await probe.read('Modell!C1')).toEqual([[60]]);
  });
});

test('cells are copied as in Excel: relative references move, absolute ones stay', async () => {
  await act((user) => user.copy('Quelle!C2:D2', 'Modell!C4'));
  expect(await formulas('Modell!C4:D4')).toEqual([['=B4*2', '=$B$2']]);
  await act((user) => user.copy('Quelle!C2', 'Modell!A4'));
  expect(await formulas('Modell!A4')).toEqual([['=#REF!*2']]);
});

test('cells are cut and pasted as in Excel: what refers to them follows, on the same sheet and to another', async () => {
  await act((user) => user.cut('Quelle!B3', 'Quelle!F7'));
  expect(await formulas('Modell!B1')).toEqual([['=Quelle!F7']]);
  expect(await formulas('Quelle!B3:C4')).toEqual([['', '=F7*2'], [20, '=B4*2']]);
  expect(await formulas('Quelle!D4')).toEqual([['=F7']]);
  expect(await probe.read('Quelle!F7')).toEqual([[10]]);
  await act((user) => user.cut('Quelle!B2', 'Modell!B6'));
  expect(await formulas('Modell!A1')).toEqual([['=IST_C']]);
  expect(await probe.read('Modell!A1')).toEqual([[30]]);
  expect(await formulas('Quelle!C2:D2')).toEqual([['=Modell!B6*2', '=Modell!$B$6']]);
});

test('a name is pointed elsewhere, or deleted: every formula shows it at once', async () => {
  const long = '=IF(IST_C>0,"Das ist eine Formel, die länger ist als die anderen: ","")&IST_C';
  await probe.write('Modell!A3:D3', ['=IST_C+1', '=MAX(IST_C,1)', '=JC.DOUBLE(IST_C)', long]);
  await act((user) => user.defineName('IST_C', '=Quelle!$B$4'));
  expect(await probe.read('Modell!A1')).toEqual([[20]]);
  expect(await probe.read('Modell!A3:D3')).toEqual([[21, 20, 40, 'Das ist eine Formel, die länger ist als die anderen: 20']]);
  await act((user) => user.deleteName('IST_C'));
  expect(await probe.read('Modell!A1')).toEqual([['#NAME?']]);
  expect(await probe.read('Modell!A3:D3')).toEqual([['#NAME?', '#NAME?', '#NAME?', '#NAME?']]);
});

describe('an add-in that comes again', () => {
  test('reads all that it needs of many sheets in one request', async () => {
    await probe.page.evaluate(() => workbench.user.addSheet('Leer'));
    await probe.page.evaluate(() => workbench.resetSyncCount());
    const found = await probe.frame.evaluate(() =>
      attempt({}, async (context) => {
        const used = ['Quelle', 'Modell', 'Leer'].map((name) =>
          context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).load('address,formulas,values,text,valueTypes'),
        );
        const items = context.workbook.names.load('items/name,items/formula');
        await context.sync();
        const [quelle, modell, leer] = used;
        return {
          addresses: [quelle?.address, modell?.address, leer?.isNullObject],
          row: [modell?.formulas[0], modell?.values[0], modell?.text[0], modell?.valueTypes[0]] as unknown[],
          names: items.items.map(({ name, formula }) => [name, formula]),
        };
      }),
    );
    expect(found).toEqual({
      addresses: ['Quelle!A1:D4', 'Modell!A1:E1', true],
      row: [
        ['=IST_C', '=Quelle!B3', '=SUM(Quelle!B2:B4)', '=SUM(Zahlen[Wert])', '=A1+B1'],
        [30, 10, 60, 60, 40],
        ['30', '10', '60', '60', '40'],
        ['Double', 'Double', 'Double', 'Double', 'Double'],
      ],
      names: [['IST_C', '=Quelle!$B$2']],
    });
    expect(await probe.page.evaluate(() => workbench.syncCount())).toEqual({ writing: 0, reading: 1 });
  });

  test('points a name at another cell, and deletes names, settings, charts, tables, rules and sheets', async () => {
    const left = await probe.frame.evaluate(() =>
      attempt({}, async (context) => {
        const { workbook } = context;
        const sheet = workbook.worksheets.getItem('Quelle');
        sheet.getRange('B2:B4').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
        sheet.getRange('B2:B4').conditionalFormats.add(Excel.ConditionalFormatType.custom).custom.rule.formula = '=B2>1';
        const chart = sheet.charts.add('Line', sheet.getRange('A1:B4'));
        workbook.settings.add('merke', { sheets: [1] });
        workbook.names.getItem('IST_C').formula = '=Quelle!$B$4';
        await context.sync();
        const pointed = workbook.names.getItem('IST_C').load('formula,value');
        const modell = workbook.worksheets.getItem('Modell').getRange('A1').load('values');
        await context.sync();
        const before = [pointed.formula as string, (modell.values as unknown[][])[0]?.[0]];

        sheet.getRange('B2:B4').dataValidation.clear();
        sheet.getRange('B2:B4').conditionalFormats.clearAll();
        chart.delete();
        const table = workbook.tables.getItem('Zahlen');
        table.resize('A1:D5');
        await context.sync();
        const rows = table.rows.getCount();
        const validation = sheet.getRange('B2').dataValidation.load('type');
        const rules = sheet.getRange('B2').conditionalFormats.getCount();
        sheet.charts.load('count');
        await context.sync();
        const cleared = [rows.value, validation.type as string, rules.value, sheet.charts.count];

        table.delete();
        sheet.getRange('A1:D5').clear();
        workbook.names.getItem('IST_C').delete();
        workbook.settings.getItem('merke').delete();
        workbook.worksheets.getItem('Modell').delete();
        const count = workbook.names.getCount();
        const setting = workbook.settings.getItemOrNullObject('merke');
        const used = sheet.getUsedRangeOrNullObject(true);
        const sheets = workbook.worksheets.load('items/name');
        await context.sync();
        const gone = [setting.isNullObject, used.isNullObject];
        return { before, cleared, names: count.value, gone, sheets: sheets.items.map(({ name }) => name) };
      }),
    );
    expect(left).toEqual({
      before: ['=Quelle!$B$4', 20],
      cleared: [4, 'None', 0, 0],
      names: 0,
      gone: [true, true],
      sheets: ['Tabelle1', 'Quelle'],
    });
  });

  test('reads and writes German formulas, and knows the separators', async () => {
    const found = await probe.frame.evaluate(() =>
      attempt({}, async (context) => {
        const { workbook } = context;
        const cell = workbook.worksheets.getItem('Modell').getRange('A7');
        cell.formulasLocal = [['=RUNDEN(SUMME(Quelle!B2:B4)*1,5;0)']];
        cell.load('formulas,formulasLocal,values');
        const format = workbook.application.cultureInfo.numberFormat.load('numberDecimalSeparator,numberGroupSeparator');
        const active = workbook.getActiveCell().load('address');
        await context.sync();
        const separators = [format.numberDecimalSeparator, format.numberGroupSeparator];
        return [cell.formulas, cell.formulasLocal, cell.values, separators, active.address] as unknown[];
      }),
    );
    expect(found).toEqual([
      [['=ROUND(SUM(Quelle!B2:B4)*1.5,0)']],
      [['=RUNDEN(SUMME(Quelle!B2:B4)*1,5;0)']],
      [[90]],
      [',', '.'],
      'Tabelle1!A1',
    ]);
  });

  test('finds the cell that a spill comes from', async () => {
    await probe.write('Modell!A10', ['=JC.GROW(2,2)']);
    const found = await probe.frame.evaluate(() =>
      attempt({}, async (context) => {
        const sheet = context.workbook.worksheets.getItem('Modell');
        const parent = sheet.getRange('B11').getSpillParentOrNullObject().load('address');
        const none = sheet.getRange('E1').getSpillParentOrNullObject();
        await context.sync();
        return [parent.address, none.isNullObject];
      }),
    );
    expect(found).toEqual(['Modell!A10', true]);
  });

  test('hears of selections until it stops listening', async () => {
    await probe.frame.evaluate(async () => {
      const seen: unknown[] = [];
      Object.assign(window, { seen });
      await attempt({}, async (context) => {
        const handler = context.workbook.onSelectionChanged.add(async () => void seen.push('selected'));
        await context.sync();
        Object.assign(window, { handler });
      });
    });
    const seen = () => probe.frame.evaluate(() => (window as unknown as { seen: unknown[] }).seen.length);
    await probe.page.evaluate(() => workbench.select('Modell!B2'));
    await probe.frame.waitForFunction(() => (window as unknown as { seen: unknown[] }).seen.length > 0);
    await probe.frame.evaluate(async () => {
      const { handler } = window as unknown as { handler: OfficeExtension.EventHandlerResult<Excel.SelectionChangedEventArgs> };
      await Excel.run(handler.context as Excel.RequestContext, async (context) => {
        handler.remove();
        await context.sync();
      });
    });
    const before = await seen();
    await probe.page.evaluate(() => workbench.select('Modell!C3'));
    // A request that comes back later than the event would have come.
    await probe.frame.evaluate(() => attempt({}, async (context) => void context.workbook.load('name')));
    expect(await seen()).toBe(before);
  });

  test('that asks to undo in one step is served: this Office.js does not know the option', async () => {
    const found = await probe.frame.evaluate(async () => {
      const value = await attempt({ mergeUndoGroup: true }, async (context) => {
        const cell = context.workbook.worksheets.getItem('Modell').getRange('A8');
        cell.values = [[7]];
        cell.load('values');
        await context.sync();
        return cell.values as unknown[][];
      });
      return [value, Office.context.requirements.isSetSupported('ExcelApi', '1.20')];
    });
    expect(found).toEqual([[[7]], false]);
  });
});
