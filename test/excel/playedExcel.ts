/**
 * A workbook that the pane's code works on in Node: Microsoft's client library, the workbench's request processor and
 * object model, and a grid in memory. No page, no pane; what people see of it is tested in test/browser.
 */
import { germanNotation } from '../../workbench/german/notation';
import type { ChartState } from '../../workbench/model/chartState';
import type { Area, CellFormat, CellPlace, CellState, Scalar, SheetInfo, TableInfo } from '../../workbench/model/grid';
import { EXCEL_SETS, isSupported } from '../../workbench/frame/requirements';
import { connectGridEvents } from '../../workbench/model/gridEvents';
import { excelClasses } from '../../workbench/model/registry';
import { userActions, type UserActions } from '../../workbench/model/userActions';
import { WorkbookModel, type SavedModel } from '../../workbench/model/workbookModel';
import { Failures, type InjectedFailure } from '../../workbench/page/failures';
import { EventRegistrations } from '../../workbench/richapi/eventRegistrations';
import { RequestProcessor, type ActionPlace } from '../../workbench/richapi/processor';
import type { RichRequest, RichResponse } from '../../workbench/richapi/protocol';
import { References } from '../../workbench/richapi/references';
import { isCleanUp, isWriting } from '../../workbench/richapi/requestKind';
import { CalculatedGrid } from './calculatedGrid';
import { excelOver } from './officeJs';
import { appendTableRow, insertTableRow } from './tableRows';

/** Everything that stands in a workbook, and what formulas give. */
export interface Contents {
  readonly sheets: readonly {
    readonly name: string;
    readonly visible: boolean;
    /** Numbers of hidden rows. */
    readonly hidden: readonly number[];
    /** From A1 on: formula, value, number format. */
    readonly cells: readonly (readonly (readonly [formula: Scalar, value: Scalar, numberFormat: string])[])[];
  }[];
  readonly names: Readonly<Record<string, string>>;
  readonly tables: readonly { readonly name: string; readonly area: Area }[];
  readonly charts: readonly string[];
}

export interface FilledCell extends CellPlace {
  readonly sheet: string;
  /** A formula or a value. */
  readonly content: Scalar;
}

export class PlayedExcel {
  /** What a user does to sheets. */
  readonly user: UserActions;
  /** Requests of the add-in that set or called something. */
  writingRequests = 0;
  /** Those that only asked. */
  readingRequests = 0;
  private readonly book: WorkbookModel;
  private readonly failures = new Failures();
  private readonly processor: RequestProcessor;

  /** The actions that could not be undone in one step with the others. */
  readonly undoRefusals: ActionPlace[] = [];

  /**
   * @param excelApi the newest requirement set
   * @param grid of another workbook with one sheet, if it is to be another
   * @param saved what was kept beside that grid
   */
  constructor(
    private readonly excelApi = EXCEL_SETS['ExcelApi'] ?? '',
    private readonly grid = new CalculatedGrid('Tabelle1'),
    saved?: SavedModel,
  ) {
    this.book = new WorkbookModel(grid, germanNotation, 'Mappe1.xlsx');
    if (saved) this.book.restore(saved);
    this.user = userActions(this.book, grid);
    connectGridEvents(this.book);
    this.processor = new RequestProcessor({
      registry: excelClasses,
      roots: { global: { className: 'Workbook', target: this.book }, services: {} },
      references: new References(),
      events: new EventRegistrations(),
      settled: () => this.grid.settled(),
      beforeAction: (place) => {
        this.failures.check(place);
        this.checkUndo(place);
      },
      onDefect: (error) => {
        throw error;
      },
    });
  }

  /** The `Excel` of this workbook, as an add-in's page has it. */
  excel(): typeof Excel {
    return excelOver((request) => this.carryOut(request), this.isSetSupported('ExcelApi', '1.20'));
  }

  /** The `Office` beside it. */
  office(): object {
    return { context: { requirements: { isSetSupported: (name: string, version = '1.0') => this.isSetSupported(name, version) } } };
  }

