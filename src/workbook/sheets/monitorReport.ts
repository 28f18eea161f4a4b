/** What KdU_Bericht says and shows of KdU_Monitor: its sentences and the row of each position, as tables below all others. */
import type { Localized } from '../../language';
import { rangeFrom } from '../../formula/address';
import { KDU_ITEMS } from '../../programme/kdu';
import { percentText } from '../../programme/formulas';
import { EURO_CENTS, PERCENT_FINE } from '../formats';
import type { Block, CellContent, SheetModel } from '../model';
import { MONITOR, MONITOR_TOTAL } from '../monitorInputs';
import type { SheetContext } from './context';
import { column, joined, listed } from './monitorBasis';
import {
  atMonth,
  aux,
  backTest,
  CHART,
  CHART_HEADER,
  CHART_LAST,
  END_FIRST,
  EXPECTED_ROW,
  fixed,
  HIGH_ROW,
  HOLDS,
  KEY,
  LOW_ROW,
  METHOD_FIRST,
  METHOD_HEADER,
  METHOD_SUM,
  METHODS,
  MIXED,
  ONE_OFF_FIRST,
  ONE_OFF_SUM_LAST,
  OPEN_ROW,
  OVER_FIRST,
  OVER_SUM,
  PLAN_FIRST,
  PLAN_SUM,
  POSITION_FIRST,
  POSITIONS,
  ROUNDED,
  SECRETS,
  WHY_FIRST,
} from './monitorLayout';

const TEXT = {
  until: { de: 'Bis', en: 'Until' },
  paid: { de: 'wurden', en: 'there were' },
  paidEnd: { de: 'TEUR gezahlt', en: 'thousand EUR paid' },
  thousands: { de: 'TEUR', en: 'thousand EUR' },
  above: { de: 'über dem Plan', en: 'above the plan' },
  below: { de: 'unter dem Plan', en: 'below the plan' },
  asPlanned: { de: 'das entspricht dem Plan', en: 'as planned' },
  thatIs: { de: 'das sind', en: 'that is' },
  expected: { de: 'Zum Jahresende werden', en: 'At the end of the year' },
  expectedEnd: { de: 'TEUR erwartet', en: 'thousand EUR are expected' },
  overBudget: { de: 'mehr als der Ansatz', en: 'more than the plan' },
  underBudget: { de: 'weniger als der Ansatz', en: 'less than the plan' },
  span: { de: 'Die Methoden reichen von', en: 'The methods reach from' },
  to: { de: 'bis', en: 'to' },
  allGive: { de: 'Alle Methoden ergeben', en: 'All methods give' },
  oneGives: { de: 'Nur eine Methode ist berechenbar:', en: 'Only one method can be calculated:' },
  chosen: { de: 'gewählt ist', en: 'chosen is' },
  byPosition: { de: 'eine Methode je Position', en: 'a method for each item' },
  after: { de: 'Nach', en: 'After' },
  was: { de: 'lag', en: 'was' },
  tooHigh: { de: 'zu hoch', en: 'too high' },
  tooLow: { de: 'zu niedrig', en: 'too low' },
  by: { de: 'um', en: 'by' },
  exact: { de: 'genau', en: 'exact' },
  change: { de: 'Gegenüber dem Vorjahr (', en: 'Compared with the previous year (' },
  volume: { de: ') entfallen auf die Zahl der BG', en: ') the number of households makes' },
  price: { de: 'TEUR, auf die Kosten je BG', en: 'thousand EUR, the cost of each' },
  over: { de: 'Überschreitung', en: 'Overrun' },
  dependsOn: { de: 'je nach Methode; eine Aussage ist noch nicht möglich.', en: 'depends on the method; nothing can be said yet.' },
  significant: { de: 'Erhebliche Überschreitung', en: 'Significant overrun' },
  consent: {
    de: 'Nach heutigem Stand ist vor der Leistung die Zustimmung des Kreistags nötig (§ 53 KrO NRW mit § 83 GO NRW),',
    en: 'As things stand the Kreistag must consent before paying (§ 53 KrO NRW with § 83 GO NRW),',
  },
  unless: {
    de: 'soweit keine Deckung im Budget oder Nachtrag besteht',
    en: 'unless there is coverage in the budget or a supplementary budget',
  },
  incomplete: { de: 'Die Zahlen sind unvollständig: Beträge sind geheim.', en: 'The figures are incomplete: amounts are kept secret.' },
  rounded: { de: 'Das Ist ist aus gerundeten Werten, auf', en: 'The actuals are from rounded amounts, exact to' },
  roundedEnd: { de: 'TEUR genau', en: 'thousand EUR' },
  open: { de: 'Ohne Zuordnung zu einer Position:', en: 'Without an item:' },
  mixed: { de: 'Datenstand der BG gemischt:', en: 'States of the data of the households mixed:' },
  oneOffs: { de: 'Sondereffekte, nicht hochgerechnet:', en: 'One-off effects, not extrapolated:' },
  data: { de: 'Daten: Quelle', en: 'Data: source' },
  imports: { de: 'Importe bis Nr.', en: 'imports up to no.' },
  booked: { de: 'gebuchte Monate', en: 'months booked' },
} as const satisfies Record<string, Localized>;

