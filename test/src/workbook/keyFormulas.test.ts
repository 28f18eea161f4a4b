/** The formulas that carry the models, cell by cell. */
import { rectangle } from '../../../src/formula/address';
import { DATE } from '../../../src/workbook/formats';
import { axisEnd } from '../../../src/workbook/sheets/bridgeChart';
import { contents, model, models } from './models';

describe('KdU', () => {
  test.each([
    ['A6', 'Unterkunft und Heizung'],
    ['B6', '=KDU_UH_ANSATZ_2024'],
    ['C6', '=KDU_UH_IST_2024'],
    ['D6', '=KDU_UH_ANSATZ_2025'],
    ['E6', '=JC.KDU_DELTA(KDU_UH_ANSATZ_2024,KDU_UH_IST_2024)'],
    ['F6', '=JC.KDU_DELTA(KDU_UH_ANSATZ_2024,KDU_UH_IST_2024,"PCT")'],
    ['G6', '=JC.KDU_DELTA(KDU_UH_IST_2024,KDU_UH_ANSATZ_2025)'],
    ['J6', '=JC.KDU_DELTA(KDU_UH_ANSATZ_2024,KDU_UH_ANSATZ_2025,"PCT")'],
    ['K6', '=JC.EXHAUSTION(KDU_UH_ANSATZ_2024,KDU_UH_IST_2024)'],
    ['L7', '=MAX(0,KDU_EINM_KDU_IST_2024-KDU_EINM_KDU_ANSATZ_2024)'],
    ['C9', '=KDU_GESAMT_IST_2024'],
    ['C10', '=SUM(C6:C8)'],
    [
      'C11',
      '=JC.SUM_CHECK(C6:C8,KDU_GESAMT_IST_2024,JC.FIGURE("KDU_UH_IST_2024","GENAUIGKEIT"),' +
        'JC.FIGURE("KDU_GESAMT_IST_2024","GENAUIGKEIT"))',
    ],
  ])('%s is %s', (address, expected) => {
    expect(contents(model('KdU')).get(address)).toBe(expected);
  });
});

describe('Verwaltung', () => {
  test.each([
    ['B5', 0],
    ['C5', '=ANN_KFA'],
    ['C8', '=JC.ADMIN_SHARE(C7,"KOMMUNE",1-C$5)'],
    ['C9', '=JC.ADMIN_SHARE(C6,"BUND",1-C$5)-FIN_UNTERFIN_2024'],
    ['C12', '=JC.UNDERFUNDING(C7,C10,C$5)'],
    ['C16', '=JC.ADMIN_SHARE(C7-C6,"BUND",1-C$5)'],
    ['C18', '=JC.UNDERFUNDING_BRIDGE(FIN_UNTERFIN_2024,C6,C7,FIN_KUERZUNG_VERWALTUNG,C$5,FIN_UNTERFIN_2025,"RECHNERISCH")'],
    ['C20', '=JC.UNDERFUNDING_BRIDGE(FIN_UNTERFIN_2024,C6,C7,FIN_KUERZUNG_VERWALTUNG,C$5,FIN_UNTERFIN_2025,"REST")'],
    ['C22', '=JC.RECONCILE(C19,C18,0,C21)'],
    ['B25', '=JC.GROWTH_RATE(FIN_VERWALTUNG_2024,FIN_VERWALTUNG_2025)'],
    ['D6', 'Abschnitt 4.1: „etwa 44,94 Mio. EUR“'],
    ['D11', 'veröffentlicht sind „rd. 5,13 Mio. EUR“'],
  ])('%s is %s', (address, expected) => {
    expect(contents(model('Verwaltung')).get(address)).toBe(expected);
  });
});

