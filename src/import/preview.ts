/** The first lines of a file, as a person checks by them what was understood. */
import { isFilled, textOf, type Cell, type Line } from './cell';
import type { ColumnUse } from './columns';
import type { Head } from './head';

export interface PreviewLine {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Preview {
  /** Where the head may stand. */
  readonly start: readonly PreviewLine[];
  /** The first lines behind the head. */
  readonly rows: readonly PreviewLine[];
  /** Those of the head; empty where none was found. */
  readonly columns: readonly { readonly name: string; readonly use: ColumnUse }[];
}

export type OnPreview = (preview: Preview) => void;

const START = 20;
const ROWS = 5;
const MOST_CELLS = 60;
const LONGEST = 60;

const shown = (cell: Cell | undefined): string => {
  const text = textOf(cell).trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

function firstFilled(lines: readonly Line[], most: number): PreviewLine[] {
  const found: PreviewLine[] = [];
  for (const { cells, line } of lines) {
    if (found.length === most) break;
    if (cells.some(isFilled)) found.push({ line, cells: cells.slice(0, MOST_CELLS).map(shown) });
  }
  return found;
}

export const headlessPreview = (lines: readonly Line[]): Preview => ({ start: firstFilled(lines, START), rows: [], columns: [] });

export const previewOf = ({ columns, dataFrom }: Head, lines: readonly Line[], uses: readonly ColumnUse[]): Preview => ({
  start: firstFilled(lines, START),
  rows: firstFilled(lines.slice(dataFrom), ROWS),
  columns: columns.map(({ name }, index) => ({ name, use: uses[index] ?? 'none' })),
});
