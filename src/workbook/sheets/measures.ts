/**
 * Maßnahmenplan: the measures that are planned, split over years, what they leave of the free money and of the authorised
 * commitments of the years ahead, and how they compare with the programme's places. The list is a table that grows downwards, so
 * all sums stand above it; what is calculated of a row stands in the table, as on Bindungen.
 */
import type { Localized } from '../../language';
import { YEAR } from '../../programme/ids';
import { RESULTS } from '../../programme/results';
import { COUNTED_INSTRUMENTS } from '../countedInstruments';
import { COUNT, COUNT_DEVIATION, DATE, EURO_CENTS } from '../formats';
import type { Block, CellContent, ConditionalFormat, SheetModel, Validation } from '../model';
import { AUTHORISATIONS } from '../sheetInputs';
import { STYLES } from '../styles';
import type { SheetContext } from './context';
import { dateSystemCheck, dateSystemFormat } from './dateSystem';
import { BESIDE_NUMBERS, header } from './header';
import { dateValidation, MORE_ROWS, validationOf } from './inputs';
import { HEADER_ROW, sheet } from './sheet';
import { statusFormats } from './statusFormats';

const TEXT = {
  title: { de: 'Maßnahmenplan: was die freien Mittel tragen', en: 'Plan of measures: what the available funds carry' },
  asOf: { de: `Ihre Planung ab ${YEAR}`, en: `your planning from ${YEAR}` },
  sections: { de: 'Abschnitte 1.2 und 4.1', en: 'sections 1.2 and 4.1' },
  origin: { de: 'Herkunft', en: 'Origin' },
  amount: { de: 'Betrag', en: 'Amount' },
  year: { de: `Freie Mittel ${YEAR}`, en: `Available funds ${YEAR}` },
  free: { de: 'Frei für neue Maßnahmen', en: 'Free for new measures' },
  planned: { de: `Geplant für ${YEAR}`, en: `Planned for ${YEAR}` },
  plannedOrigin: { de: 'Summe der Tabelle für das Jahr; jeder Stand zählt', en: 'sum of the table for the year; every state counts' },
  plannedUnsure: { de: 'Achtung: Zeilen sind nicht gezählt, siehe „Summe des Plans“', en: 'Attention: rows are not counted, see “Sum of the plan”' },
  remains: { de: 'Noch verfügbar', en: 'Still available' },
  ahead: { de: 'Verpflichtungen der Folgejahre', en: 'Commitments of the years ahead' },
  bound: { de: 'Bindungen', en: 'Commitments' },
  boundOrigin: { de: 'Blatt Bindungen, Summe für das Jahr', en: 'sheet Bindungen, sum for the year' },
  plan: { de: 'Maßnahmenplan', en: 'Plan of measures' },
  planOrigin: { de: 'Summe der Tabelle für das Jahr', en: 'sum of the table for the year' },
  together: { de: 'Summe', en: 'Sum' },
  togetherOrigin: {
    de: 'Bewilligtes steht hier oder in Bindungen, nicht in beiden',
    en: 'what is granted stands here or in Bindungen, not in both',
  },
  authorised: { de: 'Verpflichtungsermächtigung', en: 'Commitment authorisation' },
  noAuthorisation: { de: 'VE eintragen', en: 'Enter the amount' },
  instruments: { de: 'Je Förderart', en: 'By instrument' },
  placesPlanned: { de: 'Plätze geplant', en: 'Places planned' },
  placesProgramme: { de: 'Plätze Programm', en: 'Places programme' },
  placesLeft: { de: 'Unterschied', en: 'Difference' },
  costs: { de: 'Kosten', en: 'Costs' },
  perPlace: { de: 'Kosten je Platz', en: 'Cost per place' },
  sum: { de: 'Summe des Plans', en: 'Sum of the plan' },
  notCounted: { de: 'nicht gezählt:', en: 'not counted:' },
  firstRow: { de: 'zuerst Zeile', en: 'first in row' },
  number: { de: 'Nr.', en: 'No.' },
  instrument: { de: 'Förderart', en: 'Instrument' },
  label: { de: 'Bezeichnung', en: 'Label' },
  places: { de: 'Plätze', en: 'Places' },
  from: { de: 'Beginn', en: 'From' },
  to: { de: 'Ende', en: 'To' },
  monthly: { de: 'Kosten je Platz und Monat', en: 'Cost per place and month' },
  state: { de: 'Stand', en: 'State' },
  months: { de: 'Monate', en: 'Months' },
  years: { de: 'Jahr', en: 'Year' },
  ofYear: { de: 'Für', en: 'For' },
  later: { de: 'später', en: 'later' },
  check: { de: 'Prüfung', en: 'Check' },
  incomplete: { de: 'unvollständig', en: 'incomplete' },
  reversed: { de: 'Ende liegt vor Beginn', en: 'To before From' },
  early: { de: 'Beginn vor dem Planjahr', en: 'begins before the year planned' },
  kind: { de: 'Förderart Nr. (Hilfsspalte)', en: 'Instrument no. (auxiliary column)' },
  noFormulas: { de: 'ohne Formeln', en: 'without formulas' },
  listMessage: { de: 'Wählen Sie einen Eintrag aus der Liste.', en: 'Choose an entry from the list.' },
  note: {
    de:
      `${MORE_ROWS.de} ` +
      'Die Summen reichen bis Zeile {row}. Eine Zeile zählt mit Förderart, Plätzen, Beginn, Ende und Kosten.',
    en:
      `${MORE_ROWS.en} ` +
      'The sums reach down to row {row}. A row counts with instrument, places, from, to and cost.',
  },
  method: {
    de: 'Kosten = Plätze × Monate × Kosten je Platz und Monat; angefangene Monate zählen. Je Platz: Kosten über die ganze Laufzeit durch Plätze.',
    en: 'Costs = places × months × cost per place and month; started months count. Per place: costs of the whole term by places.',
  },
} as const satisfies Record<string, Localized>;

