/** The view KdU-Ist: from a file to rows in the workbook, one screen after the other. Nothing is written before the user says so. */
import type { OnProgress } from '../../../src/import/fields';
import type { LogTexts } from '../../../src/import/logTexts';
import type { Answers, Question, Refusal, Remembered, Understood } from '../../../src/import/outcome';
import { rememberable } from '../../../src/import/remembered';
import { failureOf, type OnDelay } from '../../excel/session';
import { delayBar } from '../../pane/delay';
import { failureLine } from '../../pane/failureLine';
import type { Stage, View } from '../../pane/view';
import { button, linkButton } from '../../ui/controls';
import { element } from '../../ui/dom';
import { messageBar } from '../../ui/message';
import type { Screen } from '../../ui/shell';
import { EXAMPLES, exampleBytes } from '../examples';
import { factsOf, heldBy, householdsOf } from '../fromFile';
import type { HeldData } from '../held';
import type { KduTranslate } from '../i18n';
import type { ImportEvents, ImportOutcome, ImportRequest } from '../importFacts';
import type { NewAccount } from '../pending';
import type { DataRemoved } from '../removeData';
import type { ReadAnswer, ReadFacts, ReadRequest } from '../reading/answer';
import type { SelectedText } from '../selection';
import type { MonitorState } from '../state';
import { slicesOf, sliceKey, type Slice, type SliceAnswer } from '../slices';
import type { KduObstacle } from '../tables';
import type { Settled, Unfinished } from '../unfinished';
import { dateText, euros, line, periodText } from './parts';
import { accountsPart, checkPart, confirmPart, problemList } from './checks';
import { progressPart } from './progress';
import { questionPart } from './question';
import { slicesPart } from './slices';
import { statePart } from './statePart';
import { understoodPart } from './understood';

export interface KduViewProps {
  readonly t: KduTranslate;
  readonly stage: Stage;
  initials(): string;
  now(): Date;
  held(onDelay: OnDelay): Promise<HeldData>;
  selection(onDelay: OnDelay): Promise<SelectedText | null>;
  read(request: ReadRequest, signal: AbortSignal, onProgress: OnProgress): Promise<ReadAnswer>;
  hash(bytes: Uint8Array<ArrayBuffer>): Promise<string | null>;
  import(request: ImportRequest, events: ImportEvents): Promise<ImportOutcome>;
  /** false where the workbook takes no more. */
  remember(entry: Remembered, onDelay: OnDelay): Promise<boolean>;
  forget(entry: Remembered, onDelay: OnDelay): Promise<void>;
  settle(decision: 'keep' | 'remove', onDelay: OnDelay): Promise<Settled>;
  removeData(sheets: readonly string[], onDelay: OnDelay): Promise<DataRemoved>;
  /** What KdU_Monitor says; null where it is not there. */
  state(onDelay: OnDelay): Promise<MonitorState | null>;
  /** False where the sheet is gone; rejects where it is hidden. */
  goTo(sheet: string, cell?: string): Promise<boolean>;
}

interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file that was read, and all that the user has said of it. */
interface Review {
  readonly file: ChosenFile;
  readonly source: string;
  readonly answers: Answers;
  readonly held: HeldData;
  readonly hash: string;
  /** The shape of the file, as it is read without any answer. */
  readonly shape: string;
  /** Whose answers stand first; null where there are none, or the user has them forgotten. */
  readonly remembered: Remembered | null;
}

const ACCEPTED = '.csv,.txt,.tsv,.xlsx,.xlsm';

/** Milliseconds: what is read sooner is shown at once, without a screen in between. */
const AT_ONCE = 300;

export class KduView implements View {
  private isBusy = false;
  /** The reading that is under way. */
  private ending = new AbortController();
  /** Whether the points that were understood are open to be changed. */
  private isChanging = false;

  constructor(private readonly props: KduViewProps) {}

  start(): void {
    this.choose();
  }

  open(): void {
    if (!this.isBusy) this.choose();
  }

  private choose(): void {
    const removal = element('div', { class: 'ki-remove' });
    const state = this.stateNode();
    this.props.stage.show(this.sourceScreen(state, removal));
    const offer = ({ unfinished, sheets }: HeldData): void => {
      if (unfinished && !this.isBusy) this.ask(unfinished);
      else if (sheets.length > 0) removal.replaceChildren(linkButton(this.props.t('ki.data.remove'), () => this.askToRemove(sheets)));
    };
    // Where Excel does not answer, the next step says so.
    this.props.held(() => undefined).then(offer, () => undefined);
  }

