/** What the user does, and what the check finds of it: kind with the name of what it is of, place, contents. */
import type { Language } from '../../../src/language';
import { corner } from '../../../src/formula/address';
import type { CellContent, SheetKey, SheetModel } from '../../../src/workbook/model';
import type { Found, FindingKind } from '../../../taskpane/check/found';
import type { Doubt } from '../../../taskpane/sheets/identity';
import { UNKNOWN } from '../../../taskpane/sheets/written';
import { models, WITHOUT_DATA } from '../../src/workbook/models';
import { checked, findings, otherSheet, type Doing } from './workbook';

/** `figure:KDU_UH_IST_2024 @ Zahlenquelle!D75` */
const said = ({ id, location }: Found): string => `${id} @ ${location ? `${location.sheet}${location.cell === undefined ? '' : `!${location.cell}`}` : '-'}`;

const found = async (doing: Doing): Promise<string[]> => (await findings(doing)).map(said);

/** As another edition of the add-in would describe them. */
function changedModels(keys: readonly SheetKey[], language: Language, changed: SheetKey): SheetModel[] {
  expect(keys.length).toBe(WITHOUT_DATA.length);
  return models(language, keys).map((sheet) => (sheet.key === changed ? { ...sheet, columnWidths: [...sheet.columnWidths, 20] } : sheet));
}

/** With another formula in one cell; what the cells give stays. */
function put(rows: CellContent[][], cell: string, content: CellContent): CellContent[][] {
  if (!rows.flat().some((one) => String(one).startsWith('='))) return rows;
  const { row, column } = corner(cell);
  return rows.map((line, y) => (y === row - 1 ? [...line.slice(0, column - 1), content, ...line.slice(column)] : [...line]));
}

test.each(['de', 'en'] as const)('a workbook as it was loaded in %s gives nothing', async (language) => {
  expect(await findings({ language })).toEqual([]);
});

describe('contents', () => {
  test.each<[name: string, type: Record<string, CellContent>, found: string[]]>([
    ['a figure overwritten', { 'Zahlenquelle!D75': 93_500_000 }, ['figure:KDU_UH_IST_2024 @ Zahlenquelle!D75']],
    ['a formula replaced by a number', { 'Verwaltung!B17': 8_290_000 }, ['formulaToNumber:Verwaltung!B17 @ Verwaltung!B17']],
    ['a formula replaced by a text', { 'KdU!E6': 'siehe Anlage' }, ['formulaToText:KdU!E6 @ KdU!E6']],
    ['a formula deleted', { 'KdU!E6': '' }, ['formulaDeleted:KdU!E6 @ KdU!E6']],
    ['a formula changed', { 'KdU!E6': '=C6-B6' }, ['formulaChanged:KdU!E6 @ KdU!E6']],
    ['a label changed', { 'KdU!A6': 'Miete' }, ['label:KdU!A6 @ KdU!A6']],
    ['a label that formulas look at', { 'Plätze!C6': 'Jobcenter Mitte' }, ['value:Plätze!C6 @ Plätze!C6']],
    ['a header of a table changed', { 'Zahlenquelle!B5': 'Name' }, ['tableHeader:Zahlenquelle!B5 @ Zahlenquelle!B5']],
    ['an input', { 'Annahmen!B13': 5_000_000 }, []],
    ['a note beside the model', { 'KdU!P6': 'geprüft' }, []],
    ['a formula written otherwise', { 'KdU!B10': '=sum( $B$6:$B$8 )' }, ['formulaChanged:KdU!B10 @ KdU!B10']],
    ['the same formula with spaces', { 'KdU!B10': '=SUM( B6:B8 )' }, []],
  ])('%s', async (_, type, expected) => {
    expect(await found({ type })).toEqual(expected);
  });

  test('with what stands there now, and the cells that depend on it', async () => {
    const [figure] = await findings({ type: { 'Zahlenquelle!D75': 93_500_000 } });
    expect(figure).toMatchObject({ severity: 'error', numbers: '93224000 → 93500000', loaded: { content: 93_224_000 }, now: { content: 93_500_000 } });
    expect(Number(figure?.values['n'])).toBeGreaterThan(10);
  });

  test('a cell that has moved keeps the name of its home', async () => {
    const arrange = (rows: CellContent[][]): CellContent[][] => [...rows.slice(0, 39), [], ...rows.slice(39)];
    const all = await found({ on: 'register', type: { 'Zahlenquelle!D75': 93_500_000 }, arrange });
    expect(all.filter((one) => /figure|rows/.test(one))).toEqual(['figure:KDU_UH_IST_2024 @ Zahlenquelle!D76', 'rowsInserted:Zahlenquelle @ Zahlenquelle!A40']);
  });
});

