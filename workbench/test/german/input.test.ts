import fc from 'fast-check';
import { readGermanInput } from '../../german/input';
import { displayText, editText } from '../../german/text';

const today = new Date(2025, 5, 15);
const read = (typed: string, numberFormat = 'General') => readGermanInput(typed, { numberFormat, today });

describe('what is typed into a cell', () => {
  it.each([
    ['1234,56', 1234.56, null],
    ['1.234,56', 1234.56, '#,##0.00'],
    ['1.234', 1234, '#,##0'],
    ['96.000.000', 96000000, '#,##0'],
    ['-5', -5, null],
    ['−5', -5, null],
    ['+5', 5, null],
    [',5', 0.5, null],
    [' 7 ', 7, null],
    ['12,5 %', 0.125, '0.00%'],
    ['12 %', 0.12, '0%'],
    ['7%', 0.07, '0%'],
    ['-1.234 €', -1234, '#,##0 "€"'],
    ['1234,5 €', 1234.5, '#,##0.00 "€"'],
    ['€ 5', 5, '#,##0 "€"'],
    ['1.234\u00a0€', 1234, '#,##0 "€"'],
    ['1,5E3', 1500, '0.00E+00'],
    ['31.12.2025', 46022, 'dd.mm.yyyy'],
    ['1.3.1900', 61, 'dd.mm.yyyy'],
    ['31.12.25', 46022, 'dd.mm.yyyy'],
    ['31.12.99', 36525, 'dd.mm.yyyy'],
    ['2025-12-31', 46022, 'dd.mm.yyyy'],
    ['31.12.', 46022, 'dd. mmm'],
    ['12.5', 45789, 'dd. mmm'],
    ['12:30', 0.5208333333333334, 'hh:mm'],
    ['00:00:01', 1 / 86400, 'hh:mm:ss'],
  ])('%s is a number', (typed, value, numberFormat) => expect(read(typed)).toEqual({ kind: 'number', value, numberFormat }));

  it.each([
    ['12,5', '0.0%', 0.125],
    ['12,5', '0.0 %', 0.125],
    ['7', '0%', 0.07],
    ['12,5 %', '0.0%', 0.125],
  ])('%s in a cell with the format %s', (typed, format, value) => expect(read(typed, format)).toMatchObject({ kind: 'number', value }));

  it.each([
    ['WAHR', { kind: 'boolean', value: true }],
    ['falsch', { kind: 'boolean', value: false }],
    ['#NV', { kind: 'error', value: '#N/A' }],
    ['', { kind: 'empty' }],
    ["'123", { kind: 'text', value: '123' }],
    ["'=SUMME(A1)", { kind: 'text', value: '=SUMME(A1)' }],
    ['=SUMME(A1:A3)', { kind: 'formula', formula: '=SUM(A1:A3)' }],
    ['=CONTOSO.PRICE_DELTA(B2;C2)', { kind: 'formula', formula: '=CONTOSO.PRICE_DELTA(B2,C2)' }],
    ['+A1', { kind: 'formula', formula: '=+A1' }],
    ['-RUNDEN(1,5;0)', { kind: 'formula', formula: '=-ROUND(1.5,0)' }],
  ])('%s is read', (typed, expected) => expect(read(typed)).toEqual(expected));

  it.each(['Miete', '1.23', '12.34.56', '1,2,3', '31.02.2025', '12,5 % €', '1234.56', '-', '=', '- Miete', '25:00', 'TRUE', ' Text '])(
    '%s is text',
    (typed) => expect(read(typed)).toEqual({ kind: 'text', value: typed }),
  );

  it.each(['1234,56', '=SUMME(A1)', "'x", '31.12.2025'])('%s stays text in a cell formatted as text', (typed) =>
    expect(read(typed, '@')).toEqual({ kind: 'text', value: typed }),
  );
});

describe('what a cell shows', () => {
  it.each([
    [1234.56, 'General', '1234,56'],
    [1234.56, '', '1234,56'],
    [-1234, '#,##0 "€"', '-1.234 €'],
    [1234.5, '#,##0.00 "€"', '1.234,50 €'],
    [0.125, '0.0 %', '12,5 %'],
    [2000, '+#,##0 "€";-#,##0 "€";0 "€"', '+2.000 €'],
    [1517000, '#,##0,', '1.517'],
    [96000000, '0.0,,', '96,0'],
    [46022, 'dd.mm.yyyy', '31.12.2025'],
    [0, '#,##0;-#,##0;"offen"', 'offen'],
    [5, ';;;', ''],
    ['EXAKT', '"✓ "@', '✓ EXAKT'],
    ['Miete', '#,##0', 'Miete'],
    [true, 'General', 'WAHR'],
    [5, '"unclosed', '######'],
  ])('%p with the format %s', (value, format, text) => expect(displayText(value, format)).toBe(text));

  it('shows errors in German', () => expect(displayText('#VALUE!', '0.00', true)).toBe('#WERT!'));
  it('leaves text that looks like an error alone', () => expect(displayText('#VALUE!', 'General')).toBe('#VALUE!'));
});

describe('what editing begins with', () => {
  it.each([
    [1234.56, 'General', '1234,56'],
    [1234.5, '#,##0 "€"', '1234,5'],
    [0.125, '0.0 %', '12,5%'],
    [0.07, '0%', '7%'],
    [46022, 'dd.mm.yyyy', '31.12.2025'],
    [46022.5, 'dd.mm.yyyy', '31.12.2025 12:00:00'],
    [0.5, 'hh:mm', '12:00:00'],
    [true, 'General', 'WAHR'],
    ['=ROUND(1.5,0)', 'General', '=RUNDEN(1,5;0)'],
    ['Miete', 'General', 'Miete'],
    [1e21, 'General', '1E+21'],
    [0.1 + 0.2, 'General', '0,3'],
  ])('%p with the format %s', (value, format, text) => expect(editText(value, format)).toBe(text));

  it('gives every number back when it is typed again', () => {
    const numbers = fc.integer({ min: -1e15, max: 1e15 }).map((millionths) => millionths / 1e6);
    fc.assert(
      fc.property(numbers, fc.constantFrom('General', '#,##0.00', '0.0%'), (value, format) => {
        expect(read(editText(value, format), format)).toMatchObject({ kind: 'number', value });
      }),
    );
  });
});
