/** Every state of the pane, also those that only a failing Excel shows: legible, reachable and named in each theme. */
import fs from 'node:fs';
import path from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Frame, Page } from 'playwright-core';
import { startServer } from '../../scripts/server';
import { openBrowser } from './browser';

declare const axe: { run(context: Document, options?: RunOptions): Promise<AxeResults> };
declare global {
  interface Window {
    paneStates: readonly string[];
    showPane(state: string, language: string): Promise<void>;
  }
}

const ROOT = path.resolve(__dirname, '../..');
type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;
/** Names, roles and order are the same in each theme: only the first is asked for more than colours. */
const COLOURS: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'], resultTypes: ['violations'] };
const THEMES = {
  light: { media: { colorScheme: 'light', forcedColors: 'none' }, rules: { resultTypes: ['violations'] } },
  dark: { media: { colorScheme: 'dark', forcedColors: 'none' }, rules: COLOURS },
  contrast: { media: { colorScheme: 'light', forcedColors: 'active' }, rules: COLOURS },
} as const satisfies Readonly<Record<string, { readonly media: Media; readonly rules: RunOptions }>>;
type Theme = keyof typeof THEMES;
const WIDTHS = [320, 345, 350, 450, 600];
const AXE = fs.readFileSync(path.join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** What is looked at of a state while it is shown. */
interface Looks {
  readonly state: string;
  /** In Excel's smallest pane. */
  readonly small: { readonly below: number; readonly focus: boolean; readonly footer: boolean };
  /** In a pane of 350 × 600. */
  readonly steps: { readonly count: number; readonly scrolls: number };
  readonly overflow: Overflow;
  /** Keys in place of their words. */
  readonly wordless: readonly string[];
}

/** What is wider than its place; a screen scrolls up and down only. */
type Overflow = readonly { readonly width: number; readonly places: readonly string[] }[];

interface Violations {
  readonly state: string;
  readonly violations: readonly unknown[];
}

let server: Awaited<ReturnType<typeof startServer>>;
let browser: Browser;
let page: Page;
let pane: Frame;
let states: readonly string[];
const complaints: string[] = [];
let german: readonly Looks[];
let english: readonly Looks[];
let violations: Readonly<Record<Theme, readonly Violations[]>>;

beforeAll(async () => {
  server = await startServer({
    port: 0,
    roots: { '/': path.join(ROOT, 'build/test-pages/pane'), '/assets/': path.join(ROOT, 'assets/icons') },
  });
  browser = await openBrowser();
  await openPane();
  german = await looksIn('de');
  english = await looksIn('en');
  violations = { light: await violationsIn('light'), dark: await violationsIn('dark'), contrast: await violationsIn('contrast') };
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** In a frame, as Excel shows it: its size changes without a picture of the page in between. */
async function openPane(): Promise<void> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, bypassCSP: true, viewport: { width: 620, height: 740 } });
  page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const excel = '<!doctype html><html lang="de"><title>Excel</title><iframe name="pane" style="border: 0" src="/"></iframe>';
  await page.route(`${server.url}/excel`, (route) => route.fulfill({ contentType: 'text/html', body: excel }));
  await page.goto(`${server.url}/excel`);
  const frame = page.frame('pane');
  if (!frame) throw new Error('The page has no frame.');
  pane = frame;
  await pane.evaluate(AXE);
  states = await pane.evaluate(() => window.paneStates);
}

/** All states in one go: walking through them from here would take longer than looking. */
function looksIn(language: 'de' | 'en'): Promise<Looks[]> {
  return pane.evaluate(
    async ([spoken, widths]) => {
      const frame = (frameElement as HTMLElement).style;
      const resize = (width: number, height: number): unknown => Object.assign(frame, { width: `${width}px`, height: `${height}px` });
      const looks: Looks[] = [];
      for (const state of window.paneStates) {
        resize(350, 322);
        await window.showPane(state, spoken);
        const actions = [...document.querySelectorAll('.actions fluent-button')];
        const small = {
          below: actions.filter((button) => button.getBoundingClientRect().bottom > innerHeight).length,
          focus: document.activeElement?.closest('h1, fluent-message-bar') !== null,
          footer: document.querySelector('.footer')?.checkVisibility() ?? false,
        };
        resize(350, 600);
        const content = document.querySelector('.view > .content');
        const scrolls = content ? content.scrollHeight - content.clientHeight : 0;
        const steps = { count: document.querySelectorAll('.step').length, scrolls };
        const overflow = widths.map((width) => {
          resize(width, 720);
          const places = [document.documentElement, ...document.querySelectorAll('.tabs, .content, .actions, .footer')]
            .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
            .map(({ className }) => className);
          return { width, places };
        });
        const wordless = document.body.innerText.match(/(?<![\w.])(action|au|ck|first|fn|foot|ki|list|load|nav|plan|ps|pt|rc|rv|st|status|tr)\.[a-z]\w*(\.\w+)*/g) ?? [];
        looks.push({ state, small, steps, overflow, wordless });
      }
      return looks;
    },
    [language, WIDTHS] as const,
  );
}

async function violationsIn(theme: Theme): Promise<Violations[]> {
  const { media, rules } = THEMES[theme];
  await page.emulateMedia(media);
  return pane.evaluate(async (options) => {
    Object.assign((frameElement as HTMLElement).style, { width: '350px', height: '720px' });
    const found: Violations[] = [];
    for (const state of window.paneStates) {
      await window.showPane(state, 'de');
      // A colour on its way is none of the theme's; a transition begins with the next picture.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      document.getAnimations().forEach((animation) => animation instanceof CSSTransition && animation.finish());
      const results = await axe.run(document, options);
      found.push({ state, violations: results.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]) });
    }
    return found;
  }, rules);
}

