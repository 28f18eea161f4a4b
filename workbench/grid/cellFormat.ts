import { BooleanNumber, BorderStyleTypes, HorizontalAlign, type IBorderData, type IStyleData, type Nullable, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { CellFormat, Edge } from '../model/grid';

/** Where there is no Calibri, Carlito has its widths. */
export const FONT_STACK = 'Calibri, Carlito';
/** One step of indent in pixels, about that of Excel. */
const INDENT = 9;

type Horizontal = NonNullable<CellFormat['horizontal']>;
type Vertical = NonNullable<CellFormat['vertical']>;
type Weight = NonNullable<NonNullable<CellFormat['borders']>[Edge]>['weight'];

const HORIZONTAL: Readonly<Record<Horizontal, HorizontalAlign>> = {
  general: HorizontalAlign.UNSPECIFIED,
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const VERTICAL: Readonly<Record<Vertical, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
const WEIGHT: Readonly<Record<Weight, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
};
const EDGE: Readonly<Record<Edge, 't' | 'b' | 'l' | 'r'>> = { top: 't', bottom: 'b', left: 'l', right: 'r' };

/** A change of format as Univer merges it into a cell's style; null takes something away. */
export function toStyle(change: CellFormat): IStyleData {
  const style: { -readonly [K in keyof IStyleData]: IStyleData[K] | null } = {};
  if (change.bold !== undefined) style.bl = flag(change.bold);
  if (change.italic !== undefined) style.it = flag(change.italic);
  if (change.underline !== undefined) style.ul = { s: flag(change.underline) };
  if (change.size !== undefined) style.fs = change.size;
  if (change.fontName !== undefined) style.ff = change.fontName === 'Calibri' ? FONT_STACK : change.fontName;
  if (change.color !== undefined) style.cl = { rgb: change.color };
  if (change.fill !== undefined) style.bg = change.fill === '' ? null : { rgb: change.fill };
  if (change.horizontal !== undefined) style.ht = HORIZONTAL[change.horizontal];
  if (change.vertical !== undefined) style.vt = VERTICAL[change.vertical];
  if (change.wrap !== undefined) style.tb = change.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (change.indent !== undefined) style.pd = change.indent === 0 ? null : { l: change.indent * INDENT, r: change.indent * INDENT };
  if (change.borders !== undefined) style.bd = toBorders(change.borders);
  return style as IStyleData;
}

function toBorders(borders: NonNullable<CellFormat['borders']>): IBorderData {
  const data: IBorderData = {};
  for (const [edge, border] of Object.entries(borders) as [Edge, NonNullable<CellFormat['borders']>[Edge]][]) {
    data[EDGE[edge]] = border ? { s: WEIGHT[border.weight], cl: { rgb: border.color } } : null;
  }
  return data;
}

/** The whole format of a cell from its own style and that of its sheet. */
export function toFormat(style: Nullable<IStyleData>): Required<CellFormat> {
  return {
    bold: style?.bl === BooleanNumber.TRUE,
    italic: style?.it === BooleanNumber.TRUE,
    underline: style?.ul?.s === BooleanNumber.TRUE,
    size: style?.fs ?? 11,
    fontName: (style?.ff ?? FONT_STACK).split(',')[0] ?? '',
    color: style?.cl?.rgb ?? '#000000',
    fill: style?.bg?.rgb ?? '',
    horizontal: keyOf(HORIZONTAL, style?.ht) ?? 'general',
    vertical: keyOf(VERTICAL, style?.vt) ?? 'bottom',
    wrap: style?.tb === WrapStrategy.WRAP,
    indent: Math.round((style?.pd?.l ?? 0) / INDENT),
    borders: fromBorders(style?.bd),
  };
}

function fromBorders(data: Nullable<IBorderData>): NonNullable<CellFormat['borders']> {
  const edges = (Object.keys(EDGE) as Edge[]).map((edge) => {
    const border = data?.[EDGE[edge]];
    const weight = keyOf(WEIGHT, border?.s);
    return [edge, border && weight ? { color: border.cl.rgb ?? '#000000', weight } : null];
  });
  return Object.fromEntries(edges) as NonNullable<CellFormat['borders']>;
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function keyOf<K extends string, V>(table: Readonly<Record<K, V>>, value: V | null | undefined): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}
