import { ACCOUNT_COLUMNS, accountsBehind, kduAccounts, type AccountBooking } from '../../src/housing/kduAccounts';
import type { Decimal } from '../../src/money/decimal';
import { sameText } from '../../src/housing/kduMonths';
import { KDU_POSITIONS, negativePosition } from '../../src/workbook/kduTables';
import { overRanges } from '../definition';
import type { TextParameter } from '../parameter';
import { Grid } from '../engine/grid';
import { AMOUNTS, otherRows, PERIODS, POSITIONS, SOURCES, WHICH_YEAR, YEARS } from './kduMonths';

const ACCOUNTS = {
  name: { de: 'konten', en: 'accounts' },
  kind: 'text',
  range: true,
  description: { de: 'Spalte Konto; wo sie leer ist, gilt die Position', en: 'Column Konto; where it is empty, the item counts' },
} as const satisfies TextParameter;

/** Their accounts count net. */
const NEGATIVE: readonly string[] = KDU_POSITIONS.map(negativePosition);

const isNegative = (position: string): boolean => NEGATIVE.some((one) => sameText(one, position));

export const KDU_ACCOUNTS = overRanges({
  id: 'KDU_ACCOUNTS',
  group: 'housing',
  result: 'matrix',
  description: {
    de: 'Eine Periode zweier Quellen Konto für Konto: Konto, A, B, B − A; danach, was nur in A oder nur in B steht.',
    en: 'A period of two sources account by account: account, A, B, B − A; then what stands only in A or only in B.',
  },
  keywords: {
    de: ['Konten', 'Abgleich', 'Quellen', 'Differenz', 'Vergleich', 'Kreis', 'BA', 'KdU'],
    en: ['accounts', 'comparison', 'sources', 'difference'],
  },
  parameters: [
    SOURCES,
    YEARS,
    PERIODS,
    ACCOUNTS,
    POSITIONS,
    AMOUNTS,
    {
      name: { de: 'quelle_a', en: 'source_a' },
      kind: 'text',
      description: { de: 'Die eine Quelle, etwa Kreis', en: 'The one source, such as Kreis' },
    },
    {
      name: { de: 'quelle_b', en: 'source_b' },
      kind: 'text',
      description: { de: 'Die andere Quelle, etwa BA', en: 'The other source, such as BA' },
    },
    WHICH_YEAR,
    {
      name: { de: 'periode', en: 'period' },
      kind: 'count',
      min: 0,
      max: 16,
      whole: true,
      description: { de: 'Welche Periode, 1 bis 16', en: 'Which period, 1 to 16' },
    },
    {
      name: { de: 'zeilen', en: 'rows' },
      kind: 'count',
      default: '30',
      min: 1,
      max: 1000,
      whole: true,
      description: {
        de: 'So viele Zeilen hat das Ergebnis, 1 bis 1.000 (Vorgabe 30)',
        en: 'So many rows has the result, 1 to 1,000 (default 30)',
      },
    },
  ],
  checks: {
    jahre: (sources, years) => otherRows(YEARS, years, sources),
    perioden: (sources, _, periods) => otherRows(PERIODS, periods, sources),
    konten: (sources, _, __, accounts) => otherRows(ACCOUNTS, accounts, sources),
    positionen: (sources, _, __, ___, positions) => otherRows(POSITIONS, positions, sources),
    beträge: (sources, _, __, ___, ____, amounts) => otherRows(AMOUNTS, amounts, sources),
  },
  calculate: (sources, years, periods, accounts, positions, amounts, a, b, year, period, rows, explain) => {
    const bookings = bookingsIn(sources, years, periods, accounts, positions, amounts, year, period);
    return new Grid(kduAccounts(bookings, a, b, rows.toNumber(), explain), ACCOUNT_COLUMNS);
  },
  rows: (sources, years, periods, accounts, positions, amounts, a, b, year, period, rows, there) =>
    accountsBehind(bookingsIn(sources, years, periods, accounts, positions, amounts, year, period), a, b, rows.toNumber(), there),
  nativeEquivalent: {
    de: 'Keine gleichwertige Excel-Formel: welche Konten beide Quellen haben, ergibt sich erst aus den Zeilen.',
    en: 'No equivalent Excel formula: which accounts both sources have shows only in the rows.',
  },
  examples: [
    {
      arguments: [
        [['Kreis'], ['BA'], ['Kreis'], ['BA']],
        [[2025], [2025], [2025], [2025]],
        [[6], [6], [6], [5]],
        [['0531220'], ['0531220'], ['0539990'], ['0531200']],
        [['UH'], ['UH'], ['offen'], ['UH']],
        [[100.5], [104.5], [12.3], [99]],
        'Kreis',
        'BA',
        2025,
        6,
        4,
      ],
      result: [
        ['0531220', 100.5, 104.5, 4],
        ['nur in A', 12.3, '', ''],
        ['0539990', 12.3, '', ''],
        ['', '', '', ''],
      ],
    },
  ],
  errors: [
    {
      code: '#VALUE!',
      when: { de: 'Die Spalten haben nicht gleich viele Zellen.', en: 'The columns have not as many cells as each other.' },
      arguments: [[['Kreis']], [[2025], [2025]], [[1]], [['1']], [['UH']], [[1]], 'Kreis', 'BA', 2025, 1],
    },
  ],
  source: {
    de: 'Regel: verglichen wird, was beide Quellen haben; was nur eine hat, steht für sich',
    en: 'Rule: what both sources have is compared; what only one has stands by itself',
  },
});

/** Those of the period. */
function bookingsIn(
  sources: Grid<string>,
  years: Grid<Decimal>,
  periods: Grid<Decimal>,
  accounts: Grid<string>,
  positions: Grid<string>,
  amounts: Grid<Decimal>,
  year: Decimal,
  period: Decimal,
): readonly AccountBooking[] {
  return amounts.cells.flatMap((amount, row): AccountBooking[] => {
    if (!years.cells[row]?.eq(year) || !periods.cells[row]?.eq(period)) return [];
    const [source = '', account = '', position = ''] = [sources.cells[row], accounts.cells[row], positions.cells[row]];
    return [{ source, key: account === '' ? position : account, amount: isNegative(position) ? amount.neg() : amount, row }];
  });
}
