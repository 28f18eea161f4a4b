/** KdU: plan and actual 2024, plan 2025 (section 4.2), their deviations, and the check of each column's sum. */
import type { Language, Localized } from '../../language';
import { precisionOf } from '../../programme/formulas';
import type { Block, CellContent, Chart, SheetModel } from '../model';
import { CHART_COLORS } from '../styles';
import { COUNT, EURO, EURO_DEVIATION, MILLIONS_AXIS, MILLIONS_LABEL, PERCENT, PERCENT_DEVIATION, THOUSANDS } from '../formats';
import type { SheetContext } from './context';
import { statusFormats } from './statusFormats';
import { FIRST_ROW, HEADER_ROW, sheet } from './sheet';

const TEXT = {
  title: { de: 'Kosten der Unterkunft 2024/2025: Ansatz und Ist', en: 'Housing costs 2024/2025: plan and actual' },
  asOf: { de: 'Haushaltsplan 2025, Ist 2024', en: 'budget 2025, actuals 2024' },
  section: { de: 'Abschnitt 4.2', en: 'section 4.2' },
  item: { de: 'Position', en: 'Item' },
  plan2024: { de: 'Ansatz 2024', en: 'Plan 2024' },
  actual2024: { de: 'Ist 2024', en: 'Actual 2024' },
  plan2025: { de: 'Ansatz 2025', en: 'Plan 2025' },
  actualToPlan: { de: 'Ist − Ansatz 2024', en: 'Actual − plan 2024' },
  actualToPlanPercent: { de: 'Ist − Ansatz 2024 in %', en: 'Actual − plan 2024 in %' },
  nextToActual: { de: 'Ansatz 2025 − Ist 2024', en: 'Plan 2025 − actual 2024' },
  nextToActualPercent: { de: 'Ansatz 2025 − Ist 2024 in %', en: 'Plan 2025 − actual 2024 in %' },
  nextToPlan: { de: 'Ansatz 2025 − Ansatz 2024', en: 'Plan 2025 − plan 2024' },
  nextToPlanPercent: { de: 'Ansatz 2025 − Ansatz 2024 in %', en: 'Plan 2025 − plan 2024 in %' },
  exhaustion: { de: 'Ausschöpfung 2024', en: 'Exhaustion 2024' },
  over: { de: 'Über Ansatz 2024', en: 'Over plan 2024' },
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

/** The rows, by the middle part of their figures' ids. */
const ITEMS = [
  { key: 'UH', label: { de: 'Unterkunft und Heizung', en: 'Accommodation and heating' } },
  { key: 'EINM_KDU', label: { de: 'Einmalige Kosten der Unterkunft und Heizung', en: 'One-off costs of accommodation and heating' } },
  { key: 'EINM_L', label: { de: 'Einmalige Leistungen', en: 'One-off benefits' } },
] as const;
const TOTAL = { key: 'GESAMT', label: { de: 'Gesamt (veröffentlicht)', en: 'Total (published)' } } as const;
const CHART_LABELS = {
  UH: ITEMS[0].label,
  GESAMT: { de: 'Gesamt', en: 'Total' },
  EINM_KDU: { de: 'Einm. Kosten der Unterkunft', en: 'One-off accommodation' },
  EINM_L: ITEMS[2].label,
} as const satisfies Record<string, Localized>;
type ItemKey = keyof typeof CHART_LABELS;

const COLUMNS = 12;
const LAST_ITEM_ROW = FIRST_ROW + ITEMS.length - 1;
const TOTAL_ROW = LAST_ITEM_ROW + 1;
const SUM_ROW = TOTAL_ROW + 1;
const CHECK_ROW = SUM_ROW + 1;
const CHART_TOP = CHECK_ROW + 2;
const CHART_BOTTOM = CHART_TOP + 17;
const NOTE_ROW = CHART_BOTTOM + 1;
const LARGE_DATA_ROW = NOTE_ROW + 4;
const SMALL_DATA_ROW = LARGE_DATA_ROW + 4;

const figure = (key: ItemKey, column: 'ANSATZ_2024' | 'IST_2024' | 'ANSATZ_2025'): string => `KDU_${key}_${column}`;

function published(key: ItemKey): CellContent[] {
  return (['ANSATZ_2024', 'IST_2024', 'ANSATZ_2025'] as const).map((column) => `=${figure(key, column)}`);
}

/** Columns E to L. A deviation is comparison minus base: positive means more spending. */
function deviations(key: ItemKey): CellContent[] {
  const plan = figure(key, 'ANSATZ_2024');
  const actual = figure(key, 'IST_2024');
  const next = figure(key, 'ANSATZ_2025');
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
function sumCheck(column: 'ANSATZ_2024' | 'IST_2024' | 'ANSATZ_2025', letter: string): CellContent {
  const total = figure(TOTAL.key, column);
  const parts = `${letter}${FIRST_ROW}:${letter}${LAST_ITEM_ROW}`;
  return `=JC.SUM_CHECK(${parts},${total},${precisionOf(figure('UH', column))},${precisionOf(total)})`;
}

function modelBlocks(language: Language): Block[] {
  const headers = [
    TEXT.item, TEXT.plan2024, TEXT.actual2024, TEXT.plan2025,
    TEXT.actualToPlan, TEXT.actualToPlanPercent, TEXT.nextToActual, TEXT.nextToActualPercent,
    TEXT.nextToPlan, TEXT.nextToPlanPercent, TEXT.exhaustion, TEXT.over,
  ].map((text) => text[language]);
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
    { range: column('A'), cells: ITEMS.map((item) => [item.label[language]]), role: 'text' },
    { range: column('B:D'), cells: ITEMS.map((item) => published(item.key)), role: 'figure', numberFormat: EURO },
    { range: column('E:L'), cells: ITEMS.map((item) => deviations(item.key)), role: 'calculated' },
    { range: `A${TOTAL_ROW}`, cells: [[TOTAL.label[language]]], role: 'sum' },
    { range: `B${TOTAL_ROW}:D${TOTAL_ROW}`, cells: [published(TOTAL.key)], role: 'figureSum', numberFormat: EURO },
    { range: `E${TOTAL_ROW}:L${TOTAL_ROW}`, cells: [deviations(TOTAL.key)], role: 'sum' },
    ...deviationFormats.map(([letter, numberFormat]) => ({ range: `${letter}${FIRST_ROW}:${letter}${TOTAL_ROW}`, numberFormat })),
    { range: `A${SUM_ROW}:A${CHECK_ROW}`, cells: [[TEXT.sum[language]], [TEXT.check[language]]], role: 'text' },
    {
      range: `B${SUM_ROW}:D${SUM_ROW}`,
      cells: [['B', 'C', 'D'].map((letter) => `=SUM(${letter}${FIRST_ROW}:${letter}${LAST_ITEM_ROW})`)],
      role: 'calculated',
      numberFormat: EURO,
    },
    {
      range: `B${CHECK_ROW}:D${CHECK_ROW}`,
      cells: [[sumCheck('ANSATZ_2024', 'B'), sumCheck('IST_2024', 'C'), sumCheck('ANSATZ_2025', 'D')]],
      role: 'calculated',
      align: 'right',
    },
    { range: `A${NOTE_ROW}`, cells: [[TEXT.note[language]]], role: 'note' },
  ];
}

/** Excel's charts want their cells side by side; they stand below the printed page. */
function chartData(top: number, keys: readonly ItemKey[], language: Language): Block[] {
  return [
    {
      range: `A${top}:D${top}`,
      cells: [[TEXT.chartData, TEXT.plan2024, TEXT.actual2024, TEXT.plan2025].map((text) => text[language])],
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
      { name: TEXT.plan2024[language], values: values('B'), ...CHART_COLORS.plan },
      { name: TEXT.actual2024[language], values: values('C'), ...CHART_COLORS.actual },
      { name: TEXT.plan2025[language], values: values('D'), ...CHART_COLORS.planNext },
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
        ...chartData(LARGE_DATA_ROW, ['UH', 'GESAMT'], language),
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
