'use strict';

const path = require('node:path');
const { ROOT, moduleRules } = require('../../../scripts/webpack/shared');

/** The script of protocolProbe.ts, which a test puts into the add-in's own page. */
module.exports = {
  mode: 'development',
  devtool: false,
  target: ['web', 'es2020'],
  context: ROOT,
  entry: { probe: './test/browser/pages/protocolProbe.ts' },
  output: { path: path.join(ROOT, 'build', 'test-pages', 'protocol'), filename: '[name].js', clean: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: moduleRules,
};
