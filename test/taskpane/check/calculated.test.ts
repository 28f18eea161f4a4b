/** Whether what a check has seen is calculated, by Excel's own word: a cell that is being calculated anew shows what it gave before. */
import { checkThisWorkbook } from '../../../taskpane/check';
import { loadSheets } from '../../../taskpane/load/work';
import { PlayedExcel } from '../../excel/playedExcel';

const quiet = (): void => undefined;

test('a workbook is calculated when Excel says so', async () => {
  const workbook = new PlayedExcel();
  Object.assign(globalThis, { ADDIN_VERSION: '0.1.0', Excel: workbook.excel() });
  expect(await loadSheets('de', new Set(['kdu', 'assumptions', 'register']), { progress: quiet, delayed: quiet, isCancelled: () => false })).toMatchObject({ kind: 'loaded' });
  const check = () => checkThisWorkbook({ delayed: quiet, progress: quiet });
  expect(await check()).toMatchObject({ isCalculated: true, findings: [] });
  workbook.calculates('Calculating');
  expect(await check()).toMatchObject({ isCalculated: false, findings: [] });
  workbook.calculates('Done');
  expect(await check()).toMatchObject({ isCalculated: true });
});
