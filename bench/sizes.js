'use strict';

const fs = require('node:fs');
const path = require('node:path');
const zlib = require('node:zlib');

const DIST = path.join(__dirname, '..', 'dist');
/** What Excel loads before anything works, in kB; the other files come after the pane is painted. */
const LIMITS = { 'functions.js': 40, 'taskpane.js': 120 };

function measureSizes() {
  const scripts = fs.readdirSync(DIST).filter((file) => file.endsWith('.js'));
  return scripts.map((file) => {
    const bytes = zlib.gzipSync(fs.readFileSync(path.join(DIST, file)), { level: 9 }).length;
    const aim = LIMITS[file] ? ` (aim ≤ ${LIMITS[file]} kB)` : '';
    return [`${file} gzip${aim}`, `${(bytes / 1000).toFixed(1)} kB`];
  });
}

module.exports = { measureSizes };
