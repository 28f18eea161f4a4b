import type { Explain, Step } from '../../src/explain';
import type { CellResult } from './outcome';

/** How a call comes to its result. Where the result is an error, the steps end before it. */
export interface Explanation {
  readonly steps: readonly Step[];
  readonly result: CellResult | CellResult[][];
}

export function recorded(calculate: (explain: Explain) => Explanation['result']): Explanation {
  const steps: Step[] = [];
  const result = calculate((text, numbers, value) => steps.push({ ...text, numbers, value }));
  return { steps, result };
}