const STATES: readonly Localized[] = [
  { de: 'geplant', en: 'planned' },
  { de: 'beantragt', en: 'applied for' },
  { de: 'bewilligt', en: 'granted' },
];

const COLUMNS = 15;
const YEARS = [YEAR, YEAR + 1, YEAR + 2] as const;
const [MONTHS, COSTS, LATER, CHECK] = ['I', 'J', 'N', 'O'] as const;
/** Which instrument a row is of, as a number, and 0 while it does not count: behind the printed page. */
const KIND = 'P';
const YEAR_LETTERS = ['K', 'L', 'M'] as const;
const [TITLE_YEAR, , LAST_YEAR] = YEAR_LETTERS;

const FREE_ROW = { free: 6, planned: 7, remains: 8 } as const;
const AHEAD_HEADER = 10;
const AHEAD_ROW = { bound: 11, plan: 12, together: 13, authorised: 14, remains: 15 } as const;
const INSTRUMENT_HEADER = 17;
const INSTRUMENT_FIRST = INSTRUMENT_HEADER + 1;
const INSTRUMENT_LAST = INSTRUMENT_HEADER + COUNTED_INSTRUMENTS.length;
const INSTRUMENT_SUM = INSTRUMENT_LAST + 1;
const NOTE_ROW = INSTRUMENT_SUM + 2;
const DATE_SYSTEM = `A${NOTE_ROW + 2}`;
const YEAR_ROW = NOTE_ROW + 4;
const SUM_ROW = YEAR_ROW + 1;
const TABLE_HEADER = SUM_ROW + 1;
const FIRST = TABLE_HEADER + 1;
const LAST = TABLE_HEADER + 20;
/** Room for a list that grows. */
const SUM_LAST = FIRST + 499;

