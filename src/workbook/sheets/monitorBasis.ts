/** What KdU_Monitor is calculated from, right of the printed page: what holds, the tables by month, what each method makes of them. */
import type { Language, Localized } from '../../language';
import { rangeFrom } from '../../formula/address';
import type { KDU_ITEMS } from '../../programme/kdu';
import { kduFigure } from '../../programme/kdu';
import { PREVIOUS_YEAR, YEAR } from '../../programme/ids';
import { COUNT, EURO_CENTS, PERCENT_FINE_DEVIATION } from '../formats';
import { KDU_TABLES, type KduTableKey } from '../kduTables';
import type { Block, CellContent } from '../model';
import { MONITOR, MONITOR_SOURCE, MONITOR_TOTAL } from '../monitorInputs';
import type { SheetContext } from './context';
import {
  actual,
  aux,
  back,
  backTest,
  beforePrevious,
  BG,
  BG_FIRST,
  BG_HEADER,
  CHART,
  CHART_FIRST,
  CHART_HEADER,
  COMPLETE,
  CUBE_CLOSING,
  CUBE_FIRST,
  CUBE_HEADER,
  CUBE_WIDTH,
  cubeMonths,
  expected,
  FOLLOWS,
  forecast,
  fixed,
  HOLDS,
  HOLDS_HEADER,
  KEY,
  METHOD_FIRST,
  METHOD_HEADER,
  METHOD_SUM,
  METHODS,
  MONTHS,
  NAME,
  ONE_OFF_FIRST,
  ONE_OFF_SUM_LAST,
  oneOff,
  PER_YEAR,
  PLAN_FIRST,
  planned,
  POSITIONS,
  previous,
  prognosis,
  regular,
  rowsOf,
  SERIES_FIRST,
  SERIES_HEADER,
  SERIES_LAST,
  seriesMonths,
  SINGLE,
  BG_LAST,
  yearEnd,
} from './monitorLayout';

const TEXT = {
  cube: { de: 'Monate aus KdU_Ist: Jahr, Vorjahr, Jahr davor', en: 'Months of KdU_Ist: year, previous year, year before' },
  households: { de: 'Monate aus KdU_BG', en: 'Months of KdU_BG' },
  series: { de: 'Je Position und Monat', en: 'By item and month' },
  methods: { de: 'Methoden', en: 'Methods' },
  holds: { de: 'Was gilt', en: 'What holds' },
  charts: { de: 'Werte der Diagramme; #NV zeichnet nichts', en: 'Values of the charts; #N/A draws nothing' },
  noData: { de: 'keine Daten', en: 'no data' },
} as const satisfies Record<string, Localized>;

export const NO_DATA = TEXT.noData;

/** What holds, in words. */
const HELD: Readonly<Record<keyof typeof HOLDS, Localized>> = {
  year: { de: 'Jahr', en: 'Year' },
  source: { de: 'Quelle', en: 'Source' },
  position: { de: 'Position', en: 'Item' },
  defaultMonths: { de: 'Monate bis vor dem ersten fehlenden', en: 'Months before the first missing one' },
  months: { de: 'Gebuchte Monate', en: 'Months booked' },
  course: { de: 'Plan-Verlauf', en: 'Course of the plan' },
  isPreviousComplete: { de: 'Vorjahr vollständig', en: 'Previous year complete' },
  isBeforeComplete: { de: 'Jahr davor vollständig', en: 'Year before complete' },
  isReady: { de: 'rechenbar', en: 'Can be calculated' },
  row: { de: 'Zeile der Position', en: 'Row of the item' },
  last: { de: 'Letzter Monat', en: 'Last month' },
  hasData: { de: 'Daten vorhanden', en: 'Data are there' },
  isPreliminary: { de: 'Vorjahr ohne Abschluss', en: 'Previous year without closing' },
  compared: { de: 'BG und Ist bis Monat', en: 'Households and actuals until month' },
  programmeYear: { de: 'Jahr des Programms', en: 'Year of the programme' },
  publishedYear: { de: 'Jahr davor, veröffentlicht', en: 'Year before it, published' },
};

/** The first three letters say enough under a chart. */
export const MONTH_NAMES: readonly Localized[] = [
  { de: 'Januar', en: 'January' },
  { de: 'Februar', en: 'February' },
  { de: 'März', en: 'March' },
  { de: 'April', en: 'April' },
  { de: 'Mai', en: 'May' },
  { de: 'Juni', en: 'June' },
  { de: 'Juli', en: 'July' },
  { de: 'August', en: 'August' },
  { de: 'September', en: 'September' },
  { de: 'Oktober', en: 'October' },
  { de: 'November', en: 'November' },
  { de: 'Dezember', en: 'December' },
];

