import type { Area } from './grid';

export type ConditionalType = 'Custom' | 'CellValue' | 'ContainsText';

/** A conditional format as Excel's object model sees it; the grid knows all kinds as formulas. */
export interface ConditionalState {
  readonly id: string;
  readonly sheetId: string;
  area: Area;
  readonly type: ConditionalType;
  /** Custom: the formula as written, seen from the area's top left cell. */
  formula: string;
  /** CellValue and ContainsText: Excel's rule. */
  rule: Readonly<Record<string, string>>;
  fontColor?: string;
  fill?: string;
  bold?: boolean;
  numberFormat?: string;
  stopIfTrue: boolean;
  /** The grid's id while the grid shows it. */
  gridId: string | null;
}
