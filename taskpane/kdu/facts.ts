/** The rows of KdU_Ist and KdU_BG as facts, and back. */
import { batches } from '../../src/batches';
import { Decimal } from '../../src/money/decimal';
import type { CellContent } from '../../src/workbook/model';
import { KDU_TABLES, SECRET_MARK, type KduPosition, type KduTableKey } from '../../src/workbook/kduTables';
import { PATIENCE, type Session } from '../excel/session';
import { rowsAddress, type KduTable } from './tables';

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

/** More rows are not read or written at once: Excel on the web takes and answers 5 MB at most. */
export const ROWS_AT_ONCE = 5_000;

/** Rows of a table by our columns; blank rows are left out. */
export interface Line {
  readonly index: number;
  readonly cells: Readonly<Record<string, CellContent>>;
}

/** The values of a whole sheet from A1 on, where somebody has read them. */
export type KnownValues = (sheetId: string) => readonly (readonly CellContent[])[] | undefined;

/** The filled rows of each of these tables; small ones come in one round trip, those that are known in none. */
export async function readAllLines(
  { context, await: patiently }: Session,
  tables: readonly KduTable[],
  known: KnownValues = () => undefined,
): Promise<ReadonlyMap<KduTableKey, readonly Line[]>> {
  const blocks = tables.filter(({ sheet }) => !known(sheet.id)).flatMap((table) =>
    Array.from({ length: Math.ceil(table.rows / ROWS_AT_ONCE) }, (_, index) => {
      const from = index * ROWS_AT_ONCE;
      return { table, from, rows: Math.min(ROWS_AT_ONCE, table.rows - from) };
    }),
  );
  const sync = (): Promise<void> => patiently(context.sync(), PATIENCE.reading);
  const lines = new Map<KduTableKey, Line[]>(tables.map((table) => [table.key, linesIn(table, 0, rowsAmong(table, known(table.sheet.id) ?? []))]));
  for (const batch of batches(blocks, ({ rows }) => rows, ROWS_AT_ONCE)) {
    const queued = batch.map(({ table, from, rows }) => {
      const range = context.workbook.worksheets.getItem(table.sheet.id).getRange(rowsAddress(table, from, rows));
      range.load({ values: true });
      return { table, from, range };
    });
    await sync();
    for (const { table, from, range } of queued) lines.get(table.key)?.push(...linesIn(table, from, range.values as CellContent[][]));
  }
  return lines;
}

export const readLines = async (session: Session, table: KduTable): Promise<readonly Line[]> =>
  (await readAllLines(session, [table])).get(table.key) ?? [];

/** The sheet may end before the table does: its last rows are empty then. */
const rowsAmong = ({ left, width, top, rows }: KduTable, values: readonly (readonly CellContent[])[]): readonly (readonly CellContent[])[] =>
  values.slice(top - 1, top - 1 + rows).map((row) => row.slice(left, left + width));

const linesIn = ({ columns }: KduTable, from: number, values: readonly (readonly CellContent[])[]): Line[] =>
  values.flatMap((row, index): Line[] => {
    const cells = Object.fromEntries([...columns].map(([key, column]) => [key, row[column] ?? '']));
    return Object.values(cells).some((content) => content !== '') ? [{ index: from + index, cells }] : [];
  });

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
  const amount = new Decimal(content);
  return amount.toFixed(Math.max(2, amount.decimalPlaces()));
}

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

/** What goes into the cells of a row, by our columns; the position of a row with an account is a formula that comes later. */
export function factCells(fact: KduFact, source: string, number: number): Readonly<Record<string, CellContent>> {
  return {
    source,
    year: fact.year,
    period: fact.period,
    position: fact.position,
    account: fact.account,
    label: fact.label,
    municipality: fact.municipality,
    amount: cellOf(fact.amount),
    mark: fact.amount === null ? SECRET_MARK : (fact.rounded ?? ''),
    cumulated: cellOf(fact.cumulated),
    import: number,
  };
}

export const bgCells = ({ year, month, municipality, count, dataState }: BgFact, number: number): Readonly<Record<string, CellContent>> => ({
  year,
  month,
  municipality,
  count: count ?? '',
  dataState,
  import: number,
});

/** Excel's cells hold doubles: up to 15 digits they give back every cent. */
const cellOf = (amount: string | null): CellContent => (amount === null ? '' : Number(amount));

/** In the order of the table, its own columns only; what stands in the user's is left as it is. */
export function rowOf(table: KduTable, cells: Readonly<Record<string, CellContent>>): (CellContent | null)[] {
  const row = Array<CellContent | null>(table.width).fill(null);
  for (const [key, column] of table.columns) row[column] = cells[key] ?? '';
  return row;
}

/** Number formats of our columns by their place in the table. */
export const formatsOf = (table: KduTable): ReadonlyMap<number, string> =>
  new Map(KDU_TABLES[table.key].columns.map(({ key, format }) => [table.columns.get(key) ?? 0, format]));