describe('the contents that a status is given to', () => {
  const rowIn = (rows: CellContent[][]): CellContent[][] => [...rows.slice(0, 5), [], ...rows.slice(5)];
  const numbersOf = async (doing: Doing, kind: FindingKind): Promise<string[]> => (await findings(doing)).filter((one) => one.kind === kind).map(({ numbers }) => numbers);

  test('a formula stays the same when a row comes in before its cells', async () => {
    const before = await numbersOf({ type: { 'KdU!B10': '=SUM(B6:B7)' } }, 'formulaChanged');
    const typed = (rows: CellContent[][]): CellContent[][] => put(rowIn(rows), 'B11', '=SUM(B7:B8)');
    expect(before).toHaveLength(1);
    expect(await numbersOf({ on: 'kdu', arrange: typed }, 'formulaChanged')).toContain(before[0]);
  });

  test('a formula with the same parts about other cells is another', async () => {
    expect(await numbersOf({ type: { 'KdU!E6': '=C6-B6' } }, 'formulaChanged')).not.toEqual(await numbersOf({ type: { 'KdU!E6': '=C7-B6' } }, 'formulaChanged'));
  });

  test('errors are told by their number, their code and the first places', async () => {
    expect(await numbersOf({ show: { 'KdU!E6': '#VALUE!', 'KdU!F6': '#VALUE!' } }, 'errorValues')).toEqual(['2 #VALUE! E6 F6']);
    expect(await numbersOf({ others: [otherSheet('Rechnung', { B2: { formula: '=JC.GROWTH_RATE(A1,A2)', value: '#VALUE!' } })] }, 'errorValues')).toEqual(['1 #VALUE! =JC.GROWTH_RATE(#,#)']);
  });
});

test('what refers only to rows that are gone is not put back', async () => {
  const arrange = (rows: CellContent[][]): CellContent[][] => put([...rows.slice(0, 5), ...rows.slice(8)], 'B7', '=B6');
  const broken = (await findings({ on: 'kdu', arrange })).filter(({ loaded }) => String(loaded?.content).includes('#REF!'));
  expect(broken.length).toBeGreaterThan(0);
  expect(broken.flatMap(({ repair }) => repair ?? [])).toEqual([]);
});