const MONTHS_IN_WORDS: readonly Localized[] = [
  { de: 'einem Monat', en: 'one month' },
  ...['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'].map((de, index) => ({
    de: `${de} Monaten`,
    en: `${['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'][index]} months`,
  })),
];

/** Names and columns have one word in every language: formulas of KdU_Bericht refer to them. */
export const REPORT_TABLES = {
  number: 'Nr',
  sentences: { name: 'JC_KdU_Saetze', text: 'Satz' },
  positions: { name: 'JC_KdU_Stand', columns: ['Position', 'Ansatz', 'Ist', 'Ausschöpfung', 'erwartet', 'gegen Ansatz', 'Status'] },
  course: { name: 'JC_KdU_Verlauf' },
} as const;

/** Of the situation; what they rest on stands below the chart and is numbered from there on. */
export const SENTENCES = 8;
export const GROUNDS = 6;
export const GROUNDS_FROM = 100;
const POSITION_HEADER = CHART_LAST + 3;
const SENTENCE_HEADER = POSITION_HEADER + POSITIONS.length + 4;
const [NUMBER, SENTENCE] = [KEY, aux(1)];

const TOTAL: Localized = { de: 'Gesamt', en: 'Total' };

const thousands = (amount: string): string => `FIXED(${amount}/1000,0)`;
const { months, isReady, last, year } = HOLDS;
const isNumber = (cell: string): string => `ISNUMBER(${cell})`;
const signed = (amount: string): string => `IF(${amount}<0,"−","+")&${thousands(`ABS(${amount})`)}`;

interface Sentences {
  readonly situation: readonly string[];
  readonly grounds: readonly string[];
}

