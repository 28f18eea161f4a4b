'use strict';

/** `npm run picture` makes the README's picture: the add-in in the workbench after a load. */
const path = require('node:path');
require('./typescript');
const { openBrowser } = require('../test/browser/browser');
const { serveBuild } = require('../test/browser/serve');
const { Workbench } = require('../test/browser/workbench');

const PICTURE = path.join(__dirname, '..', 'docs', 'workbench.png');

async function main() {
  const server = await serveBuild();
  const browser = await openBrowser();
  try {
    const excel = await Workbench.open(browser, { viewport: { width: 1680, height: 880 } });
    await excel.load();
    await excel.page.evaluate('workbench.select("KdU!E6")');
    await excel.settled();
    await excel.page.screenshot({ path: PICTURE });
  } finally {
    await browser.close();
    await server.close();
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
