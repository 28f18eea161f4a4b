import { de } from '../../../taskpane/i18n/de';
import { en } from '../../../taskpane/i18n/en';
import type { MessageKey } from '../../../taskpane/i18n/de';
import { translator } from '../../../taskpane/i18n/translate';

const keys = Object.keys(de) as MessageKey[];
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string).sort();

test('both languages have the same keys', () => {
  expect(Object.keys(en)).toEqual(keys);
});

test.each(keys)('%s takes the same values in both languages', (key) => {
  expect(placeholders(en[key])).toEqual(placeholders(de[key]));
});

test.each(keys.filter((key) => key.endsWith('_one')))('%s has a form for many, which takes the count', (key) => {
  const many = key.replace(/_one$/, '') as MessageKey;
  expect(placeholders(de[many])).toEqual(expect.arrayContaining(placeholders(de[key])));
});

test.each(keys)('%s speaks as the pane speaks: no exclamation mark, straight quote or double space', (key) => {
  for (const text of [de[key], en[key]]) expect(text).not.toMatch(/!|"| {2}|^\s|\s$/);
});

describe('translator', () => {
  const german = translator('de');
  const english = translator('en');

  test.each([
    [german('load.run.step', { n: 2, m: 3, s: 'Annahmen' }), 'Blatt 2 von 3: Annahmen'],
    [german.count('load.go', 1), '1 Blatt laden'],
    [german.count('load.go', 3), '3 Blätter laden'],
    [english.count('load.go', 1), 'Load 1 sheet'],
    [english.count('load.go', 3), 'Load 3 sheets'],
    [german.count('load.done.names', 1234), '1.234 Zahlen mit Namen angelegt.'],
    [english.count('load.done.names', 1234), '1,234 figures created with names.'],
    [german.count('load.done.names', -12), '−12 Zahlen mit Namen angelegt.'],
    [german.percent(0.364), '36\u00a0%'],
    [english.percent(0.364), '36%'],
    [german.list([]), ''],
    [german.list(['KdU']), 'KdU'],
    [german.list(['KdU', 'Annahmen', 'Zahlenquelle']), 'KdU, Annahmen und Zahlenquelle'],
    [english.list(['KdU', 'Annahmen']), 'KdU and Annahmen'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });

  test('a value that looks like a placeholder stays as it is', () => {
    expect(german('load.done.open', { s: '{n}' })).toBe('{n} öffnen');
  });
});
