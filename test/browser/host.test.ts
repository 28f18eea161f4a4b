/** The layers of the host under the real, unmodified Office.js. */
import fs from 'node:fs';
import type { AxeResults, ElementContext } from 'axe-core';
import type { Browser } from 'playwright-core';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { openBrowser } from './browser';
import { Probe, serveProbe, type ProbeSite } from './probe';

declare const workbench: WorkbenchApi;
declare const axe: { run(context: ElementContext): Promise<AxeResults> };

interface Failure {
  readonly code: string;
  readonly place: string;
  readonly message: string;
}

/** In the probe's page. */
declare function attempt<T>(options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T | Failure>;

let browser: Browser;
let site: ProbeSite;
let probe: Probe;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveProbe()]);
  probe = await Probe.open(browser, site);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('Office.js starts in Excel on the web, in German', async () => {
  const found = await probe.frame.evaluate(() => ({
    host: Office.context.host,
    platform: Office.context.platform,
    language: Office.context.displayLanguage,
    excelApi: [
      Office.context.requirements.isSetSupported('ExcelApi', '1.15'),
      Office.context.requirements.isSetSupported('ExcelApi', '1.16'),
    ],
    functions: Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.3'),
  }));
  expect(found).toEqual({ host: 'Excel', platform: 'OfficeOnline', language: 'de-DE', excelApi: [true, false], functions: true });
});

describe('a batch', () => {
  test('with many proxies keeps them apart', async () => {
    const found = await probe.frame.evaluate(() =>
      attempt({}, async (context) => {
        const sheet = context.workbook.worksheets.add('Viele');
        const cells = Array.from({ length: 200 }, (_cell, index) => sheet.getCell(index, index % 7));
        cells.forEach((cell, index) => (cell.values = [[index]]));
        await context.sync();
        cells.forEach((cell) => cell.load('address,values'));
        await context.sync();
        return [cells[0], cells[100], cells[199]].map((cell) => [cell?.address, cell?.values[0]?.[0] as number]);
      }),
    );
    expect(found).toEqual([['Viele!A1', 0], ['Viele!C101', 100], ['Viele!D200', 199]]);
  });

  test('writes more cells than Office.js sends at once', async () => {
    const found = await probe.frame.evaluate(() =>
      attempt({}, async (context) => {
        const range = context.workbook.worksheets.add('Lang').getRange('A1:D1000');
        range.values = Array.from({ length: 1000 }, (_row, row) => [row, row + 1, `Zeile ${row}`, true]);
        const last = range.getLastRow().load('values');
        await context.sync();
        return last.values as unknown[][];
      }),
    );
    expect(found).toEqual([[999, 1000, 'Zeile 999', true]]);
  });

  test('loads nested properties, collections and null objects', async () => {
    const found = await probe.frame.evaluate(() =>
      attempt({}, async (context) => {
        const { worksheets } = context.workbook;
        const sheet = worksheets.add('Geschachtelt');
        const cell = sheet.getRange('B2');
        cell.set({ values: [['x']], format: { font: { bold: true, color: '#1F3A5F' }, fill: { color: '#E8EDF4' } } });
        cell.load({ address: true, format: { font: { bold: true, color: true }, fill: { color: true } }, worksheet: { name: true } });
        worksheets.load({ name: true, protection: { protected: true } });
        const none = worksheets.getItemOrNullObject('Nichts');
        none.delete();
        await context.sync();
        return {
          cell: [cell.address, cell.format.font.bold, cell.format.font.color, cell.format.fill.color, cell.worksheet.name],
          sheets: worksheets.items.filter(({ name }) => name === 'Geschachtelt').map((one) => [one.name, one.protection.protected]),
          none: none.isNullObject,
        };
      }),
    );
    expect(found).toEqual({
      cell: ['Geschachtelt!B2', true, '#1F3A5F', '#E8EDF4', 'Geschachtelt'],
      sheets: [['Geschachtelt', false]],
      none: true,
    });
  });

  test('keeps ranges over several syncs', async () => {
    const found = await probe.frame.evaluate(() =>
      attempt({}, async (context) => {
        const range = context.workbook.worksheets.add('Behalten').getRange('A1:B2');
        await context.sync();
        range.getCell(1, 1).values = [[5]];
        await context.sync();
        range.load('values');
        await context.sync();
        return range.values as unknown[][];
      }),
    );
    expect(found).toEqual([['', ''], ['', 5]]);
  });

  test('counts as one request a sync', async () => {
    await probe.page.evaluate(() => workbench.resetSyncCount());
    await probe.frame.evaluate(() =>
      attempt({}, async (context) => {
        const cell = context.workbook.worksheets.getFirst().getRange('A1').load('address');
        await context.sync();
        cell.load('values');
        await context.sync();
      }),
    );
    // Before this third one Office.js gives back the range that it kept; that is no sync.
    await probe.frame.evaluate(() => attempt({}, (context) => context.sync()));
    expect(await probe.page.evaluate(() => workbench.syncCount())).toEqual({ writing: 0, reading: 3 });
  });
});

