'use strict';

const path = require('node:path');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');

const ROOT = path.resolve(__dirname, '../..');

const moduleRules = {
  rules: [
    {
      test: /\.tsx?$/,
      loader: 'swc-loader',
      options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2020' } },
    },
    { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    { test: /\.svg$/, type: 'asset/source' },
    { test: /\.(ttf|woff2?)$/, type: 'asset/resource', generator: { filename: 'fonts/[name][ext]' } },
  ],
};

/** What one build has compiled and minified, the next one of the same name and mode takes over; changed build scripts begin anew. */
const cached = (config) => ({
  ...config,
  cache: {
    type: 'filesystem',
    cacheDirectory: path.join(ROOT, '.cache', 'webpack'),
    buildDependencies: { config: [path.join(ROOT, 'webpack.config.js')] },
  },
});

module.exports = { ROOT, cached, moduleRules };
