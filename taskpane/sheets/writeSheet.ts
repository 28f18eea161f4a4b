/** Queues everything of one sheet but its charts and links. Nothing is sent before the caller syncs. */
import type { Link, SheetModel } from '../../src/workbook/model';
import { queueContents } from './contents';
import { queueLayout } from './layout';
import { queueComments, queueNames } from './writeNames';
import { queuePrint } from './print';
import { queueConditionalFormats, queueValidations } from './rules';
import type { SheetPlan } from './sheetPlan';

/** @param claim queued before the sheet is there: should Excel give up between the two, the empty sheet is known by it */
export function queueSheet(workbook: Excel.Workbook, plan: SheetPlan, claim: () => void): Excel.Worksheet {
  const { model } = plan;
  claim();
  const sheet = plan.over ? emptied(workbook, plan.over) : added(workbook, plan);
  queueNames(workbook, [plan.marker]);
  sheet.load({ id: true });
  queueNames(workbook, plan.names);
  queueComments(workbook, plan.names.filter(({ exists }) => exists));
  queueContents(sheet, [...model.blocks, ...(plan.beyond ?? [])]);
  queueTables(sheet, model);
  queueConditionalFormats(sheet, model.conditionalFormats);
  queueValidations(sheet, model.validations);
  queueLayout(sheet, model);
  queuePrint(sheet, model.print);
  return sheet;
}

function added({ worksheets }: Excel.Workbook, { model, position }: SheetPlan): Excel.Worksheet {
  const sheet = worksheets.add(model.name);
  sheet.position = position;
  return sheet;
}

function emptied({ worksheets }: Excel.Workbook, { id, charts, tables }: NonNullable<SheetPlan['over']>): Excel.Worksheet {
  const sheet = worksheets.getItem(id);
  for (const name of charts) sheet.charts.getItem(name).delete();
  // Excel could keep and resize a table from ExcelApi 1.13 on only.
  for (const name of tables) sheet.tables.getItem(name).delete();
  const everything = sheet.getRange();
  everything.clear();
  everything.conditionalFormats.clearAll();
  everything.dataValidation.clear();
  sheet.freezePanes.unfreeze();
  return sheet;
}

/** After the contents: the header row becomes the columns' names. */
function queueTables(sheet: Excel.Worksheet, { tables }: SheetModel): void {
  for (const { name, range } of tables) {
    const table = sheet.tables.add(range, true);
    table.name = name;
    table.style = 'TableStyleLight1';
    table.showBandedRows = false;
  }
}

/** After every sheet: a link must not lead to one that is not there yet. */
export function queueLinks(sheet: Excel.Worksheet, links: readonly Link[]): void {
  for (const { cell, text, target } of links) {
    sheet.getRange(cell).hyperlink = { documentReference: target, textToDisplay: text };
  }
}