describe('errors', () => {
  test('bear Excel’s codes and the place', async () => {
    const found = await probe.frame.evaluate(async () => [
      await attempt({}, async ({ workbook }) => void workbook.worksheets.getItem('Nichts').load('name')),
      await attempt({}, async ({ workbook }) => void workbook.worksheets.add('a/b')),
      await attempt({}, async ({ workbook }) => void (workbook.worksheets.getFirst().getRange('A1:A2').values = [[1]])),
    ]);
    expect(found).toMatchObject([
      { code: 'ItemNotFound', place: 'WorksheetCollection.getItem' },
      { code: 'InvalidArgument', place: 'WorksheetCollection.add' },
      { code: 'InvalidArgument', place: 'Range.values' },
    ]);
  });

  test('leave done what came before', async () => {
    await probe.frame.evaluate(() =>
      attempt({}, async ({ workbook }) => {
        const sheet = workbook.worksheets.add('Halb');
        sheet.getRange('A1').values = [['davor']];
        workbook.names.add('A1', '=1');
        sheet.getRange('A2').values = [['danach']];
      }),
    );
    expect(await probe.read('Halb!A1:A2')).toEqual([['davor'], ['']]);
  });

  test('name what the workbench does not play', async () => {
    const found = await probe.frame.evaluate(() =>
      attempt({}, async ({ workbook }) => void workbook.worksheets.getFirst().shapes.addTextBox('Text')),
    );
    expect(found).toMatchObject({ code: 'ApiNotFound', message: 'The workbench does not support Worksheet.shapes.' });
  });

  test('can be provoked at a chosen step', async () => {
    await probe.page.evaluate(() => workbench.failNext({ place: 'NamedItemCollection.add', occurrence: 2, code: 'AccessDenied' }));
    const found = await probe.frame.evaluate(() =>
      attempt({}, async ({ workbook }) => {
        workbook.names.add('ERSTER', '=1');
        workbook.names.add('ZWEITER', '=2');
      }),
    );
    expect(found).toMatchObject({ code: 'AccessDenied' });
    expect(await probe.page.evaluate(() => workbench.grid.names().map(({ name }) => name))).toContain('ERSTER');
  });

  test('come where a sheet or the workbook is protected', async () => {
    await probe.page.evaluate(() => workbench.protectSheet('Tabelle1', true));
    const write = () =>
      probe.frame.evaluate(() =>
        attempt({}, async ({ workbook }) => void (workbook.worksheets.getItem('Tabelle1').getRange('F1').values = [[1]])),
      );
    expect(await write()).toMatchObject({ code: 'AccessDenied' });
    await probe.page.evaluate(() => workbench.protectSheet('Tabelle1', false));
    expect(await write()).toBeUndefined();
    await probe.page.evaluate(() => workbench.protectWorkbook(true));
    expect(await probe.frame.evaluate(() => attempt({}, async ({ workbook }) => void workbook.worksheets.add()))).toMatchObject({
      code: 'AccessDenied',
    });
    await probe.page.evaluate(() => workbench.protectWorkbook(false));
  });

  test('come while a cell is edited, unless the batch waits for the end of it', async () => {
    const read = (delayForCellEdit: boolean) =>
      probe.frame.evaluate(
        (delay) =>
          attempt({ delayForCellEdit: delay }, async (context) => {
            context.workbook.load('name');
            await context.sync();
            return context.workbook.name;
          }),
        delayForCellEdit,
      );
    await probe.page.evaluate(() => workbench.editCell(true));
    expect(await read(false)).toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    const waiting = read(true);
    expect(
      await Promise.race([waiting, probe.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300, 'still waiting')))]),
    ).toBe('still waiting');
    await probe.page.evaluate(() => workbench.editCell(false));
    expect(await waiting).toBe('Mappe1.xlsx');
  });
});

