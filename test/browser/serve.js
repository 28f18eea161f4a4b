'use strict';

const path = require('node:path');
const { build, run } = require('../../scripts/build');
const { workbenchRoots } = require('../../scripts/roots');
const { startServer } = require('../../scripts/server');
const addin = require('../../scripts/webpack/addin');
const { cached } = require('../../scripts/webpack/shared');
const { editions } = require('./build/editions');
const { panePage, protocolProbe, workbenchWithGrid } = require('./build/pages');
const { freePort } = require('./freePort');
const { unpackBrowser } = require('./unpack');

const BUILD = path.resolve(__dirname, '../../build');
const ADDIN = path.join(BUILD, 'test-addin');

/**
 * Unpacks the browser, builds the add-in for a free port and serves it there with the workbench, so that nothing
 * meets a running `npm start`. browser.ts finds the address in JC_TEST_URL.
 */
const serveBuild = () => serve(build, workbenchRoots(ADDIN));

/** The same with all that the tests need, in one run of webpack: their pages, later editions, and a place for workbooks. */
const serveTestBuild = () =>
  serve((options) => run([addin({ ...options, mode: 'production' }), workbenchWithGrid(), panePage(), protocolProbe(), ...editions()].map(cached)), {
    ...workbenchRoots(ADDIN),
    '/workbench/': path.join(BUILD, 'test-workbench'),
    '/saved/': path.join(BUILD, 'test-workbooks'),
  });

async function serve(make, roots) {
  await unpackBrowser();
  const port = await freePort();
  await make({ url: `https://localhost:${port}`, officejs: 'self', outputPath: ADDIN });
  const server = await startServer({ port, roots });
  process.env.JC_TEST_URL = server.url;
  return server;
}

module.exports = { serveBuild, serveTestBuild };
