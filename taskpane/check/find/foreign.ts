/** Cells among those of the add-in in which nothing was written, and something stands that counts. */
import { rectangle } from '../../../src/formula/address';
import { isFormula } from '../../../src/formula/isFormula';
import type { CellContent } from '../../../src/workbook/model';
import type { GridPosition } from '../../sheets/movement';
import { cellName, homes, type CheckedSheet } from '../checked';
import { keyOf, type Dependents } from '../dependents';
import { effectValues, type EffectOf } from '../effect';
import { found, type Found, type FindingKind } from '../found';

export interface ForeignCell extends GridPosition {
  readonly cell: string;
  readonly content: CellContent;
}

/** In columns and rows of the model, in lines that are none of it. Numbers and formulas, and texts that formulas of ours look at. */
export function foreignCells(sheet: CheckedSheet, dependents: Dependents): ForeignCell[] {
  const origins = homes(sheet);
  const places = [...origins.keys()].map((cell) => rectangle(cell));
  const [bottom, right] = [Math.max(...places.map((one) => one.bottom)), Math.max(...places.map((one) => one.right))];
  const isCounted = (content: CellContent, cell: string): boolean =>
    typeof content === 'number' || isFormula(content) || dependents.count({ sheet: sheet.name, cell }) > 0;
  return sheet.own.present.formulas.slice(0, bottom).flatMap((line, row) =>
    line.slice(0, right).flatMap((content, column): ForeignCell[] => {
      const cell = cellName({ row, column });
      if (content === '' || origins.has(cell) || isInList({ row, column }, sheet, origins) || !isCounted(content, cell)) return [];
      return dependents.spilledFrom(keyOf({ sheet: sheet.name, cell })) === undefined ? [{ row, column, cell, content }] : [];
    }),
  );
}

/** In a list that the user fills: he puts lines in there as he likes. */
function isInList({ row, column }: GridPosition, { model }: CheckedSheet, origins: ReturnType<typeof homes>): boolean {
  for (let above = row - 1; above >= 0; above -= 1) {
    const home = origins.get(cellName({ row: above, column }));
    if (home) return isInput(home, model);
  }
  return false;
}

export const isInput = ({ row, column }: GridPosition, { blocks }: CheckedSheet['model']): boolean =>
  blocks.some(({ role, range }) => {
    const { top, left, bottom, right } = rectangle(range);
    return role === 'input' && row + 1 >= top && row < bottom && column + 1 >= left && column < right;
  });

const NAMED_CELLS = 4;

type CellsKind = Extract<FindingKind, 'rowsFilled' | 'columnsFilled' | 'rowsAppended' | 'duplicateId'>;

/** With what the sums would be without them. */
export function cellsFinding(kind: CellsKind, sheet: CheckedSheet, cells: readonly ForeignCell[], values: Found['values'], effectOf: EffectOf): Found {
  const [first] = cells;
  const named = cells.slice(0, NAMED_CELLS).map(({ cell }) => cell).join(', ');
  const numeric = cells.find(({ content }) => typeof content === 'number') ?? first;
  return found({
    kind,
    of: sheet.model.name,
    location: { sheet: sheet.name, cell: first?.cell },
    values: {
      ...values,
      cells: cells.length > NAMED_CELLS ? `${named} …` : named,
      ...effectValues(effectOf({ cells: cells.map(({ cell }) => ({ sheet: sheet.name, cell, content: '' })) })),
    },
    ...(numeric ? { now: { content: numeric.content, numberFormat: '' } } : {}),
    numbers: cells.map(({ cell, content }) => `${cell} ${String(content)}`).join('; '),
  });
}
