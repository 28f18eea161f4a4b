/** The line that tells how a cell comes to its value. */
import { sentenceOf } from '../../../taskpane/trace/sentence';
import { FIGURE, traced, wordingIn, type Entries } from './smallWorkbook';

const sentence = async (entries: Entries): Promise<string | undefined> =>
  sentenceOf(await traced(entries, [FIGURE]), wordingIn('de'))?.replaceAll('\u00a0', ' ');
const euro = (value: number, text: string) => ['', value, undefined, text] as const;

test.each<[string, Entries, string | undefined]>([
  ['products and quotients of cells', { A1: ['=B1*B2/B3', 621229.0502793296], B1: euro(2780000, '2.780.000 €'), B2: 400, B3: euro(1790, '1.790') }, '2.780.000 € × 400 ÷ 1.790'],
  ['constants and brackets', { A1: ['=(B1-B2)*1.5', 3], B1: 5, B2: 3 }, '(5 − 3) × 1,5'],
  ['a difference of a difference', { A1: ['=B1-(B2-B3)', 4], B1: 5, B2: 3, B3: 2 }, '5 − (3 − 2)'],
  ['a divisor that is a product', { A1: ['=B1/(B2*B3)', 1], B1: 6, B2: 3, B3: 2 }, '6 ÷ (3 × 2)'],
  ['a negative operand', { A1: ['=B1-B2', 8], B1: 5, B2: ['', -3, undefined, '-3'] }, '5 − (−3)'],
  ['addends that are nought are left out', { A1: ['=B1+B2+B3', 8], B1: 5, B2: 0, B3: 3 }, '5 + 3'],
  ['the branch of IF that applies', { A1: ['=IF(B1>2,B1*2,B2*3)', 10], B1: 5, B2: 1 }, '5 × 2'],
  ['what decides MAX, with a rounding', { A1: ['=ROUND(MAX(0,B1-B2)/3,2)', 0.67], B1: 5, B2: 3 }, '(5 − 3) ÷ 3, gerundet'],
  ['the last step of a JC function', { A1: ['=JC.KDU_DELTA(B1,B2)', -2], B1: 5, B2: 3 }, '3 € − 5 €'],
  ['a part of what a JC function splits', { A1: ['=IF(B3=0,0,B3+INDEX(JC.ALLOCATE(100,B1:B2),2))', 68.67], B1: 1, B2: 2, B3: 2 }, '2 + 100 € × 2 ÷ 3, gerundet'],
  ['a value alone says it itself', { A1: ['=B1', 5], B1: 5 }, undefined],
  ['a lookup', { A1: ['=VLOOKUP(1,B1:C2,2,FALSE)', 5], B1: 1, C1: 5 }, undefined],
  ['a text', { A1: ['=B1&B2', '12'], B1: 1, B2: 2 }, undefined],
  ['a cell that Excel has not calculated yet', { A1: ['=B1*B2', 7], B1: 5, B2: 3 }, undefined],
])('%s', async (_, entries, expected) => {
  expect(await sentence(entries)).toBe(expected);
});
