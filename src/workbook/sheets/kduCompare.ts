/**
 * KdU_Abgleich: two sources of the same costs side by side, month by month. Two months whose differences cancel are one booking that
 * the sources hold in different months; what is left over must be cleared up.
 */
import type { Localized } from '../../language';
import { columnLetters, rangeFrom } from '../../formula/address';
import { COUNT, EURO_CENTS } from '../formats';
import type { Block, CellContent, SheetModel } from '../model';
import { COMPARE, COMPARE_SOURCES, MONITOR_TOTAL } from '../monitorInputs';
import { STYLES } from '../styles';
import type { SheetContext } from './context';
import { BESIDE_NUMBERS, header } from './header';
import { inputForm, UNITS } from './inputs';
import { column, MONTH_NAMES, monthsOf } from './monitorBasis';
import { MONTHS, PER_YEAR, POSITIONS } from './monitorLayout';
import { HEADER_ROW, sheet } from './sheet';

const TEXT = {
  title: { de: 'KdU-Abgleich: zwei Quellen, Monat für Monat', en: 'Housing costs: two sources, month by month' },
  asOf: { de: 'Ihre Daten auf KdU_Ist', en: 'your data on KdU_Ist' },
  sections: { de: 'Abschnitt 4.2', en: 'section 4.2' },
  month: { de: 'Monat', en: 'Month' },
  year: { de: 'Jahr', en: 'Year' },
  position: { de: 'Position', en: 'Item' },
  row: { de: 'Zeile der Position', en: 'Row of the item' },
  difference: { de: 'B − A', en: 'B − A' },
  cumulated: { de: 'kumuliert', en: 'cumulative' },
  status: { de: 'Status', en: 'Status' },
  closing: { de: 'Abschluss (13–16), in keiner Summe', en: 'Closing (13–16), in no sum' },
  equal: { de: 'gleich', en: 'equal' },
  shifted: { de: 'Zeitversatz', en: 'shifted in time' },
  missing: { de: 'fehlt', en: 'missing' },
  differs: { de: 'Differenz', en: 'difference' },
  summary: { de: 'Ergebnis', en: 'Result' },
  both: { de: 'Summe der Monate, die beide haben', en: 'Sum of the months that both have' },
  differing: { de: 'Abweichende Monate', en: 'Months that differ' },
  ofThem: { de: 'davon Zeitversatz', en: 'of which shifted in time' },
  lacking: { de: 'Fehlende Monate', en: 'Missing months' },
  rest: { de: 'Offen: Summe der Monate mit Status Differenz', en: 'Open: sum of the months with the status difference' },
  noData: {
    de: 'Noch keine Daten dieser Quellen: In der Ansicht „KdU-Ist“ Dateien beider Quellen einlesen.',
    en: 'No data of these sources yet: read files of both in the view “Actuals”.',
  },
  agree: { de: 'Beide Quellen stimmen in allen gemeinsamen Monaten überein.', en: 'Both sources agree in all months that both have.' },
  cleared: { de: 'Alle Abweichungen heben sich als Zeitversatz auf.', en: 'All differences cancel each other as shifts in time.' },
  left: { de: 'Zu klären:', en: 'To be cleared up:' },
  accounts: { de: 'Konten im Monat', en: 'Accounts in the month' },
  noMonth: { de: 'Konten: kein gemeinsamer Monat', en: 'Accounts: no month that both have' },
  note: {
    de: 'Zeitversatz: zwei aufeinander folgende Abweichungen heben sich auf den Cent auf; dazwischen darf ein Monat gleich sein oder fehlen.',
    en: 'Shifted in time: two differences in a row cancel to the cent; a month between them may be equal or missing.',
  },
} as const satisfies Record<string, Localized>;

export const COMPARE_COLUMNS = 6;
const LAST_LETTER = columnLetters(COMPARE_COLUMNS);
const FORM_ROWS = Object.keys(COMPARE).length;
const SOURCES_ROW = HEADER_ROW + FORM_ROWS + 1;
const STATE_ROW = SOURCES_ROW + 3;
const TABLE_HEADER = STATE_ROW + 2;
const FIRST = TABLE_HEADER + 1;
const LAST = TABLE_HEADER + MONTHS.length;
const CLOSING = LAST + 1;
const SUMMARY_HEADER = CLOSING + 2;
const SUMMARY_FIRST = SUMMARY_HEADER + 1;
const NOTE_ROW = SUMMARY_FIRST + 6;
const ACCOUNT_HEADER = NOTE_ROW + 2;
const ACCOUNT_FIRST = ACCOUNT_HEADER + 1;
/** So many lines of accounts; what goes beyond is one line. */
const ACCOUNTS = 30;
const LAST_ROW = ACCOUNT_HEADER + ACCOUNTS;

