/**
 * TaAM_Kohorten: jobs under § 16i SGB II by year of funding, how the stock moves over a year, what it costs, and the document beside
 * it; then stock and costs of the years that follow.
 */
import type { Localized } from '../../language';
import { columnLetters } from '../../formula/address';
import { COUNT, COUNT_DEVIATION, EURO, EURO_CENTS, EURO_DEVIATION, PERCENT, TENTHS, TENTHS_DEVIATION } from '../formats';
import { LAW } from '../../law/parameters';
import type { Block, CellContent, SheetModel } from '../model';
import { JOBS, NEW_JOBS, YEAR } from '../../programme/ids';
import { TAAM, TAAM_LATER_ENTRIES } from '../sheetInputs';
import { originOf, type SheetContext } from './context';
import { BESIDE_NUMBERS, header } from './header';
import { inputForm, validationOf } from './inputs';
import { HEADER_ROW, sheet } from './sheet';

const TEXT = {
  title: { de: 'Teilhabe am Arbeitsmarkt (§ 16i SGB II): Kohorten', en: 'Participation in the labour market (§ 16i SGB II): cohorts' },
  asOf: { de: `Plan ${YEAR}`, en: `plan ${YEAR}` },
  sections: { de: 'Abschnitte 1.2 und 2.2.2', en: 'sections 1.2 and 2.2.2' },
  cohort: { de: 'Förderjahr', en: 'Year of funding' },
  stock: { de: 'Bestand', en: 'Stock' },
  rate: { de: 'Fördersatz', en: 'Rate' },
  funded: { de: 'Bestand × Fördersatz', en: 'Stock × rate' },
  gross: { de: 'Zuschuss im Jahr', en: 'Subsidy in the year' },
  transfer: { de: 'PAT im Jahr', en: 'PAT in the year' },
  net: { de: 'Netto im Jahr', en: 'Net in the year' },
  sum: { de: 'Summe', en: 'Sum' },
  overYear: { de: 'Bestand im Jahr', en: 'Stock over the year' },
  jobs: { de: 'Beschäftigungen', en: 'Jobs' },
  costs: { de: 'Kosten im Jahr', en: 'Costs of the year' },
  amount: { de: 'Betrag', en: 'Amount' },
  comparison: { de: 'Vergleich mit dem Dokument', en: 'Compared with the document' },
  calculated: { de: 'Berechnet', en: 'Calculated' },
  published: { de: 'Veröffentlicht', en: 'Published' },
  difference: { de: 'Unterschied', en: 'Difference' },
  origin: { de: 'Herkunft', en: 'Origin' },
  entries: { de: 'Zugänge', en: 'Entries' },
  mean: { de: 'Bestand im Mittel', en: 'Mean stock' },
  pat: { de: 'Passiv-Aktiv-Transfer', en: 'Passive-active transfer' },
  enterStock: { de: 'Bestand eintragen', en: 'Enter the stock' },
  enterRates: { de: 'Entgelt, AG-Anteil, PAT eintragen', en: 'Enter wage, contributions, PAT' },
  note: {
    de: 'Die Kosten gelten für den eingetragenen Bestand über zwölf Monate; Zugänge und Austritte im Jahr ändern sie nicht.',
    en: 'The costs are those of the stock entered, over twelve months; entries and exits during the year do not change them.',
  },
  stocksAhead: { de: 'Bestand in den Folgejahren', en: 'Stock in the years ahead' },
  costsAhead: { de: 'Kosten in den Folgejahren', en: 'Costs in the years ahead' },
  year: { de: 'Jahr', en: 'Year' },
  start: { de: 'Bestand am Anfang', en: 'Stock at the start' },
  end: { de: 'Ende', en: 'End' },
  noEntries: { de: 'Jahre ohne Eintrag bei den Zugängen zählen mit 0:', en: 'Years without entries count as 0:' },
  ahead: {
    de: 'Der Bestand am Anfang eines Jahres: die Zugänge des Vorjahres als 1. Förderjahr, die übrigen rücken um ein Jahr auf. Kosten nach diesem Bestand, Entgelt und PAT wie oben.',
    en: 'The stock at the start of a year: the entries of the year before as 1st year of funding, the others move up by a year. Costs of that stock, wage and PAT as above.',
  },
} as const satisfies Record<string, Localized>;

const COHORTS = LAW.subsidy16i.values.map((_, index) => index + 1);
const STOCK_ROWS = ['ANFANG', 'ZUGAENGE', 'AUSTRITTE', 'ENDE', 'MITTEL', 'GLEICHGEWICHT'] as const;
const COST_ROWS = ['BRUTTO', 'PAT', 'NETTO'] as const;

