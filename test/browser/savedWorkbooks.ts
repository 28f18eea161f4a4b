/** The workbooks that tests begin with: loaded once as a user loads them, before the tests, and opened ever after. */
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { openBrowser } from './browser';
import { Workbench, type SavedWorkbook } from './workbench';

declare const workbench: WorkbenchApi;

/** A workbook grows: what is ticked besides, and the name under which it is saved then. */
interface Recipe {
  readonly query: string;
  readonly steps: readonly { readonly ticked: string | null; readonly name: SavedWorkbook }[];
}

const GERMAN: Recipe = {
  query: '',
  steps: [
    { ticked: null, name: 'standard' },
    { ticked: '#sheet-ownRelations', name: 'ownRelations' },
    { ticked: '#sheet-commitments, #sheet-provisional, #sheet-taamCohorts, #sheet-kduNet', name: 'common' },
    { ticked: '#sheet-scenarios, #sheet-measures', name: 'planning' },
  ],
};
const ENGLISH: Recipe = { query: 'lang=en-US', steps: [{ ticked: '#sheet-all', name: 'allEnglish' }] };

/** Saves each of them as a file of its name. */
export async function saveWorkbooks(folder: string): Promise<void> {
  await fs.mkdir(folder, { recursive: true });
  const browser = await openBrowser();
  await Promise.all([GERMAN, ENGLISH].map((recipe) => carryOut(browser, recipe, folder)));
  await browser.close();
}

async function carryOut(browser: Browser, { query, steps }: Recipe, folder: string): Promise<void> {
  const excel = await Workbench.open(browser, { query });
  await excel.openPane();
  for (const { ticked, name } of steps) {
    await excel.loadMore(ticked);
    const file = await excel.page.evaluate(async () => JSON.stringify(await workbench.save()));
    await fs.writeFile(path.join(folder, `${name}.json`), file);
  }
}
