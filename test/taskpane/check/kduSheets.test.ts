/** The sheets of the KdU months: loaded before there are data, after an import, and checked; over Microsoft's client library in Node. */
import { CHART_TOP, END_FIRST, EXPECTED_ROW, MONTH_FIRST, STATE_FIRST } from '../../../src/workbook/sheets/monitorLayout';
import { checkThisWorkbook, repairThisWorkbook } from '../../../taskpane/check';
import { PlayedImport } from '../kdu/played';
import { check, load } from './loadedWorkbook';

const played = new PlayedImport();

beforeAll(async () => {
  Object.assign(globalThis, { ADDIN_VERSION: '0.1.0' });
  played.use();
  const outcome = await load(['report', 'compare', 'monitor', 'kduNet', 'assumptions', 'register']);
  expect(outcome).toMatchObject({ kind: 'loaded', faults: [], differences: [] });
}, 60_000);

const cell = async (address: string): Promise<unknown> => (await played.excel.read(`KdU_Monitor!${address}`))[0]?.[0]?.value;

/** The sheets of which the check says that it has compared imported rows. */
const compared = async (): Promise<readonly string[]> =>
  (await checkThisWorkbook({ delayed: () => undefined, progress: () => undefined })).importedSheets;

test('without data their tables are made, the state says what is missing, and the check finds nothing', async () => {
  expect(played.excel.sheetNames()).toEqual(expect.arrayContaining(['KdU_Ist', 'KdU_BG']));
  expect(await cell(`A${STATE_FIRST}`)).toBe('Noch keine Daten: In der Ansicht „KdU-Ist“ eine Datei einlesen. Quelle Kreis, Jahr 2025.');
  expect(await check()).toEqual([]);
  expect(await compared()).toEqual([]);
});

test('an import fills them, by accounts and by positions, and the check still finds nothing', async () => {
  const accounts = [
    { account: '0531200', label: 'Unterkunft', position: 'UH' },
    { account: '0531900', label: 'Teilhabe', position: 'nicht KdU' },
  ];
  const lines = [
    '2025-01 0531200 Kamen 100.10', '2025-01 0531900 Kamen 7.00', '2025-02 0531200 Kamen 110.00', '2025-03 0531200 Kamen 120.00',
  ];
  expect(await played.import(lines, { accounts })).toMatchObject({ kind: 'imported' });
  expect(await cell(`A${STATE_FIRST}`)).toBe('Quelle Kreis, Jahr 2025, Gesamt: gebucht bis März (3).');
  expect(await cell(`B${MONTH_FIRST}`)).toBe(100.1);
  expect(await cell(`C${END_FIRST}`)).toBe(1320.4);
  expect(await cell(`C${EXPECTED_ROW}`)).toBe(1320.4);
  const { readingRequests, writingRequests } = played.excel;
  expect(await check()).toEqual([]);
  // No more than without imported rows: where the tables are rides along, what stands in them is read with the other sheets.
  expect([played.excel.readingRequests - readingRequests, played.excel.writingRequests - writingRequests]).toEqual([5, 0]);
  expect(await compared()).toEqual(['KdU_Ist']);
});

test('the methods’ span is a band, and a series drawn in another way is found', async () => {
  // The newest that the check asks for: colours too.
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported: (_: string, version: string) => Number(version.split('.')[1]) <= 16 } } } });
  expect(await check()).toEqual([]);
  const kinds = (): unknown[] => played.excel.charts('KdU_Monitor').map(({ type, series }) => series.map((one) => one.type ?? type));
  const columns = Array<string>(3).fill('ColumnClustered');
  expect(kinds()).toEqual([['AreaStacked', 'AreaStacked', 'ColumnClustered', 'ColumnClustered', 'Line', 'Line'], columns]);
  expect(played.excel.charts('KdU_Monitor')[0]?.series.map(({ isUnnamed }) => isUnnamed === true)).toEqual([true, false, false, false, false, false]);
  const draw = (name: string, index: number, type: 'Line' | 'ColumnClustered'): Promise<void> =>
    played.excel.excel().run(async (context) => {
      context.workbook.worksheets.getItem('KdU_Monitor').charts.getItem(name).series.getItemAt(index).chartType = type;
      await context.sync();
    });
  await draw('JC_KdU_Monitor_kumuliert', 1, 'Line');
  await draw('JC_KdU_Monitor_Monate', 0, 'Line');
  const found = await check();
  expect(found.map(({ title, place }) => [title, place])).toEqual([
    ['Art eines Diagramms geändert', `KdU_Monitor!A${CHART_TOP}`],
    ['Art eines Diagramms geändert', `KdU_Monitor!H${CHART_TOP}`],
  ]);
  expect(await repairThisWorkbook(found.flatMap((one) => one.found.repair ?? []), () => undefined)).toEqual({ kind: 'done' });
  expect(await check()).toEqual([]);
  expect(kinds()).toHaveLength(2);
  expect(kinds()).toEqual(expect.arrayContaining([columns, expect.arrayContaining(['AreaStacked'])]));
});

test('positions pasted as values are told once; one that moves its amount on its own', async () => {
  played.excel.write('KdU_Ist!D6:D8', [['UH'], ['nicht KdU'], ['UH']]);
  expect(await check()).toMatchObject([{ title: 'Positionen folgen KdU_Konten nicht mehr', place: 'KdU_Ist!D6', severity: 'warning' }]);
  played.excel.write('KdU_Ist!D6', [['EINM_L']]);
  expect(await check()).toEqual(expect.arrayContaining([
    expect.objectContaining({ title: 'Position einer importierten Zeile geändert', place: 'KdU_Ist!D6', severity: 'error' }) as unknown,
    expect.objectContaining({ title: 'Positionen folgen KdU_Konten nicht mehr', place: 'KdU_Ist!D7' }) as unknown,
  ]));
});

test('of more empty cells than are looked at it is told', async () => {
  const { cells = [] } = (await played.excel.contents()).sheets.find(({ name }) => name === 'KdU_Monitor') ?? {};
  await played.excel.excel().run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('KdU_Monitor');
    for (const [y, row] of cells.entries()) for (const [x, [content = ''] = []] of row.entries()) if (content === '') sheet.getCell(y, x).values = [['Notiz']];
    await context.sync();
  });
  const told = (await check()).filter(({ found: { kind } }) => kind === 'blanksUnread');
  expect(told.map(({ title, text }) => [title, /^In [\d.]+ weiteren Zellen von „KdU_Monitor“/.test(text)])).toEqual([['Leere Zellen nicht alle angesehen', true]]);
});
