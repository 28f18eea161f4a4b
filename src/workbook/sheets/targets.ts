/** Ziele: the target rates and stocks of section 4.3, recomputed, and what stands elsewhere in the document about the same things. */
import type { Localized } from '../../language';
import { COUNT, COUNT_DEVIATION, PERCENT, PERCENT_FINE, POINTS_DEVIATION } from '../formats';
import { halfWidthOf, precisionOf } from '../../programme/formulas';
import { YEAR } from '../../programme/ids';
import type { Block, CellContent, SheetModel } from '../model';
import type { Role } from '../styles';
import type { SheetContext } from './context';
import { BESIDE_NUMBERS } from './header';
import { statusFormats } from './statusFormats';
import { sheet } from './sheet';

const TEXT = {
  title: { de: `Ziele ${YEAR}: Quoten, Bestände und ihre Gewichte`, en: `Targets ${YEAR}: rates, stocks and their weights` },
  asOf: { de: `Zielwerte ${YEAR}`, en: `targets ${YEAR}` },
  sections: { de: 'Abschnitte 2.2.2, 4.1 und 4.3', en: 'sections 2.2.2, 4.1 and 4.3' },
  women: { de: 'Frauen', en: 'Women' },
  men: { de: 'Männer', en: 'Men' },
  printed: { de: 'Veröffentlicht', en: 'Published' },
  computed: { de: 'Berechnet', en: 'Calculated' },
  remainder: { de: 'Differenz', en: 'Difference' },
  status: { de: 'Status', en: 'Status' },
  remark: { de: 'Bemerkung', en: 'Remark' },
  rates: { de: 'Integrationsquote', en: 'Integration rate' },
  target: { de: 'Zielwert', en: 'Target' },
  equal: { de: 'Gegenprobe: gleiche Gewichte', en: 'Counter-check: equal weights' },
  equalRemark: { de: 'nur durch Rundung vereinbar', en: 'compatible only by rounding' },
  stockWeights: { de: 'Gegenprobe: Bestände (unten) als Gewichte', en: 'Counter-check: stocks (below) as weights' },
  stockWeightsRemark: { de: 'Die Bestände sind nicht die Gewichte.', en: 'The stocks are not the weights.' },
  implied: { de: 'Implizites Gewicht der Frauen', en: 'Implied weight of women' },
  value: { de: 'Wert', en: 'Value' },
  from: { de: 'von', en: 'from' },
  to: { de: 'bis', en: 'to' },
  impliedRow: { de: 'das zur veröffentlichten Gesamtquote führt', en: 'that leads to the published total rate' },
  impliedRemark: { de: 'von … bis: was die Rundung der drei Quoten zulässt', en: 'from … to: what rounding of the three rates allows' },
  stocks: { de: 'Bestand im Langzeitleistungsbezug', en: 'Stock of long-term recipients' },
  stocksRemark: { de: 'Ganze Personen runden nicht.', en: 'Whole persons do not round.' },
  apart: { de: 'gesondert: Bestand laut Abschnitt 2.2.2', en: 'apart: stock by section 2.2.2' },
  apartRemark: {
    de: 'gleiche Definition im Text, andere Größe: nicht mit 4.3 vermischen',
    en: 'same definition, another quantity: not to be mixed with 4.3',
  },
  entries: { de: 'Eintritte in berufliche Weiterbildung', en: 'Entries into vocational training' },
  targetColumn: { de: 'Ziel (4.3)', en: 'Target (4.3)' },
  placesColumn: { de: 'Plätze (4.1)', en: 'Places (4.1)' },
  entriesTotal: { de: 'insgesamt', en: 'in total' },
  entriesDegree: { de: 'davon berufsabschlussorientiert', en: 'of which leading to a qualification' },
} as const satisfies Record<string, Localized>;

const COLUMNS = 8;
const RATES = { header: 5, target: 6, equal: 7, stocks: 8 } as const;
const IMPLIED = { header: 10, row: 11 } as const;
const STOCKS = { header: 13, target: 14, apart: 15 } as const;
const ENTRIES = { header: 17, total: 18, degree: 19 } as const;

const CHECKED = [TEXT.remainder, TEXT.status, TEXT.remark];
const BY_SEX = [TEXT.women, TEXT.men, TEXT.printed, TEXT.computed, ...CHECKED];

