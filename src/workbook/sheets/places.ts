/**
 * Plätze: the new places of the year (section 4.1) and how the free money is split over those that the title pays for.
 * What is calculated of a row stands in the table, since Excel moves only its columns when a row comes in. There Excel lets nothing
 * spill: each budget is its part of what is split.
 */
import type { Localized } from '../../language';
import { COUNT, EURO, EURO_CENTS, PERCENT } from '../formats';
import type { Block, CellContent, ConditionalFormat, SheetModel } from '../model';
import { YEAR } from '../../programme/ids';
import { RESULTS } from '../../programme/results';
import { STYLES } from '../styles';
import type { SheetContext } from './context';
import { BESIDE_NUMBERS, header } from './header';
import { INSTRUMENTS, KINDS, PAYERS, type Instrument } from '../../programme/instruments';
import { statusFormats } from './statusFormats';
import { FIRST_ROW, HEADER_ROW, sheet } from './sheet';

const TEXT = {
  title: { de: `Plätze ${YEAR} und Aufteilung der freien Mittel`, en: `Places ${YEAR} and split of the available funds` },
  asOf: { de: `Plan ${YEAR}`, en: `plan ${YEAR}` },
  sections: { de: 'Abschnitt 4.1', en: 'section 4.1' },
  instrument: { de: 'Förderart', en: 'Instrument' },
  places: { de: 'Plätze', en: 'Places' },
  payer: { de: 'Finanziert durch', en: 'Funded by' },
  kind: { de: 'Art', en: 'Kind' },
  counted: { de: 'Im Titel gezählt', en: 'In the budget line' },
  unitCost: { de: 'Stückkosten', en: 'Unit cost' },
  budget: { de: 'Budget veröffentlicht', en: 'Budget published' },
  budgetPlan: { de: 'Budget Szenario', en: 'Budget scenario' },
  share: { de: 'Anteil', en: 'Share' },
  need: { de: 'Bedarf', en: 'Need' },
  cover: { de: 'Deckung', en: 'Coverage' },
  payable: { de: 'Bezahlbare Plätze', en: 'Payable places' },
  placesPlan: { de: 'Plätze Szenario', en: 'Places scenario' },
  minimum: { de: 'Mindestplätze', en: 'Minimum places' },
  beyond: { de: 'Plätze über dem Minimum (Hilfsspalte)', en: 'Places beyond the minimum (auxiliary column)' },
  reserved: { de: 'Mittel für das Minimum (Hilfsspalte)', en: 'Funds for the minimum (auxiliary column)' },
  weight: { de: 'Gewicht je Platz (Hilfsspalte)', en: 'Weight per place (auxiliary column)' },
  sum: { de: 'Summe', en: 'Sum' },
  toSplit: { de: 'zu verteilen', en: 'to be split' },
  noMoney: { de: 'keine Mittel', en: 'no funds' },
  check: { de: 'Prüfung', en: 'Check' },
  reserve: { de: 'davon für Mindestplätze', en: 'of which for minimum places' },
  unpayable: { de: 'Mindestplätze nicht bezahlbar, es fehlen ', en: 'Minimum places cannot be paid, short by ' },
  undistributed: { de: 'Nicht verteilt, da kein Platz über das Minimum hinausgeht: ', en: 'Not split, since no place is beyond the minimum: ' },
  costsMissing: { de: 'Stückkosten fehlen', en: 'unit costs are missing' },
  byCost: { de: 'Verteilt nach Kosten: Plätze × Stückkosten.', en: 'Split by cost: places × unit cost.' },
  byPlaces: {
    de: 'Verteilt nach Plätzen: keine Kostenaussage. Für eine Verteilung nach Kosten tragen Sie auf „Annahmen“ alle sechs Stückkosten ein.',
    en: 'Split by places: no statement about costs. For a split by cost, enter all six unit costs on “Annahmen”.',
  },
} as const satisfies Record<string, Localized>;

/** Of the printed page; the auxiliary weights stand behind it. */
const COLUMNS = 14;
const LAST_ROW = FIRST_ROW + INSTRUMENTS.length - 1;
const SUM_ROW = LAST_ROW + 1;
const FREE_ROW = SUM_ROW + 1;
const CHECK_ROW = FREE_ROW + 1;
const RESERVE_ROW = CHECK_ROW + 1;
const NOTE_ROW = RESERVE_ROW + 1;

