import { formatArea } from './address';
import { intersect } from './areas';
import type { WorkbookModel } from './workbookModel';
import { EventType, WORKBOOK_TARGET } from './events';
import type { Area, LineChange, SheetArea } from './grid';
import { placeOfLines } from './lineSizes';

/** Turns what happens in the grid, whoever did it, into the events of Excel. */
export function connectGridEvents(book: WorkbookModel): void {
  const { grid } = book;
  let active = grid.activeSheet();

  const both = (type: number, sheetId: string, args: Readonly<Record<string, string>>, cells?: SheetArea): void => {
    for (const targetId of [sheetId, WORKBOOK_TARGET])
      book.emit({ type, targetId, args: { ...args, worksheetId: sheetId }, ...(cells ? { cells } : {}) });
  };

  grid.on('changed', (sheetId, area) => {
    if (!book.findSheet(sheetId)) return;
    const cells = { sheetId, area };
    const args = {
      source: 'Local',
      changeType: 'RangeEdited',
      address: formatArea(area),
      triggerSource: book.isInRequest ? 'ThisLocalAddin' : 'Unknown',
    };
    both(EventType.worksheetChanged, sheetId, args, cells);
    for (const tableId of tablesAt(book, sheetId, area)) {
      for (const targetId of [tableId, sheetId, WORKBOOK_TARGET]) {
        book.emit({ type: EventType.tableChanged, targetId, args: { ...args, tableId, worksheetId: sheetId }, cells });
      }
    }
  });
  grid.on('linesChanged', (sheetId, change) => {
    book.state(sheetId).follow(change);
    book.charts.follow(sheetId, change);
    makeRoom(book, sheetId, change);
  });
  grid.on('selectionChanged', ({ sheetId, area }) => both(EventType.worksheetSelectionChanged, sheetId, { address: formatArea(area) }));
  grid.on('sheetActivated', (sheetId) => {
    if (active !== sheetId && book.findSheet(active)) both(EventType.worksheetDeactivated, active, {});
    active = sheetId;
    both(EventType.worksheetActivated, sheetId, {});
  });
}

/** Charts go along with the rows and columns below them. What lines took that are gone nobody knows any more: the usual. */
function makeRoom(book: WorkbookModel, sheetId: string, change: LineChange): void {
  if (change.kind === 'move') return;
  const { axis, at, count } = change;
  const place = placeOfLines(book.grid, sheetId, axis, at, count);
  if (change.kind === 'insert') book.charts.makeRoom(sheetId, axis, { at: place.at, size: 0, by: place.size });
  else book.charts.makeRoom(sheetId, axis, { at: place.at, size: count * USUAL[axis], by: -count * USUAL[axis] });
}

/** Points. */
const USUAL = { row: 15, column: 48 } as const;

const tablesAt = (book: WorkbookModel, sheetId: string, area: Area): readonly string[] =>
  book.grid
    .tables()
    .filter((table) => table.sheetId === sheetId && intersect(table.area, area))
    .map(({ id }) => id);
