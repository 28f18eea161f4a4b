/** What a file does to the slices of the workbook. */
import type { FactRow } from '../../../src/workbook/kduRows';
import { cumulatedDiffers, effectOf, slicesOf, type SliceAnswer } from '../../../taskpane/kdu/slices';
import { fact } from './played';

const rows = (...lines: readonly string[]): FactRow[] => lines.map((line, index) => ({ ...fact(line), source: 'Kreis', import: 1, index }));

test.each<[name: string, held: readonly string[], come: readonly string[], answer: SliceAnswer, resultSum: string, slice: object, effect: object]>([
  ['nothing held', [], ['2025-01 1 – 5.00'], 'new', '5.00', {}, {}],
  ['the same facts', ['2025-01 1 – 5.00', '2025-01 2 – 6.00'], ['2025-01 2 – 6.00', '2025-01 1 – 5.00'], 'unchanged', '11.00', {}, {}],
  ['a shared key', ['2025-01 1 – 5.00', '2025-01 2 – 6.00'], ['2025-01 1 – 7.00', '2025-01 3 – 1.00'], 'replace', '8.00', {}, { come: ['3'], go: ['2'] }],
  ['no shared key', ['2025-01 1 – 5.00'], ['2025-01 2 – 7.00'], 'add', '12.00', {}, { come: ['2'], go: [] }],
  [
    'another municipality', ['2025-01 1 Kamen 5.00'], ['2025-01 1 Unna 7.00'], 'add', '12.00', {},
    { comeMunicipalities: ['Unna'], goMunicipalities: [] },
  ],
  [
    'one of two municipalities', ['2025-01 1 Kamen 5.00', '2025-01 1 Unna 6.00'], ['2025-01 1 Unna 7.00'], 'replaceMunicipalities', '12.00',
    { answers: ['replaceMunicipalities', 'replace'] }, { comeMunicipalities: [], goMunicipalities: [] },
  ],
  [
    'the whole Kreis after municipalities', ['2025-01 1 Kamen 5.00'], ['2025-01 1 – 5.00'], 'replace', '5.00',
    { answers: ['replace'], onlyReplace: 'municipalities' }, { goMunicipalities: ['Kamen'] },
  ],
  [
    'positions after accounts', ['2025-01 1 – 5.00'], ['2025-01 UH – 5.00'], 'replace', '5.00',
    { answers: ['replace'], onlyReplace: 'positions' }, { come: ['UH'], go: ['1'] },
  ],
])('%s', (_, held, come, answer, resultSum, slice, effect) => {
  const [news, olds] = [come.map(fact), rows(...held)];
  const slices = slicesOf(news, olds, 'Kreis');
  expect(slices).toMatchObject([{ year: 2025, period: 1, answer, ...slice }]);
  expect(slices.map((one) => effectOf(one, answer))).toMatchObject([{ resultSum, ...effect }]);
});

test('the user chooses among the answers, and periods that the file does not bring are none of its slices', () => {
  const [news, olds] = [[fact('2025-01 1 Unna 7.00')], rows('2025-01 1 Kamen 5.00', '2025-01 1 Unna 6.00', '2025-02 1 – 9.00')];
  const slices = slicesOf(news, olds, 'Kreis');
  expect(slices.map((one) => effectOf(one, 'replace'))).toMatchObject([{ resultSum: '7.00', go: [], goMunicipalities: ['Kamen'] }]);
});

test.each([
  ['2025-01 1 – 100.00', []],
  ['2025-01 1 – 103.00', ['2025-02']],
])('after %s, periods whose sum is not what was reported as cumulated: %j', (january, expected) => {
  expect(cumulatedDiffers(rows(january, '2025-02 1 – 110.00 210.00'), 'Kreis')).toEqual(expected);
});
