'use strict';

/**
 * Whole columns, as `=JC.PARSE_AMOUNT(A:A)` hands them over: 1,048,576 rows, of which a thousand are filled. The shipped script
 * beside a plain `number` loop over columns that are full. What is blank or bad must not cost more than what is filled.
 */
const { median, shippedFunctions, time } = require('./functions');
const { cents, plainLoop, rates, whole, JOBS } = require('./jobs');

const ALL_ROWS = 1_048_576;
const FILLED = 1000;
const ROUNDS = 3;

/** Functions that take a range as a whole; the plain loop beside them adds it up. */
const RANGE_JOBS = [
  { id: 'ALLOCATE', args: [1000, whole(1, 0, 100)] },
  { id: 'KDU_FORECAST', args: [cents(1), 6, 'LINEAR'] },
  { id: 'SLOT_BUDGET', args: [1000, whole(1, 0, 100), cents(2)] },
  { id: 'SUM_CHECK', args: [cents(1), 1000, 0, 0] },
  { id: 'WEIGHTED_RATE', args: [rates(1, 0, 1), whole(2, 0, 100)] },
];

/** What stands in the other rows: a blank cell as the web and as the desktop hands it over, a note, an error. */
const RESTS = {
  blank: () => '',
  'blank as 0': () => 0,
  'k. A.': () => 'k. A.',
  '#N/A': () => ({ code: '#N/A' }),
};

/** In every column alike, as in rows that nobody has filled. */
const withRest = (args, rest) =>
  args.map((arg) => (Array.isArray(arg) ? Array.from({ length: ALL_ROWS }, (_, row) => [row < FILLED ? arg[row][0] : rest()]) : arg));

const full = (args) => args.map((arg) => (Array.isArray(arg) ? Array.from({ length: ALL_ROWS }, (_, row) => arg[row % arg.length]) : arg));

function addedUp(...args) {
  let total = 0;
  for (const arg of args) if (Array.isArray(arg)) for (let row = 0; row < arg.length; row++) total += arg[row][0];
  return total;
}

/** A function without a result throws its error. */
function attempt(run, args) {
  try {
    return run(...args, {});
  } catch (error) {
    return error;
  }
}

/** A line of the table: for each rest ms, and how many times the plain loop's. They take turns, so that all are hit alike by what else runs. */
function measureWholeColumns() {
  const shipped = shippedFunctions();
  return [...JOBS, ...RANGE_JOBS].map((job) => {
    const run = shipped.get(job.id);
    const loop = job.plain ? plainLoop(job) : addedUp;
    const columns = full(job.args);
    loop(...columns);
    const cells = Object.values(RESTS).map((rest) => {
      const args = withRest(job.args, rest);
      attempt(run, args);
      const rounds = Array.from({ length: ROUNDS }, () => [time(() => attempt(run, args)), time(() => loop(...columns))]);
      const [ours, plain] = [0, 1].map((index) => median(rounds.map((round) => round[index])));
      return `${ours.toFixed(0)} ms, ${(ours / plain).toFixed(1)} ×`.padStart(17);
    });
    const word = job.args.find((arg) => typeof arg === 'string');
    return [word === undefined ? job.id : `${job.id} ${word}`, cells.join(' | ')];
  });
}

module.exports = { measureWholeColumns, RESTS };
