'use strict';

/** The check of a workbook with all sheets in the workbench: from the press to the list, and the round trips that it needs. */
require('../scripts/typescript');
const { openBrowser } = require('../test/browser/browser');
const { serveBuild } = require('../test/browser/serve');
const { Workbench } = require('../test/browser/workbench');

const ROUNDS = 5;

async function measureCheck() {
  const server = await serveBuild();
  const browser = await openBrowser();
  try {
    const excel = await Workbench.open(browser);
    await excel.load('all');
    await excel.page.getByRole('button', { name: 'Prüfung', exact: true }).click();
    await excel.shows('Keine Abweichung gefunden');
    const clean = await median(excel, 0);
    await excel.page.evaluate(() => {
      for (const row of [75, 60, 40, 30, 20]) window.workbench.write(`Zahlenquelle!D${row}`, [[1]]);
      window.workbench.write('KdU!E6:E8', [[1], [2], [3]]);
      window.workbench.user.hideLines('Ziele!8:9', true);
    });
    await excel.settled();
    // The five figures are one entry of the list.
    const changed = await median(excel, 5);
    return [
      ['context.sync(), nothing changed (aim ≤ 5)', String(clean.reading)],
      ['context.sync() that write (aim 0)', String(clean.writing)],
      ['all sheets with their looks, nothing changed (aim 1 s)', `${clean.seconds.toFixed(2)} s`],
      // Asking which rows are hidden is a call, and counts as one that may write.
      ['context.sync(), nine changes and hidden rows (aim ≤ 5)', String(changed.reading + changed.writing)],
      ['all sheets with their looks, nine changes and hidden rows', `${changed.seconds.toFixed(2)} s`],
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

async function median(excel, least) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await checked(excel, least));
  rounds.sort((a, b) => a.seconds - b.seconds);
  return rounds[Math.floor(ROUNDS / 2)];
}

/** Timed inside the page: what the test's own round trips take is left out. */
async function checked(excel, least) {
  await excel.page.evaluate('workbench.resetSyncCount()');
  const seconds = await excel.page.evaluate(async (findings) => {
    const pane = document.querySelector('iframe').contentDocument;
    const body = pane.querySelector('.check-body');
    const before = body.firstElementChild;
    const start = performance.now();
    pane.querySelector('.check-line .icon-button').click();
    while (body.firstElementChild === before) await new Promise((resolve) => setTimeout(resolve));
    if (pane.querySelectorAll('.finding').length < findings) throw new Error('The check has not found what was changed.');
    return (performance.now() - start) / 1000;
  }, least);
  return { ...(await excel.page.evaluate('workbench.syncCount()')), seconds };
}

module.exports = { measureCheck };
