/** How an Excel writes formulas: words by the display language, separators by its settings. */
import type { Language } from '../language';

export interface Notation {
  readonly language: Language;
  readonly decimal: string;
  /** Between arguments. */
  readonly list: string;
  /** Between the columns of an array constant. Its rows are always separated by a semicolon. */
  readonly column: string;
}

/**
 * Office.js tells the decimal sign only. The separators here are those that the regions of Windows and macOS set along with it;
 * on Windows the list separator can be changed by itself, and then this is not what Excel shows.
 */
export function notationFor(language: Language, decimalSeparator: string): Notation {
  return decimalSeparator === ','
    ? { language, decimal: ',', list: ';', column: '.' }
    : { language, decimal: '.', list: ',', column: ',' };
}

/** Where nobody can be asked. */
export const usualNotation = (language: Language): Notation => notationFor(language, language === 'de' ? ',' : '.');
