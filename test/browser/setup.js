'use strict';

/**
 * Runs once before the browser tests, outside Jest's sandbox: unpacks the browser, builds the add-in for a
 * free port and serves it there, so that tests never meet a running `npm start`.
 */
const path = require('node:path');
const { startServer } = require('../../scripts/server');
const { build } = require('../../scripts/build');
const { workbenchRoots } = require('../../scripts/roots');
const { freePort } = require('./freePort');
const { unpackBrowser } = require('./unpack');

const ROOT = path.resolve(__dirname, '../..');
const ADDIN = path.join(ROOT, 'build', 'test-addin');

module.exports = async () => {
  await unpackBrowser();
  const port = await freePort();
  await build({ url: `https://localhost:${port}`, officejs: 'self', outputPath: ADDIN });
  const server = await startServer({ port, roots: workbenchRoots(ADDIN) });
  globalThis.browserTestServer = server;
  process.env.JC_TEST_URL = server.url;
};
