'use strict';

/** The import of 1,000,000 lines beside a bare pass of papaparse over the same text, in the same run. */
require('../scripts/typescript');
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const papa = require('papaparse');
const { readImport } = require('../src/import');

const LINES = 1_000_000;
const RUNS = 3;
const PLACES = ['Bergkamen', 'Bönen', 'Fröndenberg/Ruhr', 'Holzwickede', 'Kamen', 'Lünen', 'Schwerte', 'Selm', 'Unna', 'Werne'];
const HEAD = 'Haushaltsjahr;Periode;Buchungsdatum;Sachkonto;Bezeichnung;Gemeinde;Ist';

/** The same in every run (a linear congruential generator, whose high bits are the random ones). */
function generated(lines) {
  let state = 1;
  const below = (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const two = (number) => String(number).padStart(2, '0');
  const rows = [HEAD];
  for (let line = 0; line < lines; line++) {
    const month = 1 + below(12);
    const account = below(60);
    const [whole, cents] = (below(100_000_000) / 100).toFixed(2).split('.');
    const amount = `${whole.replace(/\B(?=(?:\d{3})+$)/g, '.')},${cents}`;
    rows.push(
      `2025;${month};${two(1 + below(28))}.${two(month)}.2025;05312${two(account)};Unterkunft ${account};${PLACES[below(10)]};${amount}`,
    );
  }
  return rows.join('\n');
}

/** Of the processor: what else the machine does makes both slower, but not alike. */
const seconds = async (work) => {
  const start = process.cpuUsage();
  await work();
  return process.cpuUsage(start).user / 1e6;
};

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

function barePass(text) {
  let count = 0;
  papa.parse(text, { delimiter: ';', newline: '\n', quoteChar: '"', step: () => count++ });
  return count;
}

/** The most that a process takes which does nothing but read this file, in MB: Node and the compiler of the sources are in it. */
function memoryOf(bytes) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  try {
    const file = path.join(folder, 'bench.csv');
    fs.writeFileSync(file, bytes);
    return Number(execFileSync(process.execPath, [__filename, '--memory', file], { encoding: 'utf8' }));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

async function printMemory(file) {
  await readImport({ name: 'bench.csv', bytes: new Uint8Array(fs.readFileSync(file)) });
  console.log(Math.round(process.resourceUsage().maxRSS / 1024));
}

async function measureKduImport(lines = LINES) {
  const text = generated(lines);
  const bytes = new TextEncoder().encode(text);
  const bare = [];
  const whole = [];
  let facts = 0;
  for (let run = 0; run < RUNS; run++) {
    bare.push(await seconds(() => barePass(text)));
    whole.push(
      await seconds(async () => {
        const outcome = await readImport({ name: 'bench.csv', bytes });
        if (outcome.kind !== 'facts') throw new Error(`${outcome.kind} ${outcome.reason}`);
        facts = outcome.facts.length;
      }),
    );
  }
  const shown = (time) => `${time.toFixed(2)} s`;
  return [
    [
      `${lines.toLocaleString('en')} lines, ${(bytes.length / 1e6).toFixed(0)} MB, ${facts.toLocaleString('en')} facts`,
      shown(median(whole)),
    ],
    ['a bare pass of papaparse', shown(median(bare))],
    ['memory of a process that reads it (aim < 500 MB)', `${memoryOf(bytes)} MB`],
    ['import : bare pass (aim ≤ 3)', (median(whole) / median(bare)).toFixed(2)],
  ];
}

module.exports = { measureKduImport };

if (require.main === module && process.argv[2] === '--memory') {
  printMemory(process.argv[3]);
} else if (require.main === module) {
  measureKduImport(Number(process.argv[2] ?? LINES)).then((rows) => {
    for (const [name, value] of rows) console.log(`  ${name.padEnd(52)} ${value}`);
  });
}
