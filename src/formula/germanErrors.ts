/** The errors as a German Excel spells them: by themselves, because the functions' script needs no more German words. */
import type { Language } from '../language';

const GERMAN_ERRORS: Readonly<Record<string, string>> = {
  '#VALUE!': '#WERT!',
  '#N/A': '#NV',
  '#NUM!': '#ZAHL!',
  '#REF!': '#BEZUG!',
  '#SPILL!': '#ÜBERLAUF!',
  '#CALC!': '#KALK!',
};

/** `#VALUE!` as `#WERT!` in German. */
export const localError = (code: string, language: Language): string => (language === 'de' ? (GERMAN_ERRORS[code] ?? code) : code);

/** Excel's name for an error that it shows as `word`. */
export const errorCode = (word: string): string =>
  Object.entries(GERMAN_ERRORS).find(([, german]) => german === word.toUpperCase())?.[0] ?? word;