const COLUMNS = 8;
const COHORT_HEADER = HEADER_ROW + Object.keys(TAAM).length + 2;
const FIRST = COHORT_HEADER + 1;
const LAST = COHORT_HEADER + COHORTS.length;
const SUM_ROW = LAST + 1;
const STOCK_HEADER = SUM_ROW + 2;
const COST_HEADER = STOCK_HEADER + STOCK_ROWS.length + 2;
const COMPARISON_HEADER = COST_HEADER + COST_ROWS.length + 2;
const NOTE_ROW = COMPARISON_HEADER + 5;

const YEARS = [YEAR, ...TAAM_LATER_ENTRIES.map(({ year }) => year)];
const AHEAD_HEADER = NOTE_ROW + 2;
const AHEAD_FIRST = AHEAD_HEADER + 1;
const AHEAD_COST_HEADER = AHEAD_HEADER + YEARS.length + 2;
const AHEAD_COST_FIRST = AHEAD_COST_HEADER + 1;
const AHEAD_NOTE = AHEAD_COST_HEADER + YEARS.length + 2;
/** Columns of the years of funding. */
const COHORT_LETTERS = COHORTS.map((_, index) => columnLetters(3 + index));
const END = columnLetters(3 + COHORTS.length);

const rows = (letter: string): string => `${letter}${FIRST}:${letter}${LAST}`;
const stockCell = (row: (typeof STOCK_ROWS)[number]): string => `B${STOCK_HEADER + 1 + STOCK_ROWS.indexOf(row)}`;
const costCell = (row: (typeof COST_ROWS)[number]): string => `B${COST_HEADER + 1 + COST_ROWS.indexOf(row)}`;
const ifNumber = (cell: string, formula: string): string => `=IF(ISNUMBER(${cell}),${formula},"–")`;

const RIGHT = { role: 'calculated', align: 'right' } as const;
const SUM = { role: 'sum', align: 'right' } as const;

/** The cohorts' amounts are parts of the calculated total, so that they add up to it to the cent. */
function cohorts(context: SheetContext): Block[] {
  const { language } = context;
  const perCohort = (formula: (row: number) => string): CellContent[][] => COHORTS.map((_, index) => [formula(FIRST + index)]);
  const parts = (total: string, weights: string): CellContent[][] => [
    [`=IF(ISNUMBER(${total}),IF(SUM(${rows(weights)})>0,JC.ALLOCATE(${total},${rows(weights)}),0),"–")`],
  ];
  const heads = [TEXT.stock, TEXT.rate, TEXT.funded, TEXT.gross, TEXT.transfer, TEXT.net];
  const sums = ['E', 'F', 'G'].map((letter) => ifNumber(`${letter}${FIRST}`, `SUM(${rows(letter)})`));
  return [
    header(`A${COHORT_HEADER}`, [TEXT.cohort], context),
    header(`B${COHORT_HEADER}`, heads, context, 'right'),
    { range: rows('A'), cells: COHORTS.map((year) => [year]), role: 'text', align: 'left' },
    { range: rows('B'), role: 'input', numberFormat: COUNT, align: 'right' },
    { range: rows('C'), ...RIGHT, numberFormat: PERCENT },
    { range: `C${FIRST}`, cells: [[`=JC.SUBSIDY_RATE("16i",${rows('A')})`]] },
    { range: rows('D'), cells: perCohort((row) => `=B${row}*C${row}`), ...RIGHT, numberFormat: TENTHS },
    { range: `E${FIRST}:F${LAST}`, ...RIGHT, numberFormat: EURO_CENTS },
    { range: `E${FIRST}`, cells: parts(costCell('BRUTTO'), 'D') },
    { range: `F${FIRST}`, cells: parts(costCell('PAT'), 'B') },
    {
      range: rows('G'),
      cells: perCohort((row) => `=IF(AND(ISNUMBER(E${row}),ISNUMBER(F${row})),ROUND(E${row}-F${row},2),"–")`),
      ...RIGHT,
      numberFormat: EURO_CENTS,
    },
    { range: `A${SUM_ROW}:G${SUM_ROW}`, role: 'sum' },
    { range: `A${SUM_ROW}`, cells: [[TEXT.sum[language]]] },
    { range: `B${SUM_ROW}`, cells: [[`=SUM(${rows('B')})`]], ...SUM, numberFormat: COUNT },
    { range: `D${SUM_ROW}`, cells: [[`=SUM(${rows('D')})`]], ...SUM, numberFormat: TENTHS },
    { range: `E${SUM_ROW}:G${SUM_ROW}`, cells: [sums], ...SUM, numberFormat: EURO_CENTS },
  ];
}

