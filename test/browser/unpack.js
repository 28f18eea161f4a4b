'use strict';

const fs = require('node:fs');
const path = require('node:path');

const CACHE = path.resolve(__dirname, '../../.cache/browser');

/**
 * Unpacks the browser that an npm package brings (Linux x64). The package unpacks into the temporary folder
 * it finds: ours, so that no other version's files get in the way.
 */
async function unpackBrowser() {
  if (process.env.JC_BROWSER || process.platform !== 'linux' || process.arch !== 'x64') return;
  fs.mkdirSync(CACHE, { recursive: true });
  const before = { TMPDIR: undefined, LD_LIBRARY_PATH: undefined, FONTCONFIG_PATH: undefined, AWS_LAMBDA_JS_RUNTIME: undefined };
  for (const name of Object.keys(before)) before[name] = process.env[name];
  Object.assign(process.env, { TMPDIR: CACHE, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

module.exports = { unpackBrowser };
