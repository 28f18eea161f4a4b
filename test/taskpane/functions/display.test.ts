import type { StepUnit } from '../../../src/explain';
import { exactDigits, showCell } from '../../../taskpane/functions/display';
import { calculate } from '../../../taskpane/functions/evaluate';
import { isSamePlace, isWithin } from '../../../src/formula/reference';
import { CATALOGUE } from '../../../functions/catalogue';

test.each<[unknown, StepUnit, string, string]>([
  [96000000, 'eur', '96.000.000 €', '96,000,000 €'],
  [-0.5, 'eur', '−0,50 €', '−0.50 €'],
  [530726.26, 'eur', '530.726,26 €', '530,726.26 €'],
  [0.1 + 0.2, 'eur', '0,30 €', '0.30 €'],
  [-0.028916666666666667, 'rate', '−2,89 %', '−2.89%'],
  [0.152, 'rate', '15,2 %', '15.2%'],
  [0, 'rate', '0 %', '0%'],
  [1234.5, 'count', '1.234,5', '1,234.5'],
  [1 / 3, 'number', '0,333333', '0.333333'],
  ['RUNDUNG', 'text', 'RUNDUNG', 'RUNDUNG'],
  [true, 'number', 'WAHR', 'TRUE'],
])('%j as %s', (value, unit, german, english) => {
  const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');
  expect([plain(showCell(value, unit, 'de')), plain(showCell(value, unit, 'en'))]).toEqual([german, english]);
});

test.each<[number, StepUnit, string | undefined]>([
  [-0.028916666666666667, 'rate', '−0,0289166…'],
  [0.1525, 'rate', undefined],
  [0.15255, 'rate', '0,15255'],
  [1 / 3, 'number', '0,3333333…'],
  [5.125, 'eur', '5,125'],
  [5.12, 'eur', undefined],
])('all digits of %j (%s) are %s', (value, unit, expected) => {
  expect(exactDigits(value, unit, 'de')).toBe(expected);
});

test('an error in a cell has no text of its own', () => {
  expect(showCell({ code: '#N/A' }, 'eur', 'de')).toBeUndefined();
});

test.each([
  ["='Mein Blatt'!$B$4", "'Mein Blatt'!B4", true],
  ['=kdu!$B$4:$C$5', 'KdU!B4:C5', true],
  ['=KdU!$B$4', 'KdU!B5', false],
  ['=KdU!$B$4', 'Plan!B4', false],
  ['=42', '=42', false],
])('%s and %s mean the same: %s', (one, other, expected) => {
  expect(isSamePlace(one, other)).toBe(expected);
});

test.each([
  ['KdU!B5', 'KdU!B4:C9', true],
  ['KdU!D5', 'KdU!B4:C9', false],
  ['KdU!B5', 'B:B', true],
  ['KdU!B5', 'Plan!B5', false],
  ["'Mein Blatt'!B5", '$B$5', true],
])('%s lies in %s: %s', (cell, range, expected) => {
  expect(isWithin(cell, range, cell.startsWith('K') ? 'KdU' : 'Mein Blatt')).toBe(expected);
});

describe('a call that is not complete', () => {
  const delta = CATALOGUE.find(({ id }) => id === 'KDU_DELTA') as (typeof CATALOGUE)[number];
  const value = (given: number) => ({ argument: { kind: 'value', value: given } as const });
  const empty = { argument: { kind: 'empty' } as const };

  test('says what is missing, but not what may be left out', () => {
    expect(calculate(delta, [value(5), empty, empty])).toEqual({ kind: 'missing', parameters: [1] });
    expect(calculate(delta, [value(5), value(7), empty])).toMatchObject({ kind: 'calculated', result: [[2]] });
  });

  test('a fault goes before what is missing, and both before what only Excel knows', () => {
    const faulty = { argument: { kind: 'invalid', reason: 'number' } as const };
    const expression = { argument: { kind: 'expression', references: [] } as const };
    expect(calculate(delta, [faulty, empty, empty])).toEqual({ kind: 'faulty', parameters: [0] });
    expect(calculate(delta, [expression, empty, empty])).toEqual({ kind: 'missing', parameters: [1] });
    expect(calculate(delta, [expression, value(5), empty])).toEqual({ kind: 'excel' });
  });

  test('errors in cells come in as objects and out as errors', () => {
    const bad = { argument: { kind: 'reference', reference: { kind: 'name', name: 'X' } } as const, reading: { kind: 'cells', values: [[{ code: '#N/A' }]], formula: '', address: 'KdU!B6' } as const };
    expect(calculate(delta, [bad, value(5), empty])).toMatchObject({ kind: 'calculated', result: [[{ code: '#N/A' }]] });
  });
});
