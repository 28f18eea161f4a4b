/** Rules 4, 6 and 7: what a field of an amount column says, in whole cents, and what it tells of the notation and the unit. */
import { Decimal } from '../money/decimal';
import { readPrinted, type Notation, type PrintedAmount } from '../money/parse';
import { wholeParts } from '../money/parts';
import { plainHundredths } from '../money/plainAmount';
import { readNumber } from '../money/read';
import { CENT, roundTo } from '../money/round';
import { textOf, type Cell } from './cell';
import { EXPONENTS, unitOfExponent, type Unit } from './units';

/** Above this a sum of a million of them might not be exact any more. */
const MOST_CENTS = 1e15;
/** Cents of one EUR, as a power of ten. */
const CENT_PLACES = 2;

type AmountState = 'empty' | 'secret' | 'amount' | 'fault';
type AmountFault = 'amount' | 'part-of-cent' | 'formula-without-value' | 'error-cell';

/** What one field said; filled anew for each, since a million objects cost more than reading them. */
export interface ReadAmount {
  state: AmountState;
  fault: AmountFault;
  cents: number;
  /** Exact value less the rounded one, in EUR; undefined where nothing was rounded. */
  remainder: Decimal | undefined;
  /** In cents; 0 for amounts in EUR. */
  precision: number;
  /** The unit that the field names itself. */
  unit: Unit | undefined;
  /** Which notation alone can be meant. */
  only: Notation | undefined;
  isTyped: boolean;
  isMinus: boolean;
}

export const newAmount = (): ReadAmount => ({
  state: 'empty',
  fault: 'amount',
  cents: 0,
  remainder: undefined,
  precision: 0,
  unit: undefined,
  only: undefined,
  isTyped: false,
  isMinus: false,
});

const NO_ENTRY = /^[-–—−]$/;
const SECRET = /^(?:[x.*/…]|\.\.\.)$/i;
/** Soll and Haben behind the amount. */
const MARKED = /^(.*[\d)€R])\s*([SH])$/;
/** `ca. 5` is an amount in a text, but no booking: what is sure to the cent does not say so. */
const ROUGHLY = /^(?:rd|ca|circa|etwa|rund)/i;
/** Longer texts are no amounts, and are not looked at closely. */
const LONGEST = 64;

export const isNoEntry = (text: string): boolean => text === '' || NO_ENTRY.test(text);
export const isSecretMark = (text: string): boolean => SECRET.test(text);

/** Whether a field reads as an amount in any notation, as the search for the head asks. */
export function isAmount(cell: Cell | undefined): boolean {
  if (cell === undefined) return false;
  if (typeof cell !== 'string') return cell.kind !== 'date';
  const text = cell.trim();
  if (text === '' || text.length > LONGEST) return false;
  const plain = MARKED.exec(text)?.[1] ?? text;
  return typeof readPrinted(plain) !== 'string' || typeof readPrinted(plain, 'english') !== 'string';
}

/** @param unit of the column, or of all that name none; undefined as EUR */
export function readAmount(cell: Cell | undefined, unit: Unit | undefined, notation: Notation, into: ReadAmount): void {
  into.remainder = undefined;
  into.precision = 0;
  into.unit = undefined;
  into.only = undefined;
  into.isTyped = false;
  into.cents = 0;
  if (typeof cell === 'string') return readText(cell, unit ?? 'EUR', notation, into);
  if (cell === undefined) into.state = 'empty';
  else if (cell.kind === 'number') readTyped(cell.value, EXPONENTS[unit ?? 'EUR'], into);
  else fault(into, cell.kind === 'error' ? 'error-cell' : cell.kind === 'formula' ? 'formula-without-value' : 'amount');
}

function fault(into: ReadAmount, kind: AmountFault): void {
  into.state = 'fault';
  into.fault = kind;
}

const COMMA = 44;

function readText(text: string, unit: Unit, notation: Notation, into: ReadAmount): void {
  if (text === '') {
    into.state = 'empty';
    return;
  }
  // The frequent case: `1.234,56` in EUR.
  if (notation === 'german' && unit === 'EUR') {
    const cents = plainHundredths(text);
    if (cents < MOST_CENTS && cents > -MOST_CENTS) {
      into.state = 'amount';
      into.isMinus = cents < 0;
      into.cents = cents + 0;
      const isDecided = text.charCodeAt(text.length - 3) === COMMA || text.indexOf('.') !== text.lastIndexOf('.');
      into.only = isDecided ? 'german' : undefined;
      return;
    }
  }
  const plain = text.trim();
  if (isNoEntry(plain)) into.state = 'empty';
  else if (isSecretMark(plain)) into.state = 'secret';
  else readWritten(plain, unit, notation, into);
}

const isRead = (printed: ReturnType<typeof readPrinted>): printed is PrintedAmount => typeof printed !== 'string' && printed.exponent >= 0;

function readWritten(text: string, unit: Unit, notation: Notation, into: ReadAmount): void {
  if (text.length > LONGEST || text.includes('\n') || ROUGHLY.test(text)) return fault(into, 'amount');
  const marked = MARKED.exec(text);
  const amount = marked?.[1] ?? text;
  const german = readPrinted(amount);
  const english = readPrinted(amount, 'english');
  if (isRead(german) !== isRead(english)) into.only = isRead(german) ? 'german' : 'english';
  const printed = notation === 'german' ? german : english;
  if (!isRead(printed)) return fault(into, 'amount');
  into.isMinus = printed.number.startsWith('-');
  if (marked && into.isMinus) return fault(into, 'amount');
  into.unit = printed.exponent > 0 ? unitOfExponent(printed.exponent) : printed.isEuro ? 'EUR' : undefined;
  const exponent = EXPONENTS[into.unit ?? unit];
  const shift = exponent + CENT_PLACES - printed.places;
  const parts = Number(printed.number.replace('.', ''));
  const cents = shift >= 0 ? parts * 10 ** shift : undoneZeros(parts, -shift);
  if (cents === undefined) return fault(into, 'part-of-cent');
  if (!(Math.abs(cents) < MOST_CENTS) || Math.abs(parts) > Number.MAX_SAFE_INTEGER) return fault(into, 'amount');
  into.state = 'amount';
  into.cents = (marked?.[2] === 'H' ? -cents : cents) + 0;
  into.precision = exponent > 0 ? 10 ** shift : 0;
}

/** `1,500` EUR are 150 cents; undefined where a part of a cent stands behind them. */
function undoneZeros(parts: number, places: number): number | undefined {
  const factor = 10 ** places;
  return parts % factor === 0 ? parts / factor : undefined;
}

/** As the cell holds it, with 15 digits, rounded to the cent half away from zero. */
function readTyped(value: number, exponent: number, into: ReadAmount): void {
  into.isTyped = true;
  if (!Number.isFinite(value)) return fault(into, 'amount');
  const whole = wholeParts(value, 10 ** (exponent + CENT_PLACES));
  into.isMinus = value < 0;
  if (Number.isNaN(whole)) {
    const exact = readNumber(value).times(new Decimal(10).pow(exponent));
    const rounded = roundTo(exact, CENT);
    into.cents = rounded.times(100).toNumber() + 0;
    into.remainder = exact.minus(rounded);
  } else {
    into.cents = whole + 0;
  }
  if (!(Math.abs(into.cents) < MOST_CENTS)) return fault(into, 'amount');
  into.state = 'amount';
  if (exponent > 0) into.precision = 10 ** Math.max(0, exponent + CENT_PLACES - readNumber(value).decimalPlaces());
}

/** A field as a problem shows it. */
export const foundText = (cell: Cell | undefined): string => textOf(cell).trim();
