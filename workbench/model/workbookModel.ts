import { HostError, invalidArgument } from '../richapi/errors';
import type { Json } from '../richapi/protocol';
import { formatAddress, lastColumn, lastRow, splitAddress, tryParseArea } from './address';
import { contains, intersect } from './areas';
import { EventType, WORKBOOK_TARGET, type ModelEvent } from './events';
import type { Area, CellPlace, Grid, SheetArea, SheetInfo } from './grid';
import type { LocalNotation } from './localNotation';
import { type ChartRecord, ChartBook } from './chartBook';
import { type SavedSheetState, SheetState } from './sheetState';
import { type NamedStyle, StyleBook } from './styleBook';
import { UndoScope } from './undoScope';

/** A formatting of whole columns reaches this far below the used cells: the grid has no formats of columns. */
const ROWS_BEYOND_USED = 1000;
const COLUMNS_BEYOND_USED = 30;

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

type Protection = { readonly password: string | null };

/** What a workbook has beside its grid, as plain data. */
export interface SavedModel {
  readonly settings: readonly (readonly [key: string, value: Json])[];
  readonly properties: readonly (readonly [key: string, value: string])[];
  readonly tableLooks: readonly (readonly [key: string, value: boolean])[];
  readonly styles: readonly NamedStyle[];
  readonly charts: readonly ChartRecord[];
  readonly protection: Protection | null;
  readonly calculationMode: CalculationMode;
  readonly sheets: Readonly<Record<string, SavedSheetState>>;
  readonly nextNumber: number;
}

/** An open workbook: the grid, and beside it what Excel knows and the grid does not. */
export class WorkbookModel {
  readonly settings = new Map<string, Json>();
  readonly properties = new Map<string, string>();
  /** Looks of tables that are saved and that the grid does not draw, by table id and property. */
  readonly tableLooks = new Map<string, boolean>();
  readonly styles: StyleBook;
  readonly charts = new ChartBook();
  readonly undoScope = new UndoScope();
  /** The structure's protection. */
  protection: Protection | null = null;
  /** Only told: the grid calculates in any case. */
  calculationMode: CalculationMode = 'Automatic';
  /** Only told, too: a request that asks for it waits until all is calculated. */
  calculationState: 'Done' | 'Calculating' | 'Pending' = 'Done';
  private readonly states = new Map<string, SheetState>();
  private readonly listeners = new Set<(event: ModelEvent) => void>();
  private readonly atEnd = new Map<string, () => void>();
  private nextNumber = 1;
  private requests = 0;

  constructor(
    readonly grid: Grid,
    readonly local: LocalNotation,
    readonly name: string,
  ) {
    this.styles = new StyleBook(local.normalStyle);
  }

  save(): SavedModel {
    return {
      settings: [...this.settings],
      properties: [...this.properties],
      tableLooks: [...this.tableLooks],
      styles: this.styles.all(),
      charts: this.charts.save(),
      protection: this.protection,
      calculationMode: this.calculationMode,
      sheets: Object.fromEntries(this.grid.sheets().map(({ id }) => [id, this.state(id).save()])),
      nextNumber: this.nextNumber,
    };
  }

  /** As it was saved; to be called before anything else, on the grid that was saved with it. */
  restore(saved: SavedModel): void {
    for (const [key, value] of saved.settings) this.settings.set(key, value);
    for (const [key, value] of saved.properties) this.properties.set(key, value);
    for (const [key, value] of saved.tableLooks) this.tableLooks.set(key, value);
    this.styles.restore(saved.styles);
    this.charts.restore(saved.charts);
    this.protection = saved.protection;
    this.calculationMode = saved.calculationMode;
    for (const [id, state] of Object.entries(saved.sheets)) this.states.set(id, new SheetState(state));
    this.nextNumber = saved.nextNumber;
  }

  newId(kind: string): string {
    return `${kind}-${this.nextNumber++}`;
  }

  sheet(sheetId: string): SheetInfo {
    const sheet = this.grid.sheets().find(({ id }) => id === sheetId);
    if (!sheet) throw new HostError('ItemNotFound', 'The worksheet is no longer there.');
    return sheet;
  }

  /** By id or, as Excel does it, by name in any case. */
  findSheet(key: string): SheetInfo | null {
    const lower = key.toLowerCase();
    return this.grid.sheets().find(({ id, name }) => id === key || name.toLowerCase() === lower) ?? null;
  }

