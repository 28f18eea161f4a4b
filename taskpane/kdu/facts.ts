/** The rows of KdU_Ist and KdU_BG are read, and what goes into the cells of new ones. */
import { batches } from '../../src/batches';
import type { CellContent } from '../../src/workbook/model';
import type { BgFact, KduFact, Line } from '../../src/workbook/kduRows';
import { KDU_TABLES, SECRET_MARK, type KduTableKey } from '../../src/workbook/kduTables';
import { PATIENCE, type Session } from '../excel/session';
import { rowsAddress, type KduTable } from './tables';

/** More rows are not read or written at once: Excel on the web takes and answers 5 MB at most. */
export const ROWS_AT_ONCE = 5_000;

/** A whole sheet from A1 on, where somebody has read it. */
export type KnownCells = (sheetId: string) => Readonly<Record<'values' | 'formulas', readonly (readonly CellContent[])[]>> | undefined;

/** The filled rows of each of these tables; small ones come in one round trip, those that are known in none. */
export async function readAllLines(
  { context, await: patiently }: Session,
  tables: readonly KduTable[],
  known: KnownCells = () => undefined,
): Promise<ReadonlyMap<KduTableKey, readonly Line[]>> {
  const blocks = tables.filter(({ sheet }) => !known(sheet.id)).flatMap((table) =>
    Array.from({ length: Math.ceil(table.rows / ROWS_AT_ONCE) }, (_, index) => {
      const from = index * ROWS_AT_ONCE;
      return { table, from, rows: Math.min(ROWS_AT_ONCE, table.rows - from) };
    }),
  );
  const sync = (): Promise<void> => patiently(context.sync(), PATIENCE.reading);
  const lines = new Map<KduTableKey, Line[]>(tables.map((table) => [table.key, linesIn(table, 0, rowsAmong(table, known(table.sheet.id)?.values ?? []))]));
  for (const batch of batches(blocks, ({ rows }) => rows, ROWS_AT_ONCE)) {
    const queued = batch.map(({ table, from, rows }) => {
      const range = context.workbook.worksheets.getItem(table.sheet.id).getRange(rowsAddress(table, from, rows));
      range.load({ values: true });
      return { table, from, range };
    });
    await sync();
    for (const { table, from, range } of queued) lines.get(table.key)?.push(...linesIn(table, from, range.values as CellContent[][]));
  }
  return lines;
}

export const readLines = async (session: Session, table: KduTable): Promise<readonly Line[]> =>
  (await readAllLines(session, [table])).get(table.key) ?? [];

/** The sheet may end before the table does: its last rows are empty then. */
const rowsAmong = ({ left, width, top, rows }: KduTable, values: readonly (readonly CellContent[])[]): readonly (readonly CellContent[])[] =>
  values.slice(top - 1, top - 1 + rows).map((row) => row.slice(left, left + width));

const linesIn = ({ columns }: KduTable, from: number, values: readonly (readonly CellContent[])[]): Line[] =>
  values.flatMap((row, index): Line[] => {
    const cells = Object.fromEntries([...columns].map(([key, column]) => [key, row[column] ?? '']));
    return Object.values(cells).some((content) => content !== '') ? [{ index: from + index, cells }] : [];
  });

/** What goes into the cells of a row, by our columns; the position of a row with an account is a formula that comes later. */
export function factCells(fact: KduFact, source: string, number: number): Readonly<Record<string, CellContent>> {
  return {
    source,
    year: fact.year,
    period: fact.period,
    position: fact.position,
    account: fact.account,
    label: fact.label,
    municipality: fact.municipality,
    amount: cellOf(fact.amount),
    mark: fact.amount === null ? SECRET_MARK : (fact.rounded ?? ''),
    cumulated: cellOf(fact.cumulated),
    import: number,
  };
}

export const bgCells = ({ year, month, municipality, count, dataState }: BgFact, number: number): Readonly<Record<string, CellContent>> => ({
  year,
  month,
  municipality,
  count: count ?? '',
  dataState,
  import: number,
});

/** Excel's cells hold doubles: up to 15 digits they give back every cent. */
const cellOf = (amount: string | null): CellContent => (amount === null ? '' : Number(amount));

/** In the order of the table, its own columns only; what stands in the user's is left as it is. */
export function rowOf(table: KduTable, cells: Readonly<Record<string, CellContent>>): (CellContent | null)[] {
  const row = Array<CellContent | null>(table.width).fill(null);
  for (const [key, column] of table.columns) row[column] = cells[key] ?? '';
  return row;
}

/** Number formats of our columns by their place in the table. */
export const formatsOf = (table: KduTable): ReadonlyMap<number, string> =>
  new Map(KDU_TABLES[table.key].columns.map(({ key, format }) => [table.columns.get(key) ?? 0, format]));
