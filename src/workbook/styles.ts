/**
 * The named cell styles of the sheets. Colour means the same in pane and sheet: green is published,
 * black calculated, blue an input or what comes from one.
 */
const INK = '#1F3A5F';
const TEXT = '#1F1F1F';
const GREY = '#595F69';
const PUBLISHED = '#0B5A2A';
const INPUT = '#0A3FA8';
const ROW_LINE = '#D5DAE1';

export interface Style {
  readonly color: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fill?: string;
  readonly indent?: number;
  readonly borderTop?: string;
  readonly borderBottom?: string;
  /** All four edges. */
  readonly frame?: string;
  readonly unlocked?: boolean;
}

const styles = {
  'JC Titel': { color: INK, size: 16, bold: true },
  'JC Stand': { color: GREY, size: 9.5 },
  'JC Kopf': { color: INK, bold: true, fill: '#E8EDF4', borderBottom: INK },
  'JC Abschnitt': { color: INK, bold: true },
  'JC Text': { color: TEXT, borderBottom: ROW_LINE },
  'JC Teil': { color: GREY, indent: 1, borderBottom: ROW_LINE },
  'JC Veröffentlicht': { color: PUBLISHED, borderBottom: ROW_LINE },
  'JC Berechnet': { color: TEXT, borderBottom: ROW_LINE },
  'JC Eingabe': { color: INPUT, fill: '#FFF7D1', frame: '#B38F00', unlocked: true },
  'JC Annahme': { color: INPUT, borderBottom: ROW_LINE },
  'JC Abgeleitet': { color: TEXT, italic: true, borderBottom: ROW_LINE },
  'JC Summe': { color: TEXT, bold: true, fill: '#F4F6F9', borderTop: INK, borderBottom: ROW_LINE },
  'JC Summe veröffentlicht': { color: PUBLISHED, bold: true, fill: '#F4F6F9', borderTop: INK, borderBottom: ROW_LINE },
  'JC Hinweis': { color: '#7A4100', size: 10, borderBottom: ROW_LINE },
  'JC Herkunft': { color: GREY, size: 10, borderBottom: ROW_LINE },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof styles;

export const STYLES: Readonly<Record<StyleName, Style>> = styles;

/** How a status cell looks: its sign, its colours. The cell itself holds the function's word. */
export const STATUS_LOOKS = [
  { status: 'EXAKT', sign: '✓', fontColor: PUBLISHED, fill: '#E6F3EA', bold: false },
  { status: 'RUNDUNG', sign: '≈', fontColor: '#3A4656', fill: '#EEF1F5', bold: false },
  { status: 'WIDERSPRUCH', sign: '✕', fontColor: '#8F0D1A', fill: '#FBE8E9', bold: true },
  { status: 'HINWEIS', sign: '!', fontColor: '#7A4100', fill: '#FFF0DC', bold: false },
] as const;

export const TAB_COLORS = { model: INK, reconciliation: '#B3261E', assumptions: '#E0B400', register: '#2E7D4F' } as const;

/** Charts stay readable in black and white: actual filled, plans light with an outline. */
export const CHART_COLORS = {
  actual: { fill: INK, line: INK },
  plan: { fill: '#FFFFFF', line: '#5F7186' },
  planNext: { fill: '#C9D6E6', line: INK },
} as const;
