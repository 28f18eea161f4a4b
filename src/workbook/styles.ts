/**
 * What a cell is in its sheet, and the named cell style that shows it. Code decides by the role; the style's name is what
 * people read in Excel. Colour means the same in pane and sheet: green is published, black calculated, blue an input or
 * what comes from one.
 */
const INK = '#1F3A5F';
const TEXT = '#1F1F1F';
const GREY = '#595F69';
const PUBLISHED = '#0B5A2A';
const INPUT = '#0A3FA8';
const ROW_LINE = '#D5DAE1';

export interface Style {
  readonly name: string;
  readonly color: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly fill?: string;
  readonly indent?: number;
  readonly borderTop?: string;
  readonly borderBottom?: string;
  /** All four edges. */
  readonly frame?: string;
  readonly unlocked?: boolean;
}

const styles = {
  title: { name: 'JC Titel', color: INK, size: 16, bold: true },
  note: { name: 'JC Stand', color: GREY, size: 9.5 },
  head: { name: 'JC Kopf', color: INK, bold: true, fill: '#E8EDF4', borderBottom: INK },
  scenarioHead: { name: 'JC Kopf Szenario', color: INPUT, bold: true, fill: '#E8EDF4', borderBottom: INK },
  section: { name: 'JC Abschnitt', color: INK, bold: true },
  text: { name: 'JC Text', color: TEXT, borderBottom: ROW_LINE },
  part: { name: 'JC Teil', color: GREY, indent: 1, borderBottom: ROW_LINE },
  figure: { name: 'JC Veröffentlicht', color: PUBLISHED, borderBottom: ROW_LINE },
  calculated: { name: 'JC Berechnet', color: TEXT, borderBottom: ROW_LINE },
  input: { name: 'JC Eingabe', color: INPUT, fill: '#FFF7D1', frame: '#B38F00', unlocked: true },
  assumption: { name: 'JC Annahme', color: INPUT, borderBottom: ROW_LINE },
  derived: { name: 'JC Abgeleitet', color: TEXT, italic: true, borderBottom: ROW_LINE },
  sum: { name: 'JC Summe', color: TEXT, bold: true, fill: '#F4F6F9', borderTop: INK, borderBottom: ROW_LINE },
  figureSum: { name: 'JC Summe veröffentlicht', color: PUBLISHED, bold: true, fill: '#F4F6F9', borderTop: INK, borderBottom: ROW_LINE },
  sumOrigin: { name: 'JC Summe Herkunft', color: GREY, size: 10, fill: '#F4F6F9', borderTop: INK, borderBottom: ROW_LINE },
  hint: { name: 'JC Hinweis', color: '#7A4100', size: 10, borderBottom: ROW_LINE },
  origin: { name: 'JC Herkunft', color: GREY, size: 10, borderBottom: ROW_LINE },
  link: { name: 'JC Verweis', color: INPUT, underline: true },
  statusExact: { name: 'JC Status EXAKT', color: PUBLISHED, fill: '#E6F3EA' },
  statusRounding: { name: 'JC Status RUNDUNG', color: '#3A4656', fill: '#EEF1F5' },
  statusContradiction: { name: 'JC Status WIDERSPRUCH', color: '#8F0D1A', fill: '#FBE8E9', bold: true },
  statusHint: { name: 'JC Status HINWEIS', color: '#7A4100', fill: '#FFF0DC' },
} as const satisfies Record<string, Style>;

export type Role = keyof typeof styles;

export const STYLES: Readonly<Record<Role, Style>> = styles;

/** What stands before the word of a status, and how its cell looks. The cell itself holds the function's word. */
export const STATUS_LOOKS = [
  { status: 'EXAKT', sign: '✓', role: 'statusExact' },
  { status: 'RUNDUNG', sign: '≈', role: 'statusRounding' },
  { status: 'WIDERSPRUCH', sign: '✕', role: 'statusContradiction' },
  { status: 'HINWEIS', sign: '!', role: 'statusHint' },
] as const satisfies readonly { readonly status: string; readonly sign: string; readonly role: Role }[];

export const TAB_COLORS = { model: INK, reconciliation: '#B3261E', assumptions: '#E0B400', register: '#2E7D4F' } as const;

/** Charts stay readable in black and white: actual filled, plans light with an outline. */
export const CHART_COLORS = {
  actual: { fill: INK, line: INK },
  plan: { fill: '#FFFFFF', line: '#5F7186' },
  planNext: { fill: '#C9D6E6', line: INK },
  /** Of bars that may be 0 an outline would lie on the axis. */
  actualMonth: { fill: INK, line: '' },
  previousMonth: { fill: '#C9D6E6', line: '' },
  expectedMonth: { fill: '', line: INK },
  planLine: { fill: '', line: '#5F7186' },
  previousLine: { fill: '', line: '#8A93A0' },
  span: { fill: '#9DB3D0', line: '' },
  bridgeTotal: { fill: INK, line: INK },
  bridgeStep: { fill: '#6F8DB5', line: '#6F8DB5' },
  bridgePublished: { fill: '#2E7D4F', line: '#2E7D4F' },
  bridgeRemainder: { fill: '#B3261E', line: '#B3261E' },
  invisible: { fill: '', line: '' },
} as const;

/** Six parts of a bar, from dark to light, so that they stay apart in black and white. */
export const INSTRUMENT_COLORS = [INK, '#3F628F', '#6F8DB5', '#9DB3D0', '#C9D6E6', '#FFFFFF'] as const;
