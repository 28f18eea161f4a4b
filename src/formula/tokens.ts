/** Formulas cut into tokens: the library's, with every reference in one piece, also those that only the user's Excel writes so. */
import { tokenize, tokenTypes, type Token } from '@borgar/fx';
import { partsOf, type Part } from './parts';
import { remembered } from './remembered';

const TYPES = { cells: tokenTypes.REF_RANGE, name: tokenTypes.REF_NAMED, table: tokenTypes.REF_STRUCT, call: tokenTypes.FUNCTION } as const;

/** Tokens with their places, which put together again are the formula. */
export const tokensOf: (formula: string) => readonly Token[] = remembered(cut);

function cut(formula: string): Token[] {
  const masked = partsOf(formula).filter(isMasked);
  const tokens = tokenize(withMasks(formula, masked), { withLocation: true, negativeNumbers: false });
  if (masked.length === 0) return tokens;
  return tokens.map((token) => {
    const [start = 0, end = 0] = token.loc ?? [];
    const part = masked.find((one) => one.start === start && one.end === end);
    return { ...token, value: formula.slice(start, end), type: part ? TYPES[part.kind] : token.type };
  });
}

/** What the library does not know, or takes apart in some of the forms that Excel has for it. */
const isMasked = (part: Part): part is Part & { readonly kind: keyof typeof TYPES } =>
  part.kind !== 'text' && (part.isForeign || part.kind === 'table' || part.kind === 'call');

/** A name of the same length in the place of each part. */
const withMasks = (formula: string, parts: readonly Part[]): string =>
  parts.reduce((text, { start, end }) => text.slice(0, start) + '_'.repeat(end - start) + text.slice(end), formula);
