/**
 * Copies the planner's inputs between Annahmen and the scenarios of Szenarien: what was entered, empty cells too, so that what holds
 * is the same on both sides. Values are copied and no formulas, whose cells would be others there.
 */
import { ASSUMPTIONS, type Assumption } from '../../src/workbook/assumptions';
import { SCENARIOS, scenarioName, scenarioTitle, type ScenarioNumber } from '../../src/workbook/scenarios';
import { inExcel, type OnDelay } from '../excel/session';
import { readInputs } from '../sheets/entries';
import type { Entry } from '../sheets/entry';

export type Action = 'store' | 'adopt' | 'clear';

export interface Wish {
  readonly action: Action;
  readonly scenario: ScenarioNumber;
}

/** What a command writes into one cell: a value, also where a formula gave it. */
export interface Copied extends Entry {
  readonly assumption: Assumption;
  /** The workbook name of its cell. */
  readonly name: string;
  /** As Excel shows it where it comes from; empty where the default holds. */
  readonly nextText: string;
}

export interface ScenarioState {
  readonly scenario: ScenarioNumber;
  /** What the planner calls it; empty where he has not said. */
  readonly title: string;
  readonly entered: number;
}

/** Null where a sheet is not loaded, or a name is gone. */
export const readScenarios = (onDelay: OnDelay): Promise<readonly ScenarioState[] | null> =>
  inExcel(async (session) => {
    const wanted = SCENARIOS.map((scenario) => [scenarioTitle(scenario), ...ASSUMPTIONS.map(({ input }) => scenarioName(scenario, input))]);
    const found = await readInputs(session, [...wanted.flat(), ...ASSUMPTIONS.map(({ input }) => input)]);
    if (!found) return null;
    return SCENARIOS.map((scenario, index): ScenarioState => {
      const [title = '', ...inputs] = wanted[index] ?? [];
      return { scenario, title: found.get(title)?.text ?? '', entered: inputs.filter((name) => found.get(name)?.content !== '').length };
    });
  }, onDelay);

/** What the command would change. Null where a sheet is not loaded. */
export const planCopy = (wish: Wish, onDelay: OnDelay): Promise<readonly Copied[] | null> =>
  inExcel(async (session) => {
    const { action, scenario } = wish;
    const pairs = ASSUMPTIONS.map((assumption) => {
      const own = scenarioName(scenario, assumption.input);
      return { assumption, to: action === 'adopt' ? assumption.input : own, from: action === 'clear' ? null : action === 'adopt' ? own : assumption.input };
    });
    const found = await readInputs(session, pairs.flatMap(({ to, from }) => (from === null ? [to] : [to, from])));
    if (!found) return null;
    return pairs.flatMap(({ assumption, to, from }): Copied[] => {
      const target = found.get(to);
      const source = from === null ? undefined : found.get(from);
      if (!target || target.content === (source?.value ?? '')) return [];
      const { sheet, cell, content, text } = target;
      const { value: next, text: nextText } = source ?? { value: '', text: '' };
      return [{ assumption, name: to, sheet, cell, label: assumption.label, before: content, beforeText: text, next, nextText }];
    });
  }, onDelay);

/** The same cells, back to what stood there. */
export const takenBack = (changes: readonly Copied[]): Copied[] =>
  changes.map((one) => ({ ...one, before: one.next, beforeText: one.nextText, next: one.before, nextText: one.beforeText }));
