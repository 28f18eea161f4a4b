/** What the workbook holds when a file is read: its facts, its accounts, the files that were read before. Nothing is written. */
import { inExcel, type OnDelay } from '../excel/session';
import { factRows, readLines, type FactRow } from './facts';
import { readKduTables, type KduTable } from './tables';
import { findUnfinished, type Unfinished } from './unfinished';

export interface HeldData {
  readonly rows: readonly FactRow[];
  readonly accounts: readonly string[];
  /** When each file was read first, by its checksum. */
  readonly files: ReadonlyMap<string, string>;
  readonly unfinished: Unfinished | null;
}

export function readHeld(onDelay: OnDelay): Promise<HeldData> {
  return inExcel(async (session) => {
    const unfinished = await findUnfinished(session);
    const { tables } = await readKduTables(session);
    const lines = async (key: KduTable['key']) => {
      const table = tables.get(key);
      return table ? readLines(session, table) : [];
    };
    const [facts, accounts, imports] = [await lines('facts'), await lines('accounts'), await lines('imports')];
    return {
      unfinished,
      rows: factRows(facts),
      accounts: accounts.map(({ cells }) => String(cells['account'])),
      files: new Map(imports.map(({ cells }): [string, string] => [String(cells['hash']), String(cells['time'])]).reverse()),
    };
  }, onDelay);
}
