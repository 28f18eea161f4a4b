/** Verwaltung: costs, funds and the bridge of underfunding (section 4.1), without and with the municipal share. */
import type { Localized } from '../../language';
import { EURO, EURO_DEVIATION, PERCENT_DEVIATION, PERCENT_FINE_DEVIATION } from '../formats';
import { halfWidthOf, halfWidthOfBridge, halfWidthOfGrowth, precisionOf } from '../../programme/formulas';
import type { Block, SheetModel } from '../model';
import { bridgeChart, bridgeData, bridgePair, type Bar, type Bridge } from './bridgeChart';
import { figureOf, originOf, quoteOf, type SheetContext } from './context';
import { BESIDE_NUMBERS } from './header';
import { statusFormats } from './statusFormats';
import { print, titleBlock, TITLE_ROWS } from './titleBlock';
import { twoColumnRows, type Side, type TwoColumnRow } from './twoColumns';

const TEXT = {
  title: { de: 'Verwaltungskosten und Unterfinanzierung 2025', en: 'Administration costs and underfunding 2025' },
  asOf: { de: '2024 und Plan 2025', en: '2024 and plan 2025' },
  sections: { de: 'Abschnitt 4.1', en: 'section 4.1' },
  costs: { de: 'Aufwendungen und Mittel', en: 'Costs and funds' },
  bridge: { de: 'Überleitung der Unterfinanzierung', en: 'Bridge of underfunding' },
  growth: { de: 'Steigerung der Aufwendungen', en: 'Rise in costs' },
  origin: { de: 'Herkunft', en: 'Origin' },
  calculated: { de: 'Berechnet', en: 'Calculated' },
  printed: { de: 'Gedruckt', en: 'Printed' },
  status: { de: 'Status', en: 'Status' },
  costs2024: { de: 'Aufwendungen 2024', en: 'Costs 2024' },
  costs2025: { de: 'Aufwendungen 2025', en: 'Costs 2025' },
  municipal: { de: 'davon kommunaler Anteil 2025', en: 'of which municipal share 2025' },
  municipalOrigin: { de: '§ 46 Abs. 3 SGB II, Satz auf Annahmen', en: '§ 46 (3) SGB II, rate on Annahmen' },
  funds2024: { de: 'Mittel 2024 (Rückrechnung)', en: 'Funds 2024 (back-calculated)' },
  funds2025: { de: 'Mittel 2025 (Rückrechnung)', en: 'Funds 2025 (back-calculated)' },
  fundsOrigin: { de: 'Aufwendungen × (1 − Anteil) − Unterfinanzierung', en: 'costs × (1 − share) − underfunding' },
  cut: { de: 'Kürzung (Rückrechnung)', en: 'Cut (back-calculated)' },
  cutOrigin: { de: 'gedruckt sind', en: 'printed are' },
  gap: { de: 'Unterfinanzierung 2025 (Rückrechnung)', en: 'Underfunding 2025 (back-calculated)' },
  gapOrigin: { de: 'Gegenprobe: stimmt durch die Rückrechnung immer', en: 'counter-check: always right, being calculated back' },
  previous: { de: 'Vorjahr', en: 'Previous year' },
  rise: { de: 'Kostenanstieg', en: 'Rise in costs' },
  riseOrigin: { de: '(Aufwendungen 2025 − 2024) × (1 − Anteil)', en: '(costs 2025 − 2024) × (1 − share)' },
  fundsCut: { de: 'Mittelkürzung', en: 'Cut of funds' },
  computed: { de: 'Rechnerisch', en: 'Calculated' },
  stated: { de: 'Ausgewiesen', en: 'Stated' },
  rest: { de: 'Rest (rechnerisch − ausgewiesen)', en: 'Rest (calculated − stated)' },
  restShort: { de: 'Rest', en: 'Rest' },
  barRise: { de: 'Kosten-\nanstieg', en: 'Rise in\ncosts' },
  barCut: { de: 'Mittel-\nkürzung', en: 'Cut of\nfunds' },
  barComputed: { de: 'Rechne-\nrisch', en: 'Calculated' },
  barStated: { de: 'Aus-\ngewiesen', en: 'Stated' },
  allowed: { de: 'Zulässig durch Rundung (±)', en: 'Allowed by rounding (±)' },
  allowedOrigin: { de: 'halbe Einheit der letzten gedruckten Stelle je Zahl', en: 'half a unit of the last printed digit per figure' },
  growthRow: { de: 'Aufwendungen 2025 ÷ Aufwendungen 2024 − 1', en: 'Costs 2025 ÷ costs 2024 − 1' },
  chartWithout: { de: 'Überleitung ohne kommunalen Anteil, Mio. EUR', en: 'Bridge without municipal share, EUR m' },
  chartWith: { de: 'Überleitung mit kommunalem Anteil, Mio. EUR', en: 'Bridge with municipal share, EUR m' },
} as const satisfies Record<string, Localized>;

