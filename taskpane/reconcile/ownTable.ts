/** The user's own relations as they stand in the workbook, and where; nothing is written. */
import type { OwnCell } from '../../src/audit/ownPrinted';
import { isUsed, type OwnRow } from '../../src/audit/ownRelation';
import { OWN_RELATION_COLUMNS, OWN_RELATIONS_TABLE, type OwnRelationColumn } from '../../src/workbook/ownRelations';
import { argumentsIn, formulaOf, isGone } from '../excel/references';
import { inExcel, PATIENCE, type OnDelay, type Session } from '../excel/session';
import { isTableNamed } from '../sheets/freeName';
import { sheetToRead } from '../sheets/own';
import { readSnapshot } from '../sheets/snapshot';

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

/** The headings say which column is which, in whatever order. What stands below the table is none of it. */
export function readReconciliation(onDelay: OnDelay): Promise<ReconciliationSheets> {
  return inExcel(async (session) => {
    const snapshot = await readSnapshot(session);
    const [own, reconciliation] = [sheetToRead('ownRelations', snapshot), sheetToRead('reconciliation', snapshot)];
    return {
      own: await readTable(session, own, snapshot.contents.get('ownRelations')?.tables ?? []),
      sheet: reconciliation && !('reason' in reconciliation) ? reconciliation.name : undefined,
    };
  }, onDelay);
}

async function readTable({ context, await: patiently }: Session, sheet: ReturnType<typeof sheetToRead>, tables: readonly string[]): Promise<OwnTable> {
  if (!sheet) return { kind: 'none' };
  if ('reason' in sheet) return { kind: 'doubtful', sheet: sheet.sheet, home: sheet.home };
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load({ values: true, valueTypes: true, formulas: true, numberFormat: true, rowIndex: true });
  const table = worksheet.tables.getItemOrNullObject(tables.find((name) => isTableNamed(name, OWN_RELATIONS_TABLE)) ?? OWN_RELATIONS_TABLE);
  table.load({ name: true });
  const body = table.getDataBodyRange();
  body.load({ rowIndex: true, rowCount: true });
  await patiently(context.sync(), PATIENCE.reading);
  return isGone(used) ? { kind: 'none' } : tableIn(used, isGone(table) ? undefined : body, { id: sheet.id, name: sheet.name });
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
        const column = row.findIndex((value) => typeof value === 'string' && Object.values(header).includes(value.trim() as never));
        return column < 0 ? [] : [[key, column]];
      }),
    ),
  }));
  return found.reduce((best, one) => (one.columns.size > best.columns.size ? one : best), { line: 0, columns: new Map<OwnRelationColumn, number>() });
}
