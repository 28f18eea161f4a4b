/** Numbers with properties: asked for before they are written, and only over what was published. */
import type { SheetModel } from '../../../src/workbook/model';
import { hasCards, queueCards } from '../../../taskpane/sheets/cards';
import { model } from '../fixtures';
import { recordedExcel } from '../recordedExcel';

const REGISTER = model('register');

/** By the top cell of each range, the values that are written there. */
async function written(sheet: SheetModel, language: 'de' | 'en' = 'de'): Promise<Record<string, Excel.DoubleCellValue[]>> {
  const excel = recordedExcel(() => undefined);
  await excel.run({}, (context) => {
    queueCards(context.workbook.worksheets.getItem('Z'), sheet, language);
    return Promise.resolve();
  });
  return Object.fromEntries(
    excel.log.flatMap((line) => {
      const found = /getRange\("(\w+)"\)\.getResizedRange\((\d+), 0\)\.valuesAsJson = (.*)$/.exec(line);
      if (!found) return [];
      const values = (JSON.parse(found[3] ?? '') as Excel.DoubleCellValue[][]).flat();
      expect(values).toHaveLength(Number(found[2]) + 1);
      return [[found[1] ?? '', values]];
    }),
  );
}

const told = ({ properties = {} }: Excel.DoubleCellValue): unknown[] =>
  Object.entries(properties).map(([name, content]) => [name, (content as { basicValue: unknown }).basicValue]);

test('one write gives all figures their cards; each stays the number it was', async () => {
  const ranges = await written(REGISTER);
  expect(Object.keys(ranges)).toEqual(['D6']);
  const values = ranges['D6'] ?? [];
  expect(values).toHaveLength(89);
  const [value] = values.slice(75 - 6);
  expect(value).toMatchObject({ type: 'Double', basicType: 'Double', basicValue: 93_224_000 });
  expect(value && told(value)).toEqual([
    ['Bezeichnung', 'Unterkunft und Heizung, Ist-Ausgaben 2024'],
    ['Angabe im Dokument', '93.224.000'],
    ['Zusatz', 'Ist'],
    ['Einheit', 'EUR'],
    ['Genauigkeit', 1000],
    ['Stand', '2024'],
    ['Abschnitt', '4.2'],
    ['Dokument', expect.stringContaining('2025')],
  ]);
  expect(value?.layouts?.card).toEqual({
    title: { property: 'Bezeichnung' },
    sections: [{ layout: 'List', properties: ['Angabe im Dokument', 'Zusatz', 'Einheit', 'Genauigkeit', 'Stand', 'Abschnitt', 'Dokument'] }],
  });
});

test('the precision of a percentage is a percentage', async () => {
  const values = (await written(REGISTER))['D6'] ?? [];
  const precisionOf = (label: string): unknown => values.find((one) => (one.properties?.['Bezeichnung'] as { basicValue?: unknown }).basicValue === label)?.properties?.['Genauigkeit'];
  expect(precisionOf('Zielwert Integrationsquote Frauen')).toEqual({ type: 'Double', basicType: 'Double', basicValue: 0.001, numberFormat: '0.0%' });
  expect(values.map(({ properties }) => properties?.['Genauigkeit']).filter((one) => (one as { basicValue?: unknown } | undefined)?.basicValue === 0.01)).toContainEqual(
    expect.objectContaining({ numberFormat: '0%' }),
  );
});

test('the names on the card are in the language of the sheet', async () => {
  const [value] = (await written(REGISTER, 'en'))['D6'] ?? [];
  expect(value && told(value).map((one) => (one as string[])[0])).toEqual(['Label', 'Printed form', 'Unit', 'Precision', 'As of', 'Section', 'Document']);
});

test('a cell that holds something else is left alone', async () => {
  const ranges = await written({ ...REGISTER, blocks: [...REGISTER.blocks, { range: 'D8', cells: [[5]] }] });
  expect(Object.entries(ranges).map(([cell, values]) => [cell, values.length])).toEqual([
    ['D6', 2],
    ['D9', 86],
  ]);
});

test('a sheet without figures gets none', async () => {
  expect(await written(model('kdu'))).toEqual({});
});

test.each([
  [undefined, false],
  [{}, false],
  [{ context: { requirements: { isSetSupported: (set: string, version: string) => set === 'ExcelApi' && version === '1.18' } } }, false],
  [{ context: { requirements: { isSetSupported: (set: string, version: string) => set === 'ExcelApi' && version === '1.19' } } }, true],
])('Office %#: %s', (office, expected) => {
  Object.assign(globalThis, { Office: office });
  expect(hasCards()).toBe(expected);
  Object.assign(globalThis, { Office: undefined });
});