const rows = (from: string, to = from): string => `${from}${FIRST}:${to}${LAST}`;
const all = (letter: string, to = letter): string => `${letter}$${FIRST}:${to}$${SUM_LAST}`;
const perRow = (formulas: (row: number) => readonly string[]): CellContent[][] =>
  Array.from({ length: LAST - FIRST + 1 }, (_, index) => [...formulas(FIRST + index)]);

const KINDS_AT = `$A$${INSTRUMENT_FIRST}:$A$${INSTRUMENT_LAST}`;

/** A line above the table: label over A to C, amounts from D on, where they come from at the end. */
function line(row: number, label: string, amount: Block, origin: string, isSum = false): Block[] {
  const origins = amount.range.includes(':') ? 'F' : 'E';
  return [
    { range: `A${row}:C${row}`, role: isSum ? 'sum' : 'text' },
    { range: `A${row}`, cells: [[label]] },
    { align: 'right', ...amount },
    { range: `${origins}${row}:H${row}`, role: isSum ? 'sumOrigin' : 'origin' },
    { range: `${origins}${row}`, cells: [[origin]], ...BESIDE_NUMBERS },
  ];
}

function freeMoney(context: SheetContext): Block[] {
  const { language } = context;
  const { free, planned, remains } = FREE_ROW;
  const amount = (row: number, formula: string, role: Block['role']): Block => ({
    range: `D${row}`,
    cells: [[formula]],
    numberFormat: EURO_CENTS,
    role,
  });
  const plannedOrigin = `=IF(A${SUM_ROW}="${TEXT.sum[language]}","${TEXT.plannedOrigin[language]}","${TEXT.plannedUnsure[language]}")`;
  return [
    { range: `A${HEADER_ROW}:H${HEADER_ROW}`, role: 'head' },
    header(`A${HEADER_ROW}`, [TEXT.year], context),
    header(`D${HEADER_ROW}`, [TEXT.amount], context, 'right'),
    { ...header(`E${HEADER_ROW}`, [TEXT.origin], context), ...BESIDE_NUMBERS },
    ...line(free, TEXT.free[language], amount(free, `=${RESULTS.freePlan}`, 'calculated'), RESULTS.freePlan),
    ...line(planned, TEXT.planned[language], amount(planned, `=${TITLE_YEAR}${SUM_ROW}`, 'calculated'), plannedOrigin),
    ...line(remains, TEXT.remains[language], amount(remains, `=ROUND(D${free}-D${planned},2)`, 'sum'), '', true),
  ];
}

/** What is bound and planned for the years ahead, against what the budget authorises: that has no default. */
function yearsAhead(context: SheetContext): Block[] {
  const { language } = context;
  const { bound, plan, together, authorised, remains } = AHEAD_ROW;
  const letters = ['D', 'E'] as const;
  const amounts = (row: number, formula: (letter: (typeof letters)[number], index: number) => string, role: Block['role']): Block => ({
    range: `D${row}:E${row}`,
    cells: [letters.map(formula)],
    numberFormat: EURO_CENTS,
    role,
  });
  const boundNames = [RESULTS.boundNext, RESULTS.boundAfterNext] as const;
  const authorisation = (index: number): string => AUTHORISATIONS[index]?.name ?? '';
  const left = (letter: string, index: number): string =>
    `=IF(${authorisation(index)}="","${TEXT.noAuthorisation[language]}",ROUND(${letter}${authorised}-${letter}${together},2))`;
  const names = AUTHORISATIONS.map(({ name }) => name).join(', ');
  return [
    { range: `A${AHEAD_HEADER}:H${AHEAD_HEADER}`, role: 'head' },
    header(`A${AHEAD_HEADER}`, [TEXT.ahead], context),
    { range: `D${AHEAD_HEADER}:E${AHEAD_HEADER}`, cells: [AUTHORISATIONS.map(({ year }) => `${TEXT.ofYear[language]} ${year}`)], align: 'right' },
    { ...header(`F${AHEAD_HEADER}`, [TEXT.origin], context), ...BESIDE_NUMBERS },
    ...line(bound, TEXT.bound[language], amounts(bound, (_, index) => `=${boundNames[index]}`, 'calculated'), TEXT.boundOrigin[language]),
    ...line(plan, TEXT.plan[language], amounts(plan, (_, index) => `=${YEAR_LETTERS[index + 1]}${SUM_ROW}`, 'calculated'), TEXT.planOrigin[language]),
    ...line(
      together,
      TEXT.together[language],
      amounts(together, (letter) => `=${letter}${bound}+${letter}${plan}`, 'calculated'),
      TEXT.togetherOrigin[language],
    ),
    ...line(authorised, TEXT.authorised[language], { range: `D${authorised}:E${authorised}`, role: 'input', numberFormat: EURO_CENTS }, names),
    ...line(remains, TEXT.remains[language], amounts(remains, left, 'sum'), '', true),
  ];
}

