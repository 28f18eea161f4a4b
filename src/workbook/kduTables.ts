/**
 * The tables of the KdU data: what finds them, and what their columns are called. Sheets, tables and columns have one name in
 * every language, since formulas and pivot tables refer to them. The rows are the user's.
 */
import { COUNT, EURO_CENTS, TEXT } from './formats';
import type { CellContent } from './model';

export interface KduColumn {
  readonly key: string;
  readonly header: string;
  /** TEXT for whatever may come from a file: such a cell never takes what it is given for a formula, a number or a date. */
  readonly format: string;
  /** In characters of the standard font. */
  readonly width: number;
  readonly align: 'left' | 'right';
}

const text = <Key extends string>(key: Key, header: string, width: number) => ({ key, header, format: TEXT, width, align: 'left' }) as const;
const number = <Key extends string>(key: Key, header: string, width: number, format: string) =>
  ({ key, header, format, width, align: 'right' }) as const;

/** Of years, months and numbers of imports, which are not grouped. */
const WHOLE = '0';

export const KDU_TABLES = {
  facts: {
    sheet: 'KdU_Ist',
    table: 'JC_KdU_Ist',
    columns: [
      text('source', 'Quelle', 12),
      number('year', 'Jahr', 10, WHOLE),
      number('period', 'Periode', 12, WHOLE),
      { key: 'position', header: 'Position', format: 'General', width: 13, align: 'left' },
      text('account', 'Konto', 16),
      text('label', 'Bezeichnung', 42),
      text('municipality', 'Gemeinde', 20),
      number('amount', 'Betrag', 18, EURO_CENTS),
      text('mark', 'Merkmal', 13),
      number('cumulated', 'kumuliert gemeldet', 24, EURO_CENTS),
      number('import', 'Import', 11, WHOLE),
    ],
  },
  bg: {
    sheet: 'KdU_BG',
    table: 'JC_KdU_BG',
    columns: [
      number('year', 'Jahr', 10, WHOLE),
      number('month', 'Monat', 11, WHOLE),
      text('municipality', 'Gemeinde', 20),
      number('count', 'BG', 12, COUNT),
      text('dataState', 'Datenstand', 14),
      number('import', 'Import', 11, WHOLE),
    ],
  },
  accounts: {
    sheet: 'KdU_Konten',
    table: 'JC_KdU_Konten',
    columns: [
      text('account', 'Konto', 16),
      text('label', 'Bezeichnung', 48),
      text('position', 'Position', 14),
      number('sign', 'Vorzeichen', 15, WHOLE),
    ],
  },
  imports: {
    sheet: 'Importprotokoll',
    table: 'JC_KdU_Importe',
    columns: [
      number('import', 'Import', 11, WHOLE),
      text('time', 'Zeit', 18),
      text('initials', 'Kürzel', 9),
      text('source', 'Quelle', 12),
      text('file', 'Datei', 30),
      text('hash', 'SHA-256', 20),
      number('bytes', 'Bytes', 12, COUNT),
      text('encoding', 'Zeichensatz', 14),
      text('separator', 'Trenner', 9),
      text('layout', 'Aufbau', 16),
      number('lines', 'Zeilen', 10, COUNT),
      number('taken', 'Übernommen', 12, COUNT),
      text('leftOut', 'Weggelassen', 36),
      number('sum', 'Summe übernommen', 20, EURO_CENTS),
      text('controlSums', 'Kontrollsummen', 36),
      text('slices', 'Perioden alt → neu', 44),
      text('answers', 'Antworten', 36),
    ],
  },
} as const satisfies Record<string, { readonly sheet: string; readonly table: string; readonly columns: readonly KduColumn[] }>;

export type KduTableKey = keyof typeof KDU_TABLES;

/** The tables that formulas of a sheet name. */
export const tablesIn = (contents: readonly CellContent[]): KduTableKey[] =>
  KDU_TABLE_KEYS.filter((key) => contents.some((content) => String(content).includes(`${KDU_TABLES[key].table}[`)));

export const KDU_TABLE_KEYS = Object.keys(KDU_TABLES) as KduTableKey[];

/** What `KdU_Konten` may say of an account; the last is in no sum, an account without any is "offen". */
export const KDU_POSITIONS = ['UH', 'EINM_KDU', 'EINM_L', 'nicht KdU'] as const;

export type KduPosition = (typeof KDU_POSITIONS)[number];

const NEGATIVE = ' (−)';

/** Of an account with the sign −1, a revenue that counts net: whoever sums a position sees it. */
export const negativePosition = (position: string): string => `${position}${NEGATIVE}`;

/** Of an account that `KdU_Konten` says nothing about. */
export const OPEN_POSITION = 'offen';

/** What stands in the column Merkmal of a fact whose amount the source keeps secret. */
export const SECRET_MARK = 'geheim';

/** What stands there of an amount that its source has rounded: it may be off by so much, in EUR. */
export const roundedMark = (halfCents: number): string => `±${String(halfCents / 100).replace('.', ',')}`;

/** What such a mark says; undefined for any other. */
export const roundedBy = (mark: string): string | undefined => /^±(\d+(?:,\d+)?)$/.exec(mark)?.[1]?.replace(',', '.');

/** So many rows the table of facts takes; more are refused with the advice to import without municipalities. */
export const MOST_FACTS = 100_000;

/** Where the accounts stand now: their sheet may have another name, and their columns another order. */
export interface AccountsPlace {
  /** As formulas write it. */
  readonly account: string;
  readonly position: string;
  readonly sign: string;
}

/**
 * The position of a fact, by its account: a change on KdU_Konten is a change everywhere.
 *
 * @param accountCell of the same row, such as `$E6`
 * @param account what stands in it
 */
export function positionFormula(accountCell: string, account: string, { account: accounts, position, sign }: AccountsPlace): string {
  // MATCH takes these three for wildcards.
  const sought = /[~*?]/.test(account)
    ? `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${accountCell},"~","~~"),"*","~*"),"?","~?")`
    : accountCell;
  const foundIn = (column: string): string => `INDEX(${column},MATCH(${sought},${accounts},0))`;
  const named = `${foundIn(position)}&IF(${foundIn(sign)}=-1,"${NEGATIVE}","")`;
  return `=IFERROR(IF(${foundIn(position)}="","${OPEN_POSITION}",${named}),"${OPEN_POSITION}")`;
}
