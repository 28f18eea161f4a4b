/** Übersicht: the budget of 2025, the spending of a year, key numbers with their scenario, and links to the sheets. */
import type { Localized } from '../../language';
import { COUNT, EURO, EURO_DEVIATION, MILLIONS_LABEL, PERCENT, TEXT as TEXT_FORMAT } from '../formats';
import { halfWidthOf, halfWidthOfMany, precisionOf } from '../formulas';
import { SHEET_CHOICES, sheetName } from '../choices';
import type { Block, Cell, Chart, Link, SheetKey, SheetModel } from '../model';
import { CHART_COLORS, TAB_COLORS } from '../styles';
import { figureOf, quoteOf, type SheetContext } from './context';
import { KEY_NUMBERS } from './keyNumbers';
import { scenarioSentence } from './scenarioSentence';
import { statusFormats } from './statusFormats';
import { print, titleBlock, TITLE_ROWS } from './titleBlock';

const TEXT = {
  title: { de: 'Übersicht: Haushalt 2025 und jährliche Ausgaben', en: 'Overview: budget 2025 and yearly spending' },
  asOf: { de: '2024/2025', en: '2024/2025' },
  sections: { de: 'Abschnitte 1.2, 4.1 bis 4.3', en: 'sections 1.2, 4.1 to 4.3' },
  budget: { de: '(a) Haushaltsansatz 2025, vorläufig', en: '(a) Budget 2025, provisional' },
  spending: { de: '(b) Ausgaben im Jahr', en: '(b) Yearly spending' },
  amount: { de: 'Betrag', en: 'Amount' },
  share: { de: 'Anteil', en: 'Share' },
  section: { de: 'Abschnitt', en: 'Section' },
  sumOfParts: { de: 'Summe der Teile', en: 'Sum of the parts' },
  sumOfItems: { de: 'Summe der Posten', en: 'Sum of the items' },
  total: { de: 'Gesamt (veröffentlicht)', en: 'Total (published)' },
  printedTotal: { de: 'Gesamt (veröffentlicht: {printed})', en: 'Total (published: {printed})' },
  rest: { de: 'Rest (Summe − veröffentlicht)', en: 'Rest (sum − published)' },
  allowed: { de: 'Zulässig durch Rundung (±)', en: 'Allowed by rounding (±)' },
  notAdded: {
    de: '(a) ist ein Plan für zwei Titel, (b) sind alle Ausgaben eines Jahres. Beides wird nicht addiert.',
    en: '(a) is a plan for two titles, (b) is all spending of a year. They are not added.',
  },
  keyNumbers: { de: 'Kennzahlen', en: 'Key numbers' },
  published: { de: 'Veröffentlicht', en: 'Published' },
  scenario: { de: 'Szenario', en: 'Scenario' },
  sheet: { de: 'Blatt', en: 'Sheet' },
  sheets: { de: 'Blätter', en: 'Sheets' },
  content: { de: 'Inhalt', en: 'Content' },
  chart: { de: 'Ausgaben im Jahr in Mio. EUR', en: 'Yearly spending in EUR m' },
  parts: { de: 'Teile des Szenariosatzes', en: 'Parts of the scenario sentence' },
} as const satisfies Record<string, Localized>;

interface Item {
  readonly figure: string;
  readonly label: Localized;
}

interface SummedList {
  readonly title: Localized;
  readonly items: readonly Item[];
  readonly sumLabel: Localized;
  /** The printed total. */
  readonly total: string;
  readonly totalLabel: Localized;
}

const BUDGET: SummedList = {
  title: TEXT.budget,
  items: [
    { figure: 'HH_2025_VERWALTUNG', label: { de: 'Verwaltungshaushalt', en: 'Administration budget' } },
    { figure: 'HH_2025_EINGLIEDERUNG', label: { de: 'Eingliederungshaushalt', en: 'Integration budget' } },
  ],
  sumLabel: TEXT.sumOfParts,
  total: 'HH_2025_GESAMT',
  totalLabel: TEXT.total,
};

