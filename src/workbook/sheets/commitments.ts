/**
 * Bindungen: the user's list of commitments, split over years, with what is paid and open, and what they leave of the
 * title. The list is a table that grows downwards, so sums stand above it. What is calculated of a row stands in the table:
 * Excel moves only its columns when a row comes in, and fills their formulas.
 */
import type { Localized } from '../../language';
import { DATE, EURO, EURO_CENTS, EURO_DEVIATION } from '../formats';
import type { Block, CellContent, SheetModel, Validation } from '../model';
import { BUDGET, UNDERFUNDING, YEAR } from '../../programme/ids';
import type { SheetContext } from './context';
import { dateSystemCheck, dateSystemFormat } from './dateSystem';
import { BESIDE_NUMBERS, header } from './header';
import { dateValidation, MORE_ROWS, validationOf } from './inputs';
import { INSTRUMENTS } from '../../programme/instruments';
import { RESULTS } from '../../programme/results';
import { byReading } from './reading';
import { statusFormats } from './statusFormats';
import { HEADER_ROW, sheet } from './sheet';

const TEXT = {
  title: { de: 'Bindungen der Eingliederungsmittel nach Jahren', en: 'Commitments of the integration title by year' },
  asOf: { de: `Ihre Liste, Titel ${YEAR}`, en: `your list, title ${YEAR}` },
  sections: { de: 'Abschnitte 1.2 und 4.1', en: 'sections 1.2 and 4.1' },
  year: { de: `Eingliederungstitel ${YEAR}`, en: `Integration title ${YEAR}` },
  amount: { de: 'Betrag', en: 'Amount' },
  origin: { de: 'Herkunft', en: 'Origin' },
  before: { de: `Titel ${YEAR} vor Umschichtung`, en: `Title ${YEAR} before transfer` },
  beforeOrigin: { de: 'NACH: Titel + veröffentlichte Umschichtung; VOR: Titel', en: 'NACH: budget line + published transfer; VOR: budget line' },
  transfer: { de: '− Unterfinanzierung der Verwaltung', en: '− underfunding of administration' },
  after: { de: 'nach Umschichtung', en: 'after transfer' },
  bound: { de: `− Bindungen für ${YEAR}`, en: `− commitments for ${YEAR}` },
  boundOrigin: { de: 'Summe der Liste für das Jahr', en: 'sum of the list for the year' },
  nothingBound: { de: 'Die Liste ist leer: Nichts ist gebunden.', en: 'The list is empty: nothing is committed.' },
  boundUnsure: {
    de: 'Achtung: Die Liste ist nicht ganz verteilt, siehe Prüfung in „Summe der Liste“.',
    en: 'Attention: the list is not split completely, see the check in “Sum of the list”.',
  },
  left: { de: 'noch verfügbar', en: 'still available' },
  comparison: { de: 'Verpflichtungen auf Annahmen', en: 'Commitments on Annahmen' },
  implied: { de: 'laut Dokument, nicht veröffentlicht', en: 'as the document implies, not published' },
  inForce: { de: 'gilt', en: 'holds' },
  difference: { de: 'Liste − gilt', en: 'list − holds' },
  asList: { de: 'EIN_VERPFL entspricht der Liste.', en: 'EIN_VERPFL is the sum of the list.' },
  unlikeList: { de: 'EIN_VERPFL ist nicht die Summe der Liste.', en: 'EIN_VERPFL is not the sum of the list.' },
  notSplit: { de: 'Nicht verteilt: Zeilen ', en: 'Not split: rows ' },
  withAmount: { de: ', zusammen ', en: ', in total ' },
  firstRow: { de: ' €, zuerst Zeile ', en: ' €, first row ' },
  sum: { de: 'Summe der Liste', en: 'Sum of the list' },
  number: { de: 'Nr.', en: 'No.' },
  instrument: { de: 'Förderart', en: 'Instrument' },
  granted: { de: 'Bewilligt am', en: 'Granted on' },
  from: { de: 'Von', en: 'From' },
  to: { de: 'Bis', en: 'To' },
  paid: { de: 'Bezahlt', en: 'Paid' },
  years: { de: 'Jahr', en: 'Year' },
  ofYear: { de: 'Für', en: 'For' },
  otherYears: { de: 'andere Jahre', en: 'other years' },
  check: { de: 'Prüfung', en: 'Check' },
  open: { de: 'Offen', en: 'Open' },
  incomplete: { de: 'unvollständig', en: 'incomplete' },
  reversed: { de: 'Bis liegt vor Von', en: 'To before From' },
  listMessage: { de: 'Wählen Sie eine Förderart aus der Liste.', en: 'Choose an instrument from the list.' },
  note: {
    de:
      `${MORE_ROWS.de} ` +
      'Die Summen reichen bis Zeile {row}, ihre Prüfung zeigt, ob alles verteilt ist.',
    en:
      `${MORE_ROWS.en} ` +
      'The sums reach down to row {row}, their check shows whether all is split.',
  },
  method: {
    de: 'Verteilt nach angefangenen Monaten vom Beginn bis zum Ende; „andere Jahre“ zeigt, was vor dem ersten und nach dem letzten Jahr liegt.',
    en: 'Split by started months from From to To; “other years” shows what lies before the first and after the last year.',
  },
} as const satisfies Record<string, Localized>;

