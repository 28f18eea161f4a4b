import { shownText } from '../../src/shownText';

test.each([
  ['\u202d1.234', '‹U+202D›1.234'],
  ['1\u200b234\ufeff', '1‹U+200B›234‹U+FEFF›'],
  ['1\n234', '1‹U+000A›234'],
  ['1\t234', '1‹U+0009›234'],
  ['1\u00ad2', '1‹U+00AD›2'],
  ['a\u2028b', 'a‹U+2028›b'],
  ['a\u{e0001}b', 'a‹U+E0001›b'],
])('%j is shown as %s', (text, expected) => {
  expect(shownText(text)).toBe(expected);
});

test.each(['1.234,56 €', '1\u00a0234', 'Größe – „a“', '\u22125', '😀'])('%s is seen as it is', (text) => {
  expect(shownText(text)).toBe(text);
});