const SPENDING: SummedList = {
  title: TEXT.spending,
  items: [
    { figure: 'AUSG_LLU', label: { de: 'Leistungen zum Lebensunterhalt', en: 'Living allowance' } },
    { figure: 'AUSG_KDU', label: { de: 'Kosten für Unterkunft und Heizung', en: 'Accommodation and heating' } },
    { figure: 'AUSG_VERWALTUNG', label: { de: 'Verwaltungskosten', en: 'Administration costs' } },
    { figure: 'AUSG_EGL', label: { de: 'Eingliederungsleistungen', en: 'Integration measures' } },
    { figure: 'AUSG_PAT', label: { de: 'Passiv-Aktiv-Transfer', en: 'Passive-active transfer' } },
    { figure: 'AUSG_EINMALIGE', label: { de: 'Einmalige Leistungen', en: 'One-off benefits' } },
    { figure: 'AUSG_BUT', label: { de: 'Bildung und Teilhabe', en: 'Education and participation' } },
  ],
  sumLabel: TEXT.sumOfItems,
  total: 'AUSG_GESAMT',
  totalLabel: TEXT.printedTotal,
};

const COLUMNS = 11;
const BUDGET_HEADER = 5;
const SPENDING_HEADER = BUDGET_HEADER + BUDGET.items.length + 4;
const SPENDING_SUM = SPENDING_HEADER + SPENDING.items.length + 1;
const KEY_HEADER = SPENDING_SUM + 6;
const SENTENCE_ROW = KEY_HEADER + KEY_NUMBERS.length + 1;
const LAST_ROW = KEY_HEADER + SHEET_CHOICES.length - 1;
const CHART_DATA = LAST_ROW + 4;
const PARTS_ROW = CHART_DATA + SPENDING.items.length + 3;
const NAV = 'F';

const header = (row: number, from: string, texts: readonly Localized[], { language }: SheetContext, align: Block['align'] = 'left'): Block => {
  const to = String.fromCharCode(from.charCodeAt(0) + texts.length - 1);
  return { range: `${from}${row}:${to}${row}`, cells: [texts.map((text) => text[language])], style: 'JC Kopf', align };
};

/** A list of published items, their sum beside the printed total, and the check of that sum. */
function summed(top: number, list: SummedList, context: SheetContext): Block[] {
  const { language } = context;
  const { title, items, sumLabel, total, totalLabel } = list;
  const first = top + 1;
  const last = top + items.length;
  const sum = last + 1;
  const parts = `B${first}:B${last}`;
  const check = `JC.SUM_CHECK(${parts},${total},${precisionOf(items[0]?.figure ?? '')},${precisionOf(total)})`;
  return [
    header(top, 'A', [title], context),
    header(top, 'B', [TEXT.amount, TEXT.share], context, 'right'),
    header(top, 'D', [TEXT.section], context),
    { range: `A${first}:A${last}`, cells: items.map(({ label }) => [label[language]]), style: 'JC Text' },
    { range: parts, cells: items.map(({ figure }) => [`=${figure}`]), style: 'JC Veröffentlicht', numberFormat: EURO },
    { range: `C${first}:C${last}`, cells: items.map((_, index) => [`=B${first + index}/B$${sum}`]), style: 'JC Berechnet', numberFormat: PERCENT },
    {
      range: `D${first}:D${last}`,
      cells: items.map(({ figure }) => [figureOf(context, figure).section]),
      style: 'JC Herkunft',
      numberFormat: TEXT_FORMAT,
    },
    { range: `A${sum}`, cells: [[sumLabel[language]]], style: 'JC Summe' },
    { range: `B${sum}`, cells: [[`=SUM(${parts})`]], style: 'JC Summe', numberFormat: EURO },
    { range: `C${sum}`, cells: [[`=SUM(C${first}:C${last})`]], style: 'JC Summe', numberFormat: PERCENT },
    { range: `D${sum}`, cells: [[`=${check}`]], style: 'JC Berechnet' },
    { range: `A${sum + 1}`, cells: [[totalLabel[language].replace('{printed}', quoteOf(context, total))]], style: 'JC Text' },
    { range: `B${sum + 1}`, cells: [[`=${total}`]], style: 'JC Veröffentlicht', numberFormat: EURO },
    { range: `D${sum + 1}`, cells: [[figureOf(context, total).section]], style: 'JC Herkunft', numberFormat: TEXT_FORMAT },
  ];
}

