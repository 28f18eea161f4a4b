import { readDay, type CalendarDate } from '../../src/calendar/date';
import type { Localized } from '../../src/language';
import { Decimal, ZERO } from '../../src/money/decimal';
import { readNumber } from '../../src/money/read';
import { CENT } from '../../src/money/round';
import type { DateParameter, NumberParameter, Parameter, SelectorParameter, TextParameter } from '../parameter';
import type { CellError } from './cellError';
import {
  allowedNumber,
  allowedWord,
  notAccepted,
  number,
  shown,
  subject,
  unknownKey,
  DATE,
  NOTHING,
  NOTHING_OR_ZERO,
  TEXT,
  type Position,
} from './messages';

/** What a calculation takes for one parameter; undefined where an optional one is left out. */
export type ArgumentValue = Decimal | string | CalendarDate | undefined;

/** The value of one cell for a parameter, or what is wrong with it. */
export function readValue(parameter: Parameter, cell: unknown, position?: Position): ArgumentValue | CellError {
  switch (parameter.kind) {
    case 'selector':
      return readWord(parameter, cell, position);
    case 'text':
      return readText(parameter, cell, position);
    case 'date':
      return readDate(parameter, cell, position);
    default:
      return readAllowedNumber(parameter, cell, position);
  }
}

/** The value of a parameter that is left out. */
export function leftOutValue(parameter: Parameter): ArgumentValue | CellError {
  if ('default' in parameter && parameter.default !== undefined) {
    return parameter.kind === 'selector' ? parameter.default : new Decimal(parameter.default);
  }
  return parameter.optional ? undefined : notAccepted(subject(parameter), NOTHING, expectedBy(parameter));
}

/** What a parameter takes, in words. */
export function expectedBy(parameter: Parameter): Localized {
  switch (parameter.kind) {
    case 'selector':
      return allowedWord(parameter.values.map(({ value }) => value));
    case 'text':
      return parameter.expected ?? (parameter.keys ? allowedWord(parameter.keys) : TEXT);
    case 'date':
      return DATE;
    default:
      return allowedNumber(parameter);
  }
}

function readAllowedNumber(parameter: NumberParameter, cell: unknown, position?: Position): Decimal | CellError {
  if (isBlank(cell)) return checkLimits(parameter, ZERO, position);
  if (typeof cell === 'number' && Number.isFinite(cell)) return checkLimits(parameter, readNumber(cell), position);
  return notAccepted(subject(parameter, position), shown(cell), allowedNumber(parameter));
}

function checkLimits(parameter: NumberParameter, value: Decimal, position?: Position): Decimal | CellError {
  const { min, max, above, whole, wholeCents } = parameter;
  const allowed =
    (min === undefined || value.gte(min)) &&
    (max === undefined || value.lte(max)) &&
    (above === undefined || value.gt(above)) &&
    (!whole || value.isInteger()) &&
    (!wholeCents || value.mod(CENT).isZero());
  return allowed ? value : notAccepted(subject(parameter, position), number(value), allowedNumber(parameter));
}

/** A blank cell arrives as 0 on the desktop, so here 0, null and "" all mean that nothing was chosen. */
function readWord(parameter: SelectorParameter, cell: unknown, position?: Position): ArgumentValue | CellError {
  if (isBlank(cell) || cell === 0) return leftOutValue(parameter);
  const word = typeof cell === 'string' ? cell.trim().toUpperCase() : undefined;
  const choice = parameter.values.find(({ value }) => value === word);
  return choice?.value ?? notAccepted(subject(parameter, position), shown(cell), expectedBy(parameter));
}

/** A blank cell arrives as 0 on the desktop, so a 0 is never a number instead of a text. */
function readText(parameter: TextParameter, cell: unknown, position?: Position): string | Decimal | CellError {
  const text = typeof cell === 'string' ? cell.trim() : '';
  if (parameter.range && (typeof cell === 'string' || isBlank(cell) || cell === 0)) return text;
  if (text !== '') return parameter.keys ? readKey(parameter, parameter.keys, text, position) : text;
  if (parameter.orNumber && typeof cell === 'number' && Number.isFinite(cell) && cell !== 0) return readNumber(cell);
  const nothing = parameter.orNumber ? NOTHING_OR_ZERO : NOTHING;
  const found = isBlank(cell) || cell === 0 ? nothing : shown(cell);
  return notAccepted(subject(parameter, position), found, expectedBy(parameter));
}

function readKey(parameter: TextParameter, keys: readonly string[], text: string, position?: Position): string | CellError {
  const plain = text.replace(/[§\s]/g, '').toLowerCase();
  return keys.find((key) => key.toLowerCase() === plain) ?? unknownKey(subject(parameter, position), text, keys);
}

/** A time of day is no whole day, a text may mean another day in another country, and 0 may be a blank cell. */
function readDate(parameter: DateParameter, cell: unknown, position?: Position): CalendarDate | CellError {
  const day = typeof cell === 'number' ? readDay(cell) : undefined;
  return day ?? notAccepted(subject(parameter, position), isBlank(cell) || cell === 0 ? NOTHING_OR_ZERO : shown(cell), DATE);
}

export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === '';
}
