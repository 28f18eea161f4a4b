/** What a reader takes from the text of a cell, beside what the cell holds. */
import { parseToDouble } from '../../../src/money/parse';
import { readNumber } from '../../../src/money/read';

/** Formats of the models show whole euros. */
const ROUNDED = '0.5';

/**
 * How much more is read in the text than the cell holds, in the unit of the cell: 0 where it is only rounded.
 * @param decimalSeparator as this Excel writes numbers
 * @returns undefined where the text is no number: nothing is read there
 */
export function misreadBy(text: string, held: number, decimalSeparator: string): number | undefined {
  const shown = parseToDouble(decimalSeparator === ',' ? text : swapped(text));
  if (shown === undefined) return undefined;
  const by = readNumber(shown).minus(readNumber(held));
  return by.abs().lte(ROUNDED) ? 0 : by.toNumber();
}

const swapped = (text: string): string => text.replaceAll(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
