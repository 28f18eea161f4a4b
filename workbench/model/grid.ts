/**
 * What the object model needs of a grid. The page plugs in Univer (../grid), unit tests a grid in memory.
 * Rows and columns count from zero. Formulas are in Excel's invariant form: "=SUM(A1,B2)".
 */

export type Scalar = string | number | boolean;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells of one sheet. */
export interface SheetArea {
  readonly sheetId: string;
  readonly area: Area;
}

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly tabColor: string;
  readonly gridlines: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

export interface CellState {
  /** What was typed: a formula with "=", else the value. "" when empty; also "" in cells that a spill fills. */
  readonly formula: Scalar;
  /** The calculated value; an error as its text ("#N/A"); "" when empty. */
  readonly value: Scalar;
  readonly isError: boolean;
  /** As displayed, in German. */
  readonly text: string;
  readonly numberFormat: string;
}

export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export type Edge = 'top' | 'bottom' | 'left' | 'right';

export interface CellFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly size?: number;
  readonly fontName?: string;
  readonly color?: string;
  /** "" takes the fill away. */
  readonly fill?: string;
  readonly horizontal?: 'general' | 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borders?: Partial<Record<Edge, { readonly color: string; readonly weight: 'thin' | 'medium' | 'thick' } | null>>;
}

export interface NameInfo {
  readonly name: string;
  /** "=Quelle!$D$5" */
  readonly formula: string;
  readonly comment: string;
}

export interface TableInfo {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** Including the header row. */
  readonly area: Area;
  readonly style: string;
}

export type ValidationRule =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'decimal'; readonly operator: string; readonly value1: number; readonly value2?: number };

export interface ValidationInfo {
  readonly rule: ValidationRule;
  readonly errorTitle: string;
  readonly errorMessage: string;
}

export interface ConditionalInfo {
  readonly formula: string;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly numberFormat?: string;
}

export interface Selection {
  readonly sheetId: string;
  readonly area: Area;
  readonly activeRow: number;
  readonly activeColumn: number;
}

/** A custom function as the grid's formula engine must know it. */
export interface GridFunction {
  /** "CONTOSO.PRICE_DELTA" */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional: boolean }[];
}

export type FunctionResult =
  | { readonly ok: true; readonly value: Scalar | readonly (readonly Scalar[])[] }
  | { readonly ok: false; readonly error: string; readonly message: string };

/** An argument as Excel hands it to a custom function: blank is null, an error its text marked as such. */
export type FunctionArgument = null | Scalar | { readonly error: string };

/** A range is the table of its cells. */
export type FunctionArguments = readonly (FunctionArgument | readonly (readonly FunctionArgument[])[])[];

export type InvokeFunction = (name: string, args: FunctionArguments) => Promise<FunctionResult>;

export type Axis = 'row' | 'column';

/** Whole rows or columns come in before `at`, go from `at` on, or are cut there and inserted before `before`. */
export type LineChange =
  | { readonly kind: 'insert' | 'delete'; readonly axis: Axis; readonly at: number; readonly count: number }
  | { readonly kind: 'move'; readonly axis: Axis; readonly at: number; readonly count: number; readonly before: number };

export interface GridEvents {
  changed(sheetId: string, area: Area): void;
  selectionChanged(selection: Selection): void;
  sheetActivated(sheetId: string): void;
  /** Whole rows or columns came in, went or moved. */
  linesChanged(sheetId: string, change: LineChange): void;
  /** Formulas have new values. */
  calculated(): void;
}

export interface Grid {
  sheets(): readonly SheetInfo[];
  addSheet(name: string): string;
  deleteSheet(sheetId: string): void;
  updateSheet(sheetId: string, change: Partial<Omit<SheetInfo, 'id'>>): void;
  moveSheet(sheetId: string, position: number): void;
  activeSheet(): string;
  activateSheet(sheetId: string): void;

  read(sheetId: string, area: Area): readonly (readonly CellState[])[];
  /** null leaves a cell as it is, "" clears it; text in a cell formatted "@" stays text. */
  write(sheetId: string, area: Area, inputs: readonly (readonly (Scalar | null)[])[]): void;
  setNumberFormats(sheetId: string, area: Area, formats: readonly (readonly (string | null)[])[]): void;
  format(sheetId: string, area: Area, change: CellFormat): void;
  /** The format of the area's top left cell. */
  readFormat(sheetId: string, row: number, column: number): CellFormat;
  /** With their formats: relative references move along. */
  copyCells(sheetId: string, area: Area, to: CellPlace): void;
  clear(sheetId: string, area: Area, what: 'all' | 'contents' | 'formats'): void;
  /** The smallest rectangle around the contents; `withFormats` also around cells that have only a format. */
  usedArea(sheetId: string, withFormats?: boolean): Area | null;
  insertCells(sheetId: string, area: Area, shift: 'down' | 'right'): void;
  deleteCells(sheetId: string, area: Area, shift: 'up' | 'left'): void;
  /** The area that the formula in this cell spills to, the cell included; null where it does not spill. */
  spillArea(sheetId: string, row: number, column: number): Area | null;
  setColumnWidth(sheetId: string, column: number, count: number, pixels: number): void;
  columnWidth(sheetId: string, column: number): number;
  setRowHeight(sheetId: string, row: number, count: number, pixels: number): void;
  rowHeight(sheetId: string, row: number): number;
  setHidden(sheetId: string, axis: 'row' | 'column', index: number, count: number, hidden: boolean): void;
  isHidden(sheetId: string, axis: 'row' | 'column', index: number): boolean;

  names(): readonly NameInfo[];
  defineName(name: string, formula: string, comment: string): void;
  deleteName(name: string): void;

  tables(): readonly TableInfo[];
  addTable(sheetId: string, area: Area, name: string, style: string): string;
  updateTable(tableId: string, change: { readonly name?: string; readonly area?: Area; readonly style?: string }): void;
  /** Takes the table away and leaves its cells. */
  removeTable(tableId: string): void;

  setValidation(sheetId: string, area: Area, validation: ValidationInfo | null): void;
  validation(sheetId: string, row: number, column: number): ValidationInfo | null;
  addConditional(sheetId: string, area: Area, conditional: ConditionalInfo): string;
  removeConditional(sheetId: string, id: string): void;
  setLink(sheetId: string, row: number, column: number, link: { readonly text: string; readonly target: string } | null): void;
  link(sheetId: string, row: number, column: number): { readonly text: string; readonly target: string } | null;

  selection(): Selection;
  select(sheetId: string, area: Area): void;
  /** What stands in the open editor of a cell; null where none is open. */
  editedText(): string | null;
  registerFunctions(functions: readonly GridFunction[], invoke: InvokeFunction): void;
  /** Resolves when every formula, custom functions included, has its value. */
  settled(): Promise<void>;
  recalculate(): void;
  on<K extends keyof GridEvents>(event: K, listener: GridEvents[K]): () => void;
}
