'use strict';

/** A load through the real Office.js in the workbench: how often the pane talks to Excel, and how long it takes. */
const path = require('node:path');
require('../scripts/typescript');
const { build } = require('../scripts/build');
const { workbenchRoots } = require('../scripts/roots');
const { startServer } = require('../scripts/server');
const { openBrowser } = require('../test/browser/browser');
const { Workbench } = require('../test/browser/workbench');
const { unpackBrowser } = require('../test/browser/unpack');
const { freePort } = require('../test/browser/freePort');

const ADDIN = path.join(__dirname, '..', 'build', 'bench-addin');

async function measureLoad() {
  await unpackBrowser();
  const port = await freePort();
  process.env.JC_TEST_URL = `https://localhost:${port}`;
  await build({ url: process.env.JC_TEST_URL, officejs: 'self', outputPath: ADDIN });
  const server = await startServer({ port, roots: workbenchRoots(ADDIN) });
  const browser = await openBrowser();
  try {
    const excel = await Workbench.open(browser);
    await excel.openPane();
    await excel.page.evaluate('workbench.resetSyncCount()');
    const start = process.hrtime.bigint();
    await excel.button(/Blätter laden/).click();
    await excel.shows(/Blätter geladen/);
    const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
    const sheets = (await excel.sheetNames()).length - 1;
    return [
      ['sheets', String(sheets)],
      [`context.sync() that write (aim ${sheets + 1}: one a sheet, one to finish)`, String(await excel.page.evaluate('workbench.syncCount().writing'))],
      ['context.sync() that only read (aim 1)', String(await excel.page.evaluate('workbench.syncCount().reading'))],
      ['from the click to “geladen”', `${(milliseconds / 1000).toFixed(1)} s`],
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

module.exports = { measureLoad };
