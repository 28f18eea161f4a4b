import { loadTranslator } from '../../../taskpane/load/i18n';

describe('translator', () => {
  const german = loadTranslator('de');
  const english = loadTranslator('en');

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
    [english.list(['KdU', 'Annahmen', 'Zahlenquelle']), 'KdU, Annahmen and Zahlenquelle'],
    [german.either([]), ''],
    [german.either(['KdU']), 'KdU'],
    [german.either(['KdU', 'Annahmen', 'Zahlenquelle']), 'KdU, Annahmen oder Zahlenquelle'],
    [english.either(['KdU', 'Annahmen', 'Zahlenquelle']), 'KdU, Annahmen or Zahlenquelle'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });

  test('a value that looks like a placeholder stays as it is', () => {
    expect(german('load.done.open', { s: '{n}' })).toBe('{n} öffnen');
  });
});