describe('events', () => {
  test('tell of changes by the user, with the changed range, until the handler goes', async () => {
    await probe.frame.evaluate(async () => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      await attempt({}, async (context) => {
        const sheet = context.workbook.worksheets.add('Ereignisse');
        const handler = sheet.onChanged.add(async (event) => {
          const { address, changeType, source, triggerSource } = event;
          const values = await Excel.run(async (inner) => {
            const range = event.getRange(inner).load('values');
            await inner.sync();
            return range.values as unknown[][];
          });
          heard.push([address, changeType, source, triggerSource, values]);
        });
        Object.assign(window, { handler });
        await context.sync();
      });
    });
    const heard = () => probe.frame.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
    await probe.write('Ereignisse!B2:C2', ['a', 7]);
    await probe.frame.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.length > 0);
    expect(await heard()).toEqual([['B2:C2', 'RangeEdited', 'Local', 'Unknown', [['a', 7]]]]);
    await probe.frame.evaluate(async () => {
      const { handler } = window as unknown as { handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> };
      await Excel.run(handler.context as Excel.RequestContext, async (context) => {
        handler.remove();
        await context.sync();
      });
    });
    await probe.write('Ereignisse!B3', ['b']);
    expect(await heard()).toHaveLength(1);
  });

  test('of the workbook tell of selections too', async () => {
    await probe.frame.evaluate(() =>
      attempt({}, async (context) => {
        context.workbook.onSelectionChanged.add(async () => void Object.assign(window, { selected: true }));
        await context.sync();
      }),
    );
    await probe.page.evaluate(() => workbench.select('Tabelle1!H9'));
    await probe.frame.waitForFunction(() => 'selected' in window);
  });

  test('tell of selections and of the sheet that is shown', async () => {
    await probe.frame.evaluate(async () => {
      const seen: unknown[] = [];
      Object.assign(window, { seen });
      await attempt({}, async (context) => {
        const { worksheets } = context.workbook;
        const sheet = worksheets.add('Auswahl').load('id');
        worksheets.onActivated.add(async ({ worksheetId }) => void seen.push(['shown', worksheetId === sheet.id]));
        worksheets.onSelectionChanged.add(async ({ address }) => void seen.push(['selected', address]));
        await context.sync();
      });
    });
    await probe.page.evaluate(() => workbench.select('Auswahl!C3:D4'));
    await probe.frame.waitForFunction(() => JSON.stringify((window as unknown as { seen: unknown[] }).seen).includes('C3:D4'));
    expect(await probe.frame.evaluate(() => (window as unknown as { seen: unknown[] }).seen)).toContainEqual(['shown', true]);
  });
});

describe('settings', () => {
  test('of the document and of the workbook are the same ones', async () => {
    const found = await probe.frame.evaluate(async () => {
      const { settings } = Office.context.document;
      settings.set('probe', { sheets: ['KdU'] });
      await new Promise((resolve) => settings.saveAsync(resolve));
      const inWorkbook = await attempt({}, async (context) => {
        const setting = context.workbook.settings.getItemOrNullObject('probe').load('value');
        context.workbook.settings.add('added', 7);
        await context.sync();
        return setting.value as unknown;
      });
      await new Promise((resolve) => settings.refreshAsync(resolve));
      return [inWorkbook, settings.get('added') as unknown];
    });
    expect(found).toEqual([{ sheets: ['KdU'] }, 7]);
  });
});

