/** Values as the pane shows them: in their unit, and with all their digits where those were cut. */
import type { StepUnit } from '../../src/explain';
import type { Language } from '../../src/language';
import { Decimal } from '../../src/money/decimal';
import { formatNumber } from '../../src/money/format';
import { readNumber } from '../../src/money/read';
import type { Parameter } from '../../functions/parameter';
import { booleanWord } from '../../src/formula/germanWords';

export const parameterUnit = ({ kind }: Parameter): StepUnit => {
  switch (kind) {
    case 'amount':
      return 'eur';
    case 'rate':
    case 'count':
    case 'number':
      return kind;
    default:
      return 'text';
  }
};

const NBSP = '\u00a0';
/** Decimals shown of a number without a unit. */
const PLACES = 6;

/** `−2.776.000 €`, `−2,89 %` */
export function showNumber(value: Decimal, unit: StepUnit, language: Language): string {
  switch (unit) {
    case 'eur':
      return `${fixed(value, value.isInteger() ? 0 : 2, language)}${NBSP}€`;
    case 'rate':
      return `${formatNumber(value.times(100).toDecimalPlaces(2), language)}${language === 'de' ? NBSP : ''}%`;
    default:
      return formatNumber(value.toDecimalPlaces(PLACES), language);
  }
}

/** A value as a cell holds it; undefined for an error. */
export function showCell(value: unknown, unit: StepUnit, language: Language): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? showNumber(readNumber(value), unit, language) : undefined;
  if (typeof value === 'boolean') return booleanWord(value, language);
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : undefined;
}

const EXACT_PLACES = 7;

/** All digits of a value, `−0,0289166…` where it has no end worth reading; undefined where what is shown is exact. */
export function exactDigits(value: number, unit: StepUnit, language: Language): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const exact = readNumber(value);
  const places = unit === 'rate' ? 4 : unit === 'eur' ? 2 : PLACES;
  if (exact.decimalPlaces() <= places) return undefined;
  const isLong = exact.decimalPlaces() > EXACT_PLACES + 3;
  return isLong ? `${formatNumber(exact.toDecimalPlaces(EXACT_PLACES, Decimal.ROUND_DOWN), language)}…` : formatNumber(exact, language);
}

/** With its zeros at the end, so that numbers in a column line up. */
function fixed(value: Decimal, places: number, language: Language): string {
  const rounded = value.toDecimalPlaces(places);
  const shown = formatNumber(rounded, language);
  const missing = places - rounded.decimalPlaces();
  if (missing === 0) return shown;
  const point = missing === places ? formatNumber(new Decimal('0.1'), language).charAt(1) : '';
  return shown + point + '0'.repeat(missing);
}
