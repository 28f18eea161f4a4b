'use strict';

const { default: Sequencer } = require('@jest/test-sequencer');

/** Seconds on two cores, of unit tests that take long; committed, since a fresh clone remembers none. */
const SECONDS = {
  'test/functions/nativeEquivalent.test.ts': 30,
  'test/taskpane/load/givesUp.test.ts': 25,
  'test/functions/explain.test.ts': 20,
  'test/taskpane/check/find.test.ts': 20,
  'test/taskpane/check/words.test.ts': 15,
  'test/taskpane/functions/conversion.test.ts': 10,
};
/** A larger file has more tests, of which each opens a browser's page. */
const SECONDS_PER_BROWSER_BYTE = 1 / 400;
const UNKNOWN = 1;

/** Long files first, so that no worker is left alone with one at the end. */
class LongFirst extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => seconds(b) - seconds(a));
  }
}

function seconds({ path, context }) {
  const file = context.hasteFS.getSize(path) ?? 0;
  if (context.config.displayName?.name === 'browser') return file * SECONDS_PER_BROWSER_BYTE;
  const known = Object.entries(SECONDS).find(([end]) => path.replaceAll('\\', '/').endsWith(end));
  return known?.[1] ?? UNKNOWN;
}

module.exports = LongFirst;