describe('the ribbon', () => {
  test('shows the add-in’s group; a command runs in the shared runtime, the pane stays closed', async () => {
    const group = probe.page.getByRole('group', { name: 'Probe' });
    await group.getByRole('button', { name: 'Merken' }).click();
    await probe.frame.waitForFunction(() => (window as unknown as { commands: string[] }).commands.length > 0);
    expect(await probe.frame.evaluate(() => (window as unknown as { commands: string[] }).commands)).toEqual(['Probe.Command']);
    expect(await probe.page.locator('#pane').isVisible()).toBe(false);
  });

  test('explains a button to who points at it or comes by keyboard', async () => {
    const button = probe.page.getByRole('button', { name: 'Öffnen', exact: true });
    await button.hover();
    expect(await probe.page.getByRole('tooltip').innerText()).toBe('Öffnen\nZeigt die Seite der Probe.');
    await probe.page.mouse.move(700, 400);
    expect(await probe.page.getByRole('tooltip').count()).toBe(0);
    await button.focus();
    expect(await probe.page.getByRole('tooltip').count()).toBe(1);
    await probe.page.keyboard.press('Escape');
    expect(await probe.page.getByRole('tooltip').count()).toBe(0);
  });

  test('disables a button that the add-in disables', async () => {
    const button = probe.page.getByRole('button', { name: 'Merken' });
    const enable = (enabled: boolean) =>
      probe.frame.evaluate(
        (on) => Office.ribbon.requestUpdate({ tabs: [{ id: 'TabHome', controls: [{ id: 'Probe.Command', enabled: on }] }] }),
        enabled,
      );
    await enable(false);
    expect(await button.isDisabled()).toBe(true);
    await enable(true);
    expect(await button.isDisabled()).toBe(false);
  });
});

describe('the pane', () => {
  const pane = () => probe.page.getByRole('complementary', { name: 'Probe' });

  test('opens from the ribbon and from the add-in, and only hides: the page stays the same', async () => {
    await probe.frame.evaluate(async () => {
      const modes: string[] = [];
      Object.assign(window, { modes });
      await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void modes.push(visibilityMode));
    });
    await probe.page.getByRole('button', { name: 'Öffnen', exact: true }).click();
    expect(await pane().isVisible()).toBe(true);
    await probe.page.getByRole('button', { name: 'Aufgabenbereich schließen' }).click();
    expect(await pane().isVisible()).toBe(false);
    await probe.frame.evaluate(() => Office.addin.showAsTaskpane());
    expect(await pane().isVisible()).toBe(true);
    await probe.frame.evaluate(() => Office.addin.hide());
    expect(await pane().isVisible()).toBe(false);
    await probe.frame.waitForFunction(() => (window as unknown as { modes: string[] }).modes.length === 4);
    expect(await probe.frame.evaluate(() => (window as unknown as { modes: string[] }).modes)).toEqual([
      'Taskpane',
      'Hidden',
      'Taskpane',
      'Hidden',
    ]);
  });

  test('is resized by keyboard within its limits', async () => {
    await probe.page.getByRole('button', { name: 'Öffnen', exact: true }).click();
    const splitter = probe.page.getByRole('separator', { name: 'Breite des Aufgabenbereichs' });
    const width = async () => (await pane().boundingBox())?.width;
    expect(await width()).toBe(350);
    await splitter.focus();
    await probe.page.keyboard.press('ArrowLeft');
    expect([await width(), await splitter.getAttribute('aria-valuenow')]).toEqual([360, '360']);
    await probe.page.keyboard.press('End');
    expect(await width()).toBe(600);
    await probe.page.keyboard.press('Home');
    await probe.page.keyboard.press('ArrowRight');
    expect(await width()).toBe(320);
  });

  test('has the theme of the window', async () => {
    const isDark = () => probe.frame.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    const button = probe.page.getByRole('button', { name: 'Dunkles Design' });
    expect(await isDark()).toBe(false);
    await button.click();
    expect([await isDark(), await button.getAttribute('aria-pressed')]).toEqual([true, 'true']);
    await button.click();
  });
});

