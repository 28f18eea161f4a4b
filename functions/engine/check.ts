import type { Localized } from '../../src/language';
import { Decimal, ZERO } from '../../src/money/decimal';
import { readNumber } from '../../src/money/read';
import type { NumberParameter, Parameter, SelectorParameter, TextParameter } from '../definition';
import type { CellError } from './cellError';
import { allowedNumber, allowedWord, notAccepted, number, shown, subject, NOTHING, TEXT, type Position } from './messages';

/** What a calculation takes for one parameter; undefined where an optional one is left out. */
export type Value = Decimal | string | undefined;

/** The value of one cell for a parameter, or what is wrong with it. */
export function readValue(parameter: Parameter, cell: unknown, position?: Position): Value | CellError {
  switch (parameter.kind) {
    case 'selector':
      return readWord(parameter, cell, position);
    case 'text':
      return readText(parameter, cell, position);
    default:
      return readAllowedNumber(parameter, cell, position);
  }
}

/** The value of a parameter that is left out. */
export function leftOutValue(parameter: Parameter): Value | CellError {
  if (parameter.kind !== 'text' && parameter.default !== undefined) {
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
      return TEXT;
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
  const { min, max, above, whole } = parameter;
  const allowed =
    (min === undefined || value.gte(min)) &&
    (max === undefined || value.lte(max)) &&
    (above === undefined || value.gt(above)) &&
    (!whole || value.isInteger());
  return allowed ? value : notAccepted(subject(parameter, position), number(value), allowedNumber(parameter));
}

/** A blank cell arrives as 0 on the desktop, so here 0, null and "" all mean that nothing was chosen. */
function readWord(parameter: SelectorParameter, cell: unknown, position?: Position): Value | CellError {
  if (isBlank(cell) || cell === 0) return leftOutValue(parameter);
  const word = typeof cell === 'string' ? cell.trim().toUpperCase() : undefined;
  const choice = parameter.values.find(({ value }) => value === word);
  return choice?.value ?? notAccepted(subject(parameter, position), shown(cell), expectedBy(parameter));
}

function readText(parameter: TextParameter, cell: unknown, position?: Position): string | CellError {
  const text = typeof cell === 'string' ? cell.trim() : '';
  if (text !== '') return text;
  const found = isBlank(cell) || cell === 0 ? NOTHING : shown(cell);
  return notAccepted(subject(parameter, position), found, TEXT);
}

function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === '';
}