  state(sheetId: string): SheetState {
    let state = this.states.get(sheetId);
    if (!state) {
      this.sheet(sheetId);
      state = new SheetState();
      this.states.set(sheetId, state);
    }
    return state;
  }

  /** A new sheet at the end; it is not shown until it is activated. */
  addSheet(name: string): string {
    const active = this.grid.activeSheet();
    const sheetId = this.grid.addSheet(name);
    if (this.grid.activeSheet() !== active) this.grid.activateSheet(active);
    this.emit({ type: EventType.worksheetAdded, targetId: WORKBOOK_TARGET, args: { source: 'Local', worksheetId: sheetId } });
    return sheetId;
  }

  /** With everything that stands on it. */
  deleteSheet(sheetId: string): void {
    for (const { id } of this.grid.tables().filter((table) => table.sheetId === sheetId)) this.grid.removeTable(id);
    this.grid.deleteSheet(sheetId);
    this.states.delete(sheetId);
    this.charts.removeSheet(sheetId);
    this.emit({ type: EventType.worksheetDeleted, targetId: WORKBOOK_TARGET, args: { source: 'Local', worksheetId: sheetId } });
  }

  /** Cells were cut and pasted: charts draw on them where they are now, and their conditional formats are there. */
  followCells(sheetId: string, area: Area, to: CellPlace): void {
    const moved = (place: Area): Area | null =>
      contains(area, place) ? { ...place, row: place.row - area.row + to.row, column: place.column - area.column + to.column } : null;
    this.charts.followCells(sheetId, to.sheetId, moved);
    const { conditionals } = this.state(sheetId);
    for (const conditional of conditionals.filter((one) => moved(one.area))) {
      conditional.area = moved(conditional.area) ?? conditional.area;
      if (sheetId === to.sheetId) continue;
      conditionals.splice(conditionals.indexOf(conditional), 1);
      this.state(to.sheetId).conditionals.push({ ...conditional, sheetId: to.sheetId });
    }
  }

  address(sheetId: string, area: Area): string {
    return formatAddress(this.sheet(sheetId).name, area);
  }

  /** An address or the name of a range, seen from a sheet. */
  resolve(text: string, sheetId: string): SheetArea {
    const reference = this.tryResolve(text, sheetId);
    if (!reference) throw invalidArgument(`"${text}" is no address and no name of a range.`);
    return reference;
  }

  tryResolve(text: string, sheetId: string): SheetArea | null {
    const { sheet, cells } = splitAddress(text.replace(/^=/, ''));
    const at = sheet === null ? sheetId : this.findSheet(sheet)?.id;
    if (at === undefined) return null;
    const name = this.grid.names().find((info) => info.name.toLowerCase() === cells.toLowerCase());
    if (name) return name.formula.slice(1).toLowerCase() === cells.toLowerCase() ? null : this.tryResolve(name.formula, at);
    const table = this.grid.tables().find((info) => info.name.toLowerCase() === cells.toLowerCase());
    if (table) return { sheetId: table.sheetId, area: { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 } };
    const area = tryParseArea(cells);
    return area && { sheetId: at, area };
  }

  /** The part of an area that can hold something: whole columns and rows end somewhat behind the used cells. */
  within(sheetId: string, area: Area): Area {
    const used = this.grid.usedArea(sheetId);
    const rows = (used ? lastRow(used) + 1 : 0) + ROWS_BEYOND_USED;
    const columns = (used ? lastColumn(used) + 1 : 0) + COLUMNS_BEYOND_USED;
    const limit = { row: 0, column: 0, rows: Math.max(rows, area.row + 1), columns: Math.max(columns, area.column + 1) };
    const bounded = area.rows <= limit.rows && area.columns <= limit.columns;
    return bounded ? area : (intersect(area, limit) ?? area);
  }

  on(listener: (event: ModelEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: ModelEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** Whether a request of the add-in is being carried out. */
  get isInRequest(): boolean {
    return this.requests > 0;
  }

  beginRequest(): void {
    this.requests++;
  }

  /** Something that is done once, when the request is carried out; a later one with the same key replaces it. */
  atEndOfRequest(key: string, work: () => void): void {
    this.atEnd.set(key, work);
  }

  endRequest(): void {
    this.requests--;
    const works = [...this.atEnd.values()];
    this.atEnd.clear();
    for (const work of works) work();
    this.charts.publish();
  }
}