describe('custom functions', () => {
  /** Formula, and the value of the cell. */
  const CALLS: [string, string | number][] = [
    ['=JC.ECHO(5)', '5'],
    ['=JC.ECHO("x")', '"x"'],
    ['=JC.ECHO(B1)', '1.5'],
    ['=JC.ECHO(B2)', 'null'],
    ['=JC.ECHO(B3)', '{"error":"#DIV/0!"}'],
    ['=JC.ECHO(B4)', 'true'],
    ['=JC.ECHO(B1:B2)', '#VALUE!'],
    ['=JC.ECHOTABLE(5)', '[[5]]'],
    ['=JC.ECHOTABLE(B1)', '[[1.5]]'],
    ['=JC.ECHOTABLE(B1:B3)', '[[1.5],[null],[{"error":"#DIV/0!"}]]'],
    ['=JC.ECHOTABLE()', 'null'],
    ['=JC.DOUBLE(21)', 42],
    ['=JC.DOUBLE("21")', 42],
    ['=JC.DOUBLE(B2)', 0],
    ['=JC.DOUBLE("zwei")', '#VALUE!'],
    ['=JC.DOUBLE(B3)', '#DIV/0!'],
    ['=JC.DOUBLE(JC.DOUBLE(JC.DOUBLE(5)))', 40],
    ['=JC.JOIN(7)', '"7" null'],
    ['=JC.JOIN("a",B2)', '"a" 0'],
    ['=JC.ECHOTABLE(B2)', '[[null]]'],
    ['=SUM(JC.GROW(2,2))', 22],
    ['=JC.FAIL("notAvailable")', '#N/A'],
    ['=JC.FAIL("divisionByZero")', '#DIV/0!'],
    ['=JC.FAIL("invalidNumber")', '#NUM!'],
    ['=JC.FAIL("nullReference")', '#NULL!'],
    ['=JC.FAIL("thrown")', '#VALUE!'],
    ['=JC.FAIL("later")', '#VALUE!'],
  ];

  test('take arguments and give results as in Excel', async () => {
    await probe.page.evaluate(() => void workbench.grid.addSheet('Funktionen'));
    await probe.write('Funktionen!B1:B4', [1.5], [''], ['=1/0'], [true]);
    await probe.write(`Funktionen!D1:D${CALLS.length}`, ...CALLS.map(([formula]) => [formula]));
    const values = (await probe.read(`Funktionen!D1:D${CALLS.length}`)).map(([value]) => value);
    expect(CALLS.map(([formula], index) => [formula, values[index]])).toEqual(CALLS);
  });

  test('spill, errors in single cells included', async () => {
    await probe.page.evaluate(() => void workbench.grid.addSheet('Überlauf'));
    await probe.write('Überlauf!A1', ['=JC.GROW(3,2)']);
    await probe.write('Überlauf!D1', ['=JC.FAIL("cell")']);
    expect(await probe.read('Überlauf!A1:E3')).toEqual([[0, 1, '', 1, '#N/A'], [10, 11, '', '', ''], [20, 21, '', '', '']]);
  });

  test('calculate anew when what they draw on changes', async () => {
    await probe.page.evaluate(() => void workbench.grid.addSheet('Neu'));
    await probe.write('Neu!A1:B1', [4, '=JC.DOUBLE(A1)']);
    await probe.write('Neu!A1', [5]);
    expect(await probe.read('Neu!B1')).toEqual([[10]]);
  });

  test('by the thousand take seconds, not minutes', async () => {
    await probe.page.evaluate(() => void workbench.grid.addSheet('Viele Aufrufe'));
    const start = Date.now();
    await probe.write('Viele Aufrufe!A1:A2000', ...Array.from({ length: 2000 }, (_cell, index) => [`=JC.DOUBLE(${index})`]));
    expect(await probe.read('Viele Aufrufe!A1999:A2000')).toEqual([[3996], [3998]]);
    expect(Date.now() - start).toBeLessThan(20_000);
  }, 40_000);
});