describe('names', () => {
  const pointed = (name: string, formula: string | null): Doing => ({
    snapshot: (snapshot) => ({
      ...snapshot,
      names: snapshot.names.flatMap((one) => (one.name !== name ? [one] : formula === null ? [] : [{ name, formula }])),
    }),
  });

  const place = (name: string) => ({ key: 'targets', id: `id-${name}`, name }) as const;
  const doubted = (doubt: Pick<Doubt, 'sheet' | 'reason' | 'home'>, marker: string | null): Doing => ({
    snapshot: (snapshot) => ({ ...pointed('JC_BLATT_TARGETS', marker).snapshot?.(snapshot) ?? snapshot, doubts: [{ key: 'targets', isBegun: false, ...doubt }] }),
  });
  const elsewhere = { sheet: place('Mein Blatt'), reason: 'contents' } as const;

  test.each<[name: string, doing: Doing, found: string[]]>([
    ['pointed elsewhere', pointed('BG_ANZAHL', '=Tabelle1!$B$4'), ['nameMoved:BG_ANZAHL @ Zahlenquelle!D16']],
    ['deleted', pointed('BG_ANZAHL', null), ['nameDeleted:BG_ANZAHL @ Zahlenquelle!D16']],
    ['the marker of a sheet deleted', doubted({ sheet: place('Ziele'), reason: 'unmarked', home: null }, null), ['markerGone:Ziele @ Ziele!A1']],
    ['the marker deleted, and another sheet of that name', { ...pointed('JC_BLATT_TARGETS', null), others: [otherSheet('Ziele', { A1: { formula: 'Meine Ziele' } })] }, ['sheetGone:Ziele @ -']],
    ['the marker lost with its sheet', pointed('JC_BLATT_TARGETS', '=#REF!'), ['sheetGone:Ziele @ -']],
    ['the marker lost, and what was loaded stands there', doubted({ sheet: place('Ziele'), reason: 'unmarked', home: null }, '=#REF!'), ['markerGone:Ziele @ Ziele!A1']],
    ['the marker on another sheet', doubted({ ...elsewhere, home: place('Ziele') }, "='Mein Blatt'!$C$3"), ['doubtful:Ziele @ Mein Blatt!C3']],
    ['the marker on another sheet, and what was loaded nowhere', doubted({ ...elsewhere, home: null }, "='Mein Blatt'!$C$3"), ['doubtfulAlone:Ziele @ Mein Blatt!C3']],
  ])('%s', async (_, doing, expected) => {
    const all = await findings(doing);
    expect(all.map(said).slice(0, 1)).toEqual(expected);
    expect(all[0]?.severity).toBe('error');
  });

  test.each<[name: string, expected: string[]]>([
    ['JC.KDU_DELTA', ['warning nameOfFunction:JC.KDU_DELTA @ -']],
    ['KDU_UH_1ST_2024', ['warning nameMistakable:KDU_UH_1ST_2024 @ -']],
    ['\u041aDU_UH_IST_2024', ['warning nameMistakable:\u041aDU_UH_IST_2024 @ -']],
    ['KDU_UH_IST_2023', []],
    ['MIETE_2025', []],
  ])('%s beside those of the add-in', async (name, expected) => {
    const all = await findings({ snapshot: (snapshot) => ({ ...snapshot, names: [...snapshot.names, { name, formula: '=Tabelle1!$A$1' }] }) });
    expect(all.map((one) => `${one.severity} ${said(one)}`)).toEqual(expected);
  });

  test('left behind by sorting', async () => {
    const arrange = (rows: CellContent[][]): CellContent[][] => [...rows.slice(0, 5), ...rows.slice(5).reverse()];
    const all = (await findings({ on: 'register', arrange })).filter(({ kind }) => kind !== 'sum');
    expect(all.map(said)).toEqual(['namesLeft:Zahlenquelle @ Zahlenquelle!D6', 'rowsMoved:Zahlenquelle @ Zahlenquelle!A1']);
    expect(all[0]?.values['n']).toBe(88);
  });
});

describe('lines', () => {
  const without = (first: number, count = 1) => (rows: CellContent[][]): CellContent[][] => [...rows.slice(0, first - 1), ...rows.slice(first - 1 + count)];
  const columnIn = (rows: CellContent[][]): CellContent[][] => rows.map((row) => [...row.slice(0, 2), '', ...row.slice(2)]);
  const columnOut = (rows: CellContent[][]): CellContent[][] => rows.map((row) => [...row.slice(0, 4), ...row.slice(5)]);

  test.each<[name: string, doing: Doing, expected: string, values: object]>([
    ['a row deleted', { on: 'targets', arrange: without(8) }, 'rowsDeleted:Ziele @ Ziele!A7', { n: 1, lines: '8' }],
    ['two rows deleted', { on: 'targets', arrange: without(14, 2) }, 'rowsDeleted:Ziele @ Ziele!A13', { n: 2, lines: '14–15' }],
    ['a column inserted', { on: 'kdu', arrange: columnIn }, 'columnsInserted:KdU @ KdU!C1', { n: 1, lines: 'C' }],
    ['a column deleted', { on: 'kdu', arrange: columnOut }, 'columnsDeleted:KdU @ KdU!D1', { n: 1, lines: 'E' }],
    ['rows hidden', { hidden: { targets: { rows: [8, 9, 12], columns: [] } } }, 'rowsHidden:Ziele @ Ziele!A8', { n: 3, lines: '8–9, 12' }],
    ['a column hidden', { hidden: { kdu: { rows: [], columns: [3] } } }, 'columnsHidden:KdU @ KdU!C1', { n: 1, lines: 'C' }],
  ])('%s', async (_, doing, expected, values) => {
    const lines = (await findings(doing)).filter(({ kind }) => /^(rows|columns)/.test(kind));
    expect(lines.map(said)).toEqual([expected]);
    expect(lines[0]?.values).toMatchObject(values);
  });
});

