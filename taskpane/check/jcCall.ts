/** Calls of the add-in's functions in a formula, whatever Excel has made of their names. */
import { isFunction } from '@borgar/fx';
import { NAMESPACE, ownName } from '../../src/formula/ownName';
import { tokensOf } from '../../src/formula/tokens';
import { definitionOf } from '../trace/evaluate';

/** Excel writes this in the place of the namespace where it knew of no add-in. */
const LOST = '_XLDUDF_JC_';

export const callsJc = (formula: string): boolean => jcNames(formula).length > 0;

/** A function that the add-in has no more, or never had: Excel cannot find it, however often its formula is written. */
export const callsUnknownJc = (formula: string): boolean => jcNames(formula).some((name) => definitionOf(name) === undefined);

export const isLost = (formula: string): boolean => formula.toUpperCase().includes(LOST);

/** In capitals, with the namespace. */
function jcNames(formula: string): string[] {
  const text = formula.toUpperCase();
  if (!text.includes(NAMESPACE) && !text.includes(LOST)) return [];
  const names = tokensOf(formula).flatMap((token) => (isFunction(token) ? [ownName(token.value).toUpperCase()] : []));
  return names.filter((name) => name.startsWith(NAMESPACE));
}
