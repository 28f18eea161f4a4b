'use strict';

/** All that the tests need, in one run of webpack: the add-in as in production, the workbench, the tests' pages, later editions. */
const path = require('node:path');
const { run } = require('../../../scripts/build');
const addin = require('../../../scripts/webpack/addin');
const { cached, ROOT } = require('../../../scripts/webpack/shared');
const { editions } = require('./editions');
const { panePage, protocolProbe, workbenchWithGrid } = require('./pages');

const BUILD = path.join(ROOT, 'build');

/** Where the tests find what is not the add-in's. */
const PAGES = { '/workbench/': path.join(BUILD, 'test-workbench'), '/saved/': path.join(BUILD, 'test-workbooks') };

const configs = () => [addin({ mode: 'production' }), workbenchWithGrid(), panePage(), protocolProbe(), ...editions()];

/** For whoever runs browser tests again and again. */
const buildForTests = () => run(configs().map(cached));

if (require.main === module) {
  // All tests run once: what nobody takes over is not kept, which takes a third of the build.
  run(configs()).catch(({ message }) => {
    console.error(message);
    process.exitCode = 1;
  });
}

module.exports = { buildForTests, PAGES };
