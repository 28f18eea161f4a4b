import type { Block, CellContent } from '../../src/workbook/model';
import { rangeFrom, rectangle, type Rectangle } from '../../src/formula/address';
import { onceFor } from '../../src/onceFor';

/** One rectangle from A1 on that holds all cells of a sheet, so that Excel takes it in one write. */
export interface SheetGrid {
  readonly range: string;
  /** Nobody changes them, though Excel's types want them so. */
  readonly formulas: CellContent[][];
  readonly numberFormats: string[][];
}

/** The format of a cell of which the model says none. */
export const GENERAL = 'General';

/** Later blocks lie over earlier ones. */
export const contents = onceFor((blocks: readonly Block[]): SheetGrid => {
  const areas = blocks.map((block) => rectangle(block.range));
  const { rows, columns } = size(areas);
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
});

/** Its address alone. */
export function covered(blocks: readonly Block[]): string {
  const { rows, columns } = size(blocks.map((block) => rectangle(block.range)));
  return rangeFrom('A1', rows, columns);
}

const size = (areas: readonly Rectangle[]): { readonly rows: number; readonly columns: number } => ({
  rows: Math.max(...areas.map(({ bottom }) => bottom)),
  columns: Math.max(...areas.map(({ right }) => right)),
});

const filled = <Content>(rows: number, columns: number, content: Content): Content[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => content));

function put<Content>(grid: Content[][], row: number, column: number, content: Content): void {
  const line = grid[row - 1];
  if (line) line[column - 1] = content;
}
