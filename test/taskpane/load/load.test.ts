import { isFormula } from '../../../src/formula/isFormula';
import { RELATIONS } from '../../../src/programme/relations';
import { programme } from '../../../src/programme/figures';
import { sheetModels } from '../../../src/workbook';
import type { SheetKey } from '../../../src/workbook/model';
import type { Snapshot } from '../../../taskpane/sheets/snapshot';
import { load } from '../../../taskpane/load/load';
import type { LoadEvents, LoadRequest } from '../../../taskpane/load/request';
import type { LoadOutcome, LoadProgress } from '../../../taskpane/load/outcome';
import { parseRecord, serializeRecord, type LoadRecord } from '../../../taskpane/sheets/record';
import { contents } from '../../../taskpane/sheets/rectangle';
import { loadedSnapshot, MODELS, model, writtenSheet } from '../fixtures';
import { recordedExcel, type RecordedExcel } from '../recordedExcel';

/** What a sheet shows as soon as it is written: its constants, and 1 for every formula. */
function shown(path: string): unknown {
  const name = /worksheets\.add\("(\w+)"\)\.getRange\("[A-Z0-9:]+"\)\.values$/.exec(path)?.[1];
  const sheet = MODELS.find((one) => one.name === name);
  return sheet && contents(sheet.blocks).formulas.map((row) => row.map((content) => (isFormula(content) ? 1 : content)));
}

/** A workbook with one empty sheet, in which every formula shows 1. */
function emptyWorkbook(path: string): unknown {
  if (path.endsWith('protection.protected')) return false;
  if (path.endsWith('worksheets.items')) return [{ id: 'T1', name: 'Tabelle1', protection: { protected: false }, names: { items: [] } }];
  if (path.endsWith('.items')) return [];
  if (path.endsWith('.isNullObject')) return true;
  const values = shown(path);
  if (values) return values;
  if (path.endsWith('.values')) return Array.from({ length: 120 }, () => Array<number>(12).fill(1));
  if (path.endsWith('.valueTypes')) return Array.from({ length: 120 }, () => Array<string>(12).fill('Double'));
  const id = /worksheets\.add\("(\w+)"\)\.id$/.exec(path);
  return id ? `id of ${id[1]}` : undefined;
}

/** A workbook as `snapshot` says; where a whole sheet is read, each of its relations shows a status. */
function workbookLike({ sheets, names, tables, record }: Snapshot): (path: string) => unknown {
  return (path) => {
    if (path.endsWith('worksheets.items')) return sheets.map(({ isProtected, ...sheet }) => ({ ...sheet, protection: { protected: isProtected }, names: { items: [] } }));
    if (path.endsWith('names.items')) return names;
    if (path.endsWith('tables.items')) return tables.map((name) => ({ name }));
    if (path.endsWith('.isNullObject')) return record === null;
    if (path === 'workbook.settings.getItemOrNullObject("JC.load").value') return record && serializeRecord(record);
    if (path.endsWith('getUsedRange(true).values')) return RELATIONS.map(() => ['RUNDUNG']);
    return writtenSheet(path, record) ?? emptyWorkbook(path);
  };
}

const described: LoadRequest['models'] = (keys) => sheetModels(keys, programme, 'de');

interface Run {
  readonly outcome: LoadOutcome;
  readonly excel: RecordedExcel;
  readonly progress: LoadProgress[];
  readonly records: LoadRecord[];
}

async function run(
  excel: RecordedExcel,
  change: Partial<LoadEvents> = {},
  chosen: readonly SheetKey[] = ['kdu', 'assumptions', 'register'],
  models: LoadRequest['models'] = (keys) => MODELS.filter(({ key }) => keys.includes(key)),
): Promise<Run> {
  Object.assign(globalThis, { Excel: excel });
  const progress: LoadProgress[] = [];
  const outcome = await load(
    { models, chosen: new Set(chosen), addinVersion: '0.1.0', dataVersion: '1.0', language: 'de' },
    { progress: (step) => progress.push(step), delayed: () => undefined, isCancelled: () => false, ...change },
  );
  return { outcome, excel, progress, records: recordsIn(excel.log) };
}

