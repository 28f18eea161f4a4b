import { programme } from '../../../src/programme/figures';
import { sheetModels } from '../../../src/workbook';
import { SHEET_CHOICES, withNeeded } from '../../../src/workbook/choices';
import { layoutOf } from '../../../taskpane/sheets/layoutFingerprint';

const ALL = SHEET_CHOICES.map(({ key }) => key);

test.each(ALL)('%s is built alike whatever other sheets stand in the workbook: one that is loaded later moves nothing', (key) => {
  const layout = (keys: typeof ALL): string[] => sheetModels(keys, programme, 'de').filter((model) => model.key === key).map(layoutOf);
  expect(layout(withNeeded([key]))).toEqual(layout(ALL));
});

test('contents do not count, looks and places do', () => {
  const [model] = sheetModels(['kdu'], programme, 'de');
  if (!model) throw new Error('no model');
  const [first, ...others] = model.blocks;
  if (!first) throw new Error('no block');
  expect(layoutOf({ ...model, blocks: [{ ...first, cells: [['anders']] }, ...others] })).toBe(layoutOf(model));
  expect(layoutOf({ ...model, blocks: [{ ...first, range: 'B1' }, ...others] })).not.toBe(layoutOf(model));
});
