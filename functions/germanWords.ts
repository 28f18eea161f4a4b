/** What a German Excel spells differently: the errors, and the functions that twins and examples use. */
import type { Language } from '../src/language';

/** Also those that are the same in German, so that a missing one is noticed. */
const GERMAN_FUNCTIONS: Readonly<Record<string, string>> = {
  ABS: 'ABS',
  AVERAGE: 'MITTELWERT',
  COLUMNS: 'SPALTEN',
  DATE: 'DATUM',
  IF: 'WENN',
  INDEX: 'INDEX',
  NA: 'NV',
  ROUND: 'RUNDEN',
  ROWS: 'ZEILEN',
  SEQUENCE: 'SEQUENZ',
  SUM: 'SUMME',
  SUMPRODUCT: 'SUMMENPRODUKT',
};

const GERMAN_ERRORS: Readonly<Record<string, string>> = { '#VALUE!': '#WERT!', '#N/A': '#NV', '#NUM!': '#ZAHL!', '#REF!': '#BEZUG!', '#SPILL!': '#ÜBERLAUF!' };

/** `#VALUE!` as `#WERT!` in German. */
export const localError = (code: string, language: Language): string => (language === 'de' ? (GERMAN_ERRORS[code] ?? code) : code);

/** The functions of the add-in have the same name in every language. A missing name is a mistake: taken as it is, Excel would show `#NAME?`. */
export function germanFunction(name: string): string {
  const german = name.startsWith('JC.') ? name : GERMAN_FUNCTIONS[name.toUpperCase()];
  if (german === undefined) throw new Error(`The German name of ${name} is not known.`);
  return german;
}
