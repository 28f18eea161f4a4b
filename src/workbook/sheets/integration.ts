/** Eingliederung: from the title to the free money under both readings of the title, and the plan that follows from Annahmen. */
import type { Localized } from '../../language';
import { EURO, EURO_DEVIATION } from '../formats';
import type { Block, SheetModel } from '../model';
import { BUDGET, UNDERFUNDING, YEAR } from '../../programme/ids';
import { RESULTS } from '../../programme/results';
import { bridgeChart, bridgeData, bridgePair, type Bar, type Bridge } from './bridgeChart';
import { figureOf, originOf, type SheetContext } from './context';
import { BESIDE_NUMBERS } from './header';
import { plausibilityRows, plausibilityStatusRows } from './plausibility';
import { byReading, isReading } from './reading';
import { statusFormats } from './statusFormats';
import { sheet } from './sheet';
import { twoColumnRows, type Side, type TwoColumnRow } from './twoColumns';

const TEXT = {
  title: {
    de: `Eingliederungstitel ${YEAR}: vom Ansatz zum freien Betrag`,
    en: `Integration budget ${YEAR}: from the budget line to the available funds`,
  },
  asOf: { de: `Plan ${YEAR}`, en: `plan ${YEAR}` },
  sections: { de: 'Abschnitte 1.2 und 4.1', en: 'sections 1.2 and 4.1' },
  origin: { de: 'Herkunft', en: 'Origin' },
  after: { de: 'Lesart NACH', en: 'Interpretation NACH' },
  before: { de: 'Lesart VOR', en: 'Interpretation VOR' },
  chosen: { de: '✓ gewählt', en: '✓ chosen' },
  steps: { de: 'Vom Titel zum freien Betrag', en: 'From the budget line to the available funds' },
  printedTitle: { de: 'Titel, veröffentlicht', en: 'Budget line, published' },
  beforeTransfer: { de: 'vor Umschichtung', en: 'before transfer' },
  beforeTransferOrigin: { de: 'NACH: Titel + Umschichtung; VOR: Titel', en: 'NACH: budget line + transfer; VOR: budget line' },
  transfer: { de: 'Umschichtung in die Verwaltung', en: 'transfer to administration' },
  afterTransfer: { de: 'nach Umschichtung', en: 'after transfer' },
  committed: { de: 'Verpflichtungen', en: 'commitments' },
  committedOrigin: { de: 'nicht veröffentlicht: nach Umschichtung − frei', en: 'not published: after transfer − free' },
  free: { de: 'frei für neue Maßnahmen, veröffentlicht', en: 'available for new measures, published' },
  commitments: { de: 'Verpflichtungen genauer', en: 'Commitments in detail' },
  total: { de: 'insgesamt', en: 'in total' },
  less: { de: 'ohne', en: 'less' },
  obligations: { de: 'für FbW und Reha', en: 'for FbW and Reha' },
  obligationsOrigin: { de: 'wenn die Pauschale dafür im Titel steckt', en: 'if the flat-rate amount for them is inside the budget line' },
  excess: { de: 'Überhang', en: 'excess' },
  excessOrigin: { de: 'wenn die Pauschale außerhalb des Titels steht', en: 'if the flat-rate amount is outside the budget line' },
  plausibility: { de: 'Passt die Lesart zum Vorjahr ({spent})?', en: 'Does the interpretation fit last year ({spent})?' },
  plan: { de: 'Plan (Szenario)', en: 'Plan (scenario)' },
  underfunding: { de: 'Unterfinanzierung', en: 'Underfunding' },
  planCommitments: { de: 'Verpflichtungen', en: 'Commitments' },
  impliedCommitments: { de: 'EIN_VERPFL ist leer: wie oben insgesamt', en: 'EIN_VERPFL is empty: in total as above' },
  surplus: { de: 'ANN_UNTERFIN, eine Überdeckung', en: 'ANN_UNTERFIN, a surplus' },
  planFree: { de: 'Frei für neue Maßnahmen', en: 'Free for new measures' },
  change: { de: 'gegenüber der veröffentlichten Zahl', en: 'compared with the published figure' },
  chosenFree: { de: 'frei nach der gewählten Lesart', en: 'free by the chosen interpretation' },
  chosenFreeOrigin: { de: 'ANN_LESART; weiter auf Plätze', en: 'ANN_LESART; goes on to Plätze' },
  chartAfter: { de: 'Lesart NACH, Mio. EUR', en: 'Interpretation NACH, EUR m' },
  chartBefore: { de: 'Lesart VOR, Mio. EUR', en: 'Interpretation VOR, EUR m' },
  barBefore: { de: 'vor Um-\nschichtung', en: 'before\ntransfer' },
  barTransfer: { de: 'Um-\nschichtung', en: 'transfer' },
  barAfter: { de: 'nach Um-\nschichtung', en: 'after\ntransfer' },
  barCommitted: { de: 'Verpflich-\ntungen', en: 'commit-\nments' },
  barFree: { de: 'frei', en: 'free' },
} as const satisfies Record<string, Localized>;

