'use strict';

/** The add-in with the programme of a later edition: the same sources over other data. */
const path = require('node:path');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { DefinePlugin } = require('webpack');
const addin = require('../../../scripts/webpack/addin');
const { ROOT } = require('../../../scripts/webpack/shared');

const EDITIONS = ['corrected', 'enlarged'];
const folder = (name) => path.join(ROOT, 'build', 'test-editions', name);
const source = (file) => path.join(ROOT, 'src', 'programme', file);

/** The scripts alone: the pages are those of the build. */
function edition(name) {
  const config = addin({ mode: 'development', outputPath: folder(name) });
  const { functions, taskpane } = config.entry;
  const later = { loader: require.resolve('./laterEdition'), options: { name } };
  return {
    ...config,
    name: `edition-${name}`,
    devtool: false,
    entry: { functions, taskpane },
    module: { rules: [...config.module.rules, { test: [source('programme-2025.json'), source('relations.ts')], enforce: 'pre', use: later }] },
    plugins: config.plugins.filter((plugin) => plugin instanceof DefinePlugin || plugin instanceof MiniCssExtractPlugin),
  };
}

module.exports = { editions: () => EDITIONS.map(edition) };
