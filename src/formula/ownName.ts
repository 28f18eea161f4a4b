import { isFunction, isWhitespace, tokenTypes, type Token } from '@borgar/fx';
import { tokensOf } from './tokens';

export const NAMESPACE = 'JC.';

/**
 * What Excel writes in the place of the namespace where it knew of no add-in, and what may stand before it where another add-in is
 * there: `[2]!_xldudf_JC_X`, `'C:\…\FUNCRES.XLAM'!_xldudf_JC_X`.
 */
const LOST = /^(?:.*!)?_xldudf_JC_/i;

/** The name of a function without the spelling in which Excel may hand over that of an add-in's function, also one from another file. */
const ownName = (name: string): string => name.replace(LOST, NAMESPACE);

/** `_xldudf_JC_KDU_DELTA(…)` → `JC.KDU_DELTA(…)`; texts in the formula stay as they are. */
export function withOwnNames(formula: string): string {
  if (!/_xldudf_JC_/i.test(formula)) return formula;
  const tokens = tokensOf(formula);
  return tokens.map((token, index) => (isCalled(token, tokens.slice(index + 1)) ? ownName(token.value) : token.value)).join('');
}

/** Before a space and its bracket, the name of a function looks like any other. */
const isCalled = (token: Token, after: readonly Token[]): boolean =>
  isFunction(token) || (token.type === tokenTypes.REF_NAMED && after.find((next) => !isWhitespace(next))?.value === '(');

/** Whether Excel has lost the add-in of a function in the formula. */
export const isLost = (formula: string): boolean => withOwnNames(formula) !== formula;