const COLUMNS = 4;
const STEPS_HEADER = 5;
const STEPS = { title: 6, before: 7, transfer: 8, after: 9, committed: 10, free: 11 } as const;
const COMMITMENTS_HEADER = 13;
const COMMITMENTS = { total: 14 } as const;
const TEST_HEADER = 18;
const PLAN_HEADER = 26;
const PLAN = { underfunding: 27, commitments: 28, free: 29, change: 30, chosen: 31 } as const;
const CHART_TOP = 33;
const LAST_ROW = 49;

const published = { role: 'figure', numberFormat: EURO } as const;
const calculated = { role: 'calculated', numberFormat: EURO } as const;
const derived = { role: 'derived', numberFormat: EURO } as const;

function stepRows(context: SheetContext): TwoColumnRow[] {
  const { language } = context;
  return [
    {
      label: TEXT.printedTitle[language],
      amount: () => `=${BUDGET.integration}`,
      ...published,
      origin: originOf(context, BUDGET.integration),
    },
    {
      label: TEXT.beforeTransfer[language],
      amount: (column) => (column === 'B' ? `=B${STEPS.title}+${UNDERFUNDING}` : `=C${STEPS.title}`),
      ...calculated,
      origin: TEXT.beforeTransferOrigin[language],
    },
    // "0-" because the grid of the workbench takes a minus right before a name for an unknown name.
    { label: TEXT.transfer[language], amount: () => `=0-${UNDERFUNDING}`, ...published, origin: originOf(context, UNDERFUNDING) },
    {
      label: TEXT.afterTransfer[language],
      amount: (column) => `=${column}${STEPS.before}+${column}${STEPS.transfer}`,
      role: 'sum',
      numberFormat: EURO,
    },
    {
      label: TEXT.committed[language],
      amount: (column) => `=${column}${STEPS.free}-${column}${STEPS.after}`,
      ...derived,
      origin: TEXT.committedOrigin[language],
    },
    {
      label: TEXT.free[language],
      amount: () => '=FIN_EGL_FREI',
      role: 'figureSum',
      numberFormat: EURO,
      origin: originOf(context, 'FIN_EGL_FREI'),
    },
  ];
}

function commitmentRows(context: SheetContext): TwoColumnRow[] {
  const { language } = context;
  const printed = (id: string): string => figureOf(context, id).printed;
  const total = (column: Side): string => `${column}${COMMITMENTS.total}`;
  return [
    { label: TEXT.total[language], amount: (column) => `=-${column}${STEPS.committed}`, ...derived },
    {
      label: `${TEXT.less[language]} ${printed('FIN_FBWREHA_VERPFLICHTUNG')} ${TEXT.obligations[language]}`,
      amount: (column) => `=${total(column)}-FIN_FBWREHA_VERPFLICHTUNG`,
      ...derived,
      origin: TEXT.obligationsOrigin[language],
    },
    {
      label: `${TEXT.less[language]} ${printed('FIN_FBWREHA_LUECKE')} ${TEXT.excess[language]}`,
      amount: (column) => `=${total(column)}-FIN_FBWREHA_LUECKE`,
      ...derived,
      origin: TEXT.excessOrigin[language],
    },
  ];
}

function planRows({ language }: SheetContext): TwoColumnRow[] {
  return [
    {
      label: TEXT.underfunding[language],
      amount: () => '=ANN_UNTERFIN',
      role: 'assumption',
      numberFormat: EURO,
      origin: `=IF(ANN_UNTERFIN<0,"${TEXT.surplus[language]}","ANN_UNTERFIN")`,
    },
    {
      label: TEXT.planCommitments[language],
      // The default of each reading stands beside the other; ANN_VERPFL has only that of the chosen one.
      amount: (column) => `=IF(EIN_VERPFL="",${column}${COMMITMENTS.total},ANN_VERPFL)`,
      ...derived,
      origin: `=IF(EIN_VERPFL="","${TEXT.impliedCommitments[language]}","ANN_VERPFL")`,
    },
    {
      label: TEXT.planFree[language],
      // Both columns start before the transfer, so that the planned underfunding is subtracted once.
      amount: (column) => `=JC.FREE_BUDGET(${column}${STEPS.before},${column}${PLAN.underfunding},${column}${PLAN.commitments},"VOR")`,
      role: 'sum',
      numberFormat: EURO,
      origin: 'JC.FREE_BUDGET',
    },
    {
      label: TEXT.change[language],
      amount: (column) => `=${column}${PLAN.free}-${column}${STEPS.free}`,
      role: 'calculated',
      numberFormat: EURO_DEVIATION,
    },
  ];
}