const rows = (letter: string): string => `${letter}${FIRST_ROW}:${letter}${LAST_ROW}`;
const withCosts = `${RESULTS.missingUnitCosts}=0`;
/** Nobody can spend less than nothing. */
const money = `MAX(0,${RESULTS.freePlan})`;
const isUnpayable = `H$${RESERVE_ROW}>${money}`;
const NONE = '–';

function tableCells(instrument: Instrument, row: number, { language }: SheetContext): CellContent[] {
  const { figure, label, payer, kind, unitCost } = instrument;
  return [
    label[language],
    `=${figure}`,
    PAYERS[payer][language],
    KINDS[kind][language],
    // A sum counts through its parts, and what the Agentur für Arbeit pays needs no money of the title.
    `=IF(AND(C${row}="${PAYERS.jobcenter[language]}",D${row}<>"${KINDS.sum[language]}"),B${row},0)`,
    // Without a number there is none yet; an error goes on.
    unitCost === undefined ? '' : `=IF(ISTEXT(${unitCost}),0,${unitCost})`,
  ];
}

function table(context: SheetContext): Block[] {
  const { language } = context;
  return [
    header(`A${HEADER_ROW}`, [TEXT.instrument], context),
    header(`B${HEADER_ROW}`, [TEXT.places], context, 'right'),
    header(`C${HEADER_ROW}`, [TEXT.payer, TEXT.kind], context),
    header(`E${HEADER_ROW}`, [TEXT.counted, TEXT.unitCost], context, 'right'),
    ...INSTRUMENTS.map((instrument, index): Block => {
      const row = FIRST_ROW + index;
      return { range: `A${row}:F${row}`, cells: [tableCells(instrument, row, context)] };
    }),
    ...INSTRUMENTS.map(({ kind }, index): Block => ({ range: `A${FIRST_ROW + index}`, role: kind === 'part' ? 'part' : 'text' })),
    { range: rows('B'), role: 'figure', numberFormat: COUNT },
    { range: rows('C'), role: 'text' },
    { range: rows('D'), role: 'origin' },
    { range: rows('E'), role: 'calculated', numberFormat: COUNT },
    { range: rows('F'), role: 'assumption', numberFormat: `#,##0 "€";;"${OPEN[language]}"` },
  ];
}

/** What the format of a unit cost shows while its cell on Annahmen is empty. */
const OPEN: Localized = { de: 'offen', en: 'open' };

/**
 * Columns G to Q. They refer to cells and not to table columns: Excel refuses a formula that names a table before the table is
 * there, and a table is made from cells. The minimum is paid first; the rest is split over the places beyond it.
 */
