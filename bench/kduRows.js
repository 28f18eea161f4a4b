'use strict';

/**
 * Facts come into the workbook's table, over Microsoft's client library and the Excel that the tests play: how often the pane
 * talks to Excel, and how long it works without a pause. How long Excel itself takes is not measured.
 */
require('../scripts/typescript');
const { performance } = require('node:perf_hooks');
const { importFacts } = require('../taskpane/kdu/importFacts');
const { PlayedImport, quiet } = require('../test/taskpane/kdu/played');

const PLACES = ['Bergkamen', 'Bönen', 'Fröndenberg/Ruhr', 'Holzwickede', 'Kamen', 'Lünen', 'Schwerte', 'Selm', 'Unna', 'Werne'];
const MONTHS = 12;
const ACCOUNTS_PER_YEAR = 100;
const FACTS_PER_YEAR = MONTHS * ACCOUNTS_PER_YEAR * PLACES.length;

const two = (number) => String(number).padStart(2, '0');

/** Each with a key of its own. */
function lines(count) {
  return Array.from({ length: count }, (_, index) => {
    const year = 2010 + Math.floor(index / FACTS_PER_YEAR);
    const month = 1 + (Math.floor(index / PLACES.length / ACCOUNTS_PER_YEAR) % MONTHS);
    const account = 531200 + (Math.floor(index / PLACES.length) % ACCOUNTS_PER_YEAR);
    return `${year}-${two(month)} 0${account} ${PLACES[index % PLACES.length]} ${index % 1000}.${two(index % 100)}`;
  });
}

/** The played Excel is slow: 100,000 facts take it minutes. */
const FACTS = 10_000;

async function measureKduRows(count = FACTS) {
  const book = new PlayedImport();
  const request = book.request(lines(count));
  const { excel } = book;
  const carryOut = excel.carryOut.bind(excel);
  let [syncs, paneTime, longest] = [0, 0, 0];
  let start = performance.now();
  const pause = () => {
    const worked = performance.now() - start;
    paneTime += worked;
    longest = Math.max(longest, worked);
  };
  excel.carryOut = async (asked) => {
    pause();
    syncs++;
    const answer = await carryOut(asked);
    start = performance.now();
    return answer;
  };
  const outcome = await importFacts(request, quiet);
  pause();
  if (outcome.kind !== 'imported' || outcome.rows !== count) throw new Error(JSON.stringify(outcome));
  return [
    ['facts', String(count)],
    ['context.sync()', String(syncs)],
    ['the pane works', `${(paneTime / 1000).toFixed(2)} s`],
    ['its longest task (aim < 200 ms)', `${longest.toFixed(0)} ms`],
  ];
}

module.exports = { measureKduRows };

if (require.main === module) {
  measureKduRows(Number(process.argv[2] ?? FACTS)).then((rows) => {
    for (const [name, value] of rows) console.log(`  ${name.padEnd(52)} ${value}`);
  });
}
