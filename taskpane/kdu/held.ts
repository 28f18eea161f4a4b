/** What the workbook holds when a file is read: facts, accounts, files that were read before, answers. Nothing is written. */
import type { Language } from '../../src/language';
import type { Remembered } from '../../src/import/outcome';
import { kduDataSheet } from '../../src/workbook/sheets/kduData';
import { inExcel, PATIENCE, type OnDelay } from '../excel/session';
import { factRows, type FactRow } from '../../src/workbook/kduRows';
import { queueRemembered } from './remembered';
import type { KduTable } from './tables';
import { findUnfinished, type Unfinished } from './unfinished';

export interface HeldData {
  readonly rows: readonly FactRow[];
  readonly accounts: readonly string[];
  /** When each file was read first, by its checksum. */
  readonly files: ReadonlyMap<string, string>;
  readonly unfinished: Unfinished | null;
  /** With the data's tables, as they are called now. */
  readonly sheets: readonly string[];
  readonly remembered: readonly Remembered[];
  /** Of the protocol of imports; null where there is none yet. */
  readonly language: Language | null;
}

export function readHeld(onDelay: OnDelay): Promise<HeldData> {
  return inExcel(async (session) => {
    const { unfinished, workbook: { tables }, lines } = await findUnfinished(session);
    const remembered = queueRemembered(session.context.workbook);
    const language = queueLanguage(session.context.workbook, tables.get('imports'));
    await session.await(session.context.sync(), PATIENCE.reading);
    return {
      unfinished,
      sheets: [...new Set([...tables.values()].map(({ sheet }) => sheet.name))],
      remembered: remembered(),
      language: language(),
      rows: factRows(lines.get('facts') ?? []),
      accounts: (lines.get('accounts') ?? []).map(({ cells }) => String(cells['account'])),
      files: new Map((lines.get('imports') ?? []).map(({ cells }): [string, string] => [String(cells['hash']), String(cells['time'])]).reverse()),
    };
  }, onDelay);
}

/** Told by its title, which an import has written in one of the two languages. @returns it, known after the round trip */
function queueLanguage({ worksheets }: Excel.Workbook, table: KduTable | undefined): () => Language | null {
  const title = table && worksheets.getItem(table.sheet.id).getRange('A1');
  title?.load({ values: true });
  const english = kduDataSheet('imports', 'en').blocks[0]?.cells?.[0]?.[0];
  return () => (title === undefined ? null : title.values[0]?.[0] === english ? 'en' : 'de');
}