describe('sheets and the workbook', () => {
  const sheet = (name: string, change: object | null): Doing => ({ sheet: (one) => (one.name === name ? change && { ...one, ...change } : one) });
  const recorded = (change: (sheets: Record<string, object>) => object): Doing => ({
    snapshot: (snapshot) => ({ ...snapshot, record: snapshot.record && { ...snapshot.record, ...change({ ...snapshot.record.sheets }) } }),
  });

  test.each<[name: string, doing: Doing, found: string[]]>([
    ['hidden', sheet('Ziele', { isVisible: false }), ['remark sheetHidden:Ziele @ Ziele']],
    ['very hidden', sheet('Ziele', { isVisible: false, isVeryHidden: true }), ['remark sheetVeryHidden:Ziele @ Ziele']],
    ['protected', sheet('Ziele', { isProtected: true }), ['remark sheetProtected:Ziele @ Ziele']],
    ['deleted', sheet('Ziele', null), ['error sheetGone:Ziele @ -']],
    ['half loaded', recorded((sheets) => ({ sheets: { ...sheets, targets: { ...sheets['targets'], complete: false, written: true } } })), ['warning incomplete:targets @ Ziele']],
    ['older data', recorded(() => ({ dataVersion: '0.9' })), ['warning outdated @ -']],
    ['newer data', recorded(() => ({ dataVersion: '1.10' })), ['warning newer @ -']],
    ['another add-in', recorded(() => ({ addinVersion: '0.0.9' })), ['remark addinVersion @ -']],
    ['calculated by hand', { reading: { isManual: true } }, ['warning manual @ -']],
    ['too large', { reading: { skipped: [{ sheet: 'Rohdaten', cells: 300_000 }] } }, ['remark tooLarge:Rohdaten @ Rohdaten']],
    [
      'another layout of another add-in',
      { ...recorded(() => ({ addinVersion: '0.0.9' })), request: { models: (keys, language) => changedModels(keys, language, 'targets') } },
      ['warning layout:targets @ Ziele', 'remark addinVersion @ -'],
    ],
    ['another layout recorded, of the same add-in', { request: { models: (keys, language) => changedModels(keys, language, 'targets') } }, []],
  ])('%s', async (_, doing, expected) => {
    expect((await findings(doing)).map((one) => `${one.severity} ${said(one)}`)).toEqual(expected);
  });

  test('sheets without any record are told, and nothing else', async () => {
    const sheet = { key: 'kdu', id: 'id-kdu', name: 'KdU' } as const;
    const unrecorded = [{ key: 'kdu', sheet, language: 'de', isKept: false }] as const;
    const doing: Doing = { snapshot: (snapshot) => ({ ...snapshot, record: null, unrecorded }), reading: { contents: new Map(), states: new Map() } };
    expect((await findings(doing)).map((one) => [said(one), one.values])).toEqual([['settingsGone @ -', { s: 'KdU' }]]);
  });

  test('a record of another version is told, and nothing else', async () => {
    const doing: Doing = { snapshot: (snapshot) => ({ ...snapshot, record: null, settings: ['JC.load'] }), reading: { contents: new Map(), states: new Map() } };
    expect(await found(doing)).toEqual(['recordUnknown @ -']);
  });
});

