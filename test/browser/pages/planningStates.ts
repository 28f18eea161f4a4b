/** The view Planung in each of its screens. */
import { ASSUMPTIONS } from '../../../src/workbook/assumptions';
import type { PaneTranslate } from '../../../taskpane/pane/i18n';
import { planningTranslator } from '../../../taskpane/planning/i18n';
import type { Action, Copied, ScenarioState } from '../../../taskpane/planning/scenarios';
import { askScreen, planningScreen } from '../../../taskpane/planning/view/screens';
import '../../../taskpane/planning/view/planning.css';
import type { Screen } from '../../../taskpane/ui/shell';

const nothing = (): void => undefined;

const SCENARIOS: readonly ScenarioState[] = [
  { scenario: 1, title: 'Tarifabschluss mit drei Prozent ab April', entered: 1 },
  { scenario: 2, title: '', entered: 12 },
  { scenario: 3, title: '', entered: 0 },
  { scenario: 4, title: 'Sparkurs', entered: 0 },
];

const CHANGES: readonly Copied[] = ASSUMPTIONS.slice(0, 9).map((assumption) => ({
  assumption,
  name: assumption.input,
  before: '',
  next: 48_059_800,
  sheet: 'Szenarien',
  cell: 'D8',
  label: assumption.label,
  beforeText: '',
  nextText: '48.059.800 €',
}));

const ask = ({ language }: PaneTranslate, action: Action): Screen =>
  askScreen({ t: planningTranslator(language), action, name: SCENARIOS[0]?.title ?? '', changes: CHANGES, onGo: nothing, onCancel: nothing });

export const PLANNING_STATES: Readonly<Record<string, (t: PaneTranslate) => Screen>> = {
  planning: ({ language }) => planningScreen({ t: planningTranslator(language), entered: 3, states: SCENARIOS, onAssumptions: nothing, onAct: nothing }),
  planningWithout: ({ language }) => planningScreen({ t: planningTranslator(language), entered: 0, states: null, onAssumptions: nothing, onAct: nothing }),
  planningStore: (t) => ask(t, 'store'),
  planningAdopt: (t) => ask(t, 'adopt'),
  planningClear: (t) => ask(t, 'clear'),
};
