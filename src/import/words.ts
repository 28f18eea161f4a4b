/** What things are called that the reading recognises and the user may say: one name in the pane, the sentences and the protocol. */
import type { Language, Localized } from '../language';
import type { ColumnUse } from './columns';
import { LOCALES } from '../language';
import type { LeftOutReason } from './outcome';
import type { Unit } from './units';

export const SEPARATOR_NAMES: Readonly<Record<string, Localized>> = {
  ';': { de: 'Semikolon', en: 'semicolon' },
  '\t': { de: 'Tabulator', en: 'tab' },
  ',': { de: 'Komma', en: 'comma' },
  '|': { de: 'senkrechter Strich', en: 'vertical bar' },
};

export const ENCODING_NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
  mixed: 'UTF-8 + Windows-1252',
  xlsx: 'Excel',
};

const UNITS: Readonly<Record<Unit | 'mixed' | 'BG', Localized>> = {
  EUR: { de: 'EUR', en: 'EUR' },
  TEUR: { de: 'TEUR', en: 'TEUR' },
  MIO: { de: 'Mio. EUR', en: 'EUR million' },
  MRD: { de: 'Mrd. EUR', en: 'EUR billion' },
  mixed: { de: 'verschiedenen Einheiten', en: 'several units' },
  BG: { de: 'Bedarfsgemeinschaften', en: 'households' },
};

export const unitName = (unit: keyof typeof UNITS, language: Language): string => UNITS[unit][language];

export const LEFT_OUT: Readonly<Record<LeftOutReason, Localized>> = {
  sum: { de: 'Summenzeile', en: 'sum line' },
  'control-column': { de: 'Kontrollspalte', en: 'control column' },
  secret: { de: 'geheim', en: 'secret' },
  empty: { de: 'leer', en: 'empty' },
  text: { de: 'Text', en: 'text' },
  header: { de: 'Kopfzeile', en: 'head' },
  part: { de: 'Teil', en: 'part' },
  cumulated: { de: 'kumuliert', en: 'cumulated' },
  rounding: { de: 'Rundung', en: 'rounding' },
};

const USES: Readonly<Record<Exclude<ColumnUse, `month-${number}`>, Localized>> = {
  none: { de: 'nicht lesen', en: 'do not read' },
  amount: { de: 'Betrag', en: 'amount' },
  soll: { de: 'Soll', en: 'debit (Soll)' },
  haben: { de: 'Haben', en: 'credit (Haben)' },
  marks: { de: 'Soll/Haben-Kennzeichen', en: 'debit/credit mark' },
  cumulated: { de: 'Betrag kumuliert', en: 'cumulated amount' },
  sum: { de: 'Kontrollsumme', en: 'control sum' },
  bg: { de: 'Bedarfsgemeinschaften', en: 'households' },
  account: { de: 'Konto', en: 'account' },
  label: { de: 'Bezeichnung', en: 'label' },
  product: { de: 'Produkt', en: 'product' },
  municipality: { de: 'Gemeinde', en: 'municipality' },
  year: { de: 'Jahr', en: 'year' },
  period: { de: 'Periode', en: 'period' },
  date: { de: 'Datum', en: 'date' },
  asOf: { de: 'Datenstand', en: 'state of the data' },
};

const LAST_MONTH = 12;
const LAST_PERIOD = 16;

/** In the order in which they are offered: months and closing entries are the last. */
export const COLUMN_USES: readonly ColumnUse[] = [
  ...(Object.keys(USES) as (keyof typeof USES)[]),
  ...Array.from({ length: LAST_PERIOD }, (_, index): ColumnUse => `month-${index + 1}`),
];

export function useName(use: ColumnUse, language: Language): string {
  if (!use.startsWith('month-')) return USES[use as keyof typeof USES][language];
  const period = Number(use.slice('month-'.length));
  if (period > LAST_MONTH) return { de: `Periode ${period}`, en: `period ${period}` }[language];
  return new Intl.DateTimeFormat(LOCALES[language], { month: 'long' }).format(new Date(2000, period - 1, 1));
}
