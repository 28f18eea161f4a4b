import { SHEET_CHOICES } from '../../../src/workbook/choices';
import { checkThisWorkbook } from '../../../taskpane/check';
import { loadSheets } from '../../../taskpane/load/work';
import { PlayedExcel } from '../../excel/playedExcel';
test('x', async () => {
  Object.assign(globalThis, { ADDIN_VERSION: '0.1.0' });
  const loaded = new PlayedExcel();
  Object.assign(globalThis, { Excel: loaded.excel(), Office: loaded.office() });
  await loadSheets('de', new Set(SHEET_CHOICES.map(({ key }) => key)), { progress: () => undefined, delayed: () => undefined, isCancelled: () => false });
  const out: string[] = [];
  for (let i = 0; i < 10; i += 1) {
    const excel = loaded.copy();
    Object.assign(globalThis, { Excel: excel.excel(), Office: excel.office() });
    const from = process.cpuUsage().user;
    await checkThisWorkbook({ delayed: () => undefined, progress: () => undefined });
    out.push(`${Math.round((process.cpuUsage().user - from) / 1000)}`);
  }
  console.log(out.join(' '));
}, 120000);