/** Headers of columns A to H; an empty one leaves its column unused. */
function headers(row: number, texts: readonly (Localized | null)[], { language }: SheetContext): Block[] {
  const words = texts.map((text): CellContent => text?.[language] ?? '');
  return [
    { range: `A${row}`, cells: [words.slice(0, 1)], role: 'head' },
    { range: `B${row}:F${row}`, cells: [words.slice(1, 6)], role: 'head', align: 'right' },
    { range: `G${row}:H${row}`, cells: [words.slice(6)], role: 'head' },
  ];
}

interface Row {
  readonly label: Localized;
  /** Columns B to F. */
  readonly cells: readonly (CellContent | null)[];
  readonly roles: readonly Role[];
  readonly numberFormats: readonly string[];
  readonly status?: string;
  readonly remark?: Localized;
}

function rowBlocks(row: number, { label, cells, roles, numberFormats, status = '', remark }: Row, { language }: SheetContext): Block[] {
  return [
    { range: `A${row}`, cells: [[label[language]]], role: 'text' },
    ...cells.map((content, index): Block => ({
      range: `${'BCDEF'.charAt(index)}${row}`,
      cells: [[content ?? '']],
      role: roles[index],
      numberFormat: numberFormats[index],
    })),
    { range: `G${row}`, cells: [[status]], role: 'calculated' },
    { range: `H${row}`, cells: [[remark?.[language] ?? '']], role: 'origin' },
  ];
}

const PUBLISHED = 'figure';
const CALCULATED = 'calculated';
const ROW_ROLES: readonly Role[] = [PUBLISHED, PUBLISHED, PUBLISHED, CALCULATED, CALCULATED];

interface Check {
  readonly remainder: string;
  readonly status: string;
}

/** Of D (printed) against E (computed). */
function reconciled(row: number, precision: string, halfWidth: string): Check {
  const call = `D${row},E${row},${precision},${halfWidth}`;
  return { remainder: `=JC.RECONCILE(${call},"REST")`, status: `=JC.RECONCILE(${call})` };
}

function rates(context: SheetContext): Block[] {
  // A mean of two rates that are printed alike is as uncertain as one of them, whatever the weights.
  const check = (row: number): Check => reconciled(row, precisionOf('ZIEL_IQ_GESAMT'), halfWidthOf('ZIEL_IQ_FRAUEN'));
  const mean = (row: number): string => `=JC.WEIGHTED_RATE(B$${RATES.target}:C$${RATES.target},B${row}:C${row})`;
  const tested = (row: number, weights: readonly [CellContent, CellContent], role: Role): Omit<Row, 'label' | 'remark'> => ({
    cells: [...weights, '=ZIEL_IQ_GESAMT', mean(row), check(row).remainder],
    roles: [role, role, ...ROW_ROLES.slice(2)],
    numberFormats: [COUNT, COUNT, PERCENT, PERCENT_FINE, POINTS_DEVIATION[context.language]],
    status: check(row).status,
  });
  return [
    ...headers(RATES.header, [TEXT.rates, ...BY_SEX], context),
    ...rowBlocks(
      RATES.target,
      {
        label: TEXT.target,
        cells: ['=ZIEL_IQ_FRAUEN', '=ZIEL_IQ_MAENNER', '=ZIEL_IQ_GESAMT', null, null],
        roles: ROW_ROLES,
        numberFormats: [PERCENT, PERCENT, PERCENT],
      },
      context,
    ),
    ...rowBlocks(RATES.equal, { label: TEXT.equal, ...tested(RATES.equal, [1, 1], CALCULATED), remark: TEXT.equalRemark }, context),
    ...rowBlocks(
      RATES.stocks,
      {
        label: TEXT.stockWeights,
        ...tested(RATES.stocks, ['=ZIEL_LZB_FRAUEN', '=ZIEL_LZB_MAENNER'], PUBLISHED),
        remark: TEXT.stockWeightsRemark,
      },
      context,
    ),
  ];
}

