/**
 * What a load must know of a workbook before it writes: one round trip, and one more for what stands on the sheets of the add-in. Further
 * ones only where a load broke off at a sheet's birth, and where it is doubtful whose a sheet is.
 */
import { SHEET_CHOICES } from '../../src/workbook/choices';
import type { CellContent, SheetKey } from '../../src/workbook/model';
import { PATIENCE, type Session } from '../excel/session';
import { parseRecord, type LoadRecord } from './record';
import { RECORD_KEY } from './store';
import { doubtAbout, homeAmong, isBegun, isWrittenOn, namedSheet, recognised, type Doubt, type Unrecorded } from './identity';
import { isMarker, markedSheet, markerName, ownSheet, sameName, type FoundName, type FoundSheet, type PresentSheet } from './marker';
import { ownContents, queueOwn, readOwnContents, type OwnContents } from './readOwn';

export interface SnapshotSheet extends FoundSheet {
  readonly isVisible: boolean;
  /** Hidden so that no menu of Excel shows it again. */
  readonly isVeryHidden?: boolean;
  readonly isProtected: boolean;
  /** The markers that it has for itself alone, as a copy of a sheet of ours has; in capitals. */
  readonly ownMarkers?: readonly string[];
  /** Empty, and made by the add-in when Excel gave up before it could be marked. */
  readonly unmarked?: SheetKey;
}

export interface Snapshot {
  readonly structureProtected: boolean;
  /** In the order of the tabs, hidden ones included. */
  readonly sheets: readonly SnapshotSheet[];
  readonly names: readonly FoundName[];
  readonly tables: readonly string[];
  readonly styles: readonly string[];
  /** Keys of the workbook's settings that the add-in has made. */
  readonly settings: readonly string[];
  readonly record: LoadRecord | null;
  /** What stands on the sheets that the markers lead to. */
  readonly contents: ReadonlyMap<SheetKey, OwnContents>;
  readonly doubts: readonly Doubt[];
  /** Sheets of the add-in of which the workbook has no record any more. */
  readonly unrecorded: readonly Unrecorded[];
}

/** What the first round trip tells. */
type Found = Omit<Snapshot, 'contents' | 'doubts' | 'unrecorded'>;

export async function readSnapshot(session: Session): Promise<Snapshot> {
  const { context } = session;
  const { workbook } = context;
  const { protection, worksheets, names, tables, styles } = workbook;
  const { settings } = workbook;
  const setting = settings.getItemOrNullObject(RECORD_KEY);
  protection.load({ protected: true });
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected,items/names/items/name');
  names.load({ name: true, formula: true });
  tables.load({ name: true });
  styles.load({ name: true });
  setting.load({ value: true });
  settings.load({ key: true });
  await session.await(context.sync(), PATIENCE.reading);
  const found: Found = {
    structureProtected: protection.protected,
    sheets: worksheets.items.map(({ id, name, visibility, protection: { protected: isProtected }, names: scoped }) => ({
      id,
      name,
      isVisible: visibility === 'Visible',
      isVeryHidden: visibility === 'VeryHidden',
      isProtected,
      ownMarkers: scoped.items.map((one) => one.name.toUpperCase()).filter(isMarker),
    })),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    tables: tables.items.map(({ name }) => name),
    styles: styles.items.map(({ name }) => name),
    settings: settings.items.map(({ key }) => key),
    record: setting.isNullObject ? null : parseRecord(setting.value),
  };
  const sheets = await findUnmarked(session, found);
  return { ...found, sheets, ...(await readIdentities(session, { ...found, sheets })) };
}

/** The record knows of a sheet before it is made. Without its marker, only an empty one may be taken for it. */
async function findUnmarked({ context, await: wait }: Session, { sheets, names, record }: Found): Promise<readonly SnapshotSheet[]> {
  const begun = SHEET_CHOICES.filter(({ key }) => record?.sheets[key]?.complete === false && !ownSheet(key, record, names, sheets));
  const candidates = begun.flatMap(({ key, name }) => {
    const sheet = sheets.find((found) => sameName(found.name, name));
    if (!sheet) return [];
    // With formats: a sheet that has some is the user's. Only its address is asked for.
    const used = context.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(false);
    used.load({ address: true });
    return [{ key, sheet, used }];
  });
  if (candidates.length === 0) return sheets;
  await wait(context.sync(), PATIENCE.reading);
  return sheets.map((sheet) => {
    const found = candidates.find((candidate) => candidate.sheet === sheet && candidate.used.isNullObject);
    return found ? { ...sheet, unmarked: found.key } : sheet;
  });
}

type Identities = Pick<Snapshot, 'contents' | 'doubts' | 'unrecorded'>;

/** A sheet beside the marked ones that may be the add-in's as well, by its name or by a marker of which there is no record. */
interface Candidate {
  readonly key: SheetKey;
  readonly sheet: SnapshotSheet;
}

