/** The sub-tab Arbeitsmappe: checks by itself, lists what it finds, and puts right only what the user asks for. */
import { LOCALES } from '../../../src/language';
import type { Found } from '../found';
import type { CheckEvents, CheckResult, Scope } from '../check';
import type { Repair, Repaired } from '../repair/kinds';
import { wordFindings, type Worded } from '../words';
import { failureOf, type OnDelay } from '../../excel/session';
import { reversed, type Entry } from '../../sheets/entry';
import type { CheckTranslate } from '../i18n';
import { button } from '../../ui/controls';
import { element, focusOn } from '../../ui/dom';
import { messageBar } from '../../ui/message';
import type { Screen } from '../../ui/shell';
import { delayBar, delayTitle } from '../../pane/delay';
import type { Panel, PanelStage } from '../../findings/panel';
import type { Review } from '../../findings/view/review';
import { askScreen } from './ask';
import { entriesOf } from './entries';
import { findingList, restorable, type FindingList } from './list';
import { cleanMessage, failedMessage, noneMessage, repairMessage } from './messages';
import { StatusLine } from './statusLine';

export interface WorkbookPanelProps {
  readonly t: CheckTranslate;
  readonly stage: PanelStage;
  readonly review: Review;
  check(events: CheckEvents): Promise<CheckResult>;
  repair(repairs: readonly Repair[], onDelay: OnDelay): Promise<Repaired>;
  /** False where the sheet is gone; rejects where Excel does not show it. */
  goTo(sheet: string, cell?: string): Promise<boolean>;
  /** To the view Prüfpfad, for the cell that is selected. */
  toTrace(): void;
  /** To the view Laden. */
  toLoad(): void;
  /** To the view Planung, where all assumptions go back to their defaults. */
  toPlanning(): void;
  /** Leads to the panel that writes the protocol. */
  onProtocol(): void;
}

export const workbookPanel = (props: WorkbookPanelProps): Panel => new WorkbookPanel(props);

class WorkbookPanel implements Panel {
  private readonly notice = element('div', { class: 'check-notice' });
  private readonly body = element('div', { class: 'check-body' });
  private readonly line: StatusLine;
  private readonly screen: Screen;
  private list: FindingList | undefined;
  /** The check or repair that is under way. */
  private running: Promise<void> | null = null;
  private isRepairing = false;

  constructor(private readonly props: WorkbookPanelProps) {
    const { t } = props;
    const heading = element('h1', { class: 'visually-hidden' }, t('ck.title'));
    this.line = new StatusLine(t, this.body, () => void this.checkAgain());
    this.screen = { focus: heading, content: [heading, this.line.node, this.notice, this.body], actions: [button(t('ck.protocol'), () => props.onProtocol(), 'primary')] };
  }

  start(): void {
    this.props.stage.show(this.screen);
    void this.checkAgain();
  }

  open(): void {
    void this.checkAgain();
  }

  private async checkAgain(): Promise<void> {
    if (this.running) return;
    this.notice.replaceChildren();
    await this.busily(async () => {
      await this.check('ck.meta');
    });
  }

  /** One thing at a time. */
  private async busily(work: () => Promise<void>): Promise<void> {
    this.running = this.line.during(work());
    try {
      await this.running;
    } finally {
      this.running = null;
    }
  }

  private async check(meta: 'ck.meta' | 'ck.metaRepaired'): Promise<readonly Worded[]> {
    const { t, stage } = this.props;
    try {
      const { findings, checkedSheets, at, decimalSeparator, ...scope } = await this.props.check({
        delayed: this.onDelay,
        progress: (n, m) => this.line.progress(n, m),
      });
      const worded = wordFindings(findings, decimalSeparator, t);
      this.show(worded, checkedSheets, scope);
      this.line.tell(checkedSheets.length > 0 ? t.count(meta, checkedSheets.length, { time: t('ck.time', { time: clock(at, t) }) }) : '');
      const count = entriesOf(worded).length;
      stage.setCount(count);
      stage.announce(count === 0 && checkedSheets.length > 0 ? t('ck.clean') : t.count('ck.found', count));
      return worded;
    } catch (error) {
      this.line.tell('');
      this.list = undefined;
      this.body.replaceChildren(failedMessage(t, failureOf(error), () => void this.checkAgain()));
      stage.announce(t('ck.failed'));
      return [];
    }
  }

