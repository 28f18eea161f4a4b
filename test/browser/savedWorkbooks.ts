/** The workbooks that tests begin with: loaded once as a user loads them, before the tests, and opened ever after. */
import fs from 'node:fs/promises';
import path from 'node:path';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { openBrowser } from './browser';
import { Workbench, type SavedWorkbook } from './workbench';

declare const workbench: WorkbenchApi;

interface Recipe {
  readonly query: string;
  readonly which: 'standard' | 'all';
  /** Ticked besides. */
  readonly also?: string;
}

const RECIPES = {
  all: { query: '', which: 'all' },
  allEnglish: { query: 'lang=en-US', which: 'all' },
  standard: { query: '', which: 'standard' },
  ownRelations: { query: '', which: 'standard', also: '#sheet-ownRelations' },
} as const satisfies Readonly<Record<SavedWorkbook, Recipe>>;

/** Saves each of them as a file of its name. */
export async function saveWorkbooks(folder: string): Promise<void> {
  await fs.mkdir(folder, { recursive: true });
  const browser = await openBrowser();
  await Promise.all(
    Object.entries<Recipe>(RECIPES).map(async ([name, { query, which, also }]) => {
      const excel = await Workbench.open(browser, { query });
      await excel.load(which, also);
      const file = await excel.page.evaluate(async () => JSON.stringify(await workbench.save()));
      await fs.writeFile(path.join(folder, `${name}.json`), file);
    }),
  );
  await browser.close();
}
