/** What a trace reads of cells. Each queues what it needs and answers after the round trip. */
import type { Area, Found } from '../found';
import { sheetOf, withoutSheet } from '../../../src/formula/sheetReference';
import { argumentsIn, formulaOf, isGone } from '../../excel/references';

/** Cells that may be one or many, or none. */
export function queueFound(range: Excel.Range): () => Found {
  range.load({ address: true, values: true, valueTypes: true });
  const first = range.getCell(0, 0);
  const readCell = queueCell(first, range.getEntireRow().getCell(0, 0).getBoundingRect(first));
  return () => {
    if (isGone(range)) return MISSING;
    return range.values.length === 1 && range.values[0]?.length === 1 ? readCell() : areaIn(range);
  };
}

export const MISSING: Found = { kind: 'missing', what: 'cells' };

export function queueArea(range: Excel.Range): () => Found {
  range.load({ address: true, values: true, valueTypes: true });
  return () => (isGone(range) ? MISSING : areaIn(range));
}

const areaIn = (range: Excel.Range): Found => areaOf(range.address, argumentsIn(range));

export const areaOf = (reference: string, values: Area['values']): Found => ({ kind: 'area', area: { ...splitReference(reference), values } });

/** @param row from the first column to the cell: its label stands there */
export function queueCell(range: Excel.Range, row: Excel.Range): () => FoundCell {
  range.load({ address: true, values: true, valueTypes: true, formulas: true, text: true, numberFormat: true });
  row.load({ values: true });
  const parent = range.getSpillParentOrNullObject();
  parent.load({ address: true });
  return () => cellIn(range, row, parent);
}

type FoundCell = Extract<Found, { readonly kind: 'cell' }>;

const cellIn = (range: Excel.Range, row: Excel.Range, parent: Excel.Range): FoundCell => ({
  kind: 'cell',
  cell: {
    ...splitReference(range.address),
    value: argumentsIn(range)[0]?.[0] ?? '',
    text: String(range.text[0]?.[0] ?? ''),
    numberFormat: formatIn(range.numberFormat),
    formula: formulaOf(range.formulas[0]?.[0]),
    label: labelIn(row.values[0] ?? []),
    spillParent: isGone(parent) ? undefined : withoutSheet(parent.address),
  },
});

/** Undefined where Excel tells none. */
const formatIn = (formats: readonly (readonly unknown[])[] | undefined): string | undefined => {
  const format = formats?.[0]?.[0];
  return typeof format === 'string' ? format : undefined;
};

/** The first text of the row, left of the cell. */
const labelIn = (row: readonly unknown[]): string =>
  String(row.slice(0, -1).find((one) => typeof one === 'string' && one !== '' && !one.startsWith('#')) ?? '');

/** `'Zahlen 2025'!D4` → its sheet and its address. */
const splitReference = (reference: string): { readonly sheet: string; readonly address: string } => ({
  sheet: sheetOf(reference),
  address: withoutSheet(reference),
});
