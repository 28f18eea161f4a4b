/** What Office tells of the file and of Excel itself. */
interface OfficeContext {
  readonly document: { readonly url: string };
  readonly requirements: { isSetSupported(set: string, version: string): boolean };
}

/** `Mappe 1.xlsx` of a path or an address; null where the workbook has not been saved. */
export function fileName({ document: { url } }: Pick<OfficeContext, 'document'>): string | null {
  const isAddress = /^https?:/i.test(url ?? '');
  const path = isAddress ? new URL(url).pathname : (url ?? '');
  const last = path.split(/[\\/]/).at(-1) ?? '';
  if (last === '') return null;
  return isAddress ? decoded(last) : last;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Higher than any set that there is. */
const BEYOND = 40;

/** `ExcelApi 1.17`: the highest set that this Excel has. */
export function excelSet({ requirements }: Pick<OfficeContext, 'requirements'>): string {
  for (let minor = BEYOND; minor > 0; minor--) if (requirements.isSetSupported('ExcelApi', `1.${minor}`)) return `ExcelApi 1.${minor}`;
  return 'ExcelApi';
}