/** Right of the printed page: what holds, and both sources by month. */
const aux = (index: number): string => columnLetters(COMPARE_COLUMNS + 2 + index);
const KEY = aux(0);
const WIDTH = PER_YEAR;
/** In it the columns that say by how much each position may be off. */
const ROUNDED = POSITIONS.length + 4;
const OF_A = 1;
const OF_B = OF_A + WIDTH;
const PAIRS = OF_B + WIDTH;
const [CARRIED, SECOND, NEXT, LACKS, SHARED] = [aux(PAIRS), aux(PAIRS + 1), aux(PAIRS + 2), aux(PAIRS + 3), aux(PAIRS + 4)];
/** What is read as a difference: nothing within what rounding may have made of both amounts. */
const APART = aux(PAIRS + 5);
const HOLDS_FIRST = CLOSING + 3;
const holds = (index: number): string => `$${aux(1)}$${HOLDS_FIRST + index}`;
const HOLDS = { year: holds(0), a: holds(1), b: holds(2), position: holds(3), row: holds(4), month: holds(5) } as const;

const RIGHT = { role: 'calculated', align: 'right' } as const;
const range = (letter: string, last = LAST): string => `$${letter}$${FIRST}:$${letter}$${last}`;

function inputs(context: SheetContext) {
  const { language } = context;
  const form = inputForm(HEADER_ROW, Object.values(COMPARE), LAST_LETTER, context);
  const rows = `B${SOURCES_ROW}:B${SOURCES_ROW + COMPARE_SOURCES.length - 1}`;
  return {
    ...form,
    blocks: [
      ...form.blocks,
      ...COMPARE_SOURCES.flatMap(({ label, name, meaning }, index): Block[] => [
        { range: `A${SOURCES_ROW + index}`, cells: [[label[language]]], role: 'text' },
        { range: `C${SOURCES_ROW + index}:${LAST_LETTER}${SOURCES_ROW + index}`, role: 'origin' },
        { range: `C${SOURCES_ROW + index}`, ...BESIDE_NUMBERS },
        { range: `D${SOURCES_ROW + index}:E${SOURCES_ROW + index}`, cells: [[name, meaning[language]]] },
      ]),
      { range: rows, role: 'input', numberFormat: UNITS.choice.numberFormat, align: 'right' } as const,
    ],
    names: [
      ...form.names,
      ...COMPARE_SOURCES.map(({ name, meaning }, index) => ({ name, cell: `B${SOURCES_ROW + index}`, comment: meaning[language] })),
    ],
  };
}

/** Of the position that is shown. */
function amount(first: number, row: number): string {
  const cells = POSITIONS.map((_, index) => `$${aux(first + index)}${row}`);
  return `CHOOSE(${HOLDS.row},${cells.join(',')},ROUND(${cells.join('+')},2))`;
}

function line(row: number, language: SheetContext['language']): CellContent[] {
  const isClosing = row === CLOSING;
  const [hasA, hasB] = [OF_A, OF_B].map((first) => `$${aux(first + POSITIONS.length + 2)}${row}>0`);
  const word = (key: keyof typeof TEXT): string => `"${TEXT[key][language]}"`;
  const pairs = isClosing ? word('differs') : `IF(${SECOND}${row}+${NEXT}${row}>0,${word('shifted')},${word('differs')})`;
  const compared = `IF(${isClosing ? `D${row}` : `${APART}${row}`}=0,${word('equal')},${pairs})`;
  return [
    `=IF(${hasA},${amount(OF_A, row)},"")`,
    `=IF(${hasB},${amount(OF_B, row)},"")`,
    `=IF(AND(ISNUMBER(B${row}),ISNUMBER(C${row})),ROUND(C${row}-B${row},2),"")`,
    isClosing ? '' : `=IF(ISNUMBER(D${row}),ROUND(SUM(D$${FIRST}:D${row}),2),"")`,
    `=IF(OR(${hasA},${hasB}),IF(ISNUMBER(D${row}),${compared},${word('missing')}),"")`,
  ];
}

