/**
 * The programme of another year, or a corrected one: the workbook was loaded with the add-in as it is, and is renewed by one that
 * knows more: the same sources over the data of a later edition. What the pane shows of it is in test/browser/newEdition.test.ts.
 */
import type { LoadOutcome } from '../../../taskpane/load/outcome';
import type { ShownChange } from '../../../taskpane/load/shownChange';
import type * as Work from '../../../taskpane/load/work';
import { wishOf, type Wishes } from '../../../taskpane/sheets/changes';
import type { Scalar } from '../../../workbench/model/grid';
import type { InjectedFailure } from '../../../workbench/page/failures';
import { laterData, RELATION } from '../../browser/build/laterEdition';
import { PlayedExcel, type Contents } from '../../excel/playedExcel';
import type { SheetKey } from '../../../src/workbook/model';

const KEYS: ReadonlySet<SheetKey> = new Set(['overview', 'kdu', 'reconciliation', 'assumptions', 'register']);
/** Where KDU_UH_IST_2024 was written. */
const FIGURE = 'Zahlenquelle!D75';

type Edition = 'today' | 'corrected' | 'enlarged';

/** The add-in's work with the programme of that edition. */
function workOf(edition: Edition): typeof Work {
  let work: typeof Work | undefined;
  jest.isolateModules(() => {
    if (edition !== 'today') {
      const data = '../../../src/programme/programme-2025.json';
      jest.doMock(data, (): unknown => laterData(jest.requireActual(data), edition === 'enlarged'));
    }
    if (edition === 'enlarged') {
      const relations = '../../../src/programme/relations';
      jest.doMock(relations, (): unknown => {
        const known = jest.requireActual<{ readonly RELATIONS: readonly unknown[] }>(relations);
        return { ...known, RELATIONS: [RELATION, ...known.RELATIONS] };
      });
    }
    work = jest.requireActual<typeof Work>('../../../taskpane/load/work');
  });
  jest.dontMock('../../../src/programme/programme-2025.json').dontMock('../../../src/programme/relations');
  return work as typeof Work;
}

/** As it was loaded by the add-in of today; opened anew for every test. */
let file: PlayedExcel;
let excel: PlayedExcel;
let work: typeof Work;

const load = (wishes?: Wishes): Promise<LoadOutcome> =>
  work.loadSheets('de', KEYS, { progress: () => undefined, delayed: () => undefined, isCancelled: () => false }, wishes);

beforeAll(async () => {
  Object.assign(globalThis, { ADDIN_VERSION: '0.1.0' });
  file = new PlayedExcel();
  Object.assign(globalThis, { Excel: file.excel() });
  work = workOf('today');
  expect(await load()).toMatchObject({ kind: 'loaded', faults: [] });
});

beforeEach(() => {
  excel = file.copy();
  Object.assign(globalThis, { Excel: excel.excel() });
});

const place = ({ kind, sheet, cell }: ShownChange): string => (kind === 'layout' ? sheet : `${sheet}!${cell}`);

/** What is asked about; nothing where all is done at once. */
async function asked(): Promise<readonly ShownChange[]> {
  const outcome = await load();
  if (outcome.kind === 'changed') return outcome.changes;
  expect(outcome).toMatchObject({ kind: 'loaded', missing: [], pending: [], faults: [] });
  return [];
}

const places = async (): Promise<string[]> => (await asked()).map(place).sort();

/** Loads again and has these places replaced, and no others. */
async function replaced(...chosen: readonly string[]): Promise<LoadOutcome> {
  const changes = (await asked()).filter((change) => chosen.includes(place(change)));
  return load(new Set(changes.map(wishOf)));
}

const valuesAt = async (...addresses: readonly string[]): Promise<unknown[]> =>
  (await Promise.all(addresses.map((address) => excel.values(address)))).map((rows) => rows[0]?.[0]);

const cellOf = async (name: string): Promise<string> => ((await excel.contents()).names[name] ?? '').replace(/[=$]/g, '');

/** What was written anew, but the lines that name the edition. */
const renewed = (before: Contents, now: Contents): (readonly [Scalar | undefined, Scalar])[] =>
  now.sheets
    .flatMap(({ cells }, sheet) =>
      cells.flatMap((row, line) => row.map(([formula], column) => [before.sheets[sheet]?.cells[line]?.[column]?.[0], formula] as const)),
    )
    .filter(([old, content]) => old !== content)
    .filter(([, content]) => !String(content).endsWith('Datenstand 1.1'));

/** Formulas that show an error, or one that begins so. */
const errors = ({ sheets }: Contents, sign = '#'): string[] =>
  sheets.flatMap(({ name, cells }) =>
    cells.flat().flatMap(([formula, value]) => (String(value).startsWith(sign) ? [`${name}: ${formula} shows ${value}`] : [])),
  );

