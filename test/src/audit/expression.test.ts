/** Expressions over figures: what is read, what is refused and where, and what rounding leaves open of them. */
import fc from 'fast-check';
import { compute, repeatedFigures, type Computed } from '../../../src/audit/arithmetic';
import { figuresIn, printExpression, type Expression, type Operator } from '../../../src/audit/expression';
import { figureInterval } from '../../../src/audit/figureInterval';
import { holds } from '../../../src/audit/interval';
import { parseExpression, type ExpressionProblem } from '../../../src/audit/parseExpression';
import { programme, type Figure } from '../../../src/programme/figures';
import { Decimal } from '../../../src/money/decimal';

function read(text: string): Expression {
  const parsed = parseExpression(text);
  if ('problem' in parsed) throw new Error(JSON.stringify(parsed.problem));
  return parsed.expression;
}
function computed(text: string): Computed {
  const result = compute(read(text));
  if ('kind' in result) throw new Error(printExpression(result.divisor));
  return result;
}
const problem = (text: string): ExpressionProblem | undefined => {
  const parsed = parseExpression(text);
  return 'problem' in parsed ? parsed.problem : undefined;
};

describe('what is read', () => {
  test.each`
    text                                  | value
    ${'LB_ELB + LB_NEF'}                  | ${'32463'}
    ${'lb_elb+Lb_Nef'}                    | ${'32463'}
    ${'= LB_ELB - LB_NEF'}                | ${'14811'}
    ${'LB_ELB–LB_NEF'}                    | ${'14811'}
    ${'+LB_ELB'}                          | ${'23637'}
    ${'−LB_ELB'}                          | ${'-23637'}
    ${'LB_ELB - -LB_NEF'}                 | ${'32463'}
    ${'PLATZ_FBW : 3 · 2'}                | ${'400'}
    ${'PLATZ_FBW / 3 * 2'}                | ${'400'}
    ${'PLATZ_FBW ÷ (3 × 2)'}              | ${'100'}
    ${'PLATZ_FBW − 100 − 50'}             | ${'450'}
    ${'PLATZ_FBW − (100 − 50)'}           | ${'550'}
    ${'PLATZ_FBW + 2 × 3'}                | ${'606'}
    ${'-(PLATZ_FBW + 2) × 3'}             | ${'-1806'}
    ${'BG_ANZAHL × 1.316'}                | ${'22448328'}
    ${'PLATZ_FBW × 0,5'}                  | ${'300'}
    ${'PLATZ_FBW × (1 − 15,2 %)'}         | ${'508.8'}
    ${'ZIEL_IQ_FRAUEN × 1000'}            | ${'146'}
  `('$text is $value', ({ text, value }) => {
    expect(computed(text).value.toString()).toBe(value);
  });
});

describe('what is refused, and where', () => {
  test.each<[string, ExpressionProblem]>([
    ['', { kind: 'empty' }],
    ['   ', { kind: 'empty' }],
    ['1'.repeat(1001), { kind: 'tooLong' }],
    ['KDU_UH', { kind: 'unknownFigure', at: 1, found: 'KDU_UH', similar: ['KDU_UH_ANSATZ_2024', 'KDU_UH_IST_2024', 'KDU_UH_ANSATZ_2025'] }],
    ['LB_ELB + LB_NEV', { kind: 'unknownFigure', at: 10, found: 'LB_NEV', similar: ['LB_NEF'] }],
    ['LB_ELB + Überschuss', { kind: 'unknownFigure', at: 10, found: 'Überschuss', similar: [] }],
    ['SUMME(LB_ELB;LB_NEF)', { kind: 'unknownFigure', at: 1, found: 'SUMME', similar: [] }],
    ['LB_ELB +', { kind: 'operandExpected', at: 9, found: '' }],
    ['LB_ELB + × 2', { kind: 'operandExpected', at: 10, found: '×' }],
    ['()', { kind: 'operandExpected', at: 2, found: ')' }],
    ['LB_ELB LB_NEF', { kind: 'operatorExpected', at: 8, found: 'LB_NEF' }],
    ['2 (LB_ELB)', { kind: 'operatorExpected', at: 3, found: '(' }],
    ['(LB_ELB + LB_NEF', { kind: 'unclosed', at: 1 }],
    ['LB_ELB + (2 × (3 + 4)', { kind: 'unclosed', at: 10 }],
    ['LB_ELB + 2)', { kind: 'unopened', at: 11 }],
    ['LB_ELB × 1.5', { kind: 'notation', at: 10, found: '1.5' }],
    ['LB_ELB × 12,', { kind: 'notation', at: 10, found: '12,' }],
    ['LB_ELB × 2^2', { kind: 'sign', at: 11, found: '^' }],
    ['@LB_ELB', { kind: 'sign', at: 1, found: '@' }],
    ['(LB_ELB; 2)', { kind: 'sign', at: 8, found: ';' }],
    ['FIN_UNTERFIN_2025 − 7,98 Mio. EUR', { kind: 'unit', at: 26, found: 'Mio' }],
    ['FIN_UNTERFIN_2025 − EUR', { kind: 'unit', at: 21, found: 'EUR' }],
    ['LB_ELB + 💥', { kind: 'sign', at: 10, found: '💥' }],
  ])('%s', (text, expected) => {
    expect(problem(text)).toEqual(expected);
  });

  test('no text at all makes it fail in any other way, brackets to the last character included', () => {
    expect(problem('('.repeat(1000))).toEqual({ kind: 'operandExpected', at: 1001, found: '' });
    const pieces = fc.constantFrom('LB_ELB', 'KDU', '12', '1,5', '3.', '%', '+', '-', '−', '×', '/', ':', '(', ')', ' ', '=', '@', 'Mio.', 'ß');
    fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 40 }), fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''))), (text) => {
      const parsed = parseExpression(text);
      if ('problem' in parsed && 'at' in parsed.problem) expect(parsed.problem.at).toBeLessThanOrEqual(text.length + 1);
    }));
  });
});

