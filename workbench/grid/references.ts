import { sequenceNodeType, type LexerTreeBuilder } from '@univerjs/preset-sheets-core';
import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnName } from '../model/address';

export interface Offset {
  readonly rows: number;
  readonly columns: number;
}

/**
 * A formula as Excel writes it into a cell that lies so many rows and columns further: relative references move,
 * absolute ones stay, and one that would leave the sheet is #REF!. `ofOtherSheets` false leaves references alone
 * that name a sheet: this is how Excel sorts.
 */
export function moveReferences(lexer: LexerTreeBuilder, formula: string, by: Offset, ofOtherSheets: boolean): string {
  if (by.rows === 0 && by.columns === 0) return formula;
  const nodes = lexer.sequenceNodesBuilder(formula);
  if (!nodes) return formula;
  const moved = nodes.map((node) => {
    if (typeof node === 'string') return node;
    if (node.nodeType !== sequenceNodeType.REFERENCE) return node.token;
    const [, sheet = '', cells = ''] = /^(.*!)?(.*)$/.exec(node.token) ?? [];
    return sheet !== '' && !ofOtherSheets ? node.token : sheet + moveCells(cells, by);
  });
  return `=${moved.join('')}`;
}

/** "A1", "$A1:B$2", "A:C", "2:3". */
function moveCells(cells: string, by: Offset): string {
  const corners = cells.split(':').map((corner) => moveCorner(corner, by));
  return corners.includes(null) ? '#REF!' : corners.join(':');
}

function moveCorner(corner: string, { rows, columns }: Offset): string | null {
  const parts = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner);
  if (!parts) return corner;
  const [, columnSign = '', letters = '', rowSign = '', digits = ''] = parts;
  // In "$2" the sign that the pattern finds first is the row's.
  const isRowFixed = rowSign === '$' || (letters === '' && columnSign === '$');
  const column = letters === '' ? 0 : columnIndex(letters) + (columnSign === '$' ? 0 : columns);
  const row = digits === '' ? 1 : Number(digits) + (isRowFixed ? 0 : rows);
  if (column < 0 || column >= MAX_COLUMNS || row < 1 || row > MAX_ROWS) return null;
  return columnSign + (letters === '' ? '' : columnName(column)) + rowSign + (digits === '' ? '' : String(row));
}