/** Only rows that count: an incomplete one has no costs. */
function instruments(context: SheetContext): Block[] {
  const { language } = context;
  const at = (index: number): number => INSTRUMENT_FIRST + index;
  const sumOf = (letter: string, row: number): string => `=SUMIFS(${all(letter)},${all(KIND)},ROW(A${row})-ROW(A$${INSTRUMENT_HEADER}),${all(COSTS)},">=0")`;
  const perPlace = (row: number): string => `=IF(D${row}>0,ROUND(G${row}/D${row},2),"–")`;
  const column = (letter: string, cells: (row: number) => string, look: Omit<Block, 'range' | 'cells'>): Block => ({
    range: `${letter}${INSTRUMENT_FIRST}:${letter}${INSTRUMENT_LAST}`,
    cells: COUNTED_INSTRUMENTS.map((_, index) => [cells(at(index))]),
    align: 'right',
    ...look,
  });
  const total = (letter: string): string => `=SUM(${letter}${INSTRUMENT_FIRST}:${letter}${INSTRUMENT_LAST})`;
  const bold = { role: 'sum', align: 'right' } as const;
  const difference = (row: number): string => `=D${row}-E${row}`;
  return [
    { range: `A${INSTRUMENT_HEADER}:H${INSTRUMENT_HEADER}`, role: 'head' },
    header(`A${INSTRUMENT_HEADER}`, [TEXT.instruments], context),
    header(`D${INSTRUMENT_HEADER}`, [TEXT.placesPlanned, TEXT.placesProgramme, TEXT.placesLeft, TEXT.costs, TEXT.perPlace], context, 'right'),
    { range: `A${INSTRUMENT_FIRST}:C${INSTRUMENT_LAST}`, role: 'text' },
    { range: `A${INSTRUMENT_FIRST}:A${INSTRUMENT_LAST}`, cells: COUNTED_INSTRUMENTS.map(({ label }) => [label[language]]) },
    column('D', (row) => sumOf('D', row), { role: 'calculated', numberFormat: COUNT }),
    {
      range: `E${INSTRUMENT_FIRST}:E${INSTRUMENT_LAST}`,
      cells: COUNTED_INSTRUMENTS.map(({ figure }) => [`=${figure}`]),
      role: 'figure',
      numberFormat: COUNT,
      align: 'right',
    },
    column('F', difference, { role: 'calculated', numberFormat: COUNT_DEVIATION }),
    column('G', (row) => sumOf(COSTS, row), { role: 'calculated', numberFormat: EURO_CENTS }),
    column('H', perPlace, { role: 'calculated', numberFormat: EURO_CENTS }),
    { range: `A${INSTRUMENT_SUM}:C${INSTRUMENT_SUM}`, role: 'sum' },
    { range: `A${INSTRUMENT_SUM}`, cells: [[TEXT.together[language]]] },
    { range: `D${INSTRUMENT_SUM}:E${INSTRUMENT_SUM}`, cells: [['D', 'E'].map(total)], ...bold, numberFormat: COUNT },
    { range: `F${INSTRUMENT_SUM}`, cells: [[difference(INSTRUMENT_SUM)]], ...bold, numberFormat: COUNT_DEVIATION },
    { range: `G${INSTRUMENT_SUM}:H${INSTRUMENT_SUM}`, cells: [[total('G'), perPlace(INSTRUMENT_SUM)]], ...bold, numberFormat: EURO_CENTS },
    {
      range: `A${NOTE_ROW}:A${NOTE_ROW + 1}`,
      cells: [[TEXT.note[language].replace('{row}', String(SUM_LAST))], [TEXT.method[language]]],
      role: 'note',
    },
    dateSystemCheck(DATE_SYSTEM, context),
  ];
}