const SMALL: fc.Arbitrary<Expression> = fc.oneof(
  fc.integer({ min: 0, max: 999 }).map((whole): Expression => ({ kind: 'number', text: String(whole), value: new Decimal(whole) })),
  fc.integer({ min: 0, max: 999 }).map((tenths): Expression => ({ kind: 'number', text: `${Math.floor(tenths / 10)},${tenths % 10} %`, value: new Decimal(tenths).div(1000) })),
  fc.constantFrom(...programme.figures).map((figure): Expression => ({ kind: 'figure', figure })),
);
const expressions: fc.Arbitrary<Expression> = fc.letrec<{ any: Expression }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    SMALL,
    tie('any').map((of): Expression => ({ kind: 'negative', of })),
    fc
      .tuple(fc.constantFrom<Operator>('+', '−', '×', '÷'), tie('any'), tie('any'))
      .map(([operator, left, right]): Expression => ({ kind: 'operation', operator, left, right })),
  ),
})).any;

test('what is printed is read as the same expression', () => {
  fc.assert(fc.property(expressions, (expression) => expect(read(printExpression(expression))).toEqual(expression)));
});

/** What the expression gives where each figure is what `of` says; undefined where it divides by 0. */
function sample(expression: Expression, of: (figure: Figure) => Decimal): Decimal | undefined {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'figure':
      return of(expression.figure);
    case 'negative':
      return sample(expression.of, of)?.neg();
    case 'operation': {
      const [left, right] = [sample(expression.left, of), sample(expression.right, of)];
      if (!left || !right) return undefined;
      if (expression.operator === '÷') return right.isZero() ? undefined : left.div(right);
      return { '+': left.plus(right), '−': left.minus(right), '×': left.times(right) }[expression.operator];
    }
  }
}

test('the interval holds whatever values the figures stand for, and the published ones give the value', () => {
  const shares = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(expressions, shares, (expression, steps) => {
      const result = compute(expression);
      if ('kind' in result) return;
      // The same figure has the same value wherever it stands.
      const place = (figure: Figure): Decimal => {
        const { from, to } = figureInterval(figure);
        return from.plus(to.minus(from).times(steps[programme.figures.indexOf(figure) % 7] ?? 0).div(10));
      };
      const found = sample(expression, place);
      expect(found !== undefined && holds(result.interval, found)).toBe(true);
      expect(sample(expression, ({ value }) => value)?.eq(result.value)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('a divisor that can be 0 is refused, and named', () => {
  const divisor = (text: string): string | undefined => {
    const result = compute(read(text));
    return 'kind' in result ? printExpression(result.divisor) : undefined;
  };
  expect(divisor('1 ÷ (LB_ELB − LB_ELB)')).toBe('LB_ELB − LB_ELB');
  expect(divisor('1 ÷ (FIN_KUERZUNG_GESAMT − FIN_UNTERFIN_2025)')).toBe('FIN_KUERZUNG_GESAMT − FIN_UNTERFIN_2025');
  expect(divisor('LB_ELB : 0')).toBe('0');
  expect(divisor('1 ÷ (FIN_VERWALTUNG_2025 − FIN_VERWALTUNG_2024)')).toBeUndefined();
});

test('a figure that stands twice makes the interval wider, never narrower, and is named', () => {
  const twice = read('FIN_VERWALTUNG_2024 − FIN_VERWALTUNG_2024 + LB_ELB − LB_ELB');
  const { interval } = computed('FIN_VERWALTUNG_2024 − FIN_VERWALTUNG_2024');
  expect([interval.from.toString(), interval.to.toString()]).toEqual(['-10000', '10000']);
  expect(repeatedFigures(twice)).toEqual(['FIN_VERWALTUNG_2024']);
  expect(figuresIn(twice)).toHaveLength(4);
});

test.each`
  id                               | from            | to
  ${'FIN_UNTERFIN_2025'}           | ${'7975000'}    | ${'7985000'}
  ${'BG_BEZUG_MONAT'}              | ${'1315.5'}     | ${'1316.5'}
  ${'LB_SLB'}                      | ${'17'}         | ${'17'}
  ${'TAAM_BESTAND_2025'}           | ${'175'}        | ${'185'}
  ${'LZB_ANTEIL'}                  | ${'0.5'}        | ${'0.55'}
  ${'PERS_MITARBEITENDE_TEXT'}     | ${'450'}        | ${'500'}
  ${'AM_UNTERES_ENTGELT'}          | ${'0.205'}      | ${'0.21'}
  ${'AM_SVB_MAENNER_DELTA'}        | ${'-0.0075'}    | ${'-0.0065'}
`('$id stands for $from to $to', ({ id, from, to }) => {
  const interval = figureInterval(programme.figures.find((figure) => figure.id === id) as Figure);
  expect([interval.from.toString(), interval.to.toString()]).toEqual([from, to]);
});
