/** Every state of the pane, also those that only a failing Excel shows: legible, reachable and named in each theme. */
import fs from 'node:fs';
import path from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../scripts/server';
import { openBrowser } from './browser';

declare const axe: { run(context: Document, options?: RunOptions): Promise<AxeResults> };

const ROOT = path.resolve(__dirname, '../..');
/** Names, roles and order are the same in each theme: only the first is asked for more than colours. */
const COLOURS: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'], resultTypes: ['violations'] };
const THEMES = {
  light: { media: { colorScheme: 'light', forcedColors: 'none' }, rules: { resultTypes: ['violations'] } },
  dark: { media: { colorScheme: 'dark', forcedColors: 'none' }, rules: COLOURS },
  contrast: { media: { colorScheme: 'light', forcedColors: 'active' }, rules: COLOURS },
} as const satisfies Readonly<Record<string, { readonly media: NonNullable<Parameters<Page['emulateMedia']>[0]>; readonly rules: RunOptions }>>;
type Theme = keyof typeof THEMES;
const WIDTHS = [320, 345, 350, 450, 600];
const AXE = fs.readFileSync(path.join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** What is looked at of a state while it is shown, once for all tests: walking through the states takes longer than looking. */
interface Looks {
  readonly state: string;
  /** In Excel's smallest pane. */
  readonly small: { readonly below: number; readonly focus: boolean; readonly footer: boolean };
  /** In a pane of 350 × 600. */
  readonly steps: { readonly count: number; readonly scrolls: number };
  /** What a screen reader finds of check boxes, progress and status. */
  readonly spoken: readonly string[];
  readonly violations: Readonly<Record<Theme, readonly unknown[]>>;
  readonly overflow: Overflow;
}

type Overflow = readonly { readonly width: number; readonly places: readonly string[] }[];

let server: Awaited<ReturnType<typeof startServer>>;
let browser: Browser;
let german: readonly Looks[];
let english: readonly { readonly state: string; readonly overflow: Overflow }[];

beforeAll(async () => {
  server = await startServer({
    port: 0,
    roots: { '/': path.join(ROOT, 'build/test-pages/pane'), '/assets/': path.join(ROOT, 'assets/icons') },
  });
  browser = await openBrowser();
  german = await eachState('de', looksOf);
  english = await eachState('en', async (page, state) => ({ state, overflow: await overflowing(page) }));
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Shows each state in turn, in Excel's smallest pane. */
async function eachState<Result>(language: 'de' | 'en', look: (page: Page, state: string) => Promise<Result>): Promise<Result[]> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, bypassCSP: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(server.url);
  await page.evaluate(AXE);
  const states = await page.evaluate(() => (window as unknown as { paneStates: string[] }).paneStates);
  expect(states.length).toBeGreaterThan(15);
  const looks: Result[] = [];
  for (const state of states) {
    await page.setViewportSize({ width: 350, height: 322 });
    await page.evaluate((hash) => (location.hash = hash), `${state},${language}`);
    await page.waitForFunction((shown) => document.getElementById('pane')?.dataset['state'] === shown, state);
    looks.push(await look(page, state));
  }
  expect(complaints).toEqual([]);
  await context.close();
  return looks;
}

async function looksOf(page: Page, state: string): Promise<Looks> {
  const small = await page.evaluate(() => ({
    below: [...document.querySelectorAll('.actions fluent-button')].filter((button) => button.getBoundingClientRect().bottom > innerHeight).length,
    focus: document.activeElement?.closest('h1, fluent-message-bar') !== null,
    footer: document.querySelector('.footer')?.checkVisibility() ?? false,
  }));
  await page.setViewportSize({ width: 350, height: 600 });
  const steps = await page.evaluate(() => {
    const content = document.querySelector('.view > .content');
    return { count: document.querySelectorAll('.step').length, scrolls: content ? content.scrollHeight - content.clientHeight : 0 };
  });
  await page.setViewportSize({ width: 350, height: 720 });
  const spoken = await spokenOn(page);
  const violations = { light: await violationsOn(page, 'light'), dark: await violationsOn(page, 'dark'), contrast: await violationsOn(page, 'contrast') };
  await page.emulateMedia(THEMES.light.media);
  return { state, small, steps, spoken, violations, overflow: await overflowing(page) };
}

async function violationsOn(page: Page, theme: Theme): Promise<unknown[]> {
  const { media, rules } = THEMES[theme];
  await page.emulateMedia(media);
  const { violations } = await page.evaluate(async (options) => {
    // A colour on its way from one theme to the next belongs to neither; a transition begins with the next picture.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    document.getAnimations().forEach((animation) => animation instanceof CSSTransition && animation.finish());
    return axe.run(document, options);
  }, rules);
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** What is wider than its place; a screen scrolls up and down only. */
async function overflowing(page: Page): Promise<Overflow> {
  const found: { width: number; places: string[] }[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 720 });
    const places = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.tabs, .content, .actions, .footer')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ className }) => className),
    );
    found.push({ width, places });
  }
  return found;
}

