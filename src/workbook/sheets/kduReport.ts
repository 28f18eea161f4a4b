/**
 * KdU_Bericht: one page for the council, from KdU_Monitor. Its sentences change with the numbers; where a number is missing there is
 * none.
 */
import type { Localized } from '../../language';
import { cell, columnLetters } from '../../formula/address';
import { EURO, EURO_DEVIATION, PERCENT } from '../formats';
import type { Block, CellContent, Chart, SheetModel } from '../model';
import type { SheetContext } from './context';
import { BESIDE_NUMBERS, header } from './header';
import { CUMULATED_COLUMNS, cumulatedChart } from './monitorChart';
import { MONTHS, POSITIONS } from './monitorLayout';
import { GROUNDS, GROUNDS_FROM, REPORT_TABLES, SENTENCES } from './monitorReport';
import { HEADER_ROW, sheet } from './sheet';

const TEXT = {
  title: { de: 'Bericht: Kosten der Unterkunft im laufenden Jahr', en: 'Report: housing costs of the current year' },
  asOf: { de: 'Ihre Daten auf KdU_Monitor', en: 'your data on KdU_Monitor' },
  sections: { de: 'Abschnitt 4.2', en: 'section 4.2' },
  situation: { de: 'Lage', en: 'Situation' },
  noData: { de: 'Noch keine Zahlen: KdU_Monitor sagt, was fehlt.', en: 'No figures yet: KdU_Monitor says what is missing.' },
  position: { de: 'Position', en: 'Item' },
  budget: { de: 'Ansatz mit Nachtrag', en: 'Plan with supplement' },
  toDate: { de: 'Ist bis dahin', en: 'Actual to date' },
  exhaustion: { de: 'Ausschöpfung', en: 'Utilisation' },
  expected: { de: 'erwartet', en: 'expected' },
  toPlan: { de: 'gegen Ansatz', en: 'to plan' },
  status: { de: 'Über Plan', en: 'Over plan' },
  chartData: { de: 'Werte des Diagramms; #NV zeichnet nichts', en: 'Values of the chart; #N/A draws nothing' },
  grounds: { de: 'Grundlage der Zahlen', en: 'What the figures rest on' },
  note: {
    de: 'Beträge in EUR, im Text in TEUR. „Über Plan“ nach § 83 GO NRW mit der eingetragenen Grenze; erwartet nach der gewählten Methode.',
    en: 'Amounts in EUR, in the text in thousands. “Over plan” under § 83 GO NRW with the limit entered; expected by the method chosen.',
  },
} as const satisfies Record<string, Localized>;

const COLUMNS = 7;
const LAST_LETTER = columnLetters(COLUMNS);
const FIRST = HEADER_ROW + 1;
const TABLE_HEADER = FIRST + SENTENCES + 1;
const TABLE_FIRST = TABLE_HEADER + 1;
const TABLE_SUM = TABLE_FIRST + POSITIONS.length;
const CHART_TOP = TABLE_SUM + 2;
const CHART_BOTTOM = CHART_TOP + 17;
const GROUNDS_HEADER = CHART_BOTTOM + 2;
const NOTE_ROW = GROUNDS_HEADER + 1;
/** Last on the page, where rows that stay empty leave no gap. */
const GROUNDS_FIRST = NOTE_ROW + 1;
const LAST_ROW = NOTE_ROW + GROUNDS;
const DATA_HEADER = LAST_ROW + 3;
const DATA_FIRST = DATA_HEADER + 1;
const DATA_LAST = DATA_HEADER + MONTHS.length;

/** What stands in a table's column in the line that goes with a row here. */
const ofLine = (table: string, column: string, row: number, header: number, from = 0): string =>
  `XLOOKUP(ROW(A${row})-ROW(A$${header})${from === 0 ? '' : `+${from}`},${table}[${REPORT_TABLES.number}],${table}[${column}])`;

function situation({ language }: SheetContext): Block[] {
  const { name, text } = REPORT_TABLES.sentences;
  const sentence = (index: number): string => {
    return `=IFERROR(${ofLine(name, text, FIRST + index, HEADER_ROW)},"${index === 0 ? TEXT.noData[language] : ''}")`;
  };
  return [
    { range: `A${HEADER_ROW}:${LAST_LETTER}${HEADER_ROW}`, role: 'head' },
    { range: `A${HEADER_ROW}`, cells: [[TEXT.situation[language]]] },
    {
      range: `A${FIRST}:A${FIRST + SENTENCES - 1}`,
      cells: Array.from({ length: SENTENCES }, (_, index) => [sentence(index)]),
      numberFormat: 'General',
    },
  ];
}

