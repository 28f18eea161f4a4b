/** The tables of the KdU data in the user's workbook: where each stands, and what keeps an import from writing it. */
import { FIRST_ROW } from '../../src/workbook/sheets/sheet';
import { KDU_TABLE_KEYS, KDU_TABLES, type KduTableKey } from '../../src/workbook/kduTables';
import { kduDataSheet } from '../../src/workbook/sheets/kduData';
import type { CellContent } from '../../src/workbook/model';
import type { Language } from '../../src/language';
import { cell as addressOf, columnLetters } from '../../src/formula/address';
import { isGone } from '../excel/references';
import { PATIENCE, type Session } from '../excel/session';
import { sameName, type FoundSheet } from '../sheets/marker';
import { contents } from '../sheets/rectangle';

export interface KduTable {
  readonly key: KduTableKey;
  readonly sheet: FoundSheet;
  /** Where each of our columns stands in the table, counted from 0: users move them and put others beside them. */
  readonly columns: ReadonlyMap<string, number>;
  /** Of all columns, the user's among them. */
  readonly width: number;
  /** Column of the sheet in which the table begins, counted from 0. */
  readonly left: number;
  /** Row of the sheet in which its first row of data stands, counted from 1. */
  readonly top: number;
  readonly rows: number;
}

export type KduTables = ReadonlyMap<KduTableKey, KduTable>;

/** Why nothing can be written; the user can put each of them right. */
export type KduObstacle =
  | { readonly kind: 'structureProtected' }
  | { readonly kind: 'sheetProtected'; readonly sheet: FoundSheet }
  /** It has the name of one of ours and not its table. */
  | { readonly kind: 'sheetTaken'; readonly sheet: FoundSheet; readonly table: string }
  | { readonly kind: 'tableRenamed'; readonly sheet: FoundSheet; readonly table: string; readonly now: string }
  | { readonly kind: 'columnsMissing'; readonly sheet: FoundSheet; readonly table: string; readonly columns: readonly string[] }
  /** By a filter or by hand: rows that nobody sees would be replaced, or stay. */
  | { readonly kind: 'rowsHidden'; readonly sheet: FoundSheet; readonly table: string };

export interface KduWorkbook {
  readonly tables: KduTables;
  readonly obstacles: readonly (KduObstacle & { readonly of: KduTableKey | null })[];
  /** Sheets that an import had begun to make when Excel gave up: they hold nothing but what it wrote. */
  readonly begun: ReadonlyMap<KduTableKey, FoundSheet>;
  readonly styles: readonly string[];
}

interface Found {
  readonly name: string;
  readonly sheet: FoundSheet;
  readonly headers: readonly string[];
}

/** A table that is not there by its name; the one that seems to be it, and the sheet that has the name of its sheet. */
interface Missing {
  readonly key: KduTableKey;
  readonly renamed: Found | undefined;
  readonly namesake: FoundSheet | undefined;
}

/** One round trip, one more where a sheet of our name lacks its table. */
export async function readKduTables(session: Session): Promise<KduWorkbook> {
  const { context, await: patiently } = session;
  const queued = queueKduTables(context.workbook);
  await patiently(context.sync(), PATIENCE.reading);
  return queued(session);
}

/** @returns what is known after the round trip; it takes one more where a sheet of our name lacks its table */
export function queueKduTables({ protection, worksheets, tables, styles }: Excel.Workbook): (session: Session) => Promise<KduWorkbook> {
  protection.load({ protected: true });
  worksheets.load('items/id,items/name,items/protection/protected');
  tables.load('items/name,items/worksheet/id,items/worksheet/name,items/columns/items/name');
  styles.load({ name: true });
  const bodies = new Map(KDU_TABLE_KEYS.map((key) => [key, queueBody(tables.getItemOrNullObject(KDU_TABLES[key].table))]));
  return (session) => workbookOf({ protection, worksheets, tables, styles, bodies }, session);
}

interface Queued extends Pick<Excel.Workbook, 'protection' | 'worksheets' | 'tables' | 'styles'> {
  readonly bodies: ReadonlyMap<KduTableKey, Excel.Range>;
}

