'use strict';

/** KdU_Monitor over a table of 100,000 rows: what a change of an input costs, in an engine of formulas and in the functions themselves. */
require('../scripts/typescript');
const { CATALOGUE } = require('../functions/catalogue');
const { MONITOR } = require('../src/workbook/monitorInputs');
const { EXPECTED_ROW } = require('../src/workbook/sheets/monitorLayout');
const { Recalculation } = require('../test/src/workbook/recalculate');
const { models } = require('../test/src/workbook/models');

const ROWS = 100_000;
const RUNS = 5;
const POSITIONS = ['UH', 'EINM_KDU', 'EINM_L', 'offen', 'nicht KdU'];

/** The same in every run (a linear congruential generator): two sources, three years, twelve months. */
function generated(count) {
  let state = 1;
  const below = (limit) => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return Math.floor(state / 65_536) % limit;
  };
  return Array.from({ length: count }, (_, index) => ({
    Quelle: index % 2 === 0 ? 'Kreis' : 'BA',
    Jahr: 2023 + below(3),
    Periode: 1 + below(12),
    Position: POSITIONS[below(POSITIONS.length)],
    Konto: `05312${below(60)}`,
    Betrag: below(30_000) / 100,
    Import: 1,
  }));
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** Of the processor, whatever else the machine does. */
function seconds(work) {
  const start = process.cpuUsage();
  work();
  return process.cpuUsage(start).user / 1e6;
}

function measureKduSheets() {
  const facts = generated(ROWS);
  const column = (header, empty = '') => facts.map((row) => [row[header] ?? empty]);
  const months = CATALOGUE.find(({ id }) => id === 'KDU_MONTHS');
  const args = [...['Quelle', 'Jahr', 'Periode', 'Position', 'Betrag', 'Merkmal'].map((header) => column(header)), 'Kreis', 2025, 2];
  const calls = Array.from({ length: RUNS }, () => seconds(() => months.evaluate(args)));
  const traced = Array.from({ length: RUNS }, () =>
    seconds(() => {
      const behind = months.rowsBehind(args);
      for (let month = 0; month < 12; month++) behind(month, 0);
    }),
  );
  const book = new Recalculation(models('de', ['kdu', 'kduNet', 'monitor', 'compare', 'report', 'assumptions', 'register']), { facts });
  const expected = (n) => book.type({ [MONITOR.months.name]: n })('KdU_Monitor', `C${EXPECTED_ROW}`);
  const results = new Set();
  const changes = [6, 7, 8, 9, 10].map((n) => seconds(() => results.add(expected(n))));
  if (results.size < changes.length) throw new Error(`Nothing was calculated anew: ${[...results].join()}`);
  const other = seconds(() => book.type({ [MONITOR.year.name]: 2024 })('KdU_Monitor', `C${EXPECTED_ROW}`));
  const shown = (time) => `${time.toFixed(2)} s`;
  return [
    ['JC.KDU_MONTHS, three years', shown(median(calls))],
    ['the rows behind twelve months, as a trace asks', shown(median(traced))],
    ['another number of months, all three sheets (aim ≤ 2 s)', shown(median(changes))],
    ['another year: the table is read anew', shown(other)],
  ];
}

module.exports = { measureKduSheets };

if (require.main === module) for (const [name, value] of measureKduSheets()) console.log(`  ${name.padEnd(56)} ${value}`);