/** Both statements spill with the German labels of their functions. */
function statements(context: SheetContext): Block[] {
  const { language } = context;
  const { entries, wage, employerShare, transfer } = TAAM;
  const ifStock = (formula: string): string => `=IF(COUNT(${rows('B')})=0,"${TEXT.enterStock[language]}",${formula})`;
  const rates = [wage, employerShare, transfer].map(({ name }) => name);
  const isMissing = `OR(${rates.map((name) => `${name}=""`).join(',')})`;
  const cost = `IF(${isMissing},"${TEXT.enterRates[language]}",JC.TAAM_COST(${[rows('B'), ...rates].join(',')}))`;
  const statement = (top: number, count: number, heads: readonly [Localized, Localized], formula: string, numberFormat: string): Block[] => [
    header(`A${top}`, [heads[0]], context),
    header(`B${top}`, [heads[1]], context, 'right'),
    { range: `A${top + 1}:A${top + count}`, role: 'text' },
    { range: `B${top + 1}:B${top + count}`, ...RIGHT, numberFormat },
    { range: `A${top + 1}`, cells: [[formula]] },
  ];
  const stock = ifStock(`JC.TAAM_STOCK(${rows('B')},${entries.name})`);
  return [
    ...statement(STOCK_HEADER, STOCK_ROWS.length, [TEXT.overYear, TEXT.jobs], stock, TENTHS),
    ...statement(COST_HEADER, COST_ROWS.length, [TEXT.costs, TEXT.amount], ifStock(cost), EURO_CENTS),
  ];
}

function comparison(context: SheetContext): Block[] {
  const { language } = context;
  const lines = [
    { label: TEXT.entries, cell: TAAM.entries.name, figure: NEW_JOBS, formats: [COUNT, COUNT_DEVIATION] },
    { label: TEXT.mean, cell: stockCell('MITTEL'), figure: JOBS, formats: [TENTHS, TENTHS_DEVIATION] },
    { label: TEXT.pat, cell: costCell('PAT'), figure: 'AUSG_PAT', formats: [EURO, EURO_DEVIATION] },
  ] as const;
  return [
    header(`A${COMPARISON_HEADER}`, [TEXT.comparison], context),
    header(`B${COMPARISON_HEADER}`, [TEXT.calculated, TEXT.published, TEXT.difference], context, 'right'),
    { ...header(`E${COMPARISON_HEADER}`, [TEXT.origin], context), ...BESIDE_NUMBERS },
    { range: `F${COMPARISON_HEADER}:G${COMPARISON_HEADER}`, role: 'head' },
    ...lines.flatMap(({ label, cell, figure, formats: [numberFormat, deviation] }, index): Block[] => {
      const row = COMPARISON_HEADER + 1 + index;
      return [
        { range: `A${row}`, cells: [[label[language]]], role: 'text' },
        { range: `B${row}`, cells: [[ifNumber(cell, cell)]], ...RIGHT, numberFormat },
        { range: `C${row}`, cells: [[`=${figure}`]], role: 'figure', numberFormat },
        { range: `D${row}`, cells: [[ifNumber(`B${row}`, `B${row}-C${row}`)]], ...RIGHT, numberFormat: deviation },
        { range: `E${row}:G${row}`, role: 'origin' },
        { range: `E${row}`, cells: [[originOf(context, figure)]], ...BESIDE_NUMBERS },
      ];
    }),
    { range: `A${NOTE_ROW}`, cells: [[TEXT.note[language]]], role: 'note' },
  ];
}

/** Stock and entries of a year, as a range and a cell of its row. */
const stockOf = (row: number): string => `${COHORT_LETTERS[0]}${row}:${COHORT_LETTERS.at(-1)}${row}`;

function stocksAhead(context: SheetContext): Block[] {
  const { language } = context;
  const at = (index: number): number => AHEAD_FIRST + index;
  const last = at(YEARS.length - 1);
  const start = (row: number): string[] =>
    row === AHEAD_FIRST
      ? COHORTS.map((_, index) => `=IF(COUNT(${rows('B')})=0,"–",0+B${FIRST + index})`)
      : ['B', ...COHORT_LETTERS].slice(0, COHORTS.length).map((before) => ifNumber(`${COHORT_LETTERS[0]}${row - 1}`, `0+${before}${row - 1}`));
  return [
    header(`A${AHEAD_HEADER}`, [TEXT.stocksAhead], context),
    header(`B${AHEAD_HEADER}`, [TEXT.entries], context, 'right'),
    {
      range: `${COHORT_LETTERS[0]}${AHEAD_HEADER}:${COHORT_LETTERS.at(-1)}${AHEAD_HEADER}`,
      cells: [COHORTS.map((year) => `${year}. ${TEXT.cohort[language]}`)],
      role: 'head',
      align: 'right',
    },
    header(`${END}${AHEAD_HEADER}`, [TEXT.end], context, 'right'),
    { range: `A${AHEAD_FIRST}:A${last}`, cells: YEARS.map((year) => [`${TEXT.year[language]} ${year}`]), role: 'text' },
    { range: `B${AHEAD_FIRST}`, cells: [[`=0+${TAAM.entries.name}`]], ...RIGHT, numberFormat: COUNT },
    { range: `B${AHEAD_FIRST + 1}:B${last}`, role: 'input', numberFormat: COUNT, align: 'right' },
    {
      range: `${COHORT_LETTERS[0]}${AHEAD_FIRST}:${COHORT_LETTERS.at(-1)}${last}`,
      cells: YEARS.map((_, index) => start(at(index))),
      ...RIGHT,
      numberFormat: COUNT,
    },
    {
      range: `${END}${AHEAD_FIRST}:${END}${last}`,
      cells: YEARS.map((_, index) => [ifNumber(`${COHORT_LETTERS[0]}${at(index)}`, `JC.TAAM_STOCK(${stockOf(at(index))},0+B${at(index)},"ENDE")`)]),
      ...RIGHT,
      numberFormat: COUNT,
    },
  ];
}

