/** What somebody does to a loaded workbook, with Excel's own means, one thing a line. */
import type { Scalar } from '../../../../workbench/model/grid';
import type { PlayedExcel } from '../../../excel/playedExcel';
import { inputCell, models } from '../../../src/workbook/models';
import type { Act } from '../loadedWorkbook';

/** Where a workbook name leads as it is loaded: `Annahmen!B7`. */
export const placeOf = (name: string): string => inputCell(MODELS, name);

/** Of an assumption by what stands behind the prefix of its names. */
export const inputOf = (stem: string): string => {
  const own = MODELS.some(({ names }) => names.some(({ name }) => name === `EIN_${stem}`));
  return placeOf(`${own ? 'EIN' : 'ANN'}_${stem}`);
};

const MODELS = models();

export const write = (address: string, content: Scalar): Act => (excel) => excel.write(address, [[content]]);

export const clear = (address: string): Act => write(address, '');

export const format = (address: string, numberFormat: string): Act => (excel) => excel.format(address, numberFormat);

export const user = (does: (user: PlayedExcel['user']) => void): Act => (excel) => does(excel.user);

/** What only Excel's object model can do. */
export const office = (does: (context: Excel.RequestContext) => void): Act => (excel) =>
  excel.excel().run(async (context) => {
    does(context);
    await context.sync();
  });

export const range = ({ workbook }: Excel.RequestContext, address: string): Excel.Range => {
  const [sheet = '', cells = ''] = address.split('!');
  return workbook.worksheets.getItem(sheet).getRange(cells);
};

export const paint = (address: string, change: (format: Excel.RangeFormat) => void): Act => office((context) => change(range(context, address).format));

export const rule = (address: string, formula: string, change: (format: Excel.ConditionalRangeFormat) => void): Act =>
  office((context) => {
    const { custom } = range(context, address).conditionalFormats.add('Custom');
    custom.rule.formula = formula;
    change(custom.format);
  });

export const validate = (address: string, change: (validation: Excel.DataValidation) => void): Act =>
  office((context) => change(range(context, address).dataValidation));

/** `KdU Gesamt` is the chart `JC_KdU_Gesamt`. */
export const chart = (place: string, change: (chart: Excel.Chart, context: Excel.RequestContext) => void): Act =>
  office((context) => {
    const [sheet = '', which = ''] = place.split(' ');
    change(context.workbook.worksheets.getItem(sheet).charts.getItem(`JC_${sheet.replace('Ü', 'Ue')}_${which}`), context);
  });

export const all = (...acts: readonly Act[]): Act => async (excel) => {
  for (const act of acts) await act(excel);
};

/** A setting of the add-in in the workbook, changed by hand. */
export const setting = (key: string, edit: (text: string) => string): Act => (excel) =>
  excel.excel().run(async (context) => {
    const item = context.workbook.settings.getItem(key);
    item.load({ value: true });
    await context.sync();
    context.workbook.settings.add(key, edit(String(item.value)));
    await context.sync();
  });
