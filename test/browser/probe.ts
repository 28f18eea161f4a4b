/** The workbench with the probe: an add-in without a will of its own, in whose page tests run their code. */
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { startServer } from '../../scripts/server';

declare const workbench: WorkbenchApi;

const ROOT = path.resolve(__dirname, '../..');
const PROBE = path.join(ROOT, 'workbench', 'test', 'probe');
/** One for each worker of Jest: test files run side by side. */
const SITE = path.join(ROOT, 'build', 'test-probe', process.env.JEST_WORKER_ID ?? '0');
/** As in the probe's manifest. */
const WRITTEN_URL = 'https://localhost:3000';

export interface ProbeSite {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the probe with the unmodified Office.js of the package, and the built workbench. */
export async function serveProbe(): Promise<ProbeSite> {
  fs.rmSync(SITE, { recursive: true, force: true });
  fs.mkdirSync(SITE, { recursive: true });
  const server = await startServer({
    port: 0,
    roots: {
      '/': SITE,
      '/officejs/': path.join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist'),
      '/workbench/': path.join(ROOT, 'build', 'test-workbench'),
    },
  });
  for (const file of fs.readdirSync(PROBE)) {
    fs.writeFileSync(path.join(SITE, file), fs.readFileSync(path.join(PROBE, file), 'utf8').replaceAll(WRITTEN_URL, server.url));
  }
  return server;
}

/** What a test has done with: the scripts of a page are compiled already, and opened again in it the workbench is there in half the time. */
let spare: { readonly browser: Browser; readonly page: Page } | undefined;

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1400, height: 800 },
    locale: 'de-DE',
    colorScheme: null,
  });
  return context.newPage();
}

export class Probe {
  readonly errors: string[] = [];

  private constructor(
    readonly page: Page,
    /** The add-in's frame; fails where the page shows none. */
    readonly frame: Frame,
  ) {}

  /** Opens the workbench and waits until the add-in's Office.js is up. */
  static async open(browser: Browser, site: ProbeSite, query = ''): Promise<Probe> {
    const page = await Probe.openPage(browser, site, query);
    await page.evaluate(() => workbench.ready);
    const frame = page.frames().find((one) => one.url().endsWith('/probe.html'));
    if (!frame) throw new Error('The probe was not loaded.');
    const probe = new Probe(page, frame);
    page.on('pageerror', (error) => probe.errors.push(error.message));
    await frame.waitForFunction(() => document.getElementById('status')?.textContent !== '…');
    return probe;
  }

  /** Opens the workbench, whether it loads an add-in or not. */
  static async openPage(browser: Browser, site: ProbeSite, query = ''): Promise<Page> {
    const page = spare?.browser === browser ? spare.page : await newPage(browser);
    spare = undefined;
    await page.goto(`${site.url}/workbench/?${query}`);
    await page.waitForFunction(() => 'workbench' in window);
    return page;
  }

  async close(): Promise<void> {
    const { page } = this;
    const browser = page.context().browser();
    if (spare || !browser) return page.context().close();
    page.removeAllListeners();
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    spare = { browser, page };
  }

  /** Puts contents into cells as the user would. */
  async write(address: string, ...rows: (string | number | boolean)[][]): Promise<void> {
    await this.page.evaluate(([to, cells]) => workbench.write(to, cells), [address, rows] as const);
    await this.page.evaluate(() => workbench.settled());
  }

  read(address: string): Promise<(string | number | boolean)[][]> {
    return this.page.evaluate((from) => workbench.read(from).map((row) => row.map(({ value }) => value)), address);
  }
}
