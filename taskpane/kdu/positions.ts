/** The positions of facts with an account: formulas over KdU_Konten, wherever that stands by now. */
import { positionFormula } from '../../src/workbook/kduTables';
import { ACCOUNT_ROWS } from '../../src/workbook/sheets/kduData';
import { linked } from '../../src/formula/sheetReference';
import type { CellContent } from '../../src/workbook/model';
import { lettersOf, type KduTable } from './tables';

type Cells = Readonly<Record<string, CellContent>>;

/** @param index of the first of them in the table */
export function withPositions(cells: readonly Cells[], index: number, facts: KduTable, accounts: KduTable): Cells[] {
  const column = (letters: string): string => linked(accounts.sheet.name, `$${letters}$${accounts.top}:$${letters}$${accounts.top + ACCOUNT_ROWS - 1}`);
  const place = {
    account: column(lettersOf(accounts, 'account')),
    position: column(lettersOf(accounts, 'position')),
    sign: column(lettersOf(accounts, 'sign')),
  };
  const letters = lettersOf(facts, 'account');
  return cells.map((row, offset) => {
    const account = String(row['account'] ?? '');
    return account === '' ? row : { ...row, position: positionFormula(`$${letters}${facts.top + index + offset}`, account, place) };
  });
}