function grounds({ language }: SheetContext): Block[] {
  const { name, text } = REPORT_TABLES.sentences;
  return [
    { range: `A${GROUNDS_HEADER}:${LAST_LETTER}${GROUNDS_HEADER}`, role: 'head' },
    { range: `A${GROUNDS_HEADER}`, cells: [[TEXT.grounds[language]]] },
    { range: `A${NOTE_ROW}`, cells: [[TEXT.note[language]]], role: 'note' },
    {
      range: `A${GROUNDS_FIRST}:A${LAST_ROW}`,
      cells: Array.from({ length: GROUNDS }, (_, index) => [`=IFERROR(${ofLine(name, text, GROUNDS_FIRST + index, NOTE_ROW, GROUNDS_FROM)},"")`]),
      numberFormat: 'General',
    },
  ];
}

function positions(context: SheetContext): Block[] {
  const { name, columns } = REPORT_TABLES.positions;
  const heads = [TEXT.budget, TEXT.toDate, TEXT.exhaustion, TEXT.expected, TEXT.toPlan];
  const lines = [...POSITIONS, ''].map((_, index): CellContent[] =>
    columns.map((column) => `=${ofLine(name, column, TABLE_FIRST + index, TABLE_HEADER)}`),
  );
  const rows = (from: string, to = from): string => `${from}${TABLE_FIRST}:${to}${TABLE_SUM}`;
  return [
    header(`A${TABLE_HEADER}`, [TEXT.position], context),
    header(`B${TABLE_HEADER}`, heads, context, 'right'),
    { ...header(`${LAST_LETTER}${TABLE_HEADER}`, [TEXT.status], context), ...BESIDE_NUMBERS },
    { range: rows('A', LAST_LETTER), cells: lines, role: 'calculated' },
    { range: rows('B', 'F'), align: 'right', numberFormat: EURO },
    { range: `A${TABLE_SUM}:${LAST_LETTER}${TABLE_SUM}`, role: 'sum' },
    { range: `B${TABLE_SUM}:F${TABLE_SUM}`, align: 'right' },
    { range: rows('D'), numberFormat: PERCENT },
    { range: rows('F'), numberFormat: EURO_DEVIATION },
    { range: rows(LAST_LETTER), ...BESIDE_NUMBERS },
  ];
}

/** Excel's charts want their cells on their own sheet; they stand below the printed page. */
function chartData({ language }: SheetContext): Block[] {
  const { name } = REPORT_TABLES.course;
  const lines = MONTHS.map((_, index): CellContent[] =>
    ['Monat', ...CUMULATED_COLUMNS.map(({ key }) => key)].map((key) => `=${ofLine(name, key, DATA_FIRST + index, DATA_HEADER)}`),
  );
  return [
    {
      range: `A${DATA_HEADER}:${LAST_LETTER}${DATA_HEADER}`,
      cells: [[TEXT.chartData, ...CUMULATED_COLUMNS.map(({ name: head }) => head)].map((text) => text[language])],
      role: 'origin',
    },
    { range: `A${DATA_FIRST}:${LAST_LETTER}${DATA_LAST}`, cells: lines, role: 'origin', numberFormat: EURO },
  ];
}

function chart(context: SheetContext): Chart {
  const values = (column: number): string => `${cell(column, DATA_FIRST)}:${cell(column, DATA_LAST)}`;
  return cumulatedChart(
    {
      name: 'JC_KdU_Bericht',
      place: `A${CHART_TOP}:${LAST_LETTER}${CHART_BOTTOM}`,
      categories: values(1),
      values: (key) => values(CUMULATED_COLUMNS.findIndex((column) => column.key === key) + 2),
    },
    context,
  );
}

export function reportSheet(context: SheetContext): SheetModel {
  const model = sheet(
    {
      key: 'report',
      title: TEXT.title,
      asOf: TEXT.asOf,
      sections: TEXT.sections,
      legend: [],
      columns: COLUMNS,
      lastRow: LAST_ROW,
      columnWidths: [46, 20, 20, 16, 20, 20, 30],
      blocks: [
        ...situation(context), ...positions(context), ...grounds(context), ...chartData(context),
      ],
      charts: [chart(context)],
    },
    context,
  );
  return { ...model, print: { ...model.print, isOnePage: true } };
}
