/** A small part of `npm run fuzz`, the same in every run. */
import { fuzz } from '../fuzz/fuzz';

test('whatever a host passes: numbers, own words, errors of the leftmost bad argument, parts that add up, sound explanations', () => {
  const { finding, checked } = fuzz(20_000, 2025);
  expect(finding).toBeUndefined();
  // None of the rules may pass because it had nothing to look at.
  expect(checked.leftmost).toBeGreaterThan(100_000);
  expect(checked.sums).toBeGreaterThan(500);
  expect(checked.explained).toBeGreaterThan(500);
});
