'use strict';

const { serveBuild } = require('./serve');

/** Runs once before the browser tests, outside Jest's sandbox. */
module.exports = async () => {
  globalThis.browserTestServer = await serveBuild();
};