function list(context: SheetContext): Block[] {
  const input = { role: 'input' } as const;
  return [
    { ...header(`A${TABLE_HEADER}`, [TEXT.number, TEXT.instrument, TEXT.label], context), wrap: true },
    { ...header(`D${TABLE_HEADER}`, [TEXT.places, TEXT.from, TEXT.to, TEXT.monthly], context, 'right'), wrap: true },
    { ...header(`H${TABLE_HEADER}`, [TEXT.state], context), wrap: true },
    { range: rows('A', 'C'), ...input, align: 'left' },
    { range: rows('D'), ...input, numberFormat: COUNT, align: 'right' },
    { range: rows('E', 'F'), ...input, numberFormat: DATE, align: 'right' },
    { range: rows('G'), ...input, numberFormat: EURO_CENTS, align: 'right' },
    { range: rows('H'), ...input, align: 'left' },
  ];
}

/** A term that lies within the years shown has nothing later; then the check is one of the split itself, as on Bindungen. */
function calculated(context: SheetContext): Block[] {
  const { language } = context;
  const right = { role: 'calculated', align: 'right' } as const;
  // As JC.COMMITMENT_SPLIT reads a day: YEAR alone would cut off 42369.99999999999.
  const of = (part: 'YEAR' | 'MONTH', letter: string, row: number): string => `${part}(ROUND($${letter}${row},0))`;
  const isOpen = (row: number): string => `COUNT($D${row}:$G${row})<COLUMNS($D${row}:$G${row})`;
  const isReversed = (row: number): string => `$F${row}<$E${row}`;
  const firstYear = `$${TITLE_YEAR}$${YEAR_ROW}`;
  const isEarly = (row: number): string => `${of('YEAR', 'E', row)}<${firstYear}`;
  const kind = (row: number): string =>
    `=IF($B${row}="",0,IF(${isOpen(row)},0,IF(${isReversed(row)},0,IF(${isEarly(row)},0,IFERROR(MATCH($B${row},${KINDS_AT},0),0)))))`;
  const ifCounts = (row: number, formula: string): string => `=IF($${KIND}${row}=0,"–",${formula})`;
  const months = (row: number): string =>
    ifCounts(row, `(${of('YEAR', 'F', row)}-${of('YEAR', 'E', row)})*12+${of('MONTH', 'F', row)}-${of('MONTH', 'E', row)}+1`);
  const costs = (row: number): string => ifCounts(row, `ROUND($D${row}*${MONTHS}${row}*$G${row},2)`);
  const year = (letter: string, row: number): string =>
    ifCounts(row, `JC.COMMITMENT_SPLIT($${COSTS}${row},$E${row},$F${row},"MONAT",${letter}$${YEAR_ROW})`);
  const years = (row: number): string => `${TITLE_YEAR}${row}:${LAST_YEAR}${row}`;
  const later = (row: number): string =>
    ifCounts(row, `IF(${of('YEAR', 'F', row)}<=${LAST_YEAR}$${YEAR_ROW},0,ROUND(${COSTS}${row}-SUM(${years(row)}),2))`);
  const check = (row: number): string =>
    `=IF(COUNTBLANK($B${row}:$H${row})=COLUMNS($B${row}:$H${row}),"–",IF($${KIND}${row}>0,JC.SUM_CHECK(${TITLE_YEAR}${row}:${LATER}${row},${COSTS}${row},0,0),` +
    `IF(${isOpen(row)},"${TEXT.incomplete[language]}",IF(${isReversed(row)},"${TEXT.reversed[language]}",` +
    `IF(${isEarly(row)},"${TEXT.early[language]}","${TEXT.incomplete[language]}")))))`;
  return [
    {
      range: `${COSTS}${YEAR_ROW}:${LAST_YEAR}${YEAR_ROW}`,
      cells: [[TEXT.years[language], ...YEARS]],
      role: 'origin',
      numberFormat: '0',
      align: 'right',
    },
    { ...header(`${MONTHS}${TABLE_HEADER}`, [TEXT.months, TEXT.costs], context, 'right'), wrap: true },
    {
      range: `${TITLE_YEAR}${TABLE_HEADER}:${LAST_YEAR}${TABLE_HEADER}`,
      cells: [YEARS.map((one) => `${TEXT.ofYear[language]} ${one}`)],
      role: 'head',
      align: 'right',
      wrap: true,
    },
    { ...header(`${LATER}${TABLE_HEADER}`, [TEXT.later, TEXT.check], context, 'right'), wrap: true },
    { range: rows(MONTHS), cells: perRow((row) => [months(row)]), ...right, numberFormat: COUNT },
    { range: rows(COSTS), cells: perRow((row) => [costs(row)]), ...right, numberFormat: EURO_CENTS },
    {
      range: rows(TITLE_YEAR, LAST_YEAR),
      cells: perRow((row) => YEAR_LETTERS.map((letter) => year(letter, row))),
      ...right,
      numberFormat: EURO_CENTS,
    },
    { range: rows(LATER), cells: perRow((row) => [later(row)]), ...right, numberFormat: EURO_CENTS },
    { range: rows(CHECK), cells: perRow((row) => [check(row)]), ...right },
    { range: `${KIND}${TABLE_HEADER}`, cells: [[TEXT.kind[language]]], role: 'origin', wrap: true },
    { range: rows(KIND), cells: perRow((row) => [kind(row)]), role: 'origin', numberFormat: COUNT },
  ];
}

