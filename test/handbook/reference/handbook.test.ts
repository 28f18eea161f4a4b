/** What the handbook lets people type gives what it says. */
import fs from 'node:fs';
import path from 'node:path';
import { tokenize } from '@borgar/fx';
import { HyperFormula } from 'hyperformula';
import { CATALOGUE } from '../../../functions/catalogue';
import { Decimal } from '../../../src/money/decimal';
import { formatNumber } from '../../../src/money/format';
import { toInvariantFormula } from '../../../workbench/german/formula';
import { call } from '../../functions/call';

const HANDBOOK = fs.readFileSync(path.resolve(__dirname, '../../../handbook/handbuch.html'), 'utf8').replace(/\s+/g, ' ');

const engine = HyperFormula.buildFromArray([[]], { licenseKey: 'gpl-v3' });
const sheet = engine.getSheetId('Sheet1') ?? 0;

/** `JC.KDU_DELTA(1,5;{2;3})` as its function and arguments, which an independent engine reads. */
function read(german: string): { id: string; args: unknown[] } {
  const [, id = '', list = ''] = /^=JC\.(\w+)\((.*)\)$/.exec(toInvariantFormula(german)) ?? [];
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
const shown = (result: unknown): string =>
  Array.isArray(result) ? result.map((row: unknown[]) => row.map(shownCell).join(' ')).join(' · ') : shownCell(result);
const shownCell = (cell: unknown): string => (typeof cell === 'number' ? german(new Decimal(cell)) : String(cell));
const german = (value: Decimal): string => formatNumber(value, 'de');

const typed = [...HANDBOOK.matchAll(/<code>(=JC\.\w+\([^<]*)<\/code>/g)].map(([, formula]) => formula);
const ROW = /<td><code>(=JC\.[^<]*)<\/code><\/td> <td>(.*?)<\/td>/g;
const rows = [...HANDBOOK.matchAll(ROW)].map(([, formula = '', beside = '']) => [formula, beside] as const);

test('every formula stands beside its result', () => {
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.map(([formula]) => formula)).toEqual(typed);
});

test.each(rows)('%s', (formula, beside) => {
  const { id, args } = read(formula);
  const result = call(id, ...args);
  const [, claimed = ''] = /<samp>(.+?)<\/samp>/.exec(beside) ?? [];
  if (claimed.endsWith('…')) expect(shown(result).startsWith(claimed.slice(0, -1))).toBe(true);
  else expect(claimed).toBe(shown(result));
  const [, percent, decimals = ''] = /\((\d+,(\d+)) %\)/.exec(beside) ?? [];
  const share = [result].flat(2)[0];
  if (percent !== undefined) expect(percent).toBe(german(new Decimal(Number(share)).times(100).toDecimalPlaces(decimals.length)));
});

test('a published figure by its name', () => {
  const [, id, value] = /<code>=(\w+)<\/code> liefert ([\d.]+)\./.exec(HANDBOOK) ?? [];
  expect(value).toBe(shown(call('FIGURE', id)));
});

test('how many functions work element by element', () => {
  const { length } = CATALOGUE.filter(({ cellwise }) => cellwise);
  expect(HANDBOOK).toContain(`Bei ${length} der ${CATALOGUE.length} rechnet eine Formel Zelle für Zelle`);
});
