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

/** The errors that a German Excel spells differently. */
const GERMAN_ERRORS: Readonly<Record<string, string>> = {
  '#VALUE!': '#WERT!',
  '#N/A': '#NV',
  '#NUM!': '#ZAHL!',
  '#REF!': '#BEZUG!',
  '#SPILL!': '#ÜBERLAUF!',
  '#CALC!': '#KALK!',
};

export const errorWord = (code: string, language: Language): string => (language === 'de' ? GERMAN_ERRORS[code] : undefined) ?? code;

/** Excel's name for an error that it shows as `word`. */
export const errorCode = (word: string): string =>
  Object.entries(GERMAN_ERRORS).find(([, german]) => german === word.toUpperCase())?.[0] ?? word;

const GERMAN_BOOLEANS: Readonly<Record<string, string>> = { TRUE: 'WAHR', FALSE: 'FALSCH' };

export const booleanWord = (value: boolean, language: Language): string => {
  const word = value ? 'TRUE' : 'FALSE';
  return (language === 'de' ? GERMAN_BOOLEANS[word] : undefined) ?? word;
};

/** `TRUE` for `WAHR`; undefined for a word that is no truth value. A German Excel knows only its own words. */
export const booleanCode = (word: string): string | undefined =>
  Object.entries(GERMAN_BOOLEANS).find(([, german]) => german === word.toUpperCase())?.[0];

/** Excel's functions that our formulas without the add-in use, by their German names; those missing are the same. */
const GERMAN_FUNCTIONS: Readonly<Record<string, string>> = {
  IF: 'WENN',
  SUM: 'SUMME',
  ROUND: 'RUNDEN',
  ROUNDDOWN: 'ABRUNDEN',
  ROUNDUP: 'AUFRUNDEN',
  SUMPRODUCT: 'SUMMENPRODUKT',
  AND: 'UND',
  OR: 'ODER',
  NOT: 'NICHT',
  IFERROR: 'WENNFEHLER',
  MOD: 'REST',
};

export const functionWord = (name: string, language: Language): string =>
  (language === 'de' ? GERMAN_FUNCTIONS[name.toUpperCase()] : undefined) ?? name;
