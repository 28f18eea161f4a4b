'use strict';

const fs = require('node:fs');
const path = require('node:path');

/**
 * Microsoft's addresses of Office.js: the one documented since September 2026, from which the pages take it, and the one
 * before, which their policy allows too: a redirect to it must not leave the pane without Excel.
 */
const CDN_SCRIPTS = [
  'https://officeapis.public.onecdn.static.microsoft/1/office.js',
  'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
];
const PACKAGE = path.dirname(require.resolve('@microsoft/office-js/package.json'));

/** What Excel on the web, on Windows and on the Mac asks for beside the pages, in the folders of the CDN. */
const NEEDED = [
  'office.js',
  // Where the page's address says nothing of the host: a plain browser tab, an old Office.
  'o15apptofilemappingtable.js',
  'custom-functions-runtime.js',
  ...['web-16.00', 'win32-16.01', 'mac-16.00'].flatMap((platform) => [`excel-${platform}.js`, `excel-${platform}-core.js`]),
  'excel-win32-16.00.js',
  // The other languages fall back to English.
  'de-de/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
  // Asks whether an Excel on the web is to be trusted whose domain this Office.js does not know yet.
  'agaveerrorux/index.html',
  'agaveerrorux/agaveerrorux.js',
  'agaveerrorux/style/agaveerrorux.css',
];

/** What of such a folder goes beside the pages: that, and what other languages and older Excels ask for. */
const COPIED = [
  'office.js',
  'o15apptofilemappingtable.js',
  'custom-functions-runtime.js',
  'excel-*.js',
  '*/office_strings.js',
  'telemetry/*.js',
  'agaveerrorux/**/*',
];

/**
 * Where the pages take Office.js from. Microsoft supports its CDN only; closed networks serve a copy, unchanged.
 *
 * @param {string} source `cdn`; `self`, the published package, which Microsoft no longer maintains; or a folder with the CDN's files.
 * @returns where its script is, what the policy allows for it besides 'self' (each with a space before it), and the files to copy.
 */
function officeJs(source) {
  if (source === 'cdn') return { src: CDN_SCRIPTS[0], origins: CDN_SCRIPTS.map(originAfterSpace).join(''), files: [] };
  const folder = source === 'self' ? path.join(PACKAGE, 'dist') : checkedFolder(source);
  return { src: 'office-js/office.js', origins: '', files: copies(folder) };
}

const originAfterSpace = (script) => ` ${new URL(script).origin}`;

function copies(folder) {
  const to = ({ absoluteFilename }) => placeOf(path.relative(folder, absoluteFilename));
  return [
    ...COPIED.map((from) => ({ context: folder, from, to })),
    { from: path.join(PACKAGE, 'LICENSE.md'), to: 'office-js/LICENSE.md' },
  ].map((pattern) => ({ ...pattern, info: { minimized: true }, globOptions: { ignore: ['**/*.debug.js'] } }));
}

/** The CDN does not tell upper from lower case, a web server may: Office.js asks for AgaveErrorUX/AgaveErrorUX.js. */
const placeOf = (file) => `office-js/${file.replaceAll('\\', '/').replaceAll('agaveerrorux', 'AgaveErrorUX')}`;

function checkedFolder(source) {
  const folder = path.resolve(source);
  if (!fs.existsSync(folder)) {
    throw new Error(`--env officejs: "${source}" is no folder. Expected cdn, self, or a folder with the files of Microsoft's CDN.`);
  }
  const missing = NEEDED.filter((file) => !hasContents(path.join(folder, file)));
  if (missing.length === 0) return folder;
  const cdn = path.posix.dirname(CDN_SCRIPTS[0]);
  const said = `--env officejs: ${folder} lacks these files of Office.js, or they are empty. Download them from ${cdn}/`;
  throw new Error([said, ...missing].join('\n  '));
}

/** A download that failed leaves an empty file. */
const hasContents = (file) => (fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;

module.exports = { CDN_SCRIPTS, officeJs };
