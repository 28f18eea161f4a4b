/** What stands in the cells that a formula refers to, for all its arguments in one round trip. */
import type { Reference } from '../../src/formula/reference';
import { errorCode } from '../../src/formula/germanWords';
import { isFormula } from '../../src/formula/isFormula';
import { inExcel, PATIENCE, type OnDelay } from './session';

export type ReferenceReading =
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

/** Where a reference leads instead of to cells. */
type Elsewhere = Exclude<ReferenceReading, { readonly kind: 'cells' }>;

/** @param inside references inside expressions: only where they are counts, and their readings, behind the others, have no values */
export function readReferences(references: readonly Reference[], inside: readonly Reference[], onDelay: OnDelay): Promise<ReferenceReading[]> {
  return inExcel(async ({ context, await: patiently }) => {
    const { workbook } = context;
    const home = workbook.worksheets.getActiveWorksheet();
    const queue = (cells: (range: Excel.Range) => () => Cells) => (reference: Reference) =>
      queueReference<ReferenceReading>(workbook, reference, home, cells, () => UNREADABLE, spanned);
    const pending = [...references.map(queue(queueValues)), ...inside.map(queue(queueAddress))];
    await patiently(context.sync(), PATIENCE.reading);
    return pending.map((result) => result());
  }, onDelay);
}

type Cells = Extract<ReferenceReading, { kind: 'cells' }>;

/** `KdU!A2:A9` and `KdU!C2:C9` span `KdU!A2:C9`. */
const spanned = (first: ReferenceReading, last: ReferenceReading): ReferenceReading =>
  first.kind === 'cells' && last.kind === 'cells'
    ? { ...first, address: `${first.address.replace(/:[^:!]*$/, '')}:${last.address.replace(/^.*[!:]/, '')}` }
    : first;

const UNREADABLE: ReferenceReading = { kind: 'unreadable' };

/**
 * Null objects answer everything asked of them with null objects, so nothing has to be known beforehand.
 *
 * @param home the sheet of a reference that names none
 * @param cells queues what is read of the cells, and answers it after the round trip
 * @param constant answers for a name that stands for no cells
 * @param span puts the answers for the first and the last column of a table together
 */
export function queueReference<Answer>(
  workbook: Excel.Workbook,
  reference: Reference,
  home: Excel.Worksheet,
  cells: (range: Excel.Range) => () => Answer,
  constant: (item: Excel.NamedItem) => Answer,
  span: (first: Answer, last: Answer) => Answer = (first) => first,
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
      return queueColumns(workbook, reference, cells, span);
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
    item.load({ name: true, value: true, formula: true });
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

function queueColumns<Answer>(
  { tables }: Excel.Workbook,
  { table: tableName, column, to }: Extract<Reference, { kind: 'column' }>,
  cells: (range: Excel.Range) => () => Answer,
  span: (first: Answer, last: Answer) => Answer,
): () => Answer | Elsewhere {
  const table = tables.getItemOrNullObject(tableName);
  table.load({ name: true });
  const columns = [column, ...(to === undefined ? [] : [to])].map((name) => {
    const found = table.columns.getItemOrNullObject(name);
    found.load({ name: true });
    return { found, read: cells(found.getDataBodyRange()) };
  });
  return () => {
    if (isGone(table)) return { kind: 'missing', what: 'table' };
    if (columns.some(({ found }) => isGone(found))) return { kind: 'missing', what: 'column' };
    return columns.map(({ read }) => read()).reduce(span);
  };
}

/** Known after the round trip that `queue…` was for. */
export const isGone = ({ isNullObject }: { readonly isNullObject: boolean }): boolean => isNullObject;

function queueAddress(range: Excel.Range): () => Cells {
  range.load({ address: true });
  return () => ({ kind: 'cells', address: range.address, values: [], formula: '' });
}

function queueValues(range: Excel.Range): () => Cells {
  range.load({ address: true, values: true, valueTypes: true, formulas: true });
  return () => ({ kind: 'cells', address: range.address, values: argumentsIn(range), formula: formulaOf(range.formulas[0]?.[0]) });
}

/** As Excel hands them to a function. @param range with values and valueTypes loaded */
export const argumentsIn = ({ values, valueTypes }: Excel.Range): CellArgument[][] =>
  values.map((row: unknown[], y) => row.map((value, x) => asArgument(value as CellArgument, valueTypes[y]?.[x])));

type CellArgument = number | string | boolean | { readonly code: string };

const asArgument = (value: CellArgument, type: Excel.RangeValueType | undefined): CellArgument =>
  type === Excel.RangeValueType.error ? { code: errorCode(String(value)) } : value;

export const formulaOf = (content: unknown): string => (isFormula(content) ? content : '');