async function workbookOf({ protection, worksheets, tables, styles, bodies }: Queued, session: Session): Promise<KduWorkbook> {
  const found = tables.items.map(({ name, worksheet, columns }): Found => ({
    name,
    sheet: { id: worksheet.id, name: worksheet.name },
    headers: columns.items.map((column) => column.name),
  }));
  const isProtected = (id: string): boolean => worksheets.items.some((sheet) => sheet.id === id && sheet.protection.protected);
  const located = new Map<KduTableKey, KduTable>();
  const obstacles: KduWorkbook['obstacles'][number][] = [];
  const missing: Missing[] = [];
  for (const key of KDU_TABLE_KEYS) {
    const { table: wanted, sheet: sheetName } = KDU_TABLES[key];
    const table = found.find(({ name }) => sameName(name, wanted));
    const body = bodies.get(key);
    if (table && body && !isGone(body)) {
      const columns = columnsOf(key, table.headers);
      const lacking = KDU_TABLES[key].columns.filter((column) => !columns.has(column.key)).map(({ header }) => header);
      const { sheet } = table;
      if (lacking.length > 0) obstacles.push({ of: key, kind: 'columnsMissing', sheet, table: wanted, columns: lacking });
      if (isProtected(sheet.id)) obstacles.push({ of: key, kind: 'sheetProtected', sheet });
      // Excel answers null where some of them are.
      if ((body.rowHidden as boolean | null) !== false) obstacles.push({ of: key, kind: 'rowsHidden', sheet, table: wanted });
      located.set(key, { key, sheet, columns, width: table.headers.length, left: body.columnIndex, top: body.rowIndex + 1, rows: body.rowCount });
      continue;
    }
    const renamed = found.find(({ name, headers }) => !isOurs(name) && columnsOf(key, headers).size === KDU_TABLES[key].columns.length);
    const namesake = worksheets.items.find(({ name }) => sameName(name, sheetName));
    if (renamed || namesake) missing.push({ key, renamed, namesake: namesake && { id: namesake.id, name: namesake.name } });
  }
  if (protection.protected) obstacles.push({ of: null, kind: 'structureProtected' });
  const begun = await begunAmong(session, missing);
  for (const { key, renamed, namesake } of missing.filter((one) => !begun.has(one.key))) {
    const { table } = KDU_TABLES[key];
    if (renamed) obstacles.push({ of: key, kind: 'tableRenamed', sheet: renamed.sheet, table, now: renamed.name });
    else if (namesake) obstacles.push({ of: key, kind: 'sheetTaken', sheet: namesake, table });
  }
  return { tables: located, obstacles, begun, styles: styles.items.map(({ name }) => name) };
}

function queueBody(table: Excel.Table): Excel.Range {
  const body = table.getDataBodyRange();
  body.load({ rowIndex: true, columnIndex: true, rowCount: true, rowHidden: true });
  return body;
}

const isOurs = (name: string): boolean => KDU_TABLE_KEYS.some((key) => sameName(KDU_TABLES[key].table, name));

const columnsOf = (key: KduTableKey, headers: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    KDU_TABLES[key].columns.flatMap((column): [string, number][] => {
      const index = headers.findIndex((header) => header.trim() === column.header);
      return index < 0 ? [] : [[column.key, index]];
    }),
  );

const LANGUAGES: readonly Language[] = ['de', 'en'];

/** Each of its filled cells holds what an import writes when it makes the sheet. */
async function begunAmong({ context, await: patiently }: Session, missing: readonly Missing[]): Promise<KduWorkbook['begun']> {
  const queued = missing.flatMap(({ key, namesake }) => {
    if (!namesake) return [];
    const used = context.workbook.worksheets.getItem(namesake.id).getUsedRangeOrNullObject(true);
    used.load({ formulas: true, rowIndex: true, columnIndex: true });
    return [{ key, sheet: namesake, used }];
  });
  if (queued.length === 0) return new Map();
  await patiently(context.sync(), PATIENCE.reading);
  return new Map(
    queued.flatMap(({ key, sheet, used }): [KduTableKey, FoundSheet][] => {
      if (isGone(used)) return [[key, sheet]];
      const isMade = LANGUAGES.some((language) => {
        const { formulas } = contents(kduDataSheet(key, language).blocks);
        return (used.formulas as CellContent[][]).every((line, row) =>
          line.every((content, column) => content === '' || formulas[used.rowIndex + row]?.[used.columnIndex + column] === content),
        );
      });
      return isMade ? [[key, sheet]] : [];
    }),
  );
}

/** A table as it was just made. */
export function madeTable(key: KduTableKey, sheet: FoundSheet): KduTable {
  const { columns } = KDU_TABLES[key];
  return { key, sheet, columns: new Map(columns.map((column, index) => [column.key, index])), width: columns.length, left: 0, top: FIRST_ROW, rows: 1 };
}

/** Letters of one of our columns on its sheet. */
export const lettersOf = ({ left, columns }: KduTable, column: string): string => columnLetters(left + (columns.get(column) ?? 0) + 1);

/** `count` rows of the table, from the one with this index on. */
export const rowsAddress = ({ left, width, top }: KduTable, index: number, count: number): string =>
  `${addressOf(left + 1, top + index)}:${addressOf(left + width, top + index + count - 1)}`;
