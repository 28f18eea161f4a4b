'use strict';

const webpack = require('webpack');
const configs = require('../webpack.config');

/**
 * Builds the add-in and the workbench.
 *
 * @param {{ url?: string, officejs?: 'cdn' | 'self', outputPath?: string }} options as on the command line of webpack.
 */
function build(options) {
  return new Promise((resolve, reject) => {
    webpack(configs(options)).run((error, stats) => {
      if (error) return reject(error);
      if (stats.hasErrors()) return reject(new Error(stats.toString({ all: false, errors: true })));
      resolve(stats);
    });
  });
}

module.exports = { build };
