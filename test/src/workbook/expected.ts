/**
 * What every formula cell must show, as the document and the specification of the sheets say; fractions were
 * worked out exactly and stand here with 15 digits. Unit tests and browser tests compare with this table.
 * German texts; in English the numbers are the same.
 */
import { rectangle, cell as address } from '../../../src/formula/address';
import type { CellContent } from '../../../src/workbook/model';

export interface ExpectedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly value: CellContent;
}

/**
 * Numbers agree in the 15 digits that Excel keeps. A difference of two rates has fewer than its parts: there the
 * fifteenth decimal decides.
 */
export function agree(actual: unknown, expected: CellContent): boolean {
  if (typeof actual !== 'number' || typeof expected !== 'number') return actual === expected;
  return actual.toPrecision(15) === expected.toPrecision(15) || Math.abs(actual - expected) < 1e-15;
}

type Row = readonly CellContent[];
type Area = readonly [range: string, rows: readonly Row[]];

const UNCHANGED = 'Szenario: Alle Annahmen entsprechen den Vorgaben.';

/** Where there is nothing to say. */
const NONE = '–';

const OVERVIEW: readonly Area[] = [
  ['B15:C17', [
    [46700000, 0.731974921630094],
    [17100000, 0.268025078369906],
    [63800000, 1],
  ]],
  ['D17', [['EXAKT']]],
  ['B18', [[63800000]]],
  ['B21:C28', [
    [174500000, 0.511130638547159],
    [93200000, 0.272993555946104],
    [45100000, 0.132103104862332],
    [23400000, 0.0685413005272408],
    [2300000, 0.0067369654364382],
    [1700000, 0.00497949619214997],
    [1200000, 0.00351493848857645],
    [341400000, 1],
  ]],
  ['D28', [['RUNDUNG']]],
  ['B29:B31', [[341000000], [400000], [850000]]],
  ['A5', [[UNCHANGED]]],
  ['B7:C9', [
    [7980000, 7980000],
    [3800000, 3800000],
    [1790, NONE],
  ]],
  ['B10:B12', [[-2640000], [0.202], [7]]],
  // the bars, the smallest first
  ['B43:B49', [[1200000], [1700000], [2300000], [23400000], [45100000], [93200000], [174500000]]],
  ['A53:A63', Array.from({ length: 11 }, () => [''])],
];

const KDU: readonly Area[] = [
  ['B6:D10', [
    [96000000, 93224000, 96807000],
    [88000, 360000, 462000],
    [1517000, 1381000, 1407000],
    [97605000, 94965000, 98676000],
    [97605000, 94965000, 98676000],
  ]],
  ['E6:L9', [
    [-2776000, -0.0289166666666667, 3583000, 0.0384343087616923, 807000, 0.00840625, 0.971083333333333, 0],
    [272000, 3.09090909090909, 102000, 0.283333333333333, 374000, 4.25, 4.09090909090909, 272000],
    [-136000, -0.0896506262359921, 26000, 0.0188269370021723, -110000, -0.0725115359261701, 0.910349373764008, 0],
    [-2640000, -0.0270477946826495, 3711000, 0.0390775548886432, 1071000, 0.0109727985246657, 0.9729522053173505, 0],
  ]],
  ['B11:D11', [['EXAKT', 'EXAKT', 'EXAKT']]],
  ['B36:D37', [
    [96000000, 93224000, 96807000],
    [97605000, 94965000, 98676000],
  ]],
  ['B40:D41', [
    [88000, 360000, 462000],
    [1517000, 1381000, 1407000],
  ]],
];

const ADMINISTRATION: readonly Area[] = [
  ['B5:C12', [
    [0, 0.152],
    [44940000, 44940000],
    [46660000, 46660000],
    [0, 7092320],
    [43500000, 36669120],
    [38680000, 31587680],
    [4820000, 5081440],
    [7980000, 7980000],
  ]],
  ['B14:C22', [
    [0, 0.152],
    [1440000, 1440000],
    [1720000, 1458560],
    [5130000, 5130000],
    [8290000, 8028560],
    [7980000, 7980000],
    [310000, 48560],
    [25000, 23480],
    ['WIDERSPRUCH', 'WIDERSPRUCH'],
  ]],
  ['B25:D25', [[0.0382732532265243, 0.038, 'RUNDUNG']]],
  // the bridges: base, amount, more, less, published, rest; a rest stands in its category
  ['B47:G52', [
    ['', 1440000, '', '', '', ''],
    [1440000, '', 1720000, 0, '', ''],
    [3160000, '', 5130000, 0, '', ''],
    ['', 8290000, '', '', '', ''],
    ['', '', '', '', 7980000, ''],
    [7980000, '', '', '', '', 310000],
  ]],
  ['A52', [['Differenz\n+0,31']]],
  ['B55:G60', [
    ['', 1440000, '', '', '', ''],
    [1440000, '', 1458560, 0, '', ''],
    [2898560, '', 5130000, 0, '', ''],
    ['', 8028560, '', '', '', ''],
    ['', '', '', '', 7980000, ''],
    [7980000, '', '', '', '', 48560],
  ]],
  ['A60', [['Differenz\n+0,05']]],
];

const INTEGRATION: readonly Area[] = [
  ['B5:C11', [
    ['Lesart NACH\n✓ gewählt', 'Lesart VOR'],
    [17100000, 17100000],
    [25080000, 17100000],
    [-7980000, -7980000],
    [17100000, 9120000],
    [-13300000, -5320000],
    [3800000, 3800000],
  ]],
  ['B14:C16', [
    [13300000, 5320000],
    [10000000, 2020000],
    [12700000, 4720000],
  ]],
  ['B19:C24', [
    [16660000, 24640000],
    [-440000, 7540000],
    ['WIDERSPRUCH', 'WIDERSPRUCH'],
    [14000000, 21980000],
    [-3100000, 4880000],
    ['WIDERSPRUCH', 'WIDERSPRUCH'],
  ]],
  ['B27:C30', [
    [7980000, 7980000],
    [13300000, 5320000],
    [3800000, 3800000],
    [0, 0],
  ]],
  ['D27:D28', [['ANN_UNTERFIN'], ['EIN_VERPFL ist leer: wie oben insgesamt']]],
  ['B31', [[3800000]]],
  ['B53:G57', [
    ['', 25080000, '', '', '', ''],
    [17100000, '', 0, 7980000, '', ''],
    ['', 17100000, '', '', '', ''],
    [3800000, '', 0, 13300000, '', ''],
    ['', '', '', '', 3800000, ''],
  ]],
  ['B60:G64', [
    ['', 17100000, '', '', '', ''],
    [9120000, '', 0, 7980000, '', ''],
    ['', 9120000, '', '', '', ''],
    [3800000, '', 0, 5320000, '', ''],
    ['', '', '', '', 3800000, ''],
  ]],
];

const BY_PLACES =
  'Verteilt nach Plätzen: keine Kostenaussage. Für eine Verteilung nach Kosten tragen Sie auf „Annahmen“ alle sechs Stückkosten ein.';

const PLACES: readonly Area[] = [
  ['B6:B14', [[600], [200], [250], [400], [15], [30], [1095], [455], [640]]],
  ['E6:E15', [[0], [0], [250], [400], [15], [30], [0], [455], [640], [1790]]],
  ['F8:F11', [[0], [0], [0], [0]]],
  ['F13:F14', [[0], [0]]],
  ['G6:I15', [
    [0, NONE, NONE],
    [0, NONE, NONE],
    [530726.26, 530726.26, 0.139664805263158],
    [849162.01, 849162.01, 0.223463686842105],
    [31843.57, 31843.57, 0.00837988684210526],
    [63687.15, 63687.15, 0.0167597763157895],
    [0, NONE, NONE],
    [965921.79, 965921.79, 0.254189944736842],
    [1358659.22, 1358659.22, 0.3575419],
    [3800000, 3800000, 1],
  ]],
  ['G16:H17', [
    [3800000, 3800000],
    ['EXAKT', 'EXAKT'],
  ]],
  ['H18', [[0]]],
  ['J6:L15', Array.from({ length: 10 }, () => [NONE, NONE, NONE])],
  ['M6:N15', [
    [NONE, NONE],
    [NONE, NONE],
    [250, 0],
    [400, 0],
    [15, 0],
    [30, 0],
    [NONE, NONE],
    [455, 0],
    [640, 0],
    [1790, 0],
  ]],
  ['O6:O14', Array.from({ length: 9 }, () => [1])],
  ['P6:P15', [[0], [0], [250], [400], [15], [30], [0], [455], [640], [1790]]],
  ['Q6:Q14', Array.from({ length: 9 }, () => [0])],
  ['A20', [['']]],
  ['A19', [[BY_PLACES]]],
];

