/** Calls of the add-in's functions in a formula, whatever Excel has made of their names. */
import { isFunction, tokenize } from '@borgar/fx';
import { NAMESPACE, ownName } from '../../src/formula/ownName';

/** Excel writes this in the place of the namespace where it knew of no add-in. */
const LOST = '_XLDUDF_JC_';

export function callsJc(formula: string): boolean {
  const text = formula.toUpperCase();
  if (!text.includes(NAMESPACE) && !text.includes(LOST)) return false;
  return tokenize(formula).some((token) => isFunction(token) && ownName(token.value).toUpperCase().startsWith(NAMESPACE));
}

export const isLost = (formula: string): boolean => formula.toUpperCase().includes(LOST);
