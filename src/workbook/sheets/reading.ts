/**
 * How formulas of a sheet read the choice of a word: as the functions do, in upper or lower case and whatever spaces stand
 * around it. A word that is none is an error; never the other branch in silence.
 */
export const word = (name: string): string => `TRIM(${name})`;

const READING = word('ANN_LESART');

export const IS_BEFORE = `${READING}="VOR"`;
/** An empty cell counts as NACH, and the scenario's sentence says so. */
export const IS_AFTER = `OR(${READING}="NACH",${READING}="")`;

/** What the chosen reading of the title gives. */
export const byReading = (before: string, after: string): string => `IF(${IS_BEFORE},${before},IF(${IS_AFTER},${after},NA()))`;
