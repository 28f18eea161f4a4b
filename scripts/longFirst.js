'use strict';

const { default: Sequencer } = require('@jest/test-sequencer');

/** Seconds on two cores, of files that take long; committed, since a fresh clone remembers none. */
const SECONDS = {
  'test/browser/paneStates.test.ts': 45,
  'test/browser/refresh.test.ts': 43,
  'test/browser/checkRepair.test.ts': 42,
  'test/browser/check.test.ts': 38,
  'test/browser/functions.test.ts': 36,
  'test/browser/protocol.test.ts': 33,
  'test/browser/trace.test.ts': 31,
  'test/browser/savedWorkbook.test.ts': 30,
  'test/browser/whatIf.test.ts': 28,
  'test/browser/reconcile.test.ts': 26,
  'test/browser/kduMonitor.test.ts': 25,
  'test/browser/user.test.ts': 24,
  'test/browser/load.test.ts': 24,
  'test/browser/guards.test.ts': 22,
  'test/browser/grid.test.ts': 22,
  'test/browser/newEdition.test.ts': 22,
  'test/taskpane/protocol/inWorkbook.test.ts': 22,
  'test/taskpane/check/corpus/corpus.test.ts': 22,
  'test/browser/assumptions.test.ts': 18,
  'test/browser/host.test.ts': 16,
  'test/browser/reference.test.ts': 16,
  'test/taskpane/check/find.test.ts': 16,
  'test/browser/kduIst.test.ts': 15,
  'test/browser/planning.test.ts': 15,
  'test/taskpane/check/inWorkbook.test.ts': 14,
  'test/browser/formulas.test.ts': 13,
  'test/browser/furtherSheets.test.ts': 12,
  'test/browser/identity.test.ts': 12,
  'test/taskpane/trace/everyFormula.test.ts': 12,
  'test/taskpane/check/forgeries.test.ts': 11,
  'test/functions/nativeEquivalent.test.ts': 11,
  'test/src/workbook/values.test.ts': 11,
  'test/taskpane/trace/importedRows.test.ts': 10,
  'test/taskpane/check/seen.test.ts': 10,
  'test/taskpane/check/causes.test.ts': 10,
  'test/taskpane/check/corpus/randomChange.test.ts': 10,
  'test/taskpane/load/carriedOver.test.ts': 10,
  'test/taskpane/check/corpus/ordinary.test.ts': 9,
  'test/taskpane/load/refresh.test.ts': 9,
  'test/taskpane/apiSets.test.ts': 9,
  'test/handbook/guide.test.ts': 8,
  'test/taskpane/load/identity.test.ts': 8,
  'test/taskpane/load/userActs.property.test.ts': 8,
  'test/taskpane/load/givesUp.test.ts': 7,
  'test/taskpane/trace/inWorkbook.test.ts': 7,
  'test/taskpane/kdu/givesUp.test.ts': 7,
  'test/taskpane/load/newEdition.test.ts': 6,
  'test/functions/exactness.test.ts': 6,
  'test/functions/fuzz.test.ts': 6,
  'test/taskpane/check/words.test.ts': 5,
  'test/functions/explain.test.ts': 5,
  'test/taskpane/excel/undo.test.ts': 5,
  'test/src/workbook/scenarios.property.test.ts': 5,
  'test/src/import/dialects.test.ts': 5,
  'test/taskpane/load/tableRows.test.ts': 4,
  'test/taskpane/sheets/entries.test.ts': 4,
  'test/taskpane/planning/scenarios.test.ts': 4,
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
