/** What a file does to the slices of the workbook. */
import { cumulatedDiffers } from '../../../src/import/cumulated';
import type { Fact } from '../../../src/import/outcome';
import { afterImport, slicesOf, type SliceAnswer } from '../../../src/import/slices';

type Short = readonly [konto: string, gemeinde: string, cents: number];

const facts = (period: string, ...short: readonly Short[]): Fact[] =>
  short.map(([konto, gemeinde, cents]) =>
    konto === 'UH' ? { period, konto: '', gemeinde, position: 'UH', cents } : { period, konto, gemeinde, cents },
  );

const JANUARY = '2025-01';

test.each<[string, readonly Short[], readonly Short[], SliceAnswer, number, object]>([
  // held, come, default, sum after it, what else is told
  ['nothing held', [], [['1', '', 5]], 'neu', 5, {}],
  [
    'the same facts',
    [
      ['1', '', 5],
      ['2', '', 6],
    ],
    [
      ['2', '', 6],
      ['1', '', 5],
    ],
    'unverändert',
    11,
    {},
  ],
  [
    'a shared key',
    [
      ['1', '', 5],
      ['2', '', 6],
    ],
    [
      ['1', '', 7],
      ['3', '', 1],
    ],
    'ersetzen',
    8,
    { come: ['3'], go: ['2'] },
  ],
  ['no shared key', [['1', '', 5]], [['2', '', 7]], 'ergänzen', 12, { come: ['2'], go: [] }],
  ['another municipality', [['1', 'Kamen', 5]], [['1', 'Unna', 7]], 'ergänzen', 12, { comeGemeinden: ['Unna'], goGemeinden: [] }],
  [
    'one of two municipalities',
    [
      ['1', 'Kamen', 5],
      ['1', 'Unna', 6],
    ],
    [['1', 'Unna', 7]],
    'nur diese Gemeinden ersetzen',
    12,
    { comeGemeinden: [], goGemeinden: [] },
  ],
  [
    'the whole Kreis after municipalities',
    [['1', 'Kamen', 5]],
    [['1', '', 5]],
    'ersetzen',
    5,
    { onlyReplace: 'municipalities', goGemeinden: ['Kamen'] },
  ],
  ['positions after accounts', [['1', '', 5]], [['UH', '', 5]], 'ersetzen', 5, { onlyReplace: 'positions', come: ['UH'], go: ['1'] }],
])('%s', (_name, held, come, answer, cents, more) => {
  const [slice] = slicesOf(facts(JANUARY, ...held), facts(JANUARY, ...come));
  expect(slice).toMatchObject({ period: JANUARY, answer, resultCents: cents, ...more });
});

test('the user chooses among the answers, and periods that the file does not bring stay', () => {
  const held = [...facts(JANUARY, ['1', 'Kamen', 5], ['1', 'Unna', 6]), ...facts('2025-02', ['1', '', 9])];
  const slices = slicesOf(held, facts(JANUARY, ['1', 'Unna', 7]), new Map([[JANUARY, 'ersetzen']]));
  expect(slices).toMatchObject([
    { answer: 'ersetzen', choices: ['nur diese Gemeinden ersetzen', 'ersetzen'], go: [], goGemeinden: ['Kamen'] },
  ]);
  expect(afterImport(held, slices).map(({ period, cents }) => [period, cents])).toEqual([
    ['2025-02', 9],
    [JANUARY, 7],
  ]);
});

test('an answer that does not fit gives way to the default', () => {
  const [slice] = slicesOf(facts(JANUARY, ['1', 'Kamen', 5]), facts(JANUARY, ['1', '', 5]), new Map([[JANUARY, 'ergänzen']]));
  expect(slice).toMatchObject({ answer: 'ersetzen', choices: ['ersetzen'] });
});

test('periods whose sum is not what was reported as cumulated are named', () => {
  const reported: Fact = { period: '2025-02', konto: '1', gemeinde: '', cents: 110, reported: 210 };
  expect(cumulatedDiffers([...facts(JANUARY, ['1', '', 100]), reported])).toEqual([]);
  expect(cumulatedDiffers([...facts(JANUARY, ['1', '', 103]), reported])).toEqual(['2025-02']);
});
