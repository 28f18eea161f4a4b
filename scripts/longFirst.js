'use strict';

const { default: Sequencer } = require('@jest/test-sequencer');

/** Seconds on two cores, of files that take long; committed, since a fresh clone remembers none. */
const SECONDS = {
  'test/browser/paneStates.test.ts': 62,
  'test/browser/user.test.ts': 50,
  'test/browser/checkRepair.test.ts': 50,
  'test/browser/check.test.ts': 45,
  'test/browser/trace.test.ts': 34,
  'test/browser/protocol.test.ts': 29,
  'test/browser/guards.test.ts': 18,
  'test/browser/reconcile.test.ts': 25,
  'test/browser/savedWorkbook.test.ts': 24,
  'test/browser/grid.test.ts': 24,
  'test/taskpane/check/inWorkbook.test.ts': 28,
  'test/taskpane/check/find.test.ts': 20,
  'test/browser/refresh.test.ts': 42,
  'test/browser/functions.test.ts': 38,
  'test/browser/newEdition.test.ts': 20,
  'test/taskpane/load/userActs.property.test.ts': 18,
  'test/browser/host.test.ts': 18,
  'test/taskpane/protocol/inWorkbook.test.ts': 18,
  'test/browser/whatIf.test.ts': 17,
  'test/taskpane/load/refresh.test.ts': 16,
  'test/taskpane/check/forgeries.test.ts': 16,
  'test/taskpane/load/givesUp.test.ts': 15,
  'test/browser/formulas.test.ts': 14,
  'test/browser/load.test.ts': 13,
  'test/browser/identity.test.ts': 12,
  'test/taskpane/load/newEdition.test.ts': 11,
  'test/functions/nativeEquivalent.test.ts': 11,
  'test/taskpane/check/causes.test.ts': 11,
  'test/taskpane/load/identity.test.ts': 10,
  'test/taskpane/load/tableRows.test.ts': 10,
  'test/functions/exactness.test.ts': 10,
  'test/taskpane/load/textCells.test.ts': 9,
  'test/taskpane/apiSets.test.ts': 8,
  'test/taskpane/excel/undo.test.ts': 7,
};
const UNKNOWN = 1;

/** Long files first, so that no worker is left alone with one at the end. */
class LongFirst extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => seconds(b) - seconds(a));
  }
}

function seconds({ path }) {
  const known = Object.entries(SECONDS).find(([end]) => path.replaceAll('\\', '/').endsWith(end));
  return known?.[1] ?? UNKNOWN;
}

module.exports = LongFirst;
