/** What a column is, by its name: case, unit, brackets and a final point do not matter. */
import { monthOf, rangeEnd, type Period } from './months';
import { withoutUnit } from './units';

export type Role =
  | 'amount'
  | 'cumulated'
  | 'soll'
  | 'haben'
  | 'sum'
  | 'month'
  | 'quarter'
  | 'half'
  | 'otherAmount'
  | 'year'
  | 'period'
  | 'date'
  | 'account'
  | 'label'
  | 'bookingText'
  | 'product'
  | 'municipality'
  | 'marks'
  | 'bg'
  | 'asOf'
  | 'unknown';

/** `month-3` is the amount of March; a column that is `none` is not read. */
export type ColumnUse =
  | 'amount'
  | 'cumulated'
  | 'soll'
  | 'haben'
  | 'sum'
  | 'year'
  | 'period'
  | 'date'
  | 'account'
  | 'label'
  | 'product'
  | 'municipality'
  | 'marks'
  | 'bg'
  | 'asOf'
  | 'none'
  | `month-${number}`;

export interface ColumnRole {
  readonly role: Role;
  /** Of several columns of one role the lowest is taken. */
  readonly rank: number;
  /** The month of a column, or the number of a quarter or half year. */
  readonly period?: Period;
  readonly number?: number;
  /** `Abschluss` is period 13, which the user confirms. */
  readonly isClosing?: boolean;
}

const NAMES: Readonly<Partial<Record<Role, readonly string[]>>> = {
  amount: [
    'ist',
    'ist-betrag',
    'istbetrag',
    'ist betrag',
    'betrag',
    'wert',
    'ausgabe',
    'ausgaben',
    'auszahlung',
    'auszahlungen',
    'aufwand',
    'aufwendungen',
    'monatsbetrag',
    'ergebnis',
    'amount',
  ],
  year: ['haushaltsjahr', 'geschäftsjahr', 'buchungsjahr', 'jahr', 'hj'],
  period: ['periode', 'buchungsperiode', 'monat', 'buchungsmonat', 'leistungsmonat', 'per'],
  date: ['buchungsdatum', 'belegdatum', 'wertstellungsdatum', 'datum', 'buchungstag', 'valuta'],
  account: ['sachkonto', 'konto', 'kontonummer', 'konto-nr', 'konto nr', 'kontonr'],
  label: ['bezeichnung', 'kontobezeichnung', 'leistungsart', 'leistung', 'position'],
  bookingText: ['text', 'buchungstext'],
  product: ['produkt'],
  municipality: ['gemeinde', 'stadt/gemeinde', 'kommune', 'stadt', 'ort', 'ags', 'gemeindeschlüssel'],
  marks: ['s/h', 'sh', 'soll/haben', 'soll / haben'],
  bg: ['bg', 'bedarfsgemeinschaften', 'anzahl bg'],
  asOf: ['datenstand'],
  soll: ['soll', 'sollbetrag', 'soll-betrag', 'betrag soll'],
  haben: ['haben', 'habenbetrag', 'haben-betrag', 'betrag haben'],
  sum: ['summe', 'gesamt', 'gesamtsumme', 'gesamtbetrag', 'total', 'insgesamt', 'jahressumme'],
};

const BY_NAME = new Map<string, ColumnRole>(
  (Object.entries(NAMES) as [Role, readonly string[]][]).flatMap(([role, names]) =>
    names.map((name, rank): [string, ColumnRole] => [name, { role, rank }]),
  ),
);

/** Recognised, and not the Ist. */
const OTHER_AMOUNT = /vorjahr|ansatz|obligo|verfügbar|(?<!\p{L})plan|budget|abweichung|(?<!\p{L})vj(?!\p{L})/u;
const CUMULATED = /kumulier|auf(?:ge)?lauf|(?<!\p{L})(?:kum|ytd)(?!\p{L})|seit jahresbeginn|bis (?:zur )?periode/iu;
const UNTIL = /(?<!\p{L})bis (?:zum |ende |einschl\S* )?(?<end>\S.*)$/u;

