import { isWholeColumns, isWholeRows, splitAddress, tryParseArea } from '../model/address';
import { contains, intersect } from '../model/areas';
import type {
  Area,
  CellFormat,
  CellPlace,
  CellState,
  ConditionalInfo,
  FunctionResult,
  Grid,
  GridEvents,
  GridFunction,
  InvokeFunction,
  NameInfo,
  Scalar,
  Selection,
  SheetInfo,
  TableInfo,
  ValidationInfo,
} from '../model/grid';
import { evaluate, type Evaluated } from './formulas';

interface Cell {
  formula: Scalar;
  value: Scalar;
  spill: Area | null;
  numberFormat: string;
  format: CellFormat;
}

interface Sheet {
  info: SheetInfo;
  readonly cells: Map<string, Cell>;
  readonly widths: Map<number, number>;
  readonly heights: Map<number, number>;
  readonly hidden: Set<string>;
  readonly links: Map<string, { readonly text: string; readonly target: string }>;
  readonly conditionals: Map<string, ConditionalInfo & { readonly area: Area }>;
  readonly validations: { readonly area: Area; readonly validation: ValidationInfo | null }[];
}

const key = (row: number, column: number): string => `${row},${column}`;
const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|BUSY!|SPILL!)$/;

/** A grid without a screen, for tests of the layers above it. Its formulas know +, -, *, /, SUM, ranges, names and custom functions. */
export class MemoryGrid implements Grid {
  editing = false;
  readonly conditionalCalls: string[] = [];
  private sheetList: Sheet[] = [];
  private active = '';
  private nextId = 1;
  private nameList: NameInfo[] = [];
  private tableList: TableInfo[] = [];
  private selected: Selection;
  private functions = new Map<string, GridFunction>();
  private invoke: InvokeFunction | null = null;
  private pending = new Set<Promise<void>>();
  private readonly listeners: { [K in keyof GridEvents]: Set<GridEvents[K]> } = {
    changed: new Set(),
    selectionChanged: new Set(),
    sheetActivated: new Set(),
    linesChanged: new Set(),
    calculated: new Set(),
  };

  constructor(...names: readonly string[]) {
    for (const name of names.length > 0 ? names : ['Tabelle1']) this.addSheet(name);
    this.active = this.sheetList[0]?.info.id ?? '';
    this.selected = { sheetId: this.active, area: { row: 0, column: 0, rows: 1, columns: 1 }, activeRow: 0, activeColumn: 0 };
  }

  sheets(): readonly SheetInfo[] {
    return this.sheetList.map(({ info }) => info);
  }

  addSheet(name: string): string {
    const id = `sheet${this.nextId++}`;
    this.sheetList.push({
      info: { id, name, visible: true, tabColor: '', gridlines: true, frozenRows: 0, frozenColumns: 0 },
      cells: new Map(),
      widths: new Map(),
      heights: new Map(),
      hidden: new Set(),
      links: new Map(),
      conditionals: new Map(),
      validations: [],
    });
    return id;
  }

  deleteSheet(sheetId: string): void {
    this.sheetList = this.sheetList.filter(({ info }) => info.id !== sheetId);
    if (this.active === sheetId) this.activateSheet(this.sheetList[0]?.info.id ?? '');
  }

  updateSheet(sheetId: string, change: Partial<Omit<SheetInfo, 'id'>>): void {
    const sheet = this.sheet(sheetId);
    sheet.info = { ...sheet.info, ...change };
  }

  moveSheet(sheetId: string, position: number): void {
    const sheet = this.sheet(sheetId);
    this.sheetList = this.sheetList.filter((other) => other !== sheet);
    this.sheetList.splice(position, 0, sheet);
  }

  activeSheet(): string {
    return this.active;
  }

  activateSheet(sheetId: string): void {
    if (this.active === sheetId) return;
    this.active = sheetId;
    for (const listener of this.listeners.sheetActivated) listener(sheetId);
  }

  read(sheetId: string, area: Area): readonly (readonly CellState[])[] {
    return this.map(area, (row, column) => this.state(sheetId, row, column));
  }