/** `JC_KdU_Ist[Betrag]` */
export function column(table: KduTableKey, key: string): string {
  const found = KDU_TABLES[table].columns.find((one) => one.key === key);
  if (!found) throw new RangeError(`The table ${table} has no column "${key}"`);
  return `${KDU_TABLES[table].table}[${found.header}]`;
}

const MONTHS_READ = ['source', 'year', 'period', 'position', 'amount', 'mark'].map((key) => column('facts', key)).join(',');

/** What KDU_MONTHS is asked of the bookings. @param before how many years before it, too */
export const monthsOf = (source: string, year: string, before: number): string =>
  `JC.KDU_MONTHS(${MONTHS_READ},${source},${year},${before})`;

/** Of one of the positions, or of their sum where each of them has a number. */
export const picked = (cells: readonly string[]): string =>
  `CHOOSE(${HOLDS.row},${cells.join(',')},IF(COUNT(${cells.join(',')})=${POSITIONS.length},ROUND(${cells.join('+')},2),""))`;

/** The names that stand in a column of months, one behind the other. */
export const joined = (letter: string): string => MONTHS.map((_, index) => `$${letter}$${BG_FIRST + index}`).join('&');
/** Without the comma behind the last. */
export const listed = (letter: string): string => `LEFT(${joined(letter)},LEN(${joined(letter)})-2)`;

const { months, isReady, isPreviousComplete, isBeforeComplete, year } = HOLDS;
const positions = <Result>(of: (position: number) => Result): Result[] => POSITIONS.map((_, index) => of(index));

/** Everything right of the gap is of one look. */
const PLAIN = { role: 'origin', numberFormat: EURO_CENTS } as const;

const head = (row: number, cells: readonly string[]): Block =>
  ({ range: rangeFrom(`${KEY}${row}`, 1, cells.length), cells: [cells], role: 'origin' });

function holds({ language }: SheetContext): Block[] {
  const source = MONITOR_SOURCE.name;
  const sources = column('facts', 'source');
  // Not by INDEX: a workbench that looks for it in a table of another sheet finds the cell of this one.
  const first = `XLOOKUP("?*",${sources},${sources},"Kreis",2)`;
  const rows = rowsOf(0);
  const asked = MONITOR.months.name;
  const allowed = `IF(ISNUMBER(${asked}),IF(AND(INT(${asked})=${asked},${asked}>=0,${asked}<=12),${asked},NA()),NA())`;
  const isComplete = (before: number): string => `=COUNTIF(${cubeMonths(rowsOf(before))},">0")=12`;
  const contents: Record<keyof typeof HOLDS, CellContent> = {
    year: `=IF(${MONITOR.year.name}="",IF(MAX(${column('facts', 'year')})>0,MAX(${column('facts', 'year')}),${HOLDS.programmeYear}),${MONITOR.year.name})`,
    source: `=IF(TRIM(${source})="",IF(COUNTIF(${sources},"Kreis")>0,"Kreis",${first}),TRIM(${source}))`,
    position: `=IF(TRIM(${MONITOR.position.name})="","${MONITOR_TOTAL}",TRIM(${MONITOR.position.name}))`,
    defaultMonths: `=SUM(${fixed(FOLLOWS, BG_FIRST, BG_LAST)})`,
    months: `=IF(${asked}="",${HOLDS.defaultMonths},${allowed})`,
    course: `=IF(TRIM(${MONITOR.course.name})="",IF(${isPreviousComplete},"VORJAHR","ZWOELFTEL"),UPPER(TRIM(${MONITOR.course.name})))`,
    isPreviousComplete: isComplete(1),
    isBeforeComplete: isComplete(2),
    isReady: `=AND(${months}>0,COUNTIFS(${cubeMonths(KEY)},"<="&${months},${cubeMonths(rows)},0)=0)`,
    row: `=MATCH(${HOLDS.position},${fixed(KEY, METHOD_FIRST, METHOD_SUM)},0)`,
    last: `=IF(${months}>0,INDEX(${fixed(NAME, BG_FIRST, BG_LAST)},${months}),"")`,
    hasData: `=SUM(${fixed(rows, CUBE_FIRST, CUBE_CLOSING)})>0`,
    isPreliminary: `=${rowsOf(1)}${CUBE_CLOSING}=0`,
    compared: `=MAX(${fixed(COMPLETE, BG_FIRST, BG_LAST)})`,
    programmeYear: YEAR,
    publishedYear: PREVIOUS_YEAR,
  };
  const lines = Object.entries(contents);
  return [
    head(HOLDS_HEADER, [TEXT.holds[language]]),
    {
      range: rangeFrom(`${KEY}${HOLDS_HEADER + 1}`, lines.length, 2),
      cells: lines.map(([key, content]) => [HELD[key as keyof typeof HOLDS][language], content]),
      role: 'origin',
    },
  ];
}

