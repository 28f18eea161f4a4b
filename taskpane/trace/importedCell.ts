/** Of a cell of the tables that imports fill: the import that wrote its row, and whether the row is as it was written. */
import { readNumber } from '../../src/money/read';
import { ZERO } from '../../src/money/decimal';
import { KDU_TABLES } from '../../src/workbook/kduTables';
import { sameName } from '../sheets/marker';
import { targetsIn } from './expression';
import type { Area, Request, TracedCell } from './found';
import { cellRequests, LISTED, type Formula, type Gathered } from './gather';
import { columnRequests, COMPARED_KEYS, placed, type ComparedKey, type ReadTableOf } from './importedColumns';
import { importedTable, type RowsOfNumber } from './importedTable';

/** Only what stands there as a value is an import's. Of a cell that a formula refers to the table is not asked for: its sheet tells it. */
function tableOf({ sheet, table, formula, spillParent }: TracedCell): ComparedKey | undefined {
  if (formula !== '' || spillParent !== undefined) return undefined;
  return COMPARED_KEYS.find((key) => (table === undefined ? sameName(KDU_TABLES[key].sheet, sheet) : sameName(KDU_TABLES[key].table, table)));
}

export function importRequests(cell: TracedCell): Request[] {
  const key = tableOf(cell);
  return key ? columnRequests(key, cell) : [];
}

/** For the cells that a formula refers to, one by one or in a range. */
export function referredRequests({ cell, expression }: Formula, find: Gathered['find']): Request[] {
  if (!expression) return [];
  const foundIn = (request: Request): TracedCell[] => {
    const found = find(request);
    if (found?.kind === 'cell') return [found.cell];
    return found?.kind === 'area' && isTold(found.area) && !importedTable(request.target) ? cellRequests(found.area, 0, LISTED).flatMap(foundIn) : [];
  };
  return targetsIn(expression).flatMap((target) => foundIn({ target, sheet: cell.sheet, cell: cell.address })).flatMap(importRequests);
}

const isTold = ({ sheet }: Area): boolean => COMPARED_KEYS.some((key) => sameName(KDU_TABLES[key].sheet, sheet));

/** Undefined for a cell that no import has written. */
export function importedCell(cell: TracedCell, tables: ReadTableOf): RowsOfNumber | undefined {
  const key = tableOf(cell);
  const table = key && tables(key);
  const row = table?.rowAt(cell);
  const number = row === undefined ? null : table?.importOf(row) ?? null;
  if (!table || row === undefined || number === null) return undefined;
  const sum = typeof cell.value === 'number' ? readNumber(cell.value) : ZERO;
  return { imports: [{ number, ...table.logged(number), count: 1, sum, accounts: [] }], changes: placed(table, table.among([row], [])) };
}
