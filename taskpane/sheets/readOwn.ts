/** What a refresh must know of the add-in's sheets: what they hold, and what was written on them. One round trip. */
import { rectangle } from '../../src/formula/address';
import type { CellContent, SheetKey } from '../../src/workbook/model';
import { isFormula } from '../../src/formula/isFormula';
import { withoutSheet } from '../../src/formula/sheetReference';
import { PATIENCE, type Session } from '../excel/session';
import type { PresentSheet } from './marker';
import { parseWritten, UNKNOWN, writtenKey, type Written } from './written';
import type { PresentCells } from './compare';
import { covered } from './rectangle';
import { todaysModel } from './todaysModel';

export interface OwnContents {
  readonly sheet: PresentSheet;
  readonly written: Written;
  readonly present: PresentCells;
  /** What would have to go if the sheet were built anew. */
  readonly charts: readonly string[];
  readonly tables: readonly string[];
}

/**
 * The rectangle that the add-in makes, and whatever has a value. Cells that have only a format are not read: a fill colour for
 * a whole column reaches down to the last row.
 */
export const ownCells = (worksheet: Excel.Worksheet, key: SheetKey): Excel.Range =>
  worksheet.getRange(covered(todaysModel(key, 'de').blocks)).getBoundingRect(worksheet.getUsedRange(true));

export async function readOwnContents(session: Session, sheets: readonly PresentSheet[]): Promise<ReadonlyMap<SheetKey, OwnContents>> {
  const queued = sheets.map((sheet) => queueOwn(session.context.workbook, sheet));
  await session.await(session.context.sync(), PATIENCE.reading);
  return new Map(queued.map((own) => [own.sheet.key, ownContents(own)]));
}

interface QueuedOwn {
  readonly sheet: PresentSheet;
  readonly used: Excel.Range;
  readonly setting: Excel.Setting;
  readonly charts: Excel.ChartCollection;
  readonly tables: Excel.TableCollection;
}

/** Asks what stands on a sheet that may be the add-in's. */
export function queueOwn({ worksheets, settings }: Excel.Workbook, sheet: PresentSheet): QueuedOwn {
  const worksheet = worksheets.getItem(sheet.id);
  const { charts, tables } = worksheet;
  const used = ownCells(worksheet, sheet.key);
  const setting = settings.getItemOrNullObject(writtenKey(sheet.key));
  used.load({ address: true, formulas: true, values: true, text: true });
  setting.load({ value: true });
  charts.load({ name: true });
  tables.load({ name: true });
  return { sheet, used, setting, charts, tables };
}

/** When Excel has answered. */
export function ownContents({ sheet, used, setting, charts, tables }: QueuedOwn): OwnContents {
  const written = (setting.isNullObject ? null : parseWritten(setting.value)) ?? UNKNOWN;
  const present = fromA1(used.address, said(used), used.text);
  const names = ({ items }: { items: readonly { name: string }[] }): string[] => items.map(({ name }) => name);
  return { sheet, written, present, charts: names(charts), tables: names(tables) };
}

/** A formula that stands as a text, since its cell was formatted as text, is written as Excel's users do: `'=A1`. */
const said = ({ formulas, values }: Excel.Range): CellContent[][] =>
  (formulas as CellContent[][]).map((line, row) =>
    line.map((content, column) => (isFormula(content) && (values as CellContent[][])[row]?.[column] === content ? `'${content}` : content)),
  );

function fromA1(address: string, formulas: readonly (readonly CellContent[])[], texts: readonly (readonly string[])[]): PresentCells {
  return { formulas: shifted<CellContent>(address, formulas, ''), texts: shifted(address, texts, '') };
}

/** Rows from A1 on: the used range begins where the first content is. */
export function shifted<Content>(address: string, rows: readonly (readonly Content[])[], blank: Content): Content[][] {
  const { top, left } = rectangle(withoutSheet(address).replaceAll('$', ''));
  return [
    ...Array.from({ length: top - 1 }, () => []),
    ...rows.map((row) => [...Array.from({ length: left - 1 }, () => blank), ...row]),
  ];
}
