/** The view Laden: which of its screens stands there, and what leads from one to the next. */
import type { Programme } from '../../../src/programme/figures';
import type { SheetChoice } from '../../../src/workbook/choices';
import type { SheetKey } from '../../../src/workbook/model';
import { failureOf, type OnDelay } from '../../excel/session';
import { goTo } from '../../excel/navigate';
import type { LoadTranslate } from '../i18n';
import type { Answers, LoadEvents } from '../request';
import type { LoadOutcome } from '../outcome';
import type { Wishes } from '../../sheets/changes';
import type { Entry } from '../../sheets/entry';
import type { PresentSheet } from '../../sheets/marker';
import type { OwnParts, RemoveOutcome } from '../remove';
import { messageBar } from '../../ui/message';
import type { Screen } from '../../ui/shell';
import { chooseScreen } from './choose';
import { conflictsScreen } from './conflicts';
import { doneScreen } from './done';
import type { GoTo } from './findings';
import { progressScreen, spokenStep } from './progress';
import { delayBar, delayTitle } from '../../pane/delay';
import { removedScreen, removeScreen, removingScreen } from './remove';
import { brokenScreen, obstacleScreen, refusedScreen } from './trouble';
import { doubtfulScreen, unrecordedScreen } from './whose';
import type { Stage, View } from '../../pane/view';

export interface LoadViewProps {
  readonly t: LoadTranslate;
  readonly stage: Stage;
  readonly programme: Programme;
  readonly choices: readonly SheetChoice[];
  /** @param wishes and answers left out as long as the user has not been asked */
  load(chosen: ReadonlySet<SheetKey>, events: LoadEvents, wishes?: Wishes, answers?: Answers): Promise<LoadOutcome>;
  findOwnParts(onDelay: OnDelay): Promise<OwnParts | null>;
  /** What is entered on Annahmen. */
  enteredInputs(onDelay: OnDelay): Promise<readonly Entry[]>;
  /** False where there is none. */
  goToFirstInput(): Promise<boolean>;
  /** To the view Planung. */
  toPlanning(): void;
  removeOwnParts(onDelay: OnDelay, isCancelled: () => boolean): Promise<RemoveOutcome>;
}

export class LoadView implements View {
  private readonly required: ReadonlySet<SheetKey>;
  private chosen: ReadonlySet<SheetKey>;
  private isBusy = false;

  constructor(private readonly props: LoadViewProps) {
    this.required = new Set(props.choices.filter(({ required }) => required).map(({ key }) => key));
    this.chosen = new Set(props.choices.filter(({ extra }) => !extra).map(({ key }) => key));
  }

  start(): void {
    this.choose();
  }

  /** To the choice of sheets, unless something is under way. */
  restart(): void {
    if (!this.isBusy) this.start();
  }

  private go(screen: Screen): void {
    this.props.stage.show(screen);
  }

  private choose(): void {
    const { t, programme, choices, findOwnParts } = this.props;
    const screen = chooseScreen({
      t,
      programme,
      choices,
      chosen: this.chosen,
      onLoad: (chosen) => void this.load(chosen),
      onRemove: () => void this.askToRemove(),
      onPlanning: () => this.props.toPlanning(),
    });
    this.go(screen);
    // Where Excel does not answer, the load itself will say so.
    findOwnParts(() => undefined).then((parts) => parts && screen.tellPresent(new Set(parts.keys)), () => undefined);
  }

  private async load(chosen: ReadonlySet<SheetKey>, answers?: Answers, wishes?: Wishes): Promise<void> {
    const { t, stage } = this.props;
    if (this.isBusy) return;
    this.chosen = chosen;
    let isCancelled = false;
    const running = progressScreen({ t, onCancel: () => (isCancelled = true) });
    this.go(running);
    this.isBusy = true;
    const events: LoadEvents = {
      progress: (progress) => {
        running.update(progress);
        stage.announce(spokenStep(t, progress));
      },
      delayed: (delay) => {
        running.setDelay(delay);
        if (delay) stage.announce(delayTitle(t, delay));
      },
      isCancelled: () => isCancelled,
    };
    const outcome = await this.props
      .load(chosen, events, wishes, answers)
      .catch((error: unknown): LoadOutcome => ({ kind: 'refused', failure: failureOf(error) }));
    const inputs = await this.inputsAfter(outcome);
    this.isBusy = false;
    this.go(this.result(outcome, inputs, answers));
  }