function cube({ language }: SheetContext): Block[] {
  const titles = [...POSITIONS, 'offen', 'nicht KdU', 'n', 'geheim', ...POSITIONS.map((key) => `± ${key}`)];
  const heads = Array.from({ length: CUBE_WIDTH }, (_, index) => titles[index % PER_YEAR] ?? '');
  return [
    head(CUBE_HEADER, [TEXT.cube[language], ...heads]),
    {
      range: rangeFrom(`${KEY}${CUBE_FIRST}`, MONTHS.length + 1, 1),
      cells: [...MONTHS, MONTHS.length + 1].map((month) => [month]),
      role: 'origin',
    },
    { range: rangeFrom(`${aux(1)}${CUBE_FIRST}`, MONTHS.length + 1, CUBE_WIDTH), ...PLAIN },
    { range: `${aux(1)}${CUBE_FIRST}`, cells: [[`=${monthsOf(HOLDS.source, year, 2)}`]] },
  ];
}

function households({ language }: SheetContext): Block[] {
  const asked = ['year', 'month', 'municipality', 'count', 'dataState'].map((key) => column('bg', key)).join(',');
  const lines = MONTHS.map((_, index): CellContent[] => {
    const [row, facts] = [BG_FIRST + index, CUBE_FIRST + index];
    const [month, present, before] = [`${KEY}${row}`, `${rowsOf(0)}${facts}`, `${rowsOf(1)}${facts}`];
    const has = `ISNUMBER(${BG.now}${row}),ISNUMBER(${BG.before}${row}),${present}>0,${before}>0`;
    const named = (condition: string): string => `=IF(${condition},${NAME}${row}&", ","")`;
    return [
      `=IF(${present}>0,${index === 0 ? '1' : `${FOLLOWS}${row - 1}`},0)`,
      named(`AND(${month}<=${months},${present}=0)`),
      named(`AND(${month}>${HOLDS.defaultMonths},${present}>0)`),
      `=IF(AND(${month}<=${months},${has}),${month},0)`,
      named(`AND(${month}<${HOLDS.compared},${COMPLETE}${row}=0)`),
      named(`AND(${COMPLETE}${row}>0,${BG.maturity}${row}="gemischt")`),
      MONTH_NAMES[index]?.[language] ?? '',
    ];
  });
  return [
    head(BG_HEADER, [TEXT.households[language], 'BG', 'BG −1', 'BG =', 'BG −1 =', 't', '1…n', '?', '>', 'k', 'BG ?', '≠', '']),
    { range: rangeFrom(`${KEY}${BG_FIRST}`, MONTHS.length, 1), cells: MONTHS.map((month) => [month]), role: 'origin' },
    { range: rangeFrom(`${aux(1)}${BG_FIRST}`, MONTHS.length, Object.keys(BG).length), role: 'origin', numberFormat: COUNT },
    { range: `${aux(1)}${BG_FIRST}`, cells: [[`=JC.BG_MONTHS(${asked},${year})`]] },
    { range: rangeFrom(`${FOLLOWS}${BG_FIRST}`, MONTHS.length, lines[0]?.length ?? 0), cells: lines, role: 'origin' },
  ];
}

const ONE_OFFS = (letter: string): string => `$${letter}$${ONE_OFF_FIRST}:$${letter}$${ONE_OFF_SUM_LAST}`;
/** One-off amounts of the year and a position. @param more further conditions */
const oneOffs = (position: string, more = ''): string =>
  `ROUND(SUMIFS(${ONE_OFFS('D')},${ONE_OFFS('A')},${year},${ONE_OFFS('C')},${position}${more}),2)`;