const TARGETS: readonly Area[] = [
  ['B6:D6', [[0.146, 0.259, 0.202]]],
  ['D7:G7', [[0.202, 0.2025, 0.0005, 'RUNDUNG']]],
  ['B8:G8', [[8431, 7818, 0.202, 0.200368514985538, -0.00163148501446243, 'WIDERSPRUCH']]],
  ['B11:D11', [[0.504424778761062, 0.495575221238938, 0.513274336283186]]],
  ['B14:G14', [[8431, 7818, 16256, 16249, -7, 'WIDERSPRUCH']]],
  ['D15', [[5577]]],
  ['D18:G19', [
    [600, 600, 0, 'EXAKT'],
    [200, 200, 0, 'EXAKT'],
  ]],
];

const RECONCILIATION: readonly Area[] = [
  ['B3:F3', [[27, 9, 10, 7, 1]]],
  // computed, printed, rest, precision, half-width, allowed, status
  ['D6:J32', [
    /* R01  */ [63800000, 63800000, 0, 100000, 100000, 150000, 'EXAKT'],
    /* R02  */ [46660000, 46700000, -40000, 100000, 5000, 55000, 'RUNDUNG'],
    /* R03  */ [341400000, 341000000, 400000, 1000000, 350000, 850000, 'RUNDUNG'],
    /* R04a */ [97605000, 97605000, 0, 1000, 1500, 2000, 'EXAKT'],
    /* R04b */ [94965000, 94965000, 0, 1000, 1500, 2000, 'EXAKT'],
    /* R04c */ [98676000, 98676000, 0, 1000, 1500, 2000, 'EXAKT'],
    /* R05  */ [93224000, 93200000, 24000, 100000, 500, 50500, 'RUNDUNG'],
    /* R06  */ [1741000, 1700000, 41000, 100000, 1000, 51000, 'RUNDUNG'],
    /* R07  */ [44940000, 45100000, -160000, 100000, 5000, 55000, 'WIDERSPRUCH'],
    /* R08  */ [0.0382732532265243, 0.038, 0.000273253226524255, 0.001, 0.000226777178288566, 0.000726777178288566, 'RUNDUNG'],
    /* R09  */ [8290000, 7980000, 310000, 10000, 20000, 25000, 'WIDERSPRUCH'],
    /* R10  */ [8028560, 7980000, 48560, 10000, 18480, 23480, 'WIDERSPRUCH'],
    /* R13  */ [640000, 600000, 40000, 100000, 55000, 105000, 'RUNDUNG'],
    /* R15  */ [7990000, 7980000, 10000, '–', '–', '–', 'HINWEIS'],
    /* R23  */ [269379936, 269400000, -20064, 300000, 102348, 252348, 'RUNDUNG'],
    /* R24  */ [32463, 32463, 0, 1, 0, 0, 'EXAKT'],
    /* R25  */ [32480, 32463, 17, 1, 0, 0, 'WIDERSPRUCH'],
    /* R26  */ [0.0812698555753329, 0.105, -0.0237301444246671, 0.001, 0, 0.0005, 'WIDERSPRUCH'],
    /* R27  */ [15575, 15575, 0, 1, 0, 0, 'EXAKT'],
    /* R28  */ [0.0506704333868379, 0.051, -0.000329566613162119, 0.001, 0.000351878009630819, 0.000851878009630819, 'RUNDUNG'],
    /* R29  */ [0.508803941246237, 0.5, 0.00880394124623666, 0.1, 0, 0.05, 'RUNDUNG'],
    /* R29c */ [5577, 16256, -10679, 1, 0, 0, 'WIDERSPRUCH'],
    /* R30  */ [16249, 16256, -7, 1, 0, 0, 'WIDERSPRUCH'],
    /* R32  */ [1095, 1095, 0, 1, 0, 0, 'EXAKT'],
    /* R33  */ [600, 600, 0, 1, 0, 0, 'EXAKT'],
    /* R34  */ [30, 30, 0, 1, 0, 0, 'EXAKT'],
    /* R38  */ [498, 500, -2, 100, 0, 50, 'RUNDUNG'],
  ]],
];

const PROGRAMME_PLACES = [250, 400, 15, 30, 455, 640];
const ASSUMPTIONS: readonly Area[] = [
  ['C7:D10', [46660000, 31587680, 0.152, 7980000].map((value) => [value, ''])],
  ['F7:F8', [[46660000], [31587680]]],
  ['F10', [[7980000]]],
  ['C12:D13', [['NACH', ''], [13300000, '']]],
  ['F13', [[13300000]]],
  ['D14', [[6]]],
  ['C15:D20', PROGRAMME_PLACES.map(() => [NONE, ''])],
  ['C22:D27', PROGRAMME_PLACES.map((places) => [places, ''])],
  ['F22:F27', PROGRAMME_PLACES.map((places) => [places])],
  ['C29:D34', PROGRAMME_PLACES.map(() => [0, ''])],
];

const lines = (count: number, row: Row): Row[] => Array.from({ length: count }, () => row);

/** An empty list. */
const COMMITMENTS: readonly Area[] = [
  ['F6:F10', [[25080000], [-7980000], [17100000], [0], [17100000]]],
  ['N6:N8', [[13300000], [13300000], [-13300000]]],
  ['K9', [['']]],
  ['A14', [['']]],
  ['B15', [['']]],
  ['F15:G15', [[0, 0]]],
  ['G9', [['Die Liste ist leer: Nichts ist gebunden.']]],
  ['H15:N15', [[0, 0, 0, 0, 0, NONE, 0]]],
  ['H17:N36', lines(20, [NONE, NONE, NONE, NONE, NONE, NONE, NONE])],
];

/** An empty plan: all money is still there. */
const MEASURES: readonly Area[] = [
  ['D6:D8', [[3800000], [0], [3800000]]],
  ['E7', [['Summe der Tabelle für das Jahr; jeder Stand zählt']]],
  ['D11:E13', lines(3, [0, 0])],
  ['D15:E15', [['VE eintragen', 'VE eintragen']]],
  ['D18:H24', [
    [0, 250, -250, 0, NONE],
    [0, 400, -400, 0, NONE],
    [0, 15, -15, 0, NONE],
    [0, 30, -30, 0, NONE],
    [0, 455, -455, 0, NONE],
    [0, 640, -640, 0, NONE],
    [0, 1790, -1790, 0, NONE],
  ]],
  ['A28', [['']]],
  ['A31', [['Summe des Plans']]],
  ['J31:O31', [[0, 0, 0, 0, 0, NONE]]],
  ['I33:P52', lines(20, [NONE, NONE, NONE, NONE, NONE, NONE, NONE, 0])],
];

/** Published, current, and four scenarios in which nothing is entered: the same six times. */
const sixTimes = (top: number, values: readonly CellContent[]): Area => [`B${top}:G${top + values.length - 1}`, values.map((value) => Array.from({ length: 6 }, () => value))];

const BUDGETS_BY_PLACES = [530726.26, 849162.01, 31843.57, 63687.15, 965921.79, 1358659.22];
const DRIVERS: readonly Row[] = [
  ['Verpflichtungen', 4465000, 3135000, 665000, -665000],
  ['Verwaltungskosten', 4195676.8, 3404323.2, 395676.8, -395676.8],
  ['Verwaltungsmittel', 3484123.2, 4115876.8, -315876.8, 315876.8],
  ['Kommunaler Finanzierungsanteil (KFA)', 3566700, 4033300, -233300, 233300],
];

