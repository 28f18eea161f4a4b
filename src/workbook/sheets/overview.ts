/** Übersicht: what the scenario changes and the key numbers first; then the budget of the year, the spending of a year, and links to the sheets. */
import { localized, type Localized } from '../../language';
import { COUNT, EURO, EURO_DEVIATION, MILLIONS_LABEL } from '../formats';
import { halfWidthOf, halfWidthOfMany, precisionOf } from '../../programme/formulas';
import { PREVIOUS_YEAR, YEAR } from '../../programme/ids';
import { RESULTS } from '../../programme/results';
import { SHEET_CHOICES, sheetName } from '../choices';
import type { Block, CellContent, Chart, Link, SheetKey, SheetModel } from '../model';
import { CHART_COLORS } from '../styles';
import type { SheetContext } from './context';
import { BESIDE_NUMBERS, header } from './header';
import { KEY_NUMBERS, type KeyNumber } from './keyNumbers';
import { costsMissing } from './places';
import { scenarioSentence } from './scenarioSentence';
import { statusFormats } from './statusFormats';
import { BUDGET_LIST, SPENDING_LIST, summedList } from './summedList';
import { HEADER_ROW, sheet } from './sheet';

const TEXT = {
  title: { de: `Übersicht: Haushalt ${YEAR} und jährliche Ausgaben`, en: `Overview: budget ${YEAR} and yearly spending` },
  asOf: localized(() => `${PREVIOUS_YEAR}/${YEAR}`),
  sections: { de: 'Abschnitte 1.2, 4.1 bis 4.3', en: 'sections 1.2, 4.1 to 4.3' },
  remainder: { de: 'Differenz (Summe − veröffentlicht)', en: 'Difference (sum − published)' },
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

const COLUMNS = 11;
/** Above the key numbers, where nothing to its right cuts it off. */
const SENTENCE_ROW = HEADER_ROW;
const KEY_HEADER = SENTENCE_ROW + 1;
const BUDGET_HEADER = KEY_HEADER + KEY_NUMBERS.length + 2;
const SPENDING_HEADER = BUDGET_HEADER + BUDGET_LIST.items.length + 4;
const SPENDING_SUM = SPENDING_HEADER + SPENDING_LIST.items.length + 1;
/** Beside the spending, below the chart. */
const NAV_HEADER = SPENDING_HEADER;
const LAST_ROW = NAV_HEADER + SHEET_CHOICES.length - 1;
const CHART_DATA = LAST_ROW + 4;
const PARTS_ROW = CHART_DATA + SPENDING_LIST.items.length + 3;
const NAV = 'F';

/** How far the seven items miss the printed total, and how far rounding alone could. */
function spendingRemainder({ language }: SheetContext): Block[] {
  const items = `B${SPENDING_HEADER + 1}:B${SPENDING_SUM - 1}`;
  const remainder = `=JC.SUM_CHECK(${items},AUSG_GESAMT,${precisionOf('AUSG_LLU')},${precisionOf('AUSG_GESAMT')},"REST")`;
  const allowed = `=${halfWidthOf('AUSG_GESAMT')}+${halfWidthOfMany(SPENDING_LIST.items.length, 'AUSG_LLU')}`;
  return [
    { range: `A${SPENDING_SUM + 2}:A${SPENDING_SUM + 3}`, cells: [[TEXT.remainder[language]], [TEXT.allowed[language]]], role: 'text' },
    { range: `B${SPENDING_SUM + 2}`, cells: [[remainder]], role: 'calculated', numberFormat: EURO_DEVIATION },
    { range: `B${SPENDING_SUM + 3}`, cells: [[allowed]], role: 'calculated', numberFormat: EURO },
    { range: `A${SPENDING_SUM + 4}`, cells: [[TEXT.notAdded[language]]], role: 'note' },
  ];
}

/** A row for each, empty while its sheet is not there: so one that is loaded later moves nothing. */
function keyNumbers(context: SheetContext): { readonly blocks: Block[]; readonly links: Link[] } {
  const { language, loaded } = context;
  const isShown = ({ sheet, onlyWithSheet }: KeyNumber): boolean => !onlyWithSheet || loaded.has(sheet);
  const at = (index: number): number => KEY_HEADER + 1 + index;
  return {
    blocks: [
      header(`A${KEY_HEADER}`, [TEXT.keyNumbers], context),
      header(`B${KEY_HEADER}`, [TEXT.published], context, 'right'),
      { ...header(`C${KEY_HEADER}`, [TEXT.scenario], context, 'right'), role: 'scenarioHead' },
      header(`D${KEY_HEADER}`, [TEXT.sheet], context),
      ...KEY_NUMBERS.flatMap((number, index): Block[] => {
        const { label, published, publishedRole, scenario = '', scenarioRole = 'calculated', numberFormat } = number;
        const shown = (content: CellContent): CellContent[][] => [[isShown(number) ? content : '']];
        return [
          { range: `A${at(index)}`, cells: shown(label[language]), role: 'text' },
          { range: `B${at(index)}`, cells: shown(`=${published}`), role: publishedRole, numberFormat },
          { range: `C${at(index)}`, cells: shown(scenario && `=${scenario}`), role: scenarioRole, numberFormat, align: 'right' },
          { range: `D${at(index)}`, role: 'link' },
        ];
      }),
    ],
    links: KEY_NUMBERS.flatMap(({ sheet }, index) => (loaded.has(sheet) ? [linkTo(sheet, `D${at(index)}`)] : [])),
  };
}

const linkTo = (sheet: SheetKey, cell: string): Link => ({ cell, text: sheetName(sheet), target: `${sheetName(sheet)}!A1` });

/** The further sheets come last. Each has a row of its own, for the same reason. */
function navigation(context: SheetContext): { readonly blocks: Block[]; readonly links: Link[] } {
  const { language, loaded } = context;
  const others = SHEET_CHOICES.filter(({ key }) => key !== 'overview');
  const sheets = [...others.filter(({ extra }) => !extra), ...others.filter(({ extra }) => extra)];
  const standard = sheets.filter(({ extra }) => !extra).length;
  const at = (index: number): number => NAV_HEADER + 1 + index;
  const contents = (from: number, to: number): CellContent[][] =>
    sheets.slice(from, to).map(({ key, description }) => [loaded.has(key) ? description[language] : '']);
  return {
    blocks: [
      header(`${NAV}${NAV_HEADER}`, [TEXT.sheets, TEXT.content], context),
      { range: `H${NAV_HEADER}:K${NAV_HEADER}`, role: 'head' },
      { range: `${NAV}${at(0)}:${NAV}${at(sheets.length - 1)}`, role: 'link' },
      { range: `G${at(0)}:G${at(standard - 1)}`, cells: contents(0, standard), role: 'text' },
      { range: `G${at(standard)}:G${at(sheets.length - 1)}`, cells: contents(standard, sheets.length), role: 'note' },
    ],
    links: sheets.flatMap(({ key }, index) => (loaded.has(key) ? [linkTo(key, `${NAV}${at(index)}`)] : [])),
  };
}

/** A bar chart draws its first category at the bottom: the smallest item comes first. */
function chartData({ language }: SheetContext): Block[] {
  const upwards = SPENDING_LIST.items.map((item, index): CellContent[] => [item.label[language], `=B${SPENDING_HEADER + 1 + index}`]).reverse();
  return [
    { range: `A${CHART_DATA}`, cells: [[TEXT.chart[language]]], role: 'origin' },
    {
      range: `A${CHART_DATA + 1}:B${CHART_DATA + SPENDING_LIST.items.length}`,
      cells: upwards,
      role: 'origin',
      numberFormat: COUNT,
    },
  ];
}

function chart({ language }: SheetContext): Chart {
  const column = (letter: string): string => `${letter}${CHART_DATA + 1}:${letter}${CHART_DATA + SPENDING_LIST.items.length}`;
  return {
    name: 'JC_Uebersicht_Ausgaben',
    kind: 'BarClustered',
    title: TEXT.chart[language],
    categories: column('A'),
    series: [{ name: SPENDING_LIST.title[language], values: column('B'), ...CHART_COLORS.actual }],
    axisFormat: '',
    labelFormat: MILLIONS_LABEL,
    legend: false,
    gapWidth: 60,
    place: `${NAV}${KEY_HEADER}:K${NAV_HEADER - 2}`,
  };
}

export function overviewSheet(context: SheetContext): SheetModel {
  const { language } = context;
  const numbers = keyNumbers(context);
  const sheets = navigation(context);
  const firstPart = `A${PARTS_ROW + 1}`;
  const { sentence, parts } = scenarioSentence(firstPart, context);
  const everything = new Set(SHEET_CHOICES.map((choice) => choice.key));
  const allParts = scenarioSentence(firstPart, { ...context, loaded: everything }).parts.length;
  return sheet(
    {
      key: 'overview',
      title: TEXT.title,
      asOf: TEXT.asOf,
      sections: TEXT.sections,
      legend: ['figure', 'calculated', 'assumption'],
      columns: COLUMNS,
      lastRow: LAST_ROW,
      columnWidths: [48, 17, 22, 16, 3, 18, 15, 15, 15, 15, 15],
      blocks: [
        { range: `A${SENTENCE_ROW}`, cells: [[sentence]], role: 'section' },
        ...numbers.blocks,
        ...summedList(BUDGET_HEADER, BUDGET_LIST, context),
        ...summedList(SPENDING_HEADER, SPENDING_LIST, context),
        ...spendingRemainder(context),
        ...sheets.blocks,
        { range: `D${KEY_HEADER}:D${SPENDING_SUM + 1}`, ...BESIDE_NUMBERS },
        ...chartData(context),
        { range: `A${PARTS_ROW}`, cells: [[TEXT.parts[language]]], role: 'origin' },
        {
          range: `${firstPart}:A${PARTS_ROW + allParts}`,
          cells: Array.from({ length: allParts }, (_, index) => [parts[index] ?? '']),
          role: 'origin',
        },
      ],
      conditionalFormats: [
        ...statusFormats(`D${BUDGET_HEADER + BUDGET_LIST.items.length + 1}`),
        ...statusFormats(`D${SPENDING_SUM}`),
        costsMissing(`C${KEY_HEADER + 1 + KEY_NUMBERS.findIndex(({ scenario }) => scenario === RESULTS.payablePlaces)}`, context),
      ],
      links: [...numbers.links, ...sheets.links],
      charts: [chart(context)],
    },
    context,
  );
}