  /** By the names of the sheets: all that stands on them is the user's. */
  private askToRemove(sheets: readonly string[]): void {
    const { t, stage } = this.props;
    if (this.isBusy) return;
    const body = [t('ki.data.lost'), t('ki.data.refer')];
    const message = messageBar({ intent: 'warning', isHeading: true, title: t('ki.data.ask', { s: t.list(sheets) }), body });
    const onBack = (): void => this.choose();
    stage.show({
      focus: message,
      content: [message],
      actions: [button(t('ki.remove'), () => void this.removeData(sheets), 'primary'), button(t('action.cancel'), onBack)],
      onEscape: onBack,
    });
  }

  private async removeData(sheets: readonly string[]): Promise<void> {
    const { t, stage } = this.props;
    if (this.isBusy) return;
    this.isBusy = true;
    const removed = await this.props.removeData(sheets, this.onDelay);
    this.isBusy = false;
    this.choose();
    switch (removed.kind) {
      case 'removed':
        stage.interrupt(messageBar({ intent: 'success', body: [t('ki.data.removed', { s: t.list(removed.sheets) })] }));
        return;
      case 'changed':
        stage.interrupt(messageBar({ intent: 'warning', body: [t('ki.data.changed')] }));
        return;
      case 'structureProtected':
        stage.interrupt(messageBar({ intent: 'warning', body: [t('ki.obstacle.structureProtected')] }));
        return;
      case 'broken':
        stage.interrupt(messageBar({ intent: 'error', body: [t('ki.data.broken'), failureLine(t, removed.failure)] }));
    }
  }