function recordsIn(log: readonly string[]): LoadRecord[] {
  return log.flatMap((line) => {
    const setting = /settings\.add\("JC\.load", (".*")\)$/.exec(line);
    const record = setting?.[1] ? parseRecord(JSON.parse(setting[1])) : null;
    return record ? [record] : [];
  });
}

const states = (record: LoadRecord | undefined): Record<string, boolean> =>
  Object.fromEntries(Object.entries(record?.sheets ?? {}).map(([key, sheet]) => [key, sheet.complete]));
const at = (trip: readonly string[] | undefined, part: string): number => (trip ?? []).findIndex((line) => line.includes(part));

describe('where Excel knows numbers with properties', () => {
  const isSetSupported = (_set: string, version: string): boolean => version === '1.19';
  beforeAll(() => void Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } }));
  afterAll(() => void Object.assign(globalThis, { Office: undefined }));

  test('the figures get their cards when everything else is written', async () => {
    const { excel, outcome } = await run(recordedExcel(emptyWorkbook));
    expect(outcome).toMatchObject({ kind: 'loaded', figures: 89 });
    const trips = excel.roundTrips();
    expect(trips).toHaveLength(6);
    expect(trips.map((trip) => trip.filter((line) => line.includes('.valuesAsJson = ')).length)).toEqual([0, 0, 0, 0, 0, 1]);
  });

  test('a load is none the worse where Excel refuses them', async () => {
    const { outcome, records } = await run(recordedExcel(emptyWorkbook, [5]));
    expect(outcome).toMatchObject({ kind: 'loaded', figures: 89, faults: [] });
    expect(states(records.at(-1))).toEqual({ register: true, assumptions: true, kdu: true });
  });

  test('a load that writes no figures asks for no cards', async () => {
    const { excel } = await run(recordedExcel(workbookLike(loadedSnapshot())));
    expect(excel.log.filter((line) => line.includes('valuesAsJson'))).toEqual([]);
  });
});

