/** Relations that users write down: how they come out, and what is said where they cannot be checked. */
import { checkOwn, isUsed, type OwnOutcome, type OwnRow } from '../../../src/audit/ownRelation';
import { printExpression } from '../../../src/audit/expression';

type Content = string | number | boolean | { readonly code: string };

const row = (expression: Content, printed: Content, precision: Content = '', label: Content = '', formula?: string): OwnRow => ({
  number: { value: 1 },
  label: { value: label },
  expression: { value: expression, ...(formula === undefined ? {} : { formula }) },
  printed: { value: printed },
  precision: { value: precision },
});

function told(outcome: OwnOutcome): unknown {
  if ('problem' in outcome) return outcome.problem;
  const { computed, remainder: { value: remainder, interval: { from, to } }, status } = outcome;
  return [computed.value, remainder, from, to].map((value) => value.toSignificantDigits(6).toString()).concat(status);
}

test.each`
  expression                                         | printed              | precision     | computed        | rest            | from            | to              | status
  ${'LB_ELB + LB_NEF'}                               | ${'32.463'}          | ${''}         | ${'32463'}      | ${'0'}          | ${'-0.5'}       | ${'0.5'}        | ${'EXAKT'}
  ${'LB_ELB + LB_NEF + LB_SLB'}                      | ${'32.463'}          | ${''}         | ${'32480'}      | ${'17'}         | ${'16.5'}       | ${'17.5'}       | ${'WIDERSPRUCH'}
  ${'FIN_VERWALTUNG_2025 − FIN_VERWALTUNG_2024'}     | ${'1,72 Mio. EUR'}   | ${''}         | ${'1720000'}    | ${'0'}          | ${'-15000'}     | ${'15000'}      | ${'EXAKT'}
  ${'FIN_VERWALTUNG_2025 − FIN_VERWALTUNG_2024'}     | ${1700000}           | ${100000}     | ${'1720000'}    | ${'20000'}      | ${'-40000'}     | ${'80000'}      | ${'RUNDUNG'}
  ${'FIN_VERWALTUNG_2025 − FIN_VERWALTUNG_2024'}     | ${1700000}           | ${'0'}        | ${'1720000'}    | ${'20000'}      | ${'10000'}      | ${'30000'}      | ${'WIDERSPRUCH'}
  ${'FIN_VERWALTUNG_2025 ÷ FIN_VERWALTUNG_2024 − 1'} | ${'+3,8 Prozent'}    | ${''}         | ${'0.0382733'}  | ${'0.000273253'} | ${'-0.000453499'} | ${'0.00100006'} | ${'RUNDUNG'}
  ${'LZB_BESTAND ÷ AL_SGB2'}                         | ${'gut 50 Prozent'}  | ${'10 %'}     | ${'0.508804'}   | ${'0.00880394'} | ${'-0.0411961'} | ${'0.00880394'} | ${'RUNDUNG'}
  ${'LZB_BESTAND ÷ LB_ELB'}                          | ${'gut 50 Prozent'}  | ${10}         | ${'0.235944'}   | ${'-0.264056'}  | ${'-0.314056'}  | ${'-0.264056'}  | ${'WIDERSPRUCH'}
  ${'PERS_MITARBEITENDE'}                            | ${'knapp 500'}       | ${100}        | ${'498'}        | ${'-2'}         | ${'-2'}         | ${'48'}         | ${'RUNDUNG'}
  ${'LB_GESAMT ÷ BEV_GESAMT'}                        | ${'10,5 %'}          | ${0.1}        | ${'0.0812699'}  | ${'-0.0237301'} | ${'-0.0242301'} | ${'-0.0232301'} | ${'WIDERSPRUCH'}
  ${'LZB_BESTAND ÷ AL_SGB2'}                         | ${'gut 20 Prozent'}  | ${10}         | ${'0.508804'}   | ${'0.308804'}   | ${'0.258804'}   | ${'0.308804'}   | ${'WIDERSPRUCH'}
  ${'FIN_VERWALTUNG_2025 − FIN_VERWALTUNG_2024'}     | ${'1,7 Mio.'}        | ${0.1}        | ${'1720000'}    | ${'20000'}      | ${'-40000'}     | ${'80000'}      | ${'RUNDUNG'}
  ${'FIN_VERWALTUNG_2025 − FIN_VERWALTUNG_2024'}     | ${'1,7 Mio. Euro'}   | ${'0,1 Mio.'} | ${'1720000'}    | ${'20000'}      | ${'-40000'}     | ${'80000'}      | ${'RUNDUNG'}
  ${'FIN_VERWALTUNG_2025 − FIN_VERWALTUNG_2024'}     | ${'1,7 Mio. EUR'}    | ${'100.000 EUR'} | ${'1720000'} | ${'20000'}      | ${'-40000'}     | ${'80000'}      | ${'RUNDUNG'}
  ${'FIN_VERWALTUNG_2025 − FIN_VERWALTUNG_2024'}     | ${1700000}           | ${'0,1 Mio.'} | ${'1720000'}    | ${'20000'}      | ${'-40000'}     | ${'80000'}      | ${'RUNDUNG'}
  ${'FIN_KUERZUNG_VERWALTUNG'}                       | ${'rd. 5,10 Mio.'}   | ${''}         | ${'5130000'}    | ${'30000'}      | ${'20000'}      | ${'40000'}      | ${'WIDERSPRUCH'}
  ${'LB_ELB'}                                        | ${'rd. 23.600 Personen'} | ${100}    | ${'23637'}      | ${'37'}         | ${'-13'}        | ${'87'}         | ${'RUNDUNG'}
  ${'LB_SLB + 7'}                                    | ${'24 Monaten'}      | ${''}         | ${'24'}         | ${'0'}          | ${'-0.5'}       | ${'0.5'}        | ${'EXAKT'}
`('$expression against $printed: $rest, $status', ({ expression, printed, precision, ...expected }) => {
  expect(told(checkOwn(row(expression, printed, precision)))).toEqual([expected.computed, expected.rest, expected.from, expected.to, expected.status]);
});

