/**
 * Where the rows behind a number are no longer what imports wrote, by what is kept of these; the check compares in the same way.
 * A row that is gone stands nowhere: whether the number lacks it, the function itself says, which gets the row back beside the others.
 */
import { groupBy } from '../../src/groupBy';
import type { Line } from '../../src/workbook/kduRows';
import { KDU_POSITIONS, negativePosition, OPEN_POSITION } from '../../src/workbook/kduTables';
import type { CellContent } from '../../src/workbook/model';
import { positionChanges, type PositionChange } from '../sheets/positions';
import { rowsIn, yearChanges, type KeptRow, type KeptYear, type PlacedRow, type RowChange } from '../sheets/keptRows';

/** Of rows of which nothing is kept, nobody can tell whether they were changed. */
export type ImportedChange = RowChange | PositionChange | { readonly kind: 'unkept'; readonly row: PlacedRow };

type Cells = Readonly<Record<string, CellContent>>;

export interface ComparedTable {
  /** Rows as they would have to stand in the table beside the others for nothing to be missing. */
  readonly missing: readonly Cells[];
  /** @param rows their indexes @param lacking those of `missing` that belong to them */
  among(rows: readonly number[], lacking: readonly number[]): readonly ImportedChange[];
}

export interface ToCompare {
  readonly lines: readonly Line[];
  /** Of KdU_Konten; households have none. */
  readonly accounts: readonly Line[];
  readonly kept: readonly KeptYear[];
  /** Whether an import is finished: of one that is under way nothing is kept yet. */
  isLogged(number: number): boolean;
}

export function comparedTable(table: KeptRow['table'], { lines, accounts, kept, isLogged }: ToCompare): ComparedTable {
  const rows = rowsIn(table, lines).filter(({ import: number }) => number !== null && isLogged(number));
  const years = kept.filter((year) => year.table === table);
  const changes = years.flatMap((year) => yearChanges(year, rows)).filter(({ kind, row }) => kind !== 'gone' || isLogged(row.import ?? 0));
  const known = new Set(years.map(yearOf));
  const byIndex = new Map(rows.map((row) => [row.index, row]));
  const moved = table === 'facts' ? positionChanges(rows, lines, accounts) : [];
  const changedAt = groupBy([...changes, ...moved].flatMap((change) => ('index' in change ? [change] : [])), ({ index }) => String(index));
  const positions = positionsIn(lines);
  const missing: readonly { readonly change: RowChange | PositionChange; readonly cells: Cells }[] = [
    ...changes.flatMap((change) => ('index' in change ? [] : missingCells(change.row, positions).map((cells) => ({ change, cells })))),
    ...moved.flatMap((change) => missingCells(change.row, new Map([[accountOf(change.row), [change.before]]])).map((cells) => ({ change, cells }))),
  ];
  return {
    missing: missing.map(({ cells }) => cells),
    among(indexes, lacking) {
      const own = indexes.flatMap((index) => byIndex.get(index) ?? []);
      const periods = new Set(own.map(periodOf));
      const unkept = groupBy(own.filter((row) => !known.has(yearOf(row))), yearOf);
      const found: ImportedChange[] = [
        ...indexes.flatMap((index) => changedAt.get(String(index)) ?? []),
        ...lacking.flatMap((index) => missing[index]?.change ?? []),
        ...changes.filter((change) => change.kind === 'sum' && periods.has(periodOf(change.row))),
        ...[...unkept.values()].flatMap(([row]) => (row ? [{ kind: 'unkept', row } as const] : [])),
      ];
      return [...new Set(found)];
    },
  };
}

const yearOf = ({ source, year }: Pick<KeptRow, 'source' | 'year'>): string => `${source}\t${year}`;
const periodOf = ({ source, year, period }: KeptRow): string => [source, year, period].join('\t');

/** An account that no row has any more may have had any. */
const ALL_POSITIONS: readonly string[] = [...KDU_POSITIONS, ...KDU_POSITIONS.map(negativePosition), OPEN_POSITION];

function positionsIn(lines: readonly Line[]): ReadonlyMap<string, readonly string[]> {
  const accountOf = ({ cells }: Line): string => String(cells['account'] ?? '').trim();
  const byAccount = groupBy(lines.filter((line) => accountOf(line) !== ''), accountOf);
  return new Map([...byAccount].map(([account, own]) => [account, [...new Set(own.map(({ cells }) => String(cells['position'] ?? '')))]]));
}

const accountOf = ({ key }: KeptRow): string => key.split('\t')[0] ?? '';

/** Without an amount: it moves no sum, and changes no order. */
function missingCells({ table, source, year, period, key }: KeptRow, positions: ReadonlyMap<string, readonly string[]>): Cells[] {
  if (table === 'bg') {
    const [, , municipality = '', dataState = ''] = key.split('\t');
    return [{ year, month: period, municipality, dataState, count: 0 }];
  }
  const [account = '', municipality = ''] = key.split('\t');
  const cells = { source, year, period, municipality, account, amount: 0 };
  if (account.startsWith('=')) return [{ ...cells, account: '', position: account.slice(1) }];
  return (positions.get(account) ?? ALL_POSITIONS).map((position) => ({ ...cells, position }));
}

/** `Kreis 2025-03 0531200 Kamen`: what the row is about, as the check names it. */
export function changedRow({ kind, row }: ImportedChange): string {
  if (kind === 'unkept') return [row.source, row.year].filter(Boolean).join(' ');
  const [account = '', municipality = ''] = row.table === 'facts' ? row.key.replace(/^=/, '').split('\t') : row.key.split('\t').slice(2).reverse();
  return [row.source, `${row.year}-${String(row.period).padStart(2, '0')}`, account, municipality].filter(Boolean).join(' ');
}
