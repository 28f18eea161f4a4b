/** Workbooks of the time before an assumption had one cell for what is entered and one for what holds: both stood in the same. */
import { ASSUMPTIONS } from '../../src/workbook/assumptions';
import { UNDERFUNDING } from '../../src/programme/ids';
import type { CellContent } from '../../src/workbook/model';
import { canonical } from '../../src/formula/canonical';
import { isFormula } from '../../src/formula/isFormula';
import type { Written } from './written';

/** What stood in the cells before anybody typed; commitments of 0 counted as none. */
const FORMER_DEFAULTS: Readonly<Record<string, CellContent>> = {
  ANN_KFA: 0.152,
  ANN_UNTERFIN: `=${UNDERFUNDING}`,
  ANN_LESART: 'NACH',
  ANN_VERPFL: 0,
};

/** The name that the input had on a sheet of that time; undefined where it has its own. */
export function formerName(input: string, written: Written): string | undefined {
  const name = ASSUMPTIONS.find((assumption) => assumption.input === input)?.name;
  return name !== undefined && written.inputs[name] !== undefined ? name : undefined;
}

/** "" where it says what the default said. */
export function withoutFormerDefault(name: string, content: CellContent): CellContent {
  const initial = FORMER_DEFAULTS[name];
  if (initial === undefined) return content;
  const isDefault =
    isFormula(content) && isFormula(initial)
      ? canonical(content) === canonical(initial)
      : content === initial || String(content).trim().toUpperCase() === initial;
  return isDefault ? '' : content;
}
