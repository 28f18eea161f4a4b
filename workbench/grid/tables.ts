import {
  AddSheetTableCommand,
  DeleteSheetTableCommand,
  SetSheetTableCommand,
  SetSheetTableFilterCommand,
  SheetTableService,
  TableColumnFilterTypeEnum,
} from '@univerjs/preset-sheets-table';
import { RangeThemeStyle, SheetRangeThemeModel } from '@univerjs/preset-sheets-core';
import type { Grid, TableInfo } from '../model/grid';
import type { UserGrid } from '../model/userGrid';
import { type UniverBook, toArea, toRange } from './univerBook';
import { TABLE_LOOKS } from './tableLooks';

type TablePart = Pick<Grid, 'tables' | 'addTable' | 'updateTable' | 'removeTable'> & Pick<UserGrid, 'filterTable'>;

/**
 * Tables with a name that formulas can use: Zahlen[Wert].
 *
 * @param styles Excel's styles by the table's id.
 */
export function tables(book: UniverBook, styles: Map<string, string>): TablePart {
  const service = book.injector.get(SheetTableService);
  const themes = book.injector.get(SheetRangeThemeModel);

  /** Excel's styles are many; what matters of them here is plain, light or with a coloured header. */
  function look(style: string): string {
    const name = /^TableStyle(Light|Medium|Dark)/.exec(style)?.[1] ?? 'None';
    const id = `workbench-${name}`;
    if (!themes.getRangeThemeStyle(book.unitId, id)) themes.registerDefaultRangeTheme(new RangeThemeStyle(id, TABLE_LOOKS[name]));
    return id;
  }

  function info(tableId: string): TableInfo {
    const table = service.getTableInfo(book.unitId, tableId);
    if (!table) throw new Error(`There is no table with the id ${tableId}.`);
    return { id: table.id, name: table.name, sheetId: table.subUnitId, area: toArea(table.range), style: styles.get(table.id) ?? '' };
  }

  function setLook(tableId: string, style: string): void {
    book.run(SetSheetTableCommand.id, info(tableId).sheetId, { tableId, theme: look(style) });
  }

  // Univer opens tables in a look of its own.
  for (const [tableId, style] of styles) setLook(tableId, style);

  return {
    tables: () => service.getTableList(book.unitId).map(({ id }) => info(id)),

    addTable(sheetId, area, name, style) {
      const id = `table-${crypto.randomUUID()}`;
      book.run(AddSheetTableCommand.id, sheetId, { id, name, range: toRange(area), options: { tableStyleId: look(style) } });
      styles.set(id, style);
      // Univer takes a name of its own where it does not like the given one.
      if (info(id).name === name) return id;
      book.run(DeleteSheetTableCommand.id, sheetId, { tableId: id });
      throw new Error(`${name} cannot be the name of a table: it is taken or not allowed.`);
    },

    updateTable(tableId, { name, area, style }) {
      const { sheetId } = info(tableId);
      if (name !== undefined) book.run(SetSheetTableCommand.id, sheetId, { tableId, name });
      if (area !== undefined) book.run(SetSheetTableCommand.id, sheetId, { tableId, updateRange: { newRange: toRange(area) } });
      if (style !== undefined) {
        setLook(tableId, style);
        styles.set(tableId, style);
      }
    },

    removeTable(tableId) {
      book.run(DeleteSheetTableCommand.id, info(tableId).sheetId, { tableId });
      styles.delete(tableId);
    },

    filterTable(tableId, column, texts) {
      const tableFilter = texts ? { filterType: TableColumnFilterTypeEnum.manual, values: [...texts] } : undefined;
      book.run(SetSheetTableFilterCommand.id, info(tableId).sheetId, { tableId, column, tableFilter });
    },
  };
}
