/** How much of what somebody can do to a loaded workbook the check finds, and whether its repairs give back what was loaded. */
import { repairThisWorkbook } from '../../../../taskpane/check';
import type { Worded } from '../../../../taskpane/check/words';
import type { Contents, PlayedExcel } from '../../../excel/playedExcel';
import { check, isCause, loadedOnce, use } from '../loadedWorkbook';
import { BLANKS, CELLS, CHARTS, FORMATS, FORMULAS, INPUTS, LOOKS, NAMES, SETTINGS, STRUCTURE, TEXTS, type Row } from './manipulated';

const loaded = loadedOnce();

/** Manipulations that the check does not find, with the reason: one that is found fails, so that the list stays true. */
const KNOWN_MISSES: ReadonlyMap<string, string> = new Map();

/** Those that touch the same place one after another, all others in one workbook. */
function batchesOf(rows: readonly Row[]): Row[][] {
  const taken = new Map<string, number>();
  const all: Row[][] = [];
  for (const row of rows) {
    const places = row.slice(2).map((finding) => placeIn(String(finding)));
    const batch = Math.max(...places.map((place) => taken.get(place) ?? 0));
    for (const place of places) taken.set(place, batch + 1);
    (all[batch] ??= []).push(row);
  }
  return all;
}

const placeIn = (finding: string): string => finding.split(' ').slice(2).join(' ');

const told = ({ severity, found: { kind }, place }: Worded): string => `${severity} ${kind} ${place}`;

interface Manipulated {
  readonly excel: PlayedExcel;
  readonly before: Contents;
  readonly found: readonly Worded[];
}

/** What somebody has done to the loaded workbook, and what the check says. */
function manipulated(rows: readonly Row[]): () => Manipulated {
  let made: Manipulated | undefined;
  beforeAll(async () => {
    const before = await loaded().contents();
    const excel = loaded().copy();
    use(excel);
    for (const [, act] of rows) await act(excel);
    made = { excel, before, found: await check() };
  });
  afterAll(() => {
    made = undefined;
  });
  return () => {
    if (!made) throw new Error('Nothing has been done yet.');
    return made;
  };
}

function findsEach(rows: readonly Row[], found: () => readonly Worded[]): void {
  test.each(rows.map(([name, , ...finds]) => [name, finds] as const))('%s', (name, finds) => {
    const all = found().map(told);
    if (KNOWN_MISSES.has(name)) expect(finds.filter((finding) => all.includes(finding))).toEqual([]);
    else expect(all).toEqual(expect.arrayContaining([...finds]));
  });
}

function findsNothingElse(rows: readonly Row[], found: () => readonly Worded[]): void {
  test('nothing else is said to be wrong', () => {
    const places = rows.flatMap(([, , ...finds]) => finds.map(placeIn));
    expect(found().filter((one) => isCause(one) && one.severity !== 'remark' && !places.includes(one.place)).map(told)).toEqual([]);
  });
}

/** Of the add-in's sheets, and the names that were loaded. */
const ofAddin = ({ sheets, names, ...others }: Contents, before: Contents): unknown => ({
  ...others,
  sheets: sheets.filter(({ name }) => name !== 'Tabelle1'),
  names: Object.keys(before.names).map((name) => [name, names[name]]),
});

const REPAIRED: readonly (readonly [of: string, rows: readonly Row[]])[] = [
  ['contents', CELLS],
  ['formulas', FORMULAS],
  ['texts and charts', [...TEXTS, ...CHARTS, ...BLANKS]],
  ['number formats', FORMATS],
  ['looks', LOOKS],
  ['names', NAMES],
];

describe.each(REPAIRED.flatMap(([of, rows]) => batchesOf(rows).map((batch, index) => [`${of} ${index + 1}`, batch] as const)))('%s', (_, rows) => {
  const now = manipulated(rows);
  findsEach(rows, () => now().found);
  findsNothingElse(rows, () => now().found);

  test('what has a repair is as it was loaded', async () => {
    const { excel, before, found } = now();
    use(excel);
    expect(await repairThisWorkbook(found.flatMap((one) => one.found.repair ?? []), () => undefined)).toEqual({ kind: 'done' });
    expect((await check()).filter((one) => one.found.repair !== undefined).map(told)).toEqual([]);
    expect(ofAddin(await excel.contents(), before)).toEqual(ofAddin(before, before));
  });
});

describe('inputs and settings', () => {
  const rows = [...INPUTS, ...SETTINGS];
  const now = manipulated(rows);
  findsEach(rows, () => now().found);
  findsNothingElse(rows, () => now().found);
});

describe.each(STRUCTURE.map((rows) => [rows.map(([name]) => name).join(', '), rows] as const))('%s', (_, rows) => {
  const now = manipulated(rows);
  findsEach(rows, () => now().found);
});

const ALL = [...REPAIRED.flatMap(([, rows]) => rows), ...INPUTS, ...SETTINGS, ...STRUCTURE.flat()];

test('of at least 150 manipulations 97 % are found', () => {
  const names = ALL.map(([name]) => name);
  expect([...KNOWN_MISSES.keys()].filter((name) => !names.includes(name))).toEqual([]);
  expect(names.length).toBeGreaterThanOrEqual(150);
  expect(KNOWN_MISSES.size / names.length).toBeLessThanOrEqual(0.03);
});
