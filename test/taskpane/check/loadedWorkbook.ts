/** A workbook with our sheets loaded, a fresh copy for each test, and the check of it; over Microsoft's client library in Node. */
import type { SheetKey } from '../../../src/workbook/model';
import { checkThisWorkbook, wordFindings } from '../../../taskpane/check';
import { checkTranslator } from '../../../taskpane/check/i18n';
import type { Worded } from '../../../taskpane/check/words';
import { loadSheets } from '../../../taskpane/load/work';
import { WITHOUT_DATA } from '../../src/workbook/models';
import { PlayedExcel } from '../../excel/playedExcel';

const t = checkTranslator('de');
/** Sheets of many formulas that repeat what others have; a test asks for them by name. */
const WIDE: readonly SheetKey[] = ['scenarios', 'measures'];
export const COMMON: readonly SheetKey[] = WITHOUT_DATA.filter((key) => !WIDE.includes(key));
const quiet = (): void => undefined;

export type Act = (workbook: PlayedExcel) => void | Promise<void>;

export const load = (sheets: readonly SheetKey[] = COMMON) => loadSheets('de', new Set(sheets), { progress: quiet, delayed: quiet, isCancelled: () => false });

export async function check(): Promise<Worded[]> {
  const { findings, decimalSeparator } = await checkThisWorkbook({ delayed: quiet, progress: quiet });
  return wordFindings(findings, decimalSeparator, t);
}

export const isCause = ({ found }: Worded): boolean => found.follows === undefined;

/** What the product's code works on from now on. */
export const use = (workbook: PlayedExcel): void => void Object.assign(globalThis, { Excel: workbook.excel(), Office: workbook.office() });

/** Registers what makes the workbook; it stays as it was loaded as long as tests work on copies. */
export function loadedOnce(sheets: readonly SheetKey[] = COMMON): () => PlayedExcel {
  let loaded: PlayedExcel;
  beforeAll(async () => {
    Object.assign(globalThis, { ADDIN_VERSION: '0.1.0' });
    loaded = new PlayedExcel();
    use(loaded);
    expect(await load(sheets)).toMatchObject({ kind: 'loaded', faults: [] });
  }, 60_000);
  return () => loaded;
}

/** Answers the copy that a test works on. */
export function loadedWorkbook(sheets: readonly SheetKey[] = COMMON): () => PlayedExcel {
  const loaded = loadedOnce(sheets);
  let excel: PlayedExcel;
  beforeEach(() => {
    excel = loaded().copy();
    use(excel);
  });
  return () => excel;
}
