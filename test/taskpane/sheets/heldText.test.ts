import { heldText } from '../../../taskpane/sheets/heldText';

test.each([
  ['2023-06', 'de', '2023-06'],
  [45078, 'de', '45078'],
  [136.514, 'de', '136,514'],
  [136.514, 'en', '136.514'],
  [0.1 + 0.2, 'de', '0,3'],
  ['=B6', 'de', 'eine Formel'],
] as const)('%s in %s is %s', (content, language, text) => {
  expect(heldText(content, language, 'eine Formel')).toBe(text);
});
