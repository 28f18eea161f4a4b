/** The view Laden: which of its screens stands there, and what leads from one to the next. */
import type { Programme } from '../../src/figures/figures';
import type { SheetChoice } from '../../src/workbook';
import type { SheetKey } from '../../src/workbook/model';
import { goTo } from '../excel/navigate';
import type { Translate } from '../i18n/translate';
import type { LoadEvents } from '../load/load';
import type { LoadOutcome } from '../load/outcome';
import { messageBar } from '../ui/message';
import type { Screen } from '../ui/shell';
import { chooseScreen } from './choose';
import { doneScreen } from './done';
import { delayTitle, progressScreen, spokenStep } from './progress';
import { brokenScreen, obstacleScreen, refusedScreen } from './trouble';
import type { Stage, View } from './view';

export interface LoadViewProps {
  readonly t: Translate;
  readonly stage: Stage;
  readonly programme: Programme;
  readonly choices: readonly SheetChoice[];
  load(chosen: ReadonlySet<SheetKey>, events: LoadEvents): Promise<LoadOutcome>;
}

export class LoadView implements View {
  private readonly required: ReadonlySet<SheetKey>;
  private chosen: ReadonlySet<SheetKey>;
  private isLoading = false;

  constructor(private readonly props: LoadViewProps) {
    this.required = new Set(props.choices.filter(({ required }) => required).map(({ key }) => key));
    this.chosen = new Set(props.choices.map(({ key }) => key));
  }

  start(): void {
    this.go(this.choose());
  }

  /** To the choice of sheets, unless a load is under way. */
  restart(): void {
    if (!this.isLoading) this.start();
  }

  private go(screen: Screen): void {
    this.props.stage.show(screen);
  }

  private choose(): Screen {
    const { t, programme, choices } = this.props;
    return chooseScreen({ t, programme, choices, chosen: this.chosen, onLoad: (chosen) => void this.load(chosen) });
  }

  private async load(chosen: ReadonlySet<SheetKey>): Promise<void> {
    const { t, stage } = this.props;
    this.chosen = chosen;
    let isCancelled = false;
    const running = progressScreen({ t, onCancel: () => (isCancelled = true) });
    this.go(running);
    this.isLoading = true;
    const outcome = await this.props.load(chosen, {
      progress: (progress) => {
        running.update(progress);
        stage.announce(spokenStep(t, progress));
      },
      delayed: (delay) => {
        running.setDelay(delay);
        if (delay) stage.announce(delayTitle(t, delay));
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
    const { t, stage } = this.props;
    const go = async (sheet: string, name: string, cell?: string): Promise<void> => {
      const problem = await goTo(sheet, cell).then(
        (found) => (found ? null : t('load.done.gone', { s: name })),
        () => t('load.done.hidden', { s: name }),
      );
      if (problem) stage.interrupt(messageBar({ intent: 'warning', body: [problem] }));
    };
    return {
      sheet: ({ id, name }) => void go(id, name),
      cell: ({ sheet, cell }) => void go(sheet, sheet, cell),
    };
  }
}
