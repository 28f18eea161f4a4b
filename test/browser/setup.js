'use strict';

const path = require('node:path');
require('../../scripts/typescript');
const { serveBuild } = require('./serve');

/** Where `?workbook=/saved/….json` finds the workbooks that tests begin with. */
const SAVED = path.resolve(__dirname, '../../build/test-workbooks');

/** Runs once before the browser tests, outside Jest's sandbox. */
module.exports = async () => {
  globalThis.browserTestServer = await serveBuild({ '/saved/': SAVED });
  await require('./savedWorkbooks').saveWorkbooks(SAVED);
};