/** What a year costs is known as soon as its own rates are: the subsidy without the transfer too. */
function costsAhead(context: SheetContext): Block[] {
  const { language } = context;
  const { wage, employerShare, transfer } = TAAM;
  const line = (index: number): string[] => {
    const [row, stock] = [AHEAD_COST_FIRST + index, AHEAD_FIRST + index];
    const known = (inputs: readonly { readonly name: string }[], formula: string): string =>
      `=IF(OR(NOT(ISNUMBER(B${row})),${inputs.map(({ name }) => `${name}=""`).join(',')}),"–",${formula})`;
    return [
      ifNumber(`${COHORT_LETTERS[0]}${stock}`, `SUM(${stockOf(stock)})`),
      known([wage, employerShare], `JC.TAAM_COST(${stockOf(stock)},${wage.name},${employerShare.name},0,"BRUTTO")`),
      known([transfer], `JC.TAAM_COST(${stockOf(stock)},0,0,${transfer.name},"PAT")`),
      `=IF(AND(ISNUMBER(C${row}),ISNUMBER(D${row})),ROUND(C${row}-D${row},2),"–")`,
    ];
  };
  const lines = YEARS.map((_, index) => line(index));
  const last = AHEAD_COST_FIRST + YEARS.length - 1;
  const missing = TAAM_LATER_ENTRIES.map(({ name, year }) => `IF(${name}=""," ${year}","")`).join('&');
  return [
    header(`A${AHEAD_COST_HEADER}`, [TEXT.costsAhead], context),
    header(`B${AHEAD_COST_HEADER}`, [TEXT.start, TEXT.gross, TEXT.transfer, TEXT.net], context, 'right'),
    { range: `A${AHEAD_COST_FIRST}:A${last}`, cells: YEARS.map((year) => [`${TEXT.year[language]} ${year}`]), role: 'text' },
    { range: `B${AHEAD_COST_FIRST}:B${last}`, cells: lines.map(([stock = '']) => [stock]), ...RIGHT, numberFormat: COUNT },
    { range: `C${AHEAD_COST_FIRST}:E${last}`, cells: lines.map((cells) => cells.slice(1)), ...RIGHT, numberFormat: EURO_CENTS },
    {
      range: `A${AHEAD_NOTE}:A${AHEAD_NOTE + 1}`,
      cells: [[TEXT.ahead[language]], [`=IF(${missing}="","","${TEXT.noEntries[language]}"&${missing})`]],
      role: 'note',
    },
  ];
}

export function taamCohortsSheet(context: SheetContext): SheetModel {
  const { language } = context;
  const form = inputForm(HEADER_ROW, Object.values(TAAM), 'H', context);
  return sheet(
    {
      key: 'taamCohorts',
      title: TEXT.title,
      asOf: TEXT.asOf,
      sections: TEXT.sections,
      legend: ['figure', 'calculated', 'input'],
      columns: COLUMNS,
      lastRow: AHEAD_NOTE + 1,
      columnWidths: [38, 20, 18, 22, 20, 20, 20, 16],
      blocks: [...form.blocks, ...cohorts(context), ...statements(context), ...comparison(context), ...stocksAhead(context), ...costsAhead(context)],
      names: [
        ...form.names,
        ...TAAM_LATER_ENTRIES.map(({ name, label, meaning }, index) => ({
          name,
          cell: `B${AHEAD_FIRST + 1 + index}`,
          comment: `${label[language]}: ${meaning[language]}`,
        })),
      ],
      validations: [
        ...form.validations,
        validationOf({ allowed: { kind: 'range', min: 0 }, label: TEXT.stock }, rows('B'), language),
        ...TAAM_LATER_ENTRIES.map((input, index) => validationOf(input, `B${AHEAD_FIRST + 1 + index}`, language)),
      ],
    },
    context,
  );
}