  write(sheetId: string, area: Area, inputs: readonly (readonly (Scalar | null)[])[]): void {
    inputs.forEach((line, r) =>
      line.forEach((input, c) => {
        if (input === null) return;
        const cell = this.cell(sheetId, area.row + r, area.column + c);
        cell.formula = input;
        cell.spill = null;
        cell.value = isFormula(input) ? '' : input;
      }),
    );
    this.recalculate();
    for (const listener of this.listeners.changed) listener(sheetId, area);
  }

  setNumberFormats(sheetId: string, area: Area, formats: readonly (readonly (string | null)[])[]): void {
    this.map(area, (row, column) => {
      const format = formats[row - area.row]?.[column - area.column];
      if (typeof format === 'string') this.cell(sheetId, row, column).numberFormat = format;
    });
  }

  format(sheetId: string, area: Area, change: CellFormat): void {
    this.map(area, (row, column) => {
      const cell = this.cell(sheetId, row, column);
      cell.format = { ...cell.format, ...change, borders: { ...cell.format.borders, ...change.borders } };
    });
  }

  readFormat(sheetId: string, row: number, column: number): CellFormat {
    return this.sheet(sheetId).cells.get(key(row, column))?.format ?? {};
  }

  /** Formulas go as they are. */
  copyCells(sheetId: string, area: Area, to: CellPlace): void {
    this.map(area, (row, column) => {
      const { formula, value, numberFormat, format } = this.cell(sheetId, row, column);
      const target = this.cell(to.sheetId, to.row + row - area.row, to.column + column - area.column);
      Object.assign(target, { formula, value: isFormula(formula) ? '' : value, spill: null, numberFormat, format });
    });
    this.recalculate();
  }

  clear(sheetId: string, area: Area, what: 'all' | 'contents' | 'formats'): void {
    const { cells } = this.sheet(sheetId);
    this.map(area, (row, column) => {
      const cell = cells.get(key(row, column));
      if (!cell) return;
      if (what !== 'formats') Object.assign(cell, { formula: '', value: '', spill: null });
      if (what !== 'contents') Object.assign(cell, { numberFormat: 'General', format: {} });
    });
    this.recalculate();
    for (const listener of this.listeners.changed) listener(sheetId, area);
  }

  usedArea(sheetId: string): Area | null {
    let used: { top: number; left: number; bottom: number; right: number } | null = null;
    for (const [at, { formula, value }] of this.sheet(sheetId).cells) {
      if (formula === '' && value === '') continue;
      const [row = 0, column = 0] = at.split(',').map(Number);
      used = used
        ? {
            top: Math.min(used.top, row),
            left: Math.min(used.left, column),
            bottom: Math.max(used.bottom, row),
            right: Math.max(used.right, column),
          }
        : { top: row, left: column, bottom: row, right: column };
    }
    return used && { row: used.top, column: used.left, rows: used.bottom - used.top + 1, columns: used.right - used.left + 1 };
  }

  insertCells(sheetId: string, area: Area, shift: 'down' | 'right'): void {
    this.shift(sheetId, area, shift === 'down' ? 'row' : 'column', 1);
  }

  deleteCells(sheetId: string, area: Area, shift: 'up' | 'left'): void {
    this.shift(sheetId, area, shift === 'up' ? 'row' : 'column', -1);
  }

  spillArea(sheetId: string, row: number, column: number): Area | null {
    return this.sheet(sheetId).cells.get(key(row, column))?.spill ?? null;
  }

  setColumnWidth(sheetId: string, column: number, count: number, pixels: number): void {
    for (let i = 0; i < count; i++) this.sheet(sheetId).widths.set(column + i, pixels);
  }

  columnWidth(sheetId: string, column: number): number {
    return this.sheet(sheetId).widths.get(column) ?? 64;
  }

  setRowHeight(sheetId: string, row: number, count: number, pixels: number): void {
    for (let i = 0; i < count; i++) this.sheet(sheetId).heights.set(row + i, pixels);
  }

  rowHeight(sheetId: string, row: number): number {
    return this.sheet(sheetId).heights.get(row) ?? 20;
  }

  setHidden(sheetId: string, axis: 'row' | 'column', index: number, count: number, hidden: boolean): void {
    for (let i = 0; i < count; i++) {
      if (hidden) this.sheet(sheetId).hidden.add(`${axis}${index + i}`);
      else this.sheet(sheetId).hidden.delete(`${axis}${index + i}`);
    }
  }

