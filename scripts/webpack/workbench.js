'use strict';

const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { ROOT, buildCache, moduleRules } = require('./shared');

module.exports = ({ mode }) => ({
  name: 'workbench',
  mode,
  cache: buildCache(__filename),
  target: ['web', 'es2022'],
  devtool: mode === 'production' ? false : 'source-map',
  entry: { workbench: './workbench/page/index.ts' },
  context: ROOT,
  output: { path: path.join(ROOT, 'build', 'workbench'), filename: '[name].js', publicPath: '/workbench/', clean: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: moduleRules,
  performance: { hints: false },
  // Served on localhost only: minimising Univer would take longer than all the rest.
  optimization: { minimize: false },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].css' }),
    new HtmlPlugin({ template: './workbench/page/index.html', filename: 'index.html' }),
  ],
});
