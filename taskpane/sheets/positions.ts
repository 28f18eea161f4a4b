/**
 * Position of the imported rows with an account: a formula on KdU_Ist that says what KdU_Konten says. What was typed over it moves the
 * amount to another position, and no sum of the year tells.
 */
import type { Line } from '../../src/workbook/kduRows';
import { negativePosition, OPEN_POSITION } from '../../src/workbook/kduTables';
import type { CellContent } from '../../src/workbook/model';
import type { PlacedRow } from './keptRows';

export interface PositionChange {
  readonly kind: 'position';
  readonly row: PlacedRow;
  readonly index: number;
  /** What KdU_Konten says of the account. */
  readonly before: string;
  readonly now: string;
}

/** @param rows of imports, @param lines with their cells, by index, @param accounts the lines of KdU_Konten */
export function positionChanges(rows: readonly PlacedRow[], lines: readonly Line[], accounts: readonly Line[]): PositionChange[] {
  const positionOf = positionsBy(accounts);
  const cellsOf = new Map(lines.map(({ index, cells }) => [index, cells]));
  return rows.flatMap((row): PositionChange[] => {
    const { account = '', position = '' } = cellsOf.get(row.index) ?? {};
    const [before, now] = [positionOf(account), String(position)];
    return account === '' || before === now ? [] : [{ kind: 'position', row, index: row.index, before, now }];
  });
}

/** As the formula of `positionFormula` finds it: the first of equal accounts counts, without regard to case. */
function positionsBy(accounts: readonly Line[]): (account: CellContent) => string {
  const known = new Map<string, string>();
  for (const { cells: { account = '', position = '', sign } } of accounts) {
    const name = nameOf(account);
    if (!known.has(name)) known.set(name, position === '' ? OPEN_POSITION : String(position) + (sign === -1 ? negativePosition('') : ''));
  }
  return (account) => known.get(nameOf(account)) ?? OPEN_POSITION;
}

/** To Excel's MATCH a number and its text are two accounts. */
const nameOf = (account: CellContent): string => `${typeof account} ${String(account).toLowerCase()}`;
