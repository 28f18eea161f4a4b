/** Rows that look like those of the add-in's own tables: behind the last one, or with an id that another row has. */
import { rectangle } from '../../../src/formula/address';
import { sheetOf, withoutSheet } from '../../../src/formula/sheetReference';
import type { SheetModel } from '../../../src/workbook/model';
import { isTableNamed } from '../../sheets/freeName';
import { sameName } from '../../sheets/marker';
import { at, cellName, homes, type Checked, type CheckedSheet } from '../checked';
import type { EffectOf } from '../effect';
import type { Found } from '../found';
import { cellsFinding, isInput, type ForeignCell } from './foreign';

export function rowFindings(sheet: CheckedSheet, checked: Checked, effectOf: EffectOf): Found[] {
  if (sheet.isOutdated) return [];
  return sheet.model.tables.flatMap((table) => (isUsersList(table, sheet.model) ? [] : foreignRows(table, sheet, checked, effectOf)));
}

type Table = SheetModel['tables'][number];

/** The user goes on with it as he likes. */
function isUsersList({ range }: Table, model: SheetModel): boolean {
  const { bottom, left, right } = rectangle(range);
  return Array.from({ length: right - left + 1 }, (_, index) => ({ row: bottom - 1, column: left - 1 + index })).some((home) => isInput(home, model));
}

function foreignRows({ name: wanted, range }: Table, sheet: CheckedSheet, { reading }: Checked, effectOf: EffectOf): Found[] {
  const name = sheet.own.tables.find((one) => isTableNamed(one, wanted)) ?? wanted;
  const now = reading.tables.get(name);
  const { top, left, right, bottom } = rectangle(now !== undefined && sameName(sheetOf(now), sheet.name) ? withoutSheet(now).replaceAll('$', '') : range);
  const origins = homes(sheet);
  const isOwn = (row: number): boolean => origins.has(cellName({ row, column: left - 1 }));
  const rows = Array.from({ length: bottom - top }, (_, index) => top + index);
  const last = Math.max(...rows.filter(isOwn));
  const cellsIn = (row: number): ForeignCell[] =>
    Array.from({ length: right - left + 1 }, (_, index) => left - 1 + index).flatMap((column) => {
      const content = at(sheet.own.present.formulas, { row, column }) ?? '';
      return content === '' ? [] : [{ row, column, cell: cellName({ row, column }), content }];
    });
  const foreign = rows.filter((row) => !isOwn(row)).map((row) => ({ row, cells: cellsIn(row) })).filter(({ cells }) => cells.length > 0);
  const ids = new Set(sheet.own.written.cells.slice(rectangle(range).top).map((line) => idOf(line[left - 1])));
  const doubled = sheet.key === 'register' ? foreign.filter(({ cells: [first] }) => first?.column === left - 1 && ids.has(idOf(first.content))) : [];
  const appended = foreign.filter((row) => row.row > last && !doubled.includes(row));
  return [
    ...doubled.map(({ row, cells }) => cellsFinding('duplicateId', sheet, cells, { lines: String(row + 1), id: String(cells[0]?.content) }, effectOf)),
    ...(appended.length > 0
      ? [cellsFinding('rowsAppended', sheet, appended.flatMap(({ cells }) => cells), { n: appended.length, lines: appended.map(({ row }) => row + 1).join(', '), name }, effectOf)]
      : []),
  ];
}

/** As lookups compare it. */
const idOf = (content: unknown): string => String(content ?? '').trim().toUpperCase();
