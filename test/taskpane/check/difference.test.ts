import { difference, visible, type TextPart } from '../../../taskpane/check/difference';

/** What is marked in brackets. */
const shown = (parts: readonly TextPart[]): string => parts.map(({ text, isOther }) => (isOther ? `[${text}]` : text)).join('');

test.each([
  ['93.224.000 €', '93.500.000 €', '93.[224].000 €', '93.[500].000 €'],
  ['Ist 2024', '1ST 2024', '[Ist] 2024', '[1ST] 2024'],
  ['KDU_UH_IST_2024', 'KDU_UH_1ST_2024‹U+200B›', 'KDU_UH_[I]ST_2024', 'KDU_UH_[1]ST_2024[‹U+200B›]'],
  ['=SUMME(B6:B8)', '=SUMME(B6:B7)', '=SUMME(B6:B[8])', '=SUMME(B6:B[7])'],
  ['Unterkunft', 'Anderes', 'Unterkunft', 'Anderes'],
])('%s beside %s', (one, other, before, after) => {
  expect(difference(one, other, true).map(shown)).toEqual([before, after]);
});

test('a content beside none is not marked', () => {
  expect(difference('', '=B6', false).map(shown)).toEqual(['', '=B6']);
});

test.each([
  ['a\u200bb', 'a‹U+200B›b'],
  ['Ist\u00a02024 ', 'Ist‹U+00A0›2024‹U+0020›'],
  ['KDU_\u041e', 'KDU_\u041e‹U+041E›'],
  ['Kosten-\nanstieg – 5 €', 'Kosten-\nanstieg – 5 €'],
])('%j is shown as %j', (text, expected) => {
  expect(visible(text)).toBe(expected);
});