/** What a screen reader finds of check boxes, progress and status. */
async function spokenIn(state: string): Promise<string[]> {
  await pane.evaluate((shown) => window.showPane(shown, 'de'), state);
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId: frameTree.childFrames?.[0]?.frame.id });
  await session.detach();
  return nodes
    .filter(({ role }) => ['checkbox', 'progressbar', 'status'].includes(String(role?.value)))
    .map(({ role, name, description, value, properties = [] }) => {
      const flags = properties
        .filter((property) => ['checked', 'disabled', 'focused'].includes(property.name) && String(property.value.value) !== 'false')
        .map((property) => (property.value.value === 'mixed' ? 'mixed' : property.name));
      return [role, name, value, description].map((part) => part?.value ?? '').concat(flags).filter(String).join(' | ');
    });
}

test.each(Object.keys(THEMES) as Theme[])('axe finds nothing in the %s theme', (theme) => {
  expect(violations[theme]).toEqual(states.map((state) => ({ state, violations: [] })));
});

test('there are states to look at, and no page complains', () => {
  expect(states.length).toBeGreaterThan(15);
  expect(complaints).toEqual([]);
});

test('controls have a name, a state and a description where a screen reader looks for them', async () => {
  expect(await spokenIn('chooseAll')).toEqual(
    expect.arrayContaining([
      'checkbox | Alle auswählen | checked',
      'checkbox | KdU_Netto | Bundesanteil, zwei Quoten Wird von KdU_Monitor gebraucht. | disabled | checked',
      'checkbox | KdU_Bericht | Eine Seite für den Kreistag | checked',
    ]),
  );
  expect(await spokenIn('choose')).toEqual(
    expect.arrayContaining([
      'checkbox | Alle auswählen | mixed',
      'checkbox | TaAM_Kohorten | Bestand, Kosten, PAT',
      'checkbox | KdU | Ansatz und Ist 2024, Ansatz 2025 | checked',
      'checkbox | Eingliederung | Vom Titel zum freien Betrag Wird von Plätze gebraucht. | disabled | checked',
      'checkbox | Zahlenquelle | Alle Zahlen mit Fundstelle Wird immer geladen: Die Modelle verweisen darauf. | disabled | checked',
    ]),
  );
  expect(await spokenIn('running')).toContain('progressbar | Zahlen werden geladen, Blatt 2 von 9, Annahmen | 2');
  const news = 'status | 9 Blätter geladen | 89 Zahlen mit Namen angelegt. Es wurde nichts überschrieben. | focused';
  expect(await spokenIn('done')).toContain(news);
});

test.each([
  ['German', () => german],
  ['English', () => english],
] as const)('in %s, every width from 320 to 600 pixels is wide enough', (_, looks) => {
  const places = WIDTHS.map((width) => ({ width, places: [] }));
  expect(looks().map(({ state, overflow }) => ({ state, overflow }))).toEqual(states.map((state) => ({ state, overflow: places })));
});

test('everything is said in words', () => {
  const wordless = [...german, ...english].flatMap(({ state, wordless: keys }) => keys.map((key) => `${state}: ${key}`));
  expect(wordless).toEqual([]);
});

test('a load of all sheets shows every step at once in a pane of 350 × 600', () => {
  expect(german.find(({ state }) => state === 'running')?.steps).toEqual({ count: 11, scrolls: 0 });
});

test('in Excel’s smallest pane the actions stay in view, and the focus is where the news is', () => {
  const wanted = { below: 0, focus: true, footer: false };
  expect(german.map(({ state, small }) => ({ state, ...small }))).toEqual(states.map((state) => ({ state, ...wanted })));
});

test('choosing a sheet chooses what it needs and keeps it until nothing needs it any more', async () => {
  const own = await browser.newPage({ ignoreHTTPSErrors: true });
  await own.goto(`${server.url}#chooseFew,de`);
  const places = own.locator('#sheet-places');
  const all = own.locator('#sheet-all');
  const integration = (): Promise<unknown> =>
    own.locator('#sheet-integration').evaluate((box) => [box.matches(':state(checked)'), box.getAttribute('aria-disabled') === 'true']);
  const chosen = (): Promise<string | null> => own.locator('.count').textContent();
  expect([await integration(), await chosen()]).toEqual([[false, false], '3 von 19 gewählt']);
  await places.click();
  expect([await integration(), await chosen()]).toEqual([[true, true], '5 von 19 gewählt']);
  await places.click();
  expect([await integration(), await chosen()]).toEqual([[false, false], '3 von 19 gewählt']);
  await all.click();
  expect([await integration(), await chosen()]).toEqual([[true, true], '19 von 19 gewählt']);
  const needing = [own.locator('#sheet-scenarios'), own.locator('#sheet-measures')];
  for (const box of [...needing, places]) await box.click();
  expect([await integration(), await chosen()]).toEqual([[true, false], '16 von 19 gewählt']);
  for (const box of [places, ...needing]) await box.click();
  await all.click();
  expect([await integration(), await chosen()]).toEqual([[false, false], '2 von 19 gewählt']);
  await own.close();
});
