export const NAMESPACE = 'JC.';

/** Excel writes this in the place of the namespace where it knew of no add-in. */
const LOST = /_xldudf_JC_/i;

/**
 * Its functions, and what may stand before them where another add-in is there: `[2]!_xldudf_JC_X`, `'C:\…\FUNCRES.XLAM'!_xldudf_JC_X`.
 * Texts and quoted names of sheets are passed over.
 */
const PARTS = /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.])((?:'(?:[^']|'')*'|\[[^[\]]*\][\p{L}\p{N}_.]*|[\p{L}\p{N}_.]+)!)?_xldudf_JC_(?=[\p{L}\p{N}_.]+\s*\()|'(?:[^']|'')*'/giu;

/** Whether Excel has lost the add-in of a function in the formula. */
export const isLost = (formula: string): boolean => withOwnNames(formula) !== formula;

/** `_xldudf_JC_KDU_DELTA(…)` → `JC.KDU_DELTA(…)`; texts in the formula stay as they are. */
export const withOwnNames = (formula: string): string =>
  LOST.test(formula) ? formula.replace(PARTS, (part) => (/_xldudf_JC_$/i.test(part) ? NAMESPACE : part)) : formula;
