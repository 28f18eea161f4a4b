/** In what the JC functions differ from Excel's own, and why. */
import { CALCULATION } from './calculation';
import type { Difference } from './difference';
import { INPUT } from './input';
import { LIMITS } from './limits';
import { RESULTS } from './results';
import { WORKBOOK } from './workbook';

export const DIFFERENCES: readonly Difference[] = [...CALCULATION, ...INPUT, ...RESULTS, ...WORKBOOK, ...LIMITS];