const upTo = (month: string, letter: string): string => `SUMIF(${seriesMonths(KEY)},"<="&${month},${seriesMonths(letter)})`;
const total = (letter: string): string => `SUM(${seriesMonths(letter)})`;
const budgetOf = (position: number): string => `$H$${PLAN_FIRST + position}`;
const methodOf = (position: number): string => `$C$${PLAN_FIRST + position}`;

/** With its closing entries in December. */
const withClosing = (letter: string, index: number): string =>
  `=${letter}${CUBE_FIRST + index}${index === MONTHS.length - 1 ? `+${letter}${CUBE_CLOSING}` : ''}`;

function plannedFormula(position: number, index: number): string {
  const [budget, v] = [budgetOf(position), previous(position)];
  const isLast = index === MONTHS.length - 1;
  const month = `$${KEY}${SERIES_FIRST + index}`;
  const twelfths = isLast ? budget : `ROUND(${budget}*${month}/12,2)`;
  const course = isLast ? budget : `ROUND(${budget}*${upTo(month, v)}/${total(v)},2)`;
  const asBefore = `IF(${isPreviousComplete},IF(ROUND(${total(v)},2)=0,"",${course}),"")`;
  return `=IF(${budget}="","",IF(${HOLDS.course}="ZWOELFTEL",${twelfths},${asBefore}))`;
}

/** By the method; the last month takes the cents, so that what is booked and what is expected make the prognosis. */
function expectedFormula(position: number, index: number): string {
  const [row, own, v] = [METHOD_FIRST + position, expected(position), previous(position)];
  const [month, isLast] = [`$${KEY}${SERIES_FIRST + index}`, index === MONTHS.length - 1];
  const before = `SUM(${own}${SERIES_FIRST}:${own}${SERIES_LAST - 1})`;
  const rest = `ROUND(${SINGLE.chosenPrognosis}${row}-${SINGLE.toDate}${row}-${before},2)`;
  const share = `IF(${total(v)}=0,0,${forecast(METHODS.length - 1)}$${row}*${v}${SERIES_FIRST + index}/${total(v)})`;
  const regularly = `IF(${methodOf(position)}="PROFIL",${share},${SINGLE.perMonth}$${row})`;
  const amount = isLast ? rest : `ROUND(${regularly}+${oneOff(position)}${SERIES_FIRST + index},2)`;
  return `=IF(OR(${month}<=${months},${SINGLE.chosenPrognosis}$${row}=""),"",${amount})`;
}

function series({ language }: SheetContext): Block[] {
  const lines = MONTHS.map((_, index): CellContent[] => {
    const row = SERIES_FIRST + index;
    const key = (position: number): string => `$${KEY}$${METHOD_FIRST + position}`;
    return [
      ...positions((position) => `=ROUND(${actual(0, position)}${CUBE_FIRST + index}-${oneOff(position)}${row},2)`),
      ...positions((position) => `=${oneOffs(key(position), `,${ONE_OFFS('B')},$${KEY}${row}`)}`),
      ...positions((position) => withClosing(actual(1, position), index)),
      ...positions((position) => withClosing(actual(2, position), index)),
      ...positions((position) => plannedFormula(position, index)),
      ...positions((position) => expectedFormula(position, index)),
    ];
  });
  const width = lines[0]?.length ?? 0;
  const heads = Array.from({ length: width }, (_, index) => POSITIONS[index % POSITIONS.length] ?? '');
  return [
    head(SERIES_HEADER, [TEXT.series[language], ...heads]),
    { range: rangeFrom(`${KEY}${SERIES_FIRST}`, MONTHS.length, 1), cells: MONTHS.map((month) => [month]), role: 'origin' },
    { range: rangeFrom(`${aux(1)}${SERIES_FIRST}`, MONTHS.length, width), cells: lines, ...PLAIN },
  ];
}

/** What a method makes of the months of a year, by its name; empty where it cannot. */
function byMethod(values: string, before: string, isKnown: string): string[] {
  const call = (method: string, more = ''): string => `JC.KDU_FORECAST(${values},${months},"${method}"${more})`;
  const profile = `IF(AND(${isKnown},ROUND(${upTo(months, before)},2)<>0),${call('PROFIL', `,${seriesMonths(before)}`)},"")`;
  return [call('LINEAR'), `IF(${months}<3,"",${call('TREND3')})`, `IF(${months}=12,${call('LINEAR')},${profile})`];
}

const LAST_METHOD = METHODS.length - 1;

