/**
 * KdU_Monitor: where the year stands, where it will end by three methods, why, who bears it, and whether the Kreistag must be asked. All
 * of it from the tables KdU_Ist and KdU_BG, so that a change of an input shows at once.
 */
import type { Localized } from '../../language';
import { rangeFrom } from '../../formula/address';
import { kduFigure, KDU_ITEMS, KDU_TOTAL, type KduRow } from '../../programme/kdu';
import { precisionOf } from '../../programme/formulas';
import { PREVIOUS_YEAR } from '../../programme/ids';
import { COUNT, EURO, EURO_CENTS, EURO_DEVIATION, MILLIONS_AXIS, PERCENT, PERCENT_FINE, PERCENT_FINE_DEVIATION, TENTHS } from '../formats';
import type { Block, CellContent, CellName, Chart, ConditionalFormat, SheetModel, Validation } from '../model';
import { MONITOR, MONITOR_POSITIONS, MONITOR_SOURCE, MONITOR_TOTAL, ANY_AMOUNT } from '../monitorInputs';
import { KDU_QUOTA, KDU_SHARES } from '../sheetInputs';
import { CHART_COLORS, STYLES } from '../styles';
import type { SheetContext } from './context';
import { BESIDE_NUMBERS, header } from './header';
import { inputForm, MORE_ROWS, UNITS, validationOf } from './inputs';
import { basis, joined, listed, MONTH_NAMES, NO_DATA, picked, publishedPlan } from './monitorBasis';
import {
  actual,
  AGREE_FIRST,
  AGREE_HEADER,
  AGREE_SUM,
  backTest,
  BG,
  BG_FIRST,
  BG_LAST,
  CHART,
  CHART_BOTTOM,
  CHART_FIRST,
  CHART_LAST,
  CHART_TOP,
  CLOSING_ROW,
  COLUMNS,
  COMPLETE,
  CUBE_CLOSING,
  CUBE_FIRST,
  CUBE_WIDTH,
  cubeMonths,
  END_FIRST,
  END_HEADER,
  expected,
  EXPECTED_ROW,
  fixed,
  HIGH_ROW,
  HOLDS,
  KEY,
  LAST_LETTER,
  LOW_ROW,
  METHOD_FIRST,
  METHOD_SUM,
  METHODS,
  MIXED,
  MONTH_FIRST,
  MONTH_HEADER,
  MONTH_LAST,
  MONTHS,
  NO_BG,
  NOT_KDU_ROW,
  notKdu,
  ONE_OFF_FIRST,
  ONE_OFF_HEADER,
  ONE_OFF_LAST,
  open,
  OPEN_ROW,
  OVER_FIRST,
  OVER_HEADER,
  OVER_SUM,
  PLAN_FIRST,
  PLAN_HEADER,
  PLAN_SUM,
  planned,
  POSITION_FIRST,
  POSITION_HEADER,
  POSITION_SUM,
  POSITIONS,
  prognosis,
  REST_PLAN_ROW,
  rounded,
  rowsOf,
  SERIES_FIRST,
  SINGLE,
  SOURCE_ROW,
  STATE_FIRST,
  STATE_HEADER,
  WHY_FIRST,
  WHY_HEADER,
  WHY_ROWS,
  WITH_OPEN_ROW,
  yearEnd,
} from './monitorLayout';
import { cumulatedChart } from './monitorChart';
import { report } from './monitorReport';
import { STATE_TITLE, stateLines } from './monitorState';
import { HEADER_ROW, sheet } from './sheet';
import { statusFormats } from './statusFormats';

