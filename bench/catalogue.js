'use strict';

/**
 * Every function that works element by element over 100,000 rows: the shipped script, a plain `number` loop that does the
 * same arithmetic on the same shapes, and HyperFormula with the function's native equivalent in 100,000 cells.
 */
require('../scripts/typescript');
const { HyperFormula } = require('hyperformula');
const { CATALOGUE } = require('../functions/catalogue');
const { median, shippedFunctions, sideBySide, time, ROWS } = require('./functions');
const { JOBS, LETTERS, plainLoop } = require('./jobs');
const { unfriendly } = require('./unfriendly');

/** Some of the unfriendly columns take a second. */
const UNFRIENDLY_ROUNDS = 5;
/** An evaluation takes half a second, so fewer say enough. */
const NATIVE_TURNS = [7, 49, 343];

/**
 * A sheet with the columns and the native equivalent in 100,000 cells, built and calculated once. What is timed is its evaluation after
 * the first column changed: neither the parsing of formulas nor the writing of values.
 */
function nativeEvaluation({ id, args, native }) {
  const { nativeEquivalent } = CATALOGUE.find((definition) => definition.id === id);
  const formula = (row) => {
    const texts = args.map((arg, index) => {
      if (Array.isArray(arg)) return `${LETTERS[index].toUpperCase()}${row + 1}`;
      return typeof arg === 'string' ? `"${arg}"` : String(arg);
    });
    return `=${native ? native(...texts) : nativeEquivalent(texts).formula}`;
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
 * HyperFormula follows when all the others are done: its garbage would be collected in the time of whoever comes next.
 * A line of the table: name, ms, ms, ratio, ms, ratio.
 */
function measureCatalogue() {
  const shipped = shippedFunctions();
  const measured = JOBS.map((job) => {
    const run = shipped.get(job.id);
    const plain = plainLoop(job);
    const [ours, loop] = sideBySide([() => run(...job.args, {}), () => plain(...job.args)]);
    return { job, ours, loop };
  });
  return measured.map(({ job, ours, loop }) => {
    const native = nativeEvaluation(job);
    const ratios = [ours / loop, native / ours].map((ratio) => ratio.toFixed(1));
    return [
      nameOf(job),
      `${ours.toFixed(1)} ms | ${loop.toFixed(1)} ms | ${ratios[0]} | ${native.toFixed(0)} ms | ${ratios[1]}`,
    ];
  });
}

const nameOf = ({ id, args }) => {
  const word = args.find((arg) => typeof arg === 'string');
  return word === undefined ? id : `${id} ${word}`;
};

const rounds = (work) => Array.from({ length: UNFRIENDLY_ROUNDS }, () => time(work));

/** The shipped script over data that tables have as well, in ms; the plain loop does the friendly ones. A dash: no such column. */
function measureUnfriendly() {
  const shipped = shippedFunctions();
  return JOBS.map((job) => {
    const run = shipped.get(job.id);
    const { parameters } = CATALOGUE.find(({ id }) => id === job.id);
    const measured = unfriendly(parameters, job.args).map((args) => {
      if (args === null) return '–';
      return median(rounds(() => run(...args, {}))).toFixed(1);
    });
    const plain = plainLoop(job);
    const loop = median(rounds(() => plain(...job.args)));
    return [nameOf(job), [...measured, loop.toFixed(1)].map((ms) => ms.padStart(7)).join(' | ')];
  });
}

module.exports = { measureCatalogue, measureUnfriendly };
