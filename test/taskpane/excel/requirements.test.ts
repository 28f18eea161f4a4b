import { findLacks } from '../../../taskpane/excel/requirements';

/** An Excel that has each set up to 1.n. */
const excelWith =
  (sets: Readonly<Record<string, number>>) =>
  (set: string, version: string): boolean =>
    Number(version.split('.')[1]) <= (sets[set] ?? 0);

test.each([
  ['what is needed, exactly', { ExcelApi: 12, CustomFunctionsRuntime: 3 }, []],
  ['more', { ExcelApi: 20, CustomFunctionsRuntime: 5 }, []],
  ['an older API', { ExcelApi: 10, CustomFunctionsRuntime: 3 }, [{ set: 'ExcelApi', needed: '1.12', found: '1.10' }]],
  ['no custom functions', { ExcelApi: 12 }, [{ set: 'CustomFunctionsRuntime', needed: '1.3', found: null }]],
  [
    'the first version of both',
    { ExcelApi: 1, CustomFunctionsRuntime: 1 },
    [
      { set: 'ExcelApi', needed: '1.12', found: '1.1' },
      { set: 'CustomFunctionsRuntime', needed: '1.3', found: '1.1' },
    ],
  ],
])('an Excel with %s', (_, sets, lacks) => {
  expect(findLacks(excelWith(sets))).toEqual(lacks);
});