const TEXT = {
  title: { de: 'KdU-Monitor: Stand, Jahresende und Überschreitung', en: 'Housing costs: state, year’s end and overrun' },
  asOf: { de: 'Ihre Daten auf KdU_Ist und KdU_BG', en: 'your data on KdU_Ist and KdU_BG' },
  sections: { de: 'Abschnitt 4.2', en: 'section 4.2' },
  holdsTitle: { de: 'Je Position', en: 'By item' },
  method: { de: 'Methode', en: 'Method' },
  methodHolds: { de: 'Methode gilt', en: 'Applicable method' },
  budget: { de: 'Ansatz', en: 'Plan' },
  published: { de: 'veröffentlicht', en: 'published' },
  supplement: { de: 'Nachtrag', en: 'Supplement' },
  budgetHolds: { de: 'Ansatz gilt', en: 'Applicable plan' },
  withSupplement: { de: 'mit Nachtrag', en: 'with supplement' },
  eligible: { de: 'Erstattungsfähig', en: 'Eligible' },
  eligibleOrigin: { de: 'von KdU_Netto', en: 'from KdU_Netto' },
  check: { de: 'Summe geprüft', en: 'Sum checked' },
  total: { de: 'Gesamt', en: 'Total' },
  month: { de: 'Monat', en: 'Month' },
  actual: { de: 'Ist', en: 'Actual' },
  cumulated: { de: 'kumuliert', en: 'cumulative' },
  planCumulated: { de: 'Plan kumuliert', en: 'Plan, cumulative' },
  deviation: { de: 'Abweichung', en: 'Deviation' },
  inPercent: { de: 'in %', en: 'in %' },
  previous: { de: 'Vorjahr', en: 'Previous year' },
  previousCumulated: { de: 'Vorjahr kumuliert', en: 'Previous year, cumulative' },
  toPrevious: { de: 'Ist − Vorjahr kumuliert', en: 'Actual − previous year, cumulative' },
  households: { de: 'BG', en: 'Households' },
  perHousehold: { de: 'gezahlte KdU je BG', en: 'Paid per household' },
  expected: { de: 'erwartet', en: 'expected' },
  missing: { de: 'fehlt', en: 'missing' },
  closing: { de: 'Abschluss (13–16)', en: 'Closing (13–16)' },
  end: { de: 'Jahresende', en: 'Year’s end' },
  forecast: { de: 'Hochrechnung', en: 'Forecast' },
  withClosing: { de: 'Jahresende', en: 'Year’s end' },
  toPlan: { de: 'gegen Ansatz', en: 'to plan' },
  backTest: { de: 'Rückprobe', en: 'Back test' },
  remark: { de: 'Hinweis', en: 'Remark' },
  preliminary: { de: 'vorläufig: Vorjahr ohne Abschluss', en: 'preliminary: no closing entries last year' },
  restPlanRemark: {
    de: 'Ist bis heute, alles Weitere nach Plan; nicht in der Spanne',
    en: 'actual so far and all else as planned; not in the span',
  },
  low: { de: 'Spanne der Methoden: niedrigste', en: 'Span of the methods: lowest' },
  high: { de: 'Spanne der Methoden: höchste', en: 'Span of the methods: highest' },
  expectedEnd: { de: 'Erwartet', en: 'Expected' },
  chosenRemark: { de: 'nach der gewählten Methode', en: 'by the method chosen' },
  positions: { de: 'Positionen', en: 'Items' },
  toDate: { de: 'Ist bis dahin', en: 'Actual to date' },
  exhaustion: { de: 'Ausschöpfung', en: 'Utilisation' },
  toTwelfth: { de: 'gegen Monate ÷ 12', en: 'to months ÷ 12' },
  federal: { de: 'Bund', en: 'Federation' },
  net: { de: 'netto', en: 'net' },
  enterQuota: { de: 'Quote A auf KdU_Netto eintragen', en: 'Enter quota A on KdU_Netto' },
  enterShare: { de: 'Anteil auf KdU_Netto eintragen', en: 'Enter the share on KdU_Netto' },
  open: { de: 'ohne Zuordnung', en: 'without item' },
  withOpen: { de: 'Gesamt einschl. ohne Zuordnung', en: 'Total with those without item' },
  notKdu: { de: 'nicht KdU', en: 'no housing costs' },
  why: { de: 'Warum: Menge und Preis gegen das Vorjahr', en: 'Why: volume and price against the previous year' },
  period: { de: 'Zeitraum', en: 'Period' },
  until: { de: 'bis', en: 'until' },
  noHouseholds: { de: 'keine BG in beiden Jahren', en: 'no households in both years' },
  noHouseholdsIn: { de: 'nicht berechnet, es fehlen BG oder Ist:', en: 'not calculated, households or actuals missing:' },
  mixed: { de: 'Datenstand gemischt:', en: 'States of the data mixed:' },
  householdsBefore: { de: 'BG im Mittel, Vorjahr', en: 'Mean households, previous year' },
  householdsNow: { de: 'BG im Mittel, Jahr', en: 'Mean households, year' },
  costsBefore: { de: 'Kosten, Vorjahr', en: 'Costs, previous year' },
  costsNow: { de: 'Kosten, Jahr', en: 'Costs, year' },
  volume: { de: 'Menge: mehr oder weniger BG', en: 'Volume: more or fewer households' },
  price: { de: 'Preis: mehr oder weniger je BG', en: 'Price: more or less for each' },
  over: { de: 'Über Plan', en: 'Over plan' },
  lowest: { de: 'niedrigstes', en: 'lowest' },
  chosen: { de: 'erwartet', en: 'expected' },
  highest: { de: 'höchstes', en: 'highest' },
  overrun: { de: 'Überschreitung', en: 'Overrun' },
  status: { de: 'Status', en: 'Status' },
  uniform: { de: 'Alle Methoden', en: 'All methods' },
  same: { de: 'gleich', en: 'alike' },
  byMethod: { de: 'je nach Methode', en: 'depends on the method' },
  enterLimit: { de: 'Grenze eintragen', en: 'Enter the limit' },
  agree: { de: `Stimmt es? ${PREVIOUS_YEAR} nach zwölf Monaten`, en: `Does it agree? ${PREVIOUS_YEAR} after twelve months` },
  monthsSum: { de: 'Monate 1–12', en: 'Months 1–12' },
  yearSum: { de: 'Jahr mit Abschluss', en: 'Year with closing' },
  publishedActual: { de: `Ist ${PREVIOUS_YEAR}, veröffentlicht`, en: `Actual ${PREVIOUS_YEAR}, published` },
  rest: { de: 'Differenz', en: 'Difference' },
  chartMonths: {
    de: 'Je Monat, Mio. EUR: Ist und erwartet neben dem Vorjahr',
    en: 'By month, EUR m: actual and expected beside the previous year',
  },
  oneOffs: { de: 'Sondereffekte: nicht hochgerechnet, aber mitgezählt', en: 'One-off effects: not extrapolated, but counted' },
  year: { de: 'Jahr', en: 'Year' },
  periodNumber: { de: 'Periode', en: 'Period' },
  position: { de: 'Position', en: 'Item' },
  amount: { de: 'Betrag', en: 'Amount' },
  reason: { de: 'Grund', en: 'Reason' },
} as const satisfies Record<string, Localized>;

