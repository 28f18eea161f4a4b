/** Every text of every sheet, measured in the font of the sheets: none is cut by a neighbour, by the page's edge or by its row. */
import fs from 'node:fs';
import { parse, type Font } from 'opentype.js';
import { cell as addressOf, cellRows, rectangle } from '../../../src/formula/address';
import type { Language } from '../../../src/language';
import type { Block, CellContent, SheetModel } from '../../../src/workbook/model';
import { STYLES, type Style } from '../../../src/workbook/styles';
import { displayText } from '../../../workbench/german/text';
import { models } from './models';
import { recalculate, type Recalculated } from './recalculate';

/** Carlito has the widths of Calibri. */
const fontFile = (face: string): Font =>
  parse(new Uint8Array(fs.readFileSync(require.resolve(`@expo-google-fonts/carlito/${face}/Carlito_${face}.ttf`))).buffer);
const FONTS = { regular: fontFile('400Regular'), bold: fontFile('700Bold'), italic: fontFile('400Regular_Italic') };

/** Pixels of a digit of Calibri 11 at 96 dpi, and what Excel leaves free on both sides of a cell. */
const DIGIT = 7;
const PADDING = 5;
const STANDARD_SIZE = 11;
const STANDARD_HEIGHT = 15;
/** The button of a table's heading. */
const BUTTON = 17;
/** Characters of a column of which a sheet says nothing. */
const STANDARD_WIDTH = 8.43;

const pixelsOf = (characters: number): number => Math.round(characters * DIGIT) + PADDING;

interface Look extends Pick<Block, 'align' | 'wrap'> {
  readonly style: Style | undefined;
  readonly numberFormat: string;
  readonly indent: number;
}

function looksOf({ blocks }: SheetModel): Map<string, Look> {
  const looks = new Map<string, Look>();
  for (const { range, role, numberFormat, align, wrap, indent } of blocks) {
    const { top, left, bottom, right } = rectangle(range);
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const at = addressOf(column, row);
        const before = looks.get(at) ?? { style: undefined, numberFormat: 'General', indent: 0 };
        const style = role ? STYLES[role] : before.style;
        looks.set(at, {
          style,
          numberFormat: numberFormat ?? before.numberFormat,
          align: align ?? before.align,
          wrap: wrap ?? before.wrap,
          indent: indent ?? (role ? STYLES[role].indent ?? 0 : before.indent),
        });
      }
    }
  }
  return looks;
}

function widthOf(text: string, { style, indent }: Look): number {
  const { size = STANDARD_SIZE, bold = false, italic = false } = style ?? {};
  const font = bold ? FONTS.bold : italic ? FONTS.italic : FONTS.regular;
  return Math.max(...text.split('\n').map((line) => font.getAdvanceWidth(line, (size * 96) / 72))) + indent * 9;
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly isNumber: boolean;
  readonly look: Look;
}

/** What is shown in each cell; the conditional formats' signs included. */
function shown(sheet: SheetModel, value: Recalculated): Map<string, Placed> {
  const looks = looksOf(sheet);
  const all = new Map<string, Placed>();
  const links = new Map(sheet.links.map(({ cell, text }) => [cell, text]));
  const formats = sheet.conditionalFormats.flatMap(({ range, numberFormat }) => (numberFormat === undefined ? [] : [{ area: rectangle(range), numberFormat }]));
  for (const [at, look] of looks) {
    const { left: column, top: row } = rectangle(at);
    const content: CellContent = links.get(at) ?? value(sheet.name, at);
    if (content === '' || content === null || content === undefined) continue;
    const inside = formats.filter(({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
    const texts = [look.numberFormat, ...inside.map(({ numberFormat }) => numberFormat)].map((format) => displayText(content, format, String(content).startsWith('#')));
    const text = texts.reduce((widest, one) => (widthOf(one, look) > widthOf(widest, look) ? one : widest));
    if (text !== '') all.set(at, { row, column, text, isNumber: typeof content === 'number', look });
  }
  return all;
}

/** Texts run on over empty cells, to the left where they are aligned right; numbers do not. */
function room({ row, column, isNumber, look }: Placed, cells: ReadonlyMap<string, Placed>, widths: readonly number[]): number {
  const own = pixelsOf(widths[column - 1] ?? STANDARD_WIDTH);
  if (isNumber || look.wrap || look.align === 'center') return own;
  const step = look.align === 'right' ? -1 : 1;
  let sum = own;
  const last = Math.max(widths.length, column);
  for (let next = column + step; next >= 1 && next <= last && !cells.has(addressOf(next, row)); next += step) sum += pixelsOf(widths[next - 1] ?? STANDARD_WIDTH);
  return sum;
}

/** Lines of a text that is broken between its words. */
function linesIn(text: string, width: number, look: Look): number {
  return text.split('\n').reduce((lines, paragraph) => {
    let [count, line] = [1, ''];
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && widthOf(longer, look) > width) [count, line] = [count + 1, word];
      else line = longer;
    }
    return lines + count;
  }, 0);
}

function cutIn(sheet: SheetModel, value: Recalculated): string[] {
  const cells = shown(sheet, value);
  const heights = new Map(sheet.rowHeights.map(({ row, points }) => [row, points]));
  const headings = new Set(sheet.tables.flatMap(({ range }) => cellRows(range)[0] ?? []));
  return [...cells].flatMap(([at, placed]) => {
    const { text, look, row } = placed;
    const available = room(placed, cells, sheet.columnWidths) - PADDING + 1 - (headings.has(at) ? BUTTON : 0);
    const where = `${sheet.name}!${at}`;
    if (look.wrap) {
      const longest = Math.max(...text.split(/[ \n]/).map((word) => widthOf(word, look)));
      if (longest > available) return [`${where} "${text}": a word of ${Math.ceil(longest)} px in ${available}`];
      const points = heights.get(row);
      const needed = linesIn(text, available, look) * STANDARD_HEIGHT * ((look.style?.size ?? STANDARD_SIZE) / STANDARD_SIZE);
      return points !== undefined && needed > points + 1 ? [`${where} "${text}": ${Math.ceil(needed)} pt in ${points}`] : [];
    }
    const width = Math.ceil(widthOf(text, look));
    return width > available ? [`${where} "${text}": ${width} px in ${available}`] : [];
  });
}

describe.each<Language>(['de', 'en'])('%s', (language) => {
  const sheets = models(language);
  const value = recalculate(sheets);

  test.each(sheets.map((sheet) => [sheet.name, sheet] as const))('no text of %s is cut', (_, sheet) => {
    expect(cutIn(sheet, value)).toEqual([]);
  });
});
