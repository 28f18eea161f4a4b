/** Verwaltung: costs, funds and the bridge of underfunding (section 4.1), without and with the municipal share. */
import type { Localized } from '../../language';
import { EURO, EURO_DEVIATION, PERCENT_DEVIATION, PERCENT_FINE_DEVIATION } from '../formats';
import { halfWidthOf, halfWidthOfBridge, halfWidthOfGrowth, precisionOf } from '../../programme/formulas';
import { COSTS, PREVIOUS_COSTS, PREVIOUS_UNDERFUNDING, PREVIOUS_YEAR, UNDERFUNDING, YEAR } from '../../programme/ids';
import type { Block, SheetModel } from '../model';
import { bridgeChart, bridgeData, bridgePair, type Bar, type Bridge } from './bridgeChart';
import { figureOf, originOf, quoteOf, type SheetContext } from './context';
import { BESIDE_NUMBERS } from './header';
import { statusFormats } from './statusFormats';
import { sheet } from './sheet';
import { twoColumnRows, type Side, type TwoColumnRow } from './twoColumns';

const TEXT = {
  title: { de: `Verwaltungskosten und Unterfinanzierung ${YEAR}`, en: `Administration costs and underfunding ${YEAR}` },
  asOf: { de: `${PREVIOUS_YEAR} und Plan ${YEAR}`, en: `${PREVIOUS_YEAR} and plan ${YEAR}` },
  sections: { de: 'Abschnitt 4.1', en: 'section 4.1' },
  costsAndFunds: { de: 'Aufwendungen und Mittel', en: 'Costs and funds' },
  bridge: { de: 'Überleitung der Unterfinanzierung', en: 'Bridge of underfunding' },
  growth: { de: 'Steigerung der Aufwendungen', en: 'Rise in costs' },
  origin: { de: 'Herkunft', en: 'Origin' },
  calculated: { de: 'Berechnet', en: 'Calculated' },
  printed: { de: 'Veröffentlicht', en: 'Published' },
  status: { de: 'Status', en: 'Status' },
  previousCosts: { de: `Aufwendungen ${PREVIOUS_YEAR}`, en: `Costs ${PREVIOUS_YEAR}` },
  costs: { de: `Aufwendungen ${YEAR}`, en: `Costs ${YEAR}` },
  municipal: { de: `davon kommunaler Anteil ${YEAR}`, en: `of which municipal share ${YEAR}` },
  municipalOrigin: { de: '§ 46 Abs. 3 SGB II, Satz auf Annahmen', en: '§ 46 (3) SGB II, rate on Annahmen' },
  previousFunds: { de: `Mittel ${PREVIOUS_YEAR} (Rückrechnung)`, en: `Funds ${PREVIOUS_YEAR} (back-calculated)` },
  funds: { de: `Mittel ${YEAR} (Rückrechnung)`, en: `Funds ${YEAR} (back-calculated)` },
  fundsOrigin: { de: 'Aufwendungen × (1 − Anteil) − Unterfinanzierung', en: 'costs × (1 − share) − underfunding' },
  ownFundsOrigin: { de: 'ebenso; eine Lesart des Dokuments, nicht ANN_VERW_MITTEL', en: 'likewise; an interpretation of the document, not ANN_VERW_MITTEL' },
  cut: { de: 'Kürzung (Rückrechnung)', en: 'Cut (back-calculated)' },
  cutOrigin: { de: 'veröffentlicht sind', en: 'published are' },
  gap: { de: `Unterfinanzierung ${YEAR} (Rückrechnung)`, en: `Underfunding ${YEAR} (back-calculated)` },
  gapOrigin: { de: 'Gegenprobe: stimmt durch die Rückrechnung immer', en: 'counter-check: always right, being calculated back' },
  previous: { de: 'Vorjahr', en: 'Previous year' },
  rise: { de: 'Kostenanstieg', en: 'Rise in costs' },
  riseOrigin: { de: `(Aufwendungen ${YEAR} − ${PREVIOUS_YEAR}) × (1 − Anteil)`, en: `(costs ${YEAR} − ${PREVIOUS_YEAR}) × (1 − share)` },
  fundsCut: { de: 'Mittelkürzung', en: 'Cut of funds' },
  computed: { de: 'Berechnet', en: 'Calculated' },
  stated: { de: 'Veröffentlicht', en: 'Published' },
  remainder: { de: 'Differenz (berechnet − veröffentlicht)', en: 'Difference (calculated − published)' },
  remainderShort: { de: 'Differenz', en: 'Difference' },
  barRise: { de: 'Kosten-\nanstieg', en: 'Rise in\ncosts' },
  barCut: { de: 'Mittel-\nkürzung', en: 'Cut of\nfunds' },
  barComputed: { de: 'Berechnet', en: 'Calculated' },
  barStated: { de: 'Aus-\ngewiesen', en: 'Stated' },
  allowed: { de: 'Zulässig durch Rundung (±)', en: 'Allowed by rounding (±)' },
  allowedOrigin: { de: 'halbe Einheit der letzten gedruckten Stelle je Zahl', en: 'half a unit of the last printed digit per figure' },
  growthRow: { de: `Aufwendungen ${YEAR} ÷ Aufwendungen ${PREVIOUS_YEAR} − 1`, en: `Costs ${YEAR} ÷ costs ${PREVIOUS_YEAR} − 1` },
  chartWithout: { de: 'Überleitung ohne kommunalen Anteil, Mio. EUR', en: 'Bridge without municipal share, EUR m' },
  chartWith: { de: 'Überleitung mit kommunalem Anteil, Mio. EUR', en: 'Bridge with municipal share, EUR m' },
} as const satisfies Record<string, Localized>;

