/** The workbench in a browser, with the add-in as built: what a person sees and does there. */
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { Area } from '../../workbench/model/grid';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { testUrl } from './browser';

declare const workbench: WorkbenchApi;

export interface CellReading {
  readonly formula: string | number | boolean;
  readonly value: string | number | boolean;
  readonly text: string;
}

export interface Snapshot {
  readonly sheets: readonly {
    readonly name: string;
    readonly visible: boolean;
    /** Numbers of hidden rows. */
    readonly hidden: readonly number[];
    /** From A1 on: formula, value, number format. */
    readonly cells: readonly (readonly (readonly [CellReading['formula'], CellReading['value'], string])[])[];
  }[];
  readonly names: Readonly<Record<string, string>>;
  readonly tables: readonly { readonly name: string; readonly area: Area }[];
  readonly charts: readonly string[];
}

/**
 * What savedWorkbooks.ts loads before the tests. `common` is without the two wide sheets of planning, which cost every check as much as
 * the others together; `planning` has them. Of the sheets of the KdU months, which are as wide, only `allEnglish` has any.
 */
export type SavedWorkbook = 'planning' | 'allEnglish' | 'common' | 'standard' | 'ownRelations';

export interface OpenOptions {
  /** As in the address of the workbench: `lang=en-US&excelApi=1.10` */
  readonly query?: string;
  /** Begins with a workbook that was saved before the tests, instead of an empty one. */
  readonly workbook?: SavedWorkbook;
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
  /** Who has never seen the add-in is introduced to it first. */
  readonly isNewcomer?: boolean;
  /** false where Office.js is kept from starting. */
  readonly addinStarts?: boolean;
  /** Drawing costs: a small window is enough where nobody looks. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** As on a desk, for tests that look. */
export const DESK = { width: 1500, height: 850 };
const SMALL = { width: 800, height: 480 };
/** Milliseconds. */
const FRAME = 100;
/** Milliseconds, on a machine that does much else. */
const LONGEST_LOAD = 120_000;

/** What a test has done with: another workbook opened in it is there in a third of the time, since its scripts run already. */
let spare: (Kept & { readonly browser: Browser }) | undefined;

interface Kept {
  readonly page: Page;
  /** What its address asks for; null where it has none yet. */
  readonly query: string | null;
}

async function takePage(browser: Browser, viewport: NonNullable<OpenOptions['viewport']>): Promise<Kept> {
  const found = spare;
  spare = undefined;
  if (found?.browser !== browser) return { page: await newPage(browser, { viewport }), query: null };
  await found.page.setViewportSize(viewport);
  return found;
}

async function newPage(browser: Browser, { viewport, prepare, isNewcomer }: OpenOptions): Promise<Page> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport, locale: 'de-DE', colorScheme: null });
  if (!isNewcomer) await context.addInitScript(() => localStorage.setItem('jc.introduced', ''));
  await context.addInitScript(drawSeldom, FRAME);
  await prepare?.(context);
  return context.newPage();
}

/** The grid draws with every picture of the screen, sixty times a second; nobody sees it. The pane keeps the browser's pace. */
function drawSeldom(milliseconds: number): void {
  if (window !== window.top) return;
  window.requestAnimationFrame = (draw) => window.setTimeout(() => draw(performance.now()), milliseconds);
  window.cancelAnimationFrame = (id) => window.clearTimeout(id);
}

/** As if nobody had been there. */
async function clean(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: 'wait' });
  await page.removeAllListeners(undefined, { behavior: 'wait' });
  await page.context().clearPermissions();
  await page.evaluate(async () => {
    localStorage.clear();
    sessionStorage.clear();
    await Promise.all((await caches.keys()).map((key) => caches.delete(key)));
  });
}

/** The button that loads, renews, or both: what is there already shows only when Excel has answered. */
export const LOAD = /Bl(?:ätter|att) laden|aktualisieren|Load \d+|Refresh \d+/;

export class Workbench {
  /** Requests that left the test's own server. */
  readonly outside: string[] = [];
  readonly errors: string[] = [];
  readonly pane: FrameLocator;

  private constructor(
    readonly page: Page,
    private readonly isReusable: boolean,
    private readonly query: string,
  ) {
    this.pane = page.frameLocator('iframe');
  }

