'use strict';

const fs = require('node:fs');
const path = require('node:path');
const zlib = require('node:zlib');

const DIST = path.join(__dirname, '..', 'dist');
const LIMITS = { 'functions.js': 40, 'taskpane.js': 120 };

function measureSizes() {
  return Object.entries(LIMITS).map(([file, limit]) => {
    const bytes = zlib.gzipSync(fs.readFileSync(path.join(DIST, file)), { level: 9 }).length;
    return [`${file} gzip (aim ≤ ${limit} kB)`, `${(bytes / 1000).toFixed(1)} kB`];
  });
}

module.exports = { measureSizes };
