import { namesIn, type Explain, type Step, type StepUnit } from '../../src/explain';
import type { Parameter } from '../parameter';
import { CellError } from './cellError';
import type { CellResult } from './outcome';

/** How a call comes to its result. Where the result is an error, the steps end before it. */
export interface Explanation {
  readonly steps: readonly Step[];
  readonly result: CellResult | CellResult[][];
}

export function recorded(parameters: readonly Parameter[], calculate: (explain: Explain) => Explanation['result']): Explanation {
  const units = new Map<string, StepUnit>(parameters.map(({ name, kind }) => [name.de, UNITS[kind]]));
  const steps: Step[] = [];
  const result = calculate((text, numbers, value) => {
    steps.push({ ...text, numbers, value, units: namesIn(text.formula.de).map((name) => units.get(name)) });
    units.set(text.name.de, text.unit);
  });
  return { steps: result instanceof CellError ? steps : neededFor(steps), result };
}

const UNITS: Readonly<Record<Parameter['kind'], StepUnit>> = {
  amount: 'eur',
  rate: 'rate',
  count: 'count',
  number: 'number',
  text: 'text',
  date: 'text',
  selector: 'text',
};

/** The last step and all that it uses: a calculation may know more than what is asked for. */
function neededFor(steps: readonly Step[]): readonly Step[] {
  const used = new Set(steps.slice(-1).map(({ name }) => name.de));
  const needed = [...steps].reverse().filter(({ name, formula }) => {
    if (!used.has(name.de)) return false;
    namesIn(formula.de).forEach((one) => used.add(one));
    return true;
  });
  return needed.reverse();
}
