/**
 * While another workbook is in front, Excel refuses names, those of a sheet (office-js#6365) and to be safe the workbook's: that is told,
 * nothing breaks, and as soon as the workbook is in front again, all goes on.
 */
import { checkThisWorkbook } from '../../../taskpane/check';
import { failureOf } from '../../../taskpane/excel/session';
import { readReferences } from '../../../taskpane/excel/references';
import { readSelection } from '../../../taskpane/functions/excel/pick';
import { lookUp } from '../../../taskpane/functions/view/lookUp';
import { findOwnParts, loadSheets } from '../../../taskpane/load/work';
import { paneTranslator } from '../../../taskpane/pane/i18n';
import { failureSentence } from '../../../taskpane/pane/failureLine';
import { readReconciliation } from '../../../taskpane/reconcile/ownTable';
import { readLevel, readSelected } from '../../../taskpane/trace/excel/read';
import { CATALOGUE } from '../../../functions/catalogue';
import { usualNotation } from '../../../src/formula/notation';
import { PlayedExcel } from '../../excel/playedExcel';

const quiet = (): void => undefined;
const EVENTS = { progress: quiet, delayed: quiet };
const NAMED = [{ name: 'SATZ', sheet: 'Tabelle1', address: 'A1' }];
let workbook: PlayedExcel;

beforeEach(() => {
  workbook = new PlayedExcel();
  Object.assign(globalThis, { ADDIN_VERSION: '0.1.0', Excel: workbook.excel() });
});

const readers: readonly (readonly [name: string, place: string, read: () => Promise<unknown>])[] = [
  ['arguments of a function', 'Worksheet.names', () => readReferences([{ kind: 'name', name: 'SATZ' }], [], quiet)],
  ['the cells for an argument', 'Workbook.names', () => readSelection(quiet)],
  ['the traced cell', 'Workbook.names', () => readSelected(quiet)],
  ['a level of a trace', 'Worksheet.names', () => readLevel([{ target: { kind: 'name', name: 'SATZ' }, sheet: 'Tabelle1', cell: 'B1' }], NAMED, quiet)],
  ['own relations', 'Workbook.names', () => readReconciliation(quiet)],
  ['the check', 'Workbook.names', () => checkThisWorkbook(EVENTS)],
  ['what can be removed', 'Workbook.names', () => findOwnParts(quiet)],
];

test.each(readers)('%s: refused with the code that the pane has a sentence for, and read the next time', async (_, place, read) => {
  workbook.failNext({ place, code: 'InvalidSelection' });
  const failure = failureOf(await read().catch((error: unknown) => error));
  expect(failure).toMatchObject({ code: 'InvalidSelection', place });
  expect(failureSentence(paneTranslator('de'), failure, 'sonst')).toMatch(/^Eine andere Arbeitsmappe steht im Vordergrund/);
  await expect(read().then(() => 'read')).resolves.toBe('read');
});

test('a load writes nothing and says why', async () => {
  workbook.failNext({ place: 'Workbook.names', code: 'InvalidSelection' });
  const outcome = await loadSheets('de', new Set(['kdu']), { ...EVENTS, isCancelled: () => false });
  expect(outcome).toMatchObject({ kind: 'refused', failure: { code: 'InvalidSelection', place: 'Workbook.names' } });
  expect(workbook.sheetNames()).toEqual(['Tabelle1']);
});

test('a function says why it has no result', async () => {
  workbook.failNext({ place: 'Worksheet.names', code: 'InvalidSelection' });
  const { parameters } = CATALOGUE.find(({ id }) => id === 'KDU_DELTA')!;
  const seen = await lookUp({ readReferences }, parameters, ['SATZ', '1'], usualNotation('de'), quiet);
  expect(seen.refusal).toMatchObject({ code: 'InvalidSelection' });
});

test('other refusals have the general sentence', () => {
  expect(failureSentence(paneTranslator('en'), { code: 'GeneralException', message: '', place: '' }, 'otherwise')).toBe('otherwise');
});
