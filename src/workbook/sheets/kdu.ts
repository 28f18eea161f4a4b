/** KdU: plan and actual of the previous year, plan of the year (section 4.2), their deviations, and the check of each column's sum. */
import type { Language, Localized } from '../../language';
import { precisionOf } from '../../programme/formulas';
import { PREVIOUS_YEAR, YEAR } from '../../programme/ids';
import {
  KDU_AS_OF,
  KDU_COLUMN_KEYS,
  KDU_COLUMNS,
  kduDifference,
  kduFigure,
  KDU_ITEMS,
  KDU_TOTAL,
  type KduColumn,
  type KduRow,
} from '../../programme/kdu';
import type { Block, CellContent, Chart, SheetModel } from '../model';
import { CHART_COLORS } from '../styles';
import { COUNT, EURO, EURO_DEVIATION, MILLIONS_AXIS, MILLIONS_LABEL, PERCENT, PERCENT_DEVIATION, THOUSANDS } from '../formats';
import type { SheetContext } from './context';
import { statusFormats } from './statusFormats';
import { FIRST_ROW, HEADER_ROW, sheet } from './sheet';

const TEXT = {
  title: {
    de: `Kosten der Unterkunft ${PREVIOUS_YEAR}/${YEAR}: Ansatz und Ist`,
    en: `Housing costs ${PREVIOUS_YEAR}/${YEAR}: plan and actual`,
  },
  asOf: KDU_AS_OF,
  section: { de: 'Abschnitt 4.2', en: 'section 4.2' },
  item: { de: 'Position', en: 'Item' },
  actualToPlan: { de: `Ist − Ansatz ${PREVIOUS_YEAR}`, en: `Actual − plan ${PREVIOUS_YEAR}` },
  nextToActual: kduDifference('next', 'actual'),
  nextToPlan: kduDifference('next', 'plan'),
  exhaustion: { de: `Ausschöpfung ${PREVIOUS_YEAR}`, en: `Utilisation ${PREVIOUS_YEAR}` },
  over: { de: `Über Ansatz ${PREVIOUS_YEAR}`, en: `Over plan ${PREVIOUS_YEAR}` },
  total: { de: 'Gesamt (veröffentlicht)', en: 'Total (published)' },
  sum: { de: 'Summe der Positionen', en: 'Sum of the items' },
  check: { de: 'Prüfung', en: 'Check' },
  chartLarge: { de: 'Unterkunft und Heizung, Gesamt: Mio. EUR', en: 'Accommodation and heating, total: EUR m' },
  chartSmall: { de: 'Einmalige Positionen: TEUR', en: 'One-off items: EUR thousand' },
  chartData: { de: 'Werte der Diagramme', en: 'Values of the charts' },
  note: {
    de:
      'Ist gefüllt, Ansatz als Umriss. Beide Achsen beginnen bei null; die Maßstäbe sind verschieden. ' +
      'Einzelne Positionen können über dem Ansatz liegen, auch wenn es die Gesamtsumme nicht tut.',
    en:
      'Actual filled, plan outlined. Both axes start at zero; the scales differ. ' +
      'Single items can exceed the plan even if the total does not.',
  },
} as const satisfies Record<string, Localized>;

const [MAIN, , BENEFITS] = KDU_ITEMS;
const CHART_LABELS: Readonly<Record<KduRow, Localized>> = {
  UH: MAIN.label,
  [KDU_TOTAL]: { de: 'Gesamt', en: 'Total' },
  EINM_KDU: { de: 'Einm. Kosten der Unterkunft', en: 'One-off accommodation' },
  EINM_L: BENEFITS.label,
};
const COLUMN_LABELS: readonly Localized[] = KDU_COLUMN_KEYS.map((column) => KDU_COLUMNS[column].label);
const COLUMN_LETTERS = ['B', 'C', 'D'] as const;

