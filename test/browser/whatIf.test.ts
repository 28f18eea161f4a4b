/** What a planner types flows through the models: the cases of the specification, in the workbench. */
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
  excel = await Workbench.open(browser, { workbook: 'all' });
  await excel.openPane();
}, 120_000);

afterAll(() => browser?.close());

const SHEETS = models();

async function write(cells: readonly (readonly [string, string | number])[]): Promise<void> {
  await excel.page.evaluate((entries) => entries.forEach(([cell, value]) => workbench.write(cell, [[value]])), cells);
  await excel.settled();
}

test.each(WHAT_IF.map((testCase) => [testCase.name, testCase] as const))('%s', async (_, { inputs, expected }) => {
  const entries = Object.entries(inputs).map(([input, value]) => [inputCell(SHEETS, input), value] as [string, string | number]);
  const before = await Promise.all(entries.map(async ([cell]) => [cell, (await excel.read(cell))[0]?.[0]?.formula ?? ''] as [string, string | number]));
  await write(entries);
  const found = await excel.values(expected.map(({ sheet, cell }) => `${sheet}!${cell}`));
  await write(before);
  const wrong = expected.flatMap(({ sheet, cell, value }, index) => (agree(found[index], value) ? [] : [{ sheet, cell, expected: value, found: found[index] }]));
  expect(wrong).toEqual([]);
});
