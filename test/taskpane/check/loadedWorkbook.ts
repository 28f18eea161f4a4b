/** A workbook with all sheets loaded, a fresh copy for each test, and the check of it; over Microsoft's client library in Node. */
import { SHEET_CHOICES } from '../../../src/workbook/choices';
import { checkThisWorkbook, wordFindings } from '../../../taskpane/check';
import { checkTranslator } from '../../../taskpane/check/i18n';
import type { Worded } from '../../../taskpane/check/words';
import { loadSheets } from '../../../taskpane/load/work';
import { PlayedExcel } from '../../excel/playedExcel';

const t = checkTranslator('de');
const ALL = new Set(SHEET_CHOICES.map(({ key }) => key));
const quiet = (): void => undefined;

export type Act = (workbook: PlayedExcel) => void | Promise<void>;

export const load = () => loadSheets('de', ALL, { progress: quiet, delayed: quiet, isCancelled: () => false });

export async function check(): Promise<Worded[]> {
  const { findings, decimalSeparator } = await checkThisWorkbook({ delayed: quiet, progress: quiet });
  return wordFindings(findings, decimalSeparator, t);
}

export const isCause = ({ found }: Worded): boolean => found.follows === undefined;

/** What the product's code works on from now on. */
export const use = (workbook: PlayedExcel): void => void Object.assign(globalThis, { Excel: workbook.excel(), Office: workbook.office() });

/** Registers what makes the workbook; it stays as it was loaded as long as tests work on copies. */
export function loadedOnce(): () => PlayedExcel {
  let loaded: PlayedExcel;
  beforeAll(async () => {
    Object.assign(globalThis, { ADDIN_VERSION: '0.1.0' });
    loaded = new PlayedExcel();
    use(loaded);
    expect(await load()).toMatchObject({ kind: 'loaded', faults: [] });
  }, 60_000);
  return () => loaded;
}

/** Answers the copy that a test works on. */
export function loadedWorkbook(): () => PlayedExcel {
  const loaded = loadedOnce();
  let excel: PlayedExcel;
  beforeEach(() => {
    excel = loaded().copy();
    use(excel);
  });
  return () => excel;
}
