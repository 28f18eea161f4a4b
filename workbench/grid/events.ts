import { ICommandService, type ICommandInfo, type IExecutionOptions, type IRange, ObjectMatrix } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  type ISetRangeValuesMutationParams,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetFormulaCalculationResultMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from '@univerjs/preset-sheets-core';
import type { Area, Axis, Grid, GridEvents, LineChange, Selection } from '../model/grid';
import { type UniverBook, toArea } from './univerBook';

/** Tells listeners what happens in the grid, whoever caused it. */
export class Events {
  private readonly listeners: { readonly [K in keyof GridEvents]: Set<GridEvents[K]> } = {
    changed: new Set(),
    selectionChanged: new Set(),
    sheetActivated: new Set(),
    linesChanged: new Set(),
    calculated: new Set(),
  };

  constructor(book: UniverBook, selection: () => Selection) {
    const selections = book.injector.get(SheetsSelectionsService);
    book.injector.get(ICommandService).onCommandExecuted((command, options) => {
      if (command.id === SetWorksheetActiveOperation.id) this.emit('sheetActivated', book.workbook.ensureActiveSheet().getSheetId());
      else if (command.id === SetFormulaCalculationResultMutation.id) this.emit('calculated');
      else this.follow(command, options);
    });
    let last = '';
    const changed = (): void => {
      const now = selection();
      const key = JSON.stringify(now);
      if (key === last) return;
      last = key;
      this.emit('selectionChanged', now);
    };
    selections.selectionMoveEnd$.subscribe(changed);
    selections.selectionSet$.subscribe(changed);
  }

  readonly on: Grid['on'] = (event, listener) => {
    const listeners: Set<typeof listener> = this.listeners[event];
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  private emit<K extends keyof GridEvents>(event: K, ...args: Parameters<GridEvents[K]>): void {
    for (const listener of [...this.listeners[event]]) (listener as (...values: unknown[]) => void)(...args);
  }

  private follow({ id, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const change = lineChange(id, params);
    if (change) this.emit('linesChanged', (params as { subUnitId: string }).subUnitId, change);
    const area = id === SetRangeValuesMutation.id ? written(params as ISetRangeValuesMutationParams, options) : moved(id, params);
    if (area) this.emit('changed', (params as { subUnitId: string }).subUnitId, area);
  }
}

/** The cells whose content was written; null for formats and for what formulas calculate. */
function written({ cellValue, trigger }: ISetRangeValuesMutationParams, options?: IExecutionOptions): Area | null {
  if (!cellValue || options?.onlyLocal || trigger === SetStyleCommand.id) return null;
  return toArea(new ObjectMatrix(cellValue).getStartEndScope());
}

const LINES: Readonly<Record<string, readonly [LineChange['kind'], Axis]>> = {
  [InsertRowMutation.id]: ['insert', 'row'],
  [InsertColMutation.id]: ['insert', 'column'],
  [RemoveRowMutation.id]: ['delete', 'row'],
  [RemoveColMutation.id]: ['delete', 'column'],
  [MoveRowsMutation.id]: ['move', 'row'],
  [MoveColsMutation.id]: ['move', 'column'],
};

function lineChange(id: string, params: unknown): LineChange | null {
  const [kind, axis] = LINES[id] ?? [];
  if (!kind || !axis) return null;
  const { range, sourceRange, targetRange } = params as Record<'range' | 'sourceRange' | 'targetRange', IRange>;
  const place = toArea(kind === 'move' ? sourceRange : range);
  const at = { axis, at: place[axis], count: axis === 'row' ? place.rows : place.columns };
  return kind === 'move' ? { kind, ...at, before: toArea(targetRange)[axis] } : { kind, ...at };
}

const MOVING: readonly string[] = [InsertRowMutation, RemoveRowMutation, InsertColMutation, RemoveColMutation, MoveRangeMutation].map(
  ({ id }) => id,
);

function moved(id: string, params: unknown): Area | null {
  if (!MOVING.includes(id)) return null;
  const { range } = params as { range?: Parameters<typeof toArea>[0] };
  return range ? toArea(range) : null;
}