describe('tables', () => {
  test.each<[name: string, doing: Doing, found: string[]]>([
    ['gone', { tables: (tables) => void tables.delete('JC_Zahlen') }, ['tableGone:JC_Zahlen']],
    ['smaller', { tables: (tables) => void tables.set('JC_Plaetze', "'Plätze'!A5:M9") }, ['tableResized:JC_Plaetze']],
    ['grown', { tables: (tables) => void tables.set('JC_Bindungen', 'Bindungen!A16:N60') }, []],
    ['on another sheet', { tables: (tables) => void tables.set('JC_Bindungen', 'Tabelle1!A16:N60') }, ['tableResized:JC_Bindungen']],
  ])('%s', async (_, doing, expected) => {
    expect((await findings(doing)).map(({ id }) => id)).toEqual(expected);
  });
});

describe('errors', () => {
  const lost = '=_xldudf_JC_KDU_DELTA(BG_ANZAHL,BG_ANZAHL)';
  test.each<[name: string, doing: Doing, found: string[]]>([
    ['an error on a sheet of ours', { show: { 'KdU!E6': '#VALUE!' } }, ['errorValues:KdU!#VALUE! @ KdU!E6']],
    ['a function that Excel does not know', { show: { 'KdU!E6': '#NAME?', 'KdU!F6': '#NAME?' } }, ['unbound:KdU @ KdU!E6']],
    ['still calculating', { show: { 'KdU!E6': '#BUSY!' } }, ['pending:KdU @ KdU!E6']],
    ['a text that looks like a formula', { others: [otherSheet('Prüfprotokoll', { B2: { formula: lost, value: lost } })] }, []],
    ['lost elsewhere', { others: [otherSheet('Rechnung', { B2: { formula: lost, value: 0 } })] }, ['unbound:[Rechnung] @ Rechnung!B2']],
    ['a JC error elsewhere', { others: [otherSheet('Rechnung', { B2: { formula: '=JC.GROWTH_RATE(A1,A2)', value: '#VALUE!' } })] }, ['errorValues:[Rechnung]!#VALUE! @ Rechnung!B2']],
    ['another error elsewhere', { others: [otherSheet('Rechnung', { B2: { formula: '=1/A1', value: '#DIV/0!' } })] }, []],
    ['a text that names a function', { others: [otherSheet('Rechnung', { B2: { formula: '="JC.GROWTH_RATE("&A1', value: '#VALUE!' } })] }, []],
    ['a JC function of an earlier version', { others: [otherSheet('Rechnung', { B2: { formula: '=JC.GROWTH(A1,A2)', value: '#NAME?' } })] }, ['errorValues:[Rechnung]!#NAME? @ Rechnung!B2']],
    ['an unknown name in a JC formula', { others: [otherSheet('Rechnung', { B2: { formula: '=JC.GROWTH_RATE(ALT,BG_ANZAHL)', value: '#NAME?' } })] }, ['errorValues:[Rechnung]!#NAME? @ Rechnung!B2']],
  ])('%s', async (_, doing, expected) => {
    expect(await found(doing)).toEqual(expected);
  });

  test('the cause comes first', async () => {
    const [first] = await findings({ show: { 'KdU!B10': '#VALUE!', 'KdU!B6': '#VALUE!' } });
    expect(first?.location?.cell).toBe('B6');
  });

  test.each([
    ['nothing', ''],
    ['a link of the workbook', '[2]!'],
    ['a file', 'FUNCRES.XLAM!'],
    ['a path', "'C:\\Program Files\\Kreis, Unna\\FUNCRES.XLAM'!"],
    ['a path with brackets', "'C:\\Kreis Unna''s\\[FUNCRES.XLAM]'!"],
  ])('a repair writes the function’s own name, and leaves texts: %s stands before it', async (_, before) => {
    const formula = `=${before}_xldudf_JC_KDU_DELTA(BG_ANZAHL,BG_ANZAHL,"_xldudf_JC_")`;
    const [first] = await findings({ others: [otherSheet('Rechnung', { B2: { formula, value: '#NAME?' } })] });
    expect(first?.repair).toMatchObject({ kind: 'formulas', cells: [{ cell: 'B2', formula, next: '=JC.KDU_DELTA(BG_ANZAHL,BG_ANZAHL,"_xldudf_JC_")' }] });
  });
});

