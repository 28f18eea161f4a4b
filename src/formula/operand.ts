/** Parts of a formula that stand beside an operator. */
import { isFunction, isOperator, isWhitespace } from '@borgar/fx';
import { placed, type Placed } from './local';

/** What a native equivalent may put beside an operator: in brackets where that would take it apart. Undefined where nothing stands. */
export function operand(invariant: string): string | undefined {
  const trimmed = invariant.trim();
  if (trimmed === '') return undefined;
  return isAtom(placed(trimmed)) ? trimmed : `(${trimmed})`;
}

/** No operator can take it apart: one token, a call, or what stands in brackets or braces. */
export function isAtom(tokens: readonly Placed[]): boolean {
  const opening = tokens[0] && isFunction(tokens[0].token) ? 1 : 0;
  return tokens.length === 1 || (isSign(tokens[opening], '(', '{') && closing(tokens, opening) === tokens.length - 1);
}

export const isSign = (place: Placed | undefined, ...signs: readonly string[]): boolean =>
  place !== undefined && isOperator(place.token) && signs.includes(place.token.value);

/** Where the bracket or brace closes that opens at `start`. */
export function closing(tokens: readonly Placed[], start: number): number | undefined {
  const end = tokens.findIndex((place, index) => index > start && isSign(place, ')', '}') && place.depth === tokens[start]?.depth);
  return end < 0 ? undefined : end;
}

export const isSolid = ({ token }: Placed): boolean => !isWhitespace(token);