/** The share above each column; a number, so that the formulas below can use it. */
const SHARE_FORMAT: Localized = { de: '"Anteil "0.0 %', en: '"Share "0.0 %' };

const COLUMNS = 4;
const COST_HEADER = 5;
const COST = { previousCosts: 6, costs: 7, municipal: 8, previousFunds: 9, funds: 10, cut: 11, gap: 12 } as const;
const BRIDGE_HEADER = 14;
const BRIDGE = { previous: 15, rise: 16, cut: 17, computed: 18, stated: 19, remainder: 20, allowed: 21, status: 22 } as const;
const GROWTH_HEADER = 24;
const GROWTH_ROW = 25;
const CHART_TOP = 27;
const LAST_ROW = 43;

const share = (column: Side): string => `${column}$${COST_HEADER}`;

function costRows(context: SheetContext): TwoColumnRow[] {
  const { language } = context;
  const federal = (column: Side, row: number): string => `JC.ADMIN_SHARE(${column}${row},"BUND",1-${share(column)})`;
  const derived = { role: 'derived', numberFormat: EURO } as const;
  const published = { role: 'figure', numberFormat: EURO } as const;
  return [
    {
      label: TEXT.previousCosts[language],
      amount: () => `=${PREVIOUS_COSTS}`,
      ...published,
      origin: originOf(context, PREVIOUS_COSTS),
    },
    {
      label: TEXT.costs[language],
      amount: () => `=${COSTS}`,
      ...published,
      origin: originOf(context, COSTS),
    },
    {
      label: TEXT.municipal[language],
      amount: (column) => `=JC.ADMIN_SHARE(${column}${COST.costs},"KOMMUNE",1-${share(column)})`,
      role: 'calculated',
      numberFormat: EURO,
      origin: TEXT.municipalOrigin[language],
    },
    {
      label: TEXT.previousFunds[language],
      amount: (column) => `=${federal(column, COST.previousCosts)}-${PREVIOUS_UNDERFUNDING}`,
      ...derived,
      origin: TEXT.fundsOrigin[language],
    },
    {
      label: TEXT.funds[language],
      amount: (column) => `=${federal(column, COST.costs)}-${UNDERFUNDING}`,
      ...derived,
      origin: TEXT.ownFundsOrigin[language],
    },
    {
      label: TEXT.cut[language],
      amount: (column) => `=${column}${COST.previousFunds}-${column}${COST.funds}`,
      ...derived,
      origin: `${TEXT.cutOrigin[language]} ${quoteOf(context, 'FIN_KUERZUNG_VERWALTUNG')}`,
    },
    {
      label: TEXT.gap[language],
      amount: (column) => `=JC.UNDERFUNDING(${column}${COST.costs},${column}${COST.funds},${share(column)})`,
      ...derived,
      origin: TEXT.gapOrigin[language],
    },
  ];
}

