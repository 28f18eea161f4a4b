/** Findings with their effect in EUR and their causes; what two contents that look alike differ in. */
import type { PlayedExcel } from '../../excel/playedExcel';
import { check, isCause, load, loadedWorkbook, type Act } from './loadedWorkbook';
import { placeOf } from './corpus/acts';
import { findings } from './workbook';

const excel = loadedWorkbook();

/** What somebody does with Excel's own means. */
const byExcel = (workbook: PlayedExcel, does: (context: Excel.RequestContext) => void): Promise<void> =>
  workbook.excel().run(async (context) => {
    does(context);
    await context.sync();
  });

const cells = ({ workbook }: Excel.RequestContext, address: string): Excel.Range => {
  const [sheet = '', range = ''] = address.split('!');
  return workbook.worksheets.getItem(sheet).getRange(range);
};
const format = (address: string, numberFormat: string) => (context: Excel.RequestContext): void => {
  cells(context, address).numberFormat = [[numberFormat]];
};

type Case = readonly [name: string, act: Act, text: string];

/** What is not in each other's way is done in one workbook. */
const CASES: readonly (readonly Case[])[] = [
  [
    ['a figure', (e) => e.write('Zahlenquelle!D75', [[93_500_000]]), 'Wirkung: Zahlenquelle!D75 +276.000 €.'],
    ['a constant', (e) => e.write('Verwaltung!B5', [[0.01]]), 'Betroffen sind 19 abhängige Zellen. Wirkung: Verwaltung!B8 +466.600 €.'],
    ['a formula', (e) => e.write('KdU!B10', [[100]]), 'Wirkung: KdU!B10 −97.604.900 €.'],
    ['a link overwritten', (e) => e.write('Übersicht!D7', [[5]]), 'Hier führt ein Link zu „Verwaltung“.'],
  ],
  [
    ['a name', (e) => e.user.defineName('KDU_UH_IST_2024', '=Zahlenquelle!$D$76'), 'Wirkung: KdU!C6 +3.583.000 €.'],
    ['a row of one pixel', (e) => byExcel(e, (c) => void (cells(c, 'KdU!6:6').format.rowHeight = 0.75)), 'Größter Betrag darunter: KdU!'],
  ],
  [
    [
      'an amount put in',
      (e) => {
        e.user.insertLines('KdU!8:8');
        e.write('KdU!B8', [[500_000]]);
      },
      'stehen Inhalte, die mitzählen: B8. Wirkung: KdU!B11 +500.000 €.',
    ],
    [
      'amounts in white',
      (e) => byExcel(e, (c) => void (cells(c, 'KdU!B6:C6').format.font.color = '#FFFFFF')),
      'Größter Betrag darunter: KdU!B6 96.000.000 €.',
    ],
    [
      'a format that only rounds',
      (e) => byExcel(e, format('KdU!C6', '#,##0.00 "€"')),
      'Die Zelle zeigt denselben Inhalt, nur anders geschrieben.',
    ],
  ],
];

const NAMED = CASES.map((cases) => [cases.map(([name]) => name).join(', '), cases] as const);

test.each(NAMED)('%s: the effect on the amounts is told', async (_, cases) => {
  for (const [, act] of cases) await act(excel());
  const causes = (await check()).filter(isCause).map(({ text }) => text);
  expect(causes).toEqual(expect.arrayContaining(cases.map(([, , text]) => expect.stringContaining(text) as unknown)));
  expect(causes).toHaveLength(cases.length);
});

test('the look that comes along with a pasted cell is told under its content', async () => {
  excel().write('Tabelle1!A1', [[5]]);
  await byExcel(excel(), (context) => {
    cells(context, 'Tabelle1!A1').format.font.color = '#0B5A2A';
    cells(context, 'KdU!E6').copyFrom('Tabelle1!A1', 'All');
  });
  expect((await check()).map(({ id, found: { follows } }) => [id, follows])).toEqual([
    ['formulaToNumber:KdU!E6', undefined],
    ['lookOrigin:KdU!E6', 'formulaToNumber:KdU!E6'],
  ]);
});

test('a name that counts on one sheet: its effect there is told', async () => {
  const scopedNames = [{ sheetId: 'id-kdu', sheet: 'KdU', name: 'KDU_UH_IST_2024', formula: '=99' }];
  const [shadowed] = await findings({ show: { 'KdU!C6': 99 }, reading: { scopedNames } });
  expect(shadowed).toMatchObject({ kind: 'nameShadowed', values: { effect: -93_223_901, effectAt: 'KdU!C6' } });
});