const { months, isReady, isPreviousComplete, row: chosenRow } = HOLDS;
const RIGHT = { role: 'calculated', align: 'right' } as const;
const SUM = { role: 'sum', align: 'right' } as const;
const QUOTA = KDU_QUOTA.a.name;
const LIMIT = MONITOR.limit.name;

const filled = (cell: string): string => `ISNUMBER(${cell})`;
const delta = (base: string, cell: string): string => `=IF(AND(${filled(base)},${filled(cell)}),JC.KDU_DELTA(${base},${cell}),"")`;
/** Empty where the base is 0. */
const share = (base: string, cell: string): string =>
  `=IF(AND(${filled(base)},${filled(cell)}),IF(${base}=0,"",JC.KDU_DELTA(${base},${cell},"PCT")),"")`;

const itemLabels = (top: number, { language }: SheetContext): Block[] => [
  { range: `A${top}:A${top + POSITIONS.length - 1}`, cells: KDU_ITEMS.map(({ label }) => [label[language]]), role: 'text' },
  { range: `A${top + POSITIONS.length}`, cells: [[TEXT.total[language]]], role: 'sum' },
];

/** A head over the whole width. */
const band = (row: number, title: Localized, heads: readonly Localized[], context: SheetContext): Block[] => [
  { range: `A${row}:${LAST_LETTER}${row}`, role: 'head' },
  header(`A${row}`, [title], context),
  ...(heads.length > 0 ? [{ ...header(`B${row}`, heads, context, 'right' as const), wrap: true }] : []),
];

interface Form {
  readonly blocks: readonly Block[];
  readonly names: readonly CellName[];
  readonly validations: readonly Validation[];
}

function inputs(context: SheetContext): Form {
  const { language } = context;
  const form = inputForm(HEADER_ROW, Object.values(MONITOR), LAST_LETTER, context);
  const cells = MONITOR_POSITIONS.flatMap(({ method, budget, supplement }, index) => {
    const row = PLAN_FIRST + index;
    return [
      { input: method, cell: `B${row}` },
      { input: budget, cell: `D${row}` },
      { input: supplement, cell: `F${row}` },
    ];
  });
  return {
    blocks: [
      ...form.blocks,
      { range: `A${SOURCE_ROW}`, cells: [[MONITOR_SOURCE.label[language]]], role: 'text' },
      { range: `B${SOURCE_ROW}`, role: 'input', numberFormat: UNITS.choice.numberFormat, align: 'right' },
      { range: `C${SOURCE_ROW}:${LAST_LETTER}${SOURCE_ROW}`, role: 'origin' },
      { range: `C${SOURCE_ROW}`, ...BESIDE_NUMBERS },
      { range: `D${SOURCE_ROW}:E${SOURCE_ROW}`, cells: [[MONITOR_SOURCE.name, MONITOR_SOURCE.meaning[language]]] },
      ...plan(context),
    ],
    names: [
      ...form.names,
      { name: MONITOR_SOURCE.name, cell: `B${SOURCE_ROW}`, comment: MONITOR_SOURCE.meaning[language] },
      ...cells.map(({ input, cell }) => ({ name: input.name, cell, comment: `${input.label[language]}: ${input.meaning[language]}` })),
    ],
    validations: [...form.validations, ...cells.map(({ input, cell }) => validationOf(input, cell, language))],
  };
}

function plan(context: SheetContext): Block[] {
  const last = PLAN_SUM - 1;
  const column = (letter: string, to = letter): string => `${letter}${PLAN_FIRST}:${to}${last}`;
  const heads = [
    TEXT.method, TEXT.methodHolds, TEXT.budget, TEXT.published, TEXT.supplement, TEXT.budgetHolds, TEXT.withSupplement, TEXT.eligible,
    TEXT.check,
  ];
  const parts = column('G');
  const check = `JC.SUM_CHECK(${parts},E${PLAN_SUM},${precisionOf(kduFigure('UH', 'next'))},${precisionOf(kduFigure(KDU_TOTAL, 'next'))})`;
  const sumOf = (letter: string): string => `=IF(COUNT(${column(letter)})=${POSITIONS.length},ROUND(SUM(${column(letter)}),2),"")`;
  return [
    ...band(PLAN_HEADER, TEXT.holdsTitle, heads, context),
    ...itemLabels(PLAN_FIRST, context),
    { range: column('B'), role: 'input', numberFormat: UNITS.choice.numberFormat, align: 'right' },
    { range: column('C'), cells: MONITOR_POSITIONS.map(({ method: { name } }) => [methodFormula(name)]), ...RIGHT },
    { range: column('D'), role: 'input', numberFormat: EURO, align: 'right' },
    { range: column('E'), cells: POSITIONS.map((key) => [publishedPlan(key)]), role: 'figure', align: 'right', numberFormat: EURO },
    { range: column('F'), role: 'input', numberFormat: EURO, align: 'right' },
    {
      range: column('G', 'H'),
      cells: POSITIONS.map((_, index) => {
        const row = PLAN_FIRST + index;
        return [`=IF(D${row}="",E${row},D${row})`, `=IF(G${row}="","",ROUND(G${row}+IF(F${row}="",0,F${row}),2))`];
      }),
      ...RIGHT,
      numberFormat: EURO,
    },
    { range: column('I'), cells: KDU_SHARES.map(({ name }) => [`=IF(${name}="","",${name})`]), ...RIGHT, numberFormat: PERCENT },
    { range: column('J', LAST_LETTER), role: 'origin' },
    { range: `B${PLAN_SUM}:${LAST_LETTER}${PLAN_SUM}`, ...SUM, numberFormat: EURO },
    { range: `E${PLAN_SUM}`, cells: [[publishedPlan(KDU_TOTAL)]], role: 'figureSum', align: 'right', numberFormat: EURO },
    { range: `G${PLAN_SUM}:H${PLAN_SUM}`, cells: [[sumOf('G'), sumOf('H')]] },
    { range: `J${PLAN_SUM}`, cells: [[`=IF(OR(E${PLAN_SUM}="",G${PLAN_SUM}=""),"",${check})`]] },
  ];
}