function methodLine(position: number, language: Language): CellContent[] {
  const row = METHOD_FIRST + position;
  const cell = (letter: string): string => `${letter}${row}`;
  const each = (of: (method: number) => string): string[] => METHODS.map((_, method) => of(method));
  const forecasts = byMethod(seriesMonths(regular(position)), previous(position), isPreviousComplete);
  const backs = byMethod(cubeMonths(actual(1, position)), beforePrevious(position), isBeforeComplete);
  const chosen = (of: (method: number) => string): string =>
    `INDEX(${of(0)}${row}:${of(LAST_METHOD)}${row},1,MATCH(${methodOf(position)},${fixed(of(0), METHOD_HEADER, METHOD_HEADER, of(LAST_METHOD))},0))`;
  const ends = fixed(yearEnd(0), row, row, yearEnd(METHODS.length - 1));
  const spread = (least: 'MIN' | 'MAX'): string => `=IF(COUNT(${ends})=0,"",${least}(${ends}))`;
  const closing = cell(SINGLE.closing);
  const budget = budgetOf(position);
  const bookings = actual(0, position);
  const booked = `SUMIF(${cubeMonths(KEY)},"<="&${months},${cubeMonths(bookings)})`;
  const regularly = regular(position);
  const lastThree = `(${upTo(months, regularly)}-${upTo(`(${months}-3)`, regularly)})/3`;
  return [
    ...forecasts.map((formula) => `=IF(${isReady},${formula},"")`),
    ...each((method) => `=IF(${cell(forecast(method))}="","",ROUND(${cell(forecast(method))}+${cell(SINGLE.oneOffs)},2))`),
    ...each((method) => {
      const alone = cell(prognosis(method));
      const together = `ROUND(${alone}+${closing},2)`;
      return `=IF(${alone}="","",${METHODS[method] === 'PROFIL' ? `IF(${months}=12,${together},${alone})` : together})`;
    }),
    ...backs.map((formula) => `=IF(AND(${isReady},${isPreviousComplete},${months}<12),${formula},"")`),
    ...each((method) => {
      const [made, was] = [cell(back(method)), cell(SINGLE.previousTotal)];
      return `=IF(${months}=12,"–",IF(OR(${made}="",${was}="",${was}=0),"${TEXT.noData[language]}",${made}/${was}-1))`;
    }),
    `=IF(OR(${cell(SINGLE.planToDate)}="",${cell(SINGLE.toDate)}=""),"",ROUND(${cell(SINGLE.toDate)}+${budget}-${cell(SINGLE.planToDate)},2))`,
    spread('MIN'),
    spread('MAX'),
    `=${chosen(yearEnd)}`,
    `=IF(${isPreviousComplete},ROUND(${total(previous(position))},2),"")`,
    `=${oneOffs(`$${KEY}${row}`)}`,
    `=${bookings}${CUBE_CLOSING}`,
    `=IF(${isReady},ROUND(${booked}+IF(${months}=12,${closing},0),2),"")`,
    `=IF(AND(${isReady},${methodOf(position)}<>"PROFIL"),IF(${methodOf(position)}="LINEAR",${upTo(months, regularly)}/${months},${lastThree}),"")`,
    `=${chosen(prognosis)}`,
    `=IF(${months}>0,INDEX(${seriesMonths(planned(position))},${months}),"")`,
  ];
}

/** Of the total: sums, as far as every position has a number. */
function totalLine(width: number, language: Language): CellContent[] {
  const own = (letter: string): string => fixed(letter, METHOD_FIRST, METHOD_SUM - 1);
  const isTest = METHODS.map((_, method) => backTest(method));
  return Array.from({ length: width }, (_, index) => {
    const letter = aux(1 + index);
    const method = isTest.indexOf(letter);
    if (method < 0) return `=IF(COUNT(${own(letter)})=${POSITIONS.length},ROUND(SUM(${own(letter)}),2),"")`;
    const [made, was] = [back(method), SINGLE.previousTotal].map((one) => `${one}${METHOD_SUM}`);
    const computed = `IF(COUNT(${own(letter)})=${POSITIONS.length},${made}/${was}-1,"${TEXT.noData[language]}")`;
    return `=IF(${months}=12,"–",${computed})`;
  });
}

