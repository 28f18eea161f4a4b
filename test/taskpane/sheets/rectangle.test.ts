import { contents } from '../../../taskpane/sheets/rectangle';

test('one rectangle from A1 on holds every block', () => {
  expect(
    contents([
      { range: 'B2:C2', cells: [['x', '=A1']] },
      { range: 'A4', cells: [[true]] },
    ]),
  ).toEqual({
    range: 'A1:C4',
    formulas: [
      ['', '', ''],
      ['', 'x', '=A1'],
      ['', '', ''],
      [true, '', ''],
    ],
    numberFormats: Array.from({ length: 4 }, () => ['General', 'General', 'General']),
  });
});

test('a block without cells lays its format over those below it', () => {
  const { formulas, numberFormats } = contents([
    { range: 'A1:B1', cells: [[1, 2]], numberFormat: '#,##0' },
    { range: 'B1', numberFormat: '0.0 %' },
  ]);
  expect(formulas).toEqual([[1, 2]]);
  expect(numberFormats).toEqual([['#,##0', '0.0 %']]);
});
