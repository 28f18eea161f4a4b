'use strict';

/**
 * `npm run fuzz [-- count [seed [path]]]`: a million calls with whatever a host can pass, up to the first wrong answer;
 * `path`, as it is told with one, repeats a single call. Without a seed every run is another one.
 */
require('./typescript');
const { fuzz } = require('../test/fuzz/fuzz');

const [count = 1_000_000, seed = Math.floor(Math.random() * 2 ** 31)] = process.argv.slice(2, 4).map(Number);
const path = process.argv[4];
console.log(`${count.toLocaleString('en')} calls, seed ${seed}`);
const start = Date.now();
const { finding, checked } = fuzz(count, seed, path);
const seconds = ((Date.now() - start) / 1000).toFixed(0);
if (finding) {
  console.log(`${finding.id}: ${finding.problem}\n  ${finding.args.slice(0, 500)}`);
  console.log(`Again: npm run fuzz -- ${count} ${seed} ${finding.path}`);
}
console.log(`${finding ? 'A wrong answer' : 'No wrong answer'} in ${seconds} s`);
const times = (number) => number.toLocaleString('en');
console.log(`leftmost argument: ${times(checked.leftmost)} cells; parts added up: ${times(checked.sums)}; explanations: ${times(checked.explained)}`);
process.exitCode = finding ? 1 : 0;