/** How far the seven items miss the printed total, and how far rounding alone could. */
function spendingRest({ language }: SheetContext): Block[] {
  const items = `B${SPENDING_HEADER + 1}:B${SPENDING_SUM - 1}`;
  const rest = `=JC.SUM_CHECK(${items},AUSG_GESAMT,${precisionOf('AUSG_LLU')},${precisionOf('AUSG_GESAMT')},"REST")`;
  const allowed = `=${halfWidthOf('AUSG_GESAMT')}+${halfWidthOfMany(SPENDING.items.length, 'AUSG_LLU')}`;
  return [
    { range: `A${SPENDING_SUM + 2}:A${SPENDING_SUM + 3}`, cells: [[TEXT.rest[language]], [TEXT.allowed[language]]], style: 'JC Text' },
    { range: `B${SPENDING_SUM + 2}`, cells: [[rest]], style: 'JC Berechnet', numberFormat: EURO_DEVIATION },
    { range: `B${SPENDING_SUM + 3}`, cells: [[allowed]], style: 'JC Berechnet', numberFormat: EURO },
    { range: `A${SPENDING_SUM + 4}`, cells: [[TEXT.notAdded[language]]], style: 'JC Stand' },
  ];
}

function keyNumbers(context: SheetContext): { readonly blocks: Block[]; readonly links: Link[] } {
  const { language, loaded } = context;
  const shown = KEY_NUMBERS.filter(({ sheet, onlyWithSheet }) => !onlyWithSheet || loaded.has(sheet));
  const at = (index: number): number => KEY_HEADER + 1 + index;
  return {
    blocks: [
      header(KEY_HEADER, 'A', [TEXT.keyNumbers], context),
      header(KEY_HEADER, 'B', [TEXT.published], context, 'right'),
      { ...header(KEY_HEADER, 'C', [TEXT.scenario], context, 'right'), style: 'JC Kopf Szenario' },
      header(KEY_HEADER, 'D', [TEXT.sheet], context),
      ...shown.flatMap(({ label, published, publishedStyle, scenario, scenarioStyle = 'JC Berechnet', numberFormat }, index): Block[] => [
        { range: `A${at(index)}`, cells: [[label[language]]], style: 'JC Text' },
        { range: `B${at(index)}`, cells: [[`=${published}`]], style: publishedStyle, numberFormat },
        { range: `C${at(index)}`, cells: [[scenario === undefined ? '' : `=${scenario}`]], style: scenarioStyle, numberFormat },
        { range: `D${at(index)}`, style: 'JC Verweis' },
      ]),
    ],
    links: shown.flatMap(({ sheet }, index) => (loaded.has(sheet) ? [linkTo(sheet, `D${at(index)}`)] : [])),
  };
}

const linkTo = (sheet: SheetKey, cell: string): Link => ({ cell, text: sheetName(sheet), target: `${sheetName(sheet)}!A1` });

