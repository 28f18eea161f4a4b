'use strict';

const path = require('node:path');

const ROOT = path.resolve(__dirname, '..');

/** The address in manifest.xml, where `npm start` serves. */
const DEVELOPMENT_URL = 'https://localhost:3000';

/** Which folder is served where: the add-in as in production, the workbench beside it. */
const workbenchRoots = (addin = path.join(ROOT, 'dist')) => ({
  '/': addin,
  '/workbench/': path.join(ROOT, 'build', 'workbench'),
});

module.exports = { DEVELOPMENT_URL, workbenchRoots };
