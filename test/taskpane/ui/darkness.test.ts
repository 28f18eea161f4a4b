import { isDark } from '../../../taskpane/ui/darkness';

test.each([
  ['#FFFFFF', false],
  ['#F3F2F1', false],
  ['#262626', true],
  ['262626', true],
  ['#0A0A0A', true],
  ['#FFFF00', false],
  ['#0000FF', true],
  ['rgb(0, 0, 0)', null],
  ['', null],
  [undefined, null],
])('%s', (color, expected) => {
  expect(isDark(color)).toBe(expected);
});
