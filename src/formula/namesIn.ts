/** The names of the workbook in formulas; of the add-in's own sheets, whose names are those of the whole workbook. */
import { tokenTypes } from '@borgar/fx';
import { isFormula } from './isFormula';
import { referenceOf } from './reference';
import { remembered } from './remembered';
import { tokensOf } from './tokens';

/** The names and tables that a formula mentions, in capitals; what is no formula has none. */
export const namesIn = (content: unknown): ReadonlySet<string> => (isFormula(content) ? mentioned(content) : new Set());

const mentioned = remembered(
  (formula): ReadonlySet<string> =>
    new Set(
      tokensOf(formula).flatMap((token) => {
        const reference = referenceOf(token);
        if (reference?.kind === 'name') return [reference.name.toUpperCase()];
        return reference?.kind === 'column' ? [reference.table.toUpperCase()] : [];
      }),
    ),
);

/** Puts `replacements` (by name in capitals) in the place of names; what is no formula stays as it is. */
export function replaceNames<Content>(content: Content, replacements: ReadonlyMap<string, string>): Content | string {
  if (!isFormula(content)) return content;
  return tokensOf(content)
    .map(({ type, value }) => (type === tokenTypes.REF_NAMED && replacements.get(value.toUpperCase())) || value)
    .join('');
}
