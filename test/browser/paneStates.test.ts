/** Every state of the pane, also those that only a failing Excel shows: legible, reachable and named in each theme. */
import path from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startServer } from '../../scripts/server';
import { openBrowser } from './browser';

declare const axe: { run(context: Document, options?: RunOptions): Promise<AxeResults> };

const ROOT = path.resolve(__dirname, '../..');
/** Names, roles and order are the same in each theme: only the first is asked for more than colours. */
const THEMES: Readonly<Record<string, { readonly options: BrowserContextOptions; readonly rules: RunOptions }>> = {
  light: { options: { colorScheme: 'light' }, rules: {} },
  dark: { options: { colorScheme: 'dark' }, rules: { runOnly: ['color-contrast', 'link-in-text-block'] } },
  contrast: { options: { forcedColors: 'active' }, rules: { runOnly: ['color-contrast', 'link-in-text-block'] } },
};

let server: Awaited<ReturnType<typeof startServer>>;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({
    port: 0,
    roots: { '/': path.join(ROOT, 'build/test-pages/pane'), '/assets/': path.join(ROOT, 'assets/icons') },
  });
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Shows each state in turn. */
async function eachState(options: BrowserContextOptions, language: 'de' | 'en', check: (page: Page, state: string) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(server.url);
  const states = await page.evaluate(() => (window as unknown as { paneStates: string[] }).paneStates);
  expect(states.length).toBeGreaterThan(15);
  for (const state of states) {
    await page.evaluate((hash) => (location.hash = hash), `${state},${language}`);
    await page.waitForFunction((shown) => document.getElementById('pane')?.dataset['state'] === shown, state);
    await check(page, state);
  }
  expect(complaints).toEqual([]);
  await context.close();
}

test.each(Object.entries(THEMES))('axe finds nothing in the %s theme', async (_, { options, rules }) => {
  const axeSource = path.join(ROOT, 'node_modules/axe-core/axe.min.js');
  await eachState({ ...options, viewport: { width: 350, height: 720 }, bypassCSP: true }, 'de', async (page, state) => {
    if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ path: axeSource });
    const { violations } = await page.evaluate((only) => axe.run(document, only), rules);
    expect({ state, violations: violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]) }).toEqual({ state, violations: [] });
  });
}, 120_000);

test('controls have a name, a state and a description where a screen reader looks for them', async () => {
  const spoken: Record<string, string[]> = {};
  await eachState({}, 'de', async (page, state) => {
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    spoken[state] = nodes
      .filter(({ role }) => ['checkbox', 'progressbar', 'status'].includes(String(role?.value)))
      .map(({ role, name, description, value, properties = [] }) => {
        const states = properties
          .filter((property) => ['checked', 'disabled', 'focused'].includes(property.name) && String(property.value.value) !== 'false')
          .map((property) => (property.value.value === 'mixed' ? 'mixed' : property.name));
        return [role, name, value, description].map((part) => part?.value ?? '').concat(states).filter(String).join(' | ');
      });
    await session.detach();
  });
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
}, 120_000);

test('choosing a sheet chooses what it needs and keeps it until nothing needs it any more', async () => {
  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  await page.goto(`${server.url}#chooseFew,de`);
  const places = page.locator('#sheet-places');
  const all = page.locator('#sheet-all');
  const integration = (): Promise<unknown> =>
    page.locator('#sheet-integration').evaluate((box) => [box.matches(':state(checked)'), box.hasAttribute('disabled')]);
  const chosen = (): Promise<string | null> => page.locator('.count').textContent();
  expect([await integration(), await chosen()]).toEqual([[false, false], '3 von 14 gewählt']);
  await places.click();
  expect([await integration(), await chosen()]).toEqual([[true, true], '5 von 14 gewählt']);
  await places.click();
  expect([await integration(), await chosen()]).toEqual([[false, false], '3 von 14 gewählt']);
  await all.click();
  expect([await integration(), await chosen()]).toEqual([[true, true], '14 von 14 gewählt']);
  await places.click();
  expect([await integration(), await chosen()]).toEqual([[true, false], '13 von 14 gewählt']);
  await places.click();
  await all.click();
  expect([await integration(), await chosen()]).toEqual([[false, false], '2 von 14 gewählt']);
  await page.close();
});

/** What is wider than its place; a screen scrolls up and down only. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.tabs, .content, .actions, .footer')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ className }) => className),
  );

test.each(['de', 'en'] as const)('in %s, every width from 320 to 600 pixels is wide enough', async (language) => {
  await eachState({ viewport: { width: 320, height: 720 } }, language, async (page, state) => {
    for (const width of [320, 345, 350, 450, 600]) {
      await page.setViewportSize({ width, height: 720 });
      expect({ state, width, overflow: await overflowing(page) }).toEqual({ state, width, overflow: [] });
    }
  });
}, 120_000);

test('a load of all sheets shows every step at once in a pane of 350 × 600', async () => {
  await eachState({ viewport: { width: 350, height: 600 } }, 'de', async (page, state) => {
    if (state !== 'running') return;
    expect(await page.locator('.step').count()).toBe(11);
    expect(await page.locator('.view > .content').evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
  });
}, 120_000);

test('in Excel’s smallest pane the actions stay in view, and the focus is where the news is', async () => {
  await eachState({ viewport: { width: 350, height: 322 } }, 'de', async (page, state) => {
    const found = await page.evaluate(() => ({
      below: [...document.querySelectorAll('.actions fluent-button')].filter((button) => button.getBoundingClientRect().bottom > innerHeight).length,
      focus: document.activeElement?.closest('h1, fluent-message-bar') !== null,
      footer: document.querySelector('.footer')?.checkVisibility() ?? false,
    }));
    expect({ state, ...found }).toEqual({ state, below: 0, focus: true, footer: false });
  });
}, 120_000);
