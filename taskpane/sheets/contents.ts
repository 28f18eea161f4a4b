import type { Block } from '../../src/workbook/model';
import { STYLES } from '../../src/workbook/styles';
import { contents } from './rectangle';

/** Formats go before values: text such as 2024-09 stays text only in a cell that is formatted as text already. */
export function queueContents(sheet: Excel.Worksheet, blocks: readonly Block[]): void {
  const { range: address, formulas, numberFormats } = contents(blocks);
  const range = sheet.getRange(address);
  range.numberFormat = numberFormats;
  range.formulas = formulas;
  for (const block of blocks) queueLook(sheet, block);
}

const ALIGNMENTS = { left: 'Left', center: 'Center', right: 'Right' } as const;

export function queueLook(sheet: Excel.Worksheet, { range: address, role, align, wrap, indent }: Block): void {
  if (role === undefined && align === undefined && wrap === undefined) return;
  const range = sheet.getRange(address);
  if (role !== undefined) range.style = STYLES[role].name;
  if (align !== undefined) range.format.horizontalAlignment = ALIGNMENTS[align];
  if (wrap !== undefined) range.format.wrapText = wrap;
  if (indent !== undefined) range.format.indentLevel = indent;
}
