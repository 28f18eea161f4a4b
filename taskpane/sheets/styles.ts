import { STYLES, type Style } from '../../src/workbook/styles';

/** Creates the named cell styles that the workbook does not have yet. */
export function queueStyles(workbook: Excel.Workbook, existing: readonly string[]): void {
  for (const look of Object.values(STYLES)) {
    if (existing.includes(look.name)) continue;
    workbook.styles.add(look.name);
    defineStyle(workbook.styles.getItem(look.name), look);
  }
}

/** A style says nothing of number formats, and of alignment and protection only where it must: those belong to the cell. */
export function defineStyle(style: Excel.Style, look: Style): void {
  const { font } = style;
  font.color = look.color;
  font.bold = look.bold ?? false;
  font.italic = look.italic ?? false;
  if (look.underline) font.underline = 'Single';
  if (look.size !== undefined) font.size = look.size;
  if (look.fill !== undefined) style.fill.color = look.fill;
  defineBorders(style, look);
  if (look.indent !== undefined) style.indentLevel = look.indent;
  if (look.unlocked) style.locked = false;
  style.includeNumber = false;
  style.includeAlignment = look.indent !== undefined;
  style.includeProtection = look.unlocked === true;
}

function defineBorders(style: Excel.Style, { frame, borderTop = frame, borderBottom = frame }: Style): void {
  const edges = { EdgeTop: borderTop, EdgeBottom: borderBottom, EdgeLeft: frame, EdgeRight: frame } as const;
  for (const [edge, color] of Object.entries(edges) as [keyof typeof edges, string | undefined][]) {
    if (color === undefined) continue;
    const border = style.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = color;
  }
}