describe('inputs', () => {
  test.each<[name: string, type: Record<string, CellContent>, found: string[]]>([
    ['a text for a number', { 'Annahmen!B13': '13,3 Mio.' }, ['error inputText:EIN_VERPFL']],
    ['an error for a number', { 'Annahmen!B13': '#N/A' }, ['error inputError:EIN_VERPFL']],
    ['a share of 25', { 'Annahmen!B9': 25 }, ['error inputRange:EIN_KFA']],
    ['a share that is not the statutory one', { 'Annahmen!B9': 0.16 }, ['remark inputUnusual:EIN_KFA']],
    ['a share far from the statutory one', { 'Annahmen!B9': 0.25 }, ['warning inputImplausible:EIN_KFA']],
    ['ten times the published underfunding', { 'Annahmen!B10': 79_800_000 }, ['warning inputImplausible:EIN_UNTERFIN']],
    ['twice the default of the underfunding', { 'Annahmen!B10': 15_960_000 }, []],
    ['commitments of more than twice what follows from the document', { 'Annahmen!B13': 26_600_001 }, ['warning inputImplausible:EIN_VERPFL']],
    ['a unit cost of a billion', { 'Annahmen!B15': 1e12 }, ['warning inputImplausible:EIN_STK_EGZ']],
    ['a unit cost of 99 EUR', { 'Annahmen!B15': 99 }, ['warning inputImplausible:EIN_STK_EGZ']],
    ['a unit cost of nothing', { 'Annahmen!B15': 0 }, ['error inputRange:EIN_STK_EGZ']],
    ['a word that is no choice', { 'Annahmen!B12': 'MITTE' }, ['error inputChoice:EIN_LESART']],
    ['a choice with spaces and in lower case, as formulas read it', { 'Annahmen!B12': ' vor ' }, []],
    ['an assumption deleted: its default holds', { 'Annahmen!B9': '' }, []],
    ['a figure deleted that an input started with', { 'TaAM_Kohorten!B6': '' }, ['warning inputEmpty:EIN_TAAM_ZUGAENGE']],
    ['costs of more than twice the default', { 'Annahmen!B7': 93_320_001 }, ['warning inputImplausible:EIN_VERW_KOSTEN']],
    ['commitments of more than twice the default of the other reading', { 'Annahmen!B12': 'VOR', 'Annahmen!B13': 10_640_001 }, ['warning inputImplausible:EIN_VERPFL']],
    ['half a place', { 'Annahmen!B22': 0.5 }, ['error inputRange:EIN_PL_EGZ']],
    ['more places at least than there are', { 'Annahmen!B29': 251 }, ['error inputRange:EIN_MIN_EGZ']],
    ['as many places at least as there are', { 'Annahmen!B29': 250 }, []],
    ['a share beyond the whole that no formula refuses', { 'KdU_Netto!B7': 62.8 }, ['warning inputRange:EIN_KDU_QUOTE_B']],
    ['a text in an input of a further sheet', { 'KdU_Netto!B6': 'rund 60 %' }, ['error inputText:EIN_KDU_QUOTE_A']],
    ['a text in a list', { 'Bindungen!F17': '1.000 €' }, ['error inputText:Bindungen!F17']],
    ['a negative amount in a list', { 'Bindungen!F17': -5 }, ['error inputRange:Bindungen!F17']],
  ])('%s', async (_, type, expected) => {
    const inputs = (await findings({ type })).filter(({ kind }) => kind.startsWith('input'));
    expect(inputs.map(({ severity, id }) => `${severity} ${id}`)).toEqual(expected);
  });
});

/** With the same data by another add-in, the record alone says how a sheet was laid out. */
const byOtherAddin: Doing = { snapshot: (snapshot) => ({ ...snapshot, record: snapshot.record && { ...snapshot.record, addinVersion: '0.0.9' } }) };