/** Whether a text says that values are summed from January on. */
export const saysCumulated = (text: string): boolean => CUMULATED.test(text);

/** `Ist bis 31.03.2025`, `Jan–Mrz`. */
function isRange(text: string): boolean {
  if (rangeEnd(text) !== undefined) return true;
  const end = UNTIL.exec(withoutUnit(text.replace(/[()[\]]/g, ' ')).trim())?.groups?.end;
  return end !== undefined && monthOf(end) !== undefined;
}
const NUMBERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 };
const QUARTER =
  /^(?:(?<before>[1-4]|i{1,3}|iv)\.?\s*quartal|quartal\s*(?<after>[1-4]|i{1,3}|iv)|q\s*(?<short>[1-4]))(?:[ /]*(?<year>\d{4}))?$/;
const HALF = /^(?:(?<before>[12]|i{1,2})\.?\s*halbjahr|halbjahr\s*(?<after>[12]|i{1,2})|h\s*(?<short>[12]))(?:[ /]*(?<year>\d{4}))?$/;
const WITH_YEAR = /^(?<word>.*\p{L})[ /-]+(?<year>(?:19|20)\d{2})$/u;
const CLOSING = /^abschluss(?:buchungen|periode)?(?:\s+(?<year>\d{4}))?$/;

/** Lower case, one blank between words, no unit, no brackets, no final point. */
const bareName = (name: string): string =>
  withoutUnit(name)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.:\s]+$/, '')
    .trim();

/** `Ist Jan`, `Jan Ist`. */
const IST = /^ist[ :-]+|[ :-]+ist$/g;

const UNKNOWN: ColumnRole = { role: 'unknown', rank: 0 };

/** Longer texts are no names of columns, and are not looked at closely. */
const LONGEST = 200;

export function roleOf(name: string): ColumnRole {
  if (name.length > LONGEST) return UNKNOWN;
  const whole = name.toLowerCase().replace(/\s+/g, ' ');
  if (OTHER_AMOUNT.test(whole)) return { role: 'otherAmount', rank: 0 };
  const bare = bareName(name);
  const named = BY_NAME.get(bare);
  if (saysCumulated(whole) || isRange(whole)) return { role: 'cumulated', rank: 0 };
  if (named) return named;
  const period = monthOf(bare) ?? monthOf(bare.replace(IST, ''));
  if (period) return { role: 'month', rank: 0, period };
  return closing(bare) ?? part(QUARTER, 'quarter', bare) ?? part(HALF, 'half', bare) ?? withYear(bare) ?? UNKNOWN;
}

function closing(bare: string): ColumnRole | undefined {
  const found = CLOSING.exec(bare);
  if (!found) return undefined;
  const year = found.groups?.year;
  return { role: 'month', rank: 0, period: { year: year === undefined ? undefined : Number(year), period: 13 }, isClosing: true };
}

function part(pattern: RegExp, role: Role, bare: string): ColumnRole | undefined {
  const found = pattern.exec(bare)?.groups;
  const number = NUMBERS[found?.before ?? found?.after ?? found?.short ?? ''];
  if (number === undefined) return undefined;
  return { role, rank: 0, number, period: { year: found?.year === undefined ? undefined : Number(found.year), period: 0 } };
}

/** `Ist 2025`, `Summe 2025`: the same column, of a year. */
function withYear(bare: string): ColumnRole | undefined {
  const found = WITH_YEAR.exec(bare)?.groups;
  const named = BY_NAME.get(found?.word ?? '');
  return named?.role === 'amount' || named?.role === 'sum' ? { ...named, period: { year: Number(found?.year), period: 0 } } : undefined;
}

/** What a line above the months says of the columns below. */
export type Group = 'ist' | 'other';

const OTHER_GROUP = /^(?:soll|differenz|veränderung)$/;

export function groupOf(text: string): Group | undefined {
  const { role } = roleOf(text);
  if (role === 'amount') return 'ist';
  return role === 'otherAmount' || OTHER_GROUP.test(bareName(text)) ? 'other' : undefined;
}
