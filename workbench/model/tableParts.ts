import { HostError } from '../richapi/errors';
import { Cells } from './cells';
import type { TableInfo } from './grid';
import type { TableTarget } from './targets';

export function info({ book, tableId }: TableTarget): TableInfo {
  const found = book.grid.tables().find(({ id }) => id === tableId);
  if (!found) throw new HostError('ItemNotFound', 'The table is no longer there.');
  return found;
}

export const whole = (target: TableTarget): Cells => {
  const { sheetId, area } = info(target);
  return new Cells(target.book, sheetId, area);
};

export const header = (target: TableTarget): Cells => whole(target).row(0);

export const body = (target: TableTarget): Cells => {
  const cells = whole(target);
  return cells.with({ ...cells.area, row: cells.area.row + 1, rows: cells.area.rows - 1 });
};