/** Rows that do not count are named beside the sum, and so are those that Excel has not filled; the check is one of the others. */
function sums({ language }: SheetContext): Block[] {
  const bold = { role: 'sum', align: 'right', numberFormat: EURO_CENTS } as const;
  const letters = [COSTS, ...YEAR_LETTERS, LATER];
  const kinds = [TEXT.incomplete, TEXT.reversed, TEXT.early].map((text) => text[language]);
  const checks = all(CHECK);
  const named = kinds.map((kind) => {
    const first = `MATCH("${kind}",${checks},0)+ROW(${CHECK}$${FIRST})-1`;
    return `IF(COUNTIF(${checks},"${kind}")=0,""," ${kind} "&COUNTIF(${checks},"${kind}")&" (${TEXT.firstRow[language]} "&${first}&")")`;
  });
  const bare = `COUNTIF(${all('G')},">=0")-COUNTIFS(${all('G')},">=0",${all(KIND)},">=0")`;
  const bareNamed = `IF(${bare}=0,""," ${TEXT.noFormulas[language]} "&${bare})`;
  const count = [...kinds.map((kind) => `COUNTIF(${checks},"${kind}")`), bare].join('+');
  const names = [...named, bareNamed].join('&');
  return [
    { range: `A${SUM_ROW}:${MONTHS}${SUM_ROW}`, role: 'sum' },
    {
      range: `A${SUM_ROW}`,
      cells: [[`="${TEXT.sum[language]}"&IF(${count}=0,""," – ${TEXT.notCounted[language]}"&${names})`]],
    },
    { range: `${COSTS}${SUM_ROW}:${LATER}${SUM_ROW}`, cells: [letters.map((letter) => `=SUM(${letter}${FIRST}:${letter}${SUM_LAST})`)], ...bold },
    {
      range: `${CHECK}${SUM_ROW}`,
      cells: [[
        `=IF(COUNTIF(${all(KIND)},">0")=0,"–",` +
          `JC.SUM_CHECK(${TITLE_YEAR}${SUM_ROW}:${LATER}${SUM_ROW},${COSTS}${SUM_ROW},0,0))`,
      ]],
      role: 'sum',
      align: 'right',
    },
  ];
}

