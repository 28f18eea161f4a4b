/** The most frequent amount text, `-1.234.567,89`, without a regular expression. Only for long columns. */

const MINUS = 45;
const COMMA = 44;
const DOT = 46;
const NOUGHT = 48;
const NINE = 57;

/** So that the number of hundredths has at most 15 digits. */
const MOST_DIGITS = 13;

const isDigit = (code: number): boolean => code >= NOUGHT && code <= NINE;

/** Hundredths of digits with or without dots, with two decimals or none; NaN for every other text, amount or not. */
export function plainHundredths(text: string): number {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  let at = start;
  let whole = 0;
  let digits = 0;
  let lastDot = -1;
  for (let code = text.charCodeAt(at); isDigit(code) || code === DOT; code = text.charCodeAt(++at)) {
    if (code === DOT) {
      const isGroup = lastDot < 0 ? digits >= 1 && digits <= 3 && text.charCodeAt(start) !== NOUGHT : at - lastDot === 4;
      if (!isGroup) return NaN;
      lastDot = at;
    } else {
      whole = whole * 10 + code - NOUGHT;
      digits++;
    }
  }
  if (digits === 0 || digits > MOST_DIGITS || (lastDot >= 0 && at - lastDot !== 4)) return NaN;
  const fraction = fractionFrom(text, at);
  return start === 1 ? -(whole * 100 + fraction) : whole * 100 + fraction;
}

function fractionFrom(text: string, at: number): number {
  if (at === text.length) return 0;
  const tens = text.charCodeAt(at + 1);
  const ones = text.charCodeAt(at + 2);
  const isFraction = text.charCodeAt(at) === COMMA && text.length === at + 3 && isDigit(tens) && isDigit(ones);
  return isFraction ? (tens - NOUGHT) * 10 + ones - NOUGHT : NaN;
}
