/**
 * What the check reads of the workbook: five round trips, more only where the user has sheets, or imports, of some hundred
 * thousand cells. Nothing is written.
 */
import { batches } from '../../src/batches';
import type { CellContent, SheetKey } from '../../src/workbook/model';
import { hasImports, NOTHING_IMPORTED, queueChanges, type KduState } from '../kdu/changes';
import { isCalculating } from '../excel/pending';
import { queueSeals, type Seal } from '../findings/seals';
import { queueInserted } from '../sheets/inserted';
import { isTableNamed } from '../sheets/freeName';
import { PATIENCE, type Session } from '../excel/session';
import { MARKER_CELL } from '../sheets/marker';
import { standingSheets } from '../sheets/own';
import { readSnapshot, type Snapshot, type SnapshotSheet } from '../sheets/snapshot';
import { ownCells, shifted, type OwnContents } from '../sheets/readOwn';
import type { LocatedSheet } from '../load/renewSheet';
import { queueCharts, readCharts, type FoundChart } from './readCharts';
import { ownTraces } from './traces';
import { queueHidden, type HiddenLines } from './readHidden';
import { queueLooks, type SheetLooks } from './readLooks';

/** More cells of a user's own sheet are not looked through, and more are not read at once: Excel on the web answers 5 MB at most. */
const MOST_CELLS = 100_000;

/** What the cells of a sheet give, from A1 on. */
export interface Results {
  readonly values: readonly (readonly CellContent[])[];
  readonly isError: readonly (readonly boolean[])[];
}

export interface OwnState extends Results {
  readonly hidden: HiddenLines;
}

/** A name that counts on one sheet only, before the workbook's. */
interface ScopedName {
  readonly sheetId: string;
  readonly sheet: string;
  readonly name: string;
  readonly formula: string;
}

export interface OtherSheet extends Results {
  readonly id: string;
  readonly name: string;
  readonly formulas: readonly (readonly CellContent[])[];
  /** Read where the workbook has protocols. */
  readonly numberFormats?: readonly (readonly string[])[];
}

export interface WorkbookReading {
  readonly snapshot: Snapshot;
  /** Of the sheets of the add-in whose cells are all written. */
  readonly contents: ReadonlyMap<SheetKey, OwnContents>;
  readonly states: ReadonlyMap<SheetKey, OwnState>;
  /** Of the sheets that are built as today; null where Excel would not say it of the charts. */
  readonly looks: ReadonlyMap<SheetKey, SheetLooks>;
  readonly charts: ReadonlyMap<SheetKey, readonly FoundChart[]> | null;
  readonly scopedNames: readonly ScopedName[];
  readonly others: readonly OtherSheet[];
  readonly imports: KduState;
  /** Sheets of the user with too many cells. */
  readonly skipped: readonly { readonly sheet: string; readonly cells: number }[];
  /** Where the tables of the add-in are, by name: `'Zahlenquelle'!A5:I94`. */
  readonly tables: ReadonlyMap<string, string>;
  /** Of the protocols that were written into this workbook. */
  readonly seals: readonly Seal[];
  /** Formulas that the pane has inserted, in canonical form. */
  readonly inserted: ReadonlySet<string>;
  /** What tells of the add-in in a workbook without its record: names and tables of ours, sheets with titles of ours. */
  readonly traces: readonly string[];
  readonly isManual: boolean;
  /** Excel was calculating before the values were read: they may be what the cells gave before. */
  readonly isCalculating: boolean;
  /** As this Excel writes formulas. */
  readonly decimalSeparator: string;
}

type Locate = (reading: Pick<WorkbookReading, 'snapshot' | 'contents'>) => readonly LocatedSheet[];

