import { type ICellData, ICommandService, type IObjectMatrixPrimitiveType } from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/preset-sheets-core';
import type { Selection } from '../model/grid';
import type { UniverBook } from './univerBook';
import { CellContents } from './cellContent';
import type { Editing } from './editing';

/**
 * Pastes what comes from elsewhere as if it were typed. Univer reads it in English: 12,5 would silently become 125.
 * What was copied in the grid itself carries its values along and is left to Univer.
 */
export function pasteAsTyped(book: UniverBook, container: HTMLElement, editing: Editing, selection: () => Selection): void {
  const contents = new CellContents(book);

  function paste(text: string): void {
    const { sheetId, area } = selection();
    const lines = text.replace(/\r?\n$/, '').split(/\r?\n/).map((line) => line.split('\t'));
    book.ensureSize(sheetId, { ...area, rows: lines.length, columns: Math.max(...lines.map(({ length }) => length)) });
    const cells: IObjectMatrixPrimitiveType<ICellData> = {};
    lines.forEach((line, r) => {
      const row = area.row + r;
      const typed = line.map((field, c) => {
        const column = area.column + c;
        return [column, editing.read(field, contents.numberFormat(book.worksheet(sheetId).getCellRaw(row, column)))] as const;
      });
      cells[row] = Object.fromEntries(typed);
    });
    const params = { unitId: book.unitId, subUnitId: sheetId, value: cells };
    book.injector.get(ICommandService).syncExecuteCommand(SetRangeValuesCommand.id, params);
  }

  // Before Univer's own listeners, which sit on its elements.
  container.addEventListener(
    'paste',
    (event) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const isCopiedHere = /data-copy-id=/.test(event.clipboardData?.getData('text/html') ?? '');
      if (text === '' || isCopiedHere || editing.isActive()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      paste(text);
    },
    true,
  );
}
