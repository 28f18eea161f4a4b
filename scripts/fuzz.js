'use strict';

/**
 * `npm run fuzz [-- count [seed [call]]]`: a million calls with whatever a host can pass; `call` repeats a single one.
 * Without a seed every run is another one.
 */
require('./typescript');
const { fuzz } = require('../test/fuzz/fuzz');

const SHOWN = 10;

const [count = 1_000_000, seed = Math.floor(Math.random() * 2 ** 31), call] = process.argv.slice(2).map(Number);
console.log(`${count.toLocaleString('en')} calls, seed ${seed}`);
const start = Date.now();
const { findings, checked } = fuzz(count, seed, call);
for (const { id, args, problem, ...finding } of findings.slice(0, SHOWN)) {
  console.log(`${id}, call ${finding.call}: ${problem}\n  ${args.slice(0, 500)}`);
}
console.log(`${findings.length} wrong answers in ${((Date.now() - start) / 1000).toFixed(0)} s`);
const times = (number) => number.toLocaleString('en');
console.log(`leftmost argument: ${times(checked.leftmost)} cells; parts added up: ${times(checked.sums)}; explanations: ${times(checked.explained)}`);
process.exitCode = findings.length > 0 ? 1 : 0;
