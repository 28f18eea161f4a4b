'use strict';

/** A load through the real Office.js in the workbench: how often the pane talks to Excel, and how long it takes. */
require('../scripts/typescript');
const { openBrowser } = require('../test/browser/browser');
const { serveBuild } = require('../test/browser/serve');
const { Workbench } = require('../test/browser/workbench');

async function measureLoad() {
  const server = await serveBuild();
  const browser = await openBrowser();
  try {
    const excel = await Workbench.open(browser);
    await excel.openPane();
    await excel.page.evaluate('workbench.resetSyncCount()');
    const start = process.hrtime.bigint();
    await excel.button(/Blätter laden/).click();
    await excel.shows(/Blätter geladen/);
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    const { writing, reading } = await excel.page.evaluate('workbench.syncCount()');
    const sheets = (await excel.sheetNames()).length - 1;
    return [
      ['sheets', String(sheets)],
      [`context.sync() that write (aim ${sheets + 1}: sheets and finish)`, String(writing)],
      ['context.sync() that only read (aim 1)', String(reading)],
      ['from the click to “geladen”', `${seconds.toFixed(1)} s`],
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

module.exports = { measureLoad };
