/** A formula by the places that its cells had when they were written: it stays the same however lines come in before them. */
import { isRange } from '@borgar/fx';
import type { CellContent } from '../../src/workbook/model';
import { sameName } from '../sheets/marker';
import { canonical } from '../../src/formula/canonical';
import { isFormula } from '../../src/formula/isFormula';
import { cellsIn } from '../../src/formula/reference';
import { tokensOf } from '../../src/formula/tokens';
import type { CheckedSheet } from './checked';

/** Contents with formulas in places that last, as text to compare; a user's own sheets are named as they are. */
export function homeTexts(sheets: readonly CheckedSheet[]): (content: CellContent, on: CheckedSheet) => string {
  const lines = new Map<CheckedSheet, Lines>();
  const linesOf = (sheet: CheckedSheet): Lines => {
    const found = lines.get(sheet) ?? homeLines(sheet);
    lines.set(sheet, found);
    return found;
  };
  const reference = (value: string, on: CheckedSheet): string => {
    const cells = cellsIn(value);
    if (!cells) return value;
    const { sheet: name, range } = cells;
    const sheet = name === undefined ? on : sheets.find((other) => sameName(other.name, name));
    if (!sheet) return value;
    const { rows, columns } = linesOf(sheet);
    const corner = (row: number | null | undefined, column: number | null | undefined): string => `R${homeLine(rows, row)}C${homeLine(columns, column)}`;
    return `${sheet.model.name}!${corner(range.top, range.left)}:${corner(range.bottom, range.right)}`;
  };
  return (content, on) => {
    if (!isFormula(content)) return String(content);
    return tokensOf(canonical(content))
      .map((token) => (isRange(token) ? reference(token.value, on) : token.value))
      .join('');
  };
}

interface Lines {
  /** Where the line was written that stands here now, from 0. */
  readonly rows: ReadonlyMap<number, number>;
  readonly columns: ReadonlyMap<number, number>;
}

function homeLines(sheet: CheckedSheet): Lines {
  const rows = new Map<number, number>();
  const columns = new Map<number, number>();
  sheet.own.written.cells.forEach((line, row) =>
    line.forEach((_, column) => {
      const now = sheet.movement.place({ row, column });
      if (!now) return;
      rows.set(now.row, row);
      columns.set(now.column, column);
    }),
  );
  return { rows, columns };
}

/** A line that the user has put in counts from the last one before it that was written. */
function homeLine(lines: ReadonlyMap<number, number>, line: number | null | undefined): string {
  if (line === null || line === undefined) return '';
  for (let before = line; before >= 0; before -= 1) {
    const home = lines.get(before);
    if (home !== undefined) return before === line ? String(home) : `${home}+${line - before}`;
  }
  return String(line);
}
