'use strict';

const path = require('node:path');
require('../../scripts/typescript');
const { saveWorkbooks } = require('./savedWorkbooks');
const { serveTestBuild } = require('./serve');

/** Runs once before the browser tests, outside Jest's sandbox. */
module.exports = async () => {
  globalThis.browserTestServer = await serveTestBuild();
  await saveWorkbooks(path.resolve(__dirname, '../../build/test-workbooks'));
};