const methodFormula = (input: string): string => `=IF(TRIM(${input})="",IF(${isPreviousComplete},"PROFIL","LINEAR"),UPPER(TRIM(${input})))`;

function state(context: SheetContext): Block[] {
  return [
    ...band(STATE_HEADER, STATE_TITLE, [], context),
    {
      range: rangeFrom(`A${STATE_FIRST}`, stateLines(context).length, 1),
      cells: stateLines(context).map((line) => [line]),
      role: 'section',
    },
  ];
}

const chosen = (letterOf: (position: number) => string, row: number): string =>
  picked(POSITIONS.map((_, index) => `$${letterOf(index)}${row}`));
/** The budget of what is shown. */
const BUDGET = `INDEX($H$${PLAN_FIRST}:$H$${PLAN_SUM},${chosenRow})`;
const ofChosen = (letter: string): string => `INDEX(${fixed(letter, METHOD_FIRST, METHOD_SUM)},${chosenRow})`;

function monthLine(index: number, language: SheetContext['language']): CellContent[] {
  const [row, facts, month] = [MONTH_FIRST + index, CUBE_FIRST + index, `$${KEY}${CUBE_FIRST + index}`];
  const present = `$${rowsOf(0)}${facts}`;
  const booked = chosen((position) => actual(0, position), facts);
  const households = `$${BG.last}${BG_FIRST + index}`;
  const noData = `"${NO_DATA[language]}"`;
  const ofPlan = chosen(planned, SERIES_FIRST + index);
  return [
    MONTH_NAMES[index]?.[language] ?? '',
    `=IF(${present}>0,${booked},IF(${month}<=${months},"${TEXT.missing[language]}",""))`,
    `=IF(AND(${isReady},${month}<=${months}),ROUND(SUM(B$${MONTH_FIRST}:B${row}),2),"")`,
    `=IF(${ofPlan}="",${noData},${ofPlan})`,
    delta(`D${row}`, `C${row}`),
    share(`D${row}`, `C${row}`),
    `=IF(${isPreviousComplete},${chosen((position) => actual(1, position), facts)},${noData})`,
    `=IF(${isPreviousComplete},ROUND(SUM(G$${MONTH_FIRST}:G${row}),2),"")`,
    `=IF(AND(${filled(`C${row}`)},${filled(`H${row}`)}),ROUND(C${row}-H${row},2),"")`,
    `=IF(AND(${month}<=${months},${filled(households)}),${households},"")`,
    `=IF(AND(${filled(`B${row}`)},${filled(`J${row}`)}),IF(J${row}>0,JC.KDU_PER_BG(B${row},J${row},1),""),"")`,
    `=IF(${month}<=${months},"",${chosen(expected, SERIES_FIRST + index)})`,
  ];
}

function monthTable(context: SheetContext): Block[] {
  const { language } = context;
  const heads = [
    TEXT.actual, TEXT.cumulated, TEXT.planCumulated, TEXT.deviation, TEXT.inPercent, TEXT.previous, TEXT.previousCumulated,
    TEXT.toPrevious, TEXT.households, TEXT.perHousehold, TEXT.expected,
  ];
  const lines = MONTHS.map((_, index) => monthLine(index, language));
  const rows = (from: string, to = from, last = MONTH_LAST): string => `${from}${MONTH_FIRST}:${to}${last}`;
  const closing = [
    `=IF(${HOLDS.hasData},${chosen((position) => actual(0, position), CUBE_CLOSING)},"")`,
    `=IF(AND(${isReady},${months}=12),ROUND(C${MONTH_LAST}+B${CLOSING_ROW},2),"")`,
    `=${BUDGET}`,
    delta(`D${CLOSING_ROW}`, `C${CLOSING_ROW}`),
    share(`D${CLOSING_ROW}`, `C${CLOSING_ROW}`),
    `=IF(${isPreviousComplete},${chosen((position) => actual(1, position), CUBE_CLOSING)},"${NO_DATA[language]}")`,
    `=IF(${isPreviousComplete},ROUND(H${MONTH_LAST}+G${CLOSING_ROW},2),"")`,
    `=IF(AND(${filled(`C${CLOSING_ROW}`)},${filled(`H${CLOSING_ROW}`)}),ROUND(C${CLOSING_ROW}-H${CLOSING_ROW},2),"")`,
  ];
  return [
    ...band(MONTH_HEADER, TEXT.month, heads, context),
    { range: rows('A'), cells: lines.map(([name = '']) => [name]), role: 'text' },
    { range: rows('B', LAST_LETTER), cells: lines.map((line) => line.slice(1)), ...RIGHT, numberFormat: EURO_CENTS },
    { range: `A${CLOSING_ROW}`, cells: [[TEXT.closing[language]]], role: 'sum' },
    { range: `B${CLOSING_ROW}:${LAST_LETTER}${CLOSING_ROW}`, ...SUM, numberFormat: EURO_CENTS },
    { range: `B${CLOSING_ROW}:I${CLOSING_ROW}`, cells: [closing] },
    { range: rows('F', 'F', CLOSING_ROW), numberFormat: PERCENT_FINE_DEVIATION },
    { range: rows('J'), numberFormat: COUNT },
  ];
}

