import { HostError, invalidArgument } from '../richapi/errors';
import type { CellFormat } from './grid';

/** A named cell style. What it does not include, it leaves as it is when it is applied. */
export interface NamedStyle {
  readonly name: string;
  readonly builtIn: boolean;
  format: CellFormat;
  numberFormat: string;
  locked: boolean;
  formulaHidden: boolean;
  readonly includes: Record<StylePart, boolean>;
}

export type StylePart = 'number' | 'alignment' | 'font' | 'border' | 'patterns' | 'protection';

const FONT = 11;

/** The look of an untouched cell; a style says all of it, so that applying one leaves nothing of another. */
export const NORMAL_FORMAT: CellFormat = {
  bold: false,
  italic: false,
  underline: false,
  size: FONT,
  fontName: 'Calibri',
  color: '#000000',
  fill: '',
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  indent: 0,
  borders: { top: null, bottom: null, left: null, right: null },
};

const allParts = (): Record<StylePart, boolean> => ({
  number: true,
  alignment: true,
  font: true,
  border: true,
  patterns: true,
  protection: true,
});

export class StyleBook {
  private readonly styles = new Map<string, NamedStyle>();

  constructor(readonly normalName: string) {
    this.styles.set(key(normalName), newStyle(normalName, true));
  }

  all(): readonly NamedStyle[] {
    return [...this.styles.values()];
  }

  /** "Normal" also means the style of a German Excel that is called "Standard". */
  find(name: string): NamedStyle | null {
    return this.styles.get(key(name)) ?? (key(name) === 'normal' ? this.find(this.normalName) : null);
  }

  /** Instead of those there are. */
  restore(saved: readonly NamedStyle[]): void {
    this.styles.clear();
    for (const style of saved) this.styles.set(key(style.name), style);
  }

  get(name: string): NamedStyle {
    const style = this.find(name);
    if (!style) throw new HostError('ItemNotFound', `There is no cell style "${name}".`);
    return style;
  }

  add(name: string): NamedStyle {
    if (name.trim() === '' || name.length > 255) throw invalidArgument('A cell style needs a name of at most 255 characters.');
    if (this.find(name)) throw new HostError('ItemAlreadyExists', `There is a cell style "${name}" already.`);
    const style = newStyle(name, false);
    this.styles.set(key(name), style);
    return style;
  }

  remove(style: NamedStyle): void {
    if (style.name === this.normalName) throw new HostError('AccessDenied', `The cell style "${style.name}" cannot be deleted.`);
    this.styles.delete(key(style.name));
  }
}

const key = (name: string): string => name.toLowerCase();

const newStyle = (name: string, builtIn: boolean): NamedStyle => ({
  name,
  builtIn,
  format: NORMAL_FORMAT,
  numberFormat: 'General',
  locked: true,
  formulaHidden: false,
  includes: allParts(),
});
