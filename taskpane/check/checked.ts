/** All that the finders work on: what was read, with what was written and where that stands now. */
import { cell as address } from '../../src/formula/address';
import type { CellContent, SheetKey } from '../../src/workbook/model';
import { isFormula } from '../../src/formula/isFormula';
import { onceFor } from '../../src/onceFor';
import type { SnapshotSheet } from '../sheets/snapshot';
import { cellOf, findName, sameName } from '../sheets/marker';
import type { GridPosition } from '../sheets/movement';
import type { RefreshPlan, RefreshRequest } from '../load/planRefresh';
import type { LocatedSheet } from '../load/renewSheet';
import { positionOf } from '../sheets/compare';
import type { Movements } from '../sheets/follow';
import type { OwnState, WorkbookReading } from './read';

export interface CheckedSheet extends LocatedSheet {
  readonly key: SheetKey;
  /** What it is called now. */
  readonly name: string;
  readonly info: SnapshotSheet;
  readonly state: OwnState;
}

export interface Checked {
  readonly reading: WorkbookReading;
  /** The sheets of the add-in, in the order of their tabs. */
  readonly sheets: readonly CheckedSheet[];
  readonly movements: Movements;
  /** What a refresh would do, and what it would ask about. */
  readonly plan: RefreshPlan;
  readonly modelOf: RefreshRequest['modelOf'];
  readonly addinVersion: string;
  readonly dataVersion: string;
}

export const cellName = ({ row, column }: GridPosition): string => address(column + 1, row + 1);

/** By its name on the sheet as it was made: it stays the same wherever the cell goes. */
export const homeName = ({ model }: LocatedSheet, home: GridPosition): string => `${model.name}!${cellName(home)}`;

/** Places by what they are called now; no sheet of Excel has a bracket in its name, so that none is taken for a place of a model. */
export const elsewhere = (sheet: string): string => `[${sheet}]`;

/** The first text that was written in the row, left of the cell. */
export function labelOf({ own }: LocatedSheet, { row, column }: GridPosition): string {
  const left = (own.written.cells[row] ?? []).slice(0, column);
  return String(left.find((content) => typeof content === 'string' && content !== '' && !isFormula(content)) ?? '');
}

export const at = <Content>(rows: readonly (readonly Content[])[], { row, column }: GridPosition): Content | undefined => rows[row]?.[column];

export const writtenAt = ({ own }: LocatedSheet, home: GridPosition): CellContent => at(own.written.cells, home) ?? '';

/** Where each cell that was written stands now, by `cellName`. */
export const homes = onceFor(({ own, movement }: LocatedSheet): ReadonlyMap<string, GridPosition> => {
  const found = new Map<string, GridPosition>();
  for (const [row, line] of own.written.cells.entries()) {
    for (const column of line.keys()) {
      const now = movement.place({ row, column });
      if (now) found.set(cellName(now), { row, column });
    }
  }
  return found;
});

/** The value of the cell that a workbook name leads to, on a sheet of the add-in. */
export function valueOfName(name: string, { reading, sheets }: Checked): CellContent | undefined {
  const target = cellOf(findName(reading.snapshot.names, name)?.formula ?? '');
  const sheet = target && sheets.find((other) => sameName(other.name, target.sheet));
  return sheet && at(sheet.state.values, positionOf(target.cell));
}
