import { toLocal } from './localFormula';
import type { Notation } from './notation';
import { withOwnNames } from './ownName';

/** A formula of the workbook as its user knows it: in his notation, the add-in's functions by their own names. */
export const shownFormula = (formula: string, notation: Notation): string => toLocal(withOwnNames(formula), notation);
