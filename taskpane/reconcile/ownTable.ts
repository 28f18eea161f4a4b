/** The user's own relations as they stand in the workbook, and where; nothing is written. */
import type { OwnCell } from '../../src/audit/ownPrinted';
import { isUsed, type OwnRow } from '../../src/audit/ownRelation';
import type { CellContent } from '../../src/workbook/model';
import { FORMER_PRINTED_HEADERS, OWN_RELATION_COLUMNS, OWN_RELATIONS_TABLE, type OwnRelationColumn } from '../../src/workbook/ownRelations';
import { argumentsIn, formulaOf, isGone } from '../excel/references';
import { inExcel, PATIENCE, type OnDelay, type Session } from '../excel/session';
import { isTableNamed } from '../sheets/freeName';
import { doubtAbout } from '../sheets/identity';
import { markerName } from '../sheets/marker';
import { sheetToRead } from '../sheets/own';
import type { OwnContents } from '../sheets/readOwn';
import { parseRecord } from '../sheets/record';
import { readSnapshot } from '../sheets/snapshot';
import { RECORD_KEY } from '../sheets/store';
import { parseWritten, UNKNOWN, writtenKey } from '../sheets/written';

export interface FoundRow extends OwnRow {
  /** As Excel counts it. */
  readonly row: number;
}

export interface OwnSheet {
  readonly id: string;
  readonly name: string;
}

export type OwnTable =
  /** The sheet is not in the workbook. */
  | { readonly kind: 'none' }
  /** It may be the user's; `home`: where what was loaded stands instead. Nothing was read. */
  | { readonly kind: 'doubtful'; readonly sheet: OwnSheet; readonly home: OwnSheet | null }
  /** Headings that the user has changed or deleted. */
  | { readonly kind: 'columnsMissing'; readonly sheet: OwnSheet; readonly columns: readonly OwnRelationColumn[] }
  | { readonly kind: 'read'; readonly sheet: OwnSheet; readonly rows: readonly FoundRow[] };

export interface ReconciliationSheets {
  readonly own: OwnTable;
  /** What the sheet Abstimmung is called now; undefined where it is not loaded. */
  readonly sheet: string | undefined;
}

/**
 * The marker leads to the sheet, and the headings say which column is which, in whatever order. What stands below the table is none of it.
 * One round trip; more where the marker leads to a sheet on which something else stands.
 */
export function readReconciliation(onDelay: OnDelay): Promise<ReconciliationSheets> {
  return inExcel(async (session) => {
    const { context, await: patiently } = session;
    const { names, settings } = context.workbook;
    const marked = (key: 'ownRelations' | 'reconciliation'): Excel.Range => {
      const range = names.getItemOrNullObject(markerName(key)).getRangeOrNullObject();
      range.load({ address: true });
      range.worksheet.load({ id: true, name: true });
      return range;
    };
    const [own, reconciliation] = [marked('ownRelations'), marked('reconciliation')];
    const sheet = queueTable(own.worksheet, OWN_RELATIONS_TABLE);
    const [record, written] = [settings.getItemOrNullObject(RECORD_KEY), settings.getItemOrNullObject(writtenKey('ownRelations'))];
    record.load({ value: true });
    written.load({ value: true });
    await patiently(context.sync(), PATIENCE.reading);
    const isMarked = !isGone(own) && !isGone(sheet.used);
    const named = isGone(reconciliation) ? undefined : reconciliation.worksheet.name;
    const recorded = record.isNullObject ? null : parseRecord(record.value);
    if (!recorded?.sheets.ownRelations) return { own: isMarked ? tableOf(sheet, own.worksheet) : { kind: 'none' }, sheet: named };
    const isSure = isMarked && doubtAbout(contentsOf(sheet, own.worksheet, written), recorded, [], false) === null;
    return isSure ? { own: tableOf(sheet, own.worksheet), sheet: named } : readDoubtful(session);
  }, onDelay);
}