describe('Eingliederung', () => {
  test.each([
    ['B7', '=B6+FIN_UNTERFIN_2025'],
    ['C7', '=C6'],
    ['B10', '=B11-B9'],
    ['B19', '=AUSG_EGL-(FIN_KUERZUNG_GESAMT-FIN_KUERZUNG_VERWALTUNG)-(FIN_UNTERFIN_2025-FIN_UNTERFIN_2024)+FIN_FBWREHA_PAUSCHALE'],
    ['C22', '=AUSG_EGL-(FIN_KUERZUNG_GESAMT-FIN_KUERZUNG_VERWALTUNG)+FIN_UNTERFIN_2024'],
    ['B28', '=IF(EIN_VERPFL="",B14,ANN_VERPFL)'],
    ['B29', '=JC.FREE_BUDGET(B7,B27,B28,"VOR")'],
    ['B31', '=IF(ANN_LESART="VOR",C29,B29)'],
  ])('%s is %s', (address, expected) => {
    expect(contents(model('Eingliederung')).get(address)).toBe(expected);
  });

  test('the free money of the chosen reading has the name that other sheets use', () => {
    expect(model('Eingliederung').names.map(({ name, cell }) => [name, cell])).toEqual([['ERG_FREI_PLAN', 'B31']]);
  });
});

describe('Plätze', () => {
  test.each([
    ['B8', '=PLATZ_EGZ'],
    ['E8', '=IF(AND(C8="Jobcenter",D8<>"Summe"),B8,0)'],
    ['F8', '=IF(ISTEXT(ANN_STK_EGZ),0,ANN_STK_EGZ)'],
    ['F6', ''],
    ['G6', '=INDEX(JC.SLOT_BUDGET(FIN_EGL_FREI,E$6:E$14),ROW(E6)-ROW(E$5))'],
    ['M6', '–'],
    [
      'H14',
      '=IF(OR(E14=0,H$18>MAX(0,ERG_FREI_PLAN)),"–",' +
        'Q14+IF(P$15=0,0,INDEX(JC.SLOT_BUDGET(MAX(0,ERG_FREI_PLAN)-H$18,P$6:P$14,O$6:O$14),ROW(E14)-ROW(E$5))))',
    ],
    ['M14', '=ANN_PL_MAT'],
    ['O6', '=IF(ERG_STK_OFFEN=0,F6,1)'],
    ['H16', '=IF(ERG_FREI_PLAN>0,ERG_FREI_PLAN,"keine Mittel")'],
    ['L8', '=IF(ERG_STK_OFFEN=0,IF(ISNUMBER(H8),IF(F8=0,"–",ROUNDDOWN(ROUND(H8/F8,6),0)),"–"),"–")'],
  ])('%s is %s', (address, expected) => {
    expect(contents(model('Plätze')).get(address)).toBe(expected);
  });

  test('an empty unit cost reads as open, and six of them as one count', () => {
    expect(model('Plätze').blocks.find(({ range }) => range === 'F6:F14')?.numberFormat).toBe('#,##0 "€";;"offen"');
    expect(contents(model('Annahmen')).get('D14')).toBe('=IF(ISERROR(SUM(C15:C20)),NA(),ROWS(C15:C20)-COUNT(C15:C20))');
  });
});

describe('Ziele', () => {
  test.each([
    ['E7', '=JC.WEIGHTED_RATE(B$6:C$6,B7:C7)'],
    ['B11', '=JC.IMPLIED_WEIGHT(B6,C6,D6)'],
    [
      'C11',
      '=JC.IMPLIED_WEIGHT(B6-JC.FIGURE("ZIEL_IQ_FRAUEN","GENAUIGKEIT")/2,C6-JC.FIGURE("ZIEL_IQ_MAENNER","GENAUIGKEIT")/2,' +
        'D6+JC.FIGURE("ZIEL_IQ_GESAMT","GENAUIGKEIT")/2)',
    ],
    ['G14', '=JC.RECONCILE(D14,E14,JC.FIGURE("ZIEL_LZB_GESAMT","GENAUIGKEIT"),0)'],
  ])('%s is %s', (address, expected) => {
    expect(contents(model('Ziele')).get(address)).toBe(expected);
  });
});