function navigation(context: SheetContext): { readonly blocks: Block[]; readonly links: Link[] } {
  const { language, loaded } = context;
  const others = SHEET_CHOICES.filter(({ key }) => key !== 'overview' && loaded.has(key));
  const last = KEY_HEADER + others.length;
  return {
    blocks: [
      header(KEY_HEADER, NAV, [TEXT.sheets, TEXT.content], context),
      { range: `H${KEY_HEADER}:K${KEY_HEADER}`, style: 'JC Kopf' },
      { range: `${NAV}${KEY_HEADER + 1}:${NAV}${last}`, style: 'JC Verweis' },
      { range: `G${KEY_HEADER + 1}:G${last}`, cells: others.map(({ description }) => [description[language]]), style: 'JC Text' },
    ],
    links: others.map(({ key }, index) => linkTo(key, `${NAV}${KEY_HEADER + 1 + index}`)),
  };
}

/** A bar chart draws its first category at the bottom: the smallest item comes first. */
function chartData({ language }: SheetContext): Block[] {
  const upwards = SPENDING.items.map((item, index): Cell[] => [item.label[language], `=B${SPENDING_HEADER + 1 + index}`]).reverse();
  return [
    { range: `A${CHART_DATA}`, cells: [[TEXT.chart[language]]], style: 'JC Herkunft' },
    {
      range: `A${CHART_DATA + 1}:B${CHART_DATA + SPENDING.items.length}`,
      cells: upwards,
      style: 'JC Herkunft',
      numberFormat: COUNT,
    },
  ];
}

function chart({ language }: SheetContext): Chart {
  const column = (letter: string): string => `${letter}${CHART_DATA + 1}:${letter}${CHART_DATA + SPENDING.items.length}`;
  return {
    name: 'JC_Uebersicht_Ausgaben',
    kind: 'BarClustered',
    title: TEXT.chart[language],
    categories: column('A'),
    series: [{ name: TEXT.spending[language], values: column('B'), ...CHART_COLORS.actual }],
    axisFormat: '',
    labelFormat: MILLIONS_LABEL,
    legend: false,
    gapWidth: 60,
    place: `${NAV}${BUDGET_HEADER}:K${SPENDING_SUM + 2}`,
  };
}

export function overviewSheet(context: SheetContext): SheetModel {
  const { language } = context;
  const key = 'overview';
  const head = titleBlock(
    {
      key,
      title: TEXT.title,
      asOf: TEXT.asOf,
      sections: TEXT.sections,
      legend: ['JC Veröffentlicht', 'JC Berechnet', 'JC Annahme'],
      columns: COLUMNS,
    },
    context,
  );
  const numbers = keyNumbers(context);
  const sheets = navigation(context);
  const { sentence, parts } = scenarioSentence(`A${PARTS_ROW + 1}`, context);
  return {
    ...head,
    key,
    name: sheetName(key),
    tabColor: TAB_COLORS.model,
    gridlines: false,
    freeze: { rows: TITLE_ROWS, columns: 0 },
    columnWidths: [48, 17, 17, 16, 3, 15, 15, 15, 15, 15, 15],
    blocks: [
      ...head.blocks,
      ...summed(BUDGET_HEADER, BUDGET, context),
      ...summed(SPENDING_HEADER, SPENDING, context),
      ...spendingRest(context),
      ...numbers.blocks,
      { range: `A${SENTENCE_ROW}`, cells: [[sentence]], style: 'JC Abschnitt' },
      ...sheets.blocks,
      ...chartData(context),
      { range: `A${PARTS_ROW}`, cells: [[TEXT.parts[language]]], style: 'JC Herkunft' },
      { range: `A${PARTS_ROW + 1}:A${PARTS_ROW + parts.length}`, cells: parts.map((part) => [part]), style: 'JC Herkunft' },
    ],
    names: [],
    tables: [],
    validations: [],
    conditionalFormats: [...statusFormats(`D${BUDGET_HEADER + BUDGET.items.length + 1}`), ...statusFormats(`D${SPENDING_SUM}`)],
    links: [...head.links, ...numbers.links, ...sheets.links],
    charts: [chart(context)],
    print: print({ key, columns: COLUMNS, lastRow: LAST_ROW, titleRows: TITLE_ROWS }, context),
  };
}