  isHidden(sheetId: string, axis: 'row' | 'column', index: number): boolean {
    return this.sheet(sheetId).hidden.has(`${axis}${index}`);
  }

  names(): readonly NameInfo[] {
    return this.nameList;
  }

  defineName(name: string, formula: string, comment: string): void {
    this.deleteName(name);
    this.nameList = [...this.nameList, { name, formula, comment }];
    this.recalculate();
  }

  deleteName(name: string): void {
    this.nameList = this.nameList.filter((info) => info.name !== name);
  }

  tables(): readonly TableInfo[] {
    return this.tableList;
  }

  addTable(sheetId: string, area: Area, name: string, style: string): string {
    const id = `table${this.nextId++}`;
    this.tableList = [...this.tableList, { id, name, sheetId, area, style }];
    return id;
  }

  updateTable(tableId: string, change: { readonly name?: string; readonly area?: Area; readonly style?: string }): void {
    this.tableList = this.tableList.map((table) => (table.id === tableId ? { ...table, ...change } : table));
  }

  removeTable(tableId: string): void {
    this.tableList = this.tableList.filter(({ id }) => id !== tableId);
  }

  setValidation(sheetId: string, area: Area, validation: ValidationInfo | null): void {
    this.sheet(sheetId).validations.push({ area, validation });
  }

  validation(sheetId: string, row: number, column: number): ValidationInfo | null {
    const at = { row, column, rows: 1, columns: 1 };
    return (
      this.sheet(sheetId)
        .validations.filter(({ area }) => contains(area, at))
        .at(-1)?.validation ?? null
    );
  }

  addConditional(sheetId: string, area: Area, conditional: ConditionalInfo): string {
    const id = `conditional${this.nextId++}`;
    this.conditionalCalls.push(`add ${conditional.formula}`);
    this.sheet(sheetId).conditionals.set(id, { ...conditional, area });
    return id;
  }

  removeConditional(sheetId: string, id: string): void {
    this.conditionalCalls.push('remove');
    this.sheet(sheetId).conditionals.delete(id);
  }

  conditionals(sheetId: string): readonly (ConditionalInfo & { readonly area: Area })[] {
    return [...this.sheet(sheetId).conditionals.values()];
  }

  setLink(sheetId: string, row: number, column: number, link: { readonly text: string; readonly target: string } | null): void {
    if (link === null) this.sheet(sheetId).links.delete(key(row, column));
    else {
      this.sheet(sheetId).links.set(key(row, column), link);
      this.write(sheetId, { row, column, rows: 1, columns: 1 }, [[link.text]]);
    }
  }

  link(sheetId: string, row: number, column: number): { readonly text: string; readonly target: string } | null {
    return this.sheet(sheetId).links.get(key(row, column)) ?? null;
  }

  selection(): Selection {
    return this.selected;
  }

  select(sheetId: string, area: Area): void {
    this.selected = { sheetId, area, activeRow: area.row, activeColumn: area.column };
    for (const listener of this.listeners.selectionChanged) listener(this.selected);
  }

  isEditing(): boolean {
    return this.editing;
  }

  registerFunctions(functions: readonly GridFunction[], invoke: InvokeFunction): void {
    this.functions = new Map(functions.map((one) => [one.name.toUpperCase(), one]));
    this.invoke = invoke;
    this.recalculate();
  }

  async settled(): Promise<void> {
    while (this.pending.size > 0) await Promise.all(this.pending);
  }

  recalculate(): void {
    for (const { info, cells } of this.sheetList) {
      for (const [at, cell] of [...cells]) {
        if (!isFormula(cell.formula)) continue;
        const [row = 0, column = 0] = at.split(',').map(Number);
        this.calculate(info.id, row, column, cell);
      }
    }
  }

  on<K extends keyof GridEvents>(event: K, listener: GridEvents[K]): () => void {
    this.listeners[event].add(listener);
    return () => this.listeners[event].delete(listener);
  }

