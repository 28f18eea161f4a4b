/** Which screen stands in the pane, and what leads from one to the next. */
import type { Programme } from '../src/figures/figures';
import type { SheetChoice } from '../src/workbook';
import type { SheetKey } from '../src/workbook/model';
import { goTo } from './excel/navigate';
import type { Translate } from './i18n/translate';
import type { LoadEvents } from './load/load';
import type { LoadOutcome } from './load/outcome';
import type { Memory } from './storage';
import { messageBar } from './ui/message';
import type { Screen, Shell } from './ui/shell';
import { chooseScreen } from './views/choose';
import { doneScreen } from './views/done';
import { introductionScreen } from './views/introduction';
import { delayTitle, progressScreen, spokenStep } from './views/progress';
import { brokenScreen, obstacleScreen, refusedScreen } from './views/trouble';

export interface AppProps {
  readonly t: Translate;
  readonly shell: Shell;
  readonly programme: Programme;
  readonly choices: readonly SheetChoice[];
  readonly memory: Memory;
  load(chosen: ReadonlySet<SheetKey>, events: LoadEvents): Promise<LoadOutcome>;
}

export class App {
  private readonly required: ReadonlySet<SheetKey>;
  private chosen: ReadonlySet<SheetKey>;
  private screen: Screen;
  private isLoading = false;
  /** Lies over `screen` while it is shown. */
  private introduction: Screen | undefined;

  constructor(private readonly props: AppProps) {
    this.required = new Set(props.choices.filter(({ required }) => required).map(({ key }) => key));
    this.chosen = new Set(props.choices.map(({ key }) => key));
    this.screen = this.choose();
  }

  start(): void {
    if (this.props.memory.wasIntroduced()) this.props.shell.show(this.screen);
    else this.showIntroduction();
  }

  /**
   * Over whatever stands there; a load goes on behind it.
   *
   * @param opener gets the focus back
   */
  showIntroduction(opener?: HTMLElement): void {
    const { t, shell, memory } = this.props;
    const leave = (): void => {
      memory.setIntroduced();
      this.introduction = undefined;
      shell.show(this.screen);
    };
    this.introduction = introductionScreen({
      t,
      onStart: () => {
        if (!this.isLoading) this.screen = this.choose();
        leave();
      },
      onSkip: () => {
        leave();
        opener?.focus();
      },
    });
    shell.show(this.introduction);
  }

  private go(screen: Screen): void {
    this.screen = screen;
    if (!this.introduction) this.props.shell.show(screen);
  }

  private choose(): Screen {
    const { t, programme, choices } = this.props;
    return chooseScreen({ t, programme, choices, chosen: this.chosen, onLoad: (chosen) => void this.load(chosen) });
  }

  private async load(chosen: ReadonlySet<SheetKey>): Promise<void> {
    const { t, shell } = this.props;
    this.chosen = chosen;
    let isCancelled = false;
    const running = progressScreen({ t, onCancel: () => (isCancelled = true) });
    this.go(running);
    this.isLoading = true;
    const outcome = await this.props.load(chosen, {
      progress: (progress) => {
        running.update(progress);
        shell.announce(spokenStep(t, progress));
      },
      delayed: (delay) => {
        running.setDelay(delay);
        if (delay) shell.announce(delayTitle(t, delay));
      },
      isCancelled: () => isCancelled,
    });
    this.isLoading = false;
    this.go(this.result(outcome));
  }

  private result(outcome: LoadOutcome): Screen {
    const { t } = this.props;
    const onBack = (): void => this.go(this.choose());
    const onRetry = (): void => void this.load(this.chosen);
    switch (outcome.kind) {
      case 'loaded':
        return doneScreen({ t, outcome, onAgain: onBack, onMissing: onRetry, goTo: this.goTo() });
      case 'blocked':
        return obstacleScreen({
          t,
          obstacle: outcome.obstacle,
          required: this.required,
          onRetry,
          onBack,
          chosen: this.chosen,
          onWithout: (rest) => void this.load(rest),
        });
      case 'broken':
        return brokenScreen({ t, outcome, onRetry, onBack });
      case 'refused':
        return refusedScreen({ t, failure: outcome.failure, onRetry, onBack });
    }
  }

  private goTo(): Parameters<typeof doneScreen>[0]['goTo'] {
    const { t, shell } = this.props;
    const go = async (sheet: string, name: string, cell?: string): Promise<void> => {
      const problem = await goTo(sheet, cell).then(
        (found) => (found ? null : t('load.done.gone', { s: name })),
        () => t('load.done.hidden', { s: name }),
      );
      if (problem) shell.interrupt(messageBar({ intent: 'warning', body: [problem] }));
    };
    return {
      sheet: ({ id, name }) => void go(id, name),
      cell: ({ sheet, cell }) => void go(sheet, sheet, cell),
    };
  }
}
