'use strict';

/** The trace of a cell with some hundred parts in the workbench: from the selection to the tree, and the round trips that it needs. */
require('../scripts/typescript');
const { openBrowser } = require('../test/browser/browser');
const { serveBuild } = require('../test/browser/serve');
const { Workbench } = require('../test/browser/workbench');

/** About a hundred nodes on five levels: the places of all instruments, summed. */
const CELL = 'Übersicht!B29';
const ELSEWHERE = 'KdU!E6';
const ROUNDS = 5;

async function measureTrace() {
  const server = await serveBuild();
  const browser = await openBrowser();
  try {
    const excel = await Workbench.open(browser);
    await excel.load();
    await excel.page.evaluate((cell) => window.workbench.select(cell), ELSEWHERE);
    await excel.page.getByRole('button', { name: 'Prüfpfad', exact: true }).click();
    await excel.shows(`Zelle ${ELSEWHERE}`);
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) {
      rounds.push(await traced(excel, CELL));
      await traced(excel, ELSEWHERE);
    }
    rounds.sort((a, b) => a.seconds - b.seconds);
    const { seconds, reading } = rounds[Math.floor(ROUNDS / 2)];
    return [
      [`context.sync() for ${CELL}`, String(reading)],
      ['from the selection to the tree (aim 0.2 s)', `${seconds.toFixed(2)} s`],
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Timed inside the page: what the test's own round trips take is left out. */
async function traced(excel, cell) {
  await excel.page.evaluate('workbench.resetSyncCount()');
  const seconds = await excel.page.evaluate(async (wanted) => {
    const pane = document.querySelector('iframe').contentDocument;
    const start = performance.now();
    window.workbench.select(wanted);
    while (pane.querySelector('.trace-body .small')?.textContent !== `Zelle ${wanted}`) await new Promise((resolve) => setTimeout(resolve));
    return (performance.now() - start) / 1000;
  }, cell);
  return { ...(await excel.page.evaluate('workbench.syncCount()')), seconds };
}

module.exports = { measureTrace };