  private sourceScreen(state: HTMLElement, removal: HTMLElement): Screen {
    const { t } = this.props;
    const heading = element('h1', {}, t('ki.title'));
    const source = element('input', { id: 'ki-source', type: 'text', class: 'field-input', autocomplete: 'off', maxlength: 30, 'aria-describedby': 'ki-source-text' });
    const said = element('p', { id: 'ki-source-text', class: 'small' }, t('ki.source.text'));
    const take = (file: ChosenFile): void => void this.begin(file, source.value.trim());
    const input = element('input', { type: 'file', accept: ACCEPTED, class: 'visually-hidden', tabindex: -1, 'aria-hidden': 'true' });
    const takeFile = async (file: File | undefined): Promise<void> => {
      if (file) take({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    };
    input.addEventListener('change', () => void takeFile(input.files?.[0]));
    const drop = element('div', { class: 'ki-drop' }, button(t('ki.pick'), () => input.click(), 'primary'), element('p', { class: 'small' }, t('ki.drop')), input);
    drop.addEventListener('dragover', (event) => event.preventDefault());
    drop.addEventListener('drop', (event) => {
      event.preventDefault();
      void takeFile(event.dataTransfer?.files[0]);
    });
    const examples = EXAMPLES.map((example) =>
      element('li', {}, linkButton(example.name, () => void this.begin({ name: example.name, bytes: exampleBytes(example) }, example.source))),
    );
    return {
      focus: heading,
      content: [
        heading,
        element('p', { class: 'lead' }, t('ki.lead')),
        element('div', { class: 'field ki-field' }, element('label', { for: 'ki-source', class: 'strong' }, t('ki.source')), element('div', { class: 'field-box' }, source), said),
        drop,
        element('p', {}, linkButton(t('ki.selection'), () => void this.takeSelection(take))),
        state,
        element('h2', { class: 'ki-examples' }, t('ki.examples')),
        element('p', { class: 'small' }, t('ki.examples.text')),
        element('ul', { class: 'links' }, ...examples),
        removal,
      ],
      actions: [],
    };
  }

  private async takeSelection(take: (file: ChosenFile) => void): Promise<void> {
    const { t, stage, selection } = this.props;
    try {
      const selected = await selection(this.onDelay);
      if (selected) take({ name: t('ki.selection.name', { a: selected.address }), bytes: new TextEncoder().encode(selected.text) });
      else stage.interrupt(messageBar({ intent: 'info', body: [t('ki.selection.empty')] }));
    } catch (error) {
      stage.interrupt(messageBar({ intent: 'error', body: [failureLine(t, failureOf(error))] }));
    }
  }

  /** @param typed what the user has called the source; empty where he left it to the file */
  private async begin(file: ChosenFile, typed: string): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.isChanging = false;
    try {
      const held = await this.props.held(this.onDelay);
      this.isBusy = false;
      if (held.unfinished) {
        this.ask(held.unfinished);
        return;
      }
      const source = typed || guessedSource(file.name);
      const hash = (await this.props.hash(file.bytes)) ?? '';
      await this.readFirst({ file, source, answers: {}, held, hash, shape: '', remembered: null }, typed !== '');
    } catch (error) {
      this.isBusy = false;
      this.fail(error);
    }
  }

  /** With the answers that were given for a file of the same shape, those of the same source before others. */
  private async readFirst(review: Review, isSourceTyped: boolean): Promise<void> {
    const answer = await this.answerTo(review, undefined, () => this.choose());
    if (!answer) return;
    const { shape, remembered = null } = answer.outcome;
    const next: Review = { ...review, shape: shape?.found ?? '', remembered, answers: remembered?.answers ?? {} };
    // Cumulated values are read against what the workbook holds of the source.
    if (remembered && !isSourceTyped && remembered.source !== review.source) await this.read({ ...next, source: remembered.source });
    else this.show(next, answer);
  }

  /** Reads the file with the answers so far, and shows what that gives. */
  private async read(review: Review, onCancel: () => void = () => this.choose()): Promise<void> {
    // Where reading takes its time a screen of its own comes between, and takes the focus.
    const place = document.activeElement?.id;
    const answer = await this.answerTo(review, review.answers, onCancel);
    if (answer) this.show(review, answer, [], place);
  }

  /** @returns null where the user no longer wants it, or has been told why not */
  private async answerTo(review: Review, answers: Answers | undefined, onCancel: () => void): Promise<ReadAnswer | null> {
    const { t, stage } = this.props;
    const { file, source, held } = review;
    const isFirst = answers === undefined;
    this.ending.abort();
    const ending = new AbortController();
    this.ending = ending;
    this.isBusy = true;
    const progress = progressPart(t, t('ki.reading'));
    const cancel = (): void => {
      ending.abort();
      this.isBusy = false;
      onCancel();
    };
    const heading = element('h1', {}, t('ki.reading'));
    const content = [heading, line(file.name), ...progress.nodes];
    const showReading = (): void => stage.show({ focus: heading, content, actions: [button(t('action.cancel'), cancel)], onEscape: cancel });
    const timer = isFirst ? undefined : setTimeout(showReading, AT_ONCE);
    if (isFirst) showReading();
    ending.signal.addEventListener('abort', () => clearTimeout(timer));
    const remembered = [...held.remembered].sort((one, other) => Number(other.source === source) - Number(one.source === source));
    const request: ReadRequest = {
      name: file.name,
      bytes: file.bytes,
      answers,
      remembered,
      held: heldBy(held.rows, source, held.accounts),
      language: t.language,
      logLanguage: held.language ?? t.language,
    };
    try {
      const answer = await this.props.read(request, ending.signal, (share) => progress.update(share, t('ki.reading.share')));
      this.isBusy = false;
      return answer;
    } catch (error) {
      this.isBusy = false;
      this.fail(error);
      return null;
    } finally {
      clearTimeout(timer);
    }
  }

  /** @param place the id of what has the focus */
  private show(review: Review, answer: ReadAnswer, intro: readonly HTMLElement[] = [], place = document.activeElement?.id): void {
    const { outcome } = answer;
    const understood = (first: string): HTMLElement[] => this.understood(review, answer, first);
    if (outcome.kind === 'facts') this.props.stage.show(this.factsScreen(review, answer, outcome, understood, intro));
    else if (outcome.kind === 'question') this.props.stage.show(this.questionScreen(review, answer, outcome, understood('')));
    else this.props.stage.show(this.refusedScreen(review, answer, outcome, understood('')));
    // Who goes through the choices with the keyboard stays where he is.
    if (place) document.getElementById(place)?.focus();
  }

  private understood(review: Review, answer: ReadAnswer, first: string): HTMLElement[] {
    const { t } = this.props;
    const { answers, source, remembered } = review;
    const back = (): void => this.show(review, answer);
    const part = understoodPart({
      t,
      answer,
      first,
      answers,
      source,
      isOpen: this.isChanging,
      onChange: (changed) => void this.read({ ...review, answers: changed }, back),
      onSource: (changed) => void this.read({ ...review, source: changed }, back),
      onToggle: (isOpen) => (this.isChanging = isOpen),
    });
    if (!remembered) return [part];
    const forget = linkButton(t('ki.forget'), () => void this.forget(review));
    return [element('p', { class: 'ki-remembered' }, t('ki.remembered', { d: dateText(remembered.time, t) }), ' ', forget), part];
  }

  private async forget(review: Review): Promise<void> {
    const { t, stage } = this.props;
    const { remembered, held } = review;
    if (this.isBusy || !remembered) return;
    try {
      await this.props.forget(remembered, this.onDelay);
      const left = held.remembered.filter((other) => other !== remembered);
      await this.read({ ...review, answers: {}, remembered: null, held: { ...held, remembered: left } });
      stage.interrupt(messageBar({ intent: 'info', body: [t('ki.forgotten')] }));
    } catch (error) {
      stage.interrupt(messageBar({ intent: 'error', body: [failureLine(t, failureOf(error))] }));
    }
  }

  private readonly again = (review: Review, answers: Answers): void => void this.read({ ...review, answers });

  private otherFile(): HTMLElement {
    return button(this.props.t('ki.other'), () => this.choose());
  }

  private questionScreen(review: Review, answer: ReadAnswer, question: Question, understood: readonly HTMLElement[]): Screen {
    const { t, stage } = this.props;
    const heading = element('h1', {}, review.file.name);
    const asked = questionPart(t, question, answer.said);
    const onBack = (): void => this.choose();
    if (!asked) {
      const message = messageBar({ intent: 'warning', isHeading: true, title: t('ki.refused'), body: [answer.said] });
      return { focus: message, content: [message, ...understood], actions: [this.otherFile()], onEscape: onBack };
    }
    const go = (): void => {
      const given = asked.answer();
      if (given) this.again(review, { ...review.answers, ...given });
      else stage.interrupt(messageBar({ intent: 'info', body: [t('ki.answer.missing')] }));
    };
    const actions = [button(t('ki.answer'), go, 'primary'), this.otherFile()];
    return { focus: heading, content: [heading, ...understood, asked.node], actions, onEscape: onBack };
  }

  private refusedScreen(review: Review, answer: ReadAnswer, outcome: Refusal, understood: readonly HTMLElement[]): Screen {
    const { t } = this.props;
    const { said, problems, preview } = answer;
    const canFill = outcome.problems.some(({ offer }) => offer === 'above');
    const canBeEnglish = outcome.reason === 'english' || outcome.problems.some(({ offer }) => offer === 'english');
    const offers = [
      ...(canBeEnglish ? [button(t('ki.offer.english'), () => this.again(review, { ...review.answers, numbers: 'english' }), 'primary')] : []),
      ...(canFill ? [button(t('ki.offer.above'), () => this.again(review, { ...review.answers, fill: 'above' }), 'primary')] : []),
    ];
    const message = messageBar({ intent: 'error', isHeading: true, title: t('ki.refused'), body: [said] });
    return {
      focus: message,
      content: [message, ...problemList(t, problems, outcome.problemCount), ...(preview ? understood : [])],
      actions: [...offers, this.otherFile()],
      onEscape: () => this.choose(),
    };
  }

  private factsScreen(
    review: Review,
    answer: ReadAnswer,
    outcome: ReadFacts,
    understood: (first: string) => HTMLElement[],
    intro: readonly HTMLElement[],
  ): Screen {
    const { t } = this.props;
    const { file, source, held, answers, hash } = review;
    const isBg = outcome.bg !== undefined;
    const facts = isBg ? [] : factsOf(outcome);
    const slices = slicesOf(facts, held.rows, source);
    const chosen = new Map(slices.map((slice) => [sliceKey(slice), slice.answer]));
    const accounts = newAccounts(outcome, held);
    const positions = new Map(accounts.map(({ account, position }) => [account, position]));
    const households = isBg ? householdsOf(outcome) : [];
    const rows = isBg ? households.length : facts.filter((fact) => chosen.get(sliceKey(fact)) !== 'unchanged').length;
    const heading = element('h1', {}, file.name);
    const first = isBg
      ? t('ki.file.bg', { f: file.name, n: households.length })
      : t('ki.file', { f: file.name, s: source, p: periodsText(slices, t) });
    const sliceNode = element('div', {});
    const showSlices = (): void =>
      sliceNode.replaceChildren(
        ...slicesPart({
          t,
          slices,
          answers: chosen,
          onChange: (key: string, value: SliceAnswer) => {
            chosen.set(key, value);
            showSlices();
            sliceNode.querySelector<HTMLElement>('select')?.focus();
          },
        }),
      );
    showSlices();
    const go = (): void => {
      const about = aboutFile(review, answer.log, outcome, this.props.initials());
      const common = { language: t.language, time: timeText(this.props.now()), about };
      const asked = accounts.map((account) => ({ ...account, position: positions.get(account.account) ?? '' }));
      const answered = slices.map(({ year, period, oldSum, answer: standing }) => ({ year, period, oldSum, answer: chosen.get(sliceKey({ year, period })) ?? standing }));
      const request: ImportRequest = isBg
        ? { ...common, kind: 'bg', facts: households }
        : { ...common, kind: 'facts', source, facts, accounts: asked, slices: answered };
      void this.write(review, answer, request);
    };
    const known = held.files.get(hash);
    const turn = outcome.problems.some(({ offer }) => offer === 'turn');
    const main = rows > 0 ? button(t.count('ki.go', rows), go, 'primary') : button(t('ki.nothing'), () => this.choose(), 'primary');
    return {
      focus: heading,
      content: [
        heading,
        ...intro,
        ...(hash !== '' && known !== undefined ? [messageBar({ intent: 'info', body: [t('ki.known', { d: known })] })] : []),
        ...understood(first),
        ...confirmPart(t, outcome, answers, (changed) => this.again(review, changed)),
        ...accountsPart(t, accounts, (account, position) => positions.set(account, position)),
        checkPart(t, answer, outcome),
        sliceNode,
      ],
      actions: [
        main,
        ...(turn ? [button(t('ki.offer.turn'), () => this.again(review, { ...answers, sign: 'turn' }))] : []),
        this.otherFile(),
      ],
      onEscape: () => this.choose(),
    };
  }

  private async write(review: Review, answer: ReadAnswer, request: ImportRequest): Promise<void> {
    const { t, stage } = this.props;
    if (this.isBusy) return;
    this.isBusy = true;
    let isCancelled = false;
    const heading = element('h1', {}, t('ki.run'));
    const bar = progressPart(t, t('ki.run'));
    const note = element('p', {}, t('ki.run.hint'));
    const delayNote = element('div', { class: 'delay' });
    const cancel = button(t('action.cancel'), () => {
      isCancelled = true;
      cancel.setAttribute('disabled-focusable', '');
      note.textContent = t('ki.run.cancelling');
    });
    stage.show({ focus: heading, content: [heading, ...bar.nodes, delayNote], note, actions: [cancel] });
    const outcome = await this.props.import(request, {
      delayed: (delay) => delayNote.replaceChildren(...(delay ? [delayBar(t, delay)] : [])),
      progress(rows, of) {
        const text = t('ki.run.rows', { n: rows, m: of });
        bar.update(rows / of, text);
        stage.announce(text);
      },
      isCancelled: () => isCancelled,
    });
    this.isBusy = false;
    if (outcome.kind === 'changed') await this.showChanged(review, answer);
    else if (outcome.kind === 'unfinished') this.ask(outcome.unfinished);
    else stage.show(this.outcomeScreen(outcome, () => void this.write(review, answer, request)));
    if (outcome.kind === 'imported') await this.remember(review, answer.outcome, request.time);
  }

  /** Where there is anything to know the next time. */
  private async remember({ file, source, answers, shape, remembered }: Review, { shape: shown }: Understood, time: string): Promise<void> {
    const { t, stage } = this.props;
    const kept = rememberable(answers);
    const isUsual = Object.values(kept).every((answer) => answer === undefined) && source === guessedSource(file.name);
    if (shown === undefined || (isUsual && remembered === null)) return;
    const isKept = await this.props.remember({ found: shape, read: shown.read, answers: kept, source, time }, () => undefined);
    if (!isKept) stage.interrupt(messageBar({ intent: 'info', body: [t('ki.unremembered')] }));
  }

  /** With what the workbook holds now. */
  private async showChanged(review: Review, answer: ReadAnswer): Promise<void> {
    const { t } = this.props;
    const message = messageBar({ intent: 'warning', title: t('ki.changed'), body: [t('ki.changed.text')] });
    try {
      this.show({ ...review, held: await this.props.held(this.onDelay) }, answer, [message]);
    } catch (error) {
      this.fail(error);
    }
  }

  private outcomeScreen(outcome: Exclude<ImportOutcome, { kind: 'changed' | 'unfinished' }>, onRetry: () => void): Screen {
    const { t } = this.props;
    const onBack = (): void => this.choose();
    const next = button(t('ki.done.next'), onBack, 'primary');
    const said = (intent: 'success' | 'info' | 'warning' | 'error', title: string, body: readonly (Node | string)[], actions: readonly HTMLElement[], links: readonly Node[] = []): Screen => {
      const message = messageBar({ intent, isHeading: true, title, body });
      return { focus: message, content: [message, ...links], actions, onEscape: onBack };
    };
    switch (outcome.kind) {
      case 'imported': {
        const { number, rows, sum, removed, cumulatedDiffers, isKept, sheets } = outcome;
        const differing = cumulatedDiffers.length > 0;
        const body = [
          ...(sum === '' ? [] : [t('ki.done.sum', { s: euros(sum, t) })]),
          ...(removed > 0 ? [t.count('ki.done.removed', removed)] : []),
          ...(differing ? [t('ki.done.cumulated', { s: t.list(cumulatedDiffers.map((period) => periodText(period, t))) })] : []),
          ...(isKept ? [] : [t('ki.done.unkept')]),
        ];
        const title = t('ki.done', { n: String(number), z: rows });
        return said(differing || !isKept ? 'warning' : 'success', title, body, [next], [this.links(sheets), this.stateNode()]);
      }
      case 'unchanged':
        return said('info', t('ki.unchanged'), [t('ki.unchanged.text')], [next]);
      case 'cancelled':
        return said('info', t('ki.cancelled'), [t('ki.cancelled.text')], [button(t('action.retry'), onRetry, 'primary'), this.otherFile()]);
      case 'tooMany':
        return said('error', t('ki.tooMany', { n: outcome.rows }), [t('ki.tooMany.text')], [next]);
      case 'obstacles':
        return said('warning', t('ki.obstacle'), outcome.obstacles.map((obstacle) => obstacleText(t, obstacle)), [
          button(t('action.retry'), onRetry, 'primary'),
          this.otherFile(),
        ]);
      case 'broken': {
        const actions = outcome.state === 'asBefore' ? [button(t('action.retry'), onRetry, 'primary'), this.otherFile()] : [next];
        return said('error', t('ki.broken'), [t(`ki.broken.${outcome.state}`), failureLine(t, outcome.failure)], actions);
      }
    }
  }

  private links(sheets: readonly string[]): HTMLElement {
    const { t } = this.props;
    return element('ul', { class: 'links ki-links' }, ...sheets.map((sheet) => element('li', {}, linkButton(t('ki.open.sheet', { s: sheet }), () => void this.go(sheet)))));
  }

  private async go(sheet: string, cell?: string): Promise<void> {
    const { t, stage, goTo } = this.props;
    if (!(await goTo(sheet, cell).catch(() => false))) stage.interrupt(messageBar({ intent: 'warning', body: [t('ki.gone', { s: sheet })] }));
  }

  /** Filled once Excel has answered; it stays empty where KdU_Monitor is not there. */
  private stateNode(): HTMLElement {
    const { t, state } = this.props;
    const node = element('div', {});
    const show = (found: MonitorState | null): void => {
      if (found) node.replaceChildren(statePart(t, found, (cell) => void this.go(found.sheet, cell)));
    };
    state(() => undefined).then(show, () => undefined);
    return node;
  }

  /** What an import has left behind comes before anything else. */
  private ask({ number, file, rows, of, canKeep, canRemove }: Unfinished): void {
    const { t, stage } = this.props;
    const found = of === null ? t('ki.unfinished.rows', { r: rows }) : t('ki.unfinished.of', { f: file, r: rows, m: of });
    const why = canKeep && canRemove ? t('ki.unfinished.ask') : t(canRemove ? 'ki.unfinished.onlyRemove' : 'ki.unfinished.onlyKeep');
    const message = messageBar({ intent: 'warning', isHeading: true, title: t('ki.unfinished', { n: String(number) }), body: [found, why] });
    const keep = button(t('ki.keep'), () => void this.settle('keep', String(number)), 'primary');
    const remove = button(t('ki.remove'), () => void this.settle('remove', String(number)), canKeep ? 'outline' : 'primary');
    stage.show({ focus: message, content: [message], actions: [...(canKeep ? [keep] : []), ...(canRemove ? [remove] : [])] });
  }

  private async settle(decision: 'keep' | 'remove', n: string): Promise<void> {
    const { t, stage } = this.props;
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      const settled = await this.props.settle(decision, this.onDelay);
      this.isBusy = false;
      if (settled.kind === 'obstacles') {
        stage.interrupt(messageBar({ intent: 'warning', title: t('ki.obstacle'), body: settled.obstacles.map((obstacle) => obstacleText(t, obstacle)) }));
        return;
      }
      this.choose();
      if (settled.kind !== 'nothing') stage.interrupt(messageBar({ intent: 'success', body: [t(settled.kind === 'kept' ? 'ki.kept' : 'ki.removed', { n })] }));
    } catch (error) {
      this.isBusy = false;
      stage.interrupt(messageBar({ intent: 'error', title: t('ki.broken'), body: [failureLine(t, failureOf(error))] }));
    }
  }