const COLUMNS = 12;
const LAST_ITEM_ROW = FIRST_ROW + KDU_ITEMS.length - 1;
const TOTAL_ROW = LAST_ITEM_ROW + 1;
const SUM_ROW = TOTAL_ROW + 1;
const CHECK_ROW = SUM_ROW + 1;
const CHART_TOP = CHECK_ROW + 2;
const CHART_BOTTOM = CHART_TOP + 17;
const NOTE_ROW = CHART_BOTTOM + 1;
const LARGE_DATA_ROW = NOTE_ROW + 4;
const SMALL_DATA_ROW = LARGE_DATA_ROW + 4;

const published = (row: KduRow): CellContent[] => KDU_COLUMN_KEYS.map((column) => `=${kduFigure(row, column)}`);

/** Columns E to L. A deviation is comparison minus base: positive means more spending. */
function deviations(row: KduRow): CellContent[] {
  const [plan, actual, next] = [kduFigure(row, 'plan'), kduFigure(row, 'actual'), kduFigure(row, 'next')];
  const pairs = [
    [plan, actual],
    [actual, next],
    [plan, next],
  ] as const;
  return [
    ...pairs.flatMap(([base, comparison]) => [`=JC.KDU_DELTA(${base},${comparison})`, `=JC.KDU_DELTA(${base},${comparison},"PCT")`]),
    `=JC.EXHAUSTION(${plan},${actual})`,
    `=MAX(0,${actual}-${plan})`,
  ];
}

/** Adds the column up and compares with its printed total, within the precision of both. */
function sumCheck(column: KduColumn, letter: string): CellContent {
  const total = kduFigure(KDU_TOTAL, column);
  const parts = `${letter}${FIRST_ROW}:${letter}${LAST_ITEM_ROW}`;
  return `=JC.SUM_CHECK(${parts},${total},${precisionOf(kduFigure('UH', column))},${precisionOf(total)})`;
}

function modelBlocks(language: Language): Block[] {
  const headers = [
    ...[TEXT.item, ...COLUMN_LABELS].map((text) => text[language]),
    ...[TEXT.actualToPlan, TEXT.nextToActual, TEXT.nextToPlan].flatMap((text) => [text[language], `${text[language]} in %`]),
    ...[TEXT.exhaustion, TEXT.over].map((text) => text[language]),
  ];
  const rows = `${FIRST_ROW}:%${LAST_ITEM_ROW}`;
  const column = (letters: string): string => {
    const [from = '', to = from] = letters.split(':');
    return `${from}${rows.replace('%', to)}`;
  };
  const deviationFormats: [string, string][] = [
    ['E', EURO_DEVIATION], ['F', PERCENT_DEVIATION], ['G', EURO_DEVIATION], ['H', PERCENT_DEVIATION],
    ['I', EURO_DEVIATION], ['J', PERCENT_DEVIATION], ['K', PERCENT], ['L', EURO],
  ];
  return [
    { range: `A${HEADER_ROW}`, cells: [[headers[0] ?? '']], role: 'head' },
    { range: `B${HEADER_ROW}:L${HEADER_ROW}`, cells: [headers.slice(1)], role: 'head', align: 'right', wrap: true },
    { range: column('A'), cells: KDU_ITEMS.map((item) => [item.label[language]]), role: 'text' },
    { range: column('B:D'), cells: KDU_ITEMS.map((item) => published(item.key)), role: 'figure', numberFormat: EURO },
    { range: column('E:L'), cells: KDU_ITEMS.map((item) => deviations(item.key)), role: 'calculated' },
    { range: `A${TOTAL_ROW}`, cells: [[TEXT.total[language]]], role: 'sum' },
    { range: `B${TOTAL_ROW}:D${TOTAL_ROW}`, cells: [published(KDU_TOTAL)], role: 'figureSum', numberFormat: EURO },
    { range: `E${TOTAL_ROW}:L${TOTAL_ROW}`, cells: [deviations(KDU_TOTAL)], role: 'sum' },
    ...deviationFormats.map(([letter, numberFormat]) => ({ range: `${letter}${FIRST_ROW}:${letter}${TOTAL_ROW}`, numberFormat })),
    { range: `A${SUM_ROW}:A${CHECK_ROW}`, cells: [[TEXT.sum[language]], [TEXT.check[language]]], role: 'text' },
    {
      range: `B${SUM_ROW}:D${SUM_ROW}`,
      cells: [COLUMN_LETTERS.map((letter) => `=SUM(${letter}${FIRST_ROW}:${letter}${LAST_ITEM_ROW})`)],
      role: 'calculated',
      numberFormat: EURO,
    },
    {
      range: `B${CHECK_ROW}:D${CHECK_ROW}`,
      cells: [KDU_COLUMN_KEYS.map((column, index) => sumCheck(column, COLUMN_LETTERS[index] ?? ''))],
      role: 'calculated',
      align: 'right',
    },
    { range: `A${NOTE_ROW}`, cells: [[TEXT.note[language]]], role: 'note' },
  ];
}

