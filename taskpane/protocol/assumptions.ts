/** What the planner assumes: the default of each input and what stands there now. */
import { programme } from '../../src/programme/figures';
import { ASSUMPTIONS, type Assumption } from '../../src/workbook/assumptions';
import { SHEET_INPUTS } from '../../src/workbook/sheetInputs';
import type { Scalar } from '../trace/expression';
import { finder, type WorkbookContents } from './workbookContents';

export interface AssumptionNow {
  readonly assumption: Assumption;
  /** Empty where there is none. */
  readonly initial: number | string;
  readonly current: Scalar;
  /** As Excel shows it. */
  readonly shown: string;
  readonly isChanged: boolean;
}

/** Those that have their cell in this workbook. */
export function assumptionsNow(book: WorkbookContents): AssumptionNow[] {
  const find = finder(book);
  return ALL_ASSUMPTIONS.flatMap((assumption): AssumptionNow[] => {
    const found = find({ target: { kind: 'name', name: assumption.name }, sheet: '', cell: 'A1' });
    if (found?.kind !== 'cell') return [];
    const initial = initialOf(assumption);
    return [{ assumption, initial, current: found.cell.value, shown: found.cell.text, isChanged: found.cell.value !== initial }];
  });
}

export const ALL_ASSUMPTIONS: readonly Assumption[] = [...ASSUMPTIONS, ...SHEET_INPUTS];

function initialOf({ initial }: Assumption): number | string {
  if (initial === null) return '';
  if (!('figure' in initial)) return initial.value;
  const figure = programme.figures.find(({ id }) => id === initial.figure);
  return figure ? figure.value.toNumber() : '';
}