  private fail(error: unknown): void {
    const { t, stage } = this.props;
    const message = messageBar({ intent: 'error', isHeading: true, title: t('ki.failed'), body: [t('ki.failed.text'), failureLine(t, failureOf(error))] });
    stage.show({ focus: message, content: [message], actions: [this.otherFile()], onEscape: () => this.choose() });
  }

  private readonly onDelay: OnDelay = (delay) => {
    if (delay) this.props.stage.interrupt(delayBar(this.props.t, delay));
  };
}

/** The settlement of the Bundesagentur, else the ledger of the Kreis. */
const guessedSource = (name: string): string => (/(?:^|[^a-zäöü])ba(?:[^a-zäöü]|$)/i.test(name) ? 'BA' : 'Kreis');

const periodsText = (slices: readonly Slice[], t: KduTranslate): string => {
  const [first, last] = [slices[0], slices.at(-1)];
  if (!first || !last) return '–';
  const [from, to] = [periodText(sliceKey(first), t), periodText(sliceKey(last), t)];
  return from === to ? from : `${from} – ${to}`;
};

/** With the position that their label suggests. */
function newAccounts({ accounts, bg, facts }: ReadFacts, { accounts: known }: HeldData): NewAccount[] {
  if (bg !== undefined || facts.some(({ position }) => position !== undefined)) return [];
  return accounts.filter(({ konto }) => !known.includes(konto)).map(({ konto, bezeichnung, suggested }) => ({ account: konto, label: bezeichnung, position: suggested ?? '' }));
}