describe('a load into an empty workbook', () => {
  let result: Run;
  beforeAll(async () => (result = await run(recordedExcel(emptyWorkbook))));

  test('takes one round trip to read, one for each sheet, one to finish', () => {
    expect(result.excel.log.filter((line) => line === 'sync')).toHaveLength(1 + 3 + 1);
  });

  test('reads before it writes', () => {
    expect(result.excel.roundTrips()[0]?.filter((line) => !/\.load\(|getItemOrNullObject/.test(line))).toEqual([]);
  });

  test('tells its steps as they happen', () => {
    const sheets = ['Zahlenquelle', 'Annahmen', 'KdU'];
    expect(result.progress).toEqual([0, 1, 2, 3, 4].map((step) => ({ sheets, step })));
  });

  test('says what it made', () => {
    expect(result.outcome).toEqual({
      kind: 'loaded',
      settingsSize: 0,
      sheets: [
        { key: 'kdu', id: 'id of KdU', name: 'KdU', isNew: true },
        { key: 'assumptions', id: 'id of Annahmen', name: 'Annahmen', isNew: true },
        { key: 'register', id: 'id of Zahlenquelle', name: 'Zahlenquelle', isNew: true },
      ],
      missing: [],
      pending: [],
      figures: 89,
      taken: [],
      faults: [],
      differences: [],
      statuses: null,
      refresh: { renewed: 0, renamed: 0, rebuilt: [], replaced: 0, kept: 0, missing: [] },
    });
  });

  test.each([
    [1, 'register'],
    [2, 'assumptions'],
    [3, 'kdu'],
  ] as const)('round trip %i claims the sheet, then names, formats, formulas', (index, key) => {
    const trip = result.excel.roundTrips()[index];
    const { name, names } = model(key);
    const sheet = `workbook.worksheets.add("${name}")`;
    const order = [
      at(trip, 'settings.add("JC.load"'),
      at(trip, sheet),
      at(trip, `names.add("JC_BLATT_${key.toUpperCase()}"`),
      ...names.map((one) => at(trip, `names.add("${one.name}"`)),
      at(trip, '.numberFormat = '),
      at(trip, '.formulas = '),
    ];
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((one, other) => one - other));
  });

  test('writes each sheet’s cells at once', () => {
    const writes = result.excel.log.filter((line) => line.includes('.formulas = '));
    expect(writes).toHaveLength(3);
    for (const [index, key] of (['register', 'assumptions', 'kdu'] as const).entries()) {
      const { range, formulas } = contents(model(key).blocks);
      expect(writes[index]).toBe(`workbook.worksheets.add("${model(key).name}").getRange("${range}").formulas = ${JSON.stringify(formulas)}`);
    }
  });

  test('makes the table when its cells are there', () => {
    const trip = result.excel.roundTrips()[1];
    expect(at(trip, 'tables.add(')).toBeGreaterThan(at(trip, '.formulas = '));
    expect(trip?.filter((line) => line.includes('tables.add('))).toContainEqual(expect.stringContaining('.name = "JC_Zahlen"'));
  });

  test('suspends calculation in each writing, the screen once', () => {
    const count = (name: string): number => result.excel.log.filter((line) => line.includes(`application.${name}(`)).length;
    expect([count('suspendApiCalculationUntilNextSync'), count('suspendScreenUpdatingUntilNextSync')]).toEqual([3, 1]);
  });

  test('draws the charts in the end and shows the first sheet', () => {
    const last = result.excel.roundTrips()[4];
    const charts = model('kdu').charts.map(({ name }) => at(last, `.name = "${name}"`));
    expect(charts).not.toContain(-1);
    expect(at(last, 'worksheets.add("KdU").activate()')).toBeGreaterThan(-1);
  });

  test('the record is true at every moment: a sheet is complete when everything of it is written', () => {
    expect(result.records.map(states)).toEqual([
      { register: false },
      { register: true },
      { register: true, assumptions: false },
      { register: true, assumptions: true },
      { register: true, assumptions: true, kdu: false },
      // its cells are there, its charts and links are not
      { register: true, assumptions: true, kdu: false },
      { register: true, assumptions: true, kdu: true },
    ]);
    expect(result.records.at(-1)?.sheets.register?.names).toHaveLength(89);
  });
});

test('cancelling lets the running sheet finish and closes what is there properly', async () => {
  let written = 0;
  const { outcome, excel, records } = await run(recordedExcel(emptyWorkbook), { isCancelled: () => written++ === 1 });
  expect(outcome).toMatchObject({ kind: 'loaded', sheets: [{ key: 'register', isNew: true }], missing: ['Annahmen', 'KdU'] });
  expect(excel.log.filter((line) => line === 'sync')).toHaveLength(1 + 1 + 1);
  expect(states(records.at(-1))).toEqual({ register: true });
});

describe('links between the sheets', () => {
  const keys: readonly SheetKey[] = ['overview', 'kdu', 'assumptions', 'register'];
  const linked = described(keys, 'de');
  const links = (lines: readonly string[] = []): string[] => lines.filter((line) => line.includes('.hyperlink = '));

  test('come in the end, when the sheets that they lead to are there', async () => {
    const { excel } = await run(recordedExcel(emptyWorkbook), {}, keys, described);
    expect(links(excel.roundTrips().at(-1))).toHaveLength(linked.flatMap((sheet) => sheet.links).length);
    expect(links(excel.log)).toHaveLength(linked.flatMap((sheet) => sheet.links).length);
  });

  test('lead nowhere that a cancelled load has not come to', async () => {
    let written = 0;
    const { outcome, excel } = await run(recordedExcel(emptyWorkbook), { isCancelled: () => written++ === 3 }, keys, described);
    expect(outcome).toMatchObject({ kind: 'loaded', missing: ['Übersicht'] });
    expect(links(excel.log)).toEqual([]);
  });
});

