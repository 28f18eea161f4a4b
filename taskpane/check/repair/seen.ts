/** Gives sheets back the look that they were loaded with. Nothing is sent before the caller syncs. */
import { STYLES } from '../../../src/workbook/styles';
import { queueChart } from '../../sheets/charts';
import { queueConditionalFormats, queueValidations } from '../../sheets/rules';
import { defineStyle } from '../../sheets/styles';
import { queueLinks } from '../../sheets/writeSheet';
import type { Seen, Step } from './kinds';

export function queueSeen(workbook: Excel.Workbook, { sheet, steps }: Seen): void {
  const worksheet = workbook.worksheets.getItem(sheet.id);
  for (const step of steps) queueStep(workbook, worksheet, step);
}

function queueStep(workbook: Excel.Workbook, worksheet: Excel.Worksheet, step: Step): void {
  switch (step.of) {
    case 'numberFormat':
      worksheet.getRange(step.range).numberFormat = [[step.numberFormat]];
      return;
    case 'look':
      queueCellLook(workbook, worksheet.getRange(step.range), step);
      return;
    case 'columnWidth':
      worksheet.getRange(step.range).format.columnWidth = step.points;
      return;
    case 'rowHeight':
      worksheet.getRange(step.range).format.rowHeight = step.points;
      return;
    case 'rule':
      for (const id of step.remove) worksheet.getRange().conditionalFormats.getItem(id).delete();
      if (step.add) queueConditionalFormats(worksheet, [step.add]);
      return;
    case 'validation':
      worksheet.getRange(step.validation.range).dataValidation.clear();
      queueValidations(worksheet, [step.validation]);
      return;
    case 'chart':
      if (step.isThere) worksheet.charts.getItem(step.chart.name).delete();
      queueChart(worksheet, step.chart);
      return;
    case 'clear':
      worksheet.getRange(step.range).clear('Contents');
      return;
    case 'link':
      queueLinks(worksheet, [step.link]);
      return;
    case 'name':
      worksheet.names.getItem(step.name).delete();
      return;
  }
}

/** The style itself may be another one by now. A cell without one is as plain as Excel makes it. */
function queueCellLook(workbook: Excel.Workbook, range: Excel.Range, { role, numberFormat }: Extract<Step, { of: 'look' }>): void {
  if (role !== undefined) {
    defineStyle(workbook.styles.getItem(STYLES[role].name), STYLES[role]);
    range.style = STYLES[role].name;
  } else {
    const { font, fill } = range.format;
    font.color = '#000000';
    fill.clear();
  }
  range.numberFormat = [[numberFormat]];
}
