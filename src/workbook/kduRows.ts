/** The rows of KdU_Ist and KdU_BG as facts. */
import { Decimal } from '../money/decimal';
import type { KduPosition } from './kduTables';
import type { CellContent } from './model';

/** What was booked in one period on one account, or on one position, for one municipality. */
export interface KduFact {
  readonly year: number;
  /** 1–12 are months, 13–16 closing entries. */
  readonly period: number;
  /** Empty where the row is a position itself. */
  readonly account: string;
  /** Only where there is no account: else KdU_Konten says it. */
  readonly position: KduPosition | '';
  readonly label: string;
  /** Empty for the whole Kreis. */
  readonly municipality: string;
  /** EUR with two decimals and a point, such as "-5.00"; null where the source keeps it secret. */
  readonly amount: string | null;
  /** What Merkmal says of an amount that was rounded. */
  readonly rounded?: string;
  /** What a cumulated source states for the year up to this period, likewise; null where it states nothing. */
  readonly cumulated: string | null;
}

export interface BgFact {
  readonly year: number;
  readonly month: number;
  readonly municipality: string;
  /** Whole number of households; null where the source keeps it secret. */
  readonly count: number | null;
  /** "2025-03"; empty where the source states none. */
  readonly dataState: string;
}

/** As it stands in the table. */
export interface FactRow extends Omit<KduFact, 'position'> {
  readonly source: string;
  readonly position: string;
  /** null in a row that the user has typed. */
  readonly import: number | null;
  /** Row of the table, counted from 0. */
  readonly index: number;
}

export interface BgRow extends BgFact {
  readonly import: number | null;
  readonly index: number;
}

/** Rows of a table by our columns; blank rows are left out. */
export interface Line {
  readonly index: number;
  readonly cells: Readonly<Record<string, CellContent>>;
}

export const factRows = (lines: readonly Line[]): FactRow[] =>
  lines.map(({ index, cells }) => ({
    index,
    source: textOf(cells['source']),
    year: numberOf(cells['year']) ?? 0,
    period: numberOf(cells['period']) ?? 0,
    account: textOf(cells['account']),
    position: textOf(cells['account']) === '' ? textOf(cells['position']) : '',
    label: textOf(cells['label']),
    municipality: textOf(cells['municipality']),
    amount: amountOf(cells['amount']),
    cumulated: amountOf(cells['cumulated']),
    import: numberOf(cells['import']),
  }));

export const bgRows = (lines: readonly Line[]): BgRow[] =>
  lines.map(({ index, cells }) => ({
    index,
    year: numberOf(cells['year']) ?? 0,
    month: numberOf(cells['month']) ?? 0,
    municipality: textOf(cells['municipality']),
    count: numberOf(cells['count']),
    dataState: textOf(cells['dataState']),
    import: numberOf(cells['import']),
  }));

const textOf = (content: CellContent | undefined): string => String(content ?? '').trim();

const numberOf = (content: CellContent | undefined): number | null => (typeof content === 'number' ? content : null);

/** Excel's numbers have 15 digits; whatever else stands there is kept as it is, and equals no amount. */
function amountOf(content: CellContent | undefined): string | null {
  if (typeof content !== 'number') return textOf(content) === '' ? null : textOf(content);
  const [whole = '', decimals = ''] = String(content).split('.');
  if (SHORT.test(whole) && decimals.length <= 2) return `${whole}.${decimals.padEnd(2, '0')}`;
  const amount = new Decimal(content);
  return amount.toFixed(Math.max(2, amount.decimalPlaces()));
}

/** As Excel's numbers are written without an exponent. */
const SHORT = /^-?\d+$/;

/** Of what is an amount. Whole cents are added as such as long as that is exact: a hundred thousand decimals take too long for the pane. */
export function sumOf(amounts: readonly (string | null)[]): string {
  let sum = new Decimal(0);
  let cents = 0;
  for (const amount of amounts) {
    if (amount === null || !AMOUNT.test(amount)) continue;
    const more = IN_CENTS.test(amount) ? cents + Number(amount.replace('.', '')) : NaN;
    if (Number.isSafeInteger(more)) cents = more;
    else sum = sum.plus(amount);
  }
  return sum.plus(new Decimal(cents).div(100)).toFixed(2);
}

const AMOUNT = /^-?\d+(?:\.\d+)?$/;
const IN_CENTS = /^-?\d{1,13}\.\d\d$/;

/** Within a slice no two facts have the same. */
export const keyOf = ({ account, position, municipality }: Pick<KduFact, 'account' | 'municipality'> & { readonly position: string }): string =>
  `${account === '' ? `=${position}` : account}\t${municipality}`;

export const bgKeyOf = ({ year, month, municipality, dataState }: BgFact): string => [year, month, municipality, dataState].join('\t');
