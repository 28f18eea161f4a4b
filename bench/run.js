'use strict';

/** `npm run bench`: what the issue of speed is measured by, side by side in one run. Needs nothing but the install. */
const { build } = require('../scripts/build');
const { measureFunctions } = require('./functions');
const { measureLoad } = require('./load');
const { measureSizes } = require('./sizes');

async function main() {
  await build({});
  table('KDU_DELTA über 100.000 Zeilen / over 100,000 rows', measureFunctions());
  table('Größen / sizes', measureSizes());
  table('Laden in der Workbench / a load in the workbench', await measureLoad());
}

function table(title, rows) {
  console.log(`\n${title}`);
  for (const [name, value] of rows) console.log(`  ${name.padEnd(52)} ${value}`);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
