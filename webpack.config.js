'use strict';

/**
 * Two builds that know nothing of each other: the add-in (dist/), which is what gets sideloaded,
 * and the workbench (build/workbench/), which hosts that add-in in a browser.
 *
 *   npm run build -- --env url=https://addins.example.org/jc    where the add-in will be served
 *   npm run build -- --env officejs=../office-js                with Office.js beside the pages: a folder with the files of Microsoft's CDN
 *   npm run build -- --env officejs=self                        the same with those of the npm package, which Microsoft no longer maintains
 */
const path = require('node:path');
const addin = require('./scripts/webpack/addin');
const { cached } = require('./scripts/webpack/shared');
const workbench = require('./workbench/webpack.config');

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'production';
  return [addin({ ...env, mode }), workbench({ outputPath: path.join(__dirname, 'build', 'workbench') }, { mode })].map(cached);
};
