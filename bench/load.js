'use strict';

/** A load and a second one through the real Office.js in the workbench: how often the pane talks to Excel, and how long it takes. */
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
    const { writing, reading, seconds } = await timed(excel, /Blätter geladen/);
    const sheets = (await excel.sheetNames()).length - 1;
    await excel.button('Erneut laden').click();
    const again = await timed(excel, /schon geladen/);
    return [
      ['sheets', String(sheets)],
      [`context.sync() that write (aim ${sheets + 1}: sheets and finish)`, String(writing)],
      ['context.sync() that only read (aim 1)', String(reading)],
      ['from the click to “geladen”', `${seconds.toFixed(1)} s`],
      ['loading again without changes: context.sync() that write (aim 0)', String(again.writing)],
      ['loading again: context.sync() that only read', String(again.reading)],
      ['loading again: from the click to “schon geladen”', `${again.seconds.toFixed(1)} s`],
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

async function timed(excel, done) {
  await excel.page.evaluate('workbench.resetSyncCount()');
  const start = process.hrtime.bigint();
  await excel.button(/Blätter laden/).click();
  await excel.shows(done);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  return { ...(await excel.page.evaluate('workbench.syncCount()')), seconds };
}

module.exports = { measureLoad };