  /** Excel fails once, at a later action. */
  failNext(failure: InjectedFailure): void {
    this.failures.add(failure);
  }

  /** What a user puts into cells: "KdU!B6". */
  write(address: string, inputs: readonly (readonly Scalar[])[]): void {
    const { sheetId, area } = this.book.resolve(address, this.grid.activeSheet());
    this.grid.write(sheetId, area, inputs);
  }

  /** Another workbook with the same contents, as when a copy of the file is opened; `calculates` false where only contents count. */
  copy(calculates = true): PlayedExcel {
    const copy = new PlayedExcel(this.excelApi, this.grid.copy(), structuredClone(this.book.save()));
    copy.grid.calculates = calculates;
    return copy;
  }

  addTable(address: string, name: string): void {
    const { sheetId, area } = this.book.resolve(address, this.grid.activeSheet());
    this.grid.addTable(sheetId, area, name, '');
  }

  /** Another name, or another number of rows. */
  changeTable(name: string, { name: next, rows }: { readonly name?: string; readonly rows?: number }): void {
    const { id, area } = this.table(name);
    this.grid.updateTable(id, { ...(next === undefined ? {} : { name: next }), ...(rows === undefined ? {} : { area: { ...area, rows } }) });
  }

  /** Its cells stay. */
  removeTable(name: string): void {
    this.grid.removeTable(this.table(name).id);
  }

  protectSheet(name: string, on: boolean): void {
    const sheet = this.book.findSheet(name);
    if (!sheet) throw new Error(`There is no sheet "${name}".`);
    this.book.state(sheet.id).protection = on ? { options: {}, password: null } : null;
  }

  /** When all is calculated. */
  async read(address: string): Promise<readonly (readonly CellState[])[]> {
    await this.grid.settled();
    const { sheetId, area } = this.book.resolve(address, this.grid.activeSheet());
    return this.grid.read(sheetId, area);
  }

  /** What stands in the cells of all sheets; nothing is calculated for it. */
  *filledCells(): Generator<FilledCell> {
    for (const { id: sheetId, name: sheet } of this.grid.sheets()) {
      for (const { row, column, content } of this.grid.filled(sheetId)) yield { sheetId, sheet, row, column, content };
    }
  }

  names(): string[] {
    return this.grid.names().map(({ name }) => name);
  }

  /** None where the table is gone. */
  tableHeaders(name: string): Scalar[] {
    const table = this.grid.tables().find((one) => one.name === name);
    return table ? this.grid.read(table.sheetId, { ...table.area, rows: 1 }).flatMap((line) => line.map(({ value }) => value)) : [];
  }

  /** What stands in a table, its headers first: formulas, not what they give. None where the table is gone. */
  tableContents(name: string): Scalar[][] {
    const table = this.grid.tables().find((one) => one.name === name);
    return table ? this.grid.read(table.sheetId, table.area).map((line) => line.map(({ formula }) => formula)) : [];
  }

  sheets(): readonly SheetInfo[] {
    return this.grid.sheets();
  }

  /** Formulas keep what they gave before, whatever Excel says of its calculation. */
  holdBack(on: boolean): void {
    this.grid.isHeldBack = on;
  }

  /** What Excel says of its own calculation. */
  calculates(state: WorkbookModel['calculationState']): void {
    this.book.calculationState = state;
  }

  select(address: string): void {
    const { sheetId, area } = this.book.resolve(address, this.grid.activeSheet());
    this.grid.activateSheet(sheetId);
    this.grid.select(sheetId, area);
  }

  /** How many cells the largest range had that was read so far. */
  largestRead(): number {
    return this.grid.largestRead;
  }

  /** As after the document inspector of Excel, or when sheets were copied into another workbook. */
  loseSettings(): void {
    this.book.settings.clear();
  }

  sheetNames(): string[] {
    return this.grid.sheets().map(({ name }) => name);
  }

