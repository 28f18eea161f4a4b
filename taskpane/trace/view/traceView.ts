/** The view Prüfpfad: follows the selection and shows where the value of the active cell comes from. */
import { failureOf, type Delay } from '../../excel/session';
import type { Selected } from '../excel/read';
import { notationFor } from '../../../src/formula/notation';
import type { TraceTranslate } from '../i18n';
import { Superseded } from '../gather';
import { Journey, nameOf, type Arrival } from '../journey';
import type { NodePlace, Trace, TraceNode } from '../node';
import type { Repair } from '../repair';
import { asText } from '../outline';
import { traceCell } from '../trace';
import { element } from '../../ui/dom';
import { messageBar } from '../../ui/message';
import { copy } from '../../pane/copy';
import { failureLine, failureSentence } from '../../pane/failureLine';
import type { Stage, View } from '../../pane/view';
import { Following } from '../../excel/following';
import { keyLegend } from './legend';
import { corrected, saved, type Shown } from './outcomes';
import type { PartKey } from './parts';
import { resultParts } from './result';
import { toolbar } from './toolbar';
import type { TraceWorkbook } from './traceWorkbook';

export interface TraceViewProps {
  readonly t: TraceTranslate;
  readonly stage: Stage;
  readonly workbook: TraceWorkbook;
}

/** Until then the last tree may stand as it is. */
const BUSY_AFTER = 200;

export class TraceView implements View {
  private readonly heading = element('h1', {});
  private readonly body = element('div', { class: 'trace-body' });
  private readonly told = element('p', { class: 'small', role: 'status' });
  private shown: Shown | undefined;
  private isFollowing = true;
  private isShown = false;
  private chosen: PartKey = 'tree';
  /** Answers to older questions are dropped. */
  private asked = 0;
  private isAsking = false;
  private readonly following: Following;
  private readonly journey: Journey;
  /** The selection has moved while the user went to a cell from the tree. */
  private hasMissedMove = false;

  constructor(private readonly props: TraceViewProps) {
    const { workbook } = props;
    this.following = new Following(workbook.followSelection, () => this.onMove());
    this.journey = new Journey(({ sheet, address }) => workbook.goTo(sheet, address));
  }

  start(): void {
    const { t, stage } = this.props;
    this.heading.textContent = t('tr.empty.title');
    const tools = toolbar({ t, onFollow: (isOn) => this.setFollowing(isOn), onActive: () => this.traceActive(), onCopy: () => void this.copy(), onSave: () => void this.save() });
    stage.show({ focus: this.heading, content: [tools, this.told, this.heading, this.body], note: keyLegend(t), actions: [] });
  }

  open(): void {
    this.journey.forget();
    if (!this.isAsking) void this.refresh();
  }

  setShown(isShown: boolean): void {
    if (isShown === this.isShown) return;
    this.isShown = isShown;
    this.following.keep(this.isShown && this.isFollowing);
    if (isShown && (this.isFollowing || !this.shown)) void this.refresh();
  }

  private setFollowing(isFollowing: boolean): void {
    this.isFollowing = isFollowing;
    this.following.keep(this.isShown && this.isFollowing);
    if (isFollowing) void this.refresh();
  }

  /** Where the user is, however he came there. */
  private traceActive(): void {
    this.journey.forget();
    void this.refresh();
  }

  /** May still be called after it was taken off, which takes Excel a round trip. */
  private onMove(): void {
    if (!this.isShown || !this.isFollowing) return;
    if (this.journey.isUnderWay) this.hasMissedMove = true;
    else void this.refresh();
  }

  /** @param at the cell to be traced in place of the active one. Answers whether its tree is shown. */
  private async refresh(at?: NodePlace): Promise<boolean> {
    const { workbook } = this.props;
    const number = ++this.asked;
    this.hasMissedMove = false;
    const isNewest = (): boolean => number === this.asked;
    const onDelay = (delay: Delay | null): void => {
      if (isNewest()) this.showDelay(delay);
    };
    this.isAsking = true;
    const busy = setTimeout(() => this.setBusy(true), BUSY_AFTER);
    try {
      const selected = await workbook.readSelected(onDelay, at);
      if (!isNewest() || (!at && this.journey.isAt(selected.cell))) return false;
      const reader = { read: (requests: Parameters<TraceWorkbook['readLevel']>[0]) => workbook.readLevel(requests, selected.named, onDelay) };
      const trace = await traceCell(selected.cell, selected.named, reader, isNewest);
      if (isNewest()) this.showTrace(selected, trace);
      return isNewest();
    } catch (error) {
      if (isNewest() && !(error instanceof Superseded)) this.showFailure(error);
      return false;
    } finally {
      clearTimeout(busy);
      if (isNewest()) {
        this.isAsking = false;
        this.setBusy(false);
      }
    }
  }

