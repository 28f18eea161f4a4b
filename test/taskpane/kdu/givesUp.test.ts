/** Whatever happens to an import: the facts are as before or complete, and the next opening says what it found. */
import { importFacts } from '../../../taskpane/kdu/importFacts';
import { readHeld } from '../../../taskpane/kdu/held';
import { settleUnfinished } from '../../../taskpane/kdu/unfinished';
import type { InjectedFailure } from '../../../workbench/page/failures';
import { PlayedImport, quiet } from './played';

const OLD = ['2025-01 A Kamen 10.00', '2025-01 B Kamen 5.00', '2025-02 A Kamen 11.00'];
const NEW = ['2025-01 A Kamen 12.00', '2025-03 A Kamen 13.00'];
const BEFORE = ['Kreis 2025-01 A Kamen 10.00 #1', 'Kreis 2025-01 B Kamen 5.00 #1', 'Kreis 2025-02 A Kamen 11.00 #1'];
const AFTER = ['Kreis 2025-01 A Kamen 12.00 #2', 'Kreis 2025-02 A Kamen 11.00 #1', 'Kreis 2025-03 A Kamen 13.00 #2'];
const ACCOUNTS = [{ account: 'A', label: 'Unterkunft', position: 'UH' }];

/** With the old facts; opened anew wherever a test begins with them. */
let withOld: PlayedImport;
let book: PlayedImport;

const delayed = (): void => undefined;
const numbers = (): unknown[] => book.table('JC_KdU_Importe').map((row) => row['Import']);

beforeAll(async () => {
  withOld = new PlayedImport();
  expect(await withOld.import(OLD, { accounts: ACCOUNTS })).toMatchObject({ kind: 'imported' });
});

function openWithOld(): void {
  book = withOld.copy();
}

type Step = readonly [place: string, occurrence: number];

/** Every step of an import that replaces one slice and adds another. */
const STEPS: readonly Step[] = [
  ['NamedItemCollection.add', 1],
  ['SettingCollection.add', 1],
  ['TableRowCollection.add', 1],
  ['TableRowCollection.add', 2],
  ['Range.numberFormat', 1],
  ['Range.numberFormat', 12],
  ['Range.style', 1],
  ['Range.formulas', 1],
  ['Range.formulas', 2],
  ['SettingCollection.add', 2],
  ['Range.delete', 1],
  ['TableRowCollection.add', 3],
  ['Range.formulas', 3],
  ['SettingCollection.add', 3],
  ['Setting.delete', 1],
  ['NamedItem.delete', 1],
];

const failed = (place: string): object => ({ code: 'GeneralException', message: 'A failure that the test asked for.', place });

test.each(STEPS)('Excel gives up at %s, occurrence %i: taken back or finished at once, and repeating completes it', async (place, occurrence) => {
  openWithOld();
  book.excel.failNext({ place, occurrence });
  const outcome = await book.import(NEW);
  const isComplete = outcome.kind === 'imported' || (outcome.kind === 'broken' && outcome.state === 'complete');
  if (outcome.kind === 'broken') expect(outcome.failure).toEqual(failed(place));
  expect({ facts: book.facts(), imports: numbers() }).toEqual(isComplete ? { facts: AFTER, imports: [1, 2] } : { facts: BEFORE, imports: [1] });
  expect((await readHeld(delayed)).unfinished).toBeNull();
  expect(book.excel.names()).toEqual([]);
  expect(await book.import(NEW)).toMatchObject(isComplete ? { kind: 'unchanged' } : { kind: 'imported' });
  expect({ facts: book.facts(), imports: numbers() }).toEqual({ facts: AFTER, imports: [1, 2] });
});

