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

/** Where a reference leads instead of to cells. */
type Elsewhere = Exclude<Reading, { readonly kind: 'cells' }>;

export function readReferences(references: readonly Reference[]): Promise<Reading[]> {
  return inExcel(async ({ context: { workbook }, context }) => {
    const home = workbook.worksheets.getActiveWorksheet();
    const pending = references.map((reference) => queueReference(workbook, reference, home, queueValues, () => UNREADABLE));
    await context.sync();
    return pending.map((result) => result());
  }, () => undefined);
}

const UNREADABLE: Reading = { kind: 'unreadable' };

/**
 * Null objects answer everything asked of them with null objects, so nothing has to be known beforehand.
 *
 * @param home the sheet of a reference that names none
 * @param cells queues what is read of the cells, and answers it after the round trip
 * @param constant answers for a name that stands for no cells
 */
export function queueReference<Answer>(
  workbook: Excel.Workbook,
  reference: Reference,
  home: Excel.Worksheet,
  cells: (range: Excel.Range) => () => Answer,
  constant: (item: Excel.NamedItem) => Answer,
): () => Answer | Elsewhere {
  switch (reference.kind) {
    case 'cells': {
      const sheet = reference.sheet === undefined ? home : workbook.worksheets.getItemOrNullObject(reference.sheet);
      sheet.load({ id: true });
      const read = cells(sheet.getRange(reference.address));
      return () => (isGone(sheet) ? { kind: 'missing', what: 'sheet' } : read());
    }
    case 'name':
      return queueName(workbook, reference.name, home, cells, constant);
    case 'column':
      return queueColumn(workbook, reference.table, reference.column, cells);
  }
}

/** A sheet's own name goes before the workbook's; a table is called by its name too. */
function queueName<Answer>(
  { names, tables }: Excel.Workbook,
  name: string,
  home: Excel.Worksheet,
  cells: (range: Excel.Range) => () => Answer,
  constant: (item: Excel.NamedItem) => Answer,
): () => Answer | Elsewhere {
  const items = [home.names.getItemOrNullObject(name), names.getItemOrNullObject(name)].map((item) => {
    item.load({ name: true, value: true });
    const range = item.getRangeOrNullObject();
    return { item, range, read: cells(range) };
  });
  const table = tables.getItemOrNullObject(name);
  table.load({ name: true });
  const body = cells(table.getDataBodyRange());
  return () => {
    const found = items.find(({ item }) => !isGone(item));
    if (found) return isGone(found.range) ? constant(found.item) : found.read();
    return isGone(table) ? { kind: 'missing', what: 'name' } : body();
  };
}

function queueColumn<Answer>(
  { tables }: Excel.Workbook,
  tableName: string,
  columnName: string,
  cells: (range: Excel.Range) => () => Answer,
): () => Answer | Elsewhere {
  const table = tables.getItemOrNullObject(tableName);
  const column = table.columns.getItemOrNullObject(columnName);
  table.load({ name: true });
  column.load({ name: true });
  const read = cells(column.getDataBodyRange());
  return () => {
    if (isGone(table)) return { kind: 'missing', what: 'table' };
    return isGone(column) ? { kind: 'missing', what: 'column' } : read();
  };
}

/** Known after the round trip that `queue…` was for. */
export const isGone = ({ isNullObject }: { readonly isNullObject: boolean }): boolean => isNullObject;

function queueValues(range: Excel.Range): () => Reading {
  range.load({ values: true, valueTypes: true, formulas: true });
  return () => ({ kind: 'cells', values: argumentsIn(range), formula: formulaOf(range.formulas[0]?.[0]) });
}

/** As Excel hands them to a function. @param range with values and valueTypes loaded */
export const argumentsIn = ({ values, valueTypes }: Excel.Range): CellArgument[][] =>
  values.map((row: unknown[], y) => row.map((value, x) => asArgument(value as CellArgument, valueTypes[y]?.[x])));

type CellArgument = number | string | boolean | { readonly code: string };

const asArgument = (value: CellArgument, type: Excel.RangeValueType | undefined): CellArgument =>
  type === Excel.RangeValueType.error ? { code: errorCode(String(value)) } : value;

export const formulaOf = (content: unknown): string => (typeof content === 'string' && content.startsWith('=') ? content : '');
