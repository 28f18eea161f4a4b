/**
 * Whether a cell holds a formula. Excel answers a text that starts with `=`, as on an earlier protocol, as the formula of
 * its cell, too; but then it is also the value.
 */
export const holdsFormula = (content: unknown, value: unknown): content is `=${string}` =>
  typeof content === 'string' && content.startsWith('=') && content !== value;
