/** Reads the whole workbook for the protocol, in pieces that Excel on the web answers. */
import { calculationIn, type Calculation } from '../excel/pending';
import { argumentsIn } from '../excel/references';
import { withoutSheet } from '../../src/formula/sheetReference';
import { PATIENCE, type Session } from '../excel/session';
import type { FoundSheet } from '../sheets/marker';
import type { BookName, SheetContents, TableColumns, WorkbookContents } from './workbookContents';

/** Excel on the web answers at most 5 MB at once; so many cells stay well below. */
const CELLS_AT_ONCE = 20_000;
/** A larger sheet is not looked through, and the protocol says so. */
const MOST_CELLS = 1_000_000;

export interface ReadBook {
  readonly book: WorkbookContents;
  /** Sheets with more than `MOST_CELLS` used cells. */
  readonly tooLarge: readonly string[];
  /** Names that hold on one sheet only, as `KdU!Rate`. */
  readonly scopedNames: readonly BookName[];
  /** Excel was calculating while the values were read: they may be what the cells gave before. */
  readonly isCalculating: boolean;
}

interface Used {
  readonly name: string;
  readonly range: Excel.Range;
}

export async function readBook(session: Session, sheets: readonly FoundSheet[], names: WorkbookContents['names']): Promise<ReadBook> {
  const { context } = session;
  const { worksheets } = context.workbook;
  const ranges = sheets.map(({ id, name }): Used => ({ name, range: worksheets.getItem(id).getUsedRangeOrNullObject(true) }));
  for (const { range } of ranges) range.load({ address: true, rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  const scoped = sheets.map(({ id, name }) => ({ sheet: name, names: worksheets.getItem(id).names.load({ name: true, formula: true }) }));
  const tables = queueTables(context.workbook);
  await session.await(context.sync(), PATIENCE.reading);
  const used = ranges.filter(({ range }) => !range.isNullObject);
  const isTooLarge = ({ range }: Used): boolean => range.rowCount * range.columnCount > MOST_CELLS;
  const calculation = calculationIn(context.workbook);
  const { read, isCalculating } = await readSheets(session, used.filter((one) => !isTooLarge(one)), calculation);
  return {
    book: { sheets: read, names, tables: await tables(session) },
    tooLarge: used.filter(isTooLarge).map(({ name }) => name),
    scopedNames: scoped.flatMap(({ sheet, names: { items } }) => items.map(({ name, formula }) => ({ name: `${sheet}!${name}`, formula: String(formula) }))),
    isCalculating,
  };
}

/** Small sheets together, large ones row by row; before each piece Excel says whether it calculates. */
async function readSheets(
  session: Session,
  used: readonly Used[],
  calculation: Calculation,
): Promise<{ readonly read: SheetContents[]; readonly isCalculating: boolean }> {
  const read = used.map(({ name, range }) => ({ name, top: range.rowIndex + 1, left: range.columnIndex + 1, pieces: [] as Excel.Range[] }));
  let waiting = 0;
  let isCalculating = false;
  const sync = async (): Promise<void> => {
    await session.await(session.context.sync(), PATIENCE.writing);
    isCalculating ||= calculation.isRunning();
    calculation.load();
  };
  calculation.load();
  for (const [index, { range }] of used.entries()) {
    const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / range.columnCount));
    for (let from = 0; from < range.rowCount; from += rows) {
      const count = Math.min(rows, range.rowCount - from);
      const piece = range.getCell(from, 0).getResizedRange(count - 1, range.columnCount - 1);
      piece.load({ values: true, valueTypes: true, formulas: true, formulasLocal: true, text: true, numberFormat: true });
      read[index]?.pieces.push(piece);
      waiting += count * range.columnCount;
      if (waiting < CELLS_AT_ONCE) continue;
      await sync();
      waiting = 0;
    }
  }
  if (waiting > 0) await sync();
  const contents = read.map(({ pieces, ...sheet }) => ({
    ...sheet,
    values: pieces.flatMap(argumentsIn),
    formulas: pieces.flatMap(({ formulas }) => formulas as unknown[][]),
    formulasLocal: pieces.flatMap(({ formulasLocal }) => formulasLocal as unknown[][]),
    texts: pieces.flatMap(({ text }) => text as unknown[][]),
    numberFormats: pieces.flatMap(({ numberFormat }) => numberFormat as unknown[][]),
  }));
  return { read: contents, isCalculating };
}

/** Known after two round trips: the first one tells which tables there are. */
function queueTables({ tables }: Excel.Workbook): (session: Session) => Promise<TableColumns[]> {
  tables.load({ name: true, worksheet: { name: true }, columns: { name: true } });
  return async ({ context, await: patiently }) => {
    if (tables.items.length === 0) return [];
    const bodies = tables.items.map((table) => table.getDataBodyRange());
    for (const body of bodies) body.load({ address: true });
    await patiently(context.sync(), PATIENCE.reading);
    return tables.items.map(({ name, worksheet, columns }, index) => {
      const address = bodies[index]?.address ?? '';
      return { name, sheet: worksheet.name, body: withoutSheet(address), columns: columns.items.map((column) => column.name) };
    });
  };
}
