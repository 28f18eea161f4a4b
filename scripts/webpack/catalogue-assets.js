'use strict';

require('../typescript');

/** Writes what Excel and people must know of the functions, from the same catalogue that calculates them. */
class CatalogueAssetsPlugin {
  /** @param {string} site the https address at which the add-in is served */
  constructor(site) {
    this.site = site;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('CatalogueAssets', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'CatalogueAssets', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const { assets } = require('../../handbook/assets');
          for (const { file, text } of assets(this.site)) compilation.emitAsset(file, new sources.RawSource(text));
        },
      );
    });
  }
}

module.exports = { CatalogueAssetsPlugin };