test.each<[name: string, step: Step, found: object, afterKeep: readonly string[] | null, afterRemove: readonly string[] | null]>([
  ['before the first new row', ['TableRowCollection.add', 1], { rows: 0, of: 2, canKeep: false, canRemove: true }, null, BEFORE],
  ['before the second new row', ['TableRowCollection.add', 2], { rows: 1, of: 2, canKeep: false, canRemove: true }, null, BEFORE],
  ['when all new rows are there', ['Range.delete', 1], { rows: 2, of: 2, canKeep: true, canRemove: true }, AFTER, BEFORE],
  ['when the old ones are gone', ['TableRowCollection.add', 3], { rows: 2, of: 2, canKeep: true, canRemove: false }, AFTER, null],
])('the pane is closed %s: the next opening says it, and asks', async (_, [place, occurrence], found, afterKeep, afterRemove) => {
  for (const [decision, facts] of [['keep', afterKeep], ['remove', afterRemove]] as const) {
    openWithOld();
    await closedAt({ place, occurrence });
    expect((await readHeld(delayed)).unfinished).toMatchObject({ number: 2, file: 'kreis.csv', ...found });
    expect(await book.import(['2025-05 A Kamen 1.00'])).toMatchObject({ kind: 'unfinished', unfinished: found });
    if (facts === null) continue;
    expect(await settleUnfinished(decision, delayed)).toMatchObject({ kind: decision === 'keep' ? 'kept' : 'removed', number: 2 });
    expect({ facts: book.facts(), imports: numbers() }).toEqual({ facts, imports: decision === 'keep' ? [1, 2] : [1] });
    expect((await readHeld(delayed)).unfinished).toBeNull();
    expect(book.excel.names()).toEqual([]);
  }
});

