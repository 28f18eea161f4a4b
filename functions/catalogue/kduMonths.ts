import { bookingsBehind, columnsPerYear, kduMonths, type Bookings, type PositionColumn } from '../../src/housing/kduMonths';
import type { Decimal } from '../../src/money/decimal';
import { KDU_POSITIONS, negativePosition, roundedBy, SECRET_MARK } from '../../src/workbook/kduTables';
import { overRanges } from '../definition';
import type { NumberParameter, Parameter, TextParameter } from '../parameter';
import { Grid } from '../engine/grid';
import { notAccepted, sizeOf, subject } from '../engine/messages';
import type { CellError } from '../engine/cellError';

export const SOURCES = {
  name: { de: 'quellen', en: 'sources' },
  kind: 'text',
  range: true,
  description: { de: 'Spalte Quelle', en: 'Column Quelle' },
} as const satisfies TextParameter;

export const YEARS = {
  name: { de: 'jahre', en: 'years' },
  kind: 'count',
  range: true,
  min: 0,
  whole: true,
  description: { de: 'Spalte Jahr', en: 'Column Jahr' },
} as const satisfies NumberParameter;

export const PERIODS = {
  name: { de: 'perioden', en: 'periods' },
  kind: 'count',
  range: true,
  min: 0,
  max: 16,
  whole: true,
  description: { de: 'Spalte Periode: 1 bis 12, Abschlussbuchungen 13 bis 16', en: 'Column Periode: 1 to 12, closing entries 13 to 16' },
} as const satisfies NumberParameter;

export const POSITIONS = {
  name: { de: 'positionen', en: 'positions' },
  kind: 'text',
  range: true,
  description: { de: 'Spalte Position', en: 'Column Position' },
} as const satisfies TextParameter;

export const AMOUNTS = {
  name: { de: 'beträge', en: 'amounts' },
  kind: 'amount',
  range: true,
  description: { de: 'Spalte Betrag in EUR', en: 'Column Betrag in EUR' },
} as const satisfies NumberParameter;

export const WHICH_YEAR = {
  name: { de: 'jahr', en: 'year' },
  kind: 'count',
  min: 0,
  whole: true,
  description: { de: 'Welches Jahr', en: 'Which year' },
} as const satisfies NumberParameter;

const MARKS = {
  name: { de: 'merkmale', en: 'marks' },
  kind: 'text',
  range: true,
  description: { de: 'Spalte Merkmal: geheim zählt als unvollständig, ±500 als auf 500 EUR ungenau', en: 'Column Merkmal: geheim counts as incomplete, ±500 as off by up to 500 EUR' },
} as const satisfies TextParameter;

const [UH, EINM_KDU, EINM_L, NOT_KDU] = KDU_POSITIONS.map((position): PositionColumn => [
  { position, sign: 1 },
  { position: negativePosition(position), sign: -1 },
]);

/** What stands in a column of each year. */
const COLUMNS: readonly PositionColumn[] = [UH, EINM_KDU, EINM_L, null, NOT_KDU].map((column) => column ?? null);

const PER_YEAR = columnsPerYear(COLUMNS);

const MARK_READING = { secret: SECRET_MARK, roundedBy };

