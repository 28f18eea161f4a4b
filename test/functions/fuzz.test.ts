/** A small part of `npm run fuzz`, the same in every run. */
import { fuzz } from '../fuzz/fuzz';

test('whatever a host passes, a function answers with numbers, its own words and errors that say what is wrong', () => {
  expect(fuzz(20_000, 2025)).toEqual([]);
});
