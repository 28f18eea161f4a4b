/** What is a formula, as Office.js and the sheets' descriptions write it. */
export const isFormula = (content: unknown): content is `=${string}` => typeof content === 'string' && content.startsWith('=');

/**
 * Whether a cell holds a formula. Excel answers a text that starts with `=`, as on an earlier protocol, as the formula of
 * its cell, too; but then it is also the value.
 */
export const holdsFormula = (content: unknown, value: unknown): content is `=${string}` => isFormula(content) && content !== value;

/** `A1+1` of `=A1+1` */
export const withoutSign = (formula: string): string => formula.replace(/^=/, '');
