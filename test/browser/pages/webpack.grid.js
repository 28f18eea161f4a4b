'use strict';

/** The page of grid.test.ts: the workbench's grid and charts alone, under the rules of the workbench's page. */
const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { ROOT, moduleRules } = require('../../../scripts/webpack/shared');

module.exports = {
  name: 'grid',
  mode: 'development',
  devtool: false,
  target: ['web', 'es2022'],
  entry: { grid: './test/browser/pages/grid.ts' },
  context: ROOT,
  output: { path: path.join(ROOT, 'build/test-pages/grid'), filename: '[name].js', publicPath: '/', clean: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: moduleRules,
  performance: { hints: false },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].css' }),
    new HtmlPlugin({ template: './test/browser/pages/grid.html' }),
  ],
};
