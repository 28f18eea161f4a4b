'use strict';

/** The pages of the tests, each under the rules of the page that it stands for. */
const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { ROOT, moduleRules } = require('../../../scripts/webpack/shared');
const workbench = require('../../../workbench/webpack.config');

const page = (name, entry, plugins = []) => ({
  name,
  mode: 'development',
  devtool: false,
  target: ['web', 'es2020'],
  context: ROOT,
  entry: { [name]: entry },
  output: { path: path.join(ROOT, 'build', 'test-pages', name), filename: '[name].js', clean: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: moduleRules,
  performance: { hints: false },
  plugins,
});

/** The page of paneStates.ts, under the same restrictions as the pane itself. */
const PANE = `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'">
    <link rel="icon" href="assets/app-32.png">
    <title>JC Finanzplanung</title>
  </head>
  <body><div id="pane"></div></body>
</html>`;

const panePage = () => page('pane', './test/browser/pages/paneStates.ts', [new MiniCssExtractPlugin(), new HtmlPlugin({ templateContent: PANE })]);

/** The script of protocolProbe.ts, which a test puts into the add-in's own page. */
const protocolProbe = () => page('protocol', './test/browser/pages/protocolProbe.ts');

/** The workbench, and beside it a page with its grid and charts alone. */
function workbenchWithGrid() {
  const config = workbench({ outputPath: path.join(ROOT, 'build', 'test-workbench') });
  return {
    ...config,
    entry: { ...config.entry, grid: path.join(ROOT, 'test', 'browser', 'pages', 'grid.ts') },
    plugins: [
      ...config.plugins,
      new HtmlPlugin({ template: path.join(ROOT, 'test', 'browser', 'pages', 'grid.html'), filename: 'grid.html', chunks: ['grid'] }),
    ],
  };
}

module.exports = { panePage, protocolProbe, workbenchWithGrid };