function validations({ language }: SheetContext): Validation[] {
  const oneOf = (range: string, title: Localized, values: readonly Localized[]): Validation => ({
    range,
    rule: { kind: 'list', values: values.map((value) => value[language]) },
    title: title[language],
    message: TEXT.listMessage[language],
  });
  const fromZero = { kind: 'range', min: 0 } as const;
  return [
    ...AUTHORISATIONS.map((input, index) => validationOf(input, `${'DE'[index]}${AHEAD_ROW.authorised}`, language)),
    oneOf(rows('B'), TEXT.instrument, COUNTED_INSTRUMENTS.map(({ label }) => label)),
    validationOf({ allowed: fromZero, label: TEXT.places }, rows('D'), language),
    dateValidation(rows('E', 'F'), language),
    validationOf({ allowed: fromZero, label: TEXT.monthly }, rows('G'), language),
    oneOf(rows('H'), TEXT.state, STATES),
  ];
}

function looks({ language }: SheetContext): ConditionalFormat[] {
  const red = { fontColor: STYLES.statusContradiction.color, bold: true } as const;
  const { color, fill } = STYLES.statusHint;
  const tooMuch = [`D${FREE_ROW.remains}`, `D${AHEAD_ROW.remains}`, `E${AHEAD_ROW.remains}`];
  return [
    ...[`${CHECK}${SUM_ROW}`, rows(CHECK)].flatMap(statusFormats),
    ...tooMuch.map((cell) => ({ range: cell, formula: `=AND(ISNUMBER(${cell}),${cell}<0)`, ...red })),
    { range: rows(CHECK), formula: `=AND(${CHECK}${FIRST}<>"–",${CHECK}${FIRST}<>"",NOT(ISNUMBER(${TITLE_YEAR}${FIRST})))`, fontColor: color, fill },
    { range: `A${SUM_ROW}`, formula: `=A${SUM_ROW}<>"${TEXT.sum[language]}"`, fontColor: color, bold: true },
    dateSystemFormat(DATE_SYSTEM),
  ];
}

export function measuresSheet(context: SheetContext): SheetModel {
  const { language } = context;
  return sheet(
    {
      key: 'measures',
      title: TEXT.title,
      asOf: TEXT.asOf,
      sections: TEXT.sections,
      legend: ['figure', 'calculated', 'input'],
      columns: COLUMNS,
      lastRow: LAST,
      columnWidths: [14, 46, 34, 18, 18, 16, 18, 18, 10, 18, 18, 18, 18, 18, 24, 18],
      rowHeights: [{ row: TABLE_HEADER, points: 32 }],
      blocks: [
        ...freeMoney(context),
        ...yearsAhead(context),
        ...instruments(context),
        ...sums(context),
        ...list(context),
        ...calculated(context),
      ],
      names: AUTHORISATIONS.map(({ name, label, meaning }, index) => ({
        name,
        cell: `${'DE'[index]}${AHEAD_ROW.authorised}`,
        comment: `${label[language]}: ${meaning[language]}`,
      })),
      tables: [{ name: 'JC_Massnahmen', range: `A${TABLE_HEADER}:${KIND}${LAST}` }],
      validations: validations(context),
      conditionalFormats: looks(context),
    },
    context,
  );
}
