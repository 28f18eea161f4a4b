/** What a trace asks of the workbook, and what it gets. Everything that one level asks for costs one round trip. */
import type { KeptYear } from '../sheets/keptRows';
import type { Scalar, Target } from './expression';

/** Cells as they are asked for: `sheet` is where the formula stands, `cell` its address there. */
export interface Request {
  /** What is kept of imports is nowhere in cells. */
  readonly target: Target | { readonly kind: 'kept' };
  readonly sheet: string;
  readonly cell: string;
}

/** One cell as Excel holds and shows it. */
export interface TracedCell {
  readonly sheet: string;
  readonly address: string;
  /** As a function gets it: empty text where blank, an error as an object. */
  readonly value: Scalar;
  readonly text: string;
  /** In invariant form; left out where it is General. */
  readonly numberFormat?: string | undefined;
  /** In invariant form; empty where it is none. */
  readonly formula: string;
  /** The text that stands left of it; empty where none does. */
  readonly label: string;
  /** The cell whose formula fills this one. */
  readonly spillParent: string | undefined;
  /** The table that it stands in; told of the selected cell only. */
  readonly table?: string | undefined;
}

export interface Area {
  readonly sheet: string;
  readonly address: string;
  readonly values: readonly (readonly Scalar[])[];
}

export type Found =
  | { readonly kind: 'cell'; readonly cell: TracedCell }
  | { readonly kind: 'area'; readonly area: Area }
  /** What imports have written. */
  | { readonly kind: 'kept'; readonly years: readonly KeptYear[] }
  | { readonly kind: 'missing'; readonly what: 'sheet' | 'name' | 'table' | 'column' | 'cells' }
  /** A name that stands for no cells. */
  | { readonly kind: 'value'; readonly value: Scalar }
  /** A name for cells of another workbook or of several sheets: only Excel knows what they hold. */
  | { readonly kind: 'elsewhere' };

/** A workbook name on one cell. */
export interface NamedCell {
  readonly name: string;
  readonly sheet: string;
  readonly address: string;
}

export interface Reader {
  /** The answers in the order of the requests. */
  read(requests: readonly Request[]): Promise<readonly Found[]>;
}

export const placeKey = ({ sheet, address }: { readonly sheet: string; readonly address: string }): string => `${sheet.toLowerCase()}!${address}`;