function endTable(context: SheetContext): Block[] {
  const { language } = context;
  const noData = `"${NO_DATA[language]}"`;
  const shown = (formula: string): string => `=IF(${formula}="",${noData},${formula})`;
  const toPlan = (row: number): string[] => [delta(BUDGET, `C${row}`), share(BUDGET, `C${row}`)];
  const byMethod = METHODS.map((_, method): CellContent[] => {
    const row = END_FIRST + method;
    const remark = `=IF(AND(${filled(`F${row}`)},${HOLDS.isPreliminary}),"${TEXT.preliminary[language]}","")`;
    return [shown(ofChosen(prognosis(method))), shown(ofChosen(yearEnd(method))), ...toPlan(row), `=${ofChosen(backTest(method))}`, remark];
  });
  const single = (row: number, letter: string, remark: CellContent): CellContent[] =>
    ['', shown(ofChosen(letter)), ...toPlan(row), '', remark];
  const labels = [...METHODS, 'RESTPLAN', TEXT.low[language], TEXT.high[language], TEXT.expectedEnd[language]];
  const lines = [
    ...byMethod,
    single(REST_PLAN_ROW, SINGLE.restPlan, TEXT.restPlanRemark[language]),
    single(LOW_ROW, SINGLE.low, ''),
    single(HIGH_ROW, SINGLE.high, ''),
    single(EXPECTED_ROW, SINGLE.chosen, TEXT.chosenRemark[language]),
  ];
  const rows = (from: string, to = from): string => `${from}${END_FIRST}:${to}${EXPECTED_ROW}`;
  return [
    ...band(END_HEADER, TEXT.end, [TEXT.forecast, TEXT.withClosing, TEXT.toPlan, TEXT.inPercent, TEXT.backTest], context),
    { ...header(`G${END_HEADER}`, [TEXT.remark], context), ...BESIDE_NUMBERS },
    { range: rows('A'), cells: labels.map((label) => [label]), role: 'text' },
    { range: rows('B', 'G'), cells: lines, ...RIGHT, numberFormat: EURO_CENTS },
    { range: rows('G', LAST_LETTER), role: 'hint', align: 'left', indent: 1 },
    { range: `A${EXPECTED_ROW}:F${EXPECTED_ROW}`, role: 'sum' },
    { range: `B${EXPECTED_ROW}:F${EXPECTED_ROW}`, align: 'right' },
    { range: rows('D'), numberFormat: EURO_DEVIATION },
    { range: rows('E', 'F'), numberFormat: PERCENT_FINE_DEVIATION },
  ];
}

