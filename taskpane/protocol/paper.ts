/** A sheet to be read and printed, put together from sections below each other. It is a document of the user, none of the add-in's models. */
import { cell, columnLetters, rangeFrom } from '../../src/formula/address';
import type { Block, CellContent, Print, SheetModel } from '../../src/workbook/model';
import { TAB_COLORS, type StyleName } from '../../src/workbook/styles';
import { TEXT } from '../../src/workbook/formats';

/** They stay in view, and stand on every page. */
const TITLE_ROWS = 2;

export interface Paper extends Pick<SheetModel, 'name' | 'tabColor' | 'gridlines' | 'freeze' | 'columnWidths' | 'rowHeights' | 'blocks'> {
  readonly lastRow: number;
  readonly print: Print;
}

/** Rows with a look of their own, from the first row that it is given. */
export interface Section {
  readonly rows: number;
  blocks(top: number): readonly Block[];
}

export const gap: Section = { rows: 1, blocks: () => [] };

/** One line of text in column A. Text, whatever it starts with. */
export const line = (text: string, style: StyleName): Section => ({
  rows: 1,
  blocks: (top) => [{ range: `A${top}`, cells: [[text]], style, numberFormat: TEXT }],
});

export interface Column<Row> {
  readonly header: string;
  content(row: Row): CellContent;
  /** Of cells that hold a number; texts are always formatted as text. */
  numberFormat?(row: Row): string;
  readonly style?: StyleName;
  /** Of single cells, over the column's. */
  styleOf?(row: Row): StyleName | undefined;
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
        { range: rangeFrom(`A${top}`, 1, columns.length), cells: [columns.map(({ header }) => header)], style: 'JC Kopf', numberFormat: TEXT },
        { range: rangeFrom(`A${first}`, rows.length, columns.length), cells, style: 'JC Text', numberFormat: TEXT },
        ...columns.flatMap((column, index) => columnBlocks(column, rows, index + 1, top)),
      ];
    },
  };
}

function columnBlocks<Row>(column: Column<Row>, rows: readonly Row[], index: number, top: number): Block[] {
  const { style, wrap, align, content, numberFormat, styleOf } = column;
  const range = (from: number, to: number): string => `${cell(index, top + from)}:${cell(index, top + to)}`;
  const numbers = rows.flatMap((row, y): Block[] =>
    typeof content(row) === 'number' ? [{ range: range(y + 1, y + 1), numberFormat: numberFormat?.(row) ?? 'General' }] : [],
  );
  return [
    ...numbers,
    ...(style || wrap ? [{ range: range(1, rows.length), ...(style && { style }), ...(wrap && { wrap }) }] : []),
    ...(align ? [{ range: range(0, rows.length), ...ALIGNMENTS[align] }] : []),
    ...styleRuns(rows.map((row) => styleOf?.(row))).map(({ from, to, style: own }) => ({ range: range(from + 1, to + 1), style: own })),
  ];
}

/** Rows below each other with the same style are one range. */
function styleRuns(styles: readonly (StyleName | undefined)[]): { readonly from: number; readonly to: number; readonly style: StyleName }[] {
  const runs: { from: number; to: number; style: StyleName }[] = [];
  styles.forEach((style, index) => {
    const last = runs.at(-1);
    if (style !== undefined && last?.style === style && last.to === index - 1) last.to = index;
    else if (style !== undefined) runs.push({ from: index, to: index, style });
  });
  return runs;
}

interface Content {
  readonly name: string;
  readonly sections: readonly Section[];
  readonly columnWidths: readonly number[];
  /** Of the first rows, in points. */
  readonly lineHeights: readonly number[];
  readonly printed: Omit<Print, 'area' | 'titleRows'>;
}

export function paperOf({ name, sections, columnWidths, lineHeights, printed }: Content): Paper {
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
