/**
 * What the user has entered on a sheet of the add-in, so that it outlives the sheet's rebuilding: the named inputs by their names, the
 * others, such as the rows of a list, by the cells in which they stand on the sheet as it is built today.
 */
import { cell as addressOf, cellRows, rectangle } from '../../src/formula/address';
import { onceFor } from '../../src/onceFor';
import type { Block, CellContent, SheetModel } from '../../src/workbook/model';
import type { Snapshot } from './snapshot';
import { cellOf, sameName } from './marker';
import { positionOf, type PresentCells } from './compare';
import { formerName, withoutFormerDefault } from './formerInputs';
import { inRow } from './inRow';
import { findMovement, type GridPosition, type Movement } from './movement';
import type { OwnContents } from './readOwn';
import { contents } from './rectangle';

export type Inputs = Readonly<Record<string, CellContent>>;

const inputRanges = ({ blocks }: SheetModel): string[] => blocks.filter(({ role }) => role === 'input').map(({ range }) => range);

/** The cells of the inputs that have a name, by name. */
export const inputCells = onceFor((model: SheetModel): Readonly<Record<string, string>> => {
  const cells = new Set(inputRanges(model).flatMap((range) => cellRows(range).flat()));
  return Object.fromEntries(model.names.filter(({ cell }) => cells.has(cell)).map(({ name, cell }) => [name, cell]));
});

/** What stands in the cells of the inputs; what is empty is left out. */
export function enteredInputs(model: SheetModel, own: OwnContents, snapshot: Snapshot): Inputs {
  const saved = snapshot.record?.sheets[model.key]?.inputs ?? {};
  const found = { ...namedInputs(model, own, snapshot), ...otherInputs(model, own, snapshot) };
  return { ...saved, ...Object.fromEntries(Object.entries(found).filter(([, content]) => content !== '')) };
}

function namedInputs(model: SheetModel, own: OwnContents, snapshot: Snapshot): Record<string, CellContent> {
  return Object.fromEntries(
    Object.keys(inputCells(model)).flatMap((name): [string, CellContent][] => {
      const former = formerName(name, own.written);
      const content = former === undefined ? namedContent(name, own, snapshot) : formerInput(former, own, snapshot);
      return content === null ? [] : [[name, content]];
    }),
  );
}

/** What was entered for an assumption on a sheet of the time before inputs had cells of their own; a default typed in place is nothing entered. */
export const formerInput = (name: string, own: OwnContents, snapshot: Snapshot): CellContent =>
  withoutFormerDefault(name, namedContent(name, own, snapshot) ?? '');

/** Where the name leads; where the user has deleted it or pointed it elsewhere, the cell that it was made for. */
function namedContent(name: string, { sheet, written, present }: OwnContents, { names }: Snapshot): CellContent | null {
  const target = cellOf(names.find((other) => sameName(other.name, name))?.formula ?? '');
  const home = written.inputs[name];
  const moved = (): GridPosition | null =>
    home === undefined ? null : findMovement(sheet.name, written.cells, present.formulas).place(positionOf(home));
  const place = target && sameName(target.sheet, sheet.name) ? positionOf(target.cell) : moved();
  return place && contentAt(present, place);
}

/** Found again by what stands around them, as it is written today. A table's rows go on as far as the user has filled them. */
function otherInputs(model: SheetModel, { sheet, present, written }: OwnContents, { names }: Snapshot): Record<string, CellContent> {
  // An input that got its name later stood there without one.
  const hasName = (name: string): boolean =>
    written.inputs[name] !== undefined || formerName(name, written) !== undefined || names.some((other) => sameName(other.name, name));
  const named = new Set(Object.entries(inputCells(model)).flatMap(([name, cell]) => (hasName(name) ? [cell] : [])));
  const movement = findMovement(sheet.name, contents(model.blocks).formulas, present.formulas);
  return Object.fromEntries(
    inputRanges(model).flatMap((range) => {
      const table = model.tables.find((one) => isWithin(range, one.range));
      if (table) return rowsOf(range, table.range, movement, present);
      return cellRows(range).flat().filter((cell) => !named.has(cell)).flatMap((cell): [string, CellContent][] => {
        const place = movement.place(positionOf(cell));
        return place ? [[cell, contentAt(present, place)]] : [];
      });
    }),
  );
}