function sentences(context: SheetContext): Sentences {
  const { language } = context;
  const word = (key: keyof typeof TEXT): string => TEXT[key][language];
  const [paid, difference, percent] = [atMonth('C'), atMonth('E'), atMonth('F')];
  const cell = (letter: string, row: number): string => `$${letter}$${row}`;
  const [end, toPlan, low, high] = [cell('C', EXPECTED_ROW), cell('D', EXPECTED_ROW), cell('C', LOW_ROW), cell('C', HIGH_ROW)];
  const direction = `IF(${difference}<0,"${word('below')}","${word('above')}")`;
  const inPercent = percentText(`ABS(${percent})`);
  const far = `"${word('thatIs')} "&${thousands(`ABS(${difference})`)}&" ${word('thousands')} ("&${inPercent}&") "&${direction}`;
  const state = `"${word('until')} "&${last}&" "&${year}&" ${word('paid')} "&${thousands(paid)}&" ${word('paidEnd')}"`;
  const toBudget = `IF(${toPlan}<0,"${word('underBudget')}","${word('overBudget')}")`;
  const methods = fixed('C', PLAN_FIRST, PLAN_SUM - 1);
  const first = `$C$${PLAN_FIRST}`;
  const isOne = `COUNTIF(${methods},${first})=${POSITIONS.length}`;
  const lastMethod = backTest(METHODS.length - 1);
  const method = `MATCH(${first},${fixed(backTest(0), METHOD_HEADER, METHOD_HEADER, lastMethod)},0)`;
  const tests = `INDEX(${backTest(0)}${METHOD_FIRST}:${lastMethod}${METHOD_SUM},${HOLDS.row},${method})`;
  const wrong = `"${word('by')} "&${percentText(`ABS(${tests})`)}&" "&IF(${tests}<0,"${word('tooLow')}","${word('tooHigh')}")`;
  const miss = `IF(ROUND(${tests},3)=0,"${word('exact')}",${wrong})`;
  const inWords = `CHOOSE(${months},${MONTHS_IN_WORDS.map((text) => `"${text[language]}"`).join(',')})`;
  const [volume, price] = [cell('B', WHY_FIRST + 5), cell('B', WHY_FIRST + 6)];
  const open = cell('C', OPEN_ROW);
  const oneOffs = `SUMIFS($D$${ONE_OFF_FIRST}:$D$${ONE_OFF_SUM_LAST},$A$${ONE_OFF_FIRST}:$A$${ONE_OFF_SUM_LAST},${year})`;
  const oneOffRows = `COUNTIF($A$${ONE_OFF_FIRST}:$A$${ONE_OFF_SUM_LAST},${year})`;
  const when = (condition: string, text: string): string => `=IF(${isReady},IF(${condition},${text},""),"")`;
  const methodEnds = fixed('C', END_FIRST, END_FIRST + METHODS.length - 1);
  const alike = `IF(COUNT(${methodEnds})=1,"${word('oneGives')}","${word('allGive')}")&" "&${thousands(low)}`;
  const reach = `"${word('span')} "&${thousands(low)}&" ${word('to')} "&${thousands(high)}`;
  const data =
    `=IF(${HOLDS.hasData},"${word('data')} "&${HOLDS.source}&", "&${year}&", "&${months}&" ${word('booked')}, ` +
    `${word('imports')} "&MAX(${column('facts', 'import')})&".","")`;
  const situation = [
    when(isNumber(paid), `${state}&IF(${isNumber(percent)},"; "&IF(ROUND(ABS(${percent}),3)=0,"${word('asPlanned')}",${far}),"")&"."`),
    when(
      isNumber(end),
      `"${word('expected')} "&${thousands(end)}&" ${word('expectedEnd')}"` +
        `&IF(${isNumber(toPlan)},", "&${thousands(`ABS(${toPlan})`)}&" ${word('thousands')} "&${toBudget},"")&"."`,
    ),
    when(
      `AND(${isNumber(low)},${isNumber(high)})`,
      `IF(${thousands(low)}=${thousands(high)},${alike},${reach})&" ${word('thousands')}; ` +
        `${word('chosen')} "&IF(${isOne},${first},"${word('byPosition')}")&"."`,
    ),
    when(
      `IF(${isOne},${isNumber(tests)},FALSE())`,
      `"${word('after')} "&${inWords}&" ${word('was')} "&${first}&" "&(${year}-1)&" "&${miss}&"."`,
    ),
    when(
      isNumber(volume),
      `"${word('change')}"&$B$${WHY_FIRST}&"${word('volume')} "&${signed(volume)}&" ${word('price')} "&${signed(price)}&" ${word('thousands')}."`,
    ),
    ...overPlan(context),
  ];
  const grounds = [
    data,
    when(`${SECRETS}>0`, `"${word('incomplete')}"`),
    when(`${ROUNDED}>0`, `"${word('rounded')} ±"&FIXED((${ROUNDED})/1000,1)&" ${word('roundedEnd')}."`),
    when(`IF(${isNumber(open)},${open}<>0,FALSE())`, `"${word('open')} "&${thousands(open)}&" ${word('thousands')}."`),
    when(`${joined(MIXED)}<>""`, `"${word('mixed')} "&${listed(MIXED)}&"."`),
    when(`${oneOffRows}>0`, `"${word('oneOffs')} "&${signed(oneOffs)}&" ${word('thousands')}."`),
  ];
  return { situation, grounds };
}

const isAlike = (row: number): string => `AND($D$${row}=$G$${row},$G$${row}=$J$${row})`;

