'use strict';

/**
 * Compiles the schema of the published figures into plain code, because the pages run without
 * eval, and checks our own data file with it.
 *
 *   node scripts/generate.js
 */
const fs = require('node:fs');
const path = require('node:path');
const Ajv = require('ajv').default;
const standaloneCode = require('ajv/dist/standalone').default;

const FIGURES = path.join(__dirname, '..', 'src', 'programme');
const OUTPUT = path.join(FIGURES, 'validate.generated.js');

/** The validator as a CommonJS module without imports: the build scripts read it too. */
function compileValidator(schema) {
  const ajv = new Ajv({ allErrors: true, messages: false, code: { source: true } });
  const code = standaloneCode(ajv, ajv.compile(schema));
  return `// Generated from figures.schema.json by scripts/generate.js. Do not edit.\n${code}\n`;
}

function readJson(name) {
  return JSON.parse(fs.readFileSync(path.join(FIGURES, name), 'utf8'));
}

if (require.main === module) {
  fs.writeFileSync(OUTPUT, compileValidator(readJson('figures.schema.json')));
}

module.exports = { compileValidator, readJson, OUTPUT };