/** The weight grows with both rates and falls with the total, so the corners of rounding bound it. */
function impliedWeight(context: SheetContext): Block[] {
  const weight = (rate: '+' | '-', total: '+' | '-'): string => {
    const bound = (cell: string, sign: string, id: string): string => `${cell}${RATES.target}${sign}${halfWidthOf(id)}`;
    return (
      `=JC.IMPLIED_WEIGHT(${bound('B', rate, 'ZIEL_IQ_FRAUEN')},${bound('C', rate, 'ZIEL_IQ_MAENNER')},` +
      `${bound('D', total, 'ZIEL_IQ_GESAMT')})`
    );
  };
  const row = RATES.target;
  return [
    ...headers(IMPLIED.header, [TEXT.implied, TEXT.value, TEXT.from, TEXT.to, null, null, null, TEXT.remark], context),
    ...rowBlocks(
      IMPLIED.row,
      {
        label: TEXT.impliedRow,
        cells: [`=JC.IMPLIED_WEIGHT(B${row},C${row},D${row})`, weight('-', '+'), weight('+', '-'), null, null],
        roles: ['derived', 'derived', 'derived', CALCULATED, CALCULATED],
        numberFormats: [PERCENT_FINE, PERCENT_FINE, PERCENT_FINE],
        remark: TEXT.impliedRemark,
      },
      context,
    ),
  ];
}

function stocks(context: SheetContext): Block[] {
  const row = STOCKS.target;
  const check = reconciled(row, precisionOf('ZIEL_LZB_GESAMT'), '0');
  const counts = [COUNT, COUNT, COUNT, COUNT, COUNT_DEVIATION];
  return [
    ...headers(STOCKS.header, [TEXT.stocks, ...BY_SEX], context),
    ...rowBlocks(
      row,
      {
        label: TEXT.target,
        cells: ['=ZIEL_LZB_FRAUEN', '=ZIEL_LZB_MAENNER', '=ZIEL_LZB_GESAMT', `=B${row}+C${row}`, check.remainder],
        roles: ROW_ROLES,
        numberFormats: counts,
        status: check.status,
        remark: TEXT.stocksRemark,
      },
      context,
    ),
    ...rowBlocks(
      STOCKS.apart,
      {
        label: TEXT.apart,
        cells: [null, null, '=LZB_BESTAND', null, null],
        roles: ROW_ROLES,
        numberFormats: counts,
        remark: TEXT.apartRemark,
      },
      context,
    ),
  ];
}

function entries(context: SheetContext): Block[] {
  const compared = (row: number, target: string, places: string): Omit<Row, 'label'> => {
    const check = reconciled(row, precisionOf(target), '0');
    return {
      cells: [null, null, `=${target}`, `=${places}`, check.remainder],
      roles: [PUBLISHED, PUBLISHED, PUBLISHED, PUBLISHED, CALCULATED],
      numberFormats: [COUNT, COUNT, COUNT, COUNT, COUNT_DEVIATION],
      status: check.status,
    };
  };
  return [
    ...headers(ENTRIES.header, [TEXT.entries, null, null, TEXT.targetColumn, TEXT.placesColumn, ...CHECKED], context),
    ...rowBlocks(ENTRIES.total, { label: TEXT.entriesTotal, ...compared(ENTRIES.total, 'ZIEL_FBW', 'PLATZ_FBW') }, context),
    ...rowBlocks(
      ENTRIES.degree,
      { label: TEXT.entriesDegree, ...compared(ENTRIES.degree, 'ZIEL_FBW_ABSCHLUSS', 'PLATZ_FBW_ABSCHLUSS') },
      context,
    ),
  ];
}

export function targetsSheet(context: SheetContext): SheetModel {
  return sheet(
    {
      key: 'targets',
      title: TEXT.title,
      asOf: TEXT.asOf,
      sections: TEXT.sections,
      legend: ['figure', 'calculated', 'derived'],
      columns: COLUMNS,
      lastRow: ENTRIES.degree,
      columnWidths: [48, 14, 14, 27, 14, 13, 18, 62],
      blocks: [
        ...rates(context),
        ...impliedWeight(context),
        ...stocks(context),
        ...entries(context),
        { range: `G${RATES.header}:G${ENTRIES.degree}`, ...BESIDE_NUMBERS },
      ],
      conditionalFormats: [
        ...statusFormats(`G${RATES.equal}:G${RATES.stocks}`),
        ...statusFormats(`G${STOCKS.target}`),
        ...statusFormats(`G${ENTRIES.total}:G${ENTRIES.degree}`),
      ],
    },
    context,
  );
}