describe('a corrected figure', () => {
  beforeAll(() => {
    work = workOf('corrected');
  });

  test('is renewed with all that the sheets say of it; what the user changed elsewhere is asked about and stays', async () => {
    excel.write('KdU!A6', [['Miete und Heizung']]);
    excel.write('Tabelle1!A1', [['=KDU_UH_IST_2024*2']]);
    const before = await excel.contents();

    expect(await places()).toEqual(['KdU!A6']);
    expect(await replaced()).toMatchObject({ kind: 'loaded', missing: [], pending: [], faults: [] });

    const now = await excel.contents();
    expect(await valuesAt(FIGURE, 'Zahlenquelle!C75', 'KdU!C6', 'KdU!A6', 'Tabelle1!A1')).toEqual([
      93_300_000, '93.300.000', 93_300_000, 'Miete und Heizung', 186_600_000,
    ]);
    expect(renewed(before, now)).toEqual([
      ['4.2: 93.224.000', '4.2: 93.300.000'], ['93.224.000', '93.300.000'], [93_224_000, 93_300_000],
    ]);
    expect([now.names, now.tables, now.charts]).toEqual([before.names, before.tables, before.charts]);
    expect(errors(now)).toEqual(errors(before));
    expect(await places()).toEqual(['KdU!A6']);
  });

  test('that the user has overwritten is asked about: as it was loaded, as he has it, as it is today', async () => {
    excel.write(FIGURE, [[93_500_000]]);
    const [change, ...others] = await asked();
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      sheet: 'Zahlenquelle',
      cell: 'D75',
      texts: { loaded: '93.224.000\u00a0€', mine: '93.500.000\u00a0€', next: '93.300.000\u00a0€' },
    });
    await replaced(FIGURE);
    expect(await valuesAt(FIGURE)).toEqual([93_300_000]);
    expect(await places()).toEqual([]);
  });
});

describe('one more figure, and a relation that uses it', () => {
  const PLACES = ['Abstimmung', 'KdU!A6', 'Zahlenquelle'];
  let before: Contents;

  beforeAll(() => {
    work = workOf('enlarged');
  });

  beforeEach(async () => {
    excel.write('Annahmen!B9', [[0.2]]);
    excel.write('KdU!A6', [['Miete und Heizung']]);
    excel.write('Tabelle1!A1', [['=KDU_UH_IST_2024*2']]);
    before = await excel.contents();
  });

  async function expectEnlarged(): Promise<void> {
    const now = await excel.contents();
    expect(Object.keys(now.names).filter((name) => !(name in before.names))).toEqual(['KDU_UH_IST_2025']);
    expect(await valuesAt(await cellOf('KDU_UH_IST_2025'), 'KdU!A6', 'KdU!C6', 'Annahmen!B9', 'Tabelle1!A1')).toEqual([
      94_000_000, 'Miete und Heizung', 93_300_000, 0.2, 186_600_000,
    ]);
    expect(errors(now)).toEqual(errors(before));
    const relations = now.sheets.find(({ name }) => name === 'Abstimmung')?.cells.map((row) => row.map(([, value]) => value)) ?? [];
    const [row = []] = relations.filter(([id]) => id === RELATION.id);
    expect(row).toEqual(expect.arrayContaining([93_300_000, 94_000_000, 'WIDERSPRUCH']));
    expect(await places()).toEqual(['KdU!A6']);
  }

  test('kept as it was: the sheets that look different today are not touched', async () => {
    expect(await places()).toEqual(PLACES);
    expect(await replaced()).toMatchObject({ kind: 'loaded' });
    expect(await excel.contents()).toEqual(before);
  });

  test('the relation alone has to wait for the name that it uses', async () => {
    await replaced('Abstimmung');
    expect(await excel.contents()).toEqual(before);
    expect(await places()).toEqual(PLACES);
  });

  test('replaced: the name is there before its formulas, inputs and other changes stay', async () => {
    expect(await replaced('Abstimmung', 'Zahlenquelle')).toMatchObject({ kind: 'loaded', missing: [], pending: [], faults: [] });
    await expectEnlarged();
  });

  test.each<[string, InjectedFailure]>([
    ['at the new name', { place: 'NamedItemCollection.add', occurrence: 1 }],
    ['at the table of figures', { place: 'TableCollection.add', occurrence: 1 }],
  ])('Excel gives up %s: no formula without its name, and repeating completes it', async (_, failure) => {
    const changes = (await asked()).filter((change) => place(change) !== 'KdU!A6');
    excel.failNext(failure);
    expect(await load(new Set(changes.map(wishOf)))).toMatchObject({ kind: 'broken', failure: { place: failure.place } });
    expect(errors(await excel.contents(), '#NAME?')).toEqual([]);
    expect(await replaced('Abstimmung', 'Zahlenquelle')).toMatchObject({ kind: 'loaded', missing: [], pending: [], faults: [] });
    await expectEnlarged();
  });
});
