import { EXCEL_SETS, isSupported } from '../../frame/requirements';

test.each([
  ['ExcelApi', '1.15', true],
  ['excelapi', '1.9', true],
  ['ExcelApi', '1.16', false],
  ['ExcelApi', '2.0', false],
  ['SharedRuntime', '1.1', true],
  ['PowerPointApi', '1.1', false],
])('%s %s: %s', (name, version, expected) => {
  expect(isSupported(EXCEL_SETS, name, version)).toBe(expected);
});

test('versions compare by number, not as decimals', () => {
  expect(isSupported({ ExcelApi: '1.9' }, 'ExcelApi', '1.10')).toBe(false);
  expect(isSupported({ ExcelApi: '1.10' }, 'ExcelApi', '1.9')).toBe(true);
});