describe('fixed numbers', () => {
  test.each<[name: string, doing: Doing, found: string[]]>([
    ['beside a model', { type: { 'KdU!P6': '=B6*1.05' } }, ['fixedNumber:[KdU]!P6 @ KdU!P6']],
    ['in an input', { type: { 'Annahmen!B13': '=12*850000' } }, []],
    ['in a JC formula elsewhere', { others: [otherSheet('Rechnung', { B2: { formula: '=JC.KDU_DELTA(96000000,BG_ANZAHL)', value: 1 } })] }, ['fixedNumber:[Rechnung]!B2 @ Rechnung!B2']],
    ['in a JC formula elsewhere that the pane has inserted', { others: [otherSheet('Rechnung', { B2: { formula: '=JC.KDU_DELTA(96000000,BG_ANZAHL)', value: 1 } })], reading: { inserted: new Set(['=JC.KDU_DELTA(96000000,BG_ANZAHL)']) } }, []],
    ['in one that was changed since', { others: [otherSheet('Rechnung', { B2: { formula: '=JC.KDU_DELTA(96000001,BG_ANZAHL)', value: 1 } })], reading: { inserted: new Set(['=JC.KDU_DELTA(96000000,BG_ANZAHL)']) } }, ['fixedNumber:[Rechnung]!B2 @ Rechnung!B2']],
    ['in a text that looks like a formula', { others: [otherSheet('Formelplan', { B2: { formula: '=JC.KDU_DELTA(96000000,1)', value: '=JC.KDU_DELTA(96000000,1)' } })] }, []],
    ['in an input of another layout', { type: { 'Annahmen!B13': '=12*850000' }, ...byOtherAddin, request: { models: (keys, language) => changedModels(keys, language, 'assumptions') } }, ['layout:assumptions @ Annahmen', 'addinVersion @ -']],
    ['in another formula elsewhere', { others: [otherSheet('Rechnung', { B2: { formula: '=A1*1.05', value: 1 } })] }, []],
  ])('%s', async (_, doing, expected) => {
    expect(await found(doing)).toEqual(expected);
  });
});

test('on a sheet of which nobody knows what was written no number is told', async () => {
  const { reading } = checked({ type: { 'KdU!E6': '=C6*1.05' } });
  const contents = new Map([...reading.contents].map(([key, own]) => [key, key === 'kdu' ? { ...own, written: UNKNOWN } : own]));
  expect((await findings({ type: { 'KdU!E6': '=C6*1.05' }, ...byOtherAddin, reading: { contents } })).filter(({ kind }) => kind === 'fixedNumber')).toEqual([]);
});

test('a cell of the model and another one that stands where it was written are two', async () => {
  const arrange = (rows: CellContent[][]): CellContent[][] => put(put([...rows.slice(0, 5), [...(rows[5] ?? [])].fill(''), ...rows.slice(5)], 'B6', '=C1*1.05'), 'E7', '=C7*1.05');
  const ids = (await findings({ on: 'kdu', arrange })).filter(({ kind }) => kind === 'fixedNumber').map(({ id }) => id);
  expect(ids.sort()).toEqual(['fixedNumber:KdU!E6', 'fixedNumber:[KdU]!B6']);
});

describe('sums', () => {
  test.each<[name: string, show: Record<string, CellContent>, found: string[], values: object]>([
    ['a stale total', { 'KdU!B10': 100 }, ['sum:KdU!B10'], { label: 'Summe der Positionen', parts: 'B6:B8', sum: 97_605_000, total: 100, rest: 97_604_900 }],
    ['a cent too much', { 'KdU!B10': 97_605_000.01 }, ['sum:KdU!B10'], { rest: -0.01 }],
    ['a split that is not all of the money', { 'Plätze!H7': 0.01 }, ['sum:Plätze!H15'], { parts: 'H6:H14' }],
  ])('%s', async (_, show, expected, values) => {
    const sums = (await findings({ show })).filter(({ kind }) => kind === 'sum');
    expect(sums.map(({ id }) => id)).toEqual(expected);
    expect(sums[0]?.values).toMatchObject(values);
  });
});