function positionTable(context: SheetContext): Block[] {
  const { language } = context;
  const heads = [TEXT.withSupplement, TEXT.toDate, TEXT.exhaustion, TEXT.toTwelfth, TEXT.expected, TEXT.toPlan, TEXT.federal, TEXT.net];
  const rows = (from: string, to = from): string => `${from}${POSITION_FIRST}:${to}${POSITION_SUM}`;
  const lines = [...POSITIONS, MONITOR_TOTAL].map((_, index): CellContent[] => {
    const [row, method, budget] = [POSITION_FIRST + index, METHOD_FIRST + index, `H${PLAN_FIRST + index}`];
    const canExhaust = `AND(${filled(`B${row}`)},${filled(`C${row}`)})`;
    const exhaustion = (more: string): string => `=IF(${canExhaust},IF(B${row}=0,"",JC.EXHAUSTION(B${row},C${row}${more})),"")`;
    return [
      `=${budget}`,
      `=${SINGLE.toDate}${method}`,
      exhaustion(''),
      exhaustion(`,${months}`),
      `=IF(${SINGLE.chosen}${method}="","${NO_DATA[language]}",${SINGLE.chosen}${method})`,
      delta(`B${row}`, `F${row}`),
      ...(index < POSITIONS.length ? netOf(index) : ['H', 'I'].map((letter) => sumOf(letter, POSITION_FIRST))),
    ];
  });
  const remarks = KDU_SHARES.map(({ name }) => [
    `=IF(${QUOTA}="","${TEXT.enterQuota[language]}",IF(${name}="","${TEXT.enterShare[language]}",""))`,
  ]);
  const upTo = `IF(${months}=12,${KEY}$${CUBE_CLOSING},${months})`;
  const untilThen = (letter: string): string =>
    `=IF(${isReady},ROUND(SUMIF(${fixed(KEY, CUBE_FIRST, CUBE_CLOSING)},"<="&${upTo},${fixed(letter, CUBE_FIRST, CUBE_CLOSING)}),2),"")`;
  const below: [number, Localized, string, 'text' | 'sum'][] = [
    [OPEN_ROW, TEXT.open, untilThen(open(0)), 'text'],
    [
      WITH_OPEN_ROW, TEXT.withOpen,
      `=IF(AND(${filled(`C${POSITION_SUM}`)},${filled(`C${OPEN_ROW}`)}),ROUND(C${POSITION_SUM}+C${OPEN_ROW},2),"")`, 'sum',
    ],
    [NOT_KDU_ROW, TEXT.notKdu, untilThen(notKdu(0)), 'text'],
  ];
  return [
    ...band(POSITION_HEADER, TEXT.positions, heads, context),
    { ...header(`J${POSITION_HEADER}`, [TEXT.remark], context), ...BESIDE_NUMBERS },
    ...itemLabels(POSITION_FIRST, context),
    { range: rows('B', 'I'), cells: lines, ...RIGHT, numberFormat: EURO_CENTS },
    { range: `J${POSITION_FIRST}:${LAST_LETTER}${POSITION_SUM - 1}`, role: 'hint' },
    { range: `J${POSITION_FIRST}:J${POSITION_SUM - 1}`, cells: remarks, align: 'left', indent: 1 },
    { range: `B${POSITION_SUM}:${LAST_LETTER}${POSITION_SUM}`, ...SUM },
    { range: rows('D'), numberFormat: PERCENT_FINE },
    { range: rows('E'), numberFormat: PERCENT_FINE_DEVIATION },
    { range: rows('G'), numberFormat: EURO_DEVIATION },
    ...below.flatMap(([row, label, formula, role]): Block[] => [
      { range: `A${row}:${LAST_LETTER}${row}`, role },
      { range: `A${row}`, cells: [[label[language]]] },
      { range: `C${row}`, cells: [[formula]], align: 'right', numberFormat: EURO_CENTS },
    ]),
  ];
}

function netOf(index: number): string[] {
  const [row, { name = '' } = {}] = [POSITION_FIRST + index, KDU_SHARES[index]];
  const can = `OR(NOT(${filled(`F${row}`)}),${QUOTA}="",${name}="")`;
  return [`=IF(${can},"",JC.KDU_NET(F${row},${QUOTA},${name},"BUND"))`, `=IF(${can},"",JC.KDU_NET(F${row},${QUOTA},${name}))`];
}

const sumOf = (letter: string, first: number): string => {
  const cells = `${letter}${first}:${letter}${first + POSITIONS.length - 1}`;
  return `=IF(COUNT(${cells})=${POSITIONS.length},ROUND(SUM(${cells}),2),"")`;
};

function whyTable(context: SheetContext): Block[] {
  const { language } = context;
  const k = HOLDS.compared;
  const can = `AND(${isReady},${k}>0,${joined(NO_BG)}="")`;
  const lastName = `INDEX($A$${MONTH_FIRST}:$A$${MONTH_LAST},${k})`;
  const byMonth = (letter: string): string => fixed(letter, BG_FIRST, BG_LAST);
  const sumOfMonths = (letter: string): string => `SUMIF(${byMonth(COMPLETE)},">0",${byMonth(letter)})`;
  const mean = (letter: string): string => `=IF(${can},${sumOfMonths(letter)}/${k},"")`;
  const costs = (before: number): string => {
    const of = (position: number): string =>
      `SUMIF(${cubeMonths(KEY)},"<="&${k},${cubeMonths(actual(before, position))})+IF(${k}=12,${actual(before, position)}$${CUBE_CLOSING},0)`;
    const all = POSITIONS.map((_, position) => of(position));
    return `=IF(${can},ROUND(CHOOSE(${chosenRow},${all.join(',')},${all.join('+')}),2),"")`;
  };
  const cell = (index: number): string => `$B$${WHY_FIRST + index}`;
  const [costsBefore, costsNow] = [cell(3), cell(4)];
  // The sums of the months stand in the same ratio as the means, and are whole.
  const effect = (output: string): string =>
    `=IF(${filled(costsNow)},JC.KDU_PRICE_VOLUME(${sumOfMonths(BG.before)},${costsBefore},${sumOfMonths(BG.now)},${costsNow},"${output}"),"")`;
  const lines: readonly (readonly [Localized, CellContent])[] = [
    [TEXT.period, `=IF(${k}=0,"–","${TEXT.until[language]} "&${lastName})`],
    [TEXT.householdsBefore, mean(BG.before)],
    [TEXT.householdsNow, mean(BG.now)],
    [TEXT.costsBefore, costs(1)],
    [TEXT.costsNow, costs(0)],
    [TEXT.volume, effect('MENGE')],
    [TEXT.price, effect('PREIS')],
    [TEXT.total, effect('GESAMT')],
  ];
  const mixed = `IF(${joined(MIXED)}<>"","${TEXT.mixed[language]} "&${listed(MIXED)},"")`;
  const gaps = `IF(${joined(NO_BG)}<>"","${TEXT.noHouseholdsIn[language]} "&${listed(NO_BG)},${mixed})`;
  const remark = `=IF(${k}=0,"${TEXT.noHouseholds[language]}",${gaps})`;
  return [
    ...band(WHY_HEADER, TEXT.why, [], context),
    { range: `A${WHY_FIRST}:A${WHY_FIRST + WHY_ROWS - 1}`, cells: lines.map(([label]) => [label[language]]), role: 'text' },
    {
      range: `B${WHY_FIRST}:B${WHY_FIRST + WHY_ROWS - 1}`,
      cells: lines.map(([, formula]) => [formula]),
      ...RIGHT,
      numberFormat: EURO_CENTS,
    },
    { range: `C${WHY_FIRST}:${LAST_LETTER}${WHY_FIRST}`, role: 'hint' },
    { range: `C${WHY_FIRST}`, cells: [[remark]], align: 'left', indent: 1 },
    { range: `B${WHY_FIRST + 1}:B${WHY_FIRST + 2}`, numberFormat: TENTHS },
    { range: `A${WHY_FIRST + WHY_ROWS - 1}:B${WHY_FIRST + WHY_ROWS - 1}`, role: 'sum' },
  ];
}

