/** The handbook: what its tasks have people type gives what they say; both languages are one book; what it names is what is there. */
import fs from 'node:fs';
import path from 'node:path';
import { chaptersText, headingsOf, picturesOf } from '../../handbook/guide/chapters';
import { changedSheets } from '../../handbook/guide/changes';
import { handbookPage } from '../../handbook/guide/handbookPage';
import { pageText } from '../../handbook/reference/page';
import type { Language } from '../../src/language';
import { ASSUMPTIONS } from '../../src/workbook/assumptions';
import type { CellContent, SheetModel } from '../../src/workbook/model';
import { isFormula } from '../../src/formula/isFormula';
import { namesIn } from '../../src/formula/namesIn';
import { KDU_TABLE_KEYS, KDU_TABLES } from '../../src/workbook/kduTables';
import { auditWords } from '../../taskpane/audit/i18n';
import { checkWords } from '../../taskpane/check/i18n';
import { findingsWords } from '../../taskpane/findings/i18n';
import { functionsWords } from '../../taskpane/functions/i18n';
import { EXAMPLES } from '../../taskpane/kdu/examples';
import { kduWords } from '../../taskpane/kdu/i18n';
import { loadWords } from '../../taskpane/load/i18n';
import { paneWords } from '../../taskpane/pane/i18n';
import { planningWords } from '../../taskpane/planning/i18n';
import { protocolWords } from '../../taskpane/protocol/i18n';
import { reconcileWords } from '../../taskpane/reconcile/i18n';
import { traceWords } from '../../taskpane/trace/i18n';
import { asArrayFormula } from '../src/workbook/jcInHyperFormula';
import { contents, inputCell, model, models, WITHOUT_DATA } from '../src/workbook/models';
import { Recalculation, type KduRow } from '../src/workbook/recalculate';
import { contentOf, numberOf, tasksOf, type Step } from './tasks';

const LANGUAGES: readonly Language[] = ['de', 'en'];
const FOLDER = path.resolve(__dirname, '../../handbook');

/** A sheet of the reader's own, which the tasks call so in every language. */
const OWN: SheetModel = { ...model('Übersicht'), name: 'Tabelle1', blocks: [], names: [], tables: [] };
const PLANNING = [...models('de', WITHOUT_DATA), OWN];
const planning = new Recalculation(PLANNING);

/** What the three example files leave: the second one corrects the first. */
const POSITIONS: Readonly<Record<string, string>> = { '0531200': 'UH', '0531300': 'EINM_KDU', '0531400': 'EINM_L' };
const facts: KduRow[] = EXAMPLES.slice(1).flatMap(({ source, lines }) =>
  lines.slice(2, -1).map((line) => {
    const [year, period, account = '', , place = '', amount = ''] = line.split(';');
    const numbers = { Jahr: Number(year), Periode: Number(period), Betrag: numberOf(amount, 'de') ?? '' };
    return { Quelle: source, Konto: account, Position: POSITIONS[account] ?? '', Gemeinde: place, ...numbers };
  }),
);
const IMPORTS: KduRow[] = [1, 2, 3].map((number) => ({ Nr: number }));
const monthsIn = (language: Language): SheetModel[] =>
  models(language, ['kdu', 'kduNet', 'monitor', 'compare', 'report', 'assumptions', 'register']);
const MONTHS = monthsIn('de');

/** To as many decimals as are printed. */
function agrees(actual: CellContent, shown: string, language: Language): boolean {
  const number = numberOf(shown, language);
  if (number === undefined) return String(actual) === shown;
  const decimals = (shown.split(language === 'de' ? ',' : '.')[1]?.replace(/\D/g, '').length ?? 0) + (shown.endsWith('%') ? 2 : 0);
  return typeof actual === 'number' && Math.abs(actual - number) <= 0.5 * 10 ** -decimals + 1e-9;
}

const isOfMonths = ([, steps]: readonly [string, readonly Step[]]): boolean => steps.some(({ cell }) => /^KdU_(Monitor|Abgleich|Bericht)!/.test(cell));

