/** When a figure is of, as the pane says it. */
import { asOfText } from '../../../src/programme/asOf';
import { programme } from '../../../src/programme/figures';

test.each([
  ['2023-03..2024-03', 'März 2023 bis März 2024', 'March 2023 to March 2024'],
  ['2024-09', 'September 2024', 'September 2024'],
  ['2024->2025', 'von 2024 auf 2025', 'from 2024 to 2025'],
  ['2025', '2025', '2025'],
  ['2025 (Plan)', '2025 (Plan)', '2025 (plan)'],
  ['2025 (Reg.-Entwurf)', '2025 (Reg.-Entwurf)', '2025 (government draft)'],
  ['o.A.', 'ohne Angabe', 'not stated'],
  ['jährlich', 'jährlich', 'yearly'],
])('%s', (asOf, german, english) => {
  expect([asOfText(asOf, 'de'), asOfText(asOf, 'en')]).toEqual([german, english]);
});

test('no figure keeps a sign that only the data knows', () => {
  expect(programme.figures.filter(({ asOf }) => /\.\.|->|\d-\d/.test(asOfText(asOf, 'de'))).map(({ id }) => id)).toEqual([]);
});
