/** How the user's Excel writes formulas: words by the display language, separators by the regional settings. */
import type { Language } from '../../src/language';

export interface Notation {
  readonly language: Language;
  readonly decimal: string;
  /** Between arguments. */
  readonly list: string;
  /** Between the columns of an array constant. Its rows are always separated by a semicolon. */
  readonly column: string;
}

/** Excel itself derives the separators from the decimal sign so. */
export function notationFor(language: Language, decimalSeparator: string): Notation {
  return decimalSeparator === ','
    ? { language, decimal: ',', list: ';', column: '.' }
    : { language, decimal: '.', list: ',', column: ',' };
}

const GERMAN_BOOLEANS: Readonly<Record<string, string>> = { TRUE: 'WAHR', FALSE: 'FALSCH' };

export const booleanWord = (value: boolean, language: Language): string => {
  const word = value ? 'TRUE' : 'FALSE';
  return (language === 'de' ? GERMAN_BOOLEANS[word] : undefined) ?? word;
};

/** `TRUE` for `WAHR`; undefined for a word that is no truth value. A German Excel knows only its own words. */
export const booleanCode = (word: string): string | undefined =>
  Object.entries(GERMAN_BOOLEANS).find(([, german]) => german === word.toUpperCase())?.[0];