  /** Of its first cell. */
  formatOf(address: string): CellFormat {
    const { sheetId, area } = this.book.resolve(address, this.grid.activeSheet());
    return this.grid.readFormat(sheetId, area.row, area.column);
  }

  settings(): string[] {
    return [...this.book.settings.keys()];
  }

  setting(key: string): unknown {
    return this.book.settings.get(key);
  }

  setSetting(key: string, value: string): void {
    this.book.settings.set(key, value);
  }

  /** What a user chooses under "Zellen formatieren". */
  format(address: string, numberFormat: string): void {
    const { sheetId, area } = this.book.resolve(address, this.grid.activeSheet());
    this.grid.setNumberFormats(sheetId, area, Array.from({ length: area.rows }, () => Array<string>(area.columns).fill(numberFormat)));
  }

  /** A user inserts a row in a table; `line` is its row on the sheet. */
  insertTableRow(table: string, line: number, fill: 'filled' | 'empty' = 'filled'): void {
    insertTableRow(this.grid, table, line, fill);
  }

  /** A user goes on below the last row of a table. */
  appendTableRow(table: string): void {
    appendTableRow(this.grid, table);
  }

  /** What cells show. */
  async values(address: string): Promise<Scalar[][]> {
    await this.grid.settled();
    const { sheetId, area } = this.book.resolve(address, this.grid.activeSheet());
    return this.grid.read(sheetId, area).map((line) => line.map(({ value }) => value));
  }

  charts(sheet: string): readonly ChartState[] {
    const ids = this.grid.sheets().flatMap(({ id, name }) => (name === sheet ? [id] : []));
    return this.book.charts.all().filter(({ sheetId }) => ids.includes(sheetId));
  }

  /** Formula and number format of a cell. */
  cell(address: string): readonly [formula: Scalar, numberFormat: string] {
    const { sheetId, area } = this.book.resolve(address, this.grid.activeSheet());
    const [[state] = []] = this.grid.read(sheetId, area);
    return [state?.formula ?? '', state?.numberFormat ?? ''];
  }

  async contents(): Promise<Contents> {
    await this.grid.settled();
    const { grid, book } = this;
    return {
      sheets: grid.sheets().map(({ id, name, visible }) => {
        const used = grid.usedArea(id);
        const all = used && { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
        const cells = all ? grid.read(id, all) : [];
        const hidden = cells.flatMap((_line, row) => (grid.isHidden(id, 'row', row) ? [row + 1] : []));
        const contents = cells.map((line) => line.map(({ formula, value, numberFormat }) => [formula, value, numberFormat] as const));
        return { name, visible, hidden, cells: contents };
      }),
      names: Object.fromEntries(grid.names().map(({ name, formula }) => [name, formula.replaceAll("'", '')])),
      tables: grid.tables().map(({ name, area }) => ({ name, area })).sort((a, b) => a.name.localeCompare(b.name)),
      charts: grid.sheets().flatMap(({ id }) => book.charts.ofSheet(id).map(({ chart }) => chart.name)).sort(),
    };
  }

  private table(name: string): TableInfo {
    const table = this.grid.tables().find((one) => one.name === name);
    if (!table) throw new Error(`There is no table "${name}".`);
    return table;
  }

  private isSetSupported(name: string, version: string): boolean {
    return isSupported({ ...EXCEL_SETS, ExcelApi: this.excelApi }, name, version);
  }

  private checkUndo(place: ActionPlace): void {
    try {
      this.book.undoScope.check(place);
    } catch (error) {
      this.undoRefusals.push(place);
      throw error;
    }
  }

  private async carryOut(request: RichRequest): Promise<RichResponse> {
    if (!isCleanUp(request)) this[isWriting(request) ? 'writingRequests' : 'readingRequests'] += 1;
    this.book.beginRequest();
    try {
      // As over the wire: the two sides share no objects.
      return JSON.parse(JSON.stringify(await this.processor.process(JSON.parse(JSON.stringify(request)) as RichRequest))) as RichResponse;
    } finally {
      this.book.endRequest();
    }
  }
}
