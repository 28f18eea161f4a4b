/** A sheet to be read and printed, put together from sections below each other. It is a document of the user, none of the add-in's models. */
import { cell, columnLetters, rangeFrom } from '../../src/formula/address';
import type { Block, CellContent, Print, SheetModel } from '../../src/workbook/model';
import { TAB_COLORS, type Role } from '../../src/workbook/styles';
import { TEXT } from '../../src/workbook/formats';

/** They stay in view, and stand on every page. */
const TITLE_ROWS = 2;

export interface Paper extends Pick<SheetModel, 'name' | 'tabColor' | 'gridlines' | 'freeze' | 'columnWidths' | 'rowHeights' | 'blocks'> {
  readonly lastRow: number;
  readonly print: Print;
  /** It states its own checksum (`findings/seals.ts`). */
  readonly isSealed: boolean;
}

/** Rows with a look of their own, from the first row that it is given. */
export interface Section {
  readonly rows: number;
  blocks(top: number): readonly Block[];
}

export const gap: Section = { rows: 1, blocks: () => [] };

/** One line of text in column A. Text, whatever it starts with. */
export const line = (text: string, role: Role): Section => ({
  rows: 1,
  blocks: (top) => [{ range: `A${top}`, cells: [[text]], role, numberFormat: TEXT }],
});

/** The labels stand in A and run on over B, the contents start in C. */
export const labelled = (rows: readonly (readonly [label: string, text: string])[]): Section => ({
  rows: rows.length,
  blocks: (top) => [
    { range: `A${top}:A${top + rows.length - 1}`, cells: rows.map(([label]) => [label]), role: 'note', numberFormat: TEXT },
    { range: `C${top}:C${top + rows.length - 1}`, cells: rows.map(([, text]) => [text]), numberFormat: TEXT, align: 'left' },
  ],
});

export interface Column<Row> {
  readonly header: string;
  content(row: Row): CellContent;
  /** Of cells that hold a number; texts are always formatted as text. */
  numberFormat?(row: Row): string;
  readonly role?: Role;
  /** Of single cells, over the column's. */
  roleOf?(row: Row): Role | undefined;
  readonly wrap?: true;
  /** Numbers stand right; the column beside them keeps a distance. */
  readonly align?: 'right' | 'besideNumbers';
}

const ALIGNMENTS = { right: { align: 'right' }, besideNumbers: { align: 'left', indent: 1 } } as const satisfies Record<string, Partial<Block>>;

/** A header, and below it a row for each item. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Section {
  return {
    rows: rows.length + 1,
    blocks(top) {
      const first = top + 1;
      const cells = rows.map((row) => columns.map(({ content }) => content(row)));
      return [
        { range: rangeFrom(`A${top}`, 1, columns.length), cells: [columns.map(({ header }) => header)], role: 'head', numberFormat: TEXT },
        { range: rangeFrom(`A${first}`, rows.length, columns.length), cells, role: 'text', numberFormat: TEXT },
        ...columns.flatMap((column, index) => columnBlocks(column, rows, index + 1, top)),
      ];
    },
  };
}

function columnBlocks<Row>(column: Column<Row>, rows: readonly Row[], index: number, top: number): Block[] {
  const { role, wrap, align, content, numberFormat, roleOf } = column;
  const range = (from: number, to: number): string => `${cell(index, top + from)}:${cell(index, top + to)}`;
  const numbers = rows.flatMap((row, y): Block[] =>
    typeof content(row) === 'number' ? [{ range: range(y + 1, y + 1), numberFormat: numberFormat?.(row) ?? 'General' }] : [],
  );
  return [
    ...numbers,
    ...(role || wrap ? [{ range: range(1, rows.length), ...(role && { role }), ...(wrap && { wrap }) }] : []),
    ...(align ? [{ range: range(0, rows.length), ...ALIGNMENTS[align] }] : []),
    ...roleRuns(rows.map((row) => roleOf?.(row))).map(({ from, to, role: own }) => ({ range: range(from + 1, to + 1), role: own })),
  ];
}

/** Rows below each other with the same role are one range. */
function roleRuns(roles: readonly (Role | undefined)[]): { readonly from: number; readonly to: number; readonly role: Role }[] {
  const runs: { from: number; to: number; role: Role }[] = [];
  roles.forEach((role, index) => {
    const last = runs.at(-1);
    if (role !== undefined && last?.role === role && last.to === index - 1) last.to = index;
    else if (role !== undefined) runs.push({ from: index, to: index, role });
  });
  return runs;
}

interface PaperContent {
  readonly name: string;
  readonly sections: readonly Section[];
  readonly columnWidths: readonly number[];
  /** Of the first rows, in points. */
  readonly lineHeights: readonly number[];
  readonly isSealed?: boolean;
  readonly printed: Omit<Print, 'area' | 'titleRows'>;
}

export function paperOf({ name, sections, columnWidths, lineHeights, printed, isSealed = false }: PaperContent): Paper {
  const { blocks, lastRow } = stack(sections, 1);
  return {
    name,
    tabColor: TAB_COLORS.model,
    gridlines: false,
    freeze: { rows: TITLE_ROWS, columns: 0 },
    columnWidths,
    rowHeights: lineHeights.map((points, index) => ({ row: index + 1, points })),
    blocks,
    lastRow,
    isSealed,
    print: { area: `A1:${columnLetters(columnWidths.length)}${lastRow}`, titleRows: `$1:$${TITLE_ROWS}`, ...printed },
  };
}

/** Below each other without a gap. */
function stack(sections: readonly Section[], top: number): Pick<Paper, 'blocks' | 'lastRow'> {
  let row = top;
  const blocks = sections.flatMap((section) => {
    const placed = section.blocks(row);
    row += section.rows;
    return placed;
  });
  return { blocks, lastRow: row - 1 };
}
