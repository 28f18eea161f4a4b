import { EXCEL_SETS, type RequirementSets } from '../frame/requirements';
import type { DisplayLanguage } from '../frame/hostInfo';

export type Theme = 'light' | 'dark';

/** What the page's address may ask for. */
export interface PageOptions {
  /** ?manifest=/probe/manifest.xml; the build's manifest otherwise. */
  readonly manifestUrl: string;
  /** ?workbook=/mine.json opens a saved workbook; null begins with an empty one. */
  readonly workbookUrl: string | null;
  /** ?lang=en-US */
  readonly language: DisplayLanguage;
  /** ?theme=dark */
  readonly theme: Theme;
  /** ?excelApi=1.10 and ?noFunctions pretend an older Excel, ?noSharedRuntime one that does not offer the add-in. */
  readonly requirements: RequirementSets;
}

export function readOptions(address: URL): PageOptions {
  const { searchParams } = address;
  const workbook = searchParams.get('workbook');
  const without = new Set([
    ...(searchParams.has('noFunctions') ? ['CustomFunctions', 'CustomFunctionsRuntime'] : []),
    ...(searchParams.has('noSharedRuntime') ? ['SharedRuntime'] : []),
  ]);
  const sets = { ...EXCEL_SETS, ExcelApi: searchParams.get('excelApi') ?? EXCEL_SETS['ExcelApi'] ?? '' };
  return {
    manifestUrl: new URL(searchParams.get('manifest') ?? '/manifest.xml', address).href,
    workbookUrl: workbook && new URL(workbook, address).href,
    language: searchParams.get('lang') === 'en-US' ? 'en-US' : 'de-DE',
    theme: searchParams.get('theme') === 'dark' ? 'dark' : 'light',
    requirements: Object.fromEntries(Object.entries(sets).filter(([name]) => !without.has(name))),
  };
}
