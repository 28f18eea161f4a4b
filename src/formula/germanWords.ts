/** What a German Excel spells differently: the errors, and the functions that native equivalents, examples and users' formulas use. */
import type { Language } from '../language';

export { errorCode, localError } from './germanErrors';

/** Also those that are the same in German, so that a missing one is noticed. */
const GERMAN_FUNCTIONS: Readonly<Record<string, string>> = {
  ABS: 'ABS',
  AND: 'UND',
  AVERAGE: 'MITTELWERT',
  AVERAGEIF: 'MITTELWERTWENN',
  AVERAGEIFS: 'MITTELWERTWENNS',
  CHAR: 'ZEICHEN',
  CHOOSE: 'WAHL',
  COLUMNS: 'SPALTEN',
  COUNT: 'ANZAHL',
  COUNTA: 'ANZAHL2',
  COUNTBLANK: 'ANZAHLLEEREZELLEN',
  COUNTIF: 'ZÄHLENWENN',
  COUNTIFS: 'ZÄHLENWENNS',
  DATE: 'DATUM',
  DAY: 'TAG',
  EDATE: 'EDATUM',
  EOMONTH: 'MONATSENDE',
  FIXED: 'FEST',
  HLOOKUP: 'WVERWEIS',
  IF: 'WENN',
  IFERROR: 'WENNFEHLER',
  IFNA: 'WENNNV',
  IFS: 'WENNS',
  INDEX: 'INDEX',
  INDIRECT: 'INDIREKT',
  INT: 'GANZZAHL',
  ISBLANK: 'ISTLEER',
  ISERROR: 'ISTFEHLER',
  ISNUMBER: 'ISTZAHL',
  ISTEXT: 'ISTTEXT',
  LET: 'LET',
  LOG10: 'LOG10',
  MATCH: 'VERGLEICH',
  MAX: 'MAX',
  MIN: 'MIN',
  MOD: 'REST',
  MONTH: 'MONAT',
  NA: 'NV',
  NOT: 'NICHT',
  OFFSET: 'BEREICH.VERSCHIEBEN',
  OR: 'ODER',
  ROUND: 'RUNDEN',
  ROUNDDOWN: 'ABRUNDEN',
  ROUNDUP: 'AUFRUNDEN',
  ROWS: 'ZEILEN',
  SEQUENCE: 'SEQUENZ',
  SUBSTITUTE: 'WECHSELN',
  SUBTOTAL: 'TEILERGEBNIS',
  SUM: 'SUMME',
  SUMIF: 'SUMMEWENN',
  SUMIFS: 'SUMMEWENNS',
  SUMPRODUCT: 'SUMMENPRODUKT',
  SWITCH: 'ERSTERWERT',
  TEXT: 'TEXT',
  TODAY: 'HEUTE',
  TRIM: 'GLÄTTEN',
  TRUNC: 'KÜRZEN',
  UNICHAR: 'UNIZEICHEN',
  VLOOKUP: 'SVERWEIS',
  XLOOKUP: 'XVERWEIS',
  YEAR: 'JAHR',
};

const GERMAN_BOOLEANS: Readonly<Record<string, string>> = { TRUE: 'WAHR', FALSE: 'FALSCH' };

export const booleanWord = (value: boolean, language: Language): string => {
  const word = value ? 'TRUE' : 'FALSE';
  return (language === 'de' ? GERMAN_BOOLEANS[word] : undefined) ?? word;
};

/** `TRUE` for `WAHR`; undefined for a word that is no truth value. A German Excel knows only its own words. */
export const booleanCode = (word: string): string | undefined =>
  Object.entries(GERMAN_BOOLEANS).find(([, german]) => german === word.toUpperCase())?.[0];

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