test('what follows from a deleted name is told under it', async () => {
  excel().user.deleteName('ANN_KFA');
  const [cause, ...others] = await check();
  expect(cause?.id).toBe('nameDeleted:ANN_KFA');
  expect(others.length).toBeGreaterThan(0);
  expect(others.map(({ found: { kind, follows } }) => [kind, follows])).toEqual(others.map(() => ['errorValues', 'nameDeleted:ANN_KFA']));
});

const causes = async (): Promise<string[]> => (await check()).filter(isCause).map(({ id, found: { numbers } }) => `${id} ${numbers}`);

test.each([
  ['beside the model', 'KdU!E6:E8', 'KdU!N6', 'cellsCut:KdU!E6 E6:E8 → KdU!N6:N8'],
  ['below the model', 'KdU!E6:E8', 'KdU!E20', 'cellsCut:KdU!E6 E6:E8 → KdU!E20:E22'],
  ['a part of a row, whose sums follow it', 'KdU!B6:C6', 'KdU!B20', 'cellsCut:KdU!B6 B6:C6 → KdU!B20:C20'],
  ['most of a row', 'KdU!B6:L6', 'KdU!B20', 'cellsCut:KdU!B6 B6:L6 → KdU!B20:L20'],
  ['to a sheet of the user', 'KdU!E6:E8', 'Tabelle1!B2', 'cellsCut:KdU!E6 E6:E8 → Tabelle1!B2:B4'],
  ['to another sheet of the add-in', 'Verwaltung!B17:B19', 'Ziele!P3', 'cellsCut:Verwaltung!B17 B17:B19 → Ziele!P3:P5'],
  ['a figure, whose name follows it', 'Zahlenquelle!D75', 'Zahlenquelle!P75', 'cellsCut:Zahlenquelle!D75 D75 → Zahlenquelle!P75'],
])('cells that were cut are told with where they are, and what follows under them: %s', async (_, from, to, told) => {
  excel().user.cut(from, to);
  expect((await causes()).filter((cause) => !cause.startsWith('format'))).toEqual([told]);
});

test('a cell that was deleted has not been cut to a copy of its sheet', async () => {
  excel().user.copySheet('KdU');
  excel().write('KdU!E6', [['']]);
  expect((await check()).map(({ id }) => id)).toEqual(['formulaDeleted:KdU!E6', 'lookAlike:[KdU (2)]']);
});

test.each([
  ['a share of 1,520 %', 'EIN_KFA', 15.2],
  ['half a place', 'EIN_PL_EGZ', 0.5],
  ['more places at least than there are', 'EIN_MIN_EGZ', 251],
])('what follows from an input that is not allowed is told under it, which is as bad: %s', async (_, name, typed) => {
  excel().write(placeOf(name), [[typed]]);
  const [cause, ...others] = await check();
  expect(cause).toMatchObject({ id: `inputRange:${name}`, severity: 'error' });
  expect(others.length).toBeGreaterThan(0);
  expect(others.map(({ found: { kind, follows } }) => [kind, follows])).toEqual(others.map(() => ['errorValues', `inputRange:${name}`]));
});

test.each([
  ['a sign of no width', 'Unterkunft und Heizung\u200b', 'Unterkunft und Heizung‹U+200B›'],
  ['a blank that does not break, one at the end', 'Unterkunft\u00a0und Heizung ', 'Unterkunft‹U+00A0›und Heizung‹U+0020›'],
  ['a Cyrillic letter', 'Unt\u0435rkunft und Heizung', 'Unt\u0435‹U+0435›rkunft und Heizung'],
])('%s is made visible', async (_, typed, shown) => {
  excel().write('KdU!A6', [[typed]]);
  expect(await check()).toMatchObject([{ id: 'label:KdU!A6', loaded: 'Unterkunft und Heizung', now: shown }]);
});

test('loading again asks about names that were swapped by hand', async () => {
  excel().user.defineName('KDU_UH_IST_2024', '=Zahlenquelle!$D$76');
  excel().user.defineName('KDU_UH_ANSATZ_2025', '=Zahlenquelle!$D$75');
  const outcome = await load();
  expect(outcome).toMatchObject({ kind: 'changed' });
  expect((await check()).map(({ id }) => id)).toEqual(['nameMoved:KDU_UH_IST_2024', 'nameMoved:KDU_UH_ANSATZ_2025']);
});
