'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { build } = require('../../scripts/build');
const { DEVELOPMENT_URL, workbenchRoots } = require('../../scripts/roots');
const { startServer } = require('../../scripts/server');
const { CDN_SCRIPTS, officeJs } = require('../../scripts/webpack/officejs');
const { buildForTests, PAGES } = require('./build');
const { unpackBrowser } = require('./unpack');

const ROOT = path.resolve(__dirname, '../..');
const BUILT = path.join(ROOT, 'dist');
const SITE = path.join(ROOT, 'build', 'test-addin');

/**
 * Unpacks the browser, builds and serves the production build with the workbench on a free port, so that nothing meets a
 * running `npm start`. Only addresses differ from dist/: the site's own, and Office.js is beside the pages. browser.ts finds
 * the address in JC_TEST_URL.
 */
const serveBuild = () => serve(() => build({}), {});

/** The same with all that the tests need beside it; JC_BUILT says that `npm test` has built it just now. */
const serveTestBuild = () => serve(process.env.JC_BUILT ? async () => {} : buildForTests, PAGES);

async function serve(make, pages) {
  await unpackBrowser();
  await make();
  fs.rmSync(SITE, { recursive: true, force: true });
  fs.cpSync(BUILT, SITE, { recursive: true });
  const server = await startServer({
    port: 0,
    roots: { ...workbenchRoots(SITE), '/office-js/': path.join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist'), ...pages },
  });
  for (const file of fs.readdirSync(SITE).filter((name) => /\.(html|json|xml)$/.test(name))) {
    const built = fs.readFileSync(path.join(BUILT, file), 'utf8');
    fs.writeFileSync(path.join(SITE, file), withOfficeJsBeside(built).replaceAll(DEVELOPMENT_URL, server.url));
  }
  process.env.JC_TEST_URL = server.url;
  return server;
}

/** As `--env officejs=self` builds a page: its script, from whichever of Microsoft's addresses, and what its policy allows. */
function withOfficeJsBeside(text) {
  const self = officeJs('self');
  const withOwnScript = CDN_SCRIPTS.reduce((page, script) => page.replaceAll(script, self.src), text);
  return withOwnScript.replaceAll(officeJs('cdn').origins, self.origins);
}

module.exports = { serveBuild, serveTestBuild };
