/** The planner's scenarios: each has an input for every assumption, empty at first, and a name of its own. */
import type { Localized } from '../language';
import { ASSUMPTIONS, type Asked, type Assumption } from './assumptions';

export const SCENARIOS = [1, 2, 3, 4] as const;
export type ScenarioNumber = (typeof SCENARIOS)[number];

const INPUT_PREFIX = /^EIN_/;

/** The workbook name of a scenario's cell for what is entered on Annahmen under `input`. */
export const scenarioName = (scenario: ScenarioNumber, input: string): string => input.replace(INPUT_PREFIX, `EIN_SZ${scenario}_`);

/** The workbook name of the cell with what the planner calls a scenario. */
export const scenarioTitle = (scenario: ScenarioNumber): string => `EIN_SZ${scenario}_NAME`;

export const scenarioLabel = (scenario: ScenarioNumber): Localized => ({ de: `Szenario ${scenario}`, en: `Scenario ${scenario}` });

export interface ScenarioInput extends Asked {
  readonly initial: null;
}

function scenarioInput(scenario: ScenarioNumber, { input, label, unit, allowed, meaning }: Assumption): ScenarioInput {
  const whose = scenarioLabel(scenario);
  return {
    name: scenarioName(scenario, input),
    label: { de: `${whose.de}: ${label.de}`, en: `${whose.en}: ${label.en}` },
    unit,
    // What it may not exceed stands in the scenario's own column, which says so itself.
    allowed: allowed.kind === 'range' ? { ...allowed, atMost: undefined } : allowed,
    initial: null,
    meaning,
  };
}

export const SCENARIO_INPUTS: readonly ScenarioInput[] = SCENARIOS.flatMap((scenario) => ASSUMPTIONS.map((one) => scenarioInput(scenario, one)));