/** The page is gone at a step: it never hears of Excel’s answer, and does nothing more. */
async function closedAt(failure: InjectedFailure): Promise<void> {
  book.excel.failNext(failure);
  const { run } = Excel;
  let isClosed = false;
  const untilClosed = (options: object, batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<unknown> => {
    if (isClosed) return new Promise(() => undefined);
    return run(options, batch).catch(() => {
      isClosed = true;
      return new Promise(() => undefined);
    });
  };
  Object.assign(globalThis, { Excel: { ...Excel, run: untilClosed } });
  // A page of its own: it has begun no other import.
  await jest.isolateModulesAsync(async () => {
    const page = await import('../../../taskpane/kdu/importFacts');
    void page.importFacts(book.request(NEW), quiet);
  });
  while (!isClosed) await new Promise((resolve) => setTimeout(resolve));
  // Another page, of the same workbook.
  book.use();
}

test('ten moments of cancelling: the facts are as before, or complete', async () => {
  const outcomes = [];
  for (const moment of Array.from({ length: 10 }, (_, index) => index)) {
    openWithOld();
    let asked = 0;
    const outcome = await book.import(NEW, {}, { ...quiet, isCancelled: () => asked++ >= moment });
    outcomes.push(outcome.kind);
    expect({ facts: book.facts(), imports: numbers() }).toEqual(outcome.kind === 'cancelled' ? { facts: BEFORE, imports: [1] } : { facts: AFTER, imports: [1, 2] });
    expect((await readHeld(delayed)).unfinished).toBeNull();
  }
  expect(new Set(outcomes)).toEqual(new Set(['cancelled', 'imported']));
});

test('two imports at once: one after the other, and the second is asked about what the first has written', async () => {
  openWithOld();
  const [first, second] = await Promise.all([
    importFacts(book.request(NEW), quiet),
    importFacts(book.request(['2025-01 A Kamen 99.00']), quiet),
  ]);
  expect([first.kind, second.kind]).toEqual(['imported', 'changed']);
  expect(book.facts()).toEqual(AFTER);
});

test('an import of another pane is under way: nothing is written', async () => {
  openWithOld();
  await closedAt({ place: 'TableRowCollection.add', occurrence: 2 });
  const facts = book.facts();
  expect(await book.import(NEW)).toMatchObject({ kind: 'unfinished', unfinished: { number: 2 } });
  expect(book.facts()).toEqual(facts);
});

test.each<[name: string, act: () => void, obstacle: object]>([
  ['a protected sheet', () => book.excel.protectSheet('KdU_Ist', true), { kind: 'sheetProtected', sheet: { name: 'KdU_Ist' } }],
  ['a protected protocol', () => book.excel.protectSheet('Importprotokoll', true), { kind: 'sheetProtected', sheet: { name: 'Importprotokoll' } }],
  ['a filtered table', () => book.excel.user.filter('JC_KdU_Ist', 'Konto', ['A']), { kind: 'rowsHidden', table: 'JC_KdU_Ist' }],
  ['a renamed table', () => book.excel.changeTable('JC_KdU_Ist', { name: 'Ist' }), { kind: 'tableRenamed', table: 'JC_KdU_Ist', now: 'Ist' }],
  ['a table made a plain range', () => book.excel.removeTable('JC_KdU_Ist'), { kind: 'sheetTaken', sheet: { name: 'KdU_Ist' } }],
  ['a column without its header', () => book.excel.write('KdU_Ist!H5', [['Euro']]), { kind: 'columnsMissing', table: 'JC_KdU_Ist', columns: ['Betrag'] }],
])('%s is met with a sentence, and nothing is written', async (_, act, obstacle) => {
  openWithOld();
  act();
  const { writingRequests } = book.excel;
  const before = await book.excel.contents();
  expect(await importFacts({ ...book.request(NEW) }, quiet)).toMatchObject({ kind: 'obstacles', obstacles: [obstacle] });
  expect(book.excel.writingRequests).toBe(writingRequests);
  expect(await book.excel.contents()).toEqual(before);
});

test.each<[name: string, place: string, occurrence: number]>([
  ['at the first sheet', 'WorksheetCollection.add', 1],
  ['at the last sheet', 'WorksheetCollection.add', 3],
  ['at a table', 'TableCollection.add', 2],
  ['at the name of a table', 'Table.name', 1],
  ['at a rule', 'DataValidation.rule', 1],
])('Excel gives up %s that the first import makes: the next one makes it', async (_, place, occurrence) => {
  book = new PlayedImport();
  book.excel.failNext({ place, occurrence });
  expect(await book.import(OLD)).toEqual({ kind: 'broken', state: 'asBefore', failure: failed(place) });
  expect(await book.import(OLD)).toMatchObject({ kind: 'imported' });
  expect(book.facts()).toEqual(BEFORE);
  expect(book.excel.sheetNames()).toEqual(['Tabelle1', 'KdU_Ist', 'KdU_Konten', 'Importprotokoll']);
});

test('a sheet of the user that has the name of one of ours stays as it is', async () => {
  book = new PlayedImport();
  book.excel.user.addSheet('KdU_Ist');
  book.excel.write('KdU_Ist!A1', [['meine Zahlen']]);
  expect(await book.import(OLD)).toMatchObject({ kind: 'obstacles', obstacles: [{ kind: 'sheetTaken' }] });
  expect(await book.excel.values('KdU_Ist!A1')).toEqual([['meine Zahlen']]);
});

test('rows without a line of the protocol, in a workbook that lost its settings: kept with a line, or removed', async () => {
  for (const decision of ['keep', 'remove'] as const) {
    openWithOld();
    await closedAt({ place: 'TableRowCollection.add', occurrence: 3 });
    book.excel.loseSettings();
    expect((await readHeld(delayed)).unfinished).toEqual({ number: 2, file: '', rows: 2, of: null, canKeep: true, canRemove: true });
    await settleUnfinished(decision, delayed);
    expect(numbers()).toEqual(decision === 'keep' ? [1, 2] : [1]);
    expect(book.facts()).toEqual(decision === 'keep' ? AFTER : ['Kreis 2025-02 A Kamen 11.00 #1']);
  }
});

test('settings that take no more: nothing is written, or all of it and only the comparison is lost', async () => {
  openWithOld();
  book.excel.failNext({ place: 'SettingCollection.add', occurrence: 3 });
  expect(await book.import(NEW)).toMatchObject({ kind: 'imported', isKept: false });
  expect(book.facts()).toEqual(AFTER);
});

test('settings that are really full: nothing is written and it is said, or only the comparison is shortened or lost', async () => {
  openWithOld();
  const kept = (): string => String(book.excel.setting('JC.kdu.kept.facts|Kreis|2025'));
  // Not even what an import needs to be taken back has room.
  book.excel.setSetting('JC.other', 'x'.repeat(1_999_700));
  expect(await book.import(NEW)).toMatchObject({ kind: 'broken', state: 'asBefore' });
  expect({ facts: book.facts(), imports: numbers() }).toEqual({ facts: BEFORE, imports: [1] });
  expect((await readHeld(delayed)).unfinished).toBeNull();
  expect(book.excel.names()).toEqual([]);
  // There is room for the import, and for sums instead of rows.
  book.excel.setSetting('JC.other', 'x'.repeat(1_500_000));
  expect(await book.import(NEW)).toMatchObject({ kind: 'imported', isKept: true });
  expect(kept()).not.toContain('"facts":[[');
  expect({ facts: book.facts(), imports: numbers() }).toEqual({ facts: AFTER, imports: [1, 2] });
});