function wrongIn(steps: readonly Step[], book: Recalculation, sheets: readonly SheetModel[], language: Language): unknown[] {
  const typed: Record<string, CellContent> = {};
  const wrong = steps.flatMap((step) => {
    const { kind, cell, text } = step;
    if (kind === 'typed') {
      const content = contentOf(step, language);
      typed[cell] = isFormula(content) ? asArrayFormula(content) : content;
      return [];
    }
    const [sheet = '', address = ''] = inputCell(sheets, cell).split('!');
    const actual = book.type(typed)(sheet, address);
    return agrees(actual, text, language) ? [] : [[cell, text, actual]];
  });
  book.takeBack(typed);
  return wrong;
}

const tasks = [...tasksOf('de')].filter(([, steps]) => steps.length > 0);
const ofPlanning = tasks.filter((task) => !isOfMonths(task));

test('tasks are there, and most have steps', () => expect(tasks.length).toBeGreaterThan(12));

test.each(ofPlanning)('%s: what is typed gives what is said', (_, steps) => {
  expect(wrongIn(steps, planning, PLANNING, 'de')).toEqual([]);
});

test.each(LANGUAGES)('%s: what the tasks of the month say is what the three example files give', (language) => {
  const sheets = monthsIn(language);
  const book = new Recalculation(sheets, { facts, imports: IMPORTS });
  const ofMonths = [...tasksOf(language)].filter(isOfMonths);
  expect(ofMonths.length).toBe(3);
  // The report's sentences have a German Excel's signs, whatever the language.
  for (const [id, steps] of ofMonths) expect([id, wrongIn(steps, book, sheets, language)]).toEqual([id, []]);
});

test('en: a sentence that a cell shows is one of its formula', () => {
  const sentences = [...tasksOf('en').values()].flat().filter(({ kind, cell, text }) => kind === 'shown' && cell.startsWith('Übersicht!') && numberOf(text, 'en') === undefined);
  expect(sentences.length).toBeGreaterThan(0);
  for (const { cell, text } of sentences) expect(contents(model('Übersicht', 'en')).get(cell.split('!')[1] ?? '')).toContain(text);
});

/** What a step says in either language: numbers as numbers; words are the sheets’. */
const meaning = (step: Step, language: Language): unknown[] => {
  const content = contentOf(step, language);
  return [step.kind, step.cell, typeof content === 'number' || isFormula(content) || content === '' ? content : 'text'];
};

test('both languages are one book: sections, pictures, steps and what they give', () => {
  const [german, english] = LANGUAGES.map((language) => {
    const text = chaptersText(language);
    const steps = [...tasksOf(language)].map(([id, all]) => [id, all.map((step) => meaning(step, language))]);
    return { headings: headingsOf(text).map(({ level, id }) => [level, id]), pictures: picturesOf(text).map((file) => path.basename(file)), steps };
  });
  expect(english).toEqual(german);
  expect(german?.headings.length).toBeGreaterThan(35);
});

test.each(LANGUAGES)('%s: the page has the contents of its chapters, unique ids, links that lead somewhere, and no style or script inside', (language) => {
  const page = pageText(handbookPage(language), language);
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  for (const { id } of headingsOf(chaptersText(language))) expect(page).toContain(`<a href="#${id}">`);
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|https?:|<script(?! defer src="reference\.js"><\/script>)|<!-- |undefined|NaN|\[object/);
});

test('the pane’s help leads to a section for each view', () => {
  const views = Object.keys(paneWords.de).flatMap((key) => /^nav\.(?!label)(\w+)$/.exec(key)?.[1] ?? []);
  expect(views.length).toBe(6);
  expect(headingsOf(chaptersText('de')).map(({ id }) => id)).toEqual(expect.arrayContaining(views));
});

