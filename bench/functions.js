'use strict';

/** The shipped script beside a plain `number` loop over the same 2-D shapes and a naive decimal.js loop. */
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');
const Decimal = require('decimal.js');

const ROWS = 100_000;
const ROUNDS = 21;
const DIST = path.join(__dirname, '..', 'dist');

function shippedFunctions() {
  const associated = new Map();
  const CustomFunctions = { associate: (id, fn) => associated.set(id, fn), Error: class extends Error {}, ErrorCode: {} };
  vm.runInThisContext(`(function (CustomFunctions) {${fs.readFileSync(path.join(DIST, 'functions.js'), 'utf8')}\n})`)(CustomFunctions);
  return associated;
}

/** A column of values made from fractions of 1, the same in every run (a linear congruential generator). */
function column(seed, value) {
  let state = seed;
  return Array.from({ length: ROWS }, () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return [value(state / 2 ** 31)];
  });
}

/** Whole cents between 0 and 100 Mio EUR. */
const amounts = (seed) => column(seed, (share) => Math.floor(share * 1e10) / 100);

const plainLoop = (basis, comparison) => {
  const result = new Array(basis.length);
  for (let row = 0; row < basis.length; row++) result[row] = [comparison[row][0] - basis[row][0]];
  return result;
};

const naiveDecimal = (basis, comparison) =>
  basis.map((line, row) => [new Decimal(comparison[row][0]).minus(new Decimal(line[0])).toNumber()]);

const time = (work) => {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
};

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/**
 * Shipped script and plain loop take turns, so that what else the machine does hits them alike; the median of the
 * rounds counts. The naive loop follows alone: its garbage would be collected in the time of whoever comes next.
 */
function measureFunctions() {
  const delta = shippedFunctions().get('KDU_DELTA');
  const basis = amounts(1);
  const comparison = amounts(2);
  const times = { shipped: [], plain: [], naive: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.shipped.push(time(() => delta(basis, comparison, null, {})));
    times.plain.push(time(() => plainLoop(basis, comparison)));
  }
  for (let round = 0; round < ROUNDS; round++) times.naive.push(time(() => naiveDecimal(basis, comparison)));
  const [shipped, plain, naive] = [median(times.shipped), median(times.plain), median(times.naive)];
  return [
    ['shipped script', `${shipped.toFixed(2)} ms`],
    ['plain number loop', `${plain.toFixed(2)} ms`],
    ['naive decimal.js loop', `${naive.toFixed(2)} ms`],
    ['shipped : plain (aim ≤ 3)', (shipped / plain).toFixed(2)],
    ['naive : shipped (aim ≥ 20)', (naive / shipped).toFixed(1)],
  ];
}

module.exports = { column, measureFunctions, median, shippedFunctions, time, ROWS };
