/** Reads the whole workbook for the protocol, in pieces that Excel on the web answers. */
import { argumentsIn } from '../excel/references';
import { arePending, untilCalculated } from '../excel/pending';
import { PATIENCE, type Session } from '../excel/session';
import type { FoundSheet } from '../record/marker';
import type { Book, BookSheet, BookTable } from './book';

/** Excel on the web answers at most 5 MB at once; so many cells stay well below. */
const CELLS_AT_ONCE = 20_000;
/** A larger sheet is not looked through, and the protocol says so. */
export const MOST_CELLS = 1_000_000;

export interface ReadBook {
  readonly book: Book;
  /** Sheets with more than `MOST_CELLS` used cells. */
  readonly tooLarge: readonly string[];
  /** Every function had its result. */
  readonly isCalculated: boolean;
}

interface Used {
  readonly name: string;
  readonly range: Excel.Range;
}

export async function readBook(session: Session, sheets: readonly FoundSheet[], names: Book['names']): Promise<ReadBook> {
  const { context } = session;
  const { worksheets } = context.workbook;
  const ranges = sheets.map(({ id, name }): Used => ({ name, range: worksheets.getItem(id).getUsedRangeOrNullObject(true) }));
  for (const { range } of ranges) range.load({ address: true, rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  const tables = queueTables(context.workbook);
  await session.await(context.sync(), PATIENCE.reading);
  const used = ranges.filter(({ range }) => !range.isNullObject);
  const isTooLarge = ({ range }: Used): boolean => range.rowCount * range.columnCount > MOST_CELLS;
  const read = used.filter((one) => !isTooLarge(one)).map((one) => ({ one, pieces: piecesOf(one) }));
  const all = read.flatMap(({ pieces }) => pieces);
  await readPieces(session, all);
  const isCalculated = await untilCalculated(
    () => arePending(all.map(({ range }) => range)),
    () => readPieces(session, all),
  );
  return {
    book: { sheets: read.map(({ one, pieces }) => sheetOf(one, pieces)), names, tables: await tables(session) },
    tooLarge: used.filter(isTooLarge).map(({ name }) => name),
    isCalculated,
  };
}

interface Piece {
  readonly range: Excel.Range;
  readonly cells: number;
}

function piecesOf({ range }: Used): Piece[] {
  const { rowCount, columnCount } = range;
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
  return Array.from({ length: Math.ceil(rowCount / rows) }, (_piece, index) => {
    const count = Math.min(rows, rowCount - index * rows);
    return { range: range.getCell(index * rows, 0).getResizedRange(count - 1, columnCount - 1), cells: count * columnCount };
  });
}

/** Small sheets together, large ones row by row. */
async function readPieces(session: Session, pieces: readonly Piece[]): Promise<void> {
  const sync = (): Promise<void> => session.await(session.context.sync(), PATIENCE.writing);
  let waiting = 0;
  for (const { range, cells } of pieces) {
    range.load({ values: true, valueTypes: true, formulas: true, formulasLocal: true });
    waiting += cells;
    if (waiting < CELLS_AT_ONCE) continue;
    await sync();
    waiting = 0;
  }
  if (waiting > 0) await sync();
}

const sheetOf = ({ name, range }: Used, pieces: readonly Piece[]): BookSheet => ({
  name,
  top: range.rowIndex + 1,
  left: range.columnIndex + 1,
  values: pieces.flatMap((piece) => argumentsIn(piece.range)),
  formulas: pieces.flatMap((piece) => piece.range.formulas as unknown[][]),
  formulasLocal: pieces.flatMap((piece) => piece.range.formulasLocal as unknown[][]),
});

/** Known after two round trips: the first one tells which tables there are. */
function queueTables({ tables }: Excel.Workbook): (session: Session) => Promise<BookTable[]> {
  tables.load({ name: true, worksheet: { name: true }, columns: { name: true } });
  return async ({ context, await: patiently }) => {
    if (tables.items.length === 0) return [];
    const bodies = tables.items.map((table) => table.getDataBodyRange());
    for (const body of bodies) body.load({ address: true });
    await patiently(context.sync(), PATIENCE.reading);
    return tables.items.map(({ name, worksheet, columns }, index) => {
      const address = bodies[index]?.address ?? '';
      return { name, sheet: worksheet.name, body: address.slice(address.lastIndexOf('!') + 1), columns: columns.items.map((column) => column.name) };
    });
  };
}
