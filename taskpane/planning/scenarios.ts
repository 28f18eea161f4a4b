/**
 * Copies the planner's inputs between Annahmen and the scenarios of Szenarien: what was entered, empty cells too, so that what holds
 * is the same on both sides. Values are copied and no formulas, whose cells would be others there.
 */
import { ASSUMPTIONS, type Assumption } from '../../src/workbook/assumptions';
import type { CellContent } from '../../src/workbook/model';
import { SCENARIOS, scenarioName, scenarioTitle, type ScenarioNumber } from '../../src/workbook/scenarios';
import { failureOf, inExcel, PATIENCE, type Failure, type OnDelay, type Session } from '../excel/session';

export type Action = 'store' | 'adopt' | 'clear';

export interface Wish {
  readonly action: Action;
  readonly scenario: ScenarioNumber;
}

/** What a command writes into one cell. */
export interface Copied {
  readonly assumption: Assumption;
  /** The workbook name of its cell. */
  readonly name: string;
  /** As Excel takes it: a formula of the user's is one. */
  readonly before: CellContent;
  readonly after: CellContent;
  /** As Excel shows them; empty where the default holds. */
  readonly shownBefore: string;
  readonly shownAfter: string;
}

export interface ScenarioState {
  readonly scenario: ScenarioNumber;
  /** What the planner calls it; empty where he has not said. */
  readonly title: string;
  readonly entered: number;
}

export type Written =
  | { readonly kind: 'done' }
  /** Something else stands there by now; nothing was written. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'protected'; readonly sheet: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

interface InputCell {
  readonly range: Excel.Range;
  readonly value: CellContent;
  readonly content: CellContent;
  readonly shown: string;
}

/** Null where a sheet is not loaded, or a name is gone. */
export const readScenarios = (onDelay: OnDelay): Promise<readonly ScenarioState[] | null> =>
  inExcel(async (session) => {
    const wanted = SCENARIOS.map((scenario) => [scenarioTitle(scenario), ...ASSUMPTIONS.map(({ input }) => scenarioName(scenario, input))]);
    const found = await readCells(session, [...wanted.flat(), ...ASSUMPTIONS.map(({ input }) => input)]);
    if (!found) return null;
    return SCENARIOS.map((scenario, index): ScenarioState => {
      const [title = '', ...inputs] = wanted[index] ?? [];
      return { scenario, title: found.get(title)?.shown ?? '', entered: inputs.filter((name) => found.get(name)?.content !== '').length };
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
    const found = await readCells(session, pairs.flatMap(({ to, from }) => (from === null ? [to] : [to, from])));
    if (!found) return null;
    return pairs.flatMap(({ assumption, to, from }): Copied[] => {
      const target = found.get(to);
      const source = from === null ? undefined : found.get(from);
      if (!target || target.content === (source?.value ?? '')) return [];
      return [
        { assumption, name: to, before: target.content, after: source?.value ?? '', shownBefore: target.shown, shownAfter: source?.shown ?? '' },
      ];
    });
  }, onDelay);

export async function write(changes: readonly Copied[], onDelay: OnDelay): Promise<Written> {
  try {
    return await inExcel((session) => writeIn(session, changes), onDelay);
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
}

/** The same cells, back to what stood there. */
export const takenBack = (changes: readonly Copied[]): Copied[] =>
  changes.map((one) => ({ ...one, before: one.after, after: one.before, shownBefore: one.shownAfter, shownAfter: one.shownBefore }));

async function writeIn(session: Session, changes: readonly Copied[]): Promise<Written> {
  const { context } = session;
  const found = await readCells(session, changes.map(({ name }) => name));
  if (!found || changes.some(({ name, before }) => found.get(name)?.content !== before)) return { kind: 'stale' };
  const [first] = found.values();
  const sheet = first?.range.worksheet;
  sheet?.load({ name: true });
  sheet?.protection.load({ protected: true });
  await session.await(context.sync(), PATIENCE.reading);
  if (sheet?.protection.protected) return { kind: 'protected', sheet: sheet.name };
  for (const { name, after } of changes) {
    const range = found.get(name)?.range;
    if (range) range.formulas = [[after]];
  }
  await session.await(context.sync(), PATIENCE.writing);
  return { kind: 'done' };
}

async function readCells({ context, await: patiently }: Session, names: readonly string[]): Promise<ReadonlyMap<string, InputCell> | null> {
  const ranges = names.map((name) => {
    const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load({ values: true, formulas: true, text: true });
    return { name, range };
  });
  await patiently(context.sync(), PATIENCE.reading);
  if (ranges.some(({ range }) => range.isNullObject)) return null;
  return new Map(
    ranges.map(({ name, range }): [string, InputCell] => {
      const first = (cells: readonly (readonly unknown[])[]): CellContent => (cells[0]?.[0] ?? '') as CellContent;
      return [name, { range, value: first(range.values), content: first(range.formulas), shown: String(first(range.text)) }];
    }),
  );
}