describe('Abstimmung', () => {
  test.each([
    ['D6', '=HH_2025_VERWALTUNG+HH_2025_EINGLIEDERUNG'],
    ['F6', '=JC.RECONCILE(E6,D6,G6,H6,"REST")'],
    ['H6', '=(JC.FIGURE("HH_2025_VERWALTUNG","GENAUIGKEIT")+JC.FIGURE("HH_2025_EINGLIEDERUNG","GENAUIGKEIT"))/2'],
    ['I6', '=G6/2+H6'],
    ['J6', '=JC.RECONCILE(E6,D6,G6,H6)'],
    ['H8', '=7*JC.FIGURE("AUSG_LLU","GENAUIGKEIT")/2'],
    [
      'D17',
      '=JC.UNDERFUNDING_BRIDGE(FIN_UNTERFIN_2024,FIN_VERWALTUNG_2024,FIN_VERWALTUNG_2025,FIN_KUERZUNG_VERWALTUNG,VORG_KFA,' +
        'FIN_UNTERFIN_2025,"RECHNERISCH")',
    ],
    ['J19', 'HINWEIS'],
    ['I21', '=INT(G21/2+H21)'],
    ['J26', '=IF(F26<0,"WIDERSPRUCH",JC.RECONCILE(E26,D26,G26,H26))'],
    ['J32', '=IF(F32>0,"WIDERSPRUCH",JC.RECONCILE(E32,D32,G32,H32))'],
    ['E3', '=COUNTIF(J6:J32,"WIDERSPRUCH")'],
  ])('%s is %s', (address, expected) => {
    expect(contents(model('Abstimmung')).get(address)).toBe(expected);
  });

  test('what is allowed to one side only says so', () => {
    const format = (cell: string): unknown => model('Abstimmung').blocks.find(({ range }) => range === cell)?.numberFormat;
    expect(format('I26')).toBe('"0 bis +"0.0 %');
    expect(format('I32')).toBe('"-"#,##0" bis 0"');
    expect(format('I6')).toBe('#,##0 "€"');
  });
});

describe('charts', () => {
  test('a bridge stands on an invisible base and labels only the bars that are there', () => {
    const [bridge] = model('Verwaltung').charts;
    expect(bridge?.kind).toBe('ColumnStacked');
    expect(bridge?.series.map(({ values, fill, labels }) => [values, fill, labels?.numberFormat ?? null])).toEqual([
      ['B47:B52', '', null],
      ['C47:C52', '#1F3A5F', '0.00,,;;'],
      ['D47:D52', '#6F8DB5', '+0.00,,;;'],
      ['E47:E52', '#6F8DB5', '"−"0.00,,;;'],
      ['F47:F52', '#2E7D4F', '0.00,,;;'],
      ['G47:G52', '#B3261E', null],
    ]);
  });

  test('two charts side by side share their scale', () => {
    expect(model('Verwaltung').charts.map(({ axisMax }) => axisMax)).toEqual([10_000_000, 10_000_000]);
    expect(model('Eingliederung').charts.map(({ axisMax }) => axisMax)).toEqual([30_000_000, 30_000_000]);
  });

  test.each([
    [8_290_000, 10_000_000],
    [25_080_000, 30_000_000],
    [6, 6],
    [6.1, 8],
    [1, 1],
    [990, 1000],
  ])('an axis for %d ends at %d', (highest, end) => {
    expect(axisEnd(highest)).toBe(end);
  });

  test('the bars of the overview show the largest block on top, so its cells come last', () => {
    const [bars] = model('Übersicht').charts;
    const cells = contents(model('Übersicht'));
    expect([bars?.kind, bars?.categories, bars?.axisFormat, bars?.legend]).toEqual(['BarClustered', 'A43:A49', '', false]);
    expect([cells.get('A43'), cells.get('A49')]).toEqual(['Bildung und Teilhabe', 'Leistungen zum Lebensunterhalt']);
  });
});

test('a workbook that counts from 1904 is told so above the list of commitments, in the language of the sheet', () => {
  expect(contents(model('Bindungen')).get('A14')).toMatch(
    /^=IF\(DATE\(2025,1,1\)=45658,"","Diese Arbeitsmappe zählt die Tage ab 1904 .*geben Sie die Daten neu ein\."\)$/,
  );
  expect(contents(model('Bindungen', 'en')).get('A14')).toMatch(
    /^=IF\(DATE\(2025,1,1\)=45658,"","This workbook counts days from 1904 .*enter the dates again\."\)$/,
  );
});

test('every sheet with cells for dates has that check', () => {
  const dated = models().filter(({ blocks }) => blocks.some(({ numberFormat }) => numberFormat === DATE));
  expect(dated.map(({ name }) => name)).toEqual(['Bindungen', 'Maßnahmenplan']);
  for (const sheet of dated) expect([...contents(sheet).values()].join()).toContain('IF(DATE(2025,1,1)=45658,');
});

