import {
  ICommandService,
  type IExecutionOptions,
  type Injector,
  type IRange,
  IUndoRedoService,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { SetWorksheetActiveOperation, SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from '@univerjs/preset-sheets-core';
import type { Area } from '../model/grid';

/** Univer's model of the one workbook, and the way to Univer's commands and services. */
export class UniverBook {
  private readonly commands: ICommandService;
  private readonly undo: IUndoRedoService;

  constructor(
    readonly workbook: Workbook,
    readonly injector: Injector,
  ) {
    this.commands = injector.get(ICommandService);
    this.undo = injector.get(IUndoRedoService);
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  worksheet(sheetId: string): Worksheet {
    const worksheet = this.workbook.getSheetBySheetId(sheetId);
    if (!worksheet) throw new Error(`There is no sheet with the id ${sheetId}.`);
    return worksheet;
  }

  /**
   * Runs a command or mutation of Univer on a sheet. What a program changes cannot be undone by the user,
   * as in Excel after a macro: half of it is no state that the user ever saw.
   */
  run(id: string, sheetId: string, params: object, options?: IExecutionOptions): void {
    const done = this.commands.syncExecuteCommand(id, { unitId: this.unitId, subUnitId: sheetId, ...params }, options);
    this.undo.clearUndoRedo(this.unitId);
    if (done === false) throw new Error(`Univer refused ${id}.`);
  }

  /** For commands that Univer declares asynchronous although they do their work before they first wait. */
  start(id: string, sheetId: string, params: object): void {
    void this.commands.executeCommand(id, { unitId: this.unitId, subUnitId: sheetId, ...params });
    this.undo.clearUndoRedo(this.unitId);
  }

  /** Some commands of Univer work on the active sheet only, whichever sheet they are given. */
  onActive(sheetId: string, work: () => void): void {
    const before = this.workbook.ensureActiveSheet().getSheetId();
    const change = before !== sheetId;
    if (change) this.run(SetWorksheetActiveOperation.id, sheetId, {});
    work();
    if (change) this.run(SetWorksheetActiveOperation.id, before, {});
  }

  /** Rows and columns come in steps, so that writing row by row does not resize the sheet each time. */
  ensureSize(sheetId: string, area: Area): void {
    const worksheet = this.worksheet(sheetId);
    const rows = area.row + area.rows;
    const columns = area.column + area.columns;
    if (rows > worksheet.getRowCount()) this.run(SetWorksheetRowCountMutation.id, sheetId, { rowCount: Math.ceil(rows / 1000) * 1000 });
    if (columns > worksheet.getColumnCount()) {
      this.run(SetWorksheetColumnCountMutation.id, sheetId, { columnCount: Math.ceil(columns / 20) * 20 });
    }
  }
}

export function toRange(area: Area): IRange {
  return {
    startRow: area.row,
    endRow: area.row + area.rows - 1,
    startColumn: area.column,
    endColumn: area.column + area.columns - 1,
  };
}

export function toArea(range: IRange): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}
