/** Pieces of formulas that several sheets write, in Excel's invariant form. */
import { COSTS, PREVIOUS_COSTS, PREVIOUS_UNDERFUNDING } from './ids';

/** The step that a published figure is rounded to. */
export const precisionOf = (id: string): string => `JC.FIGURE("${id}","GENAUIGKEIT")`;

/** How far rounding can move a sum or difference of published figures, each counted once. */
export const halfWidthOf = (...ids: readonly string[]): string =>
  ids.length === 1 ? `${precisionOf(ids[0] ?? '')}/2` : `(${ids.map(precisionOf).join('+')})/2`;

/** `halfWidthOf` for many figures that are all printed like `id`. */
export const halfWidthOfMany = (count: number, id: string): string => `${count}*${precisionOf(id)}/2`;

/** How far rounding can move the growth from one published figure to another, both printed alike. */
export function halfWidthOfGrowth(before: string, after: string): string {
  const bound = (output: 'MIN' | 'MAX'): string => `JC.GROWTH_RATE(${before},${after},${precisionOf(after)},"${output}")`;
  return `(${bound('MAX')}-${bound('MIN')})/2`;
}

/** How far rounding can move the computed end of the bridge of underfunding; the costs count less the municipal share. */
export const halfWidthOfBridge = (share: string): string =>
  `${halfWidthOf(PREVIOUS_UNDERFUNDING, 'FIN_KUERZUNG_VERWALTUNG')}+${halfWidthOf(PREVIOUS_COSTS, COSTS)}*(1-${share})`;

/**
 * An amount inside a sentence. FIXED writes the separators of the workbook's language; the codes
 * of TEXT would depend on it.
 */
export const euroText = (amount: string, digits = 0): string => `FIXED(${amount},${digits})&" €"`;

/** A fraction inside a sentence, as per cent. */
export const percentText = (fraction: string, digits = 1): string => `FIXED(100*${fraction},${digits})&" %"`;