function methods({ language }: SheetContext): Block[] {
  const lines = positions((position) => methodLine(position, language));
  const width = lines[0]?.length ?? 0;
  const byBlock = Array.from({ length: 5 * METHODS.length }, (_, index) => METHODS[index % METHODS.length] ?? '');
  const heads = [...byBlock, ...Object.keys(SINGLE)];
  return [
    head(METHOD_HEADER, [TEXT.methods[language], ...heads]),
    {
      range: rangeFrom(`${KEY}${METHOD_FIRST}`, lines.length + 1, 1),
      cells: [...POSITIONS, MONITOR_TOTAL].map((key) => [key]),
      role: 'origin',
    },
    { range: rangeFrom(`${aux(1)}${METHOD_FIRST}`, lines.length + 1, width), cells: [...lines, totalLine(width, language)], ...PLAIN },
    { range: `${backTest(0)}${METHOD_FIRST}:${backTest(METHODS.length - 1)}${METHOD_SUM}`, numberFormat: PERCENT_FINE_DEVIATION },
  ];
}

/** Cumulated in EUR, and the months beside the previous year; the lowest and the highest go as the expected one does. */
function charts(monthRow: (index: number) => number, { language }: SheetContext): Block[] {
  const ofRow = (letter: string): string => `INDEX(${fixed(letter, METHOD_FIRST, METHOD_SUM)},${HOLDS.row})`;
  const lines = MONTHS.map((_, index): CellContent[] => {
    const row = monthRow(index);
    const [month, first] = [`$${KEY}${SERIES_FIRST + index}`, monthRow(0)];
    const all = `SUM($L$${first}:$L$${monthRow(MONTHS.length - 1)})`;
    const soFar = `SUM($L$${first}:$L${row})`;
    const isAhead = `AND(${isReady},${month}>${months},ISNUMBER($L${row}))`;
    const path = (end: string): string =>
      `=IF(${isAhead},IF(${all}=0,${ofRow(SINGLE.toDate)},${ofRow(SINGLE.toDate)}+(${ofRow(end)}-${ofRow(SINGLE.toDate)})*${soFar}/${all}),"")`;
    const number = (cell: string): string => `=IF(ISNUMBER(${cell}),${cell},"")`;
    // Of a line "" would be a point at 0.
    const onLine = (cell: string): string => `=IF(ISNUMBER(${cell}),${cell},NA())`;
    const own = (letter: string): string => `$${letter}${CHART_FIRST + index}`;
    return [
      onLine(`$D${row}`),
      onLine(`$H${row}`),
      number(`$C${row}`),
      path(SINGLE.low),
      `=IF(${isAhead},${ofRow(SINGLE.toDate)}+${soFar},"")`,
      path(SINGLE.high),
      `=IF(AND(${month}<=${months},ISNUMBER($B${row})),$B${row},"")`,
      number(`$G${row}`),
      number(`$L${row}`),
      index + 1,
      // Until the last month booked the band has no height, so that it opens from there on.
      `=IF(ISNUMBER(${own(CHART.low)}),${own(CHART.low)},${own(CHART.actual)})`,
      `=IF(ISNUMBER(${own(CHART.low)}),ROUND(${own(CHART.high)}-${own(CHART.low)},2),IF(ISNUMBER(${own(CHART.actual)}),0,""))`,
    ];
  });
  const names = MONTHS.map((_, index) => [(MONTH_NAMES[index]?.[language] ?? '').slice(0, 3)]);
  return [
    { range: `${KEY}${CHART_HEADER - 1}`, cells: [[TEXT.charts[language]]], role: 'origin' },
    {
      range: rangeFrom(`${KEY}${CHART_HEADER}`, 1, Object.keys(CHART).length + 1),
      cells: [['Monat', ...Object.keys(CHART).map((key) => (key === 'number' ? 'Nr' : key))]],
      role: 'origin',
    },
    { range: rangeFrom(`${KEY}${CHART_FIRST}`, MONTHS.length, 1), cells: names, role: 'origin' },
    { range: rangeFrom(`${CHART.plan}${CHART_FIRST}`, MONTHS.length, Object.keys(CHART).length), cells: lines, ...PLAIN },
  ];
}

/** @param monthRow of the table of months that is read */
export const basis = (monthRow: (index: number) => number, context: SheetContext): Block[] => [
  ...cube(context),
  ...households(context),
  ...series(context),
  ...methods(context),
  ...holds(context),
  ...charts(monthRow, context),
];

/** The published plan of a position, or of all, in the year that holds. */
export const publishedPlan = (row: (typeof KDU_ITEMS)[number]['key'] | 'GESAMT'): string =>
  `=IF(${year}=${HOLDS.programmeYear},${kduFigure(row, 'next')},IF(${year}=${HOLDS.publishedYear},${kduFigure(row, 'plan')},""))`;
