/** Ranges whose edges have moved otherwise than their cells: Excel changes the formula with them, and it takes others than it did. */
import { isRange, stringifyA1Ref } from '@borgar/fx';
import { isFormula } from '../../../src/formula/isFormula';
import { cellsIn } from '../../../src/formula/reference';
import { tokensOf } from '../../../src/formula/tokens';
import type { GridPosition } from '../../sheets/movement';
import { cellName, homeName, labelOf, type Checked, type CheckedSheet } from '../checked';
import { found, type Found } from '../found';
import { placesText } from '../places';

/** Lines that come in or go are told among the lines; here those that changed their places. */
export function rangeFindings(sheet: CheckedSheet, { sheets }: Checked): Found[] {
  if (sheets.every(({ movement }) => movement.isStill)) return [];
  return sheet.own.written.cells.flatMap((line, row) =>
    line.flatMap((content, column): Found[] => {
      const home = { row, column };
      const place = sheet.movement.place(home);
      const [first] = place && isFormula(content) ? otherCells(content, sheet, sheets) : [];
      if (!place || !first) return [];
      const cell = cellName(place);
      return [
        found({
          kind: 'rangeOther',
          of: homeName(sheet, home),
          location: { sheet: sheet.name, cell },
          values: { label: labelOf(sheet, home), range: first.range, cells: placesText(first.cells) },
          now: { content: sheet.own.present.formulas[place.row]?.[place.column] ?? '', numberFormat: '' },
          numbers: `${first.range} ${first.cells.join(' ')}`,
        }),
      ];
    }),
  );
}

/** Cells that a range of the formula has lost, where they stand now, or that have come into it. */
function otherCells(formula: string, home: CheckedSheet, sheets: readonly CheckedSheet[]): { readonly range: string; readonly cells: readonly string[] }[] {
  return tokensOf(formula).flatMap((token) => {
    const cells = isRange(token) ? cellsIn(token.value) : undefined;
    const sheet = cells && (cells.sheet === undefined ? home : sheets.find(({ model }) => model.name.toUpperCase() === cells.sheet?.toUpperCase()));
    if (!cells || !sheet || sheet.movement.isStill) return [];
    const { top, left, bottom, right } = cells.range;
    const moved = sheet.movement.range(cells.range);
    if (!moved || typeof top !== 'number' || typeof left !== 'number' || typeof bottom !== 'number' || typeof right !== 'number' || (top === bottom && left === right)) return [];
    const isWithin = ({ row, column }: GridPosition, of: typeof moved): boolean =>
      row >= (of.top ?? 0) && row <= (of.bottom ?? 0) && column >= (of.left ?? 0) && column <= (of.right ?? 0);
    const other = sheet.own.written.cells.flatMap((line, row) =>
      line.flatMap((content, column) => {
        const place = content === '' ? null : sheet.movement.place({ row, column });
        return place && isWithin({ row, column }, cells.range) !== isWithin(place, moved) ? [cellName(place)] : [];
      }),
    );
    return other.length > 0 ? [{ range: stringifyA1Ref({ context: [], range: moved }), cells: other }] : [];
  });
}
