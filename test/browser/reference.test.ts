/** The handbook, the reference and the first try in a browser: reachable, searchable, legible in each theme, on a narrow screen and on paper. */
import fs from 'node:fs';
import path from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { CATALOGUE } from '../../functions/catalogue';
import { openBrowser, testUrl } from './browser';

declare const axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };

const AXE = fs.readFileSync(path.resolve(__dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');
const PAGES = [
  'handbuch.html', 'handbook.html', 'erster-versuch.html', 'first-try.html', 'referenz.html', 'reference.html', 'unterschiede.html', 'differences.html',
];

let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => page?.context().close());
afterAll(() => browser?.close());

async function open(address: string, options?: BrowserContextOptions): Promise<void> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, ...options });
  page = await context.newPage();
  complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${testUrl()}/${address}`);
}

const shownFunctions = (): Promise<string[]> =>
  page.locator('article').evaluateAll((articles) => articles.filter((article) => article.checkVisibility()).map(({ id }) => id));
const ALL = CATALOGUE.map(({ id }) => id);

/** Names, roles and order are the same in each theme: only the first is asked for more than colours. */
const THEMES: readonly (readonly ['light' | 'dark', RunOptions])[] = [
  ['light', { resultTypes: ['violations'] }],
  ['dark', { runOnly: ['color-contrast', 'link-in-text-block'], resultTypes: ['violations'] }],
];

async function violations(rules: RunOptions): Promise<unknown[]> {
  const found = await page.evaluate((options) => {
    // A colour on its way from one theme to the next belongs to neither.
    document.getAnimations().forEach((animation) => animation instanceof CSSTransition && animation.finish());
    return axe.run(document, options);
  }, rules);
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

test.each(PAGES)('axe finds nothing on %s in either theme; it fits 320 pixels and breaks no policy', async (address) => {
  await open(address, { viewport: { width: 320, height: 640 } });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.setViewportSize({ width: 1280, height: 720 });
  // Evaluated, not added: the page's policy holds.
  await page.evaluate(AXE);
  for (const [colorScheme, rules] of THEMES) {
    await page.emulateMedia({ colorScheme });
    expect({ colorScheme, violations: await violations(rules) }).toEqual({ colorScheme, violations: [] });
  }
  expect(complaints).toEqual([]);
});

test('the search filters functions, contents and groups, and says how many it found', async () => {
  await open('referenz.html');
  const search = page.getByRole('searchbox', { name: 'Funktion oder Stichwort suchen' });
  await search.fill('veranderung KDU');
  expect(await shownFunctions()).toEqual(['KDU_DELTA']);
  expect(await page.locator('.contents li:visible').allTextContents()).toEqual(['KDU_DELTA']);
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Kosten der Unterkunft']);
  expect(await page.getByRole('status').textContent()).toBe(`1 von ${ALL.length} Funktionen`);
  await search.fill('gibtesnicht');
  expect(await shownFunctions()).toEqual([]);
  expect(await page.getByRole('status').textContent()).toMatch(/^Keine Funktion gefunden\./);
  await search.fill('');
  expect(await shownFunctions()).toEqual(ALL);
});

test('the handbook is searched by what its sections say; its contents are one touch away where they are not beside the text', async () => {
  await open('handbuch.html', { viewport: { width: 350, height: 640 } });
  const search = page.getByRole('searchbox', { name: 'Im Handbuch suchen' });
  await search.fill('verpflichtungsermachtigung zwölfteln');
  expect(await shownFunctions()).toEqual(['sheets']);
  await search.fill('Prüfsumme certutil');
  expect(await shownFunctions()).toEqual(['protocol']);
  expect(await page.locator('.contents li:visible').allTextContents()).toEqual(['Das Prüfprotokoll']);
  expect(await page.getByRole('status').textContent()).toMatch(/^1 von \d+ Abschnitten$/);
  await search.fill('');
  await page.locator('#protocol').scrollIntoViewIfNeeded();
  const back = page.getByRole('link', { name: 'Inhalt', exact: true });
  expect(await back.evaluate((link) => link.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.locator('#check').scrollIntoViewIfNeeded();
  expect(await back.isVisible()).toBe(false);
  expect(await page.locator('.contents').evaluate((contents) => contents.getBoundingClientRect().top)).toBe(0);
});

test('a link to a function that the search hides shows it', async () => {
  await open('referenz.html');
  await page.getByRole('searchbox').fill('wachstum');
  await page.evaluate(() => (location.hash = 'KDU_DELTA'));
  await page.locator('#KDU_DELTA').waitFor({ state: 'visible' });
  expect(await page.getByRole('searchbox').inputValue()).toBe('');
});

test('the other language opens at the same function', async () => {
  await open('referenz.html#KDU_DELTA');
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL('**/reference.html#KDU_DELTA');
  await page.evaluate(() => (location.hash = 'GROWTH_RATE'));
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await page.waitForURL('**/referenz.html#GROWTH_RATE');
});

test('without scripts everything is there but the search', async () => {
  await open('reference.html', { javaScriptEnabled: false });
  expect(await page.getByRole('searchbox').count()).toBe(0);
  expect(await page.locator('article:visible').count()).toBe(ALL.length);
});

test('on paper: no search, no links, each group on a new page', async () => {
  await open('referenz.html');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.search').isVisible()).toBe(false);
  expect(await page.locator('.pages').isVisible()).toBe(false);
  const breaks = await page.locator('section[data-group]').evaluateAll((sections) => sections.map((section) => getComputedStyle(section).breakBefore));
  expect(new Set(breaks)).toEqual(new Set(['page']));
  const kept = await page.locator('article').evaluateAll((articles) => articles.map((article) => getComputedStyle(article).breakInside));
  expect(new Set(kept)).toEqual(new Set(['avoid']));
});

test.each(['erster-versuch.html', 'first-try.html'])('%s is two pages A4 on paper, dark on white from either theme', async (address) => {
  await open(address, { colorScheme: 'dark' });
  await page.getByRole('checkbox').nth(1).check();
  await page.getByRole('textbox').last().fill('#VALUE!');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.pages').isVisible()).toBe(false);
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(31, 31, 31)');
  const paper = await page.pdf({ preferCSSPageSize: true });
  expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBe(2);
});
