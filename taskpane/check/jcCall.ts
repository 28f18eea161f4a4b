/** Calls of the add-in's functions in a formula, whatever Excel has made of their names. */
import { isFunction } from '@borgar/fx';
import { NAMESPACE, withOwnNames } from '../../src/formula/ownName';
import { tokensOf } from '../../src/formula/tokens';
import { definitionOf } from '../trace/evaluate';

export const callsJc = (formula: string): boolean => jcNames(formula).length > 0;

/** A function that the add-in has no more, or never had: Excel cannot find it, however often its formula is written. */
export const callsUnknownJc = (formula: string): boolean => jcNames(formula).some((name) => definitionOf(name) === undefined);

/** In capitals, with the namespace. */
function jcNames(formula: string): string[] {
  const own = withOwnNames(formula);
  if (!own.toUpperCase().includes(NAMESPACE)) return [];
  const names = tokensOf(own).flatMap((token) => (isFunction(token) ? [token.value.toUpperCase()] : []));
  return names.filter((name) => name.startsWith(NAMESPACE));
}