const TITLE = BUDGET.integration;
const YEARS = [YEAR - 1, YEAR, YEAR + 1, YEAR + 2] as const;
const YEAR_LETTERS = ['H', 'I', 'J', 'K'] as const;
const [FIRST_YEAR, TITLE_YEAR, , LAST_YEAR] = YEAR_LETTERS;
const OTHERS = 'L';
const CHECK = 'M';
const OPEN = 'N';
const COLUMNS = 14;

const TITLE_ROW = { before: 6, transfer: 7, after: 8, bound: 9, left: 10 } as const;
/** Beside them, as far as the list goes. */
const COMPARISON_ROW = { implied: 6, inForce: 7, difference: 8, said: 9 } as const;
const NOTE_ROW = 12;
const YEAR_ROW = 14;
const DATE_SYSTEM = `A${NOTE_ROW + 2}`;
const SUM_ROW = 15;
const TABLE_HEADER = SUM_ROW + 1;
const FIRST = TABLE_HEADER + 1;
const LAST = TABLE_HEADER + 20;
/** Room for a list that grows. */
const SUM_LAST = FIRST + 499;

/** Excel takes a list of choices up to 255 characters. */
const CHOICES = INSTRUMENTS.filter(({ kind }) => kind !== 'part');

const amounts = `F${FIRST}:F${SUM_LAST}`;

const rows = (from: string, to = from): string => `${from}${FIRST}:${to}${LAST}`;
const perRow = (formulas: (row: number) => readonly string[]): CellContent[][] =>
  Array.from({ length: LAST - FIRST + 1 }, (_, index) => [...formulas(FIRST + index)]);

function title(context: SheetContext): Block[] {
  const { language } = context;
  const at = (letter: string, row: number): string => `${letter}${row}`;
  const { before, transfer, after, bound, left } = TITLE_ROW;
  const line = (row: number, label: Localized, amount: CellContent, origin: string, look: Pick<Block, 'role' | 'numberFormat'>): Block[] => [
    { range: `A${row}:E${row}`, role: look.role === 'sum' ? 'sum' : 'text' },
    { range: at('A', row), cells: [[label[language]]] },
    { range: at('F', row), cells: [[amount]], align: 'right', ...look },
    { range: `G${row}:J${row}`, role: look.role === 'sum' ? 'sumOrigin' : 'origin' },
    { range: at('G', row), cells: [[origin]], ...BESIDE_NUMBERS },
  ];
  const beforeAmount = `=${TITLE}+${byReading('0', UNDERFUNDING)}`;
  const boundOrigin =
    `=IF(COUNT(${amounts})=0,"${TEXT.nothingBound[language]}",` +
    `IF(${CHECK}${SUM_ROW}="WIDERSPRUCH","${TEXT.boundUnsure[language]}","${TEXT.boundOrigin[language]}"))`;
  return [
    { range: `A${HEADER_ROW}:J${HEADER_ROW}`, role: 'head' },
    header(`A${HEADER_ROW}`, [TEXT.year], context),
    header(`F${HEADER_ROW}`, [TEXT.amount], context, 'right'),
    { ...header(`G${HEADER_ROW}`, [TEXT.origin], context), ...BESIDE_NUMBERS },
    ...line(before, TEXT.before, beforeAmount, TEXT.beforeOrigin[language], { role: 'calculated', numberFormat: EURO }),
    ...line(transfer, TEXT.transfer, '=0-ANN_UNTERFIN', 'ANN_UNTERFIN', { role: 'assumption', numberFormat: EURO_CENTS }),
    ...line(after, TEXT.after, `=F${before}+F${transfer}`, '', { role: 'sum', numberFormat: EURO_CENTS }),
    ...line(bound, TEXT.bound, `=${TITLE_YEAR}${SUM_ROW}`, boundOrigin, { role: 'calculated', numberFormat: EURO_CENTS }),
    ...line(left, TEXT.left, `=JC.AVAILABLE(F${after},0,0,0,0,F${bound})`, 'JC.AVAILABLE', { role: 'sum', numberFormat: EURO_CENTS }),
    ...comparison(context),
    {
      range: `A${NOTE_ROW}:A${NOTE_ROW + 1}`,
      cells: [[TEXT.note[language].replace('{row}', String(SUM_LAST))], [TEXT.method[language]]],
      role: 'note',
    },
    dateSystemCheck(DATE_SYSTEM, context),
  ];
}

