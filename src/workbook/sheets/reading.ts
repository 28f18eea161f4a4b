/**
 * How formulas of a sheet read the choice of a word: as the functions do, in upper or lower case and whatever spaces stand
 * around it. A word that is none is an error; never the other branch in silence.
 */
export const word = (name: string): string => `TRIM(${name})`;

/** The word as the programme writes it. */
export const ownWords = (cell: string): string => `UPPER(${word(cell)})`;

/** What the chosen reading of the title gives: ANN_LESART is one of the two words, or an error that goes on. */
export const byReading = (before: string, after: string): string => `IF(ANN_LESART="VOR",${before},${after})`;

/** For what is said beside: it stays readable where no reading holds. */
export const isReading = (reading: 'NACH' | 'VOR'): string => `IFERROR(ANN_LESART,"")="${reading}"`;