/** Of the rows of the mutual cover: those whose status hangs on the method, and those for which the Kreistag must consent. */
function overPlan({ language }: SheetContext): string[] {
  const word = (key: keyof typeof TEXT): string => TEXT[key][language];
  const cover = `TRIM(${MONITOR.cover.name})`;
  const rows = [...POSITIONS.map((_, index) => OVER_FIRST + index), OVER_SUM];
  const names = [...KDU_ITEMS.map(({ label }) => label[language]), TOTAL[language]];
  const isMeant = (index: number): string => (index < POSITIONS.length ? `${cover}="je Position"` : `${cover}="${MONITOR_TOTAL}"`);
  const of = (condition: (row: number) => string): string =>
    rows.map((row, index) => `IF(AND(${isMeant(index)},$G$${row}<>"",$D$${row}<>""),IF(${condition(row)},"${names[index]}, ",""),"")`).join('&');
  const without = (list: string): string => `LEFT(${list},LEN(${list})-2)`;
  const said = (list: string, text: string): string => `=IF(${isReady},IF(${list}="","",${text}),"")`;
  const significant = of((row) => `AND(${isAlike(row)},RIGHT($G$${row},LEN("erheblich"))="erheblich")`);
  const depends = of((row) => `NOT(${isAlike(row)})`);
  return [
    said(depends, `"${word('over')} "&${without(depends)}&": ${word('dependsOn')}"`),
    said(significant, `"${word('significant')}: "&${without(significant)}&"."`),
    said(significant, `"${word('consent')} ${word('unless')}."`),
  ];
}

export function report(context: SheetContext): { readonly blocks: readonly Block[]; readonly tables: SheetModel['tables'] } {
  const { language } = context;
  const { situation, grounds } = sentences(context);
  const all = [...situation, ...grounds];
  const row = (index: number): number => SENTENCE_HEADER + 1 + index;
  const numbers = all.map((_, index) => {
    const [first, start] = index < situation.length ? [0, 0] : [situation.length, GROUNDS_FROM];
    const before = index === first ? start : `MAX(${start},${NUMBER}$${row(first)}:${NUMBER}${row(index - 1)})`;
    return `=IF(${SENTENCE}${row(index)}="","",${before}+1)`;
  });
  const { number, positions, sentences: texts, course } = REPORT_TABLES;
  const lines = [...POSITIONS, MONITOR_TOTAL].map((_, index): CellContent[] => {
    const own = POSITION_FIRST + index;
    const label = KDU_ITEMS[index]?.label[language] ?? TOTAL[language];
    const over = OVER_FIRST + index;
    const numbers = ['B', 'C', 'D', 'F', 'G'].map((letter) => `=IF(${letter}${own}="","",${letter}${own})`);
    // Where the methods differ, nothing is claimed.
    const status = `IF(${isAlike(over)},$G$${over},$K$${over})`;
    return [label, ...numbers, `=IF(K${over}="","",IF(${isNumber(`C${over}`)},${status},""))`, index + 1];
  });
  const heads = [...positions.columns, number];
  const width = heads.length;
  return {
    blocks: [
      { range: `${NUMBER}${SENTENCE_HEADER}:${SENTENCE}${SENTENCE_HEADER}`, cells: [[number, texts.text]], role: 'origin' },
      {
        range: rangeFrom(`${NUMBER}${row(0)}`, all.length, 2),
        cells: all.map((sentence, index) => [numbers[index] ?? '', sentence]),
        role: 'origin',
      },
      { range: rangeFrom(`${KEY}${POSITION_HEADER}`, 1, width), cells: [heads], role: 'origin' },
      { range: rangeFrom(`${KEY}${POSITION_HEADER + 1}`, lines.length, width), cells: lines, role: 'origin', numberFormat: EURO_CENTS },
      { range: rangeFrom(`${aux(3)}${POSITION_HEADER + 1}`, lines.length, 1), numberFormat: PERCENT_FINE },
    ],
    tables: [
      { name: texts.name, range: `${NUMBER}${SENTENCE_HEADER}:${SENTENCE}${SENTENCE_HEADER + all.length}` },
      { name: positions.name, range: `${KEY}${POSITION_HEADER}:${aux(width - 1)}${POSITION_HEADER + lines.length}` },
      { name: course.name, range: `${KEY}${CHART_HEADER}:${CHART.span}${CHART_LAST}` },
    ],
  };
}
