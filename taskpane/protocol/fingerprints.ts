/** Checksums of what stands in this workbook: of its figures, and of each sheet's contents, formulas and formats. */
import { withOwnNames } from '../../src/formula/ownName';
import { isFormula } from '../../src/formula/isFormula';
import { cell as addressOf } from '../../src/formula/address';
import { asOfInColumn } from '../../src/programme/asOf';
import { canonicalFigures } from '../../src/programme/canonical';
import { programme } from '../../src/programme/figures';
import { REGISTER_HEADERS } from '../../src/workbook/sheets/register';
import { sha256 } from '../findings/checksum';
import type { SheetContents, WorkbookContents } from './workbookContents';

/** In the order of the canonical text of the figures. */
const CANONICAL = ['id', 'printed', 'value', 'unit', 'precision', 'qualifier', 'asOf', 'section'] as const satisfies readonly (keyof typeof REGISTER_HEADERS)[];

/**
 * The figures as they stand on the sheet Zahlenquelle, in the form of `src/programme/canonical.ts`: untouched, the text is the same
 * however the rows are sorted. Null where the sheet is not there or its columns cannot be told.
 */
export function figuresHere({ sheets }: Pick<WorkbookContents, 'sheets'>, register: string | undefined): string | null {
  const sheet = sheets.find(({ name }) => name === register);
  if (!sheet) return null;
  const columnsIn = (row: readonly unknown[]): number[] => CANONICAL.map((key) => row.findIndex((cell) => Object.values<unknown>(REGISTER_HEADERS[key]).includes(cell)));
  const head = sheet.values.findIndex((row) => columnsIn(row).every((column) => column >= 0));
  if (head < 0) return null;
  const columns = columnsIn(sheet.values[head] ?? []);
  const lines = sheet.values.slice(head + 1).map((row) => asPublished(columns.map((column) => row[column])));
  const order = new Map<string, number>(programme.figures.map(({ id }, index) => [id, index]));
  const rank = ([id = '']: readonly string[]): number => order.get(id) ?? Infinity;
  return lines
    .filter((line) => line.some((text) => text !== ''))
    .sort((one, other) => rank(one) - rank(other) || 0)
    .map((line) => `${line.join('\t')}\n`)
    .join('');
}

/** What the sheet writes in another way than the data file, `2/3` and `o.A.`, is written as there while it says the same. */
function asPublished(cells: readonly unknown[]): string[] {
  const figure = programme.figures.find(({ id }) => id === cells[0]);
  const line = PUBLISHED.get(String(cells[0]));
  const shown: Partial<Record<(typeof CANONICAL)[number], readonly unknown[]>> = figure
    ? {
      value: [figure.value.toNumber()],
      precision: figure.precision ? [figure.precision.toNumber()] : [],
      asOf: [asOfInColumn(figure.asOf, 'de'), asOfInColumn(figure.asOf, 'en')],
    }
    : {};
  return cells.map((cell, index) => {
    const key = CANONICAL[index];
    return key && shown[key]?.includes(cell) ? (line?.[index] ?? '') : plain(cell);
  });
}

const PUBLISHED = new Map(
  canonicalFigures.split('\n').map((line): [string, readonly string[]] => {
    const fields = line.split('\t');
    return [fields[0] ?? '', fields];
  }),
);

const plain = (value: unknown): string => (typeof value === 'object' && value !== null && 'code' in value ? String(value.code) : String(value ?? ''));

export interface Fingerprint {
  readonly sheet: string;
  /** Cells that are not blank. */
  readonly cells: number;
  readonly formulas: number;
  readonly hash: string | null;
}

export const fingerprints = ({ sheets }: Pick<WorkbookContents, 'sheets'>): Promise<Fingerprint[]> => Promise.all(sheets.map(fingerprint));

/** Of all sheets together, in the order of their tabs. */
export const fingerprintOfAll = (all: readonly Fingerprint[]): Promise<string | null> =>
  sha256(all.map(({ sheet, hash }) => `${sheet}\t${hash ?? ''}\n`).join(''));

async function fingerprint({ name, top, left, formulas, values, numberFormats }: SheetContents): Promise<Fingerprint> {
  let [cells, formulasCount] = [0, 0];
  const lines = formulas.flatMap((row, y) =>
    row.flatMap((formula, x) => {
      const value = values[y]?.[x] ?? '';
      if (formula === '' && value === '') return [];
      cells += 1;
      const isOne = isFormula(formula) && formula !== value;
      if (isOne) formulasCount += 1;
      return [JSON.stringify([addressOf(left + x, top + y), isOne ? withOwnNames(formula) : '', value, numberFormats[y]?.[x] ?? ''])];
    }),
  );
  return { sheet: name, cells, formulas: formulasCount, hash: await sha256(lines.join('\n')) };
}
