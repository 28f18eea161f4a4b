/** What a refresh must know of the add-in's sheets: what they hold, and what was written on them. One round trip. */
import { rectangle } from '../../src/formula/address';
import type { CellContent, SheetKey, SheetModel } from '../../src/workbook/model';
import { isFormula } from '../../src/formula/isFormula';
import { withoutSheet } from '../../src/formula/sheetReference';
import { PATIENCE, type Session } from '../excel/session';
import type { PresentSheet } from './own';
import { parseWritten, UNKNOWN, writtenKey, type Written } from './written';
import type { PresentCells } from './compare';
import { covered } from './rectangle';

export interface OwnContents {
  readonly sheet: PresentSheet;
  readonly written: Written;
  readonly present: PresentCells;
  /** What would have to go if the sheet were built anew. */
  readonly charts: readonly string[];
  readonly tables: readonly string[];
}

/** By sheet, the rectangle that the add-in makes: `A1:K94`. */
type Rectangles = ReadonlyMap<SheetKey, string>;

export const rectanglesOf = (models: readonly SheetModel[]): Rectangles => new Map(models.map(({ key, blocks }) => [key, covered(blocks)]));

/**
 * The rectangle that the add-in makes, and whatever has a value. Cells that have only a format are not read: a fill colour for
 * a whole column reaches down to the last row.
 */
export const ownCells = (worksheet: Excel.Worksheet, rectangles: Rectangles, key: SheetKey): Excel.Range =>
  worksheet.getRange(rectangles.get(key) ?? 'A1').getBoundingRect(worksheet.getUsedRange(true));

export async function readOwnContents(
  session: Session,
  sheets: readonly PresentSheet[],
  rectangles: Rectangles,
): Promise<ReadonlyMap<SheetKey, OwnContents>> {
  const { context } = session;
  const { worksheets, settings } = context.workbook;
  const queued = sheets.map((sheet) => {
    const worksheet = worksheets.getItem(sheet.id);
    const { charts, tables } = worksheet;
    const used = ownCells(worksheet, rectangles, sheet.key);
    const setting = settings.getItemOrNullObject(writtenKey(sheet.key));
    used.load({ address: true, formulas: true, values: true, text: true });
    setting.load({ value: true });
    charts.load({ name: true });
    tables.load({ name: true });
    return { sheet, used, setting, charts, tables };
  });
  await session.await(context.sync(), PATIENCE.reading);
  return new Map(
    queued.map(({ sheet, used, setting, charts, tables }): [SheetKey, OwnContents] => {
      const written = (setting.isNullObject ? null : parseWritten(setting.value)) ?? UNKNOWN;
      const present = fromA1(used.address, said(used), used.text);
      const names = ({ items }: { items: readonly { name: string }[] }): string[] => items.map(({ name }) => name);
      return [sheet.key, { sheet, written, present, charts: names(charts), tables: names(tables) }];
    }),
  );
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
