import { columnPoints } from '../../../taskpane/sheets/units';

test.each([
  [1, 12],
  [2, 19],
  [8.43, 64],
  [10, 75],
  [14, 103],
  [42, 299],
  [56, 397],
])('%f characters are %i pixels, as Excel shows them', (characters, pixels) => {
  expect(columnPoints(characters)).toBe(pixels * 0.75);
});