function table(context: SheetContext): Block[] {
  const { language } = context;
  const heads = [
    `=IF(${HOLDS.a}="","A",${HOLDS.a}&" (A)")`, `=IF(${HOLDS.b}="","B",${HOLDS.b}&" (B)")`,
    TEXT.difference[language], TEXT.cumulated[language],
  ];
  const lines = [...MONTHS.map((_, index) => FIRST + index), CLOSING].map((row) => line(row, language));
  return [
    { range: `A${TABLE_HEADER}:${LAST_LETTER}${TABLE_HEADER}`, role: 'head' },
    header(`A${TABLE_HEADER}`, [TEXT.month], context),
    { range: `B${TABLE_HEADER}:E${TABLE_HEADER}`, cells: [heads], align: 'right' },
    { range: `F${TABLE_HEADER}`, cells: [[TEXT.status[language]]], align: 'left', indent: 1 },
    { range: `A${FIRST}:A${LAST}`, cells: MONTH_NAMES.map((name) => [name[language]]), role: 'text' },
    { range: `A${CLOSING}`, cells: [[TEXT.closing[language]]], role: 'part' },
    { range: `B${FIRST}:F${CLOSING}`, cells: lines, ...RIGHT, numberFormat: EURO_CENTS },
    { range: `F${FIRST}:F${CLOSING}`, align: 'left', indent: 1 },
  ];
}

function basis({ language }: SheetContext): Block[] {
  const pairs = MONTHS.map((_, index): CellContent[] => {
    const row = FIRST + index;
    const before = index === 0 ? '0' : `${CARRIED}${row - 1}`;
    const isApart = (of: number): string => `${APART}${of}<>0`;
    const off = `${amount(OF_A + ROUNDED, row)}+${amount(OF_B + ROUNDED, row)}`;
    const cancels = `IF(${before}=0,FALSE(),ROUND(${before}+$D${row},2)=0)`;
    const next = index === MONTHS.length - 1 ? '0' : `IF(${isApart(row + 1)},${SECOND}${row + 1},${NEXT}${row + 1})`;
    return [
      `=IF(${isApart(row)},IF(${SECOND}${row}=1,0,$D${row}),${before})`,
      `=IF(${isApart(row)},IF(${cancels},1,0),0)`,
      `=IF(${isApart(row)},IF(${SECOND}${row}=1,0,${next}),${next})`,
      `=IF($F${row}="${TEXT.missing[language]}",$A${row}&", ","")`,
      `=IF(ISNUMBER($D${row}),$${KEY}${row},0)`,
      `=IF(ISNUMBER($D${row}),IF(ABS($D${row})<=${off},0,$D${row}),0)`,
    ];
  });
  const source = (index: number): string => COMPARE_SOURCES[index]?.name ?? '';
  const lines: [string, CellContent][] = [
    [TEXT.year[language], `=IF(${COMPARE.year.name}="",MAX(${column('facts', 'year')}),${COMPARE.year.name})`],
    ['A', `=IF(TRIM(${source(0)})="","Kreis",TRIM(${source(0)}))`],
    ['B', `=IF(TRIM(${source(1)})="","BA",TRIM(${source(1)}))`],
    [TEXT.position[language], `=IF(TRIM(${COMPARE.position.name})="","${MONITOR_TOTAL}",TRIM(${COMPARE.position.name}))`],
    [TEXT.row[language], `=MATCH(${HOLDS.position},$${KEY}$${HOLDS_FIRST + 6}:$${KEY}$${HOLDS_FIRST + 9},0)`],
    [TEXT.month[language], `=IF(${COMPARE.month.name}="",IFERROR(MATCH("${TEXT.differs[language]}",${range('F')},0),MAX(${range(SHARED)})),${COMPARE.month.name})`],
    ...[...POSITIONS, MONITOR_TOTAL].map((key): [string, CellContent] => [key, '']),
  ];
  const plain = { role: 'origin', numberFormat: EURO_CENTS } as const;
  return [
    {
      range: rangeFrom(`${KEY}${FIRST}`, MONTHS.length + 1, 1),
      cells: [...MONTHS, MONTHS.length + 1].map((month) => [month]),
      role: 'origin',
    },
    { range: rangeFrom(`${aux(OF_A)}${FIRST}`, MONTHS.length + 1, 2 * WIDTH), ...plain },
    { range: `${aux(OF_A)}${FIRST}`, cells: [[`=${monthsOf(HOLDS.a, HOLDS.year, 0)}`]] },
    { range: `${aux(OF_B)}${FIRST}`, cells: [[`=${monthsOf(HOLDS.b, HOLDS.year, 0)}`]] },
    { range: rangeFrom(`${CARRIED}${FIRST}`, MONTHS.length, 6), cells: pairs, ...plain },
    { range: rangeFrom(`${KEY}${HOLDS_FIRST}`, lines.length, 2), cells: lines, role: 'origin', numberFormat: '0' },
  ];
}

