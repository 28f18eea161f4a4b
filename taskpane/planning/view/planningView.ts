/** The view Planung: assumptions and scenarios, a question with what would change, and what became of it. */
import './planning.css';
import { failureOf, type Failure, type OnDelay } from '../../excel/session';
import { delayBar } from '../../pane/delay';
import { failureLine } from '../../pane/failureLine';
import type { Stage, View } from '../../pane/view';
import { button } from '../../ui/controls';
import { element } from '../../ui/dom';
import { messageBar, type Message } from '../../ui/message';
import type { Screen } from '../../ui/shell';
import type { PlanningTranslate } from '../i18n';
import type { goTo } from '../../excel/navigate';
import type { Entered } from '../../sheets/entry';
import type { CellPlace } from '../../sheets/sheetPlan';
import { takenBack, type Action, type Copied, type planCopy, type readScenarios, type ScenarioState, type Wish } from '../scenarios';
import { openAssumptions, type EntryCommands } from './assumptions';
import { askScreen, planningScreen } from './screens';

export interface PlanningViewProps {
  readonly t: PlanningTranslate;
  readonly stage: Stage;
  readonly workbook: EntryCommands & {
    readonly readScenarios: typeof readScenarios;
    readonly planCopy: typeof planCopy;
    readonly goTo: typeof goTo;
  };
}

export class PlanningView implements View {
  private isBusy = false;

  constructor(private readonly props: PlanningViewProps) {}

  start(): void {
    void this.list();
  }

  /** The sheets may have changed while another view was in front. */
  restart(): void {
    this.start();
  }

  private readonly onDelay: OnDelay = (delay) => {
    if (delay) this.props.stage.interrupt(delayBar(this.props.t, delay));
  };

  /** One thing at a time; a refusal of Excel is shown, with a way back. */
  private async during(work: () => Promise<Screen>): Promise<void> {
    const { t, stage } = this.props;
    if (this.isBusy) return;
    this.isBusy = true;
    const title = element('h1', {}, t('plan.reading'));
    stage.show({ focus: title, content: [title, element('fluent-spinner', { size: 'small', 'aria-label': t('plan.reading') })], actions: [] });
    const screen = await work().catch((error: unknown) => this.failed(failureOf(error)));
    this.isBusy = false;
    stage.show(screen);
  }

  private list(): Promise<void> {
    const { t, workbook } = this.props;
    return this.during(async () => {
      const entries = await workbook.resets(this.onDelay);
      if (!entries) return this.message({ intent: 'info', title: t('plan.none.title'), body: [t('plan.none.text')] }, [this.again()]);
      const states = await workbook.readScenarios(this.onDelay);
      return planningScreen({
        t,
        entered: entries.length,
        states,
        onAssumptions: () => this.openAssumptions(),
        onAct: (action, state) => void this.ask(action, state),
      });
    });
  }

  private openAssumptions(): void {
    const { t, stage, workbook } = this.props;
    const onBack = (): void => void this.list();
    const show = (screen: Screen): void => stage.show(screen);
    const go = ({ sheet, cell }: CellPlace): void => void this.goTo(sheet, cell);
    const failed = (failure: Failure): Screen => this.failed(failure);
    void openAssumptions({ t, commands: workbook, onDelay: this.onDelay, show, failed, onBack, goTo: go });
  }

  private async goTo(sheet: string, cell: string): Promise<void> {
    const { t, stage, workbook } = this.props;
    const isThere = await workbook.goTo(sheet, cell).catch(() => false);
    if (!isThere) stage.interrupt(messageBar({ intent: 'warning', body: [t('plan.gone', { s: sheet })] }));
  }

  private ask(action: Action, state: ScenarioState): Promise<void> {
    const { t, workbook } = this.props;
    const wish: Wish = { action, scenario: state.scenario };
    const s = nameOf(t, state);
    return this.during(async () => {
      const changes = await workbook.planCopy(wish, this.onDelay);
      if (!changes) return this.message({ intent: 'info', title: t('plan.missing.title'), body: [t('plan.missing.text')] }, [this.back()]);
      if (changes.length === 0) return this.message({ intent: 'info', title: t('plan.same.title'), body: [t(`plan.same.${action}`, { s })] }, [this.back()]);
      return askScreen({ t, action, name: s, changes, onGo: () => void this.carryOut(action, s, changes), onCancel: () => void this.list() });
    });
  }

  private carryOut(action: Action, s: string, changes: readonly Copied[]): Promise<void> {
    const { t, workbook } = this.props;
    return this.during(async () => {
      const written = await workbook.enter(changes, this.onDelay);
      if (written.kind !== 'entered') return this.unwritten(written);
      const undo = button(t('plan.undo'), () => void this.takeBack(takenBack(changes)));
      return this.message({ intent: 'success', title: t(`plan.done.${action}`, { s }), body: [t.count('plan.done.text', changes.length)] }, [this.back(), undo]);
    });
  }

  private takeBack(changes: readonly Copied[]): Promise<void> {
    const { t, workbook } = this.props;
    return this.during(async () => {
      const written = await workbook.enter(changes, this.onDelay);
      if (written.kind !== 'entered') return this.unwritten(written);
      return this.message({ intent: 'success', title: t('plan.undone'), body: [t('plan.undone.text')] }, [this.back()]);
    });
  }

  private unwritten(written: Exclude<Entered, { readonly kind: 'entered' }>): Screen {
    const { t } = this.props;
    switch (written.kind) {
      case 'stale':
        return this.message({ intent: 'warning', title: t('plan.stale.title'), body: [t('plan.stale.text')] }, [this.back()]);
      case 'sheetProtected':
        return this.message({ intent: 'warning', sign: 'lockClosedFilled', title: t('plan.protected.title', { s: t.list(written.sheets) }), body: [t('plan.protected.text')] }, [this.back()]);
      case 'failed':
        return this.failed(written.failure);
    }
  }

  private failed(failure: Failure): Screen {
    const { t } = this.props;
    return this.message({ intent: 'error', title: t('plan.failed.title'), body: [t('plan.failed.text'), failureLine(t, failure)] }, [this.back()]);
  }

  private message(message: Message, actions: readonly HTMLElement[]): Screen {
    const bar = messageBar({ ...message, isHeading: true });
    return { focus: bar, content: [bar], actions, onEscape: () => void this.list() };
  }

  private back(): HTMLElement {
    return button(this.props.t('plan.back'), () => void this.list(), 'primary');
  }

  private again(): HTMLElement {
    return button(this.props.t('action.retry'), () => void this.list(), 'primary');
  }
}

const nameOf = (t: PlanningTranslate, { scenario, title }: ScenarioState): string => title || t('plan.scenario', { n: scenario });
