/** Of a selected cell of the tables that imports fill: the import that wrote its row, and whether the row is as it was written. */
import { readNumber } from '../../src/money/read';
import { ZERO } from '../../src/money/decimal';
import { KDU_TABLES } from '../../src/workbook/kduTables';
import { sameName } from '../sheets/marker';
import type { Request, TracedCell } from './found';
import { columnRequests, COMPARED_KEYS, placed, type ComparedKey, type ReadTableOf } from './importedColumns';
import type { RowsOfNumber } from './importedTable';

/** Only what stands there as a value is an import's. */
const tableOf = ({ table, formula, spillParent }: TracedCell): ComparedKey | undefined =>
  table === undefined || formula !== '' || spillParent !== undefined ? undefined : COMPARED_KEYS.find((key) => sameName(KDU_TABLES[key].table, table));

export function cellRequests(cell: TracedCell): Request[] {
  const key = tableOf(cell);
  return key ? columnRequests(key, cell) : [];
}

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