async function spokenOn(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ role }) => ['checkbox', 'progressbar', 'status'].includes(String(role?.value)))
    .map(({ role, name, description, value, properties = [] }) => {
      const states = properties
        .filter((property) => ['checked', 'disabled', 'focused'].includes(property.name) && String(property.value.value) !== 'false')
        .map((property) => (property.value.value === 'mixed' ? 'mixed' : property.name));
      return [role, name, value, description].map((part) => part?.value ?? '').concat(states).filter(String).join(' | ');
    });
}

test.each(Object.keys(THEMES) as Theme[])('axe finds nothing in the %s theme', (theme) => {
  expect(german.map(({ state, violations }) => ({ state, violations: violations[theme] }))).toEqual(german.map(({ state }) => ({ state, violations: [] })));
});

test('controls have a name, a state and a description where a screen reader looks for them', () => {
  const spoken = Object.fromEntries(german.map((looks) => [looks.state, looks.spoken]));
  expect(spoken['chooseAll']).toEqual(expect.arrayContaining(['checkbox | Alle auswählen | checked', 'checkbox | KdU_Netto | Bundesanteil, zwei Quoten | checked']));
  expect(spoken['choose']).toEqual(
    expect.arrayContaining([
      'checkbox | Alle auswählen | mixed',
      'checkbox | TaAM_Kohorten | Bestand, Kosten, PAT',
      'checkbox | KdU | Ansatz und Ist 2024, Ansatz 2025 | checked',
      'checkbox | Eingliederung | Vom Titel zum freien Betrag Wird von Plätze gebraucht. | disabled | checked',
      'checkbox | Zahlenquelle | Alle Zahlen mit Fundstelle Wird immer geladen: Die Modelle verweisen darauf. | disabled | checked',
    ]),
  );
  expect(spoken['running']).toContain('progressbar | Zahlen werden geladen, Blatt 2 von 9, Annahmen | 2');
  expect(spoken['done']).toContain('status | 9 Blätter geladen | 89 Zahlen mit Namen angelegt. Es wurde nichts überschrieben. | focused');
});

test.each([
  ['German', () => german],
  ['English', () => english],
] as const)('in %s, every width from 320 to 600 pixels is wide enough', (_, looks) => {
  const places = WIDTHS.map((width) => ({ width, places: [] }));
  expect(looks().map(({ state, overflow }) => ({ state, overflow }))).toEqual(looks().map(({ state }) => ({ state, overflow: places })));
});

test('a load of all sheets shows every step at once in a pane of 350 × 600', () => {
  expect(german.find(({ state }) => state === 'running')?.steps).toEqual({ count: 11, scrolls: 0 });
});

test('in Excel’s smallest pane the actions stay in view, and the focus is where the news is', () => {
  expect(german.map(({ state, small }) => ({ state, ...small }))).toEqual(german.map(({ state }) => ({ state, below: 0, focus: true, footer: false })));
});

test('choosing a sheet chooses what it needs and keeps it until nothing needs it any more', async () => {
  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  await page.goto(`${server.url}#chooseFew,de`);
  const places = page.locator('#sheet-places');
  const all = page.locator('#sheet-all');
  const integration = (): Promise<unknown> =>
    page.locator('#sheet-integration').evaluate((box) => [box.matches(':state(checked)'), box.hasAttribute('disabled')]);
  const chosen = (): Promise<string | null> => page.locator('.count').textContent();
  expect([await integration(), await chosen()]).toEqual([[false, false], '3 von 19 gewählt']);
  await places.click();
  expect([await integration(), await chosen()]).toEqual([[true, true], '5 von 19 gewählt']);
  await places.click();
  expect([await integration(), await chosen()]).toEqual([[false, false], '3 von 19 gewählt']);
  await all.click();
  expect([await integration(), await chosen()]).toEqual([[true, true], '19 von 19 gewählt']);
  const needing = [page.locator('#sheet-scenarios'), page.locator('#sheet-measures')];
  for (const box of [...needing, places]) await box.click();
  expect([await integration(), await chosen()]).toEqual([[true, false], '16 von 19 gewählt']);
  for (const box of [places, ...needing]) await box.click();
  await all.click();
  expect([await integration(), await chosen()]).toEqual([[false, false], '2 von 19 gewählt']);
  await page.close();
});
