/** Every formula of every sheet, calculated by an engine of its own and compared with the expected values. */
import { cellsOfLines } from '../../../src/workbook/chartLines';
import { SHEET_CHOICES, withNeeded } from '../../../src/workbook/choices';
import type { CellContent, SheetModel } from '../../../src/workbook/model';
import { isFormula } from '../../../src/formula/isFormula';
import { agree, EXPECTED, WHAT_IF } from './expected';
import { contents, models, WITHOUT_DATA } from './models';
import { recalculate, Recalculation, type Recalculated } from './recalculate';

const formulaCells = (sheet: SheetModel): { sheet: string; cell: string }[] =>
  [...contents(sheet)].flatMap(([cell, content]) => (isFormula(content) ? [{ sheet: sheet.name, cell }] : []));

/** The line of a chart draws nothing where its cell has #N/A. */
const errorsIn = (sheets: readonly SheetModel[], value: Recalculated): string[] =>
  sheets.flatMap((sheet) => {
    const lines = new Set(cellsOfLines(sheet));
    return formulaCells(sheet).flatMap(({ sheet: name, cell }) => {
      const found = String(value(name, cell));
      return found.startsWith('#') && !(found === '#N/A' && lines.has(cell)) ? [`${name}!${cell}: ${found}`] : [];
    });
  });

const place = ({ sheet, cell }: { sheet: string; cell: string }): string => `${sheet}!${cell}`;

/** Both languages, read and calculated once. */
const GERMAN = models('de', WITHOUT_DATA);
const ENGLISH = models('en', WITHOUT_DATA);
const german = new Recalculation(GERMAN);
const english = new Recalculation(ENGLISH);

describe('with the defaults', () => {
  const value = german.type({});

  test.each(EXPECTED.map((expected) => [place(expected), expected] as const))('%s', (_, { sheet, cell, value: expected }) => {
    const actual = value(sheet, cell);
    expect([actual, agree(actual, expected)]).toEqual([actual, true]);
  });

  test('the table names every formula cell, and none twice', () => {
    const listed = EXPECTED.map(place);
    expect(new Set(listed).size).toBe(listed.length);
    const missing = GERMAN.flatMap(formulaCells).map(place).filter((cell) => !listed.includes(cell));
    expect(missing).toEqual([]);
  });
});

describe('what if', () => {
  test.each(WHAT_IF)('$name', ({ inputs, expected, fails }) => {
    const value = german.type(inputs);
    const found = expected.map((cell) => ({ ...cell, actual: value(cell.sheet, cell.cell) }));
    const wrong = found.filter((cell) => !agree(cell.actual, cell.value));
    const errors = errorsIn(GERMAN, value);
    german.takeBack(inputs);
    expect(wrong).toEqual([]);
    if (!fails) expect(errors).toEqual([]);
  });
});

describe('in English', () => {
  test('every number and status is the same', () => {
    const [inGerman, inEnglish] = [german.type({}), english.type({})];
    for (const { sheet, cell } of ENGLISH.flatMap(formulaCells)) {
      const expected = inGerman(sheet, cell);
      if (typeof expected === 'string' && !/^[A-Z]+$/.test(expected)) continue;
      expect([sheet, cell, inEnglish(sheet, cell)]).toEqual([sheet, cell, expected]);
    }
  });

  test.each<[Record<string, CellContent>, string]>([
    [{}, 'Scenario: all assumptions equal their defaults.'],
    [{ EIN_UNTERFIN: 8028560 }, 'Scenario: Underfunding 8.028.560 € instead of 7.980.000 €. What remains for new measures: 3.751.440 € (48.560 € less than published).'],
    [
      { EIN_UNTERFIN: 12000000, EIN_KFA: 0 },
      'Scenario: Underfunding 12.000.000 € instead of 7.980.000 €. KFA 0,0 % instead of 15,2 %. ' +
        'No funds remain for new measures; short by 220.000 €.',
    ],
  ])('with %j: %s', (inputs, sentence) => {
    const said = english.type(inputs)('Übersicht', 'A5');
    english.takeBack(inputs);
    expect(said).toBe(sentence);
  });
});

/** Each model alone, all, and all but one, of those that need no data; with what they need. */
const FREE = SHEET_CHOICES.filter(({ required }) => !required).map(({ key }) => key);
const OTHERS = FREE.filter((key) => WITHOUT_DATA.includes(key));
const SELECTIONS = [...FREE.map((only) => [only]), FREE, ...OTHERS.map((without) => OTHERS.filter((key) => key !== without))];

test.each(SELECTIONS)('with %s and more loaded, no formula shows an error and no link leads nowhere', (...keys) => {
  const chosen = models('de', withNeeded(keys));
  expect(errorsIn(chosen, recalculate(chosen))).toEqual([]);
  const targets = chosen.flatMap(({ links }) => links.map(({ target }) => target.split('!')[0]));
  expect(chosen.map(({ name }) => name)).toEqual(expect.arrayContaining(targets));
});