export const KDU_MONTHS = overRanges({
  id: 'KDU_MONTHS',
  group: 'housing',
  result: 'matrix',
  description: {
    de: 'Buchungen einer Quelle je Monat (1 bis 12, dann Abschluss): UH, EINM_KDU, EINM_L, offen, nicht KdU, Zeilen, geheim, gerundet ±.',
    en: 'Bookings of a source by month (1 to 12, then closing): UH, EINM_KDU, EINM_L, open, nicht KdU, rows, secret, rounded ±.',
  },
  keywords: {
    de: ['Monate', 'Buchungen', 'Ist', 'KdU', 'Abschlussbuchungen', 'Periode', 'Konten', 'Quelle', 'Monatswerte'],
    en: ['months', 'bookings', 'actuals', 'closing entries', 'period', 'accounts', 'source'],
  },
  parameters: [
    SOURCES,
    YEARS,
    PERIODS,
    POSITIONS,
    AMOUNTS,
    MARKS,
    {
      name: { de: 'quelle', en: 'source' },
      kind: 'text',
      description: { de: 'Welche Quelle, etwa Kreis', en: 'Which source, such as Kreis' },
    },
    WHICH_YEAR,
    {
      name: { de: 'vorjahre', en: 'years_before' },
      kind: 'count',
      default: '0',
      min: 0,
      max: 2,
      whole: true,
      description: {
        de: 'So viele Jahre davor rechts daneben, 0 bis 2 (Vorgabe 0)',
        en: 'So many years before to the right of it, 0 to 2 (default 0)',
      },
    },
  ],
  checks: {
    jahre: (sources, years) => otherRows(YEARS, years, sources),
    perioden: (sources, _, periods) => otherRows(PERIODS, periods, sources),
    positionen: (sources, _, __, positions) => otherRows(POSITIONS, positions, sources),
    beträge: (sources, _, __, ___, amounts) => otherRows(AMOUNTS, amounts, sources),
    merkmale: (sources, _, __, ___, ____, marks) => otherRows(MARKS, marks, sources),
  },
  calculate: (sources, years, periods, positions, amounts, marks, source, year, before, explain) => {
    const bookings = bookingsIn(sources, years, periods, positions, amounts, marks);
    const months = kduMonths(bookings, COLUMNS, MARK_READING, source, year, before, explain);
    return new Grid(months, PER_YEAR * (before.toNumber() + 1));
  },
  rows: (sources, years, periods, positions, amounts, marks, source, year) =>
    bookingsBehind(bookingsIn(sources, years, periods, positions, amounts, marks), COLUMNS, MARK_READING, source, year),
  nativeEquivalent: {
    de: 'Keine einzelne Excel-Formel: je Zelle wäre es SUMMEWENNS über Quelle, Jahr, Periode und Position.',
    en: 'No single Excel formula: cell by cell it would be SUMIFS over source, year, period and position.',
  },
  examples: [
    {
      arguments: [
        [['Kreis'], ['Kreis'], ['Kreis'], ['BA'], ['Kreis']],
        [[2025], [2025], [2025], [2025], [2025]],
        [[1], [1], [2], [1], [14]],
        [['UH'], ['UH (−)'], ['offen'], ['UH'], ['EINM_L']],
        [[100.1], [7], [5], [99], [3]],
        [['±0,05'], [''], [''], [''], ['']],
        'Kreis',
        2025,
      ],
      result: [
        [93.1, 0, 0, 0, 0, 2, 0, 0.05, 0, 0],
        [0, 0, 0, 5, 0, 1, 0, 0, 0, 0],
        ...Array.from({ length: 10 }, () => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        [0, 0, 3, 0, 0, 1, 0, 0, 0, 0],
      ],
    },
  ],
  errors: [
    {
      code: '#VALUE!',
      when: { de: 'Die Spalten haben nicht gleich viele Zellen.', en: 'The columns have not as many cells as each other.' },
      arguments: [[['Kreis']], [[2025], [2025]], [[1]], [['UH']], [[1]], [['']], 'Kreis', 2025],
    },
  ],
  source: {
    de: 'Regel: Abschlussbuchungen (Periode 13 bis 16) stehen hinter den Monaten',
    en: 'Rule: closing entries (periods 13 to 16) stand behind the months',
  },
});

const bookingsIn = (
  sources: Grid<string>,
  years: Grid<Decimal>,
  periods: Grid<Decimal>,
  positions: Grid<string>,
  amounts: Grid<Decimal>,
  marks: Grid<string>,
): Bookings => ({
  sources: sources.cells,
  years: years.cells,
  periods: periods.cells,
  positions: positions.cells,
  amounts: amounts.cells,
  marks: marks.cells,
});

/** Every column of a table has a cell for each row. */
export function otherRows(
  parameter: Parameter,
  column: Grid<unknown> | undefined,
  first: Grid<unknown> | undefined,
): CellError | undefined {
  if (!column || !first || column.cells.length === first.cells.length) return undefined;
  return notAccepted(subject(parameter), sizeOf(column.rows, column.columns), {
    de: `eine Spalte mit so vielen Zellen wie die erste (${first.cells.length})`,
    en: `a column with as many cells as the first (${first.cells.length})`,
  });
}
