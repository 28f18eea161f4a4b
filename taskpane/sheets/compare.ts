/** One sheet: what was written, what stands there, what would be written today. */
import { onceFor } from '../../src/onceFor';
import { findFigure } from '../../src/programme/figures';
import { cell as address, cellRows, corner } from '../../src/formula/address';
import type { CellContent, SheetModel } from '../../src/workbook/model';
import { contents, GENERAL } from './rectangle';
import type { Written } from './written';
import type { Change, ChangeKind } from './changes';
import { follow, type Movements } from './follow';
import { canonical } from '../../src/formula/canonical';
import { hasMoreRoom } from './room';
import { isFormula } from '../../src/formula/isFormula';
import type { Movement, GridPosition } from './movement';

export interface Renewal {
  /** Where it was written. */
  readonly home: GridPosition;
  /** Where it stands now. */
  readonly cell: string;
  /** What goes there now; `written` is the same before any cell moved. */
  readonly content: CellContent;
  readonly written: CellContent;
  /** As it would be formatted today: what is written into a cell of another format may become something else. */
  readonly numberFormat: string;
}

type CellChangeKind = Exclude<ChangeKind, 'share'>;

/** A change with what would replace it. */
export interface CellChange extends Change {
  readonly kind: CellChangeKind;
  readonly renewal: Renewal;
}

export interface Comparison {
  /** Unchanged by the user, and something else today. */
  readonly renewals: readonly Renewal[];
  readonly changes: readonly CellChange[];
  /** Cells that say already what would be written today, and are not recorded so. */
  readonly settled: readonly Pick<Renewal, 'home' | 'written'>[];
  /** How many cells are gone with their rows or columns. */
  readonly missing: number;
}

export interface PresentCells {
  /** From A1 on. */
  readonly formulas: readonly (readonly CellContent[])[];
  readonly texts: readonly (readonly string[])[];
}

/** @param model as it would be written today, laid out as `written` */
export function compare(model: SheetModel, written: Written, present: PresentCells, movement: Movement, movements: Movements): Comparison {
  const today = contents(model.blocks);
  const untouchable = untouchableCells(model);
  const figures = new Set(model.names.filter(({ name }) => findFigure(name)).map(({ cell }) => cell));
  const now = (content: CellContent): CellContent => (isFormula(content) ? follow(content, model.name, movements) : content);
  const renewals: Renewal[] = [];
  const changes: CellChange[] = [];
  const settled: Pick<Renewal, 'home' | 'written'>[] = [];
  let missing = 0;
  written.cells.forEach((line, row) =>
    line.forEach((before, column) => {
      const home = address(column + 1, row + 1);
      const after = today.formulas[row]?.[column] ?? '';
      if ((before === '' && after === '') || untouchable.has(home)) return;
      const place = movement.place({ row, column });
      if (!place) {
        missing += 1;
        return;
      }
      const mine = present.formulas[place.row]?.[place.column] ?? '';
      const [loaded, next] = [now(before), now(after)];
      const isStill = (content: CellContent): boolean => isSame(mine, content) || hasMoreRoom(mine, content, written.cells.length);
      if (isStill(next)) {
        if (!isSame(before, after)) settled.push({ home: { row, column }, written: after });
        return;
      }
      const cell = address(place.column + 1, place.row + 1);
      const numberFormat = today.numberFormats[row]?.[column] ?? GENERAL;
      const renewal: Renewal = { home: { row, column }, cell, content: next, written: after, numberFormat };
      if (isStill(loaded)) renewals.push(renewal);
      else {
        changes.push({
          kind: changeKind(loaded, mine, figures.has(home)),
          key: model.key,
          sheet: movement.sheetName,
          cell,
          loaded,
          mine,
          mineText: present.texts[place.row]?.[place.column] ?? String(mine),
          next,
          numberFormat,
          renewal,
        });
      }
    }),
  );
  return { renewals, changes, settled, missing };
}

/** Excel shows, and after an edit keeps, 15 digits of a number. */
const shown = (content: CellContent): CellContent => (typeof content === 'number' ? Number(content.toPrecision(15)) : content);

export function isSame(one: CellContent, other: CellContent): boolean {
  if (shown(one) === shown(other)) return true;
  return isFormula(one) && isFormula(other) && canonical(one) === canonical(other);
}

/** Inputs are the user's from the start; a link's text belongs to its link. */
function untouchableCells({ blocks, links }: SheetModel): ReadonlySet<string> {
  return new Set([...inputCellsOf(blocks), ...links.map(({ cell }) => cell)]);
}

const inputCellsOf = onceFor((blocks: SheetModel['blocks']): readonly string[] =>
  blocks.filter(({ role }) => role === 'input').flatMap(({ range }) => cellRows(range).flat()),
);

function changeKind(loaded: CellContent, mine: CellContent, isFigure: boolean): CellChangeKind {
  if (isFormula(loaded)) {
    if (isFormula(mine)) return 'formulaChanged';
    if (mine === '') return 'formulaDeleted';
    return typeof mine === 'number' ? 'formulaToNumber' : 'formulaToText';
  }
  if (isFigure) return 'figure';
  return typeof loaded === 'string' ? 'label' : 'value';
}

/** `D75` → its row and column, from 0. */
export function positionOf(cell: string): GridPosition {
  const { row, column } = corner(cell);
  return { row: row - 1, column: column - 1 };
}