function budgets(context: SheetContext): Block[] {
  const { language } = context;
  const right = { role: 'calculated', align: 'right' } as const;
  const auxiliary = { role: 'origin', numberFormat: COUNT } as const;
  const perRow = (formula: (row: number) => string): CellContent[][] => INSTRUMENTS.map((_, index) => [formula(FIRST_ROW + index)]);
  /** A row that a user adds has no assumption of its own: its places count. */
  const planned = (row: number): string => `IF(ISNUMBER(M${row}),M${row},E${row})`;
  const named = (prefix: string): CellContent[][] =>
    INSTRUMENTS.map(({ unitCost }) => [unitCost === undefined ? NONE : `=${unitCost.replace('ANN_STK_', prefix)}`]);
  /** Its part by where the row stands, wherever rows come in or go. */
  const part = (split: string, row: number): string => `INDEX(${split},ROW(E${row})-ROW(E$${HEADER_ROW}))`;
  const ifCosts = (formula: string): string => `=IF(${withCosts},${formula},"${NONE}")`;
  const fixed = (letter: string): string => `${letter}$${FIRST_ROW}:${letter}$${LAST_ROW}`;
  const rest = (row: number): string =>
    `IF(P$${SUM_ROW}=0,0,${part(`JC.SLOT_BUDGET(${money}-H$${RESERVE_ROW},${fixed('P')},${fixed('O')})`, row)})`;
  return [
    { ...header(`G${HEADER_ROW}`, [TEXT.budget], context, 'right'), wrap: true },
    {
      ...header(
        `H${HEADER_ROW}`,
        [TEXT.budgetPlan, TEXT.share, TEXT.need, TEXT.cover, TEXT.payable, TEXT.placesPlan, TEXT.minimum],
        context,
        'right',
      ),
      role: 'scenarioHead',
      wrap: true,
    },
    {
      range: rows('G'),
      cells: perRow((row) => `=${part(`JC.SLOT_BUDGET(FIN_EGL_FREI,${fixed('E')})`, row)}`),
      ...right,
      numberFormat: EURO_CENTS,
    },
    {
      range: rows('H'),
      // Of a row that the title does not pay there is nothing to say.
      cells: perRow((row) => `=IF(OR(E${row}=0,${isUnpayable}),"${NONE}",Q${row}+${rest(row)})`),
      ...right,
      numberFormat: EURO_CENTS,
    },
    {
      range: rows('I'),
      cells: perRow((row) => `=IF(ISNUMBER(H${row}),IF(H$${SUM_ROW}=0,0,H${row}/H$${SUM_ROW}),"${NONE}")`),
      ...right,
      numberFormat: PERCENT,
    },
    { range: rows('J'), cells: perRow((row) => ifCosts(`IF(E${row}=0,"${NONE}",${planned(row)}*F${row})`)), ...right, numberFormat: EURO },
    {
      range: rows('K'),
      cells: perRow((row) => ifCosts(`IF(ISNUMBER(H${row}),IF(J${row}=0,"${NONE}",H${row}/J${row}),"${NONE}")`)),
      ...right,
      numberFormat: PERCENT,
    },
    // Six digits first: a budget for exactly n places must not become n − 1 by a binary fraction.
    {
      range: rows('L'),
      cells: perRow((row) => ifCosts(`IF(ISNUMBER(H${row}),IF(F${row}=0,"${NONE}",ROUNDDOWN(ROUND(H${row}/F${row},6),0)),"${NONE}")`)),
      ...right,
      numberFormat: COUNT,
    },
    { range: `M${FIRST_ROW}:N${LAST_ROW}`, role: 'assumption', align: 'right', numberFormat: COUNT },
    { range: rows('M'), cells: named('ANN_PL_') },
    { range: rows('N'), cells: named('ANN_MIN_') },
    {
      range: `O${HEADER_ROW}:Q${HEADER_ROW}`,
      cells: [[TEXT.weight[language], TEXT.beyond[language], TEXT.reserved[language]]],
      role: 'origin',
      wrap: true,
    },
    { range: rows('O'), cells: perRow((row) => `=IF(${withCosts},F${row},1)`), ...auxiliary },
    // Without all unit costs a minimum has no effect: nobody knows what it costs.
    {
      range: rows('P'),
      cells: perRow((row) => `=${planned(row)}-IF(AND(${withCosts},ISNUMBER(N${row})),N${row},0)`),
      ...auxiliary,
    },
    {
      range: rows('Q'),
      cells: perRow((row) => `=IF(AND(${withCosts},ISNUMBER(N${row})),ROUND(N${row}*F${row},2),0)`),
      role: 'origin',
      numberFormat: EURO_CENTS,
    },
  ];
}