/** The share above each column; a number, so that the formulas below can use it. */
const SHARE_FORMAT: Localized = { de: '"Anteil "0.0 %', en: '"Share "0.0 %' };

const COLUMNS = 4;
const COST_HEADER = 5;
const COST = { costs2024: 6, costs2025: 7, municipal: 8, funds2024: 9, funds2025: 10, cut: 11, gap: 12 } as const;
const BRIDGE_HEADER = 14;
const BRIDGE = { previous: 15, rise: 16, cut: 17, computed: 18, stated: 19, rest: 20, allowed: 21, status: 22 } as const;
const GROWTH_HEADER = 24;
const GROWTH_ROW = 25;
const CHART_TOP = 27;
const LAST_ROW = 43;

const share = (column: Side): string => `${column}$${COST_HEADER}`;

function costRows(context: SheetContext): TwoColumnRow[] {
  const { language } = context;
  const federal = (column: Side, row: number): string => `JC.ADMIN_SHARE(${column}${row},"BUND",1-${share(column)})`;
  const derived = { style: 'JC Abgeleitet', numberFormat: EURO } as const;
  const published = { style: 'JC Veröffentlicht', numberFormat: EURO } as const;
  return [
    {
      label: TEXT.costs2024[language],
      amount: () => '=FIN_VERWALTUNG_2024',
      ...published,
      origin: originOf(context, 'FIN_VERWALTUNG_2024'),
    },
    {
      label: TEXT.costs2025[language],
      amount: () => '=FIN_VERWALTUNG_2025',
      ...published,
      origin: originOf(context, 'FIN_VERWALTUNG_2025'),
    },
    {
      label: TEXT.municipal[language],
      amount: (column) => `=JC.ADMIN_SHARE(${column}${COST.costs2025},"KOMMUNE",1-${share(column)})`,
      style: 'JC Berechnet',
      numberFormat: EURO,
      origin: TEXT.municipalOrigin[language],
    },
    {
      label: TEXT.funds2024[language],
      amount: (column) => `=${federal(column, COST.costs2024)}-FIN_UNTERFIN_2024`,
      ...derived,
      origin: TEXT.fundsOrigin[language],
    },
    {
      label: TEXT.funds2025[language],
      amount: (column) => `=${federal(column, COST.costs2025)}-FIN_UNTERFIN_2025`,
      ...derived,
      origin: TEXT.fundsOrigin[language],
    },
    {
      label: TEXT.cut[language],
      amount: (column) => `=${column}${COST.funds2024}-${column}${COST.funds2025}`,
      ...derived,
      origin: `${TEXT.cutOrigin[language]} ${quoteOf(context, 'FIN_KUERZUNG_VERWALTUNG')}`,
    },
    {
      label: TEXT.gap[language],
      amount: (column) => `=JC.UNDERFUNDING(${column}${COST.costs2025},${column}${COST.funds2025},${share(column)})`,
      ...derived,
      origin: TEXT.gapOrigin[language],
    },
  ];
}

function bridgeRows(context: SheetContext): TwoColumnRow[] {
  const { language } = context;
  const bridge = (column: Side, output: 'RECHNERISCH' | 'REST'): string =>
    `=JC.UNDERFUNDING_BRIDGE(FIN_UNTERFIN_2024,${column}${COST.costs2024},${column}${COST.costs2025},` +
    `FIN_KUERZUNG_VERWALTUNG,${share(column)},FIN_UNTERFIN_2025,"${output}")`;
  const published = { style: 'JC Veröffentlicht', numberFormat: EURO } as const;
  return [
    { label: TEXT.previous[language], amount: () => '=FIN_UNTERFIN_2024', ...published, origin: originOf(context, 'FIN_UNTERFIN_2024') },
    {
      label: TEXT.rise[language],
      amount: (column) => `=JC.ADMIN_SHARE(${column}${COST.costs2025}-${column}${COST.costs2024},"BUND",1-${share(column)})`,
      style: 'JC Berechnet',
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
      style: 'JC Summe',
      numberFormat: EURO,
      origin: 'JC.UNDERFUNDING_BRIDGE',
    },
    { label: TEXT.stated[language], amount: () => '=FIN_UNTERFIN_2025', ...published, origin: originOf(context, 'FIN_UNTERFIN_2025') },
    { label: TEXT.rest[language], amount: (column) => bridge(column, 'REST'), style: 'JC Summe', numberFormat: EURO_DEVIATION },
    {
      label: TEXT.allowed[language],
      amount: (column) => `=${halfWidthOf('FIN_UNTERFIN_2025')}+${halfWidthOfBridge(share(column))}`,
      style: 'JC Berechnet',
      numberFormat: EURO,
      origin: TEXT.allowedOrigin[language],
    },
    {
      label: TEXT.status[language],
      // What rounding allows is complete in the row above, so no further precision is added.
      amount: (column) => `=JC.RECONCILE(${column}${BRIDGE.stated},${column}${BRIDGE.computed},0,${column}${BRIDGE.allowed})`,
      style: 'JC Berechnet',
    },
  ];
}

