'use strict';

module.exports = () => globalThis.browserTestServer.close();
