'use strict';

const path = require('node:path');
const { build } = require('../../scripts/build');
const { workbenchRoots } = require('../../scripts/roots');
const { startServer } = require('../../scripts/server');
const { freePort } = require('./freePort');
const { unpackBrowser } = require('./unpack');

const ADDIN = path.resolve(__dirname, '../../build/test-addin');

/**
 * Unpacks the browser, builds the add-in for a free port and serves it there with the workbench, so that nothing
 * meets a running `npm start`. browser.ts finds the address in JC_TEST_URL.
 */
async function serveBuild() {
  await unpackBrowser();
  const port = await freePort();
  await build({ url: `https://localhost:${port}`, officejs: 'self', outputPath: ADDIN });
  const server = await startServer({ port, roots: workbenchRoots(ADDIN) });
  process.env.JC_TEST_URL = server.url;
  return server;
}

module.exports = { serveBuild };
