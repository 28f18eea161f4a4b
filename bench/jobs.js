'use strict';

/** Calls of every function that works element by element, over columns of 100,000 rows, and plain loops that do the same. */
const { column } = require('./functions');

const cents = (seed) => column(seed, (share) => Math.floor(share * 1e10) / 100);
const whole = (seed, from, to) => column(seed, (share) => from + Math.floor(share * (to - from + 1)));
const rates = (seed, from, to) => column(seed, (share) => Math.round((from + share * (to - from)) * 10_000) / 10_000);
const words = (seed, list) => column(seed, (share) => list[Math.floor(share * list.length)]);
const amountTexts = (seed) =>
  column(seed, (share) => (Math.floor(share * 1e10) / 100).toLocaleString('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 }));

const round = (value) => `(${value} < 0 ? -Math.round(-100 * ${value}) : Math.round(100 * ${value})) / 100`;

/**
 * What is measured: the arguments, columns with one value for each row and constants; and the plain loop's arithmetic, in
 * which a, b, c … are the arguments. Words are compared once, before the loop, as anybody would write it.
 */
const JOBS = [
  { id: 'UNDERFUNDING', args: [cents(1), cents(2), 0.152], plain: 'a * (1 - c) - b' },
  { id: 'ADMIN_SHARE', args: [cents(1), 'KOMMUNE'], plain: `a - ${round('(a * 0.848)')}` },
  { id: 'FREE_BUDGET', args: [cents(1), cents(2), cents(3), 'VOR'], plain: 'a - b - c' },
  { id: 'AVAILABLE', args: [cents(1), cents(2), cents(3), cents(4), cents(5), cents(6)], plain: 'a + b + c + d - e - f' },
  { id: 'PROVISIONAL_RELEASE', args: [cents(1), whole(2, 0, 12), 'ZWOELFTEL'], plain: 'a * b / 12' },
  {
    id: 'SUBSIDY_RATE',
    args: [words(1, ['16i', '16e']), whole(2, 1, 2)],
    plain: 'TABLE[a][b - 1]',
    before: "const TABLE = { '16i': [1, 1, 0.9, 0.8, 0.7], '16e': [0.75, 0.5] };",
  },
  { id: 'KDU_DELTA', args: [cents(1), cents(2)], plain: 'b - a' },
  { id: 'KDU_DELTA', args: [cents(1), cents(2), 'PCT'], plain: '(b - a) / Math.abs(a)' },
  { id: 'KDU_NET', args: [cents(1), 0.628], plain: `a - ${round('(a * b)')}` },
  { id: 'OVERRUN', args: [cents(1), cents(2), 250000], plain: 'b > a ? b - a : 0' },
  {
    id: 'OVERRUN',
    args: [cents(1), cents(2), 250000, 'STATUS'],
    plain: "b <= a ? '–' : (a === 0 ? 'außerplanmäßig' : 'überplanmäßig') + (b - a > c ? ', erheblich' : '')",
  },
  { id: 'EXHAUSTION', args: [cents(1), cents(2), 6], plain: 'b / a - c / 12' },
  {
    id: 'RECONCILE',
    args: [cents(1), cents(2), 10000, 20000],
    plain: "b === a ? 'EXAKT' : Math.abs(b - a) <= c / 2 + d ? 'RUNDUNG' : 'WIDERSPRUCH'",
  },
  {
    id: 'PARSE_AMOUNT',
    args: [amountTexts(1)],
    plain: "Number(a.replaceAll('.', '').replace(',', '.'))",
    // It has no native equivalent; this reads nothing but such texts.
    native: (text) => `VALUE(SUBSTITUTE(SUBSTITUTE(${text},".",""),",","."))`,
  },
  { id: 'GROWTH_RATE', args: [cents(1), cents(2)], plain: '(b - a) / a' },
  { id: 'GROWTH_RATE', args: [cents(1), cents(2), 0.01, 'MIN'], plain: '((b - c / 2) - (a + c / 2)) / (a + c / 2)' },
  { id: 'IMPLIED_WEIGHT', args: [rates(1, 0, 0.3), rates(2, 0.5, 1), rates(3, 0.3, 0.5)], plain: '(b - c) / (b - a)' },
];

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** A function of its own for every job: one loop for all would be slow for whoever comes second. */
function plainLoop({ args, plain, before = '' }) {
  const cells = args.map((arg, index) => `const ${LETTERS[index]} = x${index}${Array.isArray(arg) ? '[row][0]' : ''};`);
  const parameters = args.map((_, index) => `x${index}`);
  return new Function(
    ...parameters,
    `${before} const result = new Array(x0.length);
    for (let row = 0; row < x0.length; row++) { ${cells.join(' ')} result[row] = [${plain}]; }
    return result;`,
  );
}

module.exports = { cents, plainLoop, rates, whole, JOBS, LETTERS };
