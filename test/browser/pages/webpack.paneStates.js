'use strict';

const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { ROOT, moduleRules } = require('../../../scripts/webpack/shared');

/** The page of paneStates.ts, under the same restrictions as the pane itself. */
const PAGE = `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'">
    <link rel="icon" href="assets/app-32.png">
    <title>JC Finanzplanung</title>
  </head>
  <body><div id="pane"></div></body>
</html>`;

module.exports = {
  mode: 'development',
  devtool: false,
  target: ['web', 'es2020'],
  context: ROOT,
  entry: { paneStates: './test/browser/pages/paneStates.ts' },
  output: { path: path.join(ROOT, 'build', 'test-pages', 'pane'), filename: '[name].js', clean: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: moduleRules,
  plugins: [new MiniCssExtractPlugin(), new HtmlPlugin({ templateContent: PAGE })],
};