function bridgeRows(context: SheetContext): TwoColumnRow[] {
  const { language } = context;
  const bridge = (column: Side, output: 'RECHNERISCH' | 'REST'): string =>
    `=JC.UNDERFUNDING_BRIDGE(${PREVIOUS_UNDERFUNDING},${column}${COST.previousCosts},${column}${COST.costs},` +
    `FIN_KUERZUNG_VERWALTUNG,${share(column)},${UNDERFUNDING},"${output}")`;
  const published = { role: 'figure', numberFormat: EURO } as const;
  return [
    {
      label: TEXT.previous[language],
      amount: () => `=${PREVIOUS_UNDERFUNDING}`,
      ...published,
      origin: originOf(context, PREVIOUS_UNDERFUNDING),
    },
    {
      label: TEXT.rise[language],
      amount: (column) => `=JC.ADMIN_SHARE(${column}${COST.costs}-${column}${COST.previousCosts},"BUND",1-${share(column)})`,
      role: 'calculated',
      numberFormat: EURO,
      origin: TEXT.riseOrigin[language],
    },
    {
      label: TEXT.fundsCut[language],
      amount: () => '=FIN_KUERZUNG_VERWALTUNG',
      ...published,
      origin: originOf(context, 'FIN_KUERZUNG_VERWALTUNG'),
    },
    {
      label: TEXT.computed[language],
      amount: (column) => bridge(column, 'RECHNERISCH'),
      role: 'sum',
      numberFormat: EURO,
      origin: 'JC.UNDERFUNDING_BRIDGE',
    },
    { label: TEXT.stated[language], amount: () => `=${UNDERFUNDING}`, ...published, origin: originOf(context, UNDERFUNDING) },
    { label: TEXT.remainder[language], amount: (column) => bridge(column, 'REST'), role: 'sum', numberFormat: EURO_DEVIATION },
    {
      label: TEXT.allowed[language],
      amount: (column) => `=${halfWidthOf(UNDERFUNDING)}+${halfWidthOfBridge(share(column))}`,
      role: 'calculated',
      numberFormat: EURO,
      origin: TEXT.allowedOrigin[language],
    },
    {
      label: TEXT.status[language],
      // What rounding allows is complete in the row above, so no further precision is added.
      amount: (column) => `=JC.RECONCILE(${column}${BRIDGE.stated},${column}${BRIDGE.computed},0,${column}${BRIDGE.allowed})`,
      role: 'calculated',
    },
  ];
}

function headers({ language }: SheetContext): Block[] {
  const left = (cell: string, text: Localized): Block => ({ range: cell, cells: [[text[language]]], role: 'head' });
  const right = (cell: string, text: Localized): Block => ({ ...left(cell, text), align: 'right' });
  const shares = (row: number, cells: [string | number, string]): Block[] => [
    { range: `B${row}`, cells: [[cells[0]]], role: 'head', numberFormat: SHARE_FORMAT[language], align: 'right' },
    { range: `C${row}`, cells: [[cells[1]]], role: 'scenarioHead', numberFormat: SHARE_FORMAT[language], align: 'right' },
  ];
  return [
    left(`A${COST_HEADER}`, TEXT.costsAndFunds),
    ...shares(COST_HEADER, [0, '=ANN_KFA']),
    left(`D${COST_HEADER}`, TEXT.origin),
    left(`A${BRIDGE_HEADER}`, TEXT.bridge),
    ...shares(BRIDGE_HEADER, [`=${share('B')}`, `=${share('C')}`]),
    left(`D${BRIDGE_HEADER}`, TEXT.origin),
    left(`A${GROWTH_HEADER}`, TEXT.growth),
    right(`B${GROWTH_HEADER}`, TEXT.calculated),
    right(`C${GROWTH_HEADER}`, TEXT.printed),
    left(`D${GROWTH_HEADER}`, TEXT.status),
  ];
}