/** What the list says beside what is assumed; a sum that was taken over does not follow the list. */
function comparison({ language }: SheetContext): Block[] {
  const { implied, inForce, difference, said } = COMPARISON_ROW;
  const { bound } = TITLE_ROW;
  const line = (row: number, label: Localized, amount: CellContent, look: Pick<Block, 'role' | 'numberFormat'>): Block[] => [
    { range: `K${row}:M${row}`, role: 'text' },
    { range: `K${row}`, cells: [[label[language]]], ...BESIDE_NUMBERS },
    { range: `N${row}`, cells: [[amount]], align: 'right', ...look },
  ];
  const sentence = `IF(ROUND(EIN_VERPFL-F${bound},2)=0,"${TEXT.asList[language]}","${TEXT.unlikeList[language]}")`;
  return [
    { range: `K${HEADER_ROW}:N${HEADER_ROW}`, role: 'scenarioHead' },
    { range: `K${HEADER_ROW}`, cells: [[TEXT.comparison[language]]], ...BESIDE_NUMBERS },
    ...line(implied, TEXT.implied, '=VORG_VERPFL', { role: 'derived', numberFormat: EURO }),
    ...line(inForce, TEXT.inForce, '=ANN_VERPFL', { role: 'assumption', numberFormat: EURO_CENTS }),
    ...line(difference, TEXT.difference, `=F${bound}-N${inForce}`, { role: 'calculated', numberFormat: EURO_DEVIATION }),
    { range: `K${said}`, cells: [[`=IF(EIN_VERPFL="","",${sentence})`]], role: 'note', ...BESIDE_NUMBERS },
  ];
}

function list(context: SheetContext): Block[] {
  const input = { role: 'input' } as const;
  return [
    header(`A${TABLE_HEADER}`, [TEXT.number, TEXT.instrument], context),
    header(`C${TABLE_HEADER}`, [TEXT.granted, TEXT.from, TEXT.to, TEXT.amount, TEXT.paid], context, 'right'),
    { range: rows('A', 'B'), ...input, align: 'left' },
    { range: rows('C', 'E'), ...input, numberFormat: DATE, align: 'right' },
    { range: rows('F', 'G'), ...input, numberFormat: EURO_CENTS, align: 'right' },
  ];
}

/**
 * A term that lies within the years shown has nothing in others; then the check is one of the split itself. The years stand
 * above the table, since Excel makes a text of whatever heads one.
 */
function calculated(context: SheetContext): Block[] {
  const { language } = context;
  const right = { role: 'calculated', align: 'right', numberFormat: EURO_CENTS } as const;
  const given = (row: number): string => `COUNT($D${row}:$F${row})`;
  const year = (letter: string, row: number): string =>
    `=IF(OR(${given(row)}<3,$E${row}<$D${row}),"–",JC.COMMITMENT_SPLIT($F${row},$D${row},$E${row},"MONAT",${letter}$${YEAR_ROW}))`;
  const years = (row: number): string => `${FIRST_YEAR}${row}:${LAST_YEAR}${row}`;
  // As JC.COMMITMENT_SPLIT reads a day: YEAR alone would cut off 42369.99999999999.
  const yearOf = (cell: string): string => `YEAR(ROUND(${cell},0))`;
  const isWithin = (row: number): string =>
    `AND(${yearOf(`D${row}`)}>=${FIRST_YEAR}$${YEAR_ROW},${yearOf(`E${row}`)}<=${LAST_YEAR}$${YEAR_ROW})`;
  const others = (row: number): string =>
    `=IF(ISNUMBER(${FIRST_YEAR}${row}),IF(${isWithin(row)},0,ROUND(F${row}-SUM(${years(row)}),2)),"–")`;
  const check = (row: number): string =>
    `=IF(${given(row)}=0,"–",IF(${given(row)}<3,"${TEXT.incomplete[language]}",IF(E${row}<D${row},"${TEXT.reversed[language]}",` +
    `JC.SUM_CHECK(${FIRST_YEAR}${row}:${OTHERS}${row},F${row},0,0))))`;
  const open = (row: number): string => `=IF(ISNUMBER(F${row}),ROUND(F${row}-G${row},2),"–")`;
  return [
    { range: `G${YEAR_ROW}:${LAST_YEAR}${YEAR_ROW}`, cells: [[TEXT.years[language], ...YEARS]], role: 'origin', numberFormat: '0', align: 'right' },
    {
      range: `${FIRST_YEAR}${TABLE_HEADER}:${LAST_YEAR}${TABLE_HEADER}`,
      cells: [YEARS.map((one) => `${TEXT.ofYear[language]} ${one}`)],
      role: 'head',
      align: 'right',
    },
    header(`${OTHERS}${TABLE_HEADER}`, [TEXT.otherYears, TEXT.check, TEXT.open], context, 'right'),
    { range: rows(FIRST_YEAR, LAST_YEAR), cells: perRow((row) => YEAR_LETTERS.map((letter) => year(letter, row))), ...right },
    { range: rows(OTHERS), cells: perRow((row) => [others(row)]), ...right },
    { range: rows(CHECK), cells: perRow((row) => [check(row)]), role: 'calculated', align: 'right' },
    { range: rows(OPEN), cells: perRow((row) => [open(row)]), ...right },
  ];
}

