/** The view Prüfpfad: follows the selection and shows where the value of the active cell comes from. */
import { copyText } from '../../details';
import { failureOf } from '../../excel/session';
import type { Delay } from '../../excel/session';
import type { Selected } from '../../excel/trace';
import { notationFor } from '../../../functions/notation';
import type { TraceTranslate } from '../../i18n/trace';
import type { Wording } from '../../trace/describe';
import { Superseded } from '../../trace/gather';
import type { Place, Trace, TraceNode } from '../../trace/node';
import { asRows, asText } from '../../trace/outline';
import { traceCell } from '../../trace/trace';
import { iconButton } from '../../ui/controls';
import { element } from '../../ui/dom';
import { messageBar } from '../../ui/message';
import { failureLine } from '../trouble';
import type { Stage, View } from '../view';
import { keyLegend } from './legend';
import { resultParts, type ResultParts } from './result';
import type { TraceWorkbook } from './workbook';

export interface TraceViewProps {
  readonly t: TraceTranslate;
  readonly stage: Stage;
  readonly workbook: TraceWorkbook;
}

interface Shown {
  readonly trace: Trace;
  readonly wording: Wording;
  readonly parts: ResultParts;
}

/** Until then the last tree may stand as it is. */
const BUSY_AFTER = 200;

export class TraceView implements View {
  private readonly heading = element('h1', {});
  private readonly body = element('div', { class: 'trace-body' });
  private readonly told = element('p', { class: 'small', role: 'status' });
  private readonly follow: HTMLElement & { checked: boolean };
  private shown: Shown | undefined;
  private isFollowing = true;
  private isShown = false;
  /** Answers to older questions are dropped. */
  private asked = 0;
  private isAsking = false;
  private stop: Promise<() => Promise<void>> | undefined;
  /** The cell that the user went to from the tree: it does not replace the tree. */
  private visited: string | undefined;
  private readonly way: Place[] = [];
  /** Ways to a cell that Excel has not finished: what is selected meanwhile says nothing. */
  private going = 0;
  private hasMissedMove = false;

  constructor(private readonly props: TraceViewProps) {
    const { t } = props;
    this.follow = element('fluent-switch', { id: 'trace-follow', checked: true, 'aria-label': t('tr.follow') }) as HTMLElement & { checked: boolean };
    this.follow.addEventListener('change', () => this.setFollowing(this.follow.checked));
  }

  start(): void {
    const { t, stage } = this.props;
    this.heading.textContent = t('tr.empty.title');
    const tools = element(
      'div',
      { class: 'trace-tools' },
      this.follow,
      element('label', { for: 'trace-follow' }, t('tr.follow')),
      iconButton('copy', t('tr.copy'), () => void this.copy()),
      iconButton('tableAdd', t('tr.sheet'), () => void this.save()),
    );
    stage.show({ focus: this.heading, content: [tools, this.told, this.heading, this.body], note: keyLegend(t), actions: [] });
  }

  open(): void {
    this.visited = undefined;
    if (!this.isAsking) void this.refresh();
  }

  setShown(isShown: boolean): void {
    if (isShown === this.isShown) return;
    this.isShown = isShown;
    this.listen();
    if (isShown && (this.isFollowing || !this.shown)) void this.refresh();
  }

  private setFollowing(isFollowing: boolean): void {
    this.isFollowing = isFollowing;
    this.listen();
    if (isFollowing) void this.refresh();
  }

  /** Only while somebody looks. */
  private listen(): void {
    const wanted = this.isShown && this.isFollowing;
    if (wanted && !this.stop) this.stop = this.props.workbook.followSelection(() => this.onMove());
    if (wanted || !this.stop) return;
    const { stop } = this;
    this.stop = undefined;
    // What cannot be taken off, because the workbook is closing, is gone with it.
    stop.then((end) => end()).catch(() => undefined);
  }

  /** May still be called after it was taken off, which takes Excel a round trip. */
  private onMove(): void {
    if (!this.isShown || !this.isFollowing) return;
    if (this.going > 0) this.hasMissedMove = true;
    else void this.refresh();
  }

