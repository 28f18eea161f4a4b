'use strict';

/**
 * `npm run kdu -- [--json] [--answers A.json] [--workbook W.json] FILE`: what the import of a file says, as the pane would,
 * in sentences or as JSON.
 * Ends with 0 for facts, 1 for a refusal, 2 for a question.
 */
require('./typescript');
const fs = require('node:fs');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { readImport } = require('../src/import');
const { heldFromJson, outcomeJson } = require('../src/import/report');
const { outcomeText } = require('../src/import/texts');

const CODES = { facts: 0, refused: 1, question: 2 };
const USAGE = 64;

function read(file) {
  try {
    return fs.readFileSync(file);
  } catch ({ code }) {
    throw new Error(code === 'ENOENT' ? `Die Datei „${file}“ gibt es nicht.` : `Die Datei „${file}“ lässt sich nicht lesen (${code}).`);
  }
}

function readJson(file) {
  const text = read(file).toString('utf8');
  try {
    return JSON.parse(text);
  } catch ({ message }) {
    throw new Error(`Die Datei „${file}“ ist kein gültiges JSON (${message}).`);
  }
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, answers: { type: 'string' }, workbook: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    console.error('Aufruf: npm run kdu -- [--json] [--answers A.json] [--workbook W.json] FILE');
    return USAGE;
  }
  const outcome = await readImport({
    name: path.basename(file),
    bytes: read(file),
    answers: values.answers === undefined ? {} : readJson(values.answers),
    held: heldFromJson(values.workbook === undefined ? {} : readJson(values.workbook)),
  });
  console.log(values.json ? JSON.stringify(outcomeJson(outcome), null, 2) : outcomeText(outcome, 'de'));
  return CODES[outcome.kind];
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error.message);
    process.exitCode = USAGE;
  },
);
