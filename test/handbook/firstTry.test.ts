/** The pages of a first try in Excel: what they have people type gives what they say, and what they name is what the add-in shows. */
import fs from 'node:fs';
import path from 'node:path';
import { HyperFormula } from 'hyperformula';
import type { Language } from '../../src/language';
import { auditWords } from '../../taskpane/audit/i18n';
import { checkWords } from '../../taskpane/check/i18n';
import { functionsWords } from '../../taskpane/functions/i18n';
import { loadWords } from '../../taskpane/load/i18n';
import { paneWords } from '../../taskpane/pane/i18n';
import { protocolWords } from '../../taskpane/protocol/i18n';
import { traceWords } from '../../taskpane/trace/i18n';
import { toInvariantFormula } from '../../workbench/german/formula';
import { call } from '../functions/call';
import { contents, model, standardModels } from '../src/workbook/models';

const ROOT = path.resolve(__dirname, '../..');
const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');
const page = (file: string): string => read(`handbook/${file}`).replace(/\s+/g, ' ');
const PAGES: Readonly<Record<Language, string>> = { de: page('erster-versuch.html'), en: page('first-try.html') };
const LANGUAGES: readonly Language[] = ['de', 'en'];

const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, part = '']) => part);
const steps = (language: Language): string[] => found(PAGES[language], /<li id="s\d+">(.*?)<\/li>/g);
const results = (step = ''): string[] => found(step, /<samp>(.*?)<\/samp>/g);
const typed = (text: string): string[] => found(text, /<code>(=JC\.\w+\(.*?\))<\/code>/g);

test.each(LANGUAGES)('%s: fifteen steps, each with what to see, two boxes and a line; ten minutes in all', (language) => {
  expect(found(PAGES[language], /<li id="s(\d+)">/g)).toEqual(Array.from({ length: 15 }, (_, index) => String(index + 1)));
  expect(found(PAGES[language], /<h3 id="s\d+-title">(\d+)\. /g)).toEqual(found(PAGES[language], /<li id="s(\d+)">/g));
  const parts = ['<h3 ', 'class="seen"', 'type="checkbox"', '<textarea '];
  for (const step of steps(language)) expect(parts.map((part) => step.split(part).length - 1)).toEqual([1, 1, 2, 1]);
  const minutes = found(PAGES[language], /<small>(\d+) (?:Minuten|minutes)<\/small>/g);
  expect(minutes.reduce((sum, each) => sum + Number(each), 0)).toBe(10);
});

const engine = HyperFormula.buildFromArray([[]], { licenseKey: 'gpl-v3' });

/** The cells of a formula in the invariant notation, as they show without a number format. */
function calculated(formula: string): string[] {
  const [, id = '', list = ''] = /^=JC\.(\w+)\((.*)\)$/.exec(formula) ?? [];
  const args = list.split(/,(?![^{]*\})/).map((text) => engine.calculateFormula(`=${text}`, engine.getSheetId('Sheet1') ?? 0));
  const cells = (call(id, ...args) as (string | number)[][]).flat();
  return cells.map((cell) => (typeof cell === 'number' ? String(Number(cell.toFixed(8))) : cell));
}

test('both pages have the same formulas typed, and show what they give', () => {
  expect(typed(PAGES.de).map((formula) => toInvariantFormula(formula))).toEqual(typed(PAGES.en));
  const [underfunding = [], delta = [], exhaustion = [], example = []] = typed(PAGES.en).map(calculated);
  for (const language of LANGUAGES) {
    const [, , separators, errors, , , , , , inserted] = steps(language).map(results);
    const shown = (cells: readonly string[]): string[] => cells.map((cell) => (language === 'de' ? cell.replace('.', ',') : cell));
    expect(separators).toEqual(shown([...underfunding, ...delta]));
    expect(errors?.slice(0, 3)).toEqual(shown(exhaustion));
    expect(inserted).toEqual(shown(example));
  }
});

test('the cells that are overwritten hold what comes back', () => {
  expect(contents(model('Zahlenquelle')).get('D75')).toBe(93_224_000);
  expect(contents(model('KdU')).get('E6')).toBe('=JC.KDU_DELTA(KDU_UH_ANSATZ_2024,KDU_UH_IST_2024)');
  expect(calculated('=JC.KDU_DELTA(96000000,93224000)')).toEqual(['-2776000']);
});

test('a load has as many sheets and charts as the pages say', () => {
  expect([standardModels().length, standardModels().flatMap(({ charts }) => charts).length]).toEqual([9, 7]);
});

const WORDS = [auditWords, checkWords, functionsWords, loadWords, paneWords, protocolWords, traceWords];
/** What the pages quote besides: words of Excel, sheets, and the boxes of the page. */
const OTHERS: Readonly<Record<Language, readonly string[]>> = {
  de: ['Start', 'Schwarz', 'anders', '4 anders: alle drei Zellen #WERT!', 'die übrigen wie beschrieben', 'Prüfprotokoll …', 'KdU (Werte)', 'Aktive Zelle'],
  en: ['Home', 'Black', 'different', '4 different: #VALUE! in all three cells', 'the others as described', 'Audit protocol …', 'KdU (values)', 'Active cell'],
};

test.each(LANGUAGES)('%s: every name in quotation marks is one that the add-in shows', (language) => {
  const texts = WORDS.flatMap((words) => Object.values(words[language])).filter((text) => /\p{L}{3}/u.test(text.replace(/\{\w+\}/g, '')));
  const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const shown = texts.map((text) => new RegExp(`^${text.split(/\{\w+\}/).map(literal).join('.+')}$`));
  const known = [...OTHERS[language], ...standardModels().map(({ name }) => name), ...found(read('manifest.xml'), /(?:DefaultValue|Value)="([^"]*)"/g)];
  const quoted = found(PAGES[language], language === 'de' ? /„(.*?)“/g : /“(.*?)”/g);
  expect(quoted.length).toBeGreaterThan(40);
  expect(quoted.filter((name) => !known.includes(name) && !shown.some((text) => text.test(name)))).toEqual([]);
});
