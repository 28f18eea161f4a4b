/** Formulas as Excel shows them in one language; calculated and stored they are in the invariant form, which is the English one. */
import { tokenize } from '@borgar/fx';
import type { Language } from '../src/language';

/** What the functions' twins and examples use; a name that is missing is a mistake, because a guess would show `#NAME?`. */
const GERMAN_NAMES: Readonly<Record<string, string>> = {
  ABS: 'ABS', AND: 'UND', AVERAGE: 'MITTELWERT', CHOOSE: 'WAHL', COLUMN: 'SPALTE', COLUMNS: 'SPALTEN', COUNT: 'ANZAHL', COUNTIF: 'ZÄHLENWENN',
  DATE: 'DATUM', DATEDIF: 'DATEDIF', DAY: 'TAG', EOMONTH: 'MONATSENDE', FILTER: 'FILTER', HSTACK: 'HSTAPELN', IF: 'WENN', IFERROR: 'WENNFEHLER',
  IFS: 'WENNS', INDEX: 'INDEX', INT: 'GANZZAHL', LET: 'LET', MATCH: 'VERGLEICH', MAX: 'MAX', MIN: 'MIN', MOD: 'REST', MONTH: 'MONAT', NA: 'NV',
  NOT: 'NICHT', OR: 'ODER', ROUND: 'RUNDEN', ROW: 'ZEILE', ROWS: 'ZEILEN', SEQUENCE: 'SEQUENZ', SIGN: 'VORZEICHEN', SUM: 'SUMME', SUMIF: 'SUMMEWENN',
  SUMPRODUCT: 'SUMMENPRODUKT', SWITCH: 'ERSTERWERT', TAKE: 'ÜBERNEHMEN', TRUNC: 'KÜRZEN', VSTACK: 'VSTAPELN', XLOOKUP: 'XVERWEIS', YEAR: 'JAHR',
};

const GERMAN_ERRORS: Readonly<Record<string, string>> = { '#VALUE!': '#WERT!', '#N/A': '#NV', '#NUM!': '#ZAHL!', '#REF!': '#BEZUG!', '#SPILL!': '#ÜBERLAUF!' };

/** `#VALUE!` as `#WERT!` in German. */
export const localError = (code: string, language: Language): string => (language === 'de' ? (GERMAN_ERRORS[code] ?? code) : code);

/** @param invariant with or without `=` */
export function localFormula(invariant: string, language: Language): string {
  if (language === 'en') return invariant;
  let inArray = false;
  return tokenize(invariant, { mergeRefs: true })
    .map(({ type, value }) => {
      if (value === '{' || value === '}') inArray = value === '{';
      if (type === 'number') return value.replace('.', ',');
      if (type === 'func') return germanName(value);
      if (type === 'bool') return value.toUpperCase() === 'TRUE' ? 'WAHR' : 'FALSCH';
      if (type === 'error') return localError(value, 'de');
      if (type === 'operator' && value === ',') return inArray ? '.' : ';';
      return value;
    })
    .join('');
}

/** The functions of the add-in have the same name in every language. */
function germanName(name: string): string {
  const german = name.startsWith('JC.') ? name : GERMAN_NAMES[name.toUpperCase()];
  if (german === undefined) throw new Error(`The German name of ${name} is not known.`);
  return german;
}
