'use strict';

/** KdU_Monitor in the workbench over a table of 100,000 rows: loading its sheets, another number of months, a trace down to the rows. */
require('../scripts/typescript');
const { openBrowser } = require('../test/browser/browser');
const { serveBuild } = require('../test/browser/serve');
const { Workbench } = require('../test/browser/workbench');

const ROWS = 100_000;
const SHEETS = '#sheet-kduNet, #sheet-monitor, #sheet-compare, #sheet-report';

async function measureKduWorkbench(rows = ROWS) {
  const server = await serveBuild();
  const browser = await openBrowser();
  try {
    const excel = await Workbench.open(browser);
    await excel.load();
    await excel.page.getByRole('button', { name: 'KdU-Ist laden', exact: true }).click();
    // It makes the sheets and their tables; the rows are then put there at once, since what is measured is not the import.
    await excel.pane.getByRole('button', { name: 'beispiel-kreis-2025-01.csv', exact: true }).click();
    await excel.button(/Zeilen übernehmen/).click();
    await excel.pane.getByRole('heading', { level: 1, name: 'Import 1: ' }).waitFor();
    await fill(excel, rows);
    await excel.pane.getByRole('tab', { name: 'Laden' }).click();
    await excel.page.evaluate('workbench.resetSyncCount()');
    await excel.loadMore(SHEETS);
    const loaded = await excel.page.evaluate('workbench.syncCount()');
    const changes = [];
    for (const months of [8, 7, 6]) changes.push(await changed(excel, months));
    await excel.page.evaluate('workbench.resetSyncCount()');
    const trace = await seconds(async () => {
      await excel.page.evaluate(() => window.workbench.select('KdU_Monitor!O6'));
      await excel.page.getByRole('button', { name: 'Prüfpfad', exact: true }).click();
      await excel.shows('Zelle KdU_Monitor!O6');
    });
    const { reading } = await excel.page.evaluate('workbench.syncCount()');
    return [
      ['context.sync() that write, for four sheets (aim 5: sheets and finish)', String(loaded.writing)],
      ['another number of months (aim ≤ 5 s)', `${[...changes].sort((a, b) => a - b)[1].toFixed(1)} s`],
      ['the trace of a month, down to the rows', `${trace.toFixed(1)} s, context.sync() ${reading}`],
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

async function seconds(work) {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

async function fill(excel, count) {
  const frame = excel.page.frames().find((one) => one.url().includes('taskpane.html'));
  await frame.evaluate(async (rows) => {
    const positions = ['UH', 'EINM_KDU', 'EINM_L', 'offen', 'nicht KdU'];
    const row = (index) => [
      'Kreis', 2023 + (index % 3), 1 + (Math.floor(index / 3) % 12), positions[Math.floor(index / 36) % 5], `05312${index % 60}`,
      'Unterkunft', '', ((index * 7919) % 30_000) / 100, '', '', 1,
    ];
    await window.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('KdU_Ist');
      sheet.tables.getItem('JC_KdU_Ist').resize(`A5:K${5 + rows}`);
      sheet.getRange(`A6:K${5 + rows}`).values = Array.from({ length: rows }, (_, index) => row(index));
      await context.sync();
    });
  }, count);
}

/** @returns seconds; the year's end must be another then */
async function changed(excel, months) {
  const names = await excel.page.evaluate(() => window.workbench.grid.names());
  const cell = (names.find(({ name }) => name === 'EIN_MON_MONATE')?.formula ?? '').replace(/[='$]/g, '');
  const before = await excel.value('KdU_Monitor!C49');
  const time = await seconds(async () => {
    await excel.page.evaluate(([at, value]) => window.workbench.write(at, [[value]]), [cell, months]);
    await excel.settled();
  });
  if ((await excel.value('KdU_Monitor!C49')) === before) throw new Error('Nothing was calculated anew.');
  return time;
}

module.exports = { measureKduWorkbench };

if (require.main === module) {
  measureKduWorkbench(Number(process.argv[2] ?? ROWS)).then((rows) => {
    for (const [name, value] of rows) console.log(`  ${name.padEnd(72)} ${value}`);
  });
}
