'use strict';

const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');

/**
 * The page, as it is served under /workbench/ beside an add-in.
 *
 *   webpack --env outputPath=/srv/workbench    where to; without it dist/
 */
module.exports = ({ outputPath = path.join(__dirname, 'dist') } = {}, { mode = 'production' } = {}) => ({
  name: 'workbench',
  mode,
  target: ['web', 'es2022'],
  devtool: mode === 'production' ? false : 'source-map',
  entry: { workbench: './page/index.ts' },
  context: __dirname,
  output: { path: outputPath, filename: '[name].js', publicPath: '/workbench/', clean: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      { test: /\.ts$/, loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2020' } } },
      { test: /@univerjs[\\/](?:engine-formula|sheets-ui)[\\/]lib[\\/]es[\\/]index\.js$/, loader: require.resolve('./quotedSheets') },
      { test: /@univerjs[\\/]engine-formula[\\/]lib[\\/]es[\\/]index\.js$/, loader: require.resolve('./tableNames') },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  performance: { hints: false },
  // Served on localhost only: minimising Univer would take longer than all the rest.
  optimization: { minimize: false },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].css' }),
    new HtmlPlugin({ template: './page/index.html', filename: 'index.html', chunks: ['workbench'] }),
  ],
});
