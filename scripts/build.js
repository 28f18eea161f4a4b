'use strict';

const webpack = require('webpack');
const configs = require('../webpack.config');

/**
 * Builds the add-in and the workbench.
 *
 * @param {{ url?: string, officejs?: string, outputPath?: string }} options as on the command line of webpack.
 */
const build = (options) => run(configs(options));

/** Runs webpack once for all of these configurations. */
function run(all) {
  return new Promise((resolve, reject) => {
    const compiler = webpack(all);
    compiler.run((error, stats) => {
      // What is cached is written when the compiler is closed.
      compiler.close((closing) => {
        if (error ?? closing) return reject(error ?? closing);
        if (stats.hasErrors()) return reject(new Error(stats.toString({ all: false, errors: true })));
        resolve(stats);
      });
    });
  });
}

module.exports = { build, run };