/** Looks at the whole workbook: whose the sheet is, and where the add-in's is. */
async function readDoubtful(session: Session): Promise<ReconciliationSheets> {
  const { context, await: patiently } = session;
  const snapshot = await readSnapshot(session);
  const [found, reconciliation] = [sheetToRead('ownRelations', snapshot), sheetToRead('reconciliation', snapshot)];
  const sheet = reconciliation && !('reason' in reconciliation) ? reconciliation.name : undefined;
  if (!found) return { own: { kind: 'none' }, sheet };
  if ('reason' in found) return { own: { kind: 'doubtful', sheet: found.sheet, home: found.home }, sheet };
  const table = snapshot.contents.get('ownRelations')?.tables.find((name) => isTableNamed(name, OWN_RELATIONS_TABLE)) ?? OWN_RELATIONS_TABLE;
  const queued = queueTable(context.workbook.worksheets.getItem(found.id), table);
  await patiently(context.sync(), PATIENCE.reading);
  return { own: isGone(queued.used) ? { kind: 'none' } : tableOf(queued, found), sheet };
}

interface QueuedTable {
  readonly used: Excel.Range;
  readonly table: Excel.Table;
  readonly body: Excel.Range;
}

function queueTable(worksheet: Excel.Worksheet, name: string): QueuedTable {
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load({ values: true, valueTypes: true, formulas: true, numberFormat: true, rowIndex: true });
  const table = worksheet.tables.getItemOrNullObject(name);
  table.load({ name: true });
  const body = table.getDataBodyRange();
  body.load({ rowIndex: true, rowCount: true });
  return { used, table, body };
}

const tableOf = ({ used, table, body }: QueuedTable, { id, name }: OwnSheet): OwnTable => tableIn(used, isGone(table) ? undefined : body, { id, name });

/** As much as says whose it is. */
function contentsOf({ used, table }: QueuedTable, { id, name }: OwnSheet, written: Excel.Setting): OwnContents {
  return {
    sheet: { key: 'ownRelations', id, name },
    written: (written.isNullObject ? null : parseWritten(written.value)) ?? UNKNOWN,
    present: { formulas: used.formulas as CellContent[][], texts: [] },
    charts: [],
    tables: isGone(table) ? [] : [table.name],
  };
}

/** @param body undefined where the user has renamed the table or made it a plain range: then the sheet's rows are read to their end */
export function tableIn(used: Excel.Range, body: Pick<Excel.Range, 'rowIndex' | 'rowCount'> | undefined, sheet: OwnSheet): OwnTable {
  const values = argumentsIn(used);
  const formulas = used.formulas as unknown[][];
  const { line, columns } = headersIn(values);
  const missing = OWN_RELATION_COLUMNS.map(({ key }) => key).filter((key) => !columns.has(key));
  if (missing.length > 0) return { kind: 'columnsMissing', sheet, columns: missing };
  const end = body ? body.rowIndex + body.rowCount - used.rowIndex : values.length;
  const rows = values.slice(line + 1, end).map((_, index): FoundRow => {
    const at = line + 1 + index;
    const cell = (key: OwnRelationColumn): OwnCell => {
      const column = columns.get(key) ?? 0;
      const value = values[at]?.[column] ?? '';
      const formula = formulaOf(formulas[at]?.[column]);
      // In a cell of text an equals sign is a sign like any other.
      return {
        value,
        ...(formula === '' || formula === value ? {} : { formula }),
        ...(typeof value === 'number' && String(used.numberFormat[at]?.[column]).includes('%') ? { isPercent: true } : {}),
      };
    };
    const [number, label, expression, printed, precision] = OWN_RELATION_COLUMNS.map(({ key }) => cell(key)) as [OwnCell, OwnCell, OwnCell, OwnCell, OwnCell];
    return { row: used.rowIndex + at + 1, number, label, expression, printed, precision };
  });
  return { kind: 'read', sheet, rows: rows.filter(isUsed) };
}

/** The line with most of the headings, in German or English; the first column of each. */
function headersIn(values: readonly (readonly unknown[])[]): { readonly line: number; readonly columns: ReadonlyMap<OwnRelationColumn, number> } {
  const found = values.map((row, line) => ({
    line,
    columns: new Map(
      OWN_RELATION_COLUMNS.flatMap(({ key, header }): [OwnRelationColumn, number][] => {
        const names: readonly string[] = [...Object.values(header), ...(key === 'printed' ? FORMER_PRINTED_HEADERS : [])];
        const column = row.findIndex((value) => typeof value === 'string' && names.includes(value.trim()));
        return column < 0 ? [] : [[key, column]];
      }),
    ),
  }));
  return found.reduce((best, one) => (one.columns.size > best.columns.size ? one : best), { line: 0, columns: new Map<OwnRelationColumn, number>() });
}
