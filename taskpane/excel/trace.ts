/** Reads what a trace asks for: the selected cell first, then each level of references in one round trip. */
import { parseA1Ref } from '@borgar/fx';
import { corner } from '../../src/workbook/address';
import type { Cell, Found, NamedCell, Request } from '../trace/found';
import type { Place } from '../trace/node';
import { argumentsIn, formulaOf, isGone, queueReference } from './references';
import { inExcel, PATIENCE, type OnDelay } from './session';

export interface Selected {
  readonly cell: Cell;
  /** As the user sees it. */
  readonly formulaLocal: string;
  /** Cells that are selected; the trace follows the active one. */
  readonly count: number;
  readonly named: readonly NamedCell[];
  readonly decimalSeparator: string;
}

/** @param at the cell to be read in place of the active one */
export function readSelected(onDelay: OnDelay, at?: Place): Promise<Selected> {
  return inExcel(async ({ context, await: patiently }) => {
    const { workbook } = context;
    const active = at ? workbook.worksheets.getItem(at.sheet).getRange(at.address) : workbook.getActiveCell();
    const read = queueFound(active);
    active.load({ formulasLocal: true });
    const selection = workbook.getSelectedRanges();
    selection.load({ cellCount: true });
    workbook.names.load({ name: true, formula: true });
    const { numberFormat } = context.application.cultureInfo;
    numberFormat.load({ numberDecimalSeparator: true });
    await patiently(context.sync(), PATIENCE.reading);
    const found = read();
    if (found.kind !== 'cell') throw new Error('The active cell is no single cell.');
    return {
      cell: found.cell,
      formulaLocal: formulaOf(active.formulasLocal[0]?.[0]),
      count: selection.cellCount,
      named: workbook.names.items.flatMap(namedCell),
      decimalSeparator: numberFormat.numberDecimalSeparator,
    };
  }, onDelay);
}

function namedCell({ name, formula }: Excel.NamedItem): NamedCell[] {
  const parsed = parseA1Ref(String(formula).replace(/^=/, ''));
  if (!parsed || 'name' in parsed) return [];
  const [sheet] = parsed.context ?? [];
  const address = String(formula).slice(String(formula).lastIndexOf('!') + 1).replaceAll('$', '');
  return sheet === undefined ? [] : [{ name, sheet, address }];
}

export function readLevel(requests: readonly Request[], onDelay: OnDelay): Promise<Found[]> {
  return inExcel(async ({ context, await: patiently }) => {
    const pending = requests.map((request) => queueRequest(context.workbook, request));
    await patiently(context.sync(), PATIENCE.reading);
    return pending.map((answer) => answer());
  }, onDelay);
}

function queueRequest(workbook: Excel.Workbook, { target, sheet, cell }: Request): () => Found {
  const home = workbook.worksheets.getItemOrNullObject(sheet);
  if (target.kind === 'spill') {
    const place = { kind: 'cells', sheet: target.sheet, address: target.address } as const;
    return answered(queueReference(workbook, place, home, (range) => queueFound(range.getSpillingToRangeOrNullObject()), valueOf));
  }
  if (target.kind === 'row') {
    const { row } = corner(cell);
    const column = { kind: 'column', table: target.table, column: target.column } as const;
    const beside = (range: Excel.Range): (() => Found) => queueFound(range.getIntersectionOrNullObject(home.getRange(`${row}:${row}`)));
    return answered(queueReference(workbook, column, home, beside, valueOf));
  }
  return answered(queueReference(workbook, target, home, queueFound, valueOf));
}

const answered =
  (answer: () => Found | { readonly kind: 'unreadable' }): (() => Found) =>
  () => {
    const found = answer();
    return found.kind === 'unreadable' ? { kind: 'missing', what: 'name' } : found;
  };

const valueOf = ({ value }: Excel.NamedItem): Found => ({ kind: 'value', value: value as number | string | boolean });

function queueFound(range: Excel.Range): () => Found {
  range.load({ address: true, values: true, valueTypes: true, formulas: true, text: true });
  const parent = range.getSpillParentOrNullObject();
  parent.load({ address: true });
  const row = range.getEntireRow().getCell(0, 0).getBoundingRect(range);
  row.load({ values: true });
  return () => foundIn(range, parent, row);
}

function foundIn(range: Excel.Range, parent: Excel.Range, row: Excel.Range): Found {
  if (isGone(range)) return { kind: 'missing', what: 'cells' };
  const { sheet, address } = placeOf(range.address);
  const values = argumentsIn(range);
  const [[value = ''] = []] = values;
  if (values.flat().length !== 1) return { kind: 'area', area: { sheet, address, values } };
  return {
    kind: 'cell',
    cell: {
      sheet,
      address,
      value,
      text: String(range.text[0]?.[0] ?? ''),
      formula: formulaOf(range.formulas[0]?.[0]),
      label: labelIn(row.values[0] ?? []),
      spillParent: isGone(parent) ? undefined : placeOf(parent.address).address,
    },
  };
}

/** The first text of the row, left of the cell. */
const labelIn = (row: readonly unknown[]): string =>
  String(row.slice(0, -1).find((one) => typeof one === 'string' && one !== '' && !one.startsWith('#')) ?? '');

/** `'Zahlen 2025'!D4` → its sheet and its address. */
function placeOf(reference: string): { readonly sheet: string; readonly address: string } {
  const end = reference.lastIndexOf('!');
  const sheet = reference.slice(0, end);
  return { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, address: reference.slice(end + 1) };
}
