/** What stands in the cells that a formula refers to, for all its arguments in one round trip. */
import type { Reference } from '../formula/argument';
import { errorCode } from '../../functions/germanWords';
import { inExcel } from './session';

export type Reading =
  | {
      readonly kind: 'cells';
      /** As Excel hands them to a function: blanks as empty texts, errors as objects. */
      readonly values: readonly (readonly unknown[])[];
      /** Of the upper left cell, in invariant form; empty where it is none. */
      readonly formula: string;
    }
  | { readonly kind: 'missing'; readonly what: 'sheet' | 'name' | 'table' | 'column' }
  /** A name that stands for no cells. */
  | { readonly kind: 'unreadable' };

/** Null objects answer everything asked of them with null objects, so nothing has to be known beforehand. */
export function readReferences(references: readonly Reference[]): Promise<Reading[]> {
  return inExcel(async ({ context }) => {
    const pending = references.map((reference) => queue(context.workbook, reference));
    await context.sync();
    return pending.map((result) => result());
  }, () => undefined);
}

function queue(workbook: Excel.Workbook, reference: Reference): () => Reading {
  switch (reference.kind) {
    case 'cells':
      return queueCells(workbook, reference.sheet, reference.address);
    case 'name':
      return queueName(workbook, reference.name);
    case 'column':
      return queueColumn(workbook, reference.table, reference.column);
  }
}

function queueCells({ worksheets }: Excel.Workbook, name: string | undefined, address: string): () => Reading {
  const sheet = name === undefined ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(name);
  sheet.load({ id: true });
  const cells = queueValues(sheet.getRange(address));
  return () => (isGone(sheet) ? { kind: 'missing', what: 'sheet' } : cells());
}

/** A sheet's own name goes before the workbook's; a table is called by its name too. */
function queueName({ names, tables, worksheets }: Excel.Workbook, name: string): () => Reading {
  const items = [worksheets.getActiveWorksheet().names.getItemOrNullObject(name), names.getItemOrNullObject(name)].map((item) => {
    item.load({ name: true });
    const range = item.getRangeOrNullObject();
    return { item, range, cells: queueValues(range) };
  });
  const table = tables.getItemOrNullObject(name);
  table.load({ name: true });
  const body = queueValues(table.getDataBodyRange());
  return () => {
    const found = items.find(({ item }) => !isGone(item));
    if (found) return isGone(found.range) ? { kind: 'unreadable' } : found.cells();
    return isGone(table) ? { kind: 'missing', what: 'name' } : body();
  };
}

function queueColumn({ tables }: Excel.Workbook, tableName: string, columnName: string): () => Reading {
  const table = tables.getItemOrNullObject(tableName);
  const column = table.columns.getItemOrNullObject(columnName);
  table.load({ name: true });
  column.load({ name: true });
  const cells = queueValues(column.getDataBodyRange());
  return () => {
    if (isGone(table)) return { kind: 'missing', what: 'table' };
    return isGone(column) ? { kind: 'missing', what: 'column' } : cells();
  };
}

/** Known after the round trip that `queue…` was for. */
const isGone = ({ isNullObject }: { readonly isNullObject: boolean }): boolean => isNullObject;

function queueValues(range: Excel.Range): () => Reading {
  range.load({ values: true, valueTypes: true, formulas: true });
  return () => ({
    kind: 'cells',
    values: range.values.map((row, y) => row.map((value, x) => asArgument(value, range.valueTypes[y]?.[x]))),
    formula: formulaOf(range.formulas[0]?.[0]),
  });
}

const asArgument = (value: unknown, type: Excel.RangeValueType | undefined): unknown =>
  type === Excel.RangeValueType.error ? { code: errorCode(String(value)) } : value;

const formulaOf = (content: unknown): string => (typeof content === 'string' && content.startsWith('=') ? content : '');
