/** What stands in the cells that a formula refers to, for all its arguments in one round trip. */
import type { Reference } from '../formula/reference';
import { errorCode } from '../../functions/germanWords';
import { inExcel, PATIENCE, type OnDelay } from './session';

export type Reading =
  | {
      readonly kind: 'cells';
      /** As Excel hands them to a function: blanks as empty texts, errors as objects. */
      readonly values: readonly (readonly unknown[])[];
      /** Of the upper left cell, in invariant form; empty where it is none. */
      readonly formula: string;
      readonly address: string;
    }
  | { readonly kind: 'missing'; readonly what: 'sheet' | 'name' | 'table' | 'column' }
  /** A name that stands for no cells. */
  | { readonly kind: 'unreadable' };

/** How much of the cells is read. */
type Look = (range: Excel.Range) => () => Cells;
type Cells = Extract<Reading, { kind: 'cells' }>;

/**
 * Null objects answer everything asked of them with null objects, so nothing has to be known beforehand.
 *
 * @param inside references inside expressions: only where they are counts, and their readings, behind the others, have no values
 */
export function readReferences(references: readonly Reference[], inside: readonly Reference[], onDelay: OnDelay): Promise<Reading[]> {
  return inExcel(async ({ context, await: patiently }) => {
    const pending = [
      ...references.map((reference) => queue(context.workbook, reference, queueValues)),
      ...inside.map((reference) => queue(context.workbook, reference, queueAddress)),
    ];
    await patiently(context.sync(), PATIENCE.reading);
    return pending.map((result) => result());
  }, onDelay);
}

function queue(workbook: Excel.Workbook, reference: Reference, look: Look): () => Reading {
  switch (reference.kind) {
    case 'cells':
      return queueCells(workbook, reference.sheet, reference.address, look);
    case 'name':
      return queueName(workbook, reference.name, look);
    case 'column':
      return queueColumns(workbook, reference, look);
  }
}

function queueCells({ worksheets }: Excel.Workbook, name: string | undefined, address: string, look: Look): () => Reading {
  const sheet = name === undefined ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(name);
  sheet.load({ id: true });
  const cells = look(sheet.getRange(address));
  return () => (isGone(sheet) ? { kind: 'missing', what: 'sheet' } : cells());
}

/** A sheet's own name goes before the workbook's; a table is called by its name too. */
function queueName({ names, tables, worksheets }: Excel.Workbook, name: string, look: Look): () => Reading {
  const items = [worksheets.getActiveWorksheet().names.getItemOrNullObject(name), names.getItemOrNullObject(name)].map((item) => {
    item.load({ name: true });
    const range = item.getRangeOrNullObject();
    return { item, range, cells: look(range) };
  });
  const table = tables.getItemOrNullObject(name);
  table.load({ name: true });
  const body = look(table.getDataBodyRange());
  return () => {
    const found = items.find(({ item }) => !isGone(item));
    if (found) return isGone(found.range) ? { kind: 'unreadable' } : found.cells();
    return isGone(table) ? { kind: 'missing', what: 'name' } : body();
  };
}

type Columns = Extract<Reference, { kind: 'column' }>;

function queueColumns({ tables }: Excel.Workbook, reference: Columns, look: Look): () => Reading {
  const table = tables.getItemOrNullObject(reference.table);
  table.load({ name: true });
  const columns = [reference.column, ...(reference.to === undefined ? [] : [reference.to])].map((name) => {
    const column = table.columns.getItemOrNullObject(name);
    column.load({ name: true });
    return { column, cells: look(column.getDataBodyRange()) };
  });
  return () => {
    if (isGone(table)) return { kind: 'missing', what: 'table' };
    if (columns.some(({ column }) => isGone(column))) return { kind: 'missing', what: 'column' };
    return columns.map(({ cells }) => cells()).reduce(spanned);
  };
}

/** `KdU!A2:A9` and `KdU!C2:C9` span `KdU!A2:C9`. */
const spanned = (first: Cells, last: Cells): Cells => ({
  ...first,
  address: `${first.address.replace(/:[^:!]*$/, '')}:${last.address.replace(/^.*[!:]/, '')}`,
});

/** Known after the round trip that `queue…` was for. */
const isGone = ({ isNullObject }: { readonly isNullObject: boolean }): boolean => isNullObject;

function queueAddress(range: Excel.Range): () => Cells {
  range.load({ address: true });
  return () => ({ kind: 'cells', address: range.address, values: [], formula: '' });
}

function queueValues(range: Excel.Range): () => Cells {
  range.load({ address: true, values: true, valueTypes: true, formulas: true });
  return () => ({
    kind: 'cells',
    address: range.address,
    values: range.values.map((row, y) => row.map((value, x) => asArgument(value, range.valueTypes[y]?.[x]))),
    formula: formulaOf(range.formulas[0]?.[0]),
  });
}

const asArgument = (value: unknown, type: Excel.RangeValueType | undefined): unknown =>
  type === Excel.RangeValueType.error ? { code: errorCode(String(value)) } : value;

const formulaOf = (content: unknown): string => (typeof content === 'string' && content.startsWith('=') ? content : '');