/** Excel's charts want their cells side by side; they stand below the printed page. */
function chartData(top: number, keys: readonly KduRow[], language: Language): Block[] {
  return [
    {
      range: `A${top}:D${top}`,
      cells: [[TEXT.chartData, ...COLUMN_LABELS].map((text) => text[language])],
      role: 'origin',
    },
    { range: `A${top + 1}:A${top + keys.length}`, cells: keys.map((key) => [CHART_LABELS[key][language]]), role: 'origin' },
    { range: `B${top + 1}:D${top + keys.length}`, cells: keys.map(published), role: 'origin', numberFormat: COUNT },
  ];
}

function chart(name: string, title: Localized, top: number, place: string, formats: Pick<Chart, 'axisFormat' | 'labelFormat'>, language: Language): Chart {
  const values = (letter: string): string => `${letter}${top + 1}:${letter}${top + 2}`;
  return {
    name,
    kind: 'ColumnClustered',
    title: title[language],
    categories: values('A'),
    series: [
      { name: KDU_COLUMNS.plan.label[language], values: values('B'), ...CHART_COLORS.plan },
      { name: KDU_COLUMNS.actual.label[language], values: values('C'), ...CHART_COLORS.actual },
      { name: KDU_COLUMNS.next.label[language], values: values('D'), ...CHART_COLORS.planNext },
    ],
    gapWidth: 80,
    place,
    ...formats,
  };
}

export function kduSheet(context: SheetContext): SheetModel {
  const { language } = context;
  const millions = { axisFormat: MILLIONS_AXIS, labelFormat: MILLIONS_LABEL };
  const thousands = { axisFormat: THOUSANDS, labelFormat: THOUSANDS };
  return sheet(
    {
      key: 'kdu',
      title: TEXT.title,
      asOf: TEXT.asOf,
      sections: TEXT.section,
      legend: ['figure', 'calculated'],
      columns: COLUMNS,
      lastRow: NOTE_ROW,
      hasOneHeader: true,
      columnWidths: [42, 14, 14, 14, 14, 14, 14, 14, 14, 16, 14, 14],
      rowHeights: [{ row: HEADER_ROW, points: 45 }],
      blocks: [
        ...modelBlocks(language),
        ...chartData(LARGE_DATA_ROW, ['UH', KDU_TOTAL], language),
        ...chartData(SMALL_DATA_ROW, ['EINM_KDU', 'EINM_L'], language),
      ],
      conditionalFormats: statusFormats(`B${CHECK_ROW}:D${CHECK_ROW}`),
      charts: [
        chart('JC_KdU_Gesamt', TEXT.chartLarge, LARGE_DATA_ROW, `A${CHART_TOP}:E${CHART_BOTTOM - 1}`, millions, language),
        chart('JC_KdU_Einmalig', TEXT.chartSmall, SMALL_DATA_ROW, `F${CHART_TOP}:L${CHART_BOTTOM - 1}`, thousands, language),
      ],
    },
    context,
  );
}
