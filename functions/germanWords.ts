/** What a German Excel spells differently: the errors, and the functions that twins, examples and users' formulas use. */
import type { Language } from '../src/language';

/** Also those that are the same in German, so that a missing one is noticed. */
const GERMAN_FUNCTIONS: Readonly<Record<string, string>> = {
  ABS: 'ABS',
  AND: 'UND',
  AVERAGE: 'MITTELWERT',
  COLUMNS: 'SPALTEN',
  DATE: 'DATUM',
  IF: 'WENN',
  IFERROR: 'WENNFEHLER',
  INDEX: 'INDEX',
  MOD: 'REST',
  NA: 'NV',
  NOT: 'NICHT',
  OR: 'ODER',
  ROUND: 'RUNDEN',
  ROUNDDOWN: 'ABRUNDEN',
  ROUNDUP: 'AUFRUNDEN',
  ROWS: 'ZEILEN',
  SEQUENCE: 'SEQUENZ',
  SUM: 'SUMME',
  SUMPRODUCT: 'SUMMENPRODUKT',
};

const GERMAN_ERRORS: Readonly<Record<string, string>> = {
  '#VALUE!': '#WERT!',
  '#N/A': '#NV',
  '#NUM!': '#ZAHL!',
  '#REF!': '#BEZUG!',
  '#SPILL!': '#ÜBERLAUF!',
  '#CALC!': '#KALK!',
};

const GERMAN_BOOLEANS: Readonly<Record<string, string>> = { TRUE: 'WAHR', FALSE: 'FALSCH' };

export const booleanWord = (value: boolean, language: Language): string => {
  const word = value ? 'TRUE' : 'FALSE';
  return (language === 'de' ? GERMAN_BOOLEANS[word] : undefined) ?? word;
};

/** `TRUE` for `WAHR`; undefined for a word that is no truth value. A German Excel knows only its own words. */
export const booleanCode = (word: string): string | undefined =>
  Object.entries(GERMAN_BOOLEANS).find(([, german]) => german === word.toUpperCase())?.[0];

/** `#VALUE!` as `#WERT!` in German. */
export const localError = (code: string, language: Language): string => (language === 'de' ? (GERMAN_ERRORS[code] ?? code) : code);

/** Excel's name for an error that it shows as `word`. */
export const errorCode = (word: string): string =>
  Object.entries(GERMAN_ERRORS).find(([, german]) => german === word.toUpperCase())?.[0] ?? word;

/** As a user may have it in a formula: a name that is not known here stays as it is. */
export const functionWord = (name: string, language: Language): string =>
  (language === 'de' ? GERMAN_FUNCTIONS[name.toUpperCase()] : undefined) ?? name;

/**
 * The functions of the add-in have the same name in every language. A missing name is a mistake: taken as it is, Excel would
 * show `#NAME?`.
 */
export function germanFunction(name: string): string {
  const german = name.startsWith('JC.') ? name : GERMAN_FUNCTIONS[name.toUpperCase()];
  if (german === undefined) throw new Error(`The German name of ${name} is not known.`);
  return german;
}
