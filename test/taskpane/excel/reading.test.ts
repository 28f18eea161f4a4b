/** What the pane takes from Excel where the workbench has only the one case that a German Windows shows. */
import { readDecimalSeparator } from '../../../taskpane/excel/culture';
import { readSelection } from '../../../taskpane/functions/excel/pick';
import { insertFormula, type Target } from '../../../taskpane/functions/excel/target';
import { loadable, playExcel } from './host';

const silent = (): void => undefined;

test("the decimal sign is that of Excel's options, not that of the system", async () => {
  const numberFormat = loadable({ numberDecimalSeparator: ',' });
  playExcel({ application: loadable({ decimalSeparator: '.', cultureInfo: { numberFormat } }) });
  expect(await readDecimalSeparator()).toBe('.');
});

describe('the selection', () => {
  const select = (address: string, names: Record<string, string>, areaCount = 1): Promise<string | null> => {
    const items = Object.entries(names).map(([name, formula]) => ({ name, formula, visible: true }));
    playExcel({
      workbook: { getSelectedRanges: () => loadable({ areaCount, address }), names: loadable({ items }) },
    });
    return readSelection(silent);
  };

  test.each([
    ['KdU!A1', { JC_BLATT_KDU: '=KdU!$A$1' }, 'KdU!A1'],
    ['KdU!A1', { jc_blatt_kdu: '=KdU!$A$1', Kopf: '=KdU!$A$1' }, 'Kopf'],
    ['Zahlenquelle!D75', { KDU_UH_IST_2024: '=Zahlenquelle!$D$75' }, 'KDU_UH_IST_2024'],
  ])('%s with the names %j is taken as %s', async (address, names, taken) => {
    expect(await select(address, names)).toBe(taken);
  });

  test('several areas are no argument', async () => {
    expect(await select('A1,C1', {}, 2)).toBeNull();
  });
});

test.each([
  ['#BUSY!', '#BUSY!', ''],
  ['#GETTING_DATA', '#DATEN_ABRUFEN', ''],
  [-0.0289, '-2,9 %', '-2,9 %'],
])('a cell with the value %s and the text %s shows "%s"', async (value, text, shown) => {
  const expected: Target = { sheet: 'id', cell: 'A1', address: 'KdU!A1', content: '' };
  const range = loadable({ address: 'KdU!A1', formulas: [['']], formulasLocal: [['']], text: [[text]], values: [[value]], numberFormat: [['General']], worksheet: { id: 'id' } });
  const settings = { getItemOrNullObject: () => loadable({ isNullObject: true }) };
  playExcel({ workbook: { settings, worksheets: { getItem: () => ({ getRange: () => range }) } } });
  expect(await insertFormula(expected, { formula: '=JC.X()' }, false, silent)).toMatchObject({ kind: 'inserted', text: shown });
});
