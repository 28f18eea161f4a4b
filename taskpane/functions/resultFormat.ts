import type { StepUnit } from '../../src/explain';
import { COUNT, EURO, EURO_CENTS, PERCENT_FINE } from '../../src/workbook/formats';
import type { Calculation } from './evaluate';

/** The number format of a result that is one number; a whole amount shows no cents. Undefined where Excel's own does. */
export function resultFormat(calculation: Calculation): string | undefined {
  if (calculation.kind !== 'calculated') return undefined;
  const cells = [calculation.result].flat(2);
  const [only] = cells;
  if (cells.length !== 1 || typeof only !== 'number') return undefined;
  return formatOf(only, calculation.steps.at(-1)?.unit ?? 'number');
}

function formatOf(value: number, unit: StepUnit): string | undefined {
  switch (unit) {
    case 'eur':
      return Number.isInteger(value) ? EURO : EURO_CENTS;
    case 'rate':
      return PERCENT_FINE;
    case 'count':
      return Number.isInteger(value) ? COUNT : undefined;
    default:
      return undefined;
  }
}
