/** Rule "Month" and "Year" of section 2: what stands above the table, in its head and in the name of its file. */
import { monthOf, monthOfName, periodText, rangeEnd, writtenDate, type Period } from './months';

export interface YearResult {
  /** Undefined where it is asked. */
  readonly year: number | undefined;
  readonly candidates: readonly number[];
  /** It came from a date or a name. */
  readonly isConfirmed: boolean;
}

/** `2024/2025`, `2024/25`, `2024 bis 2025`, but not the month `2024/12`. */
const SPAN = String.raw`(?:\s?(?:[/–-]|und|bis)\s?((?:19|20)\d{2}|(?:1[3-9]|[2-9]\d)(?!\d)))?`;
const LABELLED = new RegExp(String.raw`(?<!\p{L})(?:haushalts|berichts|geschäfts|rechnungs)jahre?\D{0,4}((?:19|20)\d{2})(?!\d)${SPAN}(?!\d)`, 'giu');
const ALONE = new RegExp(String.raw`(?<![\d./-])((?:19|20)\d{2})(?!\d)${SPAN}(?![\d]|[./-]\d)`, 'giu');
const IN_DATE =
  /(?<!\d)(?:\d{1,2}\.\s?){1,2}((?:19|20)\d{2})(?!\d)|(?<!\d)\d{1,2}[/-]((?:19|20)\d{2})(?!\d)|(?<!\d)((?:19|20)\d{2})-\d{2}(?!\d)/g;
const IN_NAME = /(?<!\d)((?:19|20)\d{2})(?=\D|\d{2}(?!\d)|$)/g;

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

function years(pattern: RegExp, texts: readonly string[]): number[] {
  const found = texts.flatMap((text) => [...text.matchAll(pattern)].flatMap((match) => match.slice(1).filter(Boolean).map(fullYear)));
  return [...new Set(found)].sort((one, other) => one - other);
}

/**
 * The year of months that name none: labelled, then standing alone, then from dates, then from the file's or the sheet's name.
 *
 * @param above texts above the head and of amount columns
 * @param dates texts of a column of dates
 * @param names of the file and the sheet
 */
export function yearOf(above: readonly string[], dates: readonly string[], names: readonly string[]): YearResult {
  const levels = [
    { found: years(LABELLED, above), isConfirmed: false },
    { found: years(ALONE, above), isConfirmed: false },
    { found: [...new Set([...years(IN_DATE, above), ...dates.flatMap((text) => writtenDate(text)?.year ?? [])])], isConfirmed: true },
    { found: years(IN_NAME, names), isConfirmed: true },
  ];
  const level = levels.find(({ found }) => found.length > 0);
  if (!level) return { year: undefined, candidates: [], isConfirmed: false };
  const candidates = [...level.found].sort((one, other) => one - other);
  return { year: candidates.length === 1 ? candidates[0] : undefined, candidates, isConfirmed: level.isConfirmed };
}

const MONTH_TEXT = `(${[
  String.raw`\p{L}{3,9}\.?[ ./-]*(?:\d{4}|\d{2})?`,
  String.raw`\d{1,2}\.\d{1,2}\.\d{2,4}`,
  String.raw`\d{1,2}[./-]\d{4}`,
  String.raw`\d{4}-\d{1,2}`,
  String.raw`(?:19|20)\d{4}`,
  String.raw`\d{1,2}`,
].join('|')})(?![\\p{L}\\d])`;
const MONTH_LABEL = new RegExp(String.raw`(?:Berichtsmonat|Abrechnungsmonat|Periode|Monat)\s*:?\s*${MONTH_TEXT}`, 'giu');
const AS_OF = new RegExp(String.raw`(?<!\p{L})Stand\s*:?\s*(?:vom\s+|am\s+)?${MONTH_TEXT}`, 'giu');
const NUMERIC_NAME = /(?<!\d)((?:19|20)\d{2})[-_. ]?(0[1-9]|1[0-2])(?!\d)|(?<!\d)(0[1-9]|1[0-2])[-_. ]?((?:19|20)\d{2})(?!\d)/;
const WORD_NAME = /(\p{L}{3,9})[-_. ]*((?:19|20)\d{2})?(?!\d)/gu;

function labelled(pattern: RegExp, texts: readonly string[]): Period | undefined {
  for (const text of texts) {
    for (const match of text.matchAll(pattern)) {
      const end = rangeEnd(text);
      if (end) return end;
      const found = match[1] ?? '';
      const number = /^\d{1,2}$/.test(found) ? Number(found) : 0;
      const period = number > 0 && number <= 12 ? { year: undefined, period: number } : monthOf(found);
      if (period) return period;
    }
  }
  return undefined;
}

/** `ist_maerz_2025.csv`, `2025-03`, `202503`. */
function inName(names: readonly string[]): Period | undefined {
  for (const name of names) {
    const numeric = NUMERIC_NAME.exec(name);
    if (numeric) return { year: Number(numeric[1] ?? numeric[4]), period: Number(numeric[2] ?? numeric[3]) };
    for (const [, word = '', year] of name.matchAll(WORD_NAME)) {
      const period = monthOfName(word);
      if (period > 0) return { year: year === undefined ? years(IN_NAME, [name])[0] : Number(year), period };
    }
  }
  return undefined;
}

/** The month of a table without a column of periods, which the user always confirms: labelled, a range's end, Stand, the file's name. */
export function guessedMonth(
  above: readonly string[],
  columns: readonly string[],
  names: readonly string[],
  year: number | undefined,
): string | undefined {
  const texts = [...above, ...columns];
  const range = texts.map(rangeEnd).find((end) => end !== undefined);
  const found = labelled(MONTH_LABEL, texts) ?? range ?? columns.map(monthOf).find(Boolean) ?? labelled(AS_OF, texts) ?? inName(names);
  const foundYear = found?.year ?? year;
  return found && foundYear !== undefined ? periodText(foundYear, found.period) : undefined;
}
