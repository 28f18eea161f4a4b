'use strict';

/** `npm run icons` draws the PNG icons from the SVG sources; run it after changing one. The PNGs are committed. */
const fs = require('node:fs');
const path = require('node:path');
require('./typescript');
const { openBrowser } = require('../test/browser/browser');
const { unpackBrowser } = require('../test/browser/unpack');

const FOLDER = path.join(__dirname, '..', 'assets', 'icons');
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const SMALL = 24;

async function main() {
  await unpackBrowser();
  const browser = await openBrowser();
  const page = await browser.newPage();
  for (const icon of ['app', 'load', 'planning', 'functions', 'trace', 'check', 'kdu']) {
    for (const size of SIZES) {
      const small = path.join(FOLDER, `${icon}-small.svg`);
      const source = size <= SMALL && fs.existsSync(small) ? small : path.join(FOLDER, `${icon}.svg`);
      await page.setViewportSize({ width: size, height: size });
      const svg = fs.readFileSync(source, 'utf8').replace('<svg ', `<svg width="${size}" height="${size}" `);
      await page.setContent(`<body style="margin:0;line-height:0">${svg}`);
      await page.screenshot({ path: path.join(FOLDER, `${icon}-${size}.png`), omitBackground: true });
    }
  }
  await browser.close();
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
