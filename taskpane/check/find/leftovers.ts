/** What is left beyond the model where cells were shifted: repairs put back the cells of the model, and nobody wants two of the last one. */
import type { CellContent } from '../../../src/workbook/model';
import { isFormula } from '../../../src/formula/isFormula';
import { isSame } from '../../sheets/compare';
import { follow } from '../../sheets/follow';
import type { GridPosition } from '../../sheets/movement';
import { at, cellName, homeName, homes, writtenAt, type Checked, type CheckedSheet } from '../checked';
import { found, type Found } from '../found';

/** Cells are shifted by one or two mostly; farther away stands what the user has copied. */
const NEAR = 2;

export function leftoverFindings(sheet: CheckedSheet, { movements }: Checked): Found[] {
  const { cells } = sheet.own.written;
  const origins = homes(sheet);
  const height = cells.length;
  const width = Math.max(0, ...cells.map(({ length }) => length));
  const lines = [
    ...cells.map((_, row) => lineOf({ row, column: width - 1 }, { row: 0, column: 1 })),
    ...Array.from({ length: width }, (_, column) => lineOf({ row: height - 1, column }, { row: 1, column: 0 })),
  ];
  return lines.flatMap(({ last, beyond }): Found[] => {
    const edge = last.map((home) => ({ home, place: sheet.movement.place(home) }));
    const end = edge[0]?.place;
    if (!end) return [];
    return beyond(end).flatMap((place): Found[] => {
      const content = at(sheet.own.present.formulas, place) ?? '';
      // Where rows have changed places, another one of the model stands behind the last.
      if (content === '' || typeof content === 'boolean' || origins.has(cellName(place))) return [];
      const source = edge.find(({ home }) => isSame(content, followed(writtenAt(sheet, home))));
      if (!source) return [];
      const cell = cellName(place);
      const values = { home: cellName(source.place ?? source.home) };
      return [found({ kind: 'leftover', of: `${homeName(sheet, source.home)} ${cell}`, location: { sheet: sheet.name, cell }, values, now: { content, numberFormat: '' }, numbers: String(content) })];
    });
  });

  function followed(content: CellContent): CellContent {
    return isFormula(content) ? follow(content, sheet.model.name, movements) : content;
  }
}

/** The last cells of a row or column of the model, from its end, and the cells beyond where its end stands now. */
function lineOf(end: GridPosition, step: GridPosition): { readonly last: readonly GridPosition[]; readonly beyond: (now: GridPosition) => GridPosition[] } {
  const from = ({ row, column }: GridPosition, by: number): GridPosition => ({ row: row + by * step.row, column: column + by * step.column });
  return {
    last: Array.from({ length: NEAR }, (_, index) => from(end, -index)).filter(({ row, column }) => row >= 0 && column >= 0),
    beyond: (now) => Array.from({ length: NEAR }, (_, index) => from(now, index + 1)),
  };
}
