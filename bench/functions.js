'use strict';

/** The shipped script beside a plain `number` loop over the same 2-D shapes and a naive decimal.js loop. */
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');
const Decimal = require('decimal.js');

const ROWS = 100_000;
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

const BLOCKS = 7;
const BLOCK = 10;

/**
 * What each work takes in ms, its own garbage included: they take turns in blocks, so that what else the machine does hits
 * them alike, and the first run of a block, which most of the garbage of another falls to, does not count. Median of the blocks.
 */
function sideBySide(works) {
  const means = works.map(() => []);
  for (let turn = 0; turn < BLOCKS; turn++) {
    works.forEach((work, index) => {
      work();
      means[index].push(time(() => repeat(work)) / BLOCK);
    });
  }
  return means.map(median);
}

function repeat(work) {
  for (let run = 0; run < BLOCK; run++) work();
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** The naive loop follows alone: it leaves far more garbage than the others. */
function measureFunctions() {
  const delta = shippedFunctions().get('KDU_DELTA');
  const basis = amounts(1);
  const comparison = amounts(2);
  const [shipped, plain] = sideBySide([() => delta(basis, comparison, null, {}), () => plainLoop(basis, comparison)]);
  const [naive] = sideBySide([() => naiveDecimal(basis, comparison)]);
  return [
    ['shipped script', `${shipped.toFixed(2)} ms`],
    ['plain number loop', `${plain.toFixed(2)} ms`],
    ['naive decimal.js loop', `${naive.toFixed(2)} ms`],
    ['shipped : plain (aim ≤ 3)', (shipped / plain).toFixed(2)],
    ['naive : shipped (aim ≥ 20)', (naive / shipped).toFixed(1)],
  ];
}

module.exports = { column, measureFunctions, median, shippedFunctions, sideBySide, time, ROWS };
