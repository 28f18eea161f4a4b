/**
 * Whether a sheet is the add-in's. Its marker is one witness; but the name goes with its cell wherever that is cut and pasted to, and
 * the title in the cell with it. So a second one is asked that does not travel with a cell: what was written on the sheet.
 * Users rename, sort, insert, delete and overwrite; most of what was written still stands there somewhere. Where the witnesses
 * disagree the sheet is doubtful: nobody writes on it, clears it or deletes it, and the user is asked.
 */
import type { Language } from '../../src/language';
import { sheetName } from '../../src/workbook/choices';
import type { CellContent, SheetKey } from '../../src/workbook/model';
import { isTableNamed } from './freeName';
import { cellOf, isAmong, sameName, type FoundName, type FoundSheet, type PresentSheet } from './marker';
import { said } from './movement';
import type { OwnContents } from './readOwn';
import type { LoadRecord, SheetRecord } from './record';
import { contents } from './rectangle';
import { todaysModel } from './todaysModel';

const LANGUAGES: readonly Language[] = ['de', 'en'];

type Cells = readonly (readonly CellContent[])[];

export interface Doubt {
  readonly key: SheetKey;
  /** The sheet that may be the add-in's or the user's. */
  readonly sheet: PresentSheet;
  /**
   * `contents`: the marker leads there, and less than half of what was written stands there. `names`: the names of its figures lead to
   * another sheet. `emptied`: all of it came there from a sheet that is empty now. `copied`: Excel has copied the sheet there. `unmarked`:
   * what was written stands there, and no marker leads there.
   */
  readonly reason: 'contents' | 'names' | 'emptied' | 'copied' | 'unmarked';
  /** Where the rest stands: the sheet that the add-in has made, as far as can be told. */
  readonly home: FoundSheet | null;
  /** Nothing of it was finished: taken for the add-in's, it would be cleared and written anew. */
  readonly isBegun: boolean;
}

/** A sheet that the add-in has made and of which the workbook has no record any more. */
export interface Unrecorded {
  readonly key: SheetKey;
  readonly sheet: PresentSheet;
  /** Of its texts. */
  readonly language: Language;
  /** What was written on it is recorded still. */
  readonly isKept: boolean;
}

/** Of what the add-in wrote, or would write today, the part that stands on the sheet, wherever on it: 0 to 1. */
function shareOf(written: Cells, present: ReadonlySet<string>): number {
  const all = saidIn(written);
  return all.size === 0 ? 0 : [...all].filter((one) => present.has(one)).length / all.size;
}

const saidIn = (cells: Cells): ReadonlySet<string> => new Set(cells.flatMap((row) => row.filter((content) => content !== '').map(said)));

const ENOUGH = 0.5;

/** Where a table or chart of ours stands, which no cell that is cut brings along: users make lists like Bindungen their own. */
const ENOUGH_WITH_PARTS = 0.25;

/** Whether at least half of what was written stands there; where that was never recorded, of what would be written today. */
export function isWrittenOn(key: SheetKey, written: Cells, present: Cells): boolean {
  const found = saidIn(present);
  return shareOf(written, found) >= ENOUGH || (written.length === 0 && languageOn(key, found) !== null);
}

/** What nobody has recorded yet may have been written by this load or by one before. */
function holds(own: OwnContents, entry: SheetRecord): boolean {
  const { sheet: { key }, written, present: { formulas } } = own;
  if (isWrittenOn(key, written.cells, formulas)) return true;
  if (hasParts(key, own) && shareOf(written.cells, saidIn(formulas)) >= ENOUGH_WITH_PARTS) return true;
  return isBegun(entry) && (formulas.every((row) => row.every((content) => content === '')) || isWrittenOn(key, [], formulas));
}

export const isBegun = ({ complete, written }: SheetRecord): boolean => !complete && written !== true;

/**
 * @param own the sheet that the marker leads to; @param isHomeEmpty another one has the name that the add-in gave it, and nothing on it;
 * @param isCopy it has the marker a second time, for itself alone: so Excel copies a sheet on which a name of the workbook stands
 */
export function doubtAbout(
  own: OwnContents,
  record: LoadRecord,
  names: readonly FoundName[],
  isHomeEmpty: boolean,
  isCopy = false,
): Doubt['reason'] | null {
  const { key, name } = own.sheet;
  const entry = record.sheets[key];
  if (!entry || (entry.accepted !== undefined && sameName(entry.accepted, name))) return null;
  if (!holds(own, entry)) return 'contents';
  if (namedSheet(entry, names, name) !== null) return 'names';
  if (isCopy) return 'copied';
  return isHomeEmpty ? 'emptied' : null;
}

/** The one other sheet to which all names of its figures lead. One name alone may be the user's doing. */
export function namedSheet({ names: ours }: SheetRecord, names: readonly FoundName[], sheet: string): string | null {
  const targets = names.flatMap(({ name, formula }) => (isAmong(name, ours) ? (cellOf(formula)?.sheet ?? []) : []));
  const [first] = targets;
  const isElsewhere = first !== undefined && targets.length > 1 && !sameName(first, sheet) && targets.every((other) => sameName(other, first));
  return isElsewhere ? first : null;
}

/** Among other sheets the one on which most of what was written stands. */
export function homeAmong(key: SheetKey, written: Cells, others: readonly { readonly sheet: FoundSheet; readonly formulas: Cells }[]): FoundSheet | null {
  const found = others.filter(({ formulas }) => isWrittenOn(key, written, formulas));
  return (found.find(({ sheet }) => sameName(sheet.name, sheetName(key))) ?? found[0])?.sheet ?? null;
}

/** The language in which the sheet would be written today, if it stands there; null where it does not. */
function languageOn(key: SheetKey, present: ReadonlySet<string>): Language | null {
  const [best] = LANGUAGES.map((language) => ({ language, share: shareOf(cellsOf(key, language), present) })).sort((a, b) => b.share - a.share);
  return best && best.share >= ENOUGH ? best.language : null;
}

/** A sheet of ours by what stands on it: what would be written today, or its title, of whatever year, with a table or chart of its own. */
export function recognised(own: OwnContents): Language | null {
  const { sheet: { key }, present: { formulas } } = own;
  const found = languageOn(key, saidIn(formulas));
  if (found) return found;
  const titles = new Set(formulas.flatMap((row) => row.slice(0, 1).map(withoutYear)));
  const isTitled = (language: Language): boolean => titles.has(withoutYear(cellsOf(key, language)[0]?.[0] ?? ''));
  return hasParts(key, own) ? (LANGUAGES.find(isTitled) ?? null) : null;
}

/** The title of the sheet, of whatever year and in whatever language. */
export const isTitleOf = (key: SheetKey, content: CellContent): boolean =>
  content !== '' && LANGUAGES.some((language) => withoutYear(cellsOf(key, language)[0]?.[0] ?? '') === withoutYear(content));

/** Tables and charts have the same names in each language. */
function hasParts(key: SheetKey, { charts, tables }: OwnContents): boolean {
  const model = todaysModel(key, 'de');
  return model.tables.some(({ name }) => tables.some((found) => isTableNamed(found, name))) || model.charts.some(({ name }) => charts.includes(name));
}

export const withoutYear = (content: CellContent): string => String(content).replace(/\d+/g, '#');

const cellsOf = (key: SheetKey, language: Language): Cells => contents(todaysModel(key, language).blocks).formulas;
