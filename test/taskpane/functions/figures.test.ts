/** The search for published figures, and the formula that brings one into a cell. */
import { usualNotation } from '../../../src/formula/notation';
import { programme } from '../../../src/programme/figures';
import { publishedFigure } from '../../../src/programme/figureText';
import { figureFormula, searchFigures } from '../../../taskpane/functions/figures';

const ids = (query: string, language: 'de' | 'en' = 'de'): string[] => searchFigures(programme.figures, query, language).map(({ id }) => id);
const BUDGET = publishedFigure('HH_2025_GESAMT');
const cell = (value: unknown) => ({ kind: 'cells', values: [[value]], formula: '', address: 'Zahlenquelle!D16' }) as const;

test.each([
  ['its label', 'Haushaltsansatz Jobcenter'],
  ['words of the label in any order', 'jobcenter haushaltsansatz 2025'],
  ['its id', 'hh_2025_gesamt'],
  ['a part of the id', 'HH_2025'],
  ['its printed form', '63,8 Mio. EUR'],
  ['its value as people write it', '63.800.000'],
  ['its value in digits', '63800000'],
])('a figure is found by %s', (_, query) => {
  expect(ids(query)).toContain('HH_2025_GESAMT');
});

test('the English label is searched in both languages', () => {
  const [first = ''] = BUDGET.label.en.split(' ');
  expect(ids(first, 'en')).toContain('HH_2025_GESAMT');
  expect(ids(first)).toContain('HH_2025_GESAMT');
});

test('every word must be found; without a word nothing is', () => {
  expect(ids('Haushaltsansatz quatsch')).toEqual([]);
  expect(ids('  ')).toEqual([]);
});

test('a loaded figure is called by its name', () => {
  expect(figureFormula(BUDGET, cell(63800000), usualNotation('de'))).toBe('=HH_2025_GESAMT');
});

test.each([
  ['there is no such name', { kind: 'missing', what: 'name' } as const],
  ['the name is of something else, or its cell was overwritten', cell(64000000)],
  ['the name stands for no cells', { kind: 'unreadable' } as const],
  ['nothing is known of it', undefined],
])('JC.FIGURE gives the figure where %s', (_, reading) => {
  expect(figureFormula(BUDGET, reading, usualNotation('de'))).toBe('=JC.FIGURE("HH_2025_GESAMT")');
});
