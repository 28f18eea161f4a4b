/** Widest digit of Calibri 11, Excel's standard font, in pixels. */
const DIGIT = 7;
/** On both sides of a cell's text, and the grid line. */
const PADDING = 5;
const POINTS_PER_PIXEL = 72 / 96;

/**
 * Width of a column in points, from characters of the standard font as Excel's own dialogue counts them.
 * The rounding is that of ECMA-376, part 1, 18.3.1.13.
 */
export function columnPoints(characters: number): number {
  const pixels = Math.trunc(((256 * characters + Math.trunc(128 / DIGIT)) / 256) * DIGIT) + PADDING;
  return pixels * POINTS_PER_PIXEL;
}
