import type { CellSource } from './chartState';
import type { SeriesRecord } from './chartBook';
import type { Cells } from './cells';

/** Excel's colours for the series of a new chart. */
const PALETTE = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const LINE_WEIGHT = 0.75;
const GAP_WIDTH = 219;
const OVERLAP = -27;

export const source = ({ sheetId, area }: Cells): CellSource => ({ sheetId, area });

export function newSeries(key: string, index: number, parts: Partial<SeriesRecord['state']>): SeriesRecord {
  const fill = PALETTE[index % PALETTE.length] ?? '#4472C4';
  return {
    key,
    state: {
      name: '',
      values: null,
      categories: null,
      fill,
      line: '',
      lineWeight: LINE_WEIGHT,
      gapWidth: GAP_WIDTH,
      overlap: OVERLAP,
      labels: { visible: false, numberFormat: 'General', bold: false, color: '#404040' },
      ...parts,
    },
  };
}

/**
 * The series that Excel makes of a block of cells: a first row or column of texts names them and their categories;
 * there are as many series as the block has fewer lines in that direction, unless it is said.
 */
export function seriesFrom(cells: Cells, seriesBy: string): readonly SeriesRecord[] {
  const states = cells.book.grid.read(cells.sheetId, cells.area);
  const { rows, columns } = cells.area;
  const isLabel = (row: number, column: number): boolean => typeof states[row]?.[column]?.value === 'string';
  const headerRow =
    rows > 1 &&
    Array.from({ length: columns }, (_c, c) => c)
      .slice(columns > 1 ? 1 : 0)
      .every((c) => isLabel(0, c));
  const headerColumn =
    columns > 1 &&
    Array.from({ length: rows }, (_r, r) => r)
      .slice(rows > 1 ? 1 : 0)
      .every((r) => isLabel(r, 0));
  const top = headerRow ? 1 : 0;
  const left = headerColumn ? 1 : 0;
  const byColumns = seriesBy === 'Columns' || (seriesBy !== 'Rows' && rows - top >= columns - left);
  const part = (row: number, column: number, height: number, width: number): CellSource =>
    source(cells.with({ row: cells.area.row + row, column: cells.area.column + column, rows: height, columns: width }));

  if (byColumns) {
    return Array.from({ length: columns - left }, (_s, index) =>
      newSeries(`s${index}`, index, {
        name: headerRow ? part(0, left + index, 1, 1) : '',
        values: part(top, left + index, rows - top, 1),
        categories: headerColumn ? part(top, 0, rows - top, 1) : null,
      }),
    );
  }
  return Array.from({ length: rows - top }, (_s, index) =>
    newSeries(`s${index}`, index, {
      name: headerColumn ? part(top + index, 0, 1, 1) : '',
      values: part(top + index, left, 1, columns - left),
      categories: headerRow ? part(0, left, 1, columns - left) : null,
    }),
  );
}
