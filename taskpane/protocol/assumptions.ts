/** What the planner assumes: the default of each input and what stands there now. */
import { findFigure } from '../../src/programme/figures';
import { ASSUMPTIONS, type Asked } from '../../src/workbook/assumptions';
import { SCENARIO_INPUTS } from '../../src/workbook/scenarios';
import { SHEET_INPUTS, type SheetInput } from '../../src/workbook/sheetInputs';
import type { Scalar } from '../trace/expression';
import type { TracedCell } from '../trace/found';
import { NO_VALUE } from '../../src/workbook/sheets/inForce';
import { finder, type WorkbookContents } from './workbookContents';

export interface AssumptionNow {
  readonly assumption: Asked;
  /** As it stands in the workbook; empty where there is none. */
  readonly initial: Scalar;
  /** What holds. */
  readonly current: Scalar;
  /** As Excel shows it. */
  readonly shown: string;
  /** Something is entered, or where an input starts with a figure, something else. */
  readonly isChanged: boolean;
}

/** Those that have their cell in this workbook. */
export function assumptionsNow(book: WorkbookContents): AssumptionNow[] {
  const find = finder(book);
  const cellOf = (name: string | undefined): TracedCell | undefined => {
    const found = name === undefined ? undefined : find({ target: { kind: 'name', name }, sheet: '', cell: 'A1' });
    return found?.kind === 'cell' ? found.cell : undefined;
  };
  const now = (assumption: Asked, initial: Scalar, isChanged: (value: Scalar) => boolean): AssumptionNow[] => {
    const cell = cellOf(assumption.name);
    if (!cell) return [];
    // What has no value holds none.
    const { value: current, text: shown } = cell.value === NO_VALUE ? { value: '', text: '' } : cell;
    return [{ assumption, initial, current, shown, isChanged: isChanged(current) }];
  };
  return [
    ...ASSUMPTIONS.flatMap((assumption) => {
      const entered = cellOf(assumption.input)?.value ?? '';
      return now(assumption, cellOf(assumption.default?.name)?.value ?? '', () => entered !== '');
    }),
    ...SHEET_INPUTS.flatMap((input) => {
      const initial = startOf(input);
      const told = now(input, initial, (value) => value !== initial);
      return told.filter(({ isChanged }) => isChanged || isAlwaysTold(input));
    }),
  ];
}

/** Of the hundred cells of the scenarios only what is entered is worth a line. */
const OF_SCENARIOS: ReadonlySet<string> = new Set(SCENARIO_INPUTS.map(({ name }) => name));
const isAlwaysTold = ({ name }: Asked): boolean => !OF_SCENARIOS.has(name);

/** How many of those that are always told have no cell in this workbook. */
export const untold = (now: readonly AssumptionNow[]): number =>
  [...ASSUMPTIONS, ...SHEET_INPUTS].filter((one) => isAlwaysTold(one) && !now.some(({ assumption }) => assumption.name === one.name)).length;

const startOf = ({ initial }: SheetInput): number | string => (initial ? (findFigure(initial.figure)?.value.toNumber() ?? '') : '');
