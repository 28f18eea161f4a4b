/** The references in a formula, and what Excel makes of them when cells, lines and sheets move. */
import { isRange, tokenize, tokenTypes, type Token } from '@borgar/fx';
import {
  columnIndex,
  columnName,
  formatSheetName,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  tryParseArea,
} from '../../workbench/model/address';
import type { Area } from '../../workbench/model/grid';

export interface Reference {
  /** null where it names none: it is of the formula's own sheet. */
  readonly sheet: string | null;
  readonly area: Area;
}

const LOST = '#REF!';

export const sameSheet = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** @param change where the cells are now; null where they are gone; the same reference where nothing happened to it */
export function changeReferences(formula: string, change: (reference: Reference) => Reference | null): string {
  return rewrite(formula, (token) => {
    const { prefix, sheet, cells } = parts(token);
    const area = tryParseArea(cells);
    const reference = area && { sheet, area };
    const changed = reference && change(reference);
    if (changed === reference) return token;
    if (!changed) return prefix + LOST;
    const newPrefix = changed.sheet === sheet ? prefix : changed.sheet === null ? '' : `${formatSheetName(changed.sheet)}!`;
    return newPrefix + withSigns(cells, changed.area);
  });
}

/** As Excel writes it into a cell that lies so many rows and columns further: what has no dollar sign moves along. */
export function moveRelative(formula: string, rows: number, columns: number, ofOtherSheets = true): string {
  if (rows === 0 && columns === 0) return formula;
  return rewrite(formula, (token) => {
    const { prefix, sheet, cells } = parts(token);
    if (sheet !== null && !ofOtherSheets) return token;
    const corners = cells.split(':').map((corner) => moveCorner(corner, rows, columns));
    return prefix + (corners.includes(null) ? LOST : corners.join(':'));
  });
}

/** @param to null where the sheet is gone */
export function renameSheet(formula: string, name: string, to: string | null): string {
  return rewrite(
    formula,
    (token) => {
      const { sheet, cells } = parts(token);
      if (sheet === null || !sameSheet(sheet, name)) return token;
      return to === null ? LOST + cells : `${formatSheetName(to)}!${cells}`;
    },
    // A reference that is lost already still names its sheet.
    (context) => (to !== null && sameSheet(unquoted(context), name) ? formatSheetName(to) : context),
  );
}

function rewrite(formula: string, reference: (token: string) => string, context = (name: string) => name): string {
  const tokens = tokenize(formula);
  return tokens
    .map((token, index) => {
      if (token.type === tokenTypes.CONTEXT || token.type === tokenTypes.CONTEXT_QUOTE) return context(token.value);
      return isOnSheet(token) && !isLost(tokens[index - 1]) ? reference(token.value) : token.value;
    })
    .join('');
}

/** Of this workbook, without names. */
const isOnSheet = (token: Token): boolean =>
  isRange(token) && !token.value.includes('[') && tryParseArea(parts(token.value).cells) !== null;

/** "#REF!B6": its sheet is gone. */
const isLost = (before: Token | undefined): boolean => before?.type === tokenTypes.ERROR && before.value === LOST;

const unquoted = (name: string): string => (name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name);

function parts(token: string): { readonly prefix: string; readonly sheet: string | null; readonly cells: string } {
  const end = token.lastIndexOf('!') + 1;
  return { prefix: token.slice(0, end), sheet: end === 0 ? null : unquoted(token.slice(0, end - 1)), cells: token.slice(end) };
}

const CORNER = /^(\$?)([A-Z]*)(\$?)(\d*)$/i;

interface Corner {
  readonly letters: string;
  readonly digits: string;
  readonly column$: string;
  readonly row$: string;
}

function corner(text: string): Corner {
  const [, first = '', letters = '', second = '', digits = ''] = CORNER.exec(text) ?? [];
  // In "$2" the sign that the pattern finds first is the row's.
  return letters === '' ? { letters, digits, column$: '', row$: first + second } : { letters, digits, column$: first, row$: second };
}

function moveCorner(text: string, rows: number, columns: number): string | null {
  const { letters, digits, column$, row$ } = corner(text);
  const column = letters === '' ? 0 : columnIndex(letters) + (column$ === '' ? columns : 0);
  const row = digits === '' ? 1 : Number(digits) + (row$ === '' ? rows : 0);
  if (column < 0 || column >= MAX_COLUMNS || row < 1 || row > MAX_ROWS) return null;
  return column$ + (letters === '' ? '' : columnName(column)) + row$ + (digits === '' ? '' : String(row));
}

/** The area, with the dollar signs that stood in `cells`. */
function withSigns(cells: string, area: Area): string {
  const [from = '', to = from] = cells.split(':');
  const write = (text: string, row: number, column: number): string => {
    const { column$, row$ } = corner(text);
    return (isWholeRows(area) ? '' : column$ + columnName(column)) + (isWholeColumns(area) ? '' : row$ + String(row + 1));
  };
  const first = write(from, area.row, area.column);
  return cells.includes(':') ? `${first}:${write(to, lastRow(area), lastColumn(area))}` : first;
}