/** The list is as good as its split: a row without formulas, or an incomplete one, shows here. */
function sums({ language }: SheetContext): Block[] {
  const sum = (letter: string): CellContent => `=SUM(${letter}${FIRST}:${letter}${SUM_LAST})`;
  const bold = { role: 'sum', align: 'right', numberFormat: EURO_CENTS } as const;
  const split = `${FIRST_YEAR}${SUM_ROW}:${OTHERS}${SUM_ROW}`;
  const checks = `${CHECK}${FIRST}:${CHECK}${SUM_LAST}`;
  const faults = [TEXT.incomplete[language], TEXT.reversed[language]];
  const count = faults.map((fault) => `COUNTIF(${checks},"${fault}")`).join('+');
  const amount = faults.map((fault) => `SUMIF(${checks},"${fault}",${amounts})`).join('+');
  const first = faults.map((fault) => `IFERROR(MATCH("${fault}",${checks},0),ROWS(${checks}))`).join(',');
  const named =
    `"${TEXT.notSplit[language]}"&(${count})&"${TEXT.withAmount[language]}"&FIXED(${amount},2)&` +
    `"${TEXT.firstRow[language]}"&(ROW(${CHECK}${TABLE_HEADER})+MIN(${first}))`;
  return [
    { range: `A${SUM_ROW}:E${SUM_ROW}`, role: 'sum' },
    { range: `A${SUM_ROW}`, cells: [[TEXT.sum[language]]] },
    { range: `B${SUM_ROW}`, cells: [[`=IF(${count}=0,"",${named})`]], align: 'right' },
    { range: `F${SUM_ROW}:G${SUM_ROW}`, cells: [['F', 'G'].map(sum)], ...bold },
    { range: split, cells: [[...YEAR_LETTERS, OTHERS].map(sum)], ...bold },
    {
      range: `${CHECK}${SUM_ROW}`,
      cells: [[`=IF(COUNT(${amounts})=0,"–",JC.SUM_CHECK(${split},F${SUM_ROW},0,0))`]],
      role: 'sum',
      align: 'right',
    },
    { range: `${OPEN}${SUM_ROW}`, cells: [[sum(OPEN)]], ...bold },
  ];
}

function validations({ language }: SheetContext): Validation[] {
  return [
    {
      range: rows('B'),
      rule: { kind: 'list', values: CHOICES.map(({ label }) => label[language]) },
      title: TEXT.instrument[language],
      message: TEXT.listMessage[language],
    },
    dateValidation(rows('C', 'E'), language),
    validationOf({ allowed: { kind: 'range', min: 0 }, label: TEXT.amount }, rows('F', 'G'), language),
  ];
}

export function commitmentsSheet(context: SheetContext): SheetModel {
  return sheet(
    {
      key: 'commitments',
      title: TEXT.title,
      asOf: TEXT.asOf,
      sections: TEXT.sections,
      legend: ['figure', 'calculated', 'input'],
      columns: COLUMNS,
      lastRow: LAST,
      columnWidths: [9, 46, 15, 13, 13, 17, 17, 17, 17, 17, 17, 17, 17, 17],
      blocks: [...title(context), ...sums(context), ...list(context), ...calculated(context)],
      names: [
        { name: RESULTS.listedCommitments, cell: `F${TITLE_ROW.bound}`, comment: TEXT.boundOrigin[context.language] },
        ...[RESULTS.boundNext, RESULTS.boundAfterNext].map((name, index) => ({
          name,
          cell: `${YEAR_LETTERS[index + 2]}${SUM_ROW}`,
          comment: `${TEXT.sum[context.language]}: ${TEXT.ofYear[context.language]} ${YEAR + 1 + index}`,
        })),
      ],
      tables: [{ name: 'JC_Bindungen', range: `A${TABLE_HEADER}:${OPEN}${LAST}` }],
      validations: validations(context),
      conditionalFormats: [...[`${CHECK}${SUM_ROW}`, rows(CHECK)].flatMap(statusFormats), dateSystemFormat(DATE_SYSTEM)],
    },
    context,
  );
}