describe('Annahmen', () => {
  test.each([
    ['KFA', 9, '=IF(EIN_KFA="",VORG_KFA,IF(ISNUMBER(EIN_KFA),IF(AND(EIN_KFA>=0,EIN_KFA<=1),EIN_KFA,NA()),NA()))', 0.152],
    ['VERW_MITTEL', 8, undefined, '=JC.ADMIN_SHARE(FIN_VERWALTUNG_2025,"BUND",1-VORG_KFA)-FIN_UNTERFIN_2025'],
    ['UNTERFIN', 10, undefined, '=JC.UNDERFUNDING(ANN_VERW_KOSTEN,ANN_VERW_MITTEL,ANN_KFA)'],
    [
      'LESART', 12,
      '=IF(EIN_LESART="",VORG_LESART,IF(OR(TRIM(EIN_LESART)="NACH",TRIM(EIN_LESART)="VOR"),UPPER(TRIM(EIN_LESART)),NA()))', 'NACH',
    ],
    ['VERPFL', 13, undefined, '=HH_2025_EINGLIEDERUNG-IF(ANN_LESART="VOR",FIN_UNTERFIN_2025,0)-FIN_EGL_FREI'],
    ['STK_EGZ', 15, '=IF(EIN_STK_EGZ="","–",IF(ISNUMBER(EIN_STK_EGZ),IF(EIN_STK_EGZ>0,EIN_STK_EGZ,NA()),NA()))', 'keine'],
    ['PL_MAT', 27, undefined, '=PLATZ_MAT'],
    [
      'MIN_MAT', 34,
      '=IF(EIN_MIN_MAT="",VORG_MIN_MAT,IF(ISNUMBER(EIN_MIN_MAT),' +
        'IF(AND(EIN_MIN_MAT>=0,INT(EIN_MIN_MAT)=EIN_MIN_MAT,EIN_MIN_MAT<=ANN_PL_MAT),EIN_MIN_MAT,NA()),NA()))', 0,
    ],
  ])('%s in row %i: an input that is empty at first, what holds, and its default', (stem, row, holds, initial) => {
    const sheet = model('Annahmen');
    const cells = contents(sheet);
    const cellOf = (prefix: string): string | undefined => sheet.names.find(({ name }) => name === prefix + stem)?.cell;
    expect([cellOf('EIN_'), cellOf('ANN_')]).toEqual([`B${row}`, `C${row}`]);
    expect(cellOf('VORG_')).toBe(initial === 'keine' ? undefined : `F${row}`);
    expect(cells.get(`B${row}`)).toBeUndefined();
    expect([holds ?? cells.get(`C${row}`), cells.get(`F${row}`)]).toEqual([cells.get(`C${row}`), initial]);
    expect(sheet.validations.some(({ range }) => range === `B${row}`)).toBe(true);
  });
});

describe('Zahlenquelle', () => {
  test('each figure is a row of text and numbers as published', () => {
    const sheet = model('Zahlenquelle');
    const cells = contents(sheet);
    expect(sheet.tables).toEqual([{ name: 'JC_Zahlen', range: 'A5:K94' }]);
    expect(sheet.names.find(({ name }) => name === 'KDU_UH_ANSATZ_2024')?.cell).toBe('D74');
    expect('ABCDEFGHIJ'.split('').map((letter) => cells.get(`${letter}74`))).toEqual([
      'KDU_UH_ANSATZ_2024',
      'Unterkunft und Heizung, Haushaltsansatz 2024',
      '96.000.000',
      96000000,
      'EUR',
      1000,
      'veranschlagt',
      '2024',
      '4.2',
      'Arbeitsmarkt- und Integrationsprogramm 2025',
    ]);
  });

  test('text that Excel would read as a date, a number or a formula is formatted as text', () => {
    const sheet = model('Zahlenquelle');
    const textColumns = sheet.blocks.filter(({ range, numberFormat }) => numberFormat === '@' && rectangle(range).top === 6);
    expect(textColumns.map(({ range }) => range.charAt(0)).join('')).toBe('ABCEGHIJK');
  });
});