  private async refresh(): Promise<void> {
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
      const selected = await workbook.readSelected(onDelay);
      if (!isNewest() || this.isVisited(selected)) return;
      const reader = { read: (requests: Parameters<TraceWorkbook['readLevel']>[0]) => workbook.readLevel(requests, onDelay) };
      const trace = await traceCell(selected.cell, selected.named, reader, isNewest);
      if (isNewest()) this.showTrace(selected, trace);
    } catch (error) {
      if (isNewest() && !(error instanceof Superseded)) this.showFailure(error);
    } finally {
      clearTimeout(busy);
      if (isNewest()) {
        this.isAsking = false;
        this.setBusy(false);
      }
    }
  }

  private isVisited({ cell }: Selected): boolean {
    const isVisited = this.visited === `${cell.sheet}!${cell.address}`;
    if (!isVisited) this.visited = undefined;
    return isVisited;
  }

  private showTrace({ formulaLocal, count, decimalSeparator }: Selected, trace: Trace): void {
    const { t } = this.props;
    const wording = { t, notation: notationFor(t.language, decimalSeparator) };
    const hadFocus = this.body.contains(document.activeElement);
    const parts = resultParts({ wording, trace, formulaLocal, count, onJump: (node) => void this.jump(node), onBack: () => void this.back() });
    this.shown = { trace, wording, parts };
    this.way.length = 0;
    this.told.textContent = '';
    this.show(parts.heading, parts.content);
    if (hadFocus) parts.tree?.focus();
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
    this.show(t('tr.failed.title'), [messageBar({ intent: 'error', body: [t('tr.failed.text'), failureLine(failureOf(error))] })]);
  }

  private async jump(node: TraceNode): Promise<void> {
    const root = this.shown?.trace.root.place;
    const { place } = node;
    if (!place || !root) return;
    // At once: the next key may come before Excel has answered.
    this.way.push(place);
    if (!(await this.goTo(place))) this.way.splice(this.way.lastIndexOf(place), 1);
  }

  /** To where the last jump came from: the cell before it, at last the traced one. */
  private async back(): Promise<void> {
    if (this.way.length === 0) return;
    this.way.pop();
    const to = this.way.at(-1) ?? this.shown?.trace.root.place;
    if (to) await this.goTo(to);
  }

  private async goTo({ sheet, address }: Place): Promise<boolean> {
    const { t, workbook } = this.props;
    const s = `${sheet}!${address}`;
    const [first = address] = address.split(':');
    const before = this.visited;
    this.visited = `${sheet}!${first}`;
    this.dropQuestion();
    this.going += 1;
    try {
      const isThere = await workbook.goTo(sheet, address);
      this.told.textContent = isThere ? '' : t('tr.gone', { s });
      if (!isThere) this.visited = before;
      return isThere;
    } catch {
      this.visited = before;
      this.told.textContent = t('tr.hidden', { s });
      return false;
    } finally {
      this.going -= 1;
      // The user may have gone elsewhere in the meantime.
      if (this.going === 0 && this.hasMissedMove) this.onMove();
    }
  }

  private dropQuestion(): void {
    this.hasMissedMove ||= this.isAsking;
    this.asked += 1;
    this.isAsking = false;
    this.setBusy(false);
  }

  private async copy(): Promise<void> {
    const { t } = this.props;
    if (!this.shown) return;
    const isCopied = await copyText(asText(this.shown.trace, this.shown.wording));
    this.told.textContent = t(isCopied ? 'tr.copied' : 'tr.copied.not');
  }

  private async save(): Promise<void> {
    const { t, workbook } = this.props;
    const place = this.shown?.trace.root.place;
    if (!this.shown || !place) return;
    try {
      const name = `${t('tr.sheet.name')} ${place.sheet} ${place.address}`;
      const saving = await workbook.saveAsSheet(name, asRows(this.shown.trace, this.shown.wording), (delay) => this.showDelay(delay));
      this.told.textContent = saving.kind === 'saved' ? t('tr.sheet.done', { s: saving.sheet }) : t('tr.sheet.protected');
    } catch {
      this.told.textContent = t('tr.sheet.refused');
    }
  }
}
