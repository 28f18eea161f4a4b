/** What the user has entered on a sheet of the add-in, by the names of its inputs; it outlives the sheet's rebuilding. */
import { rectangle } from '../../src/formula/address';
import type { Block, CellContent, SheetModel } from '../../src/workbook/model';
import type { Snapshot } from './snapshot';
import { cellOf, sameName } from './marker';
import { positionOf, type PresentCells } from './compare';
import { findMovement } from './movement';
import type { OwnContents } from './readOwn';

export type Inputs = Readonly<Record<string, CellContent>>;

/** The cells of the inputs, by name. */
export function inputCells({ blocks, names }: SheetModel): Record<string, string> {
  const ranges = blocks.filter(({ role }) => role === 'input').map(({ range }) => rectangle(range));
  const isInput = (cell: string): boolean => {
    const { row, column } = positionOf(cell);
    return ranges.some(({ top, left, bottom, right }) => row + 1 >= top && row < bottom && column + 1 >= left && column < right);
  };
  return Object.fromEntries(names.filter(({ cell }) => isInput(cell)).map(({ name, cell }) => [name, cell]));
}

/** Where the name leads; where the user has deleted it or pointed it elsewhere, the cell that it was made for. */
export function enteredInputs(model: SheetModel, { sheet, written, present }: OwnContents, { names, record }: Snapshot): Inputs {
  const movement = findMovement(sheet.name, written.cells, present.formulas);
  const saved = record?.sheets[model.key]?.inputs ?? {};
  const entered = Object.keys(inputCells(model)).flatMap((name): [string, CellContent][] => {
    const found = names.find((other) => sameName(other.name, name));
    const target = found && cellOf(found.formula);
    const home = written.inputs[name];
    const moved = home === undefined ? null : movement.place(positionOf(home));
    const place = target && sameName(target.sheet, sheet.name) ? positionOf(target.cell) : moved;
    const content = place && contentAt(present, place);
    const kept = content === null || content === '' ? saved[name] : content;
    return kept === undefined || kept === null ? [] : [[name, kept]];
  });
  return Object.fromEntries(entered);
}

const contentAt = ({ formulas }: PresentCells, { row, column }: { row: number; column: number }): CellContent => formulas[row]?.[column] ?? '';

/** Lie over the defaults. */
export function inputBlocks(model: SheetModel, inputs: Inputs): Block[] {
  return Object.entries(inputCells(model)).flatMap(([name, cell]) => {
    const content = inputs[name];
    return content === undefined ? [] : [{ range: cell, cells: [[content]] }];
  });
}
