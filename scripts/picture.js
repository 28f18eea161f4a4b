'use strict';

/** `npm run picture` takes the pictures of the README and of the handbook, in both languages, from the add-in in the workbench. */
const fs = require('node:fs');
const path = require('node:path');
require('./typescript');
const { openBrowser } = require('../test/browser/browser');
const { serveBuild } = require('../test/browser/serve');
const { Workbench } = require('../test/browser/workbench');
const { readmePicture, SCENES, UNSEEN } = require('./pictures/scenes');
const { Stage } = require('./pictures/stage');

const ROOT = path.join(__dirname, '..');
const README = path.join(ROOT, 'docs', 'workbench.png');
const LANGUAGES = [['de', ''], ['en', 'lang=en-US']];

async function main() {
  const server = await serveBuild();
  const browser = await openBrowser();
  try {
    for (const [language, query] of LANGUAGES) await takePictures(browser, language, query);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function takePictures(browser, language, query) {
  const folder = path.join(ROOT, 'handbook', 'pictures', language);
  fs.mkdirSync(folder, { recursive: true });
  const excel = await Workbench.open(browser, { query, viewport: { width: 1700, height: 900 } });
  await excel.load('all');
  const stage = new Stage(excel, language);
  for (const id of UNSEEN) await stage.takeBack(await stage.carryOut(id));
  for (const [name, take] of Object.entries(SCENES)) {
    const file = await take(stage);
    fs.writeFileSync(path.join(folder, `${name}.png`), file);
    // Not before, since it leaves another view open; not at the end, when the workbook holds the months of a ledger.
    if (name === 'load' && language === 'de') fs.writeFileSync(README, await readmePicture(stage));
    console.log(`${language}/${name}.png: ${Math.ceil(file.length / 1000)} KB`);
  }
  await excel.close();
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