function overTable(context: SheetContext): Block[] {
  const { language } = context;
  const groups = [
    { end: 'B', letter: SINGLE.low, title: TEXT.lowest },
    { end: 'E', letter: SINGLE.chosen, title: TEXT.chosen },
    { end: 'H', letter: SINGLE.high, title: TEXT.highest },
  ] as const;
  const heads = groups.flatMap(({ title }) => [title, TEXT.overrun, TEXT.status]);
  const lines = [...POSITIONS, MONITOR_TOTAL].map((_, index): CellContent[] => {
    const [row, budget] = [OVER_FIRST + index, `$H$${PLAN_FIRST + index}`];
    const three = groups.flatMap(({ end, letter }): CellContent[] => {
      const cannot = `OR(NOT(${filled(`${end}${row}`)}),NOT(${filled(budget)}),${LIMIT}="")`;
      const overrun = (output: string): string => `=IF(${cannot},"",JC.OVERRUN(${budget},${end}${row},${LIMIT},"${output}"))`;
      return [`=${letter}${METHOD_FIRST + index}`, overrun('BETRAG'), overrun('STATUS')];
    });
    const same = `IF(AND(D${row}=G${row},G${row}=J${row}),"${TEXT.same[language]}","${TEXT.byMethod[language]}")`;
    return [...three, `=IF(${LIMIT}="","${TEXT.enterLimit[language]}",IF(OR(D${row}="",G${row}=""),"",${same}))`];
  });
  const rows = (from: string, to = from): string => `${from}${OVER_FIRST}:${to}${OVER_SUM}`;
  return [
    ...band(OVER_HEADER, TEXT.over, [...heads, TEXT.uniform], context),
    ...itemLabels(OVER_FIRST, context),
    { range: rows('B', 'K'), cells: lines, ...RIGHT, numberFormat: EURO_CENTS },
    { range: rows('L'), role: 'text' },
    { range: `B${OVER_SUM}:${LAST_LETTER}${OVER_SUM}`, ...SUM },
  ];
}

function agreeTable(context: SheetContext): Block[] {
  const applies = `AND(${isReady},${HOLDS.year}=${HOLDS.publishedYear},${months}=12)`;
  const rows = (from: string, to = from): string => `${from}${AGREE_FIRST}:${to}${AGREE_SUM}`;
  const keys: readonly KduRow[] = [...POSITIONS, KDU_TOTAL];
  const lines = keys.map((key, index): CellContent[] => {
    const row = AGREE_FIRST + index;
    const published = kduFigure(key, 'actual');
    const parts = key === KDU_TOTAL ? POSITIONS.map((_, position) => position) : [index];
    const off = `SUM(${parts.map((position) => fixed(rounded(0, position), CUBE_FIRST, CUBE_CLOSING)).join(',')})`;
    const reconcile = (output: string): string => `JC.RECONCILE(D${row},C${row},${precisionOf(published)},${off},"${output}")`;
    const monthsSum = key === KDU_TOTAL ? sumOf('B', AGREE_FIRST) : `=IF(${applies},ROUND(SUM(${cubeMonths(actual(0, index))}),2),"")`;
    const rest = `=IF(${filled(`C${row}`)},${reconcile('REST')},"")`;
    const status = `=IF(${filled(`C${row}`)},${reconcile('STATUS')},"")`;
    return [monthsSum, `=IF(${applies},${SINGLE.toDate}${METHOD_FIRST + index},"")`, `=${published}`, rest, status];
  });
  return [
    ...band(AGREE_HEADER, TEXT.agree, [TEXT.monthsSum, TEXT.yearSum, TEXT.publishedActual, TEXT.rest, TEXT.status], context),
    ...itemLabels(AGREE_FIRST, context),
    { range: rows('B', 'F'), cells: lines, ...RIGHT, numberFormat: EURO_CENTS },
    { range: `B${AGREE_SUM}:F${AGREE_SUM}`, ...SUM },
    { range: rows('D'), numberFormat: EURO },
    { range: `D${AGREE_FIRST}:D${AGREE_SUM - 1}`, role: 'figure' },
    { range: `D${AGREE_SUM}`, role: 'figureSum' },
  ];
}

