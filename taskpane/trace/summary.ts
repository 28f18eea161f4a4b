/** What a range holds, in one pass: it may have 100,000 cells. */
import type { Decimal } from '../../src/money/decimal';
import { ZERO } from '../../src/money/decimal';
import { readNumber } from '../../src/money/read';
import type { Area } from './found';

export interface Summary {
  readonly cells: number;
  readonly numbers: number;
  readonly texts: number;
  readonly truths: number;
  readonly errors: number;
  readonly blanks: number;
  readonly sum: Decimal;
}

/** A formula that gives an empty text counts as blank, as in Excel's COUNTBLANK. */
export function summaryOf({ values }: Area): Summary {
  let [numbers, texts, truths, errors, blanks, sum] = [0, 0, 0, 0, 0, ZERO];
  for (const row of values) {
    for (const value of row) {
      if (value === '') blanks += 1;
      else if (typeof value === 'string') texts += 1;
      else if (typeof value === 'boolean') truths += 1;
      else if (typeof value !== 'number') errors += 1;
      else {
        numbers += 1;
        sum = sum.plus(readNumber(value));
      }
    }
  }
  return { cells: numbers + texts + truths + errors + blanks, numbers, texts, truths, errors, blanks, sum };
}