test.each<[string, OwnRow, unknown]>([
  ['only a label', row('', '', '', 'Verwaltung'), { kind: 'missing', fields: ['expression', 'printed'] }],
  ['no printed value', row('LB_ELB', ''), { kind: 'missing', fields: ['printed'] }],
  ['a number says nothing of its rounding', row('LB_ELB', 23637), { kind: 'missing', fields: ['precision'] }],
  ['nor does a one-sided word', row('LB_ELB', 'gut 23.000'), { kind: 'missing', fields: ['precision'] }],
  ['nor do zeros after a word for rounding', row('LB_ELB', 'rd. 23.600'), { kind: 'missing', fields: ['precision'] }],
  ['not even of a share', row('LB_ELB', 'ca. 80 %'), { kind: 'missing', fields: ['precision'] }],
  ['a step in euro beside millions', row('FIN_VERWALTUNG_2025', '46,66 Mio. EUR', 10000), { kind: 'coarse', found: '10000' }],
  ['a number word', row('LB_ELB', '24 Tausend'), { kind: 'printed', found: '24 Tausend', problem: 'noAmount' }],
  ['a name that objects have of their own', row('LB_ELB + constructor', '5'), { kind: 'expression', problem: { kind: 'unknownFigure', at: 10, found: 'constructor', similar: [] } }],
  ['a number for an expression', row(5, '5'), { kind: 'converted', to: 'number', found: '5', field: 'expression' }],
  ['an error', row({ code: '#NAME?' }, '5'), { kind: 'converted', to: 'error', found: '#NAME?', field: 'expression' }],
  ['an error as printed value', row('LB_ELB', { code: '#N/A' }), { kind: 'converted', to: 'error', found: '#N/A', field: 'printed' }],
  ['a truth value', row(true, '5'), { kind: 'converted', to: 'boolean', found: 'true', field: 'expression' }],
  ['a formula', row('abc', '5', '', '', '=A1'), { kind: 'converted', to: 'formula', found: '=A1', field: 'expression' }],
  ['an unknown figure', row('KDU_UH_IST_2023', '5'), { kind: 'expression', problem: { kind: 'unknownFigure', at: 1, found: 'KDU_UH_IST_2023', similar: ['KDU_UH_IST_2024'] } }],
  ['no figure at all', row('1 + 1', '2'), { kind: 'noFigure' }],
  ['no amount', row('LB_ELB', 'viele'), { kind: 'printed', found: 'viele', problem: 'noAmount' }],
  ['English separators', row('LB_ELB', '23,637.00'), { kind: 'printed', found: '23,637.00', problem: 'separators' }],
  ['no precision', row('LB_ELB', '23.637', 'grob'), { kind: 'precision', found: 'grob' }],
  ['a negative precision', row('LB_ELB', '23.637', -1), { kind: 'precision', found: '-1' }],
])('%s', (_, given, expected) => {
  expect(told(checkOwn(given))).toEqual(expected);
});

