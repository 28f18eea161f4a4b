/** Where things stand on Szenarien: its columns, and the rows of its blocks. Each row of assumptions comes twice: entered, and what holds. */
import { ASSUMPTION_GROUPS } from '../assumptions';
import { COUNTED_INSTRUMENTS } from '../countedInstruments';
import { SCENARIOS, type ScenarioNumber } from '../scenarios';
import { HEADER_ROW } from './sheet';

export const PUBLISHED = 'B';
export const CURRENT = 'C';
export const SCENARIO_LETTERS = { 1: 'D', 2: 'E', 3: 'F', 4: 'G' } as const satisfies Record<ScenarioNumber, string>;
export const LETTERS = [PUBLISHED, CURRENT, ...SCENARIOS.map((scenario) => SCENARIO_LETTERS[scenario])] as const;
export type Letter = (typeof LETTERS)[number];
export const LAST_LETTER = SCENARIO_LETTERS[4];
export const UNIT_LETTER = 'H';
export const COLUMNS = 8;

export const NAME_ROW = HEADER_ROW + 1;
/** Of a block of assumptions: a row for each group's title and each assumption. */
const GROUPED_ROWS = ASSUMPTION_GROUPS.reduce((rows, { assumptions }) => rows + 1 + assumptions.length, 0);
export const ENTERED_TOP = NAME_ROW + 1;
export const HOLDS_HEADER = ENTERED_TOP + GROUPED_ROWS + 1;
export const HOLDS_TOP = HOLDS_HEADER + 1;

/** The row of an assumption, by the name of what holds, in the block that starts at `top`. */
export function assumptionRow(top: number, name: string): number {
  let row = top;
  for (const { assumptions } of ASSUMPTION_GROUPS) {
    const index = assumptions.findIndex((one) => one.name === name);
    if (index >= 0) return row + 1 + index;
    row += 1 + assumptions.length;
  }
  throw new RangeError(`No assumption has the name "${name}"`);
}

const count = COUNTED_INSTRUMENTS.length;

export const RESULT_HEADER = HOLDS_TOP + GROUPED_ROWS + 1;
export const RESULT = {
  share: RESULT_HEADER + 1,
  underfunding: RESULT_HEADER + 2,
  before: RESULT_HEADER + 3,
  after: RESULT_HEADER + 4,
  commitments: RESULT_HEADER + 5,
  free: RESULT_HEADER + 6,
  toPublished: RESULT_HEADER + 7,
  toCurrent: RESULT_HEADER + 8,
} as const;

export const BUDGET_HEADER = RESULT.toCurrent + 2;
export const BUDGET_FIRST = BUDGET_HEADER + 1;
export const BUDGET_SUM = BUDGET_FIRST + count;
export const UNSPENT_ROW = BUDGET_SUM + 1;
export const REMARK_ROW = UNSPENT_ROW + 1;

export const PLACES_HEADER = REMARK_ROW + 2;
export const PLACES_FIRST = PLACES_HEADER + 1;
export const PLACES_SUM = PLACES_FIRST + count;
export const COVER_ROW = PLACES_SUM + 1;

export const INVERSE_HEADER = COVER_ROW + 2;
export const INVERSE = { free: INVERSE_HEADER + 1, share: INVERSE_HEADER + 2 } as const;

export const STEP_HEADER = INVERSE.share + 2;
const DRIVERS = 4;
export const STEP_FIRST = STEP_HEADER + 1;
export const SENSITIVITY_HEADER = STEP_FIRST + DRIVERS + 1;
export const SENSITIVITY_FIRST = SENSITIVITY_HEADER + 1;
export const SENSITIVITY_NOTE = SENSITIVITY_FIRST + DRIVERS;

export const CHART_TOP = SENSITIVITY_NOTE + 2;
export const LAST_ROW = CHART_TOP + 17;

/** Behind the printed page: what the budgets are worked out from, and the cells of the charts. */
export const AUXILIARY = LAST_ROW + 3;
export const MISSING_ROW = AUXILIARY + 1;
export const SHORTAGE_ROW = MISSING_ROW + 1;
export const RESERVE_FIRST = SHORTAGE_ROW + 1;
export const REST_FIRST = RESERVE_FIRST + count;
export const WEIGHT_FIRST = REST_FIRST + count;
export const DRIVER_HEADER = WEIGHT_FIRST + count + 1;
export const DRIVER_FIRST = DRIVER_HEADER + 1;
export const TORNADO_HEADER = DRIVER_FIRST + DRIVERS + 1;
export const FREE_CHART_HEADER = TORNADO_HEADER + DRIVERS + 2;

/** Six cells below each other in a column. */
export const six = (letter: string, first: number): string => `${letter}${first}:${letter}${first + count - 1}`;
