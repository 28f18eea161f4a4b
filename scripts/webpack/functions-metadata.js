'use strict';

require('../typescript');

const FILES = { de: 'functions.json', en: 'functions-en.json' };

/** Writes what Excel must know of the functions, from the same catalogue that calculates them. */
class FunctionsMetadataPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('FunctionsMetadata', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'FunctionsMetadata', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const { metadata } = require('../../functions/metadata');
          for (const [language, file] of Object.entries(FILES)) {
            const json = JSON.stringify(metadata(language), null, 2);
            compilation.emitAsset(file, new sources.RawSource(`${json}\n`));
          }
        },
      );
    });
  }
}

module.exports = { FunctionsMetadataPlugin };
