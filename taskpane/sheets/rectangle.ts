import type { Block, CellContent } from '../../src/workbook/model';
import { rangeFrom, rectangle } from '../../src/formula/address';

/** One rectangle from A1 on that holds all cells of a sheet, so that Excel takes it in one write. */
export interface SheetGrid {
  readonly range: string;
  readonly formulas: CellContent[][];
  readonly numberFormats: string[][];
}

/** The format of a cell of which the model says none. */
export const GENERAL = 'General';

/** Later blocks lie over earlier ones. */
export function contents(blocks: readonly Block[]): SheetGrid {
  const areas = blocks.map((block) => rectangle(block.range));
  const rows = Math.max(...areas.map((area) => area.bottom));
  const columns = Math.max(...areas.map((area) => area.right));
  const formulas = filled<CellContent>(rows, columns, '');
  const numberFormats = filled<string>(rows, columns, GENERAL);
  blocks.forEach(({ cells, numberFormat }, index) => {
    const area = areas[index];
    if (!area) return;
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const content = cells?.[row - area.top]?.[column - area.left];
        if (content !== undefined) put(formulas, row, column, content);
        if (numberFormat !== undefined) put(numberFormats, row, column, numberFormat);
      }
    }
  });
  return { range: rangeFrom('A1', rows, columns), formulas, numberFormats };
}

const filled = <Content>(rows: number, columns: number, content: Content): Content[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => content));

function put<Content>(grid: Content[][], row: number, column: number, content: Content): void {
  const line = grid[row - 1];
  if (line) line[column - 1] = content;
}