/** Counted from the header: rows that came in between are rows like the others. */
function rowsOf(range: string, table: string, movement: Movement, present: PresentCells): [string, CellContent][] {
  const { top, left, right } = rectangle(range);
  const header = rectangle(table).top;
  const last = present.formulas.length;
  return Array.from({ length: right - left + 1 }, (_, index) => left + index).flatMap((column): [string, CellContent][] => {
    const head = movement.place({ row: header - 1, column: column - 1 });
    if (!head) return [];
    const first = head.row + (top - header);
    return Array.from({ length: Math.max(0, last - first) }, (_, index): [string, CellContent] => [
      addressOf(column, top + index),
      contentAt(present, { row: first + index, column: head.column }),
    ]);
  });
}

function isWithin(range: string, outer: string): boolean {
  const [inside, around] = [rectangle(range), rectangle(outer)];
  return inside.top > around.top && inside.bottom <= around.bottom && inside.left >= around.left && inside.right <= around.right;
}

const contentAt = ({ formulas }: PresentCells, { row, column }: GridPosition): CellContent => formulas[row]?.[column] ?? '';

/** A sheet with what was entered on it. */
export interface Filled {
  readonly model: SheetModel;
  /** Rows of a table beyond those that it is made with: they are the user's, and not recorded as written. */
  readonly beyond: readonly Block[];
}

export function filled(model: SheetModel, inputs: Inputs): Filled {
  const named = inputCells(model);
  const cells = new Set(inputRanges(model).flatMap((range) => cellRows(range).flat()));
  const entries = Object.entries(inputs).map(([key, content]): Block & { readonly cells: CellContent[][] } => ({ range: named[key] ?? key, cells: [[content]] }));
  const isOurs = ({ range }: Block): boolean => cells.has(range);
  const further = entries.filter((block) => !isOurs(block) && /^[A-Z]+\d+$/.test(block.range));
  const lowest = Math.max(0, ...further.map(({ range }) => rectangle(range).bottom));
  const tables = model.tables.map((table) => {
    const { bottom, left, right } = rectangle(table.range);
    const grows = further.some(({ range }) => rectangle(range).left >= left && rectangle(range).left <= right && lowest > bottom);
    return grows ? { ...table, range: table.range.replace(/\d+$/, String(lowest)), last: bottom } : { ...table, last: lowest };
  });
  const withRows = <Ruled extends { readonly range: string }>(ruled: Ruled): Ruled => ({
    ...ruled,
    range: tables.reduce(extended, ruled.range),
  });
  return {
    model: {
      ...model,
      blocks: [...model.blocks, ...entries.filter(isOurs)],
      tables: tables.map(({ name, range }) => ({ name, range })),
      validations: model.validations.map(withRows),
      conditionalFormats: model.conditionalFormats.map(withRows),
    },
    beyond: [...tables.flatMap(({ range, last }) => copiedRows(model, range, last)), ...further],
  };
}

/** To the end of the table whose last row it has as the add-in makes it. */
function extended(range: string, table: { readonly range: string; readonly last: number }): string {
  const [inner, outer] = [rectangle(range), rectangle(table.range)];
  const isOfTable = inner.bottom === table.last && inner.left >= outer.left && inner.right <= outer.right && outer.bottom > table.last;
  return isOfTable ? `${addressOf(inner.left, inner.top)}:${addressOf(inner.right, outer.bottom)}` : range;
}

/** The last row of a table, again below it: what it calculates and how it looks. */
function copiedRows({ blocks }: SheetModel, range: string, last: number): Block[] {
  const { bottom, left, right } = rectangle(range);
  const line = blocks.flatMap((block): Block[] => {
    const area = rectangle(block.range);
    const isOfRow = area.top <= last && area.bottom >= last && area.left >= left && area.right <= right;
    return isOfRow ? [{ ...block, range: `${addressOf(area.left, last)}:${addressOf(area.right, last)}`, cells: block.cells && [block.cells[last - area.top] ?? []] }] : [];
  });
  return Array.from({ length: Math.max(0, bottom - last) }, (_, index) => last + 1 + index).flatMap((row) =>
    line.map((block) => {
      const area = rectangle(block.range);
      return {
        ...block,
        range: `${addressOf(area.left, row)}:${addressOf(area.right, row)}`,
        cells: block.cells?.map((cells) => cells.map((content, index) => inRow(content, addressOf(area.left + index, last), addressOf(area.left + index, row)))),
      };
    }),
  );
}
