import { columnIndex, columnName } from './address';
import { cellArea } from './areas';
import type { LineChange } from './grid';
import { follow } from './lines';

/** Texts and quoted names, or a reference to a cell of the sheet itself; what only looks like one is part of a longer word. */
const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'!\$?[A-Z]+\$?\d+|(?<![\p{L}\p{N}_.!$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\p{L}\p{N}_.(!])/gu;

/** The formula of a rule after rows or columns have come in, gone or moved. A cell that is gone leaves its reference an error. */
export const followFormula = (formula: string, change: LineChange): string =>
  formula.replaceAll(PARTS, (text, beforeColumn: string | undefined, column: string, beforeRow: string, row: string) => {
    if (beforeColumn === undefined) return text;
    const [place] = follow(cellArea(Number(row) - 1, columnIndex(column)), change);
    return place ? `${beforeColumn}${columnName(place.column)}${beforeRow}${place.row + 1}` : '#REF!';
  });
