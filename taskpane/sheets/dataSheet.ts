/** Writes one of the sheets of the KdU data, empty; an import and the sheets that sum them up need their tables. */
import type { KduDataSheet } from '../../src/workbook/sheets/kduData';
import { queueContents } from './contents';
import { queueLayout } from './layout';
import { queuePrint } from './print';
import { queueValidations } from './rules';

/** Formats before tables, tables before rules: a sheet with its table is one that is whole. */
export function queueDataSheet(sheet: Excel.Worksheet, model: KduDataSheet): void {
  queueContents(sheet, model.blocks);
  queueLayout(sheet, model);
  queuePrint(sheet, model.print);
  queueValidations(sheet, model.validations);
  for (const { name, range } of model.tables) {
    const table = sheet.tables.add(range, true);
    table.style = 'TableStyleLight1';
    table.showBandedRows = false;
    table.name = name;
  }
}