test('what Excel shows as a percentage has its unit', () => {
  const share = row('LZB_BESTAND ÷ AL_SGB2', 'gut 50 Prozent');
  expect(told(checkOwn({ ...share, precision: { value: 0.1, isPercent: true } }))).toEqual(told(checkOwn({ ...share, precision: { value: 10 } })));
  const printed = { value: 0.105, isPercent: true };
  const outcome = checkOwn({ ...row('LB_GESAMT ÷ BEV_GESAMT', ''), printed, precision: { value: 0.1 } });
  expect('isPercent' in outcome && [outcome.isPercent, outcome.printed.interval.from.toString(), outcome.status]).toEqual([true, '0.1045', 'WIDERSPRUCH']);
});

test('a divisor that can be 0 is named', () => {
  const outcome = checkOwn(row('LB_ELB ÷ (LB_NEF − LB_NEF)', '1'));
  expect('problem' in outcome && outcome.problem.kind === 'zeroDivision' && printExpression(outcome.problem.divisor)).toBe('LB_NEF − LB_NEF');
});

test('figures named twice, and those without a precision, are told', () => {
  const outcome = checkOwn(row('KUNDEN_OHNE_BERUFSABSCHLUSS + FIN_UNTERFIN_2025 − FIN_UNTERFIN_2025', '0,7'));
  expect('repeated' in outcome && [outcome.repeated, outcome.unrounded, outcome.isPercent]).toEqual([['FIN_UNTERFIN_2025'], ['KUNDEN_OHNE_BERUFSABSCHLUSS'], false]);
});

test('a row is used as soon as something but its number stands in it', () => {
  expect([row('', ''), row(' ', ''), row('', '', '', 'x'), row('', '', 5), row('', 0)].map(isUsed)).toEqual([false, false, true, true, true]);
});

test.each([
  ['LB_ELB ÷ (FIN_VERWALTUNG_2025 − 46.660.000)', false],
  ['LB_ELB ÷ (LB_NEF − LB_NEF)', true],
  ['LB_ELB ÷ 0', true],
  ['LB_ELB ÷ (1 − 1)', true],
])('%s: the divisor is 0, and not only within its rounding: %s', (expression, isExact) => {
  expect(told(checkOwn(row(expression, '1')))).toMatchObject({ kind: 'zeroDivision', isExact });
});

test.each<[string, readonly string[] | undefined]>([
  ['KUNDEN_OHNE_BERUFSABSCHLUSS + LB_ELB', ['%', 'Personen']],
  ['14,6 % + LB_ELB', ['%', 'Personen']],
  ['LB_ELB × 14,6 % + 23.637 %', ['Personen', '%']],
  ['KUNDEN_OHNE_BERUFSABSCHLUSS + 23.637', ['%', '23.637']],
  ['1 − KUNDEN_OHNE_BERUFSABSCHLUSS', undefined],
  ['FIN_VERWALTUNG_2025 ÷ FIN_VERWALTUNG_2024 − 1', undefined],
  ['FIN_VERWALTUNG_2025 ÷ LB_ELB + 100', undefined],
  ['(FIN_VERWALTUNG_2025 − LB_ELB) × 2', ['EUR', 'Personen']],
  ['FIN_VERWALTUNG_2025 × 15,2 % − FIN_VERWALTUNG_2024', undefined],
  ['KUNDEN_OHNE_BERUFSABSCHLUSS × LB_ELB + LB_NEF', undefined],
  ['LB_ELB + LB_NEF − 17', undefined],
])('%s adds %j', (expression, mixed) => {
  const outcome = checkOwn(row(expression, '1'));
  expect('mixed' in outcome && outcome.mixed).toEqual(mixed);
});

test.each<[string, Content, Content, readonly string[]]>([
  ['LB_ELB + LB_NEF', '32,463', '', ['32,463']],
  ['LB_ELB + LB_NEF', 32.463, '0,001', ['32,463']],
  ['LB_ELB + LB_NEF', '32.463', '', []],
  ['LB_ELB + 8,826', '32.463', '', ['8,826']],
  ['LB_ELB ÷ LB_ELB', '0,001', '', []],
  ['LB_ELB ÷ LB_NEF', '1,500 Mio.', '', []],
])('%s against %s: thousands may be meant by %s%j', (expression, printed, precision, grouped) => {
  const outcome = checkOwn(row(expression, printed, precision));
  expect('grouped' in outcome && outcome.grouped).toEqual(grouped);
});