const SCENARIOS: readonly Area[] = [
  ['D5:G5', [['Szenario 1', 'Szenario 2', 'Szenario 3', 'Szenario 4']]],
  ...[8, 9, 10, 11, 13, 14].map((row): Area => [`C${row}`, [['']]]),
  ...[16, 23, 30].map((row): Area => [`C${row}:C${row + 5}`, lines(6, [''])]),
  sixTimes(39, [46660000, 31587680, 0.152, 7980000]),
  sixTimes(44, ['NACH', 13300000]),
  ['C47:G52', lines(6, [NONE, NONE, NONE, NONE, NONE])],
  sixTimes(54, [250, 400, 15, 30, 455, 640]),
  sixTimes(61, [0, 0, 0, 0, 0, 0]),
  sixTimes(69, [7092320, 7980000, 25080000, 17100000, 13300000, 3800000, 0, 0]),
  sixTimes(79, [...BUDGETS_BY_PLACES, 3800000, 0, 'Stückkosten fehlen: nach Plätzen verteilt']),
  sixTimes(90, Array.from({ length: 8 }, () => NONE)),
  ['C100:G101', lines(2, [NONE, NONE, NONE, NONE, 'Ziel eintragen'])],
  ['D104:D107', [[0.05], [0.01], [0.01], [0.005]]],
  ['A110:E113', DRIVERS],
  ['A114', [['']]],
  sixTimes(137, [6, 0, 0, 0, 0, 0, 0, 0]),
  sixTimes(145, [250, 400, 15, 30, 455, 640]),
  sixTimes(151, [1, 1, 1, 1, 1, 1]),
  ['B159:G162', DRIVERS.map((row, index) => [...row.slice(1), Math.abs(Number(row[3])), index + 1])],
  // The bars, the smallest first.
  ['A165:C168', DRIVERS.map((row) => [row[0] ?? '', row[3] ?? '', row[4] ?? '']).reverse()],
  ['A171:G176', ['Veröffentlicht', 'Aktuell', 'Szenario 1', 'Szenario 2', 'Szenario 3', 'Szenario 4'].map((name) => [name, ...BUDGETS_BY_PLACES])],
];

const PROVISIONAL: readonly Area[] = [
  ['B8', [[17100000]]],
  ['E11:E22', lines(12, [0])],
  ['F11', [['Verfahren wählen']]],
  ['G11:H22', lines(12, [0, NONE])],
];

const TAAM: readonly Area[] = [
  ['B6', [[30]]],
  ['C12:D16', [[1, 0], [1, 0], [0.9, 0], [0.8, 0], [0.7, 0]]],
  ['E12:F12', [[NONE, NONE]]],
  ['G12:G16', lines(5, [NONE])],
  ['B17', [[0]]],
  ['D17:G17', [[0, NONE, NONE, NONE]]],
  ['A20', [['Bestand eintragen']]],
  ['A28', [['Bestand eintragen']]],
  ['B33:D35', [[30, 30, 0], [NONE, 180, NONE], [NONE, 2300000, NONE]]],
  ['B40', [[30]]],
  ['C40:H45', lines(6, [NONE, NONE, NONE, NONE, NONE, NONE])],
  ['B48:E53', lines(6, [NONE, NONE, NONE, NONE])],
  ['A56', [['Jahre ohne Eintrag bei den Zugängen zählen mit 0: 2026 2027 2028 2029 2030']]],
];

const SHARES_MISSING = 'Anteile eintragen';
const KDU_NET: readonly Area[] = [
  ['B10:D13', [
    [96000000, 93224000, 96807000],
    [88000, 360000, 462000],
    [1517000, 1381000, 1407000],
    [97605000, 94965000, 98676000],
  ]],
  ...[16, 22, 28].flatMap((top): Area[] => [
    [`B${top}`, [[SHARES_MISSING]]],
    [`E${top}:F${top + 2}`, lines(3, [NONE, NONE])],
    [`B${top + 3}:F${top + 3}`, [[NONE, NONE, NONE, NONE, NONE]]],
  ]),
  ['B34:D37', lines(4, [NONE, NONE, NONE])],
];

function cells(sheet: string, areas: readonly Area[]): ExpectedCell[] {
  return areas.flatMap(([range, rows]) => {
    const { top, left } = rectangle(range);
    return rows.flatMap((row, r) => row.map((value, c) => ({ sheet, cell: address(left + c, top + r), value })));
  });
}

/** With the defaults on Annahmen. */
export const EXPECTED: readonly ExpectedCell[] = [
  ...cells('Übersicht', OVERVIEW),
  ...cells('KdU', KDU),
  ...cells('Verwaltung', ADMINISTRATION),
  ...cells('Eingliederung', INTEGRATION),
  ...cells('Plätze', PLACES),
  ...cells('Ziele', TARGETS),
  ...cells('Bindungen', COMMITMENTS),
  ...cells('Szenarien', SCENARIOS),
  ...cells('Maßnahmenplan', MEASURES),
  ...cells('Vorl_Haushalt', PROVISIONAL),
  ...cells('TaAM_Kohorten', TAAM),
  ...cells('KdU_Netto', KDU_NET),
  ...cells('Abstimmung', RECONCILIATION),
  ...cells('Annahmen', ASSUMPTIONS),
];

export interface WhatIf {
  readonly name: string;
  /** What the planner types, by workbook name, or by sheet and cell where an input has none. */
  readonly inputs: Readonly<Record<string, CellContent>>;
  /** The cells that change, and some that must not. */
  readonly expected: readonly ExpectedCell[];
  /** The input is none, so that what comes from it is an error. */
  readonly fails?: true;
}

const UNIT_COSTS = { EIN_STK_EGZ: 5000, EIN_STK_ESG: 2000, EIN_STK_EVL: 15000, EIN_STK_TAAM: 30000, EIN_STK_MAG: 1000, EIN_STK_MAT: 3000 };

const PLANNED_COSTS = { EIN_STK_EGZ: 5400, EIN_STK_ESG: 1800, EIN_STK_EVL: 14000, EIN_STK_TAAM: 30000, EIN_STK_MAG: 900, EIN_STK_MAT: 1500 };
const MINIMUM = { EIN_MIN_EGZ: 100, EIN_MIN_ESG: 150, EIN_MIN_EVL: 15, EIN_MIN_TAAM: 25, EIN_MIN_MAG: 100, EIN_MIN_MAT: 200 };

/** What somebody types into rows of cells without names. */
const typed = (sheet: string, ...rows: readonly (readonly [range: string, row: Row])[]): Record<string, CellContent> =>
  Object.fromEntries(rows.flatMap(([range, row]) => cells(sheet, [[range, [row]]]).map(({ cell, value }) => [`${sheet}!${cell}`, value])));

const STOCK_OF_36 = Object.fromEntries([12, 13, 14, 15, 16].map((row) => [`TaAM_Kohorten!B${row}`, 36]));

const ENTRIES_OF_30 = Object.fromEntries([2026, 2027, 2028, 2029, 2030].map((year) => [`EIN_TAAM_ZUGAENGE_${year}`, 30]));

/** Days as Excel counts them. */
const day = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;

/** Instrument, label, places, from, to, monthly cost, state. */
const PLAN = typed(
  'Maßnahmenplan',
  ['B33:H33', ['Eingliederungszuschüsse (ohne SB)', 'EGZ Herbst', 20, day(2025, 9, 1), day(2026, 2, 28), 900, 'geplant']],
  ['B34:H34', ['Maßnahmen beim Träger', 'Coaching', 40, day(2025, 10, 1), day(2025, 12, 31), 650, 'beantragt']],
  ['B35:H35', ['Teilhabe am Arbeitsmarkt (§ 16i)', '§ 16i', 5, day(2025, 11, 1), day(2030, 10, 31), 2500, 'bewilligt']],
);

const KINDS = ['EGZ', 'ESG', 'EVL', 'TAAM', 'MAG', 'MAT'] as const;
const six = (prefix: string, values: readonly CellContent[]): Record<string, CellContent> =>
  Object.fromEntries(KINDS.map((kind, index) => [`${prefix}_${kind}`, values[index] ?? '']));
const COSTS = [5400, 1800, 14000, 30000, 900, 1500];
const column = (...values: readonly CellContent[]): Row[] => values.map((value) => [value]);

