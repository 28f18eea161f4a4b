'use strict';

/**
 * Every function that works element by element over 100,000 rows: the shipped script, a plain `number` loop that does the
 * same arithmetic on the same shapes, and HyperFormula with the function's twin in 100,000 cells.
 */
require('../scripts/typescript');
const { HyperFormula } = require('hyperformula');
const { CATALOGUE } = require('../functions/catalogue');
const { column, median, shippedFunctions, time, ROWS } = require('./functions');

const ROUNDS = 11;
/** An evaluation takes half a second, so fewer say enough. */
const NATIVE_TURNS = [7, 49, 343];

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
    // It has no twin; this reads nothing but such texts.
    native: (text) => `VALUE(SUBSTITUTE(SUBSTITUTE(${text},".",""),",","."))`,
  },
  { id: 'GROWTH', args: [cents(1), cents(2)], plain: '(b - a) / a' },
  { id: 'GROWTH', args: [cents(1), cents(2), 0.01, 'MIN'], plain: '((b - c / 2) - (a + c / 2)) / (a + c / 2)' },
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

/**
 * A sheet with the columns and the twin in 100,000 cells, built and calculated once. What is timed is its evaluation after
 * the first column changed: neither the parsing of formulas nor the writing of values.
 */
function nativeEvaluation({ id, args, native }) {
  const { twin } = CATALOGUE.find((definition) => definition.id === id);
  const formula = (row) => {
    const texts = args.map((arg, index) => {
      if (Array.isArray(arg)) return `${LETTERS[index].toUpperCase()}${row + 1}`;
      return typeof arg === 'string' ? `"${arg}"` : String(arg);
    });
    return `=${native ? native(...texts) : twin(texts).formula}`;
  };
  const columns = args.filter(Array.isArray);
  const cell = (arg, row) => (Array.isArray(arg) ? raw(arg[row][0]) : null);
  const data = Array.from({ length: ROWS }, (_, row) => [...args.map((arg) => cell(arg, row)), formula(row)]);
  const engine = HyperFormula.buildFromArray(data, { licenseKey: 'gpl-v3', maxRows: ROWS, smartRounding: false });
  // Another value in every row, of the same kind.
  const turned = (by) => columns[0].map((_, row) => [raw(columns[0][(row + by) % ROWS][0])]);
  const times = [];
  for (const by of NATIVE_TURNS) {
    engine.suspendEvaluation();
    engine.setCellContents({ sheet: 0, row: 0, col: 0 }, turned(by));
    times.push(time(() => engine.resumeEvaluation()));
  }
  engine.destroy();
  return median(times);
}

/** HyperFormula reads text such as 1.095 as a number. */
const raw = (value) => (typeof value === 'string' ? `'${value}` : value);

/**
 * Shipped script and plain loop take turns, as in functions.js. HyperFormula follows when all of them are done: its garbage
 * would be collected in the time of whoever comes next. A line of the table: name, ms, ms, ratio, ms, ratio.
 */
function measureCatalogue() {
  const shipped = shippedFunctions();
  const measured = JOBS.map((job) => {
    const run = shipped.get(job.id);
    const plain = plainLoop(job);
    const times = { shipped: [], plain: [] };
    for (let roundNumber = 0; roundNumber < ROUNDS; roundNumber++) {
      times.shipped.push(time(() => run(...job.args, {})));
      times.plain.push(time(() => plain(...job.args)));
    }
    return { job, ours: median(times.shipped), loop: median(times.plain) };
  });
  return measured.map(({ job, ours, loop }) => {
    const native = nativeEvaluation(job);
    const word = job.args.find((arg) => typeof arg === 'string');
    const ratios = [ours / loop, native / ours].map((ratio) => ratio.toFixed(1));
    return [
      word === undefined ? job.id : `${job.id} ${word}`,
      `${ours.toFixed(1)} ms | ${loop.toFixed(1)} ms | ${ratios[0]} | ${native.toFixed(0)} ms | ${ratios[1]}`,
    ];
  });
}

module.exports = { measureCatalogue };