/** The one result of the plan that other sheets use. */
function chosenRow({ language }: SheetContext): Block[] {
  return [
    { range: `A${PLAN.chosen}`, cells: [[TEXT.chosenFree[language]]], role: 'sum' },
    {
      range: `B${PLAN.chosen}:C${PLAN.chosen}`,
      cells: [[`=${byReading(`C${PLAN.free}`, `B${PLAN.free}`)}`, '']],
      role: 'sum',
      numberFormat: EURO,
    },
    { range: `D${PLAN.chosen}`, cells: [[TEXT.chosenFreeOrigin[language]]], role: 'sumOrigin' },
  ];
}

function headers(context: SheetContext): Block[] {
  const { language } = context;
  const header = (row: number, text: Localized, readings: [string, string], scenario = false): Block[] => [
    {
      range: `A${row}`,
      cells: [[text[language].replace('{spent}', figureOf(context, 'AUSG_EGL').printed)]],
      role: scenario ? 'scenarioHead' : 'head',
    },
    { range: `B${row}:C${row}`, cells: [readings], role: 'head', align: 'right', wrap: true },
    { range: `D${row}`, cells: [[TEXT.origin[language]]], role: 'head' },
  ];
  const reading = (text: Localized, isChosen: string): string =>
    `=IF(${isChosen},"${text[language]}"&CHAR(10)&"${TEXT.chosen[language]}","${text[language]}")`;
  const readings: [string, string] = [TEXT.after[language], TEXT.before[language]];
  return [
    ...header(STEPS_HEADER, TEXT.steps, [reading(TEXT.after, isReading('NACH')), reading(TEXT.before, isReading('VOR'))]),
    ...header(COMMITMENTS_HEADER, TEXT.commitments, readings),
    ...header(TEST_HEADER, TEXT.plausibility, readings),
    ...header(PLAN_HEADER, TEXT.plan, readings, true),
  ];
}

function bars(column: Side): Bar[] {
  const at = (row: number): string => `${column}${row}`;
  return [
    { label: TEXT.barBefore, kind: 'total', amount: at(STEPS.before) },
    { label: TEXT.barTransfer, kind: 'step', amount: at(STEPS.transfer), from: at(STEPS.before) },
    { label: TEXT.barAfter, kind: 'total', amount: at(STEPS.after) },
    { label: TEXT.barCommitted, kind: 'step', amount: at(STEPS.committed), from: at(STEPS.after) },
    { label: TEXT.barFree, kind: 'published', amount: at(STEPS.free) },
  ];
}

/** Read NACH, the bridge starts higher. */
function bridges(context: SheetContext): Bridge[] {
  const value = (id: string): number => figureOf(context, id).value.toNumber();
  return bridgePair({
    charts: {
      B: { name: 'JC_Eingliederung_NACH', title: TEXT.chartAfter },
      C: { name: 'JC_Eingliederung_VOR', title: TEXT.chartBefore },
    },
    bars,
    firstRow: CHART_TOP,
    lastRow: LAST_ROW,
    highest: value(BUDGET.integration) + value(UNDERFUNDING),
  });
}

export function integrationSheet(context: SheetContext): SheetModel {
  const { language } = context;
  return sheet(
    {
      key: 'integration',
      title: TEXT.title,
      asOf: TEXT.asOf,
      sections: TEXT.sections,
      legend: ['figure', 'assumption', 'derived'],
      columns: COLUMNS,
      lastRow: LAST_ROW,
      columnWidths: [48, 21, 21, 56, 14, 14, 14],
      rowHeights: [{ row: STEPS_HEADER, points: 32 }],
      blocks: [
        ...headers(context),
        ...twoColumnRows(STEPS_HEADER + 1, stepRows(context)),
        ...twoColumnRows(COMMITMENTS_HEADER + 1, commitmentRows(context)),
        ...twoColumnRows(TEST_HEADER + 1, plausibilityRows(TEST_HEADER + 1, context)),
        ...twoColumnRows(PLAN_HEADER + 1, planRows(context)),
        ...chosenRow(context),
        { range: `D${STEPS_HEADER}:D${PLAN.chosen}`, ...BESIDE_NUMBERS },
        ...bridges(context).flatMap((bridge) => bridgeData(bridge, language)),
      ],
      names: [{ name: RESULTS.freePlan, cell: `B${PLAN.chosen}`, comment: `${TEXT.planFree[language]} (${TEXT.plan[language]})` }],
      conditionalFormats: plausibilityStatusRows(TEST_HEADER + 1).flatMap((row) => statusFormats(`B${row}:C${row}`)),
      charts: bridges(context).map((bridge) => bridgeChart(bridge, language)),
    },
    context,
  );
}
