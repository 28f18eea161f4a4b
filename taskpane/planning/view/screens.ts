/** What is entered and the scenarios, and the question before something is copied. */
import { ASSUMPTION_GROUPS } from '../../../src/workbook/assumptions';
import { button } from '../../ui/controls';
import { element } from '../../ui/dom';
import type { Screen } from '../../ui/shell';
import type { PlanningTranslate } from '../i18n';
import type { Action, Copied, ScenarioState } from '../scenarios';

const ACTIONS: readonly Action[] = ['store', 'adopt', 'clear'];

export interface PlanningProps {
  readonly t: PlanningTranslate;
  /** How many assumptions have an input. */
  readonly entered: number;
  /** Null where the sheet is not loaded. */
  readonly states: readonly ScenarioState[] | null;
  onAssumptions(): void;
  onAct(action: Action, state: ScenarioState): void;
}

export function planningScreen({ t, entered: inputs, states, onAssumptions, onAct }: PlanningProps): Screen {
  const title = element('h1', {}, t('plan.title'));
  const card = (state: ScenarioState): HTMLElement => {
    const { scenario, title: own, entered } = state;
    const name = own ? t('plan.named', { n: scenario, s: own }) : t('plan.scenario', { n: scenario });
    const actions = ACTIONS.filter((action) => action !== 'clear' || entered > 0).map((action) => {
      const node = button(t(`plan.${action}`), () => onAct(action, state));
      node.setAttribute('aria-label', t(`plan.${action}.of`, { s: name }));
      return node;
    });
    return element(
      'li',
      { class: 'card scenario' },
      element('h3', {}, name),
      element('p', { class: 'small' }, entered > 0 ? t.count('plan.entered', entered) : t('plan.empty')),
      element('div', { class: 'scenario-actions' }, ...actions),
    );
  };
  return {
    focus: title,
    content: [
      title,
      element('h2', {}, t('plan.as.title')),
      element('p', {}, inputs > 0 ? t.count('plan.as.entered', inputs) : t('plan.as.none')),
      element('div', { class: 'scenario-actions' }, button(t('plan.as.open'), onAssumptions)),
      element('h2', {}, t('plan.scenarios')),
      element('p', {}, t(states ? 'plan.lead' : 'plan.missing.text')),
      element('ul', { class: 'scenarios' }, ...(states ?? []).map(card)),
    ],
    actions: [],
  };
}

export interface AskProps {
  readonly t: PlanningTranslate;
  readonly action: Action;
  /** What the scenario is called. */
  readonly name: string;
  readonly changes: readonly Copied[];
  onGo(): void;
  onCancel(): void;
}

export function askScreen({ t, action, name, changes, onGo, onCancel }: AskProps): Screen {
  const title = element('h1', {}, t(`plan.ask.${action}`, { s: name }));
  const shown = (text: string): string => text || t('plan.default');
  const line = ({ assumption, beforeText, nextText }: Copied): HTMLElement => {
    const group = ASSUMPTION_GROUPS.find(({ assumptions }) => assumptions.includes(assumption))?.title[t.language] ?? '';
    const label = t('plan.group', { group, label: assumption.label[t.language] });
    return element('li', {}, t('plan.change', { label, before: shown(beforeText), after: shown(nextText) }));
  };
  return {
    focus: title,
    content: [
      title,
      element('p', {}, t(`plan.ask.text.${action}`)),
      element('h2', {}, t.count('plan.changes', changes.length)),
      element('ul', { class: 'changes' }, ...changes.map(line)),
    ],
    actions: [button(t(`plan.go.${action}`), onGo, 'primary'), button(t('action.cancel'), onCancel)],
    onEscape: onCancel,
  };
}
