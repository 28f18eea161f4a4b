/** What a planner types flows through the models in the workbench too: all cases are calculated in test/src/workbook/values.test.ts. */
import type { Browser } from 'playwright-core';
import { agree, WHAT_IF } from '../src/workbook/expected';
import { inputCell, models } from '../src/workbook/models';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { openBrowser } from './browser';
import { Workbench } from './workbench';

declare const workbench: WorkbenchApi;

let browser: Browser;
let excel: Workbench;

beforeAll(async () => {
  browser = await openBrowser();
  excel = await Workbench.open(browser, { workbook: 'planning' });
  await excel.openPane();
}, 120_000);

afterAll(() => browser?.close());

const SHEETS = models();

async function write(cells: readonly (readonly [string, string | number])[]): Promise<void> {
  await excel.page.evaluate((entries) => entries.forEach(([cell, value]) => workbench.write(cell, [[value]])), cells);
  await excel.settled();
}

/** The first case for each sheet. */
const CASES = [...new Set(WHAT_IF.flatMap(({ expected }) => expected.map(({ sheet }) => sheet)))].map(
  (sheet) => [sheet, WHAT_IF.find(({ expected }) => expected.some((one) => one.sheet === sheet))] as const,
);

test.each(CASES)('%s', async (_, testCase) => {
  const { inputs = {}, expected = [] } = testCase ?? {};
  expect(expected).not.toEqual([]);
  const entries = Object.entries(inputs).map(([input, value]) => [inputCell(SHEETS, input), value] as [string, string | number]);
  const before = await Promise.all(entries.map(async ([cell]) => [cell, (await excel.read(cell))[0]?.[0]?.formula ?? ''] as [string, string | number]));
  await write(entries);
  const found = await excel.values(expected.map(({ sheet, cell }) => `${sheet}!${cell}`));
  await write(before);
  const wrong = expected.flatMap(({ sheet, cell, value }, index) => (agree(found[index], value) ? [] : [{ sheet, cell, expected: value, found: found[index] }]));
  expect(wrong).toEqual([]);
});
