import { isFunction } from '@borgar/fx';
import { toLocal } from './localFormula';
import type { Notation } from './notation';
import { ownName } from './ownName';
import { tokensOf } from './tokens';

/** A formula of the workbook as its user knows it: in his notation, the add-in's functions by their own names. */
export const shownFormula = (formula: string, notation: Notation): string => toLocal(withOwnNames(formula), notation);

/** `_xldudf_JC_KDU_DELTA(…)` → `JC.KDU_DELTA(…)`; texts in the formula stay as they are. */
export const withOwnNames = (formula: string): string =>
  tokensOf(formula)
    .map((token) => (isFunction(token) ? ownName(token.value) : token.value))
    .join('');