  private calculate(sheetId: string, row: number, column: number, cell: Cell): void {
    const result = evaluate(String(cell.formula), {
      reference: (text) => this.resolve(text, sheetId),
      isCustom: (name) => this.functions.has(name),
    });
    if (!('call' in result)) {
      cell.value = result.value;
      return;
    }
    const formula = cell.formula;
    const work = (
      this.invoke?.(result.call, result.args) ?? Promise.resolve<FunctionResult>({ ok: false, error: '#NAME?', message: '' })
    ).then((answer) => {
      this.pending.delete(work);
      if (cell.formula === formula) this.finish(sheetId, row, column, cell, answer);
    });
    this.pending.add(work);
  }

  private finish(sheetId: string, row: number, column: number, cell: Cell, answer: FunctionResult): void {
    if (!answer.ok || !Array.isArray(answer.value)) {
      cell.value = answer.ok ? (answer.value as Scalar) : answer.error;
      return;
    }
    const table = answer.value as Scalar[][];
    table.forEach((line, r) => line.forEach((value, c) => (this.cell(sheetId, row + r, column + c).value = value)));
    const area = { row, column, rows: table.length, columns: table[0]?.length ?? 1 };
    cell.spill = area.rows * area.columns > 1 ? area : null;
  }

  private resolve(text: string, sheetId: string): Evaluated[][] | null {
    const name = this.nameList.find((info) => info.name.toLowerCase() === text.toLowerCase());
    const { sheet, cells } = splitAddress(name ? name.formula.slice(1) : text);
    const id = sheet === null ? sheetId : this.sheetList.find(({ info }) => info.name === sheet)?.info.id;
    const area = tryParseArea(cells);
    if (!id || !area) return null;
    return this.map(area, (row, column) => {
      const { value, isError } = this.state(id, row, column);
      return isError ? { error: String(value) } : value === '' ? null : value;
    });
  }

  private shift(sheetId: string, area: Area, axis: 'row' | 'column', sign: 1 | -1): void {
    const sheet = this.sheet(sheetId);
    const moved = [...sheet.cells].flatMap(([at, cell]): [string, Cell][] => {
      const [row = 0, column = 0] = at.split(',').map(Number);
      const across = axis === 'row' ? { ...area, row, rows: 1 } : { ...area, column, columns: 1 };
      const position = axis === 'row' ? row : column;
      if (!intersect(across, { row, column, rows: 1, columns: 1 }) || position < area[axis]) return [[at, cell]];
      const size = axis === 'row' ? area.rows : area.columns;
      if (sign < 0 && position < area[axis] + size) return [];
      return [[axis === 'row' ? key(row + sign * size, column) : key(row, column + sign * size), cell]];
    });
    sheet.cells.clear();
    for (const [at, cell] of moved) sheet.cells.set(at, cell);
    if (axis === 'row' ? !isWholeRows(area) : !isWholeColumns(area)) return;
    const change = { kind: sign > 0 ? 'insert' : 'delete', axis, at: area[axis], count: axis === 'row' ? area.rows : area.columns } as const;
    for (const listener of this.listeners.linesChanged) listener(sheetId, change);
  }

  private state(sheetId: string, row: number, column: number): CellState {
    const cell = this.sheet(sheetId).cells.get(key(row, column));
    const { formula = '', value = '', numberFormat = 'General' } = cell ?? {};
    const text =
      typeof value === 'number' ? value.toLocaleString('de-DE', { useGrouping: false, maximumFractionDigits: 15 }) : String(value);
    return { formula, value, numberFormat, isError: typeof value === 'string' && ERROR.test(value), text };
  }

  private sheet(sheetId: string): Sheet {
    const sheet = this.sheetList.find(({ info }) => info.id === sheetId);
    if (!sheet) throw new Error(`no sheet ${sheetId}`);
    return sheet;
  }

  private cell(sheetId: string, row: number, column: number): Cell {
    const { cells } = this.sheet(sheetId);
    let cell = cells.get(key(row, column));
    if (!cell) {
      cell = { formula: '', value: '', spill: null, numberFormat: 'General', format: {} };
      cells.set(key(row, column), cell);
    }
    return cell;
  }

  private map<T>(area: Area, value: (row: number, column: number) => T): T[][] {
    return Array.from({ length: area.rows }, (_r, r) =>
      Array.from({ length: area.columns }, (_c, c) => value(area.row + r, area.column + c)),
    );
  }
}

const isFormula = (input: Scalar): boolean => typeof input === 'string' && input.startsWith('=');
