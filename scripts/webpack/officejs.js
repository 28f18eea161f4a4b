'use strict';

const path = require('node:path');

const CDN = 'https://appsforoffice.microsoft.com';
const PACKAGE = path.dirname(require.resolve('@microsoft/office-js/package.json'));

/**
 * Where the pages take Office.js from. Microsoft supports its CDN only; closed networks serve a copy of
 * the published package, unchanged: the loader, Excel's part for each platform, the texts, the licence.
 */
function officeJs(source) {
  if (source === 'cdn') return { src: `${CDN}/lib/1/hosted/office.js`, origin: ` ${CDN}`, files: [] };
  if (source === 'self') {
    const from = (pattern) => ({ context: path.join(PACKAGE, 'dist'), from: pattern, to: 'office-js/[path][name][ext]', info: { minimized: true } });
    return {
      src: 'office-js/office.js',
      origin: '',
      files: [
        from('office.js'),
        from('excel-*.js'),
        from('custom-functions-runtime.js'),
        from('*/office_strings.js'),
        from('telemetry/*.js'),
        { from: path.join(PACKAGE, 'LICENSE.md'), to: 'office-js/LICENSE.md' },
      ].map((pattern) => ({ ...pattern, globOptions: { ignore: ['**/*.debug.js'] } })),
    };
  }
  throw new Error(`--env officejs: "${source}" is unknown. Expected cdn or self.`);
}

module.exports = { officeJs };