/** @param tableNames of the tables that the add-in makes, @param locate says where the cells of the models stand now */
export async function readWorkbook(session: Session, tableNames: readonly string[], locate: Locate): Promise<WorkbookReading> {
  const { context, await: patiently } = session;
  const { application } = context.workbook;
  application.load({ calculationMode: true, calculationState: true, decimalSeparator: true });
  const [queuedSeals, inserted] = [queueSeals(context.workbook), queueInserted(context.workbook)];
  const snapshot = await readSnapshot(session);
  const seals = queuedSeals();
  const settings = {
    seals,
    inserted: inserted(),
    isManual: application.calculationMode === 'Manual',
    isCalculating: isCalculating(application),
    decimalSeparator: application.decimalSeparator,
  };
  const nothing = { contents: new Map(), states: new Map(), looks: new Map(), charts: new Map(), scopedNames: [], others: [], skipped: [], tables: new Map() };
  if (!snapshot.record) {
    const imported = queueImports(context.workbook, snapshot);
    const traces = await findTraces(session, snapshot, tableNames);
    return { snapshot, ...nothing, traces, imports: await imported(session, () => undefined), ...settings };
  }
  const standing = standingSheets(snapshot);
  const contents = new Map([...snapshot.contents].filter(([key]) => standing.has(key)));
  const own = [...standing].map(([key, { id }]) => ({ key, id }));
  const results = own.map(({ key, id }) => ({ key, used: queueResults(ownCells(context.workbook.worksheets.getItem(id), key)) }));
  const others = queueOthers(context.workbook, snapshot.sheets.filter(({ id }) => !own.some((sheet) => sheet.id === id)));
  const tables = snapshot.tables.filter((name) => tableNames.some((wanted) => isTableNamed(name, wanted))).map((name) => {
    const range = context.workbook.tables.getItemOrNullObject(name).getRange();
    range.load({ address: true });
    return { name, range };
  });
  const located = locate({ snapshot, contents }).filter(({ isOutdated }) => !isOutdated).map((sheet) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.own.sheet.id);
    return { key: sheet.model.key, looks: queueLooks(worksheet, sheet), charts: queueCharts(worksheet, sheet) };
  });
  const scoped = snapshot.sheets.map((sheet) => ({ sheet, names: queueScoped(context.workbook, sheet) }));
  const imported = queueImports(context.workbook, snapshot);
  await patiently(context.sync(), PATIENCE.writing);
  const hasRules = located.map(({ looks }) => looks?.queueRules() === true).includes(true);
  const filled = others.filter(({ used }) => !used.isNullObject);
  const readable = filled.filter(({ used }) => used.cellCount >= 0 && used.cellCount <= MOST_CELLS);
  const states = results.map(({ key, used }) => ({ key, used, hidden: queueHidden(used) }));
  // Whole sheets take their time; that a cell is being edited has shown before.
  const sync = (): Promise<void> => patiently(context.sync(), PATIENCE.writing);
  for (const batch of batches(readable, ({ used }) => used.cellCount, MOST_CELLS)) {
    for (const { used } of batch) used.load({ formulas: true, values: true, valueTypes: true, ...(seals.length > 0 && { numberFormat: true }) });
    await sync();
  }
  if (readable.length === 0 && (hasRules || states.some(({ hidden }) => hidden.isPending))) await sync();
  const read = readable.map(({ sheet, used }) => ({ ...sheet, used, ...resultsOf(used), formulas: shifted<CellContent>(used.address, used.formulas as CellContent[][], '') }));
  const imports = await imported(session, (id) => read.find((other) => other.id === id));
  const charts = await readCharts(session, new Map(located.map(({ key, charts: all }) => [key, all])));
  return {
    snapshot,
    contents,
    states: new Map(states.map(({ key, used, hidden }) => [key, { ...resultsOf(used), hidden: hidden.lines() }])),
    looks: new Map(located.flatMap(({ key, looks }): [SheetKey, SheetLooks][] => (looks ? [[key, looks.looks()]] : []))),
    charts,
    scopedNames: scoped.flatMap(({ sheet, names }) => names.items.map(({ name, formula }) => ({ sheetId: sheet.id, sheet: sheet.name, name, formula: String(formula) }))),
    imports,
    others: read.map(({ used, ...other }) => ({ ...other, ...(seals.length > 0 && { numberFormats: shifted(used.address, used.numberFormat as string[][], '') }) })),
    skipped: filled.filter((other) => !readable.includes(other)).map(({ sheet, used }) => ({ sheet: sheet.name, cells: used.cellCount })),
    traces: [],
    tables: new Map(tables.flatMap(({ name, range }): [string, string][] => (range.isNullObject ? [] : [[name, range.address]]))),
    ...settings,
  };
}

/** Reads nothing more where nothing was imported. */
const queueImports = (workbook: Excel.Workbook, snapshot: Snapshot): ReturnType<typeof queueChanges> =>
  hasImports(snapshot) ? queueChanges(workbook) : () => Promise.resolve(NOTHING_IMPORTED);

/** Titles stand in the first cell of each sheet. */
async function findTraces({ context, await: patiently }: Session, snapshot: Snapshot, tableNames: readonly string[]): Promise<string[]> {
  const titles = snapshot.sheets.map(({ id, name }) => {
    const range = context.workbook.worksheets.getItem(id).getRange(MARKER_CELL);
    range.load({ values: true });
    return { name, range };
  });
  await patiently(context.sync(), PATIENCE.reading);
  return ownTraces(snapshot, tableNames, titles.map(({ name, range }) => ({ name, title: (range.values as CellContent[][])[0]?.[0] ?? '' })));
}

function queueResults(used: Excel.Range): Excel.Range {
  used.load({ address: true, values: true, valueTypes: true, rowHidden: true, columnHidden: true });
  return used;
}

function queueScoped({ worksheets }: Excel.Workbook, { id }: SnapshotSheet): Excel.NamedItemCollection {
  const { names } = worksheets.getItem(id);
  names.load({ name: true, formula: true });
  return names;
}

function queueOthers({ worksheets }: Excel.Workbook, sheets: readonly SnapshotSheet[]): { readonly sheet: SnapshotSheet; readonly used: Excel.Range }[] {
  return sheets.map((sheet) => {
    // Cells that have only a format would count.
    const used = worksheets.getItemOrNullObject(sheet.id).getUsedRangeOrNullObject(true);
    used.load({ address: true, cellCount: true });
    return { sheet, used };
  });
}

function resultsOf(used: Excel.Range): Results {
  const isError = used.valueTypes.map((row) => row.map((type) => type === 'Error'));
  return { values: shifted<CellContent>(used.address, used.values as CellContent[][], ''), isError: shifted(used.address, isError, false) };
}