  private showTrace({ formulaLocal, count, decimalSeparator }: Selected, trace: Trace): void {
    const { t } = this.props;
    const wording = { t, notation: notationFor(t.language, decimalSeparator) };
    const hadFocus = this.body.contains(document.activeElement);
    const focused = document.activeElement?.id;
    const parts = resultParts({
      wording,
      trace,
      formulaLocal,
      count,
      chosen: this.chosen,
      onChoose: (part) => (this.chosen = part),
      onJump: (place) => void this.jump(place),
      onBack: () => void this.back(),
      onList: (more) => this.list(more),
      onRepair: (repair) => this.repair(repair),
    });
    this.shown = { trace, wording };
    this.journey.forget();
    this.told.textContent = '';
    this.show(parts.heading, parts.content);
    const again = focused ? document.getElementById(focused) : null;
    if (hadFocus && again && this.body.contains(again)) again.focus();
    else if (hadFocus && this.chosen === 'tree') parts.tree?.focus();
  }

  private show(heading: string, content: readonly Node[]): void {
    this.heading.textContent = heading;
    this.body.replaceChildren(...content);
  }

  private setBusy(isBusy: boolean): void {
    this.body.classList.toggle('dimmed', isBusy);
    this.body.setAttribute('aria-busy', String(isBusy));
    if (isBusy) this.props.stage.announce(this.props.t('tr.busy'));
  }

  private showDelay(delay: Delay | null): void {
    const { t } = this.props;
    this.told.textContent = delay === null ? '' : t(delay === 'edit' ? 'st.edit.text' : 'st.work.text');
  }

  private showFailure(error: unknown): void {
    const { t } = this.props;
    this.shown = undefined;
    this.show(t('tr.failed.title'), [messageBar({ intent: 'error', body: [t('tr.failed.text'), failureLine(t, failureOf(error))] })]);
  }

  private tellFailure(error: unknown): void {
    const { t } = this.props;
    this.told.textContent = failureSentence(t, failureOf(error), t('tr.failed.title'));
  }

  private async jump(place: NodePlace): Promise<void> {
    if (!this.shown) return;
    const arrival = this.journey.jump(place);
    this.dropQuestion();
    this.arrive(place, await arrival);
  }

  private async back(): Promise<void> {
    const home = this.shown?.trace.root.place;
    const step = home && this.journey.back(home);
    if (!step) return;
    this.dropQuestion();
    this.arrive(step.place, await step.arrival);
  }

  private arrive(place: NodePlace, arrival: Arrival): void {
    const { t } = this.props;
    const s = nameOf(place);
    this.told.textContent = arrival === 'there' ? '' : t(arrival === 'gone' ? 'tr.gone' : 'tr.hidden', { s });
    // The user may have gone elsewhere in the meantime.
    if (!this.journey.isUnderWay && this.hasMissedMove) this.onMove();
  }

  /** Going to a cell matters more than what is selected on the way. */
  private dropQuestion(): void {
    this.hasMissedMove ||= this.isAsking;
    this.asked += 1;
    this.isAsking = false;
    this.setBusy(false);
  }

  private async list(more: TraceNode): Promise<void> {
    const { shown } = this;
    const isWanted = (): boolean => this.shown === shown;
    const busy = setTimeout(() => this.setBusy(isWanted()), BUSY_AFTER);
    try {
      await shown?.trace.list(more, isWanted);
    } catch (error) {
      if (isWanted() && !(error instanceof Superseded)) this.tellFailure(error);
    } finally {
      clearTimeout(busy);
      if (!this.isAsking) this.setBusy(false);
    }
  }

  private async repair(repair: Repair): Promise<void> {
    const { shown } = this;
    const outcome = await corrected(repair, this.props, (delay) => this.showDelay(delay));
    // The user has gone on to another cell.
    if (this.shown !== shown) return;
    if (outcome.isWritten && !(await this.refresh(shown?.trace.root.place))) return;
    this.told.textContent = outcome.text;
  }

  private async copy(): Promise<void> {
    if (!this.shown) return;
    const { t } = this.props;
    const { trace, wording } = this.shown;
    await copy(t, asText(trace, wording), t('tr.copied'), (told) => this.told.replaceChildren(told));
  }

  private async save(): Promise<void> {
    if (this.shown) this.told.textContent = await saved(this.shown, this.props, (delay) => this.showDelay(delay));
  }
}
