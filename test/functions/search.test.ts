import { CATALOGUE } from '../../functions/catalogue';
import { isFound, searchText } from '../../functions/search';

const found = (query: string): string[] => CATALOGUE.filter((definition) => isFound(searchText(definition), query)).map(({ id }) => id);

test.each([
  ['kdu_delta'], ['JC.KDU_DELTA'], ['abweichung'], ['ABWEICHUNG'], ['veränderung'], ['veraenderung'], ['veranderung'], ['deviation'],
  ['heizung abw'], ['  heizung   kdu '],
])('"%s" finds KDU_DELTA', (query) => {
  expect(found(query)).toContain('KDU_DELTA');
});

test('all words must be found; nothing asked shows everything', () => {
  expect(found('heizung gibtesnicht')).toEqual([]);
  expect(found(' ')).toHaveLength(CATALOGUE.length);
});