function headers({ language }: SheetContext): Block[] {
  const left = (cell: string, text: Localized): Block => ({ range: cell, cells: [[text[language]]], style: 'JC Kopf' });
  const right = (cell: string, text: Localized): Block => ({ ...left(cell, text), align: 'right' });
  const shares = (row: number, cells: [string | number, string]): Block[] => [
    { range: `B${row}`, cells: [[cells[0]]], style: 'JC Kopf', numberFormat: SHARE_FORMAT[language], align: 'right' },
    { range: `C${row}`, cells: [[cells[1]]], style: 'JC Kopf Szenario', numberFormat: SHARE_FORMAT[language], align: 'right' },
  ];
  return [
    left(`A${COST_HEADER}`, TEXT.costs),
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
  const halfWidth = halfWidthOfGrowth('FIN_VERWALTUNG_2024', 'FIN_VERWALTUNG_2025');
  const status = `=JC.RECONCILE(C${GROWTH_ROW},B${GROWTH_ROW},${precisionOf('FIN_VERWALTUNG_WACHSTUM')},${halfWidth})`;
  return [
    { range: `A${GROWTH_ROW}`, cells: [[TEXT.growthRow[language]]], style: 'JC Text' },
    {
      range: `B${GROWTH_ROW}`,
      cells: [['=JC.GROWTH_RATE(FIN_VERWALTUNG_2024,FIN_VERWALTUNG_2025)']],
      style: 'JC Berechnet',
      numberFormat: PERCENT_FINE_DEVIATION,
    },
    { range: `C${GROWTH_ROW}`, cells: [['=FIN_VERWALTUNG_WACHSTUM']], style: 'JC Veröffentlicht', numberFormat: PERCENT_DEVIATION },
    { range: `D${GROWTH_ROW}`, cells: [[status]], style: 'JC Berechnet' },
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
    { label: TEXT.restShort, kind: 'rest', amount: at(BRIDGE.rest), from: at(BRIDGE.stated) },
  ];
}

/** Without a share the bridge is at its highest. */
function bridges(context: SheetContext): Bridge[] {
  const value = (id: string): number => figureOf(context, id).value.toNumber();
  const computed =
    value('FIN_UNTERFIN_2024') + value('FIN_VERWALTUNG_2025') - value('FIN_VERWALTUNG_2024') + value('FIN_KUERZUNG_VERWALTUNG');
  return bridgePair({
    charts: {
      B: { name: 'JC_Verwaltung_ohne_Anteil', title: TEXT.chartWithout },
      C: { name: 'JC_Verwaltung_mit_Anteil', title: TEXT.chartWith },
    },
    bars,
    firstRow: CHART_TOP,
    lastRow: LAST_ROW,
    highest: Math.max(computed, value('FIN_UNTERFIN_2025')),
  });
}

export function administrationSheet(context: SheetContext): SheetModel {
  const { language } = context;
  const key = 'administration';
  const head = titleBlock(
    {
      key,
      title: TEXT.title,
      asOf: TEXT.asOf,
      sections: TEXT.sections,
      legend: ['JC Veröffentlicht', 'JC Berechnet', 'JC Abgeleitet'],
      columns: COLUMNS,
    },
    context,
  );
  return {
    ...head,
    columnWidths: [45, 21, 21, 59],
    blocks: [
      ...head.blocks,
      ...headers(context),
      ...twoColumnRows(COST_HEADER + 1, costRows(context)),
      ...twoColumnRows(BRIDGE_HEADER + 1, bridgeRows(context)),
      ...growthRow(context),
      { range: `D${COST_HEADER}:D${GROWTH_ROW}`, ...BESIDE_NUMBERS },
      ...bridges(context).flatMap((bridge) => bridgeData(bridge, language)),
    ],
    names: [],
    tables: [],
    validations: [],
    conditionalFormats: [...statusFormats(`B${BRIDGE.status}:C${BRIDGE.status}`), ...statusFormats(`D${GROWTH_ROW}`)],
    charts: bridges(context).map((bridge) => bridgeChart(bridge, language)),
    print: print({ key, columns: COLUMNS, lastRow: LAST_ROW, titleRows: TITLE_ROWS }, context),
  };
}