function summary(context: SheetContext): Block[] {
  const { language } = context;
  const word = (key: keyof typeof TEXT): string => `"${TEXT[key][language]}"`;
  const names = MONTHS.map((_, index) => `${LACKS}${FIRST + index}`).join('&');
  const count = (key: 'shifted' | 'differs'): string => `COUNTIF(${range('F')},${word(key)})`;
  const rest = `B${SUMMARY_FIRST + 4}`;
  const lines: readonly (readonly [Localized, CellContent])[] = [
    [TEXT.both, `=ROUND(SUM(${range('D')}),2)`],
    [TEXT.differing, `=${count('shifted')}+${count('differs')}`],
    [TEXT.ofThem, `=${count('shifted')}`],
    [TEXT.lacking, `=IF(${names}="","–",LEFT(${names},LEN(${names})-2))`],
    [TEXT.rest, `=ROUND(SUMIF(${range('F')},${word('differs')},${range('D')}),2)`],
  ];
  const isEmpty = `COUNT(${range('D')})=0`;
  const differing = `IF(${count('differs')}=0,${word('cleared')},${word('left')}&" "&FIXED(${rest},2)&" €")`;
  const said = `IF(B${SUMMARY_FIRST + 1}=0,${word('agree')},${differing})`;
  return [
    { range: `A${STATE_ROW}`, cells: [[`=IF(${isEmpty},${word('noData')},${said})`]], role: 'section' },
    { range: `A${SUMMARY_HEADER}:${LAST_LETTER}${SUMMARY_HEADER}`, role: 'head' },
    header(`A${SUMMARY_HEADER}`, [TEXT.summary], context),
    { range: `A${SUMMARY_FIRST}:A${SUMMARY_FIRST + lines.length - 1}`, cells: lines.map(([label]) => [label[language]]), role: 'text' },
    {
      range: `B${SUMMARY_FIRST}:B${SUMMARY_FIRST + lines.length - 1}`,
      cells: lines.map(([, formula]) => [formula]),
      ...RIGHT,
      numberFormat: EURO_CENTS,
    },
    { range: `B${SUMMARY_FIRST + 1}:B${SUMMARY_FIRST + 2}`, numberFormat: COUNT },
    // A list of months runs on to the right.
    { range: `B${SUMMARY_FIRST + 3}`, align: 'left', indent: 1 },
    { range: `A${SUMMARY_FIRST + 4}:B${SUMMARY_FIRST + 4}`, role: 'sum' },
    { range: `A${NOTE_ROW}`, cells: [[TEXT.note[language]]], role: 'note' },
  ];
}

function accounts({ language }: SheetContext): Block[] {
  const columns = ['source', 'year', 'period', 'account', 'position', 'amount'].map((key) => column('facts', key)).join(',');
  const call = `JC.KDU_ACCOUNTS(${columns},${HOLDS.a},${HOLDS.b},${HOLDS.year},${HOLDS.month},${ACCOUNTS})`;
  const title = `=IF(${HOLDS.month}=0,"${TEXT.noMonth[language]}","${TEXT.accounts[language]} "&INDEX(${range('A')},${HOLDS.month}))`;
  return [
    { range: `A${ACCOUNT_HEADER}:${LAST_LETTER}${ACCOUNT_HEADER}`, role: 'head' },
    {
      range: `A${ACCOUNT_HEADER}:D${ACCOUNT_HEADER}`,
      cells: [[title, `=B${TABLE_HEADER}`, `=C${TABLE_HEADER}`, TEXT.difference[language]]],
    },
    { range: `B${ACCOUNT_HEADER}:D${ACCOUNT_HEADER}`, align: 'right' },
    { range: `A${ACCOUNT_FIRST}:A${LAST_ROW}`, role: 'text' },
    { range: `B${ACCOUNT_FIRST}:D${LAST_ROW}`, ...RIGHT, numberFormat: EURO_CENTS },
    { range: `A${ACCOUNT_FIRST}`, cells: [[`=${call}`]] },
  ];
}

export function compareSheet(context: SheetContext): SheetModel {
  const { language } = context;
  const form = inputs(context);
  const look = (key: 'differs' | 'missing', color: string) =>
    ({ range: `F${FIRST}:F${CLOSING}`, formula: `=F${FIRST}="${TEXT[key][language]}"`, fontColor: color, bold: true }) as const;
  return sheet(
    {
      key: 'compare',
      title: TEXT.title,
      asOf: TEXT.asOf,
      sections: TEXT.sections,
      legend: ['calculated', 'input'],
      columns: COMPARE_COLUMNS,
      lastRow: LAST_ROW,
      columnWidths: [52, 22, 22, 20, 22, 30, 3, 20, ...Array<number>(PAIRS + 5).fill(16)],
      blocks: [...form.blocks, ...table(context), ...summary(context), ...accounts(context), ...basis(context)],
      names: form.names,
      validations: form.validations,
      conditionalFormats: [look('differs', STYLES.statusContradiction.color), look('missing', STYLES.hint.color)],
    },
    context,
  );
}
