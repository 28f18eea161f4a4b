'use strict';

const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { DefinePlugin } = require('webpack');
const { version } = require('../../package.json');
const { DEVELOPMENT_URL } = require('../roots');
const { CatalogueAssetsPlugin } = require('./catalogue-assets');
const { officeJs } = require('./officejs');
const { ROOT, moduleRules } = require('./shared');

/** The modules of functions.js: the pane has its own copies of those it shares. */
const CELLS = 'cells';

/** Nothing runs that is not ours or Office.js; nothing is sent anywhere. A worker is ours: Office.js has none. */
const contentSecurityPolicy = ({ origins, files }) =>
  [
    "default-src 'none'",
    `script-src 'self'${origins}`,
    "worker-src 'self'",
    `connect-src 'self'${origins}`,
    // Only an Office.js beside the pages can be too old to know Excel's domain, and then asks in a frame.
    ...(files.length > 0 ? ["frame-src 'self'"] : []),
    "style-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

module.exports = ({ url = DEVELOPMENT_URL, officejs = 'cdn', mode, outputPath = path.join(ROOT, 'dist') }) => {
  const site = checkedUrl(url);
  const office = officeJs(officejs);
  return {
    name: 'addin',
    mode,
    target: ['web', 'es2020'],
    devtool: mode === 'production' ? false : 'source-map',
    entry: {
      functions: { import: './functions/index.ts', layer: CELLS },
      taskpane: './taskpane/index.ts',
      reference: './handbook/searchScript.ts',
    },
    context: ROOT,
    output: { path: outputPath, filename: '[name].js', chunkFilename: '[name].js', clean: true },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [...moduleRules.rules, { issuerLayer: CELLS, test: /\.ts$/, enforce: 'pre', use: require.resolve('./withoutTexts') }],
    },
    performance: { hints: false },
    optimization: {
      chunkIds: 'named',
      // The compiler that reads the sources minifies them too: a little smaller than webpack's own choice, in a twentieth of the time.
      minimizer: [new MinimizerPlugin({ test: /\.js$/, minify: MinimizerPlugin.swcMinify })],
    },
    plugins: [
      new DefinePlugin({ ADDIN_VERSION: JSON.stringify(version) }),
      new MiniCssExtractPlugin({ filename: '[name].css' }),
      new HtmlPlugin({
        template: './taskpane/taskpane.html',
        filename: 'taskpane.html',
        inject: false,
        minify: false,
        csp: contentSecurityPolicy(office),
        officeJs: office.src,
      }),
      new CatalogueAssetsPlugin(site),
      new CopyPlugin({
        patterns: [
          {
            from: 'manifest.xml',
            transform: (content) => forSite(content.toString(), site),
          },
          { from: 'assets/icons/*.png', to: 'assets/[name][ext]' },
          // The handbook itself is made into pages like the reference.
          { from: 'handbook/{first-try,erster-versuch}.html', to: '[name][ext]' },
          { from: 'handbook/*.css', to: '[name][ext]' },
          { from: 'pictures/**/*.png', context: 'handbook' },
          ...office.files,
        ],
      }),
    ],
  };
};

/** The comments speak to developers of the file in the repository. */
const forSite = (manifest, site) => manifest.replace(/<!--.*?-->\n/gs, '').replaceAll(DEVELOPMENT_URL, site);

/** The manifest needs an https address without a slash at its end. */
function checkedUrl(url) {
  const site = url.replace(/\/+$/, '');
  if (!URL.canParse(site) || new URL(site).protocol !== 'https:') {
    throw new Error(`--env url: "${url}" is no https address. Expected something like https://addins.example.org/jc`);
  }
  return site;
}