export const WHAT_IF: readonly WhatIf[] = [
  {
    name: 'underfunding as the bridge computes it',
    inputs: { EIN_UNTERFIN: 8028560 },
    expected: [
      ...cells('Annahmen', [['C10:D10', [[8028560, 'geändert']]], ['F10', [[7980000]]]]),
      ...cells('Eingliederung', [
        ['B11:C11', [[3800000, 3800000]]],
        ['B27:C31', [[8028560, 8028560], [13300000, 5320000], [3751440, 3751440], [-48560, -48560], [3751440, '']]],
      ]),
      ...cells('Plätze', [
        ['G6:H17', [
          [0, NONE],
          [0, NONE],
          [530726.26, 523944.13],
          [849162.01, 838310.62],
          [31843.57, 31436.65],
          [63687.15, 62873.3],
          [0, NONE],
          [965921.79, 953578.32],
          [1358659.22, 1341296.98],
          [3800000, 3751440],
          [3800000, 3751440],
          ['EXAKT', 'EXAKT'],
        ]],
        ['I8', [[0.139664803382168]]],
        ['I15', [[1]]],
      ]),
      ...cells('Übersicht', [
        ['B7:C9', [[7980000, 8028560], [3800000, 3751440], [1790, NONE]]],
        ['B12', [[7]]],
        ['A5', [['Szenario: Unterfinanzierung 8.028.560 € statt 7.980.000 €. Für neue Maßnahmen bleiben 3.751.440 € (48.560 € weniger als veröffentlicht).']]],
      ]),
    ],
  },
  {
    name: 'a million more underfunding, title read NACH',
    inputs: { EIN_UNTERFIN: 8980000 },
    expected: [
      ...cells('Eingliederung', [['B29:C29', [[2800000, 2800000]]], ['B31', [[2800000]]]]),
      ...cells('Plätze', [
        ['H8:H15', [[391061.45], [625698.32], [23463.69], [46927.38], [NONE], [711731.84], [1001117.32], [2800000]]],
      ]),
    ],
  },
  {
    name: 'a million more underfunding, title read VOR',
    inputs: { EIN_UNTERFIN: 8980000, EIN_LESART: 'VOR' },
    expected: [
      ...cells('Eingliederung', [
        ['B5:C5', [['Lesart NACH', 'Lesart VOR\n✓ gewählt']]],
        ['B28:C29', [[13300000, 5320000], [2800000, 2800000]]],
        ['B31', [[2800000]]],
      ]),
      ...cells('Übersicht', [
        ['A5', [[
          'Szenario: Unterfinanzierung 8.980.000 € statt 7.980.000 €. ' +
            'Lesart VOR statt NACH. Für neue Maßnahmen bleiben 2.800.000 € (1.000.000 € weniger als veröffentlicht).',
        ]]],
      ]),
    ],
  },
  {
    name: 'commitments of one\'s own, where the two readings part',
    inputs: { EIN_VERPFL: 13000000 },
    expected: [
      ...cells('Eingliederung', [
        ['B28:D29', [[13000000, 13000000, 'ANN_VERPFL'], [4100000, -3880000, 'JC.FREE_BUDGET']]],
        ['B31', [[4100000]]],
      ]),
      ...cells('Übersicht', [
        ['C8', [[4100000]]],
        ['A5', [['Szenario: Verpflichtungen 13.000.000 € (eingegeben). Für neue Maßnahmen bleiben 4.100.000 € (300.000 € mehr als veröffentlicht).']]],
      ]),
    ],
  },
  {
    name: 'a municipal share of 18 per cent closes the bridge',
    inputs: { EIN_KFA: 0.18 },
    expected: [
      ...cells('Verwaltung', [
        ['B5:C12', [
          [0, 0.18],
          [44940000, 44940000],
          [46660000, 46660000],
          [0, 8398800],
          [43500000, 35410800],
          [38680000, 30281200],
          [4820000, 5129600],
          [7980000, 7980000],
        ]],
        ['B16:C16', [[1720000, 1410400]]],
        ['B18:C22', [[8290000, 7980400], [7980000, 7980000], [310000, 400], [25000, 23200], ['WIDERSPRUCH', 'RUNDUNG']]],
      ]),
      // the document stays as it is: its own relations use the share of the law
      ...cells('Abstimmung', [['D17:J17', [[8028560, 7980000, 48560, 10000, 18480, 23480, 'WIDERSPRUCH']]]]),
      ...cells('Übersicht', [
        ['B12', [[7]]],
        ['B7:C8', [[7980000, 6673520], [3800000, 5106480]]],
        ['A5', [['Szenario: KFA 18,0 % statt 15,2 %. Für neue Maßnahmen bleiben 5.106.480 € (1.306.480 € mehr als veröffentlicht).']]],
      ]),
    ],
  },
  {
    name: 'a change smaller than the usual digits is told with more of them',
    inputs: { EIN_KFA: 0.15204 },
    expected: cells('Übersicht', [['A5', [['Szenario: KFA 15,204 % statt 15,2 %. Für neue Maßnahmen bleiben 3.801.866 € (1.866 € mehr als veröffentlicht).']]]]),
  },
  ...['NACH', 'VOR'].map((reading): WhatIf => ({
    name: `costs three per cent higher, title read ${reading}`,
    inputs: { EIN_VERW_KOSTEN: 48059800, EIN_LESART: reading },
    expected: [
      ...cells('Annahmen', [['C7:D7', [[48059800, 'geändert']]], ['C10:D10', [[9167030.4, '']]], ['F10', [[9167030.4]]]]),
      ...cells('Eingliederung', [['B31', [[2612969.6]]]]),
    ],
  })),
  {
    name: 'a million less of funds',
    inputs: { EIN_VERW_MITTEL: 30587680 },
    expected: [
      ...cells('Eingliederung', [['B27:C29', [[8980000, 8980000], [13300000, 5320000], [2800000, 2800000]]], ['B31', [[2800000]]]]),
      ...cells('Übersicht', [['A5', [[
        'Szenario: Verwaltungsmittel 30.587.680 € statt 31.587.680 €. Für neue Maßnahmen bleiben 2.800.000 € (1.000.000 € weniger als veröffentlicht).',
      ]]]]),
    ],
  },
  {
    name: 'nine millions more of funds: a surplus, which counts in full',
    inputs: { EIN_VERW_MITTEL: 40587680 },
    expected: [
      ...cells('Annahmen', [['C10:D10', [[-1020000, 'Überdeckung']]]]),
      ...cells('Eingliederung', [['D27', [['ANN_UNTERFIN, eine Überdeckung']]], ['B31', [[12800000]]]]),
      ...cells('Übersicht', [['C7', [[-1020000]]], ['A5', [[
        'Szenario: Verwaltungsmittel 40.587.680 € statt 31.587.680 €. Überdeckung der Verwaltung: 1.020.000 €. ' +
          'Für neue Maßnahmen bleiben 12.800.000 € (9.000.000 € mehr als veröffentlicht).',
      ]]]]),
    ],
  },
  ...([[0.16, 7606720, 4173280], [0.2, 5740320, 6039680]] as const).map(([share, underfunding, free]): WhatIf => ({
    name: `a municipal share of ${share}`,
    inputs: { EIN_KFA: share },
    expected: [...cells('Annahmen', [['C10', [[underfunding]]]]), ...cells('Eingliederung', [['B31', [[free]]]])],
  })),
  {
    name: 'an underfunding that is entered wins over costs, funds and share',
    inputs: { EIN_UNTERFIN: 9000000, EIN_VERW_KOSTEN: 48059800 },
    expected: [...cells('Annahmen', [['C10', [[9000000]]]]), ...cells('Eingliederung', [['B31', [[2780000]]]])],
  },
  {
    name: 'commitments of 0 are an input',
    inputs: { EIN_VERPFL: 0 },
    expected: [
      ...cells('Annahmen', [['C13:D13', [[0, 'geändert']]]]),
      ...cells('Eingliederung', [['B28:D28', [[0, 0, 'ANN_VERPFL']]], ['B31', [[17100000]]]]),
      ...cells('Übersicht', [['A5', [['Szenario: Verpflichtungen 0 € (eingegeben). Für neue Maßnahmen bleiben 17.100.000 € (13.300.000 € mehr als veröffentlicht).']]]]),
    ],
  },
  ...([
    ['a share above 1', { EIN_KFA: 1.2 }, 9, 'Bitte einen Anteil eingeben, z. B. 15 % (0 bis 100 %)'],
    ['costs below 0', { EIN_VERW_KOSTEN: -1 }, 7, 'Bitte den Betrag in Euro als Zahl eingeben, z. B. 9000000 (ab 0)'],
    ['a text for an amount', { EIN_VERPFL: '13,3 Mio.' }, 13, 'Bitte den Betrag in Euro als Zahl eingeben, z. B. 9000000 (ab 0)'],
    ['a unit cost of 0', { EIN_STK_EGZ: 0 }, 15, 'Bitte den Betrag in Euro als Zahl eingeben, z. B. 2500 (größer als 0)'],
    ['half a place', { EIN_PL_EGZ: 250.5 }, 22, 'Bitte eine ganze Zahl eingeben (ab 0)'],
    ['more minimum places than places', { EIN_PL_EGZ: 100, EIN_MIN_EGZ: 101 }, 29, 'Bitte eine ganze Zahl eingeben (von 0 bis zu den Plätzen)'],
    ['a word that is no reading', { EIN_LESART: 'MITTE' }, 12, 'Bitte auswählen: NACH, VOR'],
  ] as const).map(([name, inputs, row, reason]): WhatIf => ({
    name: `${name} does not hold, and the cell beside says why`,
    inputs,
    expected: cells('Annahmen', [[`C${row}:D${row}`, [['#N/A', reason]]]]),
    fails: true,
  })),
  {
    name: 'an invalid unit cost is an error on Plätze, not an open one',
    inputs: { EIN_STK_EGZ: -5 },
    expected: [...cells('Annahmen', [['D14', [['#N/A']]]]), ...cells('Plätze', [['F8', [['#N/A']]], ['H8', [['#N/A']]]])],
    fails: true,
  },
  {
    name: 'a reading that is deleted is the default again',
    inputs: { EIN_LESART: '' },
    expected: [...cells('Annahmen', [['C12:D12', [['NACH', '']]]]), ...cells('Übersicht', [['A5', [[UNCHANGED]]]])],
  },
  {
    name: 'a reading with spaces around it, in lower case, is that reading',
    inputs: { EIN_UNTERFIN: 8980000, EIN_VERPFL: 13000000, EIN_LESART: ' vor ' },
    expected: [
      ...cells('Eingliederung', [
        ['B5:C5', [['Lesart NACH', 'Lesart VOR\n✓ gewählt']]],
        ['B31', [[-4880000]]],
      ]),
      ...cells('Bindungen', [['F6', [[17100000]]], ['N6', [[5320000]]]]),
    ],
  },
  {
    name: 'NACH with a space behind it is NACH, entered as the default is',
    inputs: { EIN_LESART: 'NACH ' },
    expected: [
      ...cells('Eingliederung', [['B5:C5', [['Lesart NACH\n✓ gewählt', 'Lesart VOR']]], ['B31', [[3800000]]]]),
      ...cells('Übersicht', [['A5', [['Szenario: Lesart NACH wie die Vorgabe.']]]]),
    ],
  },
  {
    name: 'a word that is no reading is an error wherever it would count',
    inputs: { EIN_LESART: 'VORHER' },
    expected: [
      ...cells('Eingliederung', [['B5:C5', [['Lesart NACH', 'Lesart VOR']]], ['B31', [['#N/A']]]]),
      ...cells('Bindungen', [['F6', [['#N/A']]], ['N6', [['#N/A']]]]),
      ...cells('Übersicht', [['A5', [['#N/A']]]]),
    ],
    fails: true,
  },
  {
    name: 'a municipal share of 20 per cent turns the rest negative',
    inputs: { EIN_KFA: 0.2 },
    expected: cells('Verwaltung', [
      ['C18:C22', [[7946000], [7980000], [-34000], [23000], ['WIDERSPRUCH']]],
      ['A60:B60', [['Differenz\n-0,03', 7946000]]],
      ['G60', [[34000]]],
    ]),
  },
  {
    name: 'all six unit costs: split by cost, with need, cover and payable places',
    inputs: UNIT_COSTS,
    expected: [
      ...cells('Annahmen', [['D14', [[0]]], ['D15', [['eingegeben']]]]),
      ...cells('Plätze', [
        ['F8', [[5000]]],
        ['G8', [[530726.26]]],
        ['H6:L15', [
          [NONE, NONE, NONE, NONE, NONE],
          [NONE, NONE, NONE, NONE, NONE],
          [855855.86, 0.225225226315789, 1250000, 0.684684688, 171],
          [547747.75, 0.144144144736842, 800000, 0.6846846875, 273],
          [154054.05, 0.0405405394736842, 225000, 0.684684666666667, 10],
          [616216.22, 0.162162163157895, 900000, 0.684684688888889, 20],
          [NONE, NONE, NONE, NONE, NONE],
          [311531.53, 0.0819819815789474, 455000, 0.684684681318681, 311],
          [1314594.59, 0.345945944736842, 1920000, 0.684684682291667, 438],
          [3800000, 1, 5550000, 0.684684684684685, 1223],
        ]],
        ['H17', [['EXAKT']]],
        ['A19', [['Verteilt nach Kosten: Plätze × Stückkosten.']]],
      ]),
      ...cells('Übersicht', [
        ['B9:C9', [[1790, 1223]]],
        ['A5', [['Szenario: Aufteilung nach Stückkosten.']]],
      ]),
    ],
  },
  {
    name: 'unit costs that the free money pays to the cent',
    inputs: { EIN_STK_EGZ: 2000, EIN_STK_ESG: 1000, EIN_STK_EVL: 20000, EIN_STK_TAAM: 20000, EIN_STK_MAG: 1600, EIN_STK_MAT: 1987.5 },
    expected: cells('Plätze', [
      ['K8:L11', [[1, 250], [1, 400], [1, 15], [1, 30]]],
      ['K13:L15', [[1, 455], [1, 640], [1, 1790]]],
    ]),
  },
  {
    name: 'unit costs as planned: need, cover and payable places',
    inputs: PLANNED_COSTS,
    expected: [
      ...cells('Plätze', [
        ['H8:H11', [[1127596.44], [601384.77], [175403.89], [751730.96]]],
        ['H13:H15', [[342037.58], [801846.36], [3800000]]],
        ['J15:K15', [[4549500, 0.835256621606770]]],
        ['L8:L15', [[208], [334], [12], [25], [NONE], [380], [534], [1493]]],
      ]),
      ...cells('Übersicht', [['C9', [[1493]]]]),
    ],
  },
  {
    name: 'unit costs as planned, costs of administration three per cent higher',
    inputs: { ...PLANNED_COSTS, EIN_VERW_KOSTEN: 48059800 },
    expected: cells('Plätze', [
      ['H8:H11', [[775361.9], [413526.35], [120611.85], [516907.93]]],
      ['H13:H15', [[235193.11], [551368.46], [2612969.6]]],
      ['L15', [[1025]]],
    ]),
  },
  {
    name: 'minimum places are paid first',
    inputs: { ...PLANNED_COSTS, ...MINIMUM },
    expected: [
      ...cells('Plätze', [
        ['H8:H11', [[1095932.2], [578851.22], [210000], [852950.41]]],
        ['H13:H18', [[309284.37], [752981.8], [3800000], [3800000], ['EXAKT'], [2160000]]],
        ['L8:L15', [[202], [321], [15], [28], [NONE], [343], [501], [1410]]],
        ['N8:N15', [[100], [150], [15], [25], [NONE], [100], [200], [590]]],
      ]),
      ...cells('Übersicht', [['A5', [['Szenario: Aufteilung nach Stückkosten. Mindestplätze: 6.']]]]),
    ],
  },
  {
    name: 'minimum places that the money does not pay: no budgets',
    inputs: { ...PLANNED_COSTS, ...MINIMUM, EIN_UNTERFIN: 9800000 },
    expected: [
      ...cells('Plätze', [
        ['H8:I8', [[NONE, NONE]]],
        ['K8:L8', [[NONE, NONE]]],
        ['H15:H18', [[NONE], [1980000], [NONE], [2160000]]],
        ['K15:L15', [[NONE, NONE]]],
        ['A19', [['Mindestplätze nicht bezahlbar, es fehlen 180.000,00 €.']]],
      ]),
      ...cells('Übersicht', [['C9', [[NONE]]]]),
    ],
  },
  {
    name: 'minimum places that are all places: the rest is not split',
    inputs: { ...PLANNED_COSTS, ...MINIMUM, EIN_PL_EGZ: 100, EIN_PL_ESG: 150, EIN_PL_EVL: 15, EIN_PL_TAAM: 25, EIN_PL_MAG: 100, EIN_PL_MAT: 200 },
    expected: cells('Plätze', [
      ['H8:H11', [[540000], [270000], [210000], [750000]]],
      ['H13:H18', [[90000], [300000], [2160000], [3800000], ['EXAKT'], [2160000]]],
      ['L15', [[590]]],
      ['A20', [['Nicht verteilt, da kein Platz über das Minimum hinausgeht: 1.640.000,00 €.']]],
    ]),
  },
  {
    name: 'own places without unit costs split the money; the published column keeps those of the programme, and a minimum has no effect',
    inputs: { EIN_PL_EGZ: 0, EIN_MIN_ESG: 400 },
    expected: [
      ...cells('Plätze', [
        ['E8', [[250]]],
        ['G8:H8', [[530726.26, 0]]],
        ['H9', [[987012.99]]],
        ['H15:H18', [[3800000], [3800000], ['EXAKT'], [0]]],
        ['L15', [[NONE]]],
      ]),
      ...cells('Übersicht', [['A5', [['Szenario: Eigene Platzzahlen: 1. Mindestplätze: 1.']]]]),
    ],
  },
  {
    name: 'five unit costs are not enough',
    inputs: { ...UNIT_COSTS, EIN_STK_MAT: '' },
    expected: [
      ...cells('Annahmen', [['D14', [[1]]]]),
      ...cells('Plätze', [['H8', [[530726.26]]], ['J8:L8', [[NONE, NONE, NONE]]], ['L15', [[NONE]]], ['A19', [[BY_PLACES]]]]),
      ...cells('Übersicht', [['C9', [[NONE]]], ['A5', [['Szenario: Stückkosten unvollständig, noch ohne Wirkung; es fehlen 1.']]]]),
    ],
  },
  {
    name: 'no money is left',
    inputs: { EIN_UNTERFIN: 12000000 },
    expected: [
      ...cells('Eingliederung', [['B29', [[-220000]]], ['B31', [[-220000]]]]),
      ...cells('Plätze', [
        ['G15', [[3800000]]],
        ['H6:I15', [6, 7, 8, 9, 10, 11, 12, 13, 14, 15].map((row) => ([6, 7, 12].includes(row) ? [NONE, NONE] : [0, 0]))],
        ['H16:H17', [['keine Mittel'], ['EXAKT']]],
      ]),
      ...cells('Übersicht', [
        ['C8:C9', [[-220000], [NONE]]],
        ['A5', [[
          'Szenario: Unterfinanzierung 12.000.000 € statt 7.980.000 €. ' +
            'Für neue Maßnahmen bleiben keine Mittel; es fehlen 220.000 €.',
        ]]],
      ]),
    ],
  },
  {
    name: 'exactly nothing is left',
    inputs: { EIN_UNTERFIN: 11780000 },
    expected: [
      ...cells('Plätze', [['H15:H16', [[0], ['keine Mittel']]]]),
      ...cells('Übersicht', [
        ['C9', [[NONE]]],
        ['A5', [['Szenario: Unterfinanzierung 11.780.000 € statt 7.980.000 €. Für neue Maßnahmen bleiben keine Mittel.']]],
      ]),
    ],
  },
  {
    name: 'a commitment over two years, one incomplete, one that ends before it starts, one that begins before the years shown',
    inputs: {
      ...typed('Bindungen', ['A17:G17', [1, 'Einstiegsgeld', 45917, 45931, 46142, 1000000, 250000]]),
      'Bindungen!F18': 5000,
      ...typed('Bindungen', ['D19:F19', [46142, 45931, 100]]),
      ...typed('Bindungen', ['D20:F20', [45261, 45351, 3000]]),
    },
    expected: cells('Bindungen', [
      ['F6:F10', [[25080000], [-7980000], [17100000], [428571.43], [16671428.57]]],
      ['N6:N8', [[13300000], [13300000], [-12871428.57]]],
      ['B15', [['Nicht verteilt: Zeilen 2, zusammen 5.100,00 €, zuerst Zeile 18']]],
      ['F15:G15', [[1008100, 250000]]],
      // What is incomplete, or ends before it starts, is in no year.
      ['G9', [['Achtung: Die Liste ist nicht ganz verteilt, siehe Prüfung in „Summe der Liste“.']]],
      ['H15:N15', [[2000, 428571.43, 571428.57, 0, 1000, 'WIDERSPRUCH', 758100]]],
      ['H17:N17', [[0, 428571.43, 571428.57, 0, 0, 'EXAKT', 750000]]],
      ['H18:N18', [[NONE, NONE, NONE, NONE, NONE, 'unvollständig', 5000]]],
      ['H19:N19', [[NONE, NONE, NONE, NONE, NONE, 'Bis liegt vor Von', 100]]],
      ['H20:N20', [[2000, 0, 0, 0, 1000, 'EXAKT', 3000]]],
    ]),
  },
  ...([
    ['NACH', {}, 25080000, -7980000, 17100000, 12100000],
    ['VOR', {}, 17100000, -7980000, 9120000, 4120000],
    ['NACH', { EIN_UNTERFIN: 9000000 }, 25080000, -9000000, 16080000, 11080000],
    ['VOR', { EIN_UNTERFIN: 9000000 }, 17100000, -9000000, 8100000, 3100000],
  ] as const).map(([reading, more, before, transfer, after, left]): WhatIf => ({
    name: `what 5,000,000 of commitments leave of the title read ${reading}, transfer ${transfer}`,
    inputs: { EIN_LESART: reading, ...more, ...typed('Bindungen', ['D17:F17', [45658, 46022, 5000000]]) },
    expected: cells('Bindungen', [
      ['F6:F10', [[before], [transfer], [after], [5000000], [left]]],
      ['N6:N8', reading === 'NACH' ? [[13300000], [13300000], [-8300000]] : [[5320000], [5320000], [-320000]]],
      ['B15', [['']]],
      ['M15', [['EXAKT']]],
    ]),
  })),
  ...([
    [5000000, 'EIN_VERPFL entspricht der Liste.'],
    [4000000, 'EIN_VERPFL ist nicht die Summe der Liste.'],
  ] as const).map(([entered, said]): WhatIf => ({
    name: `a list of 5,000,000 beside commitments of ${entered}`,
    inputs: { EIN_VERPFL: entered, ...typed('Bindungen', ['D17:F17', [45658, 46022, 5000000]]) },
    expected: cells('Bindungen', [['N7:N8', [[entered], [5000000 - entered]]], ['K9', [[said]]]]),
  })),
  {
    name: 'a plan of three measures: split over years, against the free money, the authorised commitments and the programme',
    inputs: { ...PLAN, ...typed('Bindungen', ['D17:F17', [day(2025, 1, 1), day(2026, 12, 31), 2400000]]), EIN_VE_2026: 1500000 },
    expected: [
      ...cells('Maßnahmenplan', [
        ['D6:D8', [[3800000], [175000], [3625000]]],
        ['D11:E13', [[1200000, 0], [186000, 150000], [1386000, 150000]]],
        ['D15:E15', [[114000, 'VE eintragen']]],
        ['D18:H24', [
          [20, 250, -230, 108000, 5400],
          [0, 400, -400, 0, NONE],
          [0, 15, -15, 0, NONE],
          [5, 30, -25, 750000, 150000],
          [0, 455, -455, 0, NONE],
          [40, 640, -600, 78000, 1950],
          [65, 1790, -1725, 936000, 14400],
        ]],
        ['A31', [['Summe des Plans']]],
        ['J31:O31', [[936000, 175000, 186000, 150000, 425000, 'EXAKT']]],
        ['I33:P35', [
          [6, 108000, 72000, 36000, 0, 0, 'EXAKT', 1],
          [3, 78000, 78000, 0, 0, 0, 'EXAKT', 6],
          [60, 750000, 25000, 150000, 150000, 425000, 'EXAKT', 4],
        ]],
      ]),
      ...cells('Bindungen', [['I15:J15', [[1200000, 1200000]]]]),
    ],
  },
  {
    name: 'rows of the plan that do not count are named beside the sum',
    inputs: {
      ...PLAN,
      'Maßnahmenplan!C37': 'noch offen',
      'Maßnahmenplan!D38': 12,
      ...typed('Maßnahmenplan', ['B39:G39', ['Einstiegsgeld', '', 3, day(2025, 12, 31), day(2025, 1, 1), 300]]),
      ...typed('Maßnahmenplan', ['B40:G40', ['Einstiegsgeld', '', 3, day(2024, 12, 1), day(2025, 2, 28), 300]]),
      ...typed('Maßnahmenplan', ['B41:G41', ['Sprachkurs', '', 3, day(2025, 1, 1), day(2025, 2, 28), 300]]),
      // Excel has not filled the formulas of this row.
      ...typed('Maßnahmenplan', ['B42:P42', ['Einstiegsgeld', '', 3, day(2025, 1, 1), day(2025, 2, 28), 300, ...Array.from({ length: 9 }, () => '')]]),
    },
    expected: cells('Maßnahmenplan', [
      ['D7', [[175000]]],
      ['E7', [['Achtung: Zeilen sind nicht gezählt, siehe „Summe des Plans“']]],
      ['D19:H19', [[0, 400, -400, 0, NONE]]],
      ['A31', [['Summe des Plans – nicht gezählt: unvollständig 3 (zuerst Zeile 37) Ende liegt vor Beginn 1 (zuerst Zeile 39) Beginn vor dem Planjahr 1 (zuerst Zeile 40) ohne Formeln 1']]],
      ['J31:O31', [[936000, 175000, 186000, 150000, 425000, 'EXAKT']]],
      ['I37:O38', lines(2, [NONE, NONE, NONE, NONE, NONE, NONE, 'unvollständig'])],
      ['I39:O39', [[NONE, NONE, NONE, NONE, NONE, NONE, 'Ende liegt vor Beginn']]],
      ['I40:O40', [[NONE, NONE, NONE, NONE, NONE, NONE, 'Beginn vor dem Planjahr']]],
      ['O41', [['unvollständig']]],
    ]),
  },
  {
    name: 'more planned than is free: what remains is negative',
    inputs: typed('Maßnahmenplan', ['B33:G33', ['Einstiegsgeld', '', 1000, day(2025, 1, 1), day(2025, 12, 31), 350]]),
    expected: cells('Maßnahmenplan', [['D6:D8', [[3800000], [4200000], [-400000]]]]),
  },
  {
    name: 'higher costs in one scenario: it alone differs from the others',
    inputs: { EIN_SZ1_VERW_KOSTEN: 48059800, EIN_SZ1_NAME: 'Tarif +3 %' },
    expected: cells('Szenarien', [
      ['C5:E5', [['Aktuell', 'Tarif +3 %', 'Szenario 2']]],
      ['B69:E70', [[7092320, 7092320, 7305089.6, 7092320], [7980000, 7980000, 9167030.4, 7980000]]],
      ['B74:E76', [[3800000, 3800000, 2612969.6, 3800000], [0, 0, -1187030.4, 0], [0, 0, -1187030.4, 0]]],
      ['A173', [['Tarif +3 %']]],
    ]),
  },
  {
    name: 'what is entered on Annahmen is Current, and no scenario follows it',
    inputs: { EIN_VERW_MITTEL: 30587680, EIN_SZ2_VERW_KOSTEN: 48059800, EIN_SZ2_UNTERFIN: 9000000, EIN_SZ3_LESART: 'vor', EIN_SZ4_VERW_MITTEL: 40587680 },
    expected: cells('Szenarien', [
      ['C9', [[30587680]]],
      ['B42:G42', [[7980000, 8980000, 7980000, 9000000, 7980000, -1020000]]],
      ['B44:G45', [['NACH', 'NACH', 'NACH', 'NACH', 'VOR', 'NACH'], [13300000, 13300000, 13300000, 13300000, 5320000, 13300000]]],
      ['B71:G72', [[25080000, 25080000, 25080000, 25080000, 17100000, 25080000], [17100000, 16100000, 17100000, 16080000, 9120000, 26100000]]],
      ['B74:G76', [
        [3800000, 2800000, 3800000, 2780000, 3800000, 12800000],
        [0, -1000000, 0, -1020000, 0, 9000000],
        [1000000, 0, 1000000, -20000, 1000000, 10000000],
      ]],
    ]),
  },
  {
    name: 'the municipal share in four scenarios',
    inputs: { EIN_SZ1_KFA: 0.16, EIN_SZ2_KFA: 0.18, EIN_SZ3_KFA: 0.2, EIN_SZ4_KFA: 0 },
    expected: cells('Szenarien', [
      ['D70:G70', [[7606720, 6673520, 5740320, 15072320]]],
      ['D74:G74', [[4173280, 5106480, 6039680, -3292320]]],
      ['D86:G87', [[0, 0, 0, 0], [...lines(3, ['Stückkosten fehlen: nach Plätzen verteilt']).flat(), 'keine Mittel']]],
    ]),
  },
  {
    name: 'budgets and payable places by unit costs, with less money, and with minimum places',
    inputs: {
      ...six('EIN_STK', COSTS),
      ...six('EIN_SZ1_STK', COSTS),
      EIN_SZ1_VERW_KOSTEN: 48059800,
      ...six('EIN_SZ2_STK', COSTS),
      ...six('EIN_SZ2_MIN', [100, 150, 15, 25, 100, 200]),
      ...six('EIN_SZ3_STK', [...COSTS.slice(0, 5), '']),
      ...six('EIN_SZ3_MIN', [100, 150, 15, 25, 100, 200]),
    },
    expected: cells('Szenarien', [
      ['C79:C87', column(1127596.44, 601384.77, 175403.89, 751730.96, 342037.58, 801846.36, 3800000, 0, '')],
      ['C90:C97', column(208, 334, 12, 25, 380, 534, 1493, 0.835256621606770)],
      ['D79:D85', column(775361.9, 413526.35, 120611.85, 516907.93, 235193.11, 551368.46, 2612969.6)],
      ['D96', [[1025]]],
      ['E79:E87', column(1095932.2, 578851.22, 210000, 852950.41, 309284.37, 752981.8, 3800000, 0, '')],
      ['E90:E96', column(202, 321, 15, 28, 343, 501, 1410)],
      ['E138:E144', column(0, 540000, 270000, 210000, 750000, 90000, 300000)],
      // Without one of them a minimum has no effect, and nothing is said of payable places.
      ['F79', [[530726.26]]],
      ['F87', [['Stückkosten fehlen: nach Plätzen verteilt']]],
      ['F96:F97', column(NONE, NONE)],
    ]),
  },
  {
    name: 'minimum places that cannot be paid, that are all places, and that are more than places',
    inputs: {
      ...six('EIN_SZ1_STK', COSTS),
      ...six('EIN_SZ1_MIN', [250, 400, 15, 30, 455, 640]),
      ...six('EIN_SZ2_STK', COSTS),
      ...six('EIN_SZ2_PL', [100, 150, 15, 25, 100, 200]),
      ...six('EIN_SZ2_MIN', [100, 150, 15, 25, 100, 200]),
      EIN_SZ3_MIN_EGZ: 251,
    },
    expected: cells('Szenarien', [
      ['D79:D87', column(0, 0, 0, 0, 0, 0, 0, 3800000, 'Mindestplätze nicht bezahlbar, es fehlen 749.500,00 €')],
      ['E79:E87', column(540000, 270000, 210000, 750000, 90000, 300000, 2160000, 1640000, '')],
      ['E97', [[1]]],
      ['F61', [['#N/A']]],
    ]),
    fails: true,
  },
  {
    name: 'an input that is not allowed shows in its column and in no other',
    inputs: { EIN_SZ1_KFA: 1.5, EIN_SZ2_LESART: 'VORHER' },
    expected: cells('Szenarien', [['C74:F74', [[3800000, '#N/A', '#N/A', 3800000]]]]),
    fails: true,
  },
  {
    name: 'what must hold for three millions, and for four fifths of the places',
    inputs: { EIN_ZIEL_FREI: 3000000, EIN_ZIEL_ANTEIL: 0.8, ...six('EIN_STK', COSTS) },
    expected: cells('Szenarien', [
      ['C100:G101', [[3000000, 8780000, 47603396.22, 14100000, ''], [3639600, 8140400, 46849150.94, 13460400, '']]],
    ]),
  },
  {
    name: 'a share of the places says nothing without unit costs, and costs say nothing where the underfunding is entered',
    inputs: { EIN_ZIEL_FREI: 3000000, EIN_ZIEL_ANTEIL: 0.8, EIN_UNTERFIN: 9000000 },
    expected: cells('Szenarien', [
      ['C100:G101', [[3000000, 8780000, NONE, 13080000, 'Unterfinanzierung ist eingegeben; Kosten wirken nicht.'], [NONE, NONE, NONE, NONE, 'Stückkosten fehlen']]],
      // No driver but the commitments has an effect.
      ['A110:E113', [
        ['Verpflichtungen', 3445000, 2115000, 665000, -665000],
        ['Verwaltungskosten', 2780000, 2780000, 0, 0],
        ['Verwaltungsmittel', 2780000, 2780000, 0, 0],
        ['Kommunaler Finanzierungsanteil (KFA)', 2780000, 2780000, 0, 0],
      ]],
      ['A114', [['Die Unterfinanzierung ist eingegeben: Kosten, Mittel und Anteil wirken nicht.']]],
    ]),
  },
  {
    name: 'targets beyond reach, and a municipal share of all costs',
    inputs: { EIN_ZIEL_FREI: 26000000, EIN_KFA: 1, EIN_VERW_MITTEL: 0 },
    expected: cells('Szenarien', [['C100:G100', [[26000000, NONE, NONE, NONE, 'KFA 100 %: Kosten wirken nicht.']]]]),
  },
  {
    name: 'a bound that would be negative is none',
    inputs: { EIN_ZIEL_FREI: 18000000 },
    expected: cells('Szenarien', [['C100:G100', [[18000000, NONE, 29914716.98, NONE, 'Allein durch „–“ nicht erreichbar: Die Grenze wäre negativ.']]]]),
  },
  {
    name: 'what the free money depends on if the title is read VOR: the commitments come third',
    inputs: { EIN_LESART: 'VOR' },
    expected: cells('Szenarien', [
      ['A110:E113', [DRIVERS[1] ?? [], DRIVERS[2] ?? [], ['Verpflichtungen', 4066000, 3534000, 266000, -266000], DRIVERS[3] ?? []]],
      ['A165:A168', column('Kommunaler Finanzierungsanteil (KFA)', 'Verpflichtungen', 'Verwaltungsmittel', 'Verwaltungskosten')],
    ]),
  },
  {
    name: 'steps of one\'s own, cut at a share of 0; equal effects keep their order',
    inputs: { EIN_SCHRITT_VERPFL: 0, EIN_SCHRITT_KOSTEN: 0, EIN_SCHRITT_MITTEL: 0, EIN_SCHRITT_KFA: 0.5 },
    expected: cells('Szenarien', [
      ['D104:D107', column(0, 0, 0, 0.5)],
      ['A110:E113', [
        ['Kommunaler Finanzierungsanteil (KFA)', -3292320, 27130000, -7092320, 23330000],
        ...['Verpflichtungen', 'Verwaltungskosten', 'Verwaltungsmittel'].map((driver) => [driver, 3800000, 3800000, 0, 0]),
      ]],
    ]),
  },
  {
    name: 'provisional budget by twelfths, with what is legally bound on top',
    inputs: {
      EIN_VORL_VERFAHREN: 'ZWOELFTEL',
      ...typed('Vorl_Haushalt', ['B11:D11', [1000000, 300000, 500000]], ['B13:D13', [2000000, 0, 2500000]]),
    },
    expected: cells('Vorl_Haushalt', [
      ['E11:H14', [
        [300000, 1725000, 1500000, 225000],
        [300000, 3150000, 1500000, 1650000],
        [300000, 4575000, 6000000, -1425000],
        [300000, 6000000, 6000000, 0],
      ]],
      ['F22:H22', [[17400000, 6000000, 11400000]]],
    ]),
  },
  {
    name: 'provisional budget by twelfths: four months',
    inputs: { EIN_VORL_VERFAHREN: 'ZWOELFTEL' },
    expected: cells('Vorl_Haushalt', [['F14:H14', [[5700000, 0, 5700000]]], ['F22', [[17100000]]]]),
  },
  {
    name: 'provisional budget up to a ceiling',
    inputs: { EIN_VORL_VERFAHREN: 'OBERGRENZE', EIN_VORL_OBERGRENZE: 0.45 },
    expected: cells('Vorl_Haushalt', [['F11', [[7695000]]], ['F14', [[7695000]]], ['F22', [[7695000]]]]),
  },
  {
    name: 'a ceiling that nobody has entered',
    inputs: { EIN_VORL_VERFAHREN: 'OBERGRENZE' },
    expected: cells('Vorl_Haushalt', [['F11', [['Obergrenze eintragen']]], ['H11:H22', lines(12, [NONE])]]),
  },
  {
    name: 'five cohorts of 36 with all their rates',
    inputs: { ...STOCK_OF_36, EIN_TAAM_ENTGELT: 2166.58, EIN_TAAM_AG_ANTEIL: 0.19, EIN_TAAM_PAT: 1000 },
    expected: cells('TaAM_Kohorten', [
      ['C12:G16', [
        [1, 36, 1113795.45, 432000, 681795.45],
        [1, 36, 1113795.44, 432000, 681795.44],
        [0.9, 32.4, 1002415.9, 432000, 570415.9],
        [0.8, 28.8, 891036.36, 432000, 459036.36],
        [0.7, 25.2, 779656.81, 432000, 347656.81],
      ]],
      ['D17:G17', [[158.4, 4900699.96, 2160000, 2740699.96]]],
      ['A20:B25', [
        ['Anfang', 180],
        ['Zugänge', 30],
        ['Austritte', 36],
        ['Ende', 174],
        ['Mittel', 177],
        ['Gleichgewicht', 150],
      ]],
      ['A28:B30', [['Brutto', 4900699.96], ['PAT', 2160000], ['Netto', 2740699.96]]],
      ['B33:D35', [[30, 30, 0], [177, 180, -3], [2160000, 2300000, -140000]]],
    ]),
  },
  {
    name: 'thirty entries a year up to 2030: the stock falls until it stays, and so do the costs',
    inputs: { ...STOCK_OF_36, ...ENTRIES_OF_30, EIN_TAAM_ENTGELT: 2166.58, EIN_TAAM_AG_ANTEIL: 0.19 },
    expected: cells('TaAM_Kohorten', [
      ['B40:H45', [
        [30, 36, 36, 36, 36, 36, 174],
        [30, 30, 36, 36, 36, 36, 168],
        [30, 30, 30, 36, 36, 36, 162],
        [30, 30, 30, 30, 36, 36, 156],
        [30, 30, 30, 30, 30, 36, 150],
        [30, 30, 30, 30, 30, 30, 150],
      ]],
      ['B48:E53', [
        [180, 4900699.96, NONE, NONE],
        [174, 4715067.39, NONE, NONE],
        [168, 4529434.82, NONE, NONE],
        [162, 4362365.5, NONE, NONE],
        [156, 4213859.44, NONE, NONE],
        [150, 4083916.64, NONE, NONE],
      ]],
      ['A56', [['']]],
    ]),
  },
  {
    name: 'nobody comes after 2025: the stock is gone by the end of 2030',
    inputs: { ...STOCK_OF_36, EIN_TAAM_PAT: 1000 },
    expected: cells('TaAM_Kohorten', [
      ['H40:H45', [[174], [138], [102], [66], [30], [0]]],
      ['B48:E49', [[180, NONE, 2160000, NONE], [174, NONE, 2088000, NONE]]],
    ]),
  },
  {
    name: 'cohorts without rates: the stock is known, the costs are not',
    inputs: STOCK_OF_36,
    expected: cells('TaAM_Kohorten', [
      ['B24', [[177]]],
      ['A28', [['Entgelt, AG-Anteil, PAT eintragen']]],
      ['E12:G12', [[NONE, NONE, NONE]]],
      ['B35:D35', [[NONE, 2300000, NONE]]],
    ]),
  },
  {
    name: 'housing costs after two federal quotas',
    inputs: { EIN_KDU_QUOTE_A: 0.628, EIN_KDU_QUOTE_B: 0.64, 'KdU_Netto!E11': 1, 'KdU_Netto!E12': 0 },
    expected: cells('KdU_Netto', [
      ['B16:F19', [
        [60288000, 58544672, 60794796, 2250124, 506796],
        [55264, 226080, 290136, 64056, 234872],
        [0, 0, 0, 0, 0],
        [60343264, 58770752, 61084932, 2314180, 741668],
      ]],
      ['B22:F25', [
        [35712000, 34679328, 36012204, 1332876, 300204],
        [32736, 133920, 171864, 37944, 139128],
        [1517000, 1381000, 1407000, 26000, -110000],
        [37261736, 36194248, 37591068, 1396820, 329332],
      ]],
      ['B28:D28', [[34560000, 33560640, 34850520]]],
      ['B34:D37', [
        [-1152000, -1118688, -1161684],
        [-1056, -4320, -5544],
        [0, 0, 0],
        [-1153056, -1123008, -1167228],
      ]],
    ]),
  },
  {
    name: 'housing costs with one quota only',
    inputs: { EIN_KDU_QUOTE_A: 0.628, 'KdU_Netto!E11': 0.5, 'KdU_Netto!E12': 0 },
    expected: cells('KdU_Netto', [
      ['C22:C23', [[34679328], [246960]]],
      ['B28', [['Quote B eintragen']]],
      ['B34:D37', lines(4, [NONE, NONE, NONE])],
    ]),
  },
];