const ONE_OFF_TABLE = 'JC_KdU_Sondereffekte';

function oneOffTable(context: SheetContext): { readonly blocks: readonly Block[]; readonly validations: readonly Validation[] } {
  const { language } = context;
  const rows = (from: string, to = from): string => `${from}${ONE_OFF_FIRST}:${to}${ONE_OFF_LAST}`;
  const heads = [TEXT.year, TEXT.periodNumber, TEXT.position, TEXT.amount, TEXT.reason];
  return {
    blocks: [
      { range: `A${ONE_OFF_HEADER - 1}`, cells: [[`${TEXT.oneOffs[language]}. ${MORE_ROWS[language]}`]], role: 'note' },
      header(`A${ONE_OFF_HEADER}`, heads, context),
      { range: rows('A', 'E'), role: 'input' },
      { range: rows('A', 'B'), numberFormat: '0', align: 'left' },
      { range: rows('C'), numberFormat: UNITS.choice.numberFormat },
      { range: rows('D'), numberFormat: EURO_CENTS, align: 'right' },
      { range: rows('E'), numberFormat: UNITS.choice.numberFormat },
    ],
    validations: [
      validationOf({ label: TEXT.year, allowed: MONITOR.year.allowed }, rows('A'), language),
      validationOf({ label: TEXT.periodNumber, allowed: { kind: 'range', min: 1, max: 16, whole: true } }, rows('B'), language),
      validationOf({ label: TEXT.position, allowed: { kind: 'list', values: POSITIONS } }, rows('C'), language),
      validationOf({ label: TEXT.amount, allowed: ANY_AMOUNT }, rows('D'), language),
    ],
  };
}

function charts(context: SheetContext): Chart[] {
  const { language } = context;
  const values = (letter: string): string => `${letter}${CHART_FIRST}:${letter}${CHART_LAST}`;
  const series = (name: Localized, letter: string, colors: { readonly fill: string; readonly line: string }) =>
    ({ name: name[language], values: values(letter), labels: null, ...colors }) as const;
  return [
    cumulatedChart(
      {
        name: 'JC_KdU_Monitor_kumuliert',
        place: `A${CHART_TOP}:G${CHART_BOTTOM}`,
        categories: values(KEY),
        values: (key) => values(CHART[key]),
      },
      context,
    ),
    {
      name: 'JC_KdU_Monitor_Monate',
      title: TEXT.chartMonths[language],
      series: [
        series(TEXT.previous, CHART.previousMonth, CHART_COLORS.previousMonth),
        series(TEXT.actual, CHART.month, CHART_COLORS.actualMonth),
        series(TEXT.expected, CHART.expectedMonth, CHART_COLORS.expectedMonth),
      ],
      kind: 'ColumnClustered',
      categories: values(KEY),
      axisFormat: MILLIONS_AXIS,
      labelFormat: MILLIONS_AXIS,
      gapWidth: 40,
      place: `H${CHART_TOP}:${LAST_LETTER}${CHART_BOTTOM}`,
    },
  ];
}

function looks(): ConditionalFormat[] {
  const month = `$${KEY}${CUBE_FIRST}`;
  return [
    {
      range: `B${MONTH_FIRST}:B${MONTH_LAST}`,
      formula: `=AND(${month}>${months},ISNUMBER(B${MONTH_FIRST}))`,
      fontColor: STYLES.note.color,
    },
    {
      range: `B${MONTH_FIRST}:B${MONTH_LAST}`,
      formula: `=AND(${month}<=${months},ISTEXT(B${MONTH_FIRST}))`,
      fontColor: STYLES.statusContradiction.color,
      bold: true,
    },
    ...statusFormats(`J${PLAN_SUM}`),
    ...statusFormats(`F${AGREE_FIRST}:F${AGREE_SUM}`),
  ];
}

export function monitorSheet(context: SheetContext): SheetModel {
  const form = inputs(context);
  const oneOffs = oneOffTable(context);
  const forReport = report(context);
  return sheet(
    {
      key: 'monitor',
      title: TEXT.title,
      asOf: TEXT.asOf,
      sections: TEXT.sections,
      legend: ['figure', 'calculated', 'input'],
      columns: COLUMNS,
      lastRow: ONE_OFF_LAST,
      columnWidths: [44, 18, 18, 25, 18, 18, 25, 20, 20, 25, 20, 20, 3, 44, ...Array<number>(CUBE_WIDTH).fill(16)],
      rowHeights: [PLAN_HEADER, MONTH_HEADER, END_HEADER, POSITION_HEADER, OVER_HEADER, AGREE_HEADER].map((row) => ({ row, points: 32 })),
      blocks: [
        ...form.blocks,
        ...state(context),
        ...monthTable(context),
        ...endTable(context),
        ...positionTable(context),
        ...whyTable(context),
        ...overTable(context),
        ...agreeTable(context),
        ...oneOffs.blocks,
        ...basis((index) => MONTH_FIRST + index, context),
        ...forReport.blocks,
      ],
      names: form.names,
      tables: [{ name: ONE_OFF_TABLE, range: `A${ONE_OFF_HEADER}:E${ONE_OFF_LAST}` }, ...forReport.tables],
      validations: [...form.validations, ...oneOffs.validations],
      conditionalFormats: looks(),
      charts: charts(context),
    },
    context,
  );
}
