import { isWholeColumns, isWholeRows } from '../model/address';
import { bounding, cellArea, contains, intersect } from '../model/areas';
import type {
  Area,
  CellFormat,
  CellPlace,
  CellState,
  ConditionalInfo,
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
import { ERROR, Formulas } from './formulas';

/** It stays as it is: another one takes its place, so that copies of a grid can share it. */
export interface StoredCell {
  /** A formula, or the value that was typed; "" in cells that a spill fills. */
  readonly content: Scalar;
  readonly numberFormat: string;
  readonly format: CellFormat;
}

export const BLANK: StoredCell = { content: '', numberFormat: 'General', format: {} };

export interface StoredSheet {
  info: SheetInfo;
  readonly cells: Map<string, StoredCell>;
  readonly widths: Map<number, number>;
  readonly heights: Map<number, number>;
  readonly hidden: Set<string>;
  readonly links: Map<string, { readonly text: string; readonly target: string }>;
  readonly conditionals: Map<string, ConditionalInfo & { readonly area: Area }>;
  readonly validations: { readonly area: Area; readonly validation: ValidationInfo | null }[];
}

export const key = (row: number, column: number): string => `${row},${column}`;

export function placeOf(at: string): { readonly row: number; readonly column: number } {
  const comma = at.indexOf(',');
  return { row: Number(at.slice(0, comma)), column: Number(at.slice(comma + 1)) };
}

/** A grid without a screen, for tests of the layers above it. Formulas stay as they are when cells move. */
export class MemoryGrid implements Grid {
  editing = false;
  readonly conditionalCalls: string[] = [];
  private storedSheets: readonly StoredSheet[] = [];
  private sheetsById: ReadonlyMap<string, StoredSheet> = new Map();
  private active = '';
  private nextId = 1;
  protected nameList: NameInfo[] = [];
  protected tableList: TableInfo[] = [];
  private selected: Selection;
  protected readonly formulas = new Formulas({
    sheets: () => this.sheetList.map(({ info, cells }) => ({ name: info.name, contents: () => contents(cells) })),
    names: () => this.nameList,
  });

  protected readonly listeners: { [K in keyof GridEvents]: Set<GridEvents[K]> } = {
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

  protected get sheetList(): readonly StoredSheet[] {
    return this.storedSheets;
  }

  protected set sheetList(sheets: readonly StoredSheet[]) {
    this.storedSheets = sheets;
    this.sheetsById = new Map(sheets.map((sheet) => [sheet.info.id, sheet]));
  }

  sheets(): readonly SheetInfo[] {
    return this.sheetList.map(({ info }) => info);
  }

  addSheet(name: string): string {
    const id = `sheet${this.nextId++}`;
    const sheet: StoredSheet = {
      info: { id, name, visible: true, tabColor: '', gridlines: true, frozenRows: 0, frozenColumns: 0 },
      cells: new Map(),
      widths: new Map(),
      heights: new Map(),
      hidden: new Set(),
      links: new Map(),
      conditionals: new Map(),
      validations: [],
    };
    this.sheetList = [...this.sheetList, sheet];
    this.contentsChanged();
    return id;
  }

  deleteSheet(sheetId: string): void {
    this.sheetList = this.sheetList.filter(({ info }) => info.id !== sheetId);
    this.contentsChanged();
    if (this.active === sheetId) this.activateSheet(this.sheetList[0]?.info.id ?? '');
  }

  updateSheet(sheetId: string, change: Partial<Omit<SheetInfo, 'id'>>): void {
    const sheet = this.sheet(sheetId);
    sheet.info = { ...sheet.info, ...change };
    if (change.name !== undefined) this.contentsChanged();
  }

  moveSheet(sheetId: string, position: number): void {
    const sheet = this.sheet(sheetId);
    const others = this.sheetList.filter((other) => other !== sheet);
    this.sheetList = [...others.slice(0, position), sheet, ...others.slice(position)];
    this.contentsChanged();
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
        this.change(sheetId, area.row + r, area.column + c, ({ numberFormat }) => ({
          content: numberFormat === '@' && isFormula(input) ? `'${input}` : input,
        }));
      }),
    );
    this.contentsChanged();
    for (const listener of this.listeners.changed) listener(sheetId, area);
  }

  setNumberFormats(sheetId: string, area: Area, formats: readonly (readonly (string | null)[])[]): void {
    this.map(area, (row, column) => {
      const format = formats[row - area.row]?.[column - area.column];
      if (typeof format === 'string') this.change(sheetId, row, column, () => ({ numberFormat: format }));
    });
  }

  format(sheetId: string, area: Area, change: CellFormat): void {
    this.map(area, (row, column) =>
      this.change(sheetId, row, column, ({ format }) => ({
        format: { ...format, ...change, borders: { ...format.borders, ...change.borders } },
      })),
    );
  }

  readFormat(sheetId: string, row: number, column: number): CellFormat {
    return this.sheet(sheetId).cells.get(key(row, column))?.format ?? {};
  }

  /** Formulas go as they are. */
  copyCells(sheetId: string, area: Area, to: CellPlace): void {
    this.map(area, (row, column) => {
      const cell = this.sheet(sheetId).cells.get(key(row, column)) ?? BLANK;
      this.change(to.sheetId, to.row + row - area.row, to.column + column - area.column, () => cell);
    });
    this.contentsChanged();
  }

  clear(sheetId: string, area: Area, what: 'all' | 'contents' | 'formats'): void {
    const { cells } = this.sheet(sheetId);
    this.map(area, (row, column) => {
      if (!cells.has(key(row, column))) return;
      const { content, ...look } = BLANK;
      this.change(sheetId, row, column, () => ({ ...(what !== 'formats' && { content }), ...(what !== 'contents' && look) }));
    });
    this.contentsChanged();
    for (const listener of this.listeners.changed) listener(sheetId, area);
  }

  usedArea(sheetId: string, withFormats = false): Area | null {
    const written = this.filledArea(sheetId, withFormats);
    const areas = [...(written ? [written] : []), ...this.formulas.spillAreas(this.position(sheetId))];
    return areas.length === 0 ? null : areas.reduce(bounding);
  }

  /** Cells with a content, as it was written. */
  filled(sheetId: string): readonly { readonly row: number; readonly column: number; readonly content: Scalar }[] {
    return [...contents(this.sheet(sheetId).cells)].filter(({ content }) => content !== '');
  }

  insertCells(sheetId: string, area: Area, shift: 'down' | 'right'): void {
    this.shift(sheetId, area, shift === 'down' ? 'row' : 'column', 1);
  }

  deleteCells(sheetId: string, area: Area, shift: 'up' | 'left'): void {
    this.shift(sheetId, area, shift === 'up' ? 'row' : 'column', -1);
  }

  spillArea(sheetId: string, row: number, column: number): Area | null {
    return this.formulas.spillAreas(this.position(sheetId)).find((area) => area.row === row && area.column === column) ?? null;
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
    this.contentsChanged();
  }

  deleteName(name: string): void {
    this.nameList = this.nameList.filter((info) => info.name !== name);
    this.contentsChanged();
  }

  tables(): readonly TableInfo[] {
    return this.tableList;
  }

  addTable(sheetId: string, area: Area, name: string, style: string): string {
    const id = `table${this.nextId++}`;
    this.tableList = [...this.tableList, { id, name, sheetId, area, style }];
    this.contentsChanged();
    return id;
  }

  updateTable(tableId: string, change: { readonly name?: string; readonly area?: Area; readonly style?: string }): void {
    this.tableList = this.tableList.map((table) => (table.id === tableId ? { ...table, ...change } : table));
    this.contentsChanged();
  }

  removeTable(tableId: string): void {
    this.tableList = this.tableList.filter(({ id }) => id !== tableId);
    this.contentsChanged();
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

  editedText(): string | null {
    return this.editing ? '' : null;
  }

  registerFunctions(functions: readonly GridFunction[], invoke: InvokeFunction): void {
    this.formulas.register(functions, invoke);
  }

  settled(): Promise<void> {
    return this.formulas.settled();
  }

  recalculate(): void {
    this.formulas.recalculate();
  }

  on<K extends keyof GridEvents>(event: K, listener: GridEvents[K]): () => void {
    this.listeners[event].add(listener);
    return () => this.listeners[event].delete(listener);
  }

  /** To be called whenever sheets, contents, names or tables have changed. */
  protected contentsChanged(): void {
    this.formulas.changed();
  }

  /** Everything that the other grid holds, under the same ids. */
  protected takeFrom(other: MemoryGrid): void {
    this.sheetList = other.sheetList.map(copyOf);
    this.nameList = other.nameList;
    this.tableList = other.tableList;
    this.selected = other.selected;
    this.active = other.active;
    this.nextId = other.nextId;
    this.contentsChanged();
  }

  private filledArea(sheetId: string, withFormats: boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [at, cell] of this.sheet(sheetId).cells) {
      if (cell.content === '' && !(withFormats && isFormatted(cell))) continue;
      const { row, column } = placeOf(at);
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  private shift(sheetId: string, area: Area, axis: 'row' | 'column', sign: 1 | -1): void {
    const sheet = this.sheet(sheetId);
    const moved = [...sheet.cells].flatMap(([at, cell]): [string, StoredCell][] => {
      const { row, column } = placeOf(at);
      const across = axis === 'row' ? { ...area, row, rows: 1 } : { ...area, column, columns: 1 };
      const position = axis === 'row' ? row : column;
      if (!intersect(across, { row, column, rows: 1, columns: 1 }) || position < area[axis]) return [[at, cell]];
      const size = axis === 'row' ? area.rows : area.columns;
      if (sign < 0 && position < area[axis] + size) return [];
      return [[axis === 'row' ? key(row + sign * size, column) : key(row, column + sign * size), cell]];
    });
    sheet.cells.clear();
    for (const [at, cell] of moved) sheet.cells.set(at, cell);
    this.contentsChanged();
    if (axis === 'row' ? !isWholeRows(area) : !isWholeColumns(area)) return;
    const count = axis === 'row' ? area.rows : area.columns;
    const change = { kind: sign > 0 ? 'insert' : 'delete', axis, at: area[axis], count } as const;
    for (const listener of this.listeners.linesChanged) listener(sheetId, change);
  }

  private state(sheetId: string, row: number, column: number): CellState {
    const { content = '', numberFormat = 'General' } = this.sheet(sheetId).cells.get(key(row, column)) ?? {};
    const text = typedText(content);
    const value = (): Scalar =>
      this.isCalculated(sheetId, row, column, content) ? this.formulas.value(this.position(sheetId), row, column) : (text ?? content);
    return {
      formula: formulaOf(content),
      numberFormat,
      // Calculated when somebody looks at it: a write reads formulas alone.
      get value() {
        return value();
      },
      get isError() {
        return isError(value());
      },
      get text() {
        const shown = value();
        return typeof shown === 'number' ? shown.toLocaleString('de-DE', { useGrouping: false, maximumFractionDigits: 15 }) : String(shown);
      },
    };
  }

  private isCalculated(sheetId: string, row: number, column: number, content: Scalar): boolean {
    if (content !== '') return typeof content === 'string' && content.startsWith('=');
    return this.formulas.spillAreas(this.position(sheetId)).some((area) => contains(area, cellArea(row, column)));
  }

  private position(sheetId: string): number {
    return this.sheetList.findIndex(({ info }) => info.id === sheetId);
  }

  protected sheet(sheetId: string): StoredSheet {
    const sheet = this.sheetsById.get(sheetId);
    if (!sheet) throw new Error(`no sheet ${sheetId}`);
    return sheet;
  }

  protected change(sheetId: string, row: number, column: number, change: (cell: StoredCell) => Partial<StoredCell>): void {
    const { cells } = this.sheet(sheetId);
    const at = key(row, column);
    const cell = cells.get(at) ?? BLANK;
    cells.set(at, { ...cell, ...change(cell) });
  }

  private map<T>(area: Area, value: (row: number, column: number) => T): T[][] {
    return Array.from({ length: area.rows }, (_r, r) =>
      Array.from({ length: area.columns }, (_c, c) => value(area.row + r, area.column + c)),
    );
  }
}

const copyOf = ({ info, cells, widths, heights, hidden, links, conditionals, validations }: StoredSheet): StoredSheet => ({
  info,
  cells: new Map(cells),
  widths: new Map(widths),
  heights: new Map(heights),
  hidden: new Set(hidden),
  links: new Map(links),
  conditionals: new Map(conditionals),
  validations: [...validations],
});

function* contents(cells: StoredSheet['cells']): Generator<{ row: number; column: number; content: Scalar }> {
  for (const [at, { content }] of cells) yield { ...placeOf(at), content };
}

const isFormatted = ({ numberFormat, format }: StoredCell): boolean => numberFormat !== 'General' || Object.keys(format).length > 0;

const isError = (value: Scalar): boolean => typeof value === 'string' && ERROR.test(value);

const isFormula = (content: Scalar): boolean => typeof content === 'string' && content.startsWith('=');

/** Of a cell that was formatted as text when something like a formula was written into it: kept as `'=A1`, which no engine takes for one. */
export const typedText = (content: Scalar): string | undefined =>
  typeof content === 'string' && content.startsWith("'=") ? content.slice(1) : undefined;

/** What Excel says stands in such a cell as its formula: nothing. */
export const formulaOf = (content: Scalar): Scalar => (typedText(content) === undefined ? content : '');
