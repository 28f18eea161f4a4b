import { ICommandService, type IRange, sequenceExecute } from '@univerjs/core';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColMutation,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowMutation,
  MoveColsMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetCommand,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import type { Area } from '../model/grid';
import { toRange, type UniverBook } from './univerBook';

/** What makes rows other rows, or as high as they are not by their contents. */
const BEFORE: ReadonlySet<string> = new Set(
  [
    DeleteRangeMoveLeftCommand,
    DeleteRangeMoveUpCommand,
    InsertColMutation,
    InsertRangeMoveDownCommand,
    InsertRangeMoveRightCommand,
    InsertRowMutation,
    MoveColsMutation,
    MoveRowsMutation,
    RemoveColMutation,
    RemoveRowMutation,
    RemoveSheetCommand,
    SetWorksheetColWidthMutation,
    SetWorksheetRowHeightMutation,
  ].map(({ id }) => id),
);

/** Rows as high as their contents: measured once for all that is written in one go, which saves a fifth of a load. */
export class RowHeights {
  private readonly waiting = new Map<string, IRange[]>();

  constructor(private readonly book: UniverBook) {
    book.injector.get(ICommandService).beforeCommandExecuted(({ id }) => {
      if (BEFORE.has(id)) this.fit();
    });
  }

  /** The contents of these cells have changed. */
  plan(sheetId: string, area: Area): void {
    if (this.waiting.size === 0) setTimeout(() => this.fit());
    const ranges = this.waiting.get(sheetId) ?? [];
    ranges.push(toRange(area));
    this.waiting.set(sheetId, ranges);
  }

  /** To be called before heights are read. */
  fit(): void {
    const { injector, unitId } = this.book;
    const planned = [...this.waiting];
    this.waiting.clear();
    for (const [subUnitId, ranges] of planned) {
      const { redos } = injector.get(SheetInterceptorService).generateMutationsOfAutoHeight({ unitId, subUnitId, ranges });
      sequenceExecute(redos, injector.get(ICommandService));
    }
  }
}