  static async open(browser: Browser, options: OpenOptions = {}): Promise<Workbench> {
    const { query = '', workbook, prepare, isNewcomer = false, addinStarts = true, viewport = SMALL } = options;
    const kept = prepare || isNewcomer ? null : await takePage(browser, viewport);
    const page = kept?.page ?? (await newPage(browser, { viewport, prepare, isNewcomer }));
    const opened = new Workbench(page, kept !== null, query);
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(testUrl()) && !url.startsWith('data:') && !url.startsWith('blob:')) opened.outside.push(url);
    });
    page.on('pageerror', (error) => opened.errors.push(error.message));
    const file = workbook ? `/saved/${workbook}.json` : null;
    if (kept?.query === query) {
      await page.evaluate((url) => workbench.open(url), file);
    } else {
      const address = new URLSearchParams(query);
      if (file) address.set('workbook', file);
      await page.goto(`${testUrl()}/workbench/?${address}`);
      await page.waitForFunction(() => 'workbench' in window);
    }
    if (addinStarts) await page.evaluate(() => workbench.ready);
    await opened.settled();
    return opened;
  }

  async close(): Promise<void> {
    const browser = this.page.context().browser();
    if (!this.isReusable || !browser || spare || this.page.isClosed()) return this.page.context().close();
    await clean(this.page);
    spare = { browser, page: this.page, query: this.query };
  }

  /** Closes after a test in which nothing failed, nothing was asked that the workbench does not play, and nothing left the machine. */
  async finish(): Promise<void> {
    expect(await this.page.evaluate(() => workbench.unsupported())).toEqual([]);
    expect(this.errors).toEqual([]);
    expect(this.outside).toEqual([]);
    await this.close();
  }

  /** Opens the pane from the ribbon. */
  async openPane(): Promise<void> {
    await this.page.getByRole('button', { name: /Zahlen laden|Load figures/ }).click();
    await this.pane.getByRole('heading', { level: 1 }).waitFor();
  }

  button(text: string | RegExp) {
    return this.pane.locator('fluent-button').filter({ hasText: text });
  }

  /** Waits until the pane shows the text. What it says to screen readers alone does not count. */
  async shows(text: string | RegExp, timeout = 45_000): Promise<void> {
    await this.pane.getByText(text).filter({ visible: true }).first().waitFor({ timeout });
  }

  /** Loads the sheets that are ticked already, one more, or all there are, and waits for the pane to say so. */
  async load(which: 'standard' | 'all' = 'standard', also: string | null = null): Promise<void> {
    await this.openPane();
    await this.loadMore(which === 'all' ? '#sheet-all' : also);
  }

  /** The same in the pane as it is, also where it has just loaded; nothing is to be asked about. */
  async loadMore(ticked: string | null): Promise<void> {
    const again = this.button(/Erneut laden|Load again/).filter({ visible: true });
    if ((await again.count()) > 0) await again.click();
    if (ticked) {
      await this.pane.locator(ticked).first().waitFor();
      for (const box of await this.pane.locator(ticked).all()) await box.click();
    }
    await this.button(LOAD).click();
    await this.shows(/Bl(ätter|att) geladen|sheets? loaded/, LONGEST_LOAD);
    await this.settled();
  }

  async settled(): Promise<void> {
    const settle = (): Promise<void> => this.page.evaluate(() => workbench.settled());
    // Who asks a workbook just before another opens in its window waits for one that is gone: the browser says so, and the other is asked.
    try {
      await settle();
    } catch (error) {
      if (!String(error).includes('garbage collected')) throw error;
      await settle();
    }
  }

  read(address: string): Promise<CellReading[][]> {
    return this.page.evaluate((range) => workbench.read(range).map((row) => row.map(({ formula, value, text }) => ({ formula, value, text }))), address);
  }

  async value(address: string): Promise<CellReading['value'] | undefined> {
    return (await this.read(address))[0]?.[0]?.value;
  }

  /** The values of many cells in one go. */
  values(addresses: readonly string[]): Promise<(CellReading['value'] | undefined)[]> {
    return this.page.evaluate((cells) => cells.map((cell) => workbench.read(cell)[0]?.[0]?.value), [...addresses]);
  }

  async text(address: string): Promise<string | undefined> {
    return (await this.read(address))[0]?.[0]?.text;
  }

  /** Types into a cell as a person does, in German, and leaves it with Enter. */
  async type(address: string, typed: string): Promise<void> {
    await this.page.evaluate((cell) => workbench.select(cell), address);
    await this.focusCells();
    await this.page.keyboard.type(typed.slice(0, 1));
    // An editor that has just opened takes its text from the cell, whatever came before.
    await this.page.waitForFunction((first) => workbench.grid.editedText() === first, typed.slice(0, 1));
    // As a keyboard with suggestions does: in one go.
    await this.page.keyboard.insertText(typed.slice(1));
    await this.page.keyboard.press('Enter');
    await this.page.waitForFunction(() => workbench.grid.editedText() === null);
    await this.settled();
  }

  /** Into the grid, as F6 goes there; its cells take keys as soon as their editor is there. */
  private async focusCells(): Promise<void> {
    await this.page.waitForFunction(() => {
      document.getElementById('grid')?.focus();
      return document.activeElement?.closest('[id^="__editor_"]') !== null;
    });
  }

  /** What a screen reader hears at the cell: its error and why. */
  async messageAt(address: string): Promise<string> {
    await this.page.evaluate((cell) => workbench.select(cell), address);
    return (await this.page.locator('.grid-spoken').textContent()) ?? '';
  }

  /** Everything that stands in the workbook; what formulas give included. */
  async snapshot(): Promise<Snapshot> {
    // As one text: the browser's protocol takes a second for as many values.
    const text = await this.page.evaluate(async () => {
      await workbench.settled();
      const { grid } = workbench;
      const sheets = grid.sheets().map(({ id, name, visible }) => {
        const used = grid.usedArea(id);
        const cells = used ? grid.read(id, { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns }) : [];
        const hidden = cells.flatMap((_line, row) => (grid.isHidden(id, 'row', row) ? [row + 1] : []));
        const contents = cells.map((line) => line.map(({ formula, value, numberFormat }) => [formula, value, numberFormat] as const));
        return { name, visible, hidden, cells: contents };
      });
      return JSON.stringify({
        sheets,
        names: Object.fromEntries(grid.names().map(({ name, formula }) => [name, formula.replaceAll("'", '')])),
        tables: grid.tables().map(({ name, area }) => ({ name, area })).sort((a, b) => a.name.localeCompare(b.name)),
        charts: workbench.charts().map(({ name }) => name).sort(),
      });
    });
    return JSON.parse(text) as Snapshot;
  }

  sheetNames(): Promise<string[]> {
    return this.page.evaluate(() => workbench.grid.sheets().map(({ name }) => name));
  }
}