function aboutFile({ file, hash }: Review, log: LogTexts | null, { lines }: ReadFacts, initials: string): ImportRequest['about'] {
  const texts = log ?? { encoding: '', separator: '', layout: '', leftOut: '', controlSums: '', answers: '' };
  return { initials, file: file.name, hash, bytes: file.bytes.length, lines, ...texts };
}

/** In the user's time zone: 2026-01-02 10:00. */
function timeText(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
}

function obstacleText(t: KduTranslate, obstacle: KduObstacle): string {
  switch (obstacle.kind) {
    case 'structureProtected':
      return t('ki.obstacle.structureProtected');
    case 'sheetProtected':
      return t('ki.obstacle.sheetProtected', { s: obstacle.sheet.name });
    case 'sheetTaken':
      return t('ki.obstacle.sheetTaken', { s: obstacle.sheet.name, t: obstacle.table });
    case 'tableRenamed':
      return t('ki.obstacle.tableRenamed', { t: obstacle.table, n: obstacle.now });
    case 'columnsMissing':
      return t('ki.obstacle.columnsMissing', { s: obstacle.sheet.name, c: t.list(obstacle.columns) });
    case 'rowsHidden':
      return t('ki.obstacle.rowsHidden', { s: obstacle.sheet.name });
  }
}