function growthRow({ language }: SheetContext): Block[] {
  const halfWidth = halfWidthOfGrowth(PREVIOUS_COSTS, COSTS);
  const status = `=JC.RECONCILE(C${GROWTH_ROW},B${GROWTH_ROW},${precisionOf('FIN_VERWALTUNG_WACHSTUM')},${halfWidth})`;
  return [
    { range: `A${GROWTH_ROW}`, cells: [[TEXT.growthRow[language]]], role: 'text' },
    {
      range: `B${GROWTH_ROW}`,
      cells: [[`=JC.GROWTH_RATE(${PREVIOUS_COSTS},${COSTS})`]],
      role: 'calculated',
      numberFormat: PERCENT_FINE_DEVIATION,
    },
    { range: `C${GROWTH_ROW}`, cells: [['=FIN_VERWALTUNG_WACHSTUM']], role: 'figure', numberFormat: PERCENT_DEVIATION },
    { range: `D${GROWTH_ROW}`, cells: [[status]], role: 'calculated' },
  ];
}

function bars(column: Side): Bar[] {
  const at = (row: number): string => `${column}${row}`;
  return [
    { label: TEXT.previous, kind: 'total', amount: at(BRIDGE.previous) },
    { label: TEXT.barRise, kind: 'step', amount: at(BRIDGE.rise), from: at(BRIDGE.previous) },
    { label: TEXT.barCut, kind: 'step', amount: at(BRIDGE.cut), from: `${at(BRIDGE.previous)}+${at(BRIDGE.rise)}` },
    { label: TEXT.barComputed, kind: 'total', amount: at(BRIDGE.computed) },
    { label: TEXT.barStated, kind: 'published', amount: at(BRIDGE.stated) },
    { label: TEXT.remainderShort, kind: 'remainder', amount: at(BRIDGE.remainder), from: at(BRIDGE.stated) },
  ];
}

/** Without a share the bridge is at its highest. */
function bridges(context: SheetContext): Bridge[] {
  const value = (id: string): number => figureOf(context, id).value.toNumber();
  const computed =
    value(PREVIOUS_UNDERFUNDING) + value(COSTS) - value(PREVIOUS_COSTS) + value('FIN_KUERZUNG_VERWALTUNG');
  return bridgePair({
    charts: {
      B: { name: 'JC_Verwaltung_ohne_Anteil', title: TEXT.chartWithout },
      C: { name: 'JC_Verwaltung_mit_Anteil', title: TEXT.chartWith },
    },
    bars,
    firstRow: CHART_TOP,
    lastRow: LAST_ROW,
    highest: Math.max(computed, value(UNDERFUNDING)),
  });
}

export function administrationSheet(context: SheetContext): SheetModel {
  const { language } = context;
  return sheet(
    {
      key: 'administration',
      title: TEXT.title,
      asOf: TEXT.asOf,
      sections: TEXT.sections,
      legend: ['figure', 'calculated', 'derived'],
      columns: COLUMNS,
      lastRow: LAST_ROW,
      columnWidths: [45, 21, 21, 59, 14, 14, 14],
      blocks: [
        ...headers(context),
        ...twoColumnRows(COST_HEADER + 1, costRows(context)),
        ...twoColumnRows(BRIDGE_HEADER + 1, bridgeRows(context)),
        ...growthRow(context),
        { range: `D${COST_HEADER}:D${GROWTH_ROW}`, ...BESIDE_NUMBERS },
        ...bridges(context).flatMap((bridge) => bridgeData(bridge, language)),
      ],
      conditionalFormats: [...statusFormats(`B${BRIDGE.status}:C${BRIDGE.status}`), ...statusFormats(`D${GROWTH_ROW}`)],
      charts: bridges(context).map((bridge) => bridgeChart(bridge, language)),
    },
    context,
  );
}
