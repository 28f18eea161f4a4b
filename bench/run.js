'use strict';

/** `npm run bench`: what the issue of speed is measured by, side by side in one run. Needs nothing but the install. */
const { build } = require('../scripts/build');
const { measureCatalogue, measureUnfriendly } = require('./catalogue');
const { measureCheck } = require('./check');
const { measureFunctions } = require('./functions');
const { measureKduImport } = require('./kduImport');
const { measureKduRows } = require('./kduRows');
const { measureKduSheets } = require('./kduSheets');
const { measureLoad } = require('./load');
const { measureTrace } = require('./trace');
const { VARIANTS } = require('./unfriendly');
const { measureWholeColumns, RESTS } = require('./wholeColumns');

const CATALOGUE_TITLE = [
  'Alle ↔-Funktionen über 100.000 Zeilen / all element-wise functions over 100,000 rows',
  `  ${''.padEnd(52)} shipped | plain loop | shipped : plain (aim ≤ 5) | HyperFormula | HyperFormula : shipped (aim > 1)`,
].join('\n');

const UNFRIENDLY_TITLE = [
  'Dieselben über unbequeme Daten, in ms / the same over unfriendly data, in ms',
  `  ${''.padEnd(52)} ${Object.keys(VARIANTS).join(' | ')} | plain loop over friendly data`,
].join('\n');

const WHOLE_TITLE = [
  'Ganze Spalten, 1.048.576 Zeilen, 1.000 gefüllt (Ziel ≤ 1,5 s) / whole columns, 1,000 rows filled (aim ≤ 1.5 s)',
  `  ${'in the other rows; × the plain loop over full columns'.padEnd(52)} ${Object.keys(RESTS).map((rest) => rest.padStart(17)).join(' | ')}`,
].join('\n');

async function main() {
  await build({});
  table('KDU_DELTA über 100.000 Zeilen / over 100,000 rows', measureFunctions());
  table(CATALOGUE_TITLE, measureCatalogue());
  table(UNFRIENDLY_TITLE, measureUnfriendly());
  table(WHOLE_TITLE, measureWholeColumns());
  table("Monatsdatei einlesen / reading a month's file", await measureKduImport());
  table('Fakten in die Tabelle, über die Excel-Bibliothek in Node / facts into the table', await measureKduRows());
  table('KdU_Monitor über 100.000 Zeilen / KdU_Monitor over 100,000 rows', measureKduSheets());
  table('Laden in der Workbench / a load in the workbench', await measureLoad());
  table('Prüfpfad in der Workbench / a trace in the workbench', await measureTrace());
  table('Prüfung der Arbeitsmappe in der Workbench / the check of the workbook in the workbench', await measureCheck());
}

function table(title, rows) {
  console.log(`\n${title}`);
  for (const [name, value] of rows) console.log(`  ${name.padEnd(52)} ${value}`);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
