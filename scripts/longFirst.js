'use strict';

const { default: Sequencer } = require('@jest/test-sequencer');

/** Seconds on two cores, of files that take long; committed, since a fresh clone remembers none. */
const SECONDS = {
  'test/browser/paneStates.test.ts': 90,
  'test/browser/checkRepair.test.ts': 76,
  'test/browser/check.test.ts': 71,
  'test/taskpane/check/inWorkbook.test.ts': 69,
  'test/browser/functions.test.ts': 69,
  'test/taskpane/check/corpus/corpus.test.ts': 58,
  'test/browser/refresh.test.ts': 54,
  'test/taskpane/protocol/inWorkbook.test.ts': 44,
  'test/taskpane/check/forgeries.test.ts': 42,
  'test/taskpane/check/find.test.ts': 39,
  'test/browser/user.test.ts': 38,
  'test/browser/protocol.test.ts': 37,
  'test/browser/trace.test.ts': 35,
  'test/taskpane/load/carriedOver.test.ts': 33,
  'test/taskpane/check/seen.test.ts': 31,
  'test/browser/savedWorkbook.test.ts': 31,
  'test/browser/reconcile.test.ts': 29,
  'test/browser/load.test.ts': 29,
  'test/browser/whatIf.test.ts': 28,
  'test/taskpane/trace/everyFormula.test.ts': 27,
  'test/taskpane/load/givesUp.test.ts': 22,
  'test/browser/newEdition.test.ts': 22,
  'test/browser/grid.test.ts': 22,
  'test/taskpane/kdu/givesUp.test.ts': 21,
  'test/taskpane/check/corpus/ordinary.test.ts': 20,
  'test/browser/planning.test.ts': 20,
  'test/browser/guards.test.ts': 20,
  'test/taskpane/load/refresh.test.ts': 18,
  'test/taskpane/check/causes.test.ts': 17,
  'test/browser/reference.test.ts': 17,
  'test/browser/identity.test.ts': 17,
  'test/taskpane/load/identity.test.ts': 16,
  'test/taskpane/check/corpus/randomChange.test.ts': 15,
  'test/functions/nativeEquivalent.test.ts': 15,
  'test/browser/host.test.ts': 15,
  'test/taskpane/sheets/entries.test.ts': 14,
  'test/browser/formulas.test.ts': 14,
  'test/taskpane/trace/inWorkbook.test.ts': 13,
  'test/src/workbook/values.test.ts': 13,
  'test/browser/kduIst.test.ts': 13,
  'test/browser/furtherSheets.test.ts': 13,
  'test/taskpane/planning/scenarios.test.ts': 12,
  'test/taskpane/load/userActs.property.test.ts': 11,
  'test/taskpane/kdu/importFacts.test.ts': 11,
  'test/taskpane/apiSets.test.ts': 11,
  'test/browser/assumptions.test.ts': 11,
  'test/taskpane/load/newEdition.test.ts': 10,
  'test/functions/exactness.test.ts': 10,
  'test/src/workbook/scenarios.property.test.ts': 9,
  'test/taskpane/excel/undo.test.ts': 8,
  'test/functions/explain.test.ts': 7,
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