  /** What the user entered before and what still holds: said when sheets were renewed. That it cannot be read takes nothing from the load. */
  private async inputsAfter(outcome: LoadOutcome): Promise<readonly Entry[]> {
    const isAgain = outcome.kind === 'loaded' && outcome.sheets.some(({ key, isNew }) => key === 'assumptions' && !isNew);
    return isAgain ? this.props.enteredInputs(() => undefined).catch(() => []) : [];
  }

  /** @param answers what the user has said on the way to this outcome */
  private result(outcome: LoadOutcome, inputs: readonly Entry[], answers?: Answers): Screen {
    const { t } = this.props;
    const onBack = (): void => this.choose();
    const onRetry = (): void => void this.load(this.chosen, answers);
    const asked = { t, goTo: this.goTo(), onGo: (answer: Answers) => void this.load(this.chosen, { ...answers, ...answer }), onCancel: onBack };
    switch (outcome.kind) {
      case 'loaded':
        return doneScreen({
          t,
          outcome,
          inputs,
          onAgain: onBack,
          onMissing: onRetry,
          onRemove: () => void this.askToRemove(),
          onPlanning: () => this.props.toPlanning(),
          goTo: this.goTo(),
        });
      case 'changed':
        return conflictsScreen({
          t,
          changes: outcome.changes,
          goTo: this.goTo(),
          onGo: (wishes) => void this.load(this.chosen, answers, wishes),
          onCancel: onBack,
        });
      case 'doubtful':
        return doubtfulScreen({ ...asked, doubts: outcome.doubts });
      case 'unrecorded':
        return unrecordedScreen({ ...asked, sheets: outcome.sheets });
      case 'blocked':
        return obstacleScreen({
          t,
          obstacle: outcome.obstacle,
          required: this.required,
          onRetry,
          onBack,
          chosen: this.chosen,
          onWithout: (rest) => void this.load(rest, answers),
        });
      case 'broken':
        return brokenScreen({ t, outcome, onRetry, onBack });
      case 'refused':
        return refusedScreen({ t, failure: outcome.failure, onRetry, onBack });
    }
  }

  private async askToRemove(): Promise<void> {
    const { t, stage, findOwnParts } = this.props;
    if (this.isBusy) return;
    try {
      const parts = await findOwnParts(this.onDelay);
      if (this.isBusy) return;
      if (parts) this.go(removeScreen({ t, parts, onRemove: () => void this.remove(), onCancel: () => this.choose() }));
      else stage.interrupt(messageBar({ intent: 'info', body: [t('load.remove.none')] }));
    } catch (error) {
      this.go(refusedScreen({ t, failure: failureOf(error), onRetry: () => void this.askToRemove(), onBack: () => this.choose() }));
    }
  }

  private async remove(): Promise<void> {
    const { t, removeOwnParts } = this.props;
    if (this.isBusy) return;
    this.isBusy = true;
    let isCancelled = false;
    this.go(removingScreen({ t, onCancel: () => (isCancelled = true) }));
    const outcome = await removeOwnParts(this.onDelay, () => isCancelled).catch(
      (error: unknown): RemoveOutcome => ({ kind: 'broken', failure: failureOf(error) }),
    );
    this.isBusy = false;
    if (outcome.kind === 'cancelled') this.choose();
    else this.go(removedScreen({ t, outcome, onBack: () => this.choose(), onRetry: () => void this.remove() }));
  }

  private readonly onDelay: OnDelay = (delay) => {
    if (delay) this.props.stage.interrupt(delayBar(this.props.t, delay));
  };

  private goTo(): GoTo {
    const { t, stage } = this.props;
    const go = async (sheet: string, name: string, cell?: string): Promise<void> => {
      const problem = await goTo(sheet, cell).then(
        (found) => (found ? null : t('load.done.gone', { s: name })),
        () => t('load.done.hidden', { s: name }),
      );
      if (problem) stage.interrupt(messageBar({ intent: 'warning', body: [problem] }));
    };
    const toFirstInput = async ({ id, name }: PresentSheet): Promise<void> => {
      const isThere = await this.props.goToFirstInput().catch(() => false);
      if (!isThere) await go(id, name);
    };
    return {
      sheet: ({ id, name }) => void go(id, name),
      cell: ({ sheet, cell }) => void go(sheet, sheet, cell),
      firstInput: (sheet) => void toFirstInput(sheet),
    };
  }
}