async function readIdentities(session: Session, found: Found): Promise<Identities> {
  const { record, names, sheets } = found;
  const marked = SHEET_CHOICES.flatMap(({ key }) => present(key, ownSheet(key, record, names, sheets)));
  const others = candidates(found, marked);
  if (marked.length + others.length === 0) return { contents: new Map(), doubts: [], unrecorded: [] };
  const queued = others.map(({ key, sheet }) => queueOwn(session.context.workbook, { key, id: sheet.id, name: sheet.name }));
  const contents = await readOwnContents(session, marked);
  const read = queued.map(ownContents);
  if (!record) return { contents, doubts: [], unrecorded: unrecordedAmong(read) };
  const doubts = [...contents.values()].flatMap((own): Doubt[] => {
    const copied = sheets.find(({ id }) => id === own.sheet.id)?.ownMarkers ?? [];
    const reason = doubtAbout(own, record, names, isEmptied(own, read), copied.includes(markerName(own.sheet.key)));
    return reason ? [doubt(own, reason, record)] : [];
  });
  const unmarked = read.filter(({ sheet: { key, id }, written, present: { formulas } }) =>
    record.sheets[key] && !marked.some((other) => other.key === key || other.id === id) && isWrittenOn(key, written.cells, formulas),
  );
  return {
    contents,
    doubts: [...(await withHomes(session, found, doubts, contents)), ...unmarked.map((own) => doubt(own, 'unmarked', record))],
    unrecorded: unrecordedAmong(read.filter(({ sheet: { key } }) => !record.sheets[key])),
  };
}

const present = (key: SheetKey, sheet: FoundSheet | undefined): PresentSheet[] => (sheet ? [{ key, id: sheet.id, name: sheet.name }] : []);

const doubt = ({ sheet }: OwnContents, reason: Doubt['reason'], { sheets }: LoadRecord): Doubt => {
  const entry = sheets[sheet.key];
  return { key: sheet.key, sheet, reason, home: null, isBegun: entry !== undefined && isBegun(entry) };
};

/** Sheets of our names that no marker leads to, and sheets that markers without a record lead to; none where another version has recorded. */
function candidates({ record, names, sheets, settings }: Found, marked: readonly PresentSheet[]): Candidate[] {
  if (!record && settings.includes(RECORD_KEY)) return [];
  return SHEET_CHOICES.flatMap(({ key, name }) => {
    const isRecorded = record?.sheets[key] !== undefined;
    const sheet = (isRecorded ? undefined : markedSheet(key, names, sheets)) ?? sheets.find((other) => sameName(other.name, name));
    return sheet && sheet.unmarked === undefined && !marked.some(({ id }) => id === sheet.id) ? [{ key, sheet }] : [];
  });
}

const unrecordedAmong = (read: readonly OwnContents[]): Unrecorded[] =>
  read.flatMap((own) => {
    const language = recognised(own);
    return language ? [{ key: own.sheet.key, sheet: own.sheet, language, isKept: own.written.cells.length > 0 }] : [];
  });

/** All that was written stands on another sheet, and the one that has its name has nothing: cut there and pasted here. */
const isEmptied = ({ sheet }: OwnContents, others: readonly OwnContents[]): boolean =>
  others.some((other) => other.sheet.key === sheet.key && other.present.formulas.every((row) => row.every((content) => content === '')));

/** Among so many other sheets, in so many of their cells, what was written is looked for. */
const MOST_SHEETS = 60;
const WINDOW = 'A1:Z300';

/** Looks for the sheets that the add-in has made, where the marker leads to another. */
async function withHomes(session: Session, found: Found, doubts: readonly Doubt[], contents: Identities['contents']): Promise<Doubt[]> {
  if (doubts.length === 0) return [];
  const { record, names, sheets } = found;
  const sure = [...contents.keys()].filter((key) => !doubts.some((other) => other.key === key)).map((key) => contents.get(key)?.sheet.id);
  const others = sheets.filter(({ id }) => !sure.includes(id)).slice(0, MOST_SHEETS).map((sheet) => {
    const range = session.context.workbook.worksheets.getItem(sheet.id).getRange(WINDOW);
    range.load({ formulas: true });
    return { sheet, range };
  });
  await session.await(session.context.sync(), PATIENCE.reading);
  const windows = others.map(({ sheet, range }) => ({ sheet, formulas: range.formulas as CellContent[][] }));
  return doubts.map((one): Doubt => {
    const elsewhere = windows.filter(({ sheet }) => sheet.id !== one.sheet.id);
    const entry = record?.sheets[one.key];
    const named = entry ? namedSheet(entry, names, one.sheet.name) : null;
    const written = contents.get(one.key)?.written.cells ?? [];
    const home = sheets.find(({ name }) => named !== null && sameName(name, named)) ?? homeAmong(one.key, written, elsewhere);
    return { ...one, home: home ? { id: home.id, name: home.name } : null };
  });
}
