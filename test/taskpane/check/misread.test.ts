import { misreadBy } from '../../../taskpane/check/find/misread';

test.each<[text: string, held: number, separator: string, by: number | undefined]>([
  ['93.242.000 €', 93_224_000, ',', 18_000],
  ['93,242,000 €', 93_224_000, '.', 18_000],
  ['93', 93_224_000, ',', -93_223_907],
  ['12,50 €', -12.5, ',', 25],
  ['93.224.000,00 €', 93_224_000, ',', 0],
  ['93.224.000 €', 93_224_000.49, ',', 0],
  ['93.224.001 €', 93_224_000, ',', 1],
  ['', 93_224_000, ',', undefined],
  ['✓ EXAKT', 93_224_000, ',', undefined],
  ['########', 93_224_000, ',', undefined],
  ['02.04.2155', 93_224, ',', undefined],
])('%j in a cell that holds %d', (text, held, separator, by) => {
  expect(misreadBy(text, held, separator)).toBe(by);
});