  private show(findings: readonly Worded[], sheets: readonly string[], scope: Scope): void {
    const { t, review } = this.props;
    if (findings.length === 0) {
      this.list = undefined;
      this.body.replaceChildren(sheets.length + scope.importedSheets.length > 0 ? cleanMessage(t, sheets, scope) : noneMessage(t, () => this.props.toLoad()));
      return;
    }
    this.list = findingList({
      t,
      review,
      findings,
      opened: this.list?.opened(),
      onShow: (finding) => void this.goTo(finding),
      onTrace: (finding) => void this.trace(finding),
      onRepair: (finding) => void this.repair([finding]),
      onPlanning: () => this.props.toPlanning(),
      onRestoreAll: () => this.ask(restorable(findings)),
    });
    this.body.replaceChildren(this.list.node);
  }

  private async trace({ found, place }: Worded): Promise<void> {
    const { location } = found;
    const first = location?.cell?.split(':')[0];
    if (location && first !== undefined && (await this.goTo({ found: { location: { ...location, cell: first } }, place }))) this.props.toTrace();
  }

  /** @returns whether Excel shows it */
  private async goTo({ found, place }: { readonly found: Pick<Found, 'location'>; readonly place: string }): Promise<boolean> {
    const { t } = this.props;
    if (!found.location) return false;
    const { sheet, cell } = found.location;
    const problem = await this.props.goTo(sheet, cell).then(
      (isThere) => (isThere ? null : t('ck.gone', { s: sheet })),
      () => t('ck.hidden', { s: place }),
    );
    if (problem) this.tell(messageBar({ intent: 'warning', body: [problem] }));
    return problem === null;
  }

  private ask(findings: readonly Worded[]): void {
    const { t, stage } = this.props;
    const back = (): void => stage.show(this.screen);
    stage.show(
      askScreen(t, findings, {
        onGo: () => {
          back();
          void this.repair(findings);
        },
        onCancel: back,
      }),
    );
  }

  /** Looks again afterwards: what still stands there as it was found was not taken by Excel. */
  private repair(findings: readonly Worded[]): Promise<void> {
    const { t } = this.props;
    const repairs = findings.flatMap(({ found }) => (found.repair ? [found.repair] : []));
    return this.carryOut(repairs, (outcome, left) => {
      const remaining = findings.filter(({ found }) => left.some((other) => isSame(other.found, found)));
      const message = repairMessage(t, outcome, findings, remaining);
      const [entry] = repairs.flatMap((one) => (one.kind === 'input' ? [one.entry] : []));
      if (entry && outcome.kind === 'done') message.append(button(t('ck.undo'), () => void this.takeBack(entry)));
      return message;
    });
  }

  /** What was entered before its default was put there. */
  private takeBack(entry: Entry): Promise<void> {
    const { t } = this.props;
    const repairs = reversed([entry]).map((one): Repair => ({ kind: 'input', entry: one }));
    const done = (): HTMLElement => messageBar({ intent: 'success', body: [t('ck.undone', { s: `${entry.sheet}!${entry.cell}` })] });
    return this.carryOut(repairs, (outcome) => (outcome.kind === 'done' ? done() : repairMessage(t, outcome, [], [])));
  }

  /** @param told what to say of it, with what is found afterwards */
  private async carryOut(repairs: readonly Repair[], told: (outcome: Repaired, left: readonly Worded[]) => HTMLElement): Promise<void> {
    if (this.isRepairing) return;
    this.isRepairing = true;
    // A check that is under way is waited for: the click counts.
    while (this.running) await this.running;
    await this.busily(async () => {
      this.notice.replaceChildren();
      const outcome = await this.props.repair(repairs, this.onDelay);
      const left = await this.check(WRITTEN.includes(outcome.kind) ? 'ck.metaRepaired' : 'ck.meta');
      this.tell(told(outcome, left));
    }).finally(() => (this.isRepairing = false));
  }

  private readonly onDelay: OnDelay = (delay) => {
    const { t, stage } = this.props;
    this.notice.replaceChildren(...(delay ? [delayBar(t, delay)] : []));
    if (delay) stage.announce(delayTitle(t, delay));
  };

  private tell(message: HTMLElement): void {
    this.notice.replaceChildren(message);
    focusOn(message);
  }
}

/** After these the list cannot say that nothing was changed. */
const WRITTEN: readonly Repaired['kind'][] = ['done', 'partly', 'differs', 'failed'];

const isSame = (one: Found, other: Found): boolean => one.id === other.id && one.numbers === other.numbers;

const clock = (at: Date, { language }: CheckTranslate): string =>
  new Intl.DateTimeFormat(LOCALES[language], { hour: '2-digit', minute: '2-digit' }).format(at);
