import { CATALOGUE } from '../../../../functions/catalogue';
import { highlights, searchFunctions } from '../../../../taskpane/functions/view/search';

const ids = (query: string, language: 'de' | 'en' = 'de'): string[] => searchFunctions(CATALOGUE, query, language).map(({ definition }) => definition.id);
const hits = (text: string, query: string): string[] => highlights(text, query).map(({ start, end }) => text.slice(start, end));

test('without a query everything is found, in the order of the catalogue', () => {
  expect(ids('')).toEqual(CATALOGUE.map(({ id }) => id));
  expect(ids('   ')).toEqual(CATALOGUE.map(({ id }) => id));
});

test.each([
  ['kdu_delta'],
  ['JC.KDU_DELTA'],
  ['delta kdu'],
  ['Abweichung Prozent'],
  ['variance'],
  ['vergleich'],
])('%s finds KDU_DELTA', (query) => {
  expect(ids(query)).toContain('KDU_DELTA');
  expect(ids(query, 'en')).toContain('KDU_DELTA');
});

test('every word must be found', () => {
  expect(ids('kdu quatsch')).toEqual([]);
});

test('a keyword that is not to be seen is named', () => {
  const [found] = searchFunctions(CATALOGUE, 'wasserfall', 'de');
  expect(found).toMatchObject({ definition: { id: 'UNDERFUNDING_BRIDGE' }, keyword: 'Wasserfall' });
  expect(searchFunctions(CATALOGUE, 'Überleitung', 'de')[0]).not.toHaveProperty('keyword');
});

test.each([
  ['Plätze', 'plaetze', ['Plätze']],
  ['Plätze', 'platze', ['Plätze']],
  ['Plätze', 'PLÄTZE', ['Plätze']],
  ['plaetze', 'plätze', ['plaetze']],
  ['Größe', 'groesse', ['Größe']],
  ['Größe', 'grosse', ['Größe']],
  ['Schlüssel', 'schlussel', ['Schlüssel']],
  ['Stückkosten und Kosten', 'kosten', ['kosten', 'Kosten']],
  ['Kosten der Unterkunft', 'unter kosten', ['Kosten', 'Unter']],
  ['Abweichung (EUR)', '(', ['(']],
  ['Abweichung', '.', []],
])('in %s, %s marks %j', (text, query, expected) => {
  expect(hits(text, query)).toEqual(expected);
});

test('marks do not overlap', () => {
  expect(highlights('Kostenkosten', 'kostenko kosten')).toEqual([{ start: 0, end: 8 }]);
});
