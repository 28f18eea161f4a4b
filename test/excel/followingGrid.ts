/** A grid in memory in which formulas, names, tables, rules and looks follow the cells as they do in Excel. */
import { isWholeColumns, isWholeRows, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '../../workbench/model/address';
import { cellArea, contains, intersect, mapArea } from '../../workbench/model/areas';
import type { Area, Axis, CellPlace, LineChange, Scalar, SheetInfo } from '../../workbench/model/grid';
import { follow } from '../../workbench/model/lines';
import type { UserGrid } from '../../workbench/model/userGrid';
import { BLANK, key, MemoryGrid, placeOf, type StoredCell, type StoredSheet } from '../../workbench/test/memoryGrid';
import { changeReferences, moveRelative, renameSheet, sameSheet, type Reference } from './references';

const isFormula = (content: Scalar): content is string => typeof content === 'string' && content.startsWith('=') && content.length > 1;

interface Block {
  readonly sheet: string;
  readonly area: Area;
}

/** Rows and columns further. */
interface Offset {
  readonly rows: number;
  readonly columns: number;
}

const WHOLE: Readonly<Record<Axis, Area>> = {
  row: { row: 0, column: 0, rows: 1, columns: MAX_COLUMNS },
  column: { row: 0, column: 0, rows: MAX_ROWS, columns: 1 },
};

export class FollowingGrid extends MemoryGrid implements UserGrid {
  override insertCells(sheetId: string, area: Area, shift: 'down' | 'right'): void {
    const axis = shift === 'down' ? 'row' : 'column';
    super.insertCells(sheetId, area, shift);
    this.follow(sheetId, area, { kind: 'insert', axis, at: area[axis], count: sizeOf(area, axis) });
  }

  override deleteCells(sheetId: string, area: Area, shift: 'up' | 'left'): void {
    const axis = shift === 'up' ? 'row' : 'column';
    super.deleteCells(sheetId, area, shift);
    this.follow(sheetId, area, { kind: 'delete', axis, at: area[axis], count: sizeOf(area, axis) });
  }

  moveLines(sheetId: string, axis: Axis, index: number, count: number, before: number): void {
    if (before >= index && before <= index + count) return;
    const change: LineChange = { kind: 'move', axis, at: index, count, before };
    moveKeys(this.sheet(sheetId).cells, (row, column) => follow(cellArea(row, column), change)[0]);
    this.follow(sheetId, WHOLE[axis], change);
    for (const listener of this.listeners.linesChanged) listener(sheetId, change);
  }

  moveCells(sheetId: string, area: Area, to: CellPlace): void {
    const target = { ...area, row: to.row, column: to.column };
    const offset = { rows: to.row - area.row, columns: to.column - area.column };
    const [from, into] = [this.sheet(sheetId), this.sheet(to.sheetId)];
    const rules = mapArea(area, (row, column) => this.validation(sheetId, row, column));
    from.validations.push({ area, validation: null });
    rules.forEach((line, r) =>
      line.forEach((validation, c) => into.validations.push({ area: cellArea(to.row + r, to.column + c), validation })),
    );
    moveEntries(from.cells, into.cells, area, offset);
    moveEntries(from.links, into.links, area, offset);
    this.moveConditionals(from, into, area, offset);
    this.tableList = this.tableList.map((table) =>
      table.sheetId === sheetId && contains(area, table.area) ? { ...table, sheetId: to.sheetId, area: moved(table.area, offset) } : table,
    );
    this.rewriteMoved({ sheet: from.info.name, area }, { sheet: into.info.name, area: target });
    for (const listener of this.listeners.changed) {
      listener(sheetId, area);
      listener(to.sheetId, target);
    }
  }

  orderRows(sheetId: string, area: Area, order: readonly number[]): void {
    const { cells } = this.sheet(sheetId);
    const lifted = mapArea(area, (row, column) => {
      const from = area.row + (order[row - area.row] ?? row - area.row);
      return this.lifted(sheetId, from, column, row - from, 0, false);
    });
    lifted.forEach((line, r) => line.forEach((cell, c) => cells.set(key(area.row + r, area.column + c), cell)));
    this.contentsChanged();
    for (const listener of this.listeners.changed) listener(sheetId, area);
  }

  override copyCells(sheetId: string, area: Area, to: CellPlace): void {
    const [rows, columns] = [to.row - area.row, to.column - area.column];
    const lifted = mapArea(area, (row, column) => this.lifted(sheetId, row, column, rows, columns, true));
    const { cells } = this.sheet(to.sheetId);
    lifted.forEach((line, r) => line.forEach((cell, c) => cells.set(key(to.row + r, to.column + c), cell)));
    this.contentsChanged();
    for (const listener of this.listeners.changed) listener(to.sheetId, { ...area, row: to.row, column: to.column });
  }

  filterTable(tableId: string, column: number, texts: readonly string[] | null): void {
    const table = this.tableList.find(({ id }) => id === tableId);
    if (!table) throw new Error(`There is no table with the id ${tableId}.`);
    const { sheetId, area } = table;
    const first = area.row + 1;
    const cells = { row: first, rows: area.rows - 1, column: area.column + column, columns: 1 };
    this.read(sheetId, cells).forEach(([cell], index) =>
      this.setHidden(sheetId, 'row', first + index, 1, texts !== null && !texts.includes(cell?.text ?? '')),
    );
  }

  override deleteSheet(sheetId: string): void {
    const { name } = this.sheet(sheetId).info;
    super.deleteSheet(sheetId);
    this.rewrite((formula) => renameSheet(formula, name, null));
  }

  override updateSheet(sheetId: string, change: Partial<Omit<SheetInfo, 'id'>>): void {
    const { name } = this.sheet(sheetId).info;
    const { name: to = name, visible } = change;
    const isTaken = this.sheets().some((sheet) => sheet.id !== sheetId && sameSheet(sheet.name, to));
    if (isTaken) throw new Error(`There is a sheet named ${to} already.`);
    super.updateSheet(sheetId, change);
    if (to !== name) this.rewrite((formula) => renameSheet(formula, name, to));
    const next = this.sheets().find((sheet) => sheet.visible);
    if (visible === false && next && this.activeSheet() === sheetId) this.activateSheet(next.id);
  }

  /** Everything but the cells themselves: they have moved already. `band` is where lines give way, whole rows or not. */
  private follow(sheetId: string, band: Area, change: LineChange): void {
    const sheet = this.sheet(sheetId);
    const { axis } = change;
    const isWhole = axis === 'row' ? isWholeRows(band) : isWholeColumns(band);
    const followed = (area: Area): Area | null => (isWhole || isAcross(band, area, axis) ? followReference(area, change) : area);
    moveKeys(sheet.links, (row, column) => followed(cellArea(row, column)));
    if (isWhole) this.followLines(sheet, change);
    const places = (area: Area): readonly Area[] => (isWhole ? follow(area, change) : [followed(area)].filter((place) => place !== null));
    const rules = sheet.validations.flatMap((one) => places(one.area).map((area) => ({ ...one, area })));
    sheet.validations.splice(0, Infinity, ...rules);
    for (const [id, conditional] of [...sheet.conditionals]) {
      const area = followed(conditional.area);
      if (area) sheet.conditionals.set(id, { ...conditional, area });
      else sheet.conditionals.delete(id);
    }
    this.tableList = this.tableList.flatMap((table) => {
      if (table.sheetId !== sheetId) return [table];
      const area = followed(table.area);
      return area ? [{ ...table, area }] : [];
    });
    this.rewrite((formula, home) =>
      changeReferences(formula, (reference) => {
        if (!sameSheet(reference.sheet ?? home, sheet.info.name)) return reference;
        const area = followed(reference.area);
        return area === null ? null : same(area, reference.area) ? reference : { ...reference, area };
      }),
    );
  }

  private followLines(sheet: StoredSheet, change: LineChange): void {
    const place = (line: number): number | undefined =>
      follow(change.axis === 'row' ? cellArea(line, 0) : cellArea(0, line), change)[0]?.[change.axis];
    const sizes = change.axis === 'row' ? sheet.heights : sheet.widths;
    const entries = [...sizes];
    sizes.clear();
    for (const [line, size] of entries) setIfThere(place(line), (at) => sizes.set(at, size));
    const hidden = [...sheet.hidden].filter((line) => line.startsWith(change.axis));
    for (const line of hidden) sheet.hidden.delete(line);
    for (const line of hidden) setIfThere(place(Number(line.slice(change.axis.length))), (at) => sheet.hidden.add(`${change.axis}${at}`));
  }

  private rewriteMoved(from: Block, to: Block): void {
    const offset = { rows: to.area.row - from.area.row, columns: to.area.column - from.area.column };
    const isElsewhere = !sameSheet(from.sheet, to.sheet);
    const change = (reference: Reference, home: string, hasCome: boolean): Reference | null => {
      const sheet = reference.sheet ?? (hasCome ? from.sheet : home);
      if (sameSheet(sheet, from.sheet) && contains(from.area, reference.area)) {
        return { sheet: reference.sheet === null && sameSheet(to.sheet, home) ? null : to.sheet, area: moved(reference.area, offset) };
      }
      if (sameSheet(sheet, to.sheet) && contains(to.area, reference.area)) return null;
      const area = isElsewhere || !sameSheet(sheet, from.sheet) ? reference.area : stretched(reference.area, from.area, offset);
      if (hasCome && reference.sheet === null) return { sheet: from.sheet, area };
      return same(area, reference.area) ? reference : { ...reference, area };
    };
    this.rewrite((formula, home, place) => {
      // A moved formula still means the cells of the sheet that it came from.
      const hasCome = isElsewhere && place !== undefined && sameSheet(home, to.sheet) && contains(to.area, place);
      return changeReferences(formula, (reference) => change(reference, home, hasCome));
    });
  }

  private moveConditionals(from: StoredSheet, into: StoredSheet, area: Area, offset: Offset): void {
    for (const [id, conditional] of [...from.conditionals]) {
      if (!contains(area, conditional.area)) continue;
      from.conditionals.delete(id);
      into.conditionals.set(id, { ...conditional, area: moved(conditional.area, offset) });
    }
  }

  /** A cell as it is to stand so many rows and columns further. */
  private lifted(sheetId: string, row: number, column: number, rows: number, columns: number, ofOtherSheets: boolean): StoredCell {
    const cell = this.sheet(sheetId).cells.get(key(row, column)) ?? BLANK;
    return isFormula(cell.content) ? { ...cell, content: moveRelative(cell.content, rows, columns, ofOtherSheets) } : cell;
  }

  private rewrite(change: (formula: string, sheetName: string, place?: Area) => string): void {
    for (const { info, cells } of this.sheetList) {
      for (const [at, cell] of cells) {
        if (!isFormula(cell.content)) continue;
        const { row, column } = placeOf(at);
        const content = change(cell.content, info.name, cellArea(row, column));
        if (content !== cell.content) cells.set(at, { ...cell, content });
      }
    }
    this.nameList = this.nameList.map((name) => ({ ...name, formula: change(name.formula, '') }));
    this.contentsChanged();
  }
}

const sizeOf = (area: Area, axis: Axis): number => (axis === 'row' ? area.rows : area.columns);

const same = (a: Area, b: Area): boolean => contains(a, b) && contains(b, a);

const moved = (area: Area, { rows, columns }: Offset): Area => ({ ...area, row: area.row + rows, column: area.column + columns });

/** Whether cells of the area only give way together with the band. */
const isAcross = (band: Area, area: Area, axis: Axis): boolean =>
  axis === 'row'
    ? area.column >= band.column && lastColumn(area) <= lastColumn(band)
    : area.row >= band.row && lastRow(area) <= lastRow(band);

/** Lines that change places among themselves leave a range as it is; else its edges go where their lines went. */
function followReference(area: Area, change: LineChange): Area | null {
  const { axis } = change;
  if (axis === 'row' ? isWholeColumns(area) : isWholeRows(area)) return area;
  const parts = follow(area, change);
  if (parts.length < 2) return parts[0] ?? null;
  const edges = [area[axis], area[axis] + sizeOf(area, axis) - 1];
  const lines = edges.map((line) => follow(between(area, axis, line, line), change)[0]?.[axis] ?? line);
  return between(area, axis, Math.min(...lines), Math.max(...lines));
}

const SIZE = { row: 'rows', column: 'columns' } as const;

const between = (area: Area, axis: Axis, first: number, last: number): Area => ({ ...area, [axis]: first, [SIZE[axis]]: last - first + 1 });

/** Where the moved cells are a whole edge of a range and go along it, the range reaches to where they are. */
function stretched(range: Area, cells: Area, { rows, columns }: Offset): Area {
  const axis: Axis | null = columns === 0 ? 'row' : rows === 0 ? 'column' : null;
  const common = intersect(range, cells);
  if (!axis || !common) return range;
  const across = axis === 'row' ? 'column' : 'row';
  if (sizeOf(common, across) < sizeOf(range, across)) return range;
  const by = axis === 'row' ? rows : columns;
  const [first, last] = [range[axis], range[axis] + sizeOf(range, axis) - 1];
  const isMoved = (line: number): boolean => line >= cells[axis] && line < cells[axis] + sizeOf(cells, axis);
  const edges = [first, last].map((line) => (isMoved(line) ? line + by : line));
  return between(range, axis, Math.min(...edges), Math.max(...edges));
}

type Follow = (row: number, column: number) => { readonly row: number; readonly column: number } | null | undefined;

function moveKeys<T>(entries: Map<string, T>, to: Follow): void {
  const all = [...entries];
  entries.clear();
  for (const [at, entry] of all) {
    const { row, column } = placeOf(at);
    const place = to(row, column);
    if (place) entries.set(key(place.row, place.column), entry);
  }
}

function moveEntries<T>(from: Map<string, T>, into: Map<string, T>, area: Area, { rows, columns }: Offset): void {
  const places = mapArea(area, (row, column) => ({ row, column })).flat();
  const lifted = places.map(({ row, column }) => from.get(key(row, column)));
  for (const { row, column } of places) from.delete(key(row, column));
  places.forEach(({ row, column }, index) => {
    const [at, entry] = [key(row + rows, column + columns), lifted[index]];
    if (entry === undefined) into.delete(at);
    else into.set(at, entry);
  });
}

function setIfThere(line: number | undefined, set: (line: number) => void): void {
  if (line !== undefined) set(line);
}