describe('a load into a workbook that holds some of the sheets', () => {
  const before: readonly SheetKey[] = ['reconciliation', 'assumptions', 'register'];
  const workbook = workbookLike(loadedSnapshot(described(before, 'de')));

  test('describes the sheets for a workbook in which the chosen and the present ones stand', async () => {
    const asked: (readonly SheetKey[])[] = [];
    const models: LoadRequest['models'] = (keys) => {
      asked.push(keys);
      return described(keys, 'de');
    };
    const { outcome } = await run(recordedExcel(workbook), {}, ['overview', 'assumptions', 'register'], models);
    expect(outcome).toMatchObject({ kind: 'loaded', sheets: [{ key: 'overview', isNew: true }, { key: 'assumptions' }, { key: 'register' }] });
    expect(new Set(asked.at(-1))).toEqual(new Set(['overview', ...before]));
  });

  test('reads what the present Abstimmung shows along with the rest', async () => {
    const { outcome, excel } = await run(recordedExcel(workbook), {}, ['kdu', ...before], described);
    expect(outcome).toMatchObject({ statuses: { EXAKT: 0, RUNDUNG: RELATIONS.length, WIDERSPRUCH: 0, HINWEIS: 0 } });
    expect(excel.roundTrips()).toHaveLength(2 + 1 + 1);
    expect(at(excel.roundTrips()[3], 'getItem("id-reconciliation").getUsedRange(true).load(')).toBeGreaterThan(-1);
  });

  test('with nothing to write, only reads', async () => {
    const { outcome, excel } = await run(recordedExcel(workbook), {}, before, described);
    expect(outcome).toMatchObject({ kind: 'loaded', statuses: { RUNDUNG: RELATIONS.length } });
    expect(excel.log.filter((line) => /\.(add|delete|activate)\(| = /.test(line))).toEqual([]);
  });

  test('when that reading fails, nothing was written', async () => {
    const { outcome } = await run(recordedExcel(workbook, [1]), {}, before, described);
    expect(outcome).toMatchObject({ kind: 'refused' });
  });
});

test('cancelling before the first sheet writes nothing', async () => {
  const { outcome, excel } = await run(recordedExcel(emptyWorkbook), { isCancelled: () => true });
  expect(outcome).toMatchObject({ kind: 'loaded', sheets: [], missing: ['Zahlenquelle', 'Annahmen', 'KdU'] });
  expect(excel.roundTrips()).toHaveLength(1);
});

describe('when Excel breaks off', () => {
  const failure = { code: 'GeneralException', message: 'Excel gave up.', place: '' };

  test('while reading, nothing was written', async () => {
    const { outcome, records } = await run(recordedExcel(emptyWorkbook, [0]));
    expect(outcome).toEqual({ kind: 'refused', failure });
    expect(records).toEqual([]);
  });

  test('at a sheet, it is incomplete, the ones before it are complete, the ones after it missing', async () => {
    const { outcome } = await run(recordedExcel(emptyWorkbook, [2]));
    expect(outcome).toEqual({ kind: 'broken', at: 'Annahmen', complete: ['Zahlenquelle'], incomplete: ['Annahmen'], missing: ['KdU'], pending: [], failure });
  });

  test('while finishing, the sheets that want charts are incomplete', async () => {
    const { outcome } = await run(recordedExcel(emptyWorkbook, [4]));
    expect(outcome).toEqual({ kind: 'broken', at: null, complete: ['Zahlenquelle', 'Annahmen'], incomplete: ['KdU'], missing: [], pending: [], failure });
  });
});

test('a workbook that must not be written is not written', async () => {
  const guarded = (path: string): unknown => (path === 'workbook.protection.protected' ? true : emptyWorkbook(path));
  const { outcome, excel } = await run(recordedExcel(guarded));
  expect(outcome).toEqual({ kind: 'blocked', obstacle: { kind: 'structureProtected' } });
  expect(excel.log.filter((line) => /\.(add|delete)\(| = /.test(line))).toEqual([]);
});
