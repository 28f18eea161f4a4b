/**
 * What imports have written, kept in the workbook beside the tables: only so can the check tell a fact that was changed by hand, and
 * what it was before. One setting for each source and year.
 */
import { isNearlyFull, queueSettingsSize } from '../excel/settingsSize';
import { PATIENCE, type Session } from '../excel/session';
import { bgKeyOf, keyOf, sumOf, type BgRow, type FactRow } from './facts';
import { groupBy } from '../../src/groupBy';

/** A row of KdU_Ist or KdU_BG, as far as it is compared. Households have no source. */
export interface KeptRow {
  readonly table: 'facts' | 'bg';
  readonly source: string;
  readonly year: number;
  readonly period: number;
  readonly key: string;
  /** null where it is secret. */
  readonly amount: string | null;
  readonly import: number | null;
}

/** One period of a source. */
export interface KeptSlice {
  readonly sum: string;
  readonly count: number;
  /** Left out where the workbook's settings were nearly full: then only the sum tells of a change. */
  readonly facts?: readonly (readonly [key: string, amount: string | null, number: number])[];
}

export interface KeptYear {
  readonly table: KeptRow['table'];
  readonly source: string;
  readonly year: number;
  /** By period. */
  readonly slices: Readonly<Record<string, KeptSlice>>;
}

/** What the keys of the settings begin with. */
const KEPT = 'JC.kdu.kept.';

/** Raised when the shape changes. */
const FORMAT = 1;

export const factKept = (row: FactRow): KeptRow & Pick<FactRow, 'index'> => {
  const { source, year, period, amount, index } = row;
  return { table: 'facts', source, year, period, key: keyOf(row), amount, import: row.import, index };
};

export const bgKept = (row: BgRow): KeptRow & Pick<BgRow, 'index'> => {
  const { year, month: period, count, index } = row;
  return { table: 'bg', source: '', year, period, key: bgKeyOf(row), amount: count === null ? null : String(count), import: row.import, index };
};

const settingOf = ({ table, source, year }: Pick<KeptYear, 'table' | 'source' | 'year'>): string => KEPT + [table, source, year].join('|');

/**
 * @param rows of one table, as they stand now; those of the user are none of it
 * @param years whose slices were touched, by source
 */
export async function keep({ context, await: patiently }: Session, rows: readonly KeptRow[], isTouched: (row: KeptRow) => boolean): Promise<void> {
  const { workbook } = context;
  const years = groupBy(rows.filter((row) => row.import !== null && isTouched(row)), settingOf);
  if (years.size === 0) return;
  const size = queueSettingsSize(workbook);
  await patiently(context.sync(), PATIENCE.reading);
  const whole = [...years].map(([key, ofYear]) => ({ key, text: serialize(ofYear, true) }));
  const isFull = isNearlyFull(size() + whole.reduce((sum, { text }) => sum + text.length, 0));
  for (const [key, ofYear] of years) workbook.settings.add(key, isFull ? serialize(ofYear, false) : (whole.find((one) => one.key === key)?.text ?? ''));
  await patiently(context.sync(), PATIENCE.writing);
}

function serialize(rows: readonly KeptRow[], withFacts: boolean): string {
  const [{ table, source, year }] = rows as readonly [KeptRow, ...KeptRow[]];
  const slices = [...groupBy(rows, ({ period }) => String(period))].map(([period, facts]): [string, KeptSlice] => [
    period,
    {
      sum: sumOf(facts.map(({ amount }) => amount)),
      count: facts.length,
      ...(withFacts && { facts: facts.map(({ key, amount, import: number }) => [key, amount, number ?? 0] as const) }),
    },
  ]);
  return JSON.stringify({ format: FORMAT, table, source, year, slices: Object.fromEntries(slices) });
}

/** Whether a setting of the workbook is one of these. */
export const isKept = (key: string): boolean => key.startsWith(KEPT);

/** @returns what is kept, known after the round trip */
export function queueKept({ settings }: Excel.Workbook): () => readonly KeptYear[] {
  settings.load({ key: true, value: true });
  return () => settings.items.filter(({ key }) => isKept(key)).flatMap(({ value }) => parse(value));
}

function parse(text: unknown): readonly KeptYear[] {
  try {
    const { format, ...year } = JSON.parse(String(text)) as KeptYear & { readonly format: unknown };
    return format === FORMAT ? [year] : [];
  } catch {
    return [];
  }
}