function totals({ language }: SheetContext): Block[] {
  const sum = (letter: string): string => `SUM(${rows(letter)})`;
  const bold = { role: 'sum', align: 'right' } as const;
  const plain = { role: 'calculated', align: 'right' } as const;
  const ifCosts = (formula: string): string => `=IF(${withCosts},IF(ISNUMBER(H${SUM_ROW}),${formula},"${NONE}"),"${NONE}")`;
  const undistributed = `IF(AND(P${SUM_ROW}=0,NOT(${isUnpayable})),${money}-H${RESERVE_ROW},0)`;
  const note = (text: Localized): string => `"${text[language]}"`;
  const missing = `${note(TEXT.unpayable)}&FIXED(H${RESERVE_ROW}-${money},2)&" €."`;
  return [
    { range: `A${SUM_ROW}:D${SUM_ROW}`, cells: [[TEXT.sum[language], '', '', '']], role: 'sum' },
    { range: `E${SUM_ROW}:F${SUM_ROW}`, cells: [[`=${sum('E')}`, '']], ...bold, numberFormat: COUNT },
    { range: `G${SUM_ROW}:H${SUM_ROW}`, cells: [[`=${sum('G')}`, `=IF(${isUnpayable},"${NONE}",${sum('H')})`]], ...bold, numberFormat: EURO_CENTS },
    { range: `I${SUM_ROW}`, cells: [[`=IF(ISNUMBER(H${SUM_ROW}),${sum('I')},"${NONE}")`]], ...bold, numberFormat: PERCENT },
    { range: `J${SUM_ROW}`, cells: [[`=IF(${withCosts},${sum('J')},"${NONE}")`]], ...bold, numberFormat: EURO },
    { range: `K${SUM_ROW}`, cells: [[ifCosts(`IF(J${SUM_ROW}=0,"${NONE}",H${SUM_ROW}/J${SUM_ROW})`)]], ...bold, numberFormat: PERCENT },
    { range: `L${SUM_ROW}`, cells: [[ifCosts(sum('L'))]], ...bold, numberFormat: COUNT },
    { range: `M${SUM_ROW}:N${SUM_ROW}`, cells: [[`=${sum('M')}`, `=${sum('N')}`]], ...bold, numberFormat: COUNT },
    { range: `P${SUM_ROW}`, cells: [[`=${sum('P')}`]], role: 'origin', numberFormat: COUNT },
    {
      range: `A${FREE_ROW}:A${RESERVE_ROW}`,
      cells: [[TEXT.toSplit[language]], [TEXT.check[language]], [TEXT.reserve[language]]],
      role: 'text',
    },
    { range: `G${FREE_ROW}`, cells: [['=FIN_EGL_FREI']], role: 'figure', align: 'right', numberFormat: EURO_CENTS },
    {
      range: `H${FREE_ROW}`,
      cells: [[`=IF(${RESULTS.freePlan}>0,${RESULTS.freePlan},"${TEXT.noMoney[language]}")`]],
      ...plain,
      numberFormat: EURO_CENTS,
    },
    {
      range: `G${CHECK_ROW}:H${CHECK_ROW}`,
      // The parts are whole cents, the money to be split may not be.
      cells: [[
        `=JC.RECONCILE(G${FREE_ROW},G${SUM_ROW},0.01)`,
        `=IF(ISNUMBER(H${SUM_ROW}),JC.RECONCILE(${money}-${undistributed},H${SUM_ROW},0.01),"${NONE}")`,
      ]],
      ...plain,
    },
    { range: `H${RESERVE_ROW}`, cells: [[`=${sum('Q')}`]], ...plain, numberFormat: EURO_CENTS },
    {
      range: `A${NOTE_ROW}:A${NOTE_ROW + 1}`,
      cells: [
        [`=IF(${isUnpayable},${missing},IF(${withCosts},${note(TEXT.byCost)},${note(TEXT.byPlaces)}))`],
        [`=IF(${undistributed}>0,${note(TEXT.undistributed)}&FIXED(${undistributed},2)&" €.","")`],
      ],
      role: 'note',
    },
  ];
}

/** Beside the dash that stands for no statement, why there is none. */
export const costsMissing = (cell: string, { language }: SheetContext): ConditionalFormat => ({
  range: cell,
  formula: `=${RESULTS.missingUnitCosts}>0`,
  fontColor: STYLES.hint.color,
  numberFormat: `@" ${TEXT.costsMissing[language]}"`,
});

export function placesSheet(context: SheetContext): SheetModel {
  const { language } = context;
  const zeros = ['E', 'G', 'H', 'I'].map((letter) => ({
    range: rows(letter),
    formula: `=${letter}${FIRST_ROW}=0`,
    fontColor: STYLES.part.color,
  }));
  return sheet(
    {
      key: 'places',
      title: TEXT.title,
      asOf: TEXT.asOf,
      sections: TEXT.sections,
      legend: ['figure', 'calculated', 'assumption'],
      columns: COLUMNS,
      lastRow: NOTE_ROW + 1,
      hasOneHeader: true,
      columnWidths: [49, 14, 21, 16, 19, 15, 19, 19, 10, 15, 12, 22, 12, 16, 30, 30, 24],
      rowHeights: [{ row: HEADER_ROW, points: 32 }],
      blocks: [
        ...table(context),
        ...budgets(context),
        ...totals(context),
        { range: `C${HEADER_ROW}:C${LAST_ROW}`, ...BESIDE_NUMBERS },
      ],
      names: [
        { name: RESULTS.places, cell: `E${SUM_ROW}`, comment: `${TEXT.places[language]}: ${TEXT.counted[language]}` },
        { name: RESULTS.payablePlaces, cell: `L${SUM_ROW}`, comment: TEXT.payable[language] },
      ],
      tables: [{ name: 'JC_Plaetze', range: `A${HEADER_ROW}:Q${LAST_ROW}` }],
      conditionalFormats: [
        ...statusFormats(`G${CHECK_ROW}:H${CHECK_ROW}`),
        ...zeros,
        costsMissing(`L${SUM_ROW}`, context),
      ],
    },
    context,
  );
}
