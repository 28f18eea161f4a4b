import { ICommandService, type ICommandInfo, type IExecutionOptions } from '@univerjs/core';
import {
  ClearSelectionFormatCommand,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  type ISetFormulaCalculationNotificationMutation,
  SetBorderCommand,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/preset-sheets-core';
import type { CellPlace } from '../model/grid';
import type { UniverBook } from './univerBook';
import { ShrunkSpills } from './shrunkSpills';

/**
 * Follows Univer's formula engine. A change waits 100 ms for others, then a calculation starts; its results are
 * in the cells when it says that it is through.
 */
export class Calculation {
  private isWaiting = false;
  private isRunning = false;
  private wasStopped = false;
  private hasStarted = false;
  private hasMissed = false;
  private readonly ended = new Set<() => void>();
  private readonly dirtyCommands: IActiveDirtyManagerService;
  private readonly spills: ShrunkSpills;

  constructor(private readonly book: UniverBook) {
    this.dirtyCommands = book.injector.get(IActiveDirtyManagerService);
    this.spills = new ShrunkSpills(book);
    book.injector.get(ICommandService).onCommandExecuted((command, options) => this.follow(command, options));
  }

  /** To be called with the first picture: the engine hears of nothing that was written before. */
  start(): void {
    this.hasStarted = true;
    if (this.hasMissed) this.recalculateAll();
  }

  get isIdle(): boolean {
    return !this.isWaiting && !this.isRunning;
  }

  /** Calls the listener after each calculation that leaves nothing waiting. */
  onIdle(listener: () => void): () => void {
    this.ended.add(listener);
    return () => this.ended.delete(listener);
  }

  recalculate(cells: readonly CellPlace[]): void {
    this.trigger({ dirtyRanges: columnRuns(cells).map((run) => ({ unitId: this.book.unitId, ...run })) });
  }

  recalculateAll(): void {
    this.trigger({ forceCalculation: true, dirtyRanges: [] });
  }

  /** Has the engine read every formula anew and calculate none: their values came with the workbook. */
  readAgain(): void {
    const { unitId, workbook } = this.book;
    const sheets = Object.fromEntries(workbook.getSheets().map((worksheet) => [worksheet.getSheetId(), worksheet.getName()]));
    this.trigger({ dirtyRanges: [], clearDependencyTreeCache: { [unitId]: sheets } });
  }

  private trigger(params: object): void {
    void this.book.injector.get(ICommandService).executeCommand(SetTriggerFormulaCalculationStartMutation.id, params, { onlyLocal: true });
    this.isWaiting = true;
  }

  private follow(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (!this.hasStarted && command.id === SetRangeValuesMutation.id) this.hasMissed = true;
    if (command.id === SetFormulaCalculationStartMutation.id) {
      this.isWaiting = false;
      this.isRunning = true;
      this.wasStopped = false;
    } else if (command.id === SetFormulaCalculationStopMutation.id) {
      this.wasStopped = true;
    } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState: state } = command.params as ISetFormulaCalculationNotificationMutation;
      if (state !== undefined) this.end(state);
    } else if (this.dirtyCommands.has(command.id) && startsCalculation(command, options)) {
      this.isWaiting = true;
    }
  }

  private end(state: FormulaExecutedStateType): void {
    this.isRunning = false;
    // Univer stops a calculation to take in a later change. One that ends before it notices loses that change.
    if (this.wasStopped && this.isWaiting && state !== FormulaExecutedStateType.STOP_EXECUTION) this.recalculateAll();
    this.wasStopped = false;
    const left = this.spills.cellsLeft();
    if (left.length > 0) this.recalculate(left);
    if (this.isIdle) for (const listener of [...this.ended]) listener();
  }
}

/** The exceptions that Univer's own trigger makes. */
function startsCalculation({ id, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
  if (id !== SetRangeValuesMutation.id) return true;
  const { trigger } = (params ?? {}) as { trigger?: string };
  return !options?.onlyLocal && ![SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id].includes(trigger ?? '');
}

/** One range for cells that stand below each other: Univer compares every range with every other. */
function columnRuns(cells: readonly CellPlace[]) {
  const sorted = [...cells].sort(
    (a, b) => a.sheetId.localeCompare(b.sheetId) || a.column - b.column || a.row - b.row,
  );
  const runs: { sheetId: string; range: { startRow: number; endRow: number; startColumn: number; endColumn: number } }[] = [];
  for (const { sheetId, row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.sheetId === sheetId && last.range.startColumn === column && last.range.endRow >= row - 1) last.range.endRow = row;
    else runs.push({ sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } });
  }
  return runs;
}
