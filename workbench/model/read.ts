import { invalidArgument } from '../richapi/errors';

/** Values that the client sets, checked: what does not fit is Excel's InvalidArgument. */

export function readString(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument('A text is expected.');
  return value;
}

export function readBoolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument('True or false is expected.');
  return value;
}

export function readNumber(value: unknown, minimum = -Infinity, maximum = Infinity): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < minimum || value > maximum) {
    throw invalidArgument(`A number from ${minimum} to ${maximum} is expected.`);
  }
  return value;
}

export function readOneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((name) => name === value);
  if (found === undefined) throw invalidArgument(`One of ${allowed.join(', ')} is expected, not ${JSON.stringify(value)}.`);
  return found;
}

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  gray: '#808080',
  orange: '#FFA500',
};

/** "#RRGGBB" in capitals, as Excel answers colours; the names of some colours are understood. */
export function readColor(value: unknown): string {
  const text = readString(value);
  const hex = NAMED[text.toLowerCase()] ?? (text.startsWith('#') ? text : `#${text}`);
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw invalidArgument(`"${text}" is no colour.`);
  return hex.toUpperCase();
}

export function readRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument('An object is expected.');
  return value as Record<string, unknown>;
}