describe('the window', () => {
  test('has nothing that axe finds fault with, in both themes', async () => {
    const source = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
    await probe.page.evaluate(source);
    const violations = () =>
      probe.page.evaluate(async () => {
        const { violations: found } = await axe.run({ include: [['.titlebar'], ['#ribbon'], ['#splitter'], ['.pane-header']] });
        return found.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
      });
    expect(await violations()).toEqual([]);
    await probe.page.getByRole('button', { name: 'Dunkles Design' }).click();
    expect(await violations()).toEqual([]);
    await probe.page.getByRole('button', { name: 'Dunkles Design' }).click();
  });

  test('is gone round with F6, and the pane gives the focus back', async () => {
    const focused = () =>
      probe.page.evaluate(() => ['ribbon', 'grid', 'pane'].find((id) => document.getElementById(id)?.contains(document.activeElement)));
    await probe.page.getByRole('button', { name: 'Öffnen', exact: true }).focus();
    const seen: unknown[] = [];
    for (let step = 0; step < 2; step++) {
      await probe.page.keyboard.press('F6');
      seen.push(await focused());
    }
    expect(seen).toEqual(['grid', 'pane']);
    await probe.frame.evaluate(() => window.focus());
    await probe.page.keyboard.press('Tab');
    await probe.page.waitForFunction(() => document.getElementById('grid')?.contains(document.activeElement));
  });
});

test('after all this nothing was left unanswered, and no page failed', async () => {
  expect(await probe.page.evaluate(() => workbench.unsupported())).toEqual([]);
  expect(probe.errors).toEqual([]);
});

describe('another Excel', () => {
  test('in English takes the English texts', async () => {
    const english = await Probe.open(browser, site, 'lang=en-US');
    expect(await english.page.getByRole('button', { name: 'Open', exact: true }).isVisible()).toBe(true);
    expect(await english.frame.evaluate(() => Office.context.displayLanguage)).toBe('en-US');
    expect(await english.page.locator('html').getAttribute('lang')).toBe('en');
    await english.close();
  });

  test('that is older lacks what is newer', async () => {
    const older = await Probe.open(browser, site, 'excelApi=1.10&noFunctions');
    const found = await older.frame.evaluate(() => [
      Office.context.requirements.isSetSupported('ExcelApi', '1.11'),
      Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.1'),
    ]);
    expect(found).toEqual([false, false]);
    await older.write('A1', ['=JC.DOUBLE(1)']);
    expect(await older.read('A1')).toEqual([['#NAME?']]);
    await older.close();
  });

  const message = async (query: string): Promise<string> => {
    const page = await Probe.openPage(browser, site, query);
    const text = await page.getByRole('alert').locator('p').innerText();
    expect(await page.evaluate(() => workbench.ready)).toBeNull();
    await page.context().close();
    return text;
  };

  test('that lacks what the manifest demands does not offer the add-in, and says why', async () => {
    expect(await message('noSharedRuntime')).toBe('Dieses Excel bietet „Probe“ nicht an: Es fehlt SharedRuntime 1.1.');
  });

  test('says when the manifest cannot be read', async () => {
    expect(await message('manifest=/nichts.xml')).toMatch(/^Das Manifest .*nichts\.xml lässt sich nicht lesen: HTTP 404\./);
    expect(await message('manifest=/functions.json')).toMatch(/lässt sich nicht lesen: Die Datei ist kein lesbares XML/);
  });

  test('says when the list of functions cannot be read, and goes on without them', async () => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    await context.route('**/functions.json', (route) => route.fulfill({ body: '{}' }));
    const page = await context.newPage();
    await page.goto(`${site.url}/workbench/`);
    await page.waitForFunction(() => 'workbench' in window);
    expect(await page.getByRole('alert').innerText()).toMatch(/^Die Funktionsliste .* lässt sich nicht lesen/);
    expect(await page.evaluate(() => workbench.ready)).not.toBeNull();
    await context.close();
  });
});
