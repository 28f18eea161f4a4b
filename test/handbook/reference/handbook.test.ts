/** What the handbook lets people type gives what it says. */
import { tokenize } from '@borgar/fx';
import { HyperFormula } from 'hyperformula';
import { CATALOGUE } from '../../../functions/catalogue';
import { chaptersText } from '../../../handbook/guide/chapters';
import type { Language } from '../../../src/language';
import { Decimal } from '../../../src/money/decimal';
import { formatNumber } from '../../../src/money/format';
import { toInvariantFormula } from '../../../workbench/german/formula';
import { call } from '../../functions/call';

const LANGUAGES: readonly Language[] = ['de', 'en'];
const handbook = (language: Language): string => chaptersText(language).replace(/\s+/g, ' ');

const engine = HyperFormula.buildFromArray([[]], { licenseKey: 'gpl-v3' });
const sheet = engine.getSheetId('Sheet1') ?? 0;

/** `JC.KDU_DELTA(1.5,{2;3})` as its function and arguments, which an independent engine reads. */
function read(invariant: string): { id: string; args: unknown[] } {
  const [, id = '', list = ''] = /^=JC\.(\w+)\((.*)\)$/.exec(invariant) ?? [];
  const args: string[] = [''];
  let inArray = false;
  for (const { type, value } of tokenize(list)) {
    if (value === '{' || value === '}') inArray = value === '{';
    if (type === 'operator' && value === ',' && !inArray) args.push('');
    else args[args.length - 1] += value;
  }
  return { id, args: args.map((text) => (text === '' ? undefined : engine.calculateFormula(`=${text}`, sheet))) };
}

/** Cells of a row beside each other, rows and cells told apart by nothing but what they hold. */
const shown = (result: unknown, language: Language): string =>
  Array.isArray(result)
    ? result.map((row: unknown[]) => row.map((cell) => shownCell(cell, language)).join(' ')).join(' · ')
    : shownCell(result, language);
const shownCell = (cell: unknown, language: Language): string =>
  typeof cell === 'number' ? formatNumber(new Decimal(cell), language) : String(cell);

const typedIn = (language: Language): string[] =>
  [...handbook(language).matchAll(/<code>(=JC\.\w+\([^<]*)<\/code>/g)].map(([, formula = '']) => formula);
const ROW = /<td><code>(=JC\.[^<]*)<\/code><\/td> <td>(.*?)<\/td>/g;
const rows = LANGUAGES.flatMap((language) =>
  [...handbook(language).matchAll(ROW)].map(([, formula = '', beside = '']) => [language, formula, beside] as const),
);
const invariant = (formula: string, language: Language): string => (language === 'de' ? toInvariantFormula(formula) : formula);

test.each(LANGUAGES)('%s: every formula stands beside its result', (language) => {
  const own = rows.filter(([of]) => of === language).map(([, formula]) => formula);
  expect(own.length).toBeGreaterThan(0);
  expect(own).toEqual(typedIn(language));
});

test('both languages have the same formulas', () => {
  expect(typedIn('de').map((formula) => toInvariantFormula(formula))).toEqual(typedIn('en'));
});

test.each(rows)('%s: %s', (language, formula, beside) => {
  const { id, args } = read(invariant(formula, language));
  const result = call(id, ...args);
  const [, claimed = ''] = /<samp>(.+?)<\/samp>/.exec(beside) ?? [];
  if (claimed.endsWith('…')) expect(shown(result, language).startsWith(claimed.slice(0, -1))).toBe(true);
  else expect(claimed).toBe(shown(result, language));
  const [, percent, decimals = ''] = /\((\d+[.,](\d+)) %\)/.exec(beside) ?? [];
  const share = [result].flat(2)[0];
  if (percent !== undefined) expect(percent).toBe(shownCell(new Decimal(Number(share)).times(100).toDecimalPlaces(decimals.length).toNumber(), language));
});

test.each([
  ['de', /<code>=(\w+)<\/code> liefert ([\d.]+)\./],
  ['en', /<code>=(\w+)<\/code> gives ([\d,]+)\./],
] as const)('%s: a published figure by its name', (language, claim) => {
  const [, id, value] = claim.exec(handbook(language)) ?? [];
  expect(value).toBe(shown(call('FIGURE', id), language));
});

test('how many functions work element by element', () => {
  const { length } = CATALOGUE.filter(({ cellwise }) => cellwise);
  expect(handbook('de')).toContain(`Bei ${length} der ${CATALOGUE.length} rechnet eine Formel Zelle für Zelle`);
  expect(handbook('en')).toContain(`${length} of the ${CATALOGUE.length} work element by element`);
});