describe('pictures', () => {
  const used = LANGUAGES.flatMap((language) => picturesOf(chaptersText(language)));

  test('are small, and none is left over', () => {
    const sizes = used.map((file) => fs.statSync(path.join(FOLDER, file)).size);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(60_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1_200_000);
    const there = LANGUAGES.flatMap((language) => fs.readdirSync(path.join(FOLDER, 'pictures', language)).map((name) => `pictures/${language}/${name}`));
    expect([...used].sort()).toEqual(there.sort());
  });

  test.each(LANGUAGES)('%s: each says what it shows, and is of its language', (language) => {
    const alternatives = [...chaptersText(language).matchAll(/<img src="pictures\/(\w+)\/[^>]*?alt="([^"]*)"/g)];
    expect(alternatives.length).toBe(used.length / 2);
    for (const [, folder, text = ''] of alternatives) expect([folder, text.length > 30]).toEqual([language, true]);
  });
});

describe('what an assumption changes', () => {
  /** Something else than what holds, and allowed. */
  const other = ({ allowed, unit }: (typeof ASSUMPTIONS)[number]): CellContent => {
    if (allowed.kind === 'list') return 'VOR';
    return unit === 'fraction' ? 0.2 : unit === 'eur' ? 9_000_000 : 7;
  };
  const costs = Object.fromEntries(ASSUMPTIONS.filter(({ unit }) => unit === 'eurPerPlace').map(({ input }) => [input, 1000]));
  const formulas = PLANNING.flatMap((sheet) =>
    [...contents(sheet)].flatMap(([cell, content]) => (isFormula(content) ? [[sheet.name, cell] as const] : [])),
  );
  const all = (inputs: Readonly<Record<string, CellContent>>): CellContent[] => {
    const value = planning.type(inputs);
    return formulas.map(([sheet, cell]) => value(sheet, cell));
  };

  test('every sheet that changes is named beside it', () => {
    const before = all(costs);
    for (const assumption of ASSUMPTIONS) {
      const after = all({ ...costs, [assumption.input]: other(assumption) });
      const changed = new Set(formulas.flatMap(([sheet], index) => (before[index] === after[index] ? [] : [sheet])));
      changed.delete('Annahmen');
      planning.takeBack({ [assumption.input]: '' });
      const named = changedSheets(assumption.input);
      expect([assumption.input, [...changed].filter((sheet) => !named.includes(sheet))]).toEqual([assumption.input, []]);
      expect([assumption.input, changed.size > 0]).toEqual([assumption.input, true]);
      planning.type(costs);
    }
    planning.takeBack(costs);
  });

  test('no sheet of the months depends on an assumption, which is why they are not looked through', () => {
    const wide = MONTHS.filter(({ name }) => /^KdU_(Monitor|Abgleich|Bericht)$/.test(name));
    expect(wide.length).toBe(3);
    const used = wide.flatMap((sheet) => [...contents(sheet).values()].flatMap((content) => [...namesIn(content)]));
    expect(used.filter((name) => name.startsWith('ANN_') || ASSUMPTIONS.some(({ input }) => input === name))).toEqual([]);
  });
});

describe('names in quotation marks are what the add-in shows', () => {
  const views = [auditWords, checkWords, findingsWords, functionsWords, kduWords, loadWords, paneWords, planningWords, protocolWords, reconcileWords, traceWords];
  /** Words of Excel and of what a user has. */
  const others: Readonly<Record<Language, readonly string[]>> = { de: ['Start', 'Datei', 'Drucken'], en: ['Home', 'File', 'Print'] };
  const manifest = [...fs.readFileSync(path.resolve(FOLDER, '../manifest.xml'), 'utf8').matchAll(/(?:DefaultValue|Value)="([^"]*)"/g)].map(([, value]) => value);
  const tables = KDU_TABLE_KEYS.map((key) => KDU_TABLES[key].sheet);

  test.each(LANGUAGES)('%s', (language) => {
    const sheets = models(language).flatMap((sheet) => [sheet.name, ...contents(sheet).values()]);
    const words = views.flatMap((view) => Object.values<string>(view[language]));
    const known = new Set<unknown>([...others[language], ...manifest, ...tables, ...sheets, ...words, ...EXAMPLES.map(({ name }) => name)]);
    const text = chaptersText(language).replace(/\s+/g, ' ');
    const quoted = [...text.matchAll(language === 'de' ? /„(.*?)“/g : /“(.*?)”/g)].map(([, name]) => name);
    expect(quoted.length).toBeGreaterThan(100);
    expect(quoted.filter((name) => !known.has(name))).toEqual([]);
  });
});
