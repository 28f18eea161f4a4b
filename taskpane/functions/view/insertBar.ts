/** The action bar of a function: where the formula will go, the button that puts it there, and what came of it. */
import { Following } from '../../excel/following';
import { failureOf, type OnDelay } from '../../excel/session';
import { withoutOwnSheet } from '../ownSheet';
import type { Inserted, Insertion, Target } from '../excel/target';
import { sheetOf } from '../../../src/formula/sheetReference';
import { copy } from '../../pane/copy';
import type { FunctionsTranslate } from '../i18n';
import { button } from '../../ui/controls';
import { element } from '../../ui/dom';
import { icon } from '../../ui/icons';
import { messageBar } from '../../ui/message';
import { newestOnly } from '../../ui/newest';
import { delayTitle } from '../../pane/delay';
import type { Stage } from '../../pane/view';
import type { FunctionsWorkbook } from './functionsWorkbook';

export interface InsertBarProps {
  readonly t: FunctionsTranslate;
  readonly stage: Stage;
  readonly workbook: FunctionsWorkbook;
  /** The formula as far as it is known without asking Excel; null where an argument must be seen to first, which has the focus then. */
  present(): string | null;
  /** The same, with the cells read anew, and `refersTo` knowing them. */
  decided(): Promise<Inserted | null>;
  /** Whether the formula refers to this cell. */
  refersTo(target: Target): boolean;
  /** The user has gone to another cell. */
  onMove(): void;
  /** What stands in the active cell, in the user's notation; empty where there is none. */
  onTarget(content: string): void;
}

export interface InsertBar {
  readonly note: HTMLElement;
  readonly actions: readonly HTMLElement[];
  /** Follows the selection while it is shown. */
  setShown(isShown: boolean): void;
  /** The arguments have changed. */
  update(): void;
  /** Excel keeps the pane waiting. */
  readonly tellDelay: OnDelay;
}

/** One click says yes; whoever wants to keep the format goes to another cell. */
function textCellMessage(t: FunctionsTranslate, { address: a }: Target, onGo: () => void): HTMLElement {
  const bar = messageBar({ intent: 'warning', title: t('fn.textCell.title', { a }), body: [t('fn.textCell.text')] });
  const go = button(t('fn.textCell.go'), () => {
    bar.remove();
    onGo();
  });
  bar.append(element('div', { class: 'message-action' }, go));
  return bar;
}

export function insertBar({ t, stage, workbook, present, decided, refersTo, onMove, onTarget }: InsertBarProps): InsertBar {
  const outcome = element('p', { class: 'with-icon outcome', role: 'status' });
  const place = element('p', {});
  const insert = button(t('fn.insert.none'), () => void putOnce(), 'primary');
  const copying = button(t('fn.copy'), () => void copyFormula());
  const newest = newestOnly();
  let target: Target | undefined;
  let isBusy = false;
  const following = new Following(workbook.followSelection, () => {
    look();
    onMove();
  });

  const update = (): void => {
    const isArgument = target !== undefined && refersTo(target);
    if (!target || isArgument) {
      place.textContent = target ? t('fn.target.argument', { a: target.address }) : t('fn.target.none');
      insert.textContent = t('fn.insert.none');
      return;
    }
    const { address: a, content } = target;
    place.textContent = t(content === '' ? 'fn.target' : 'fn.target.full', { a });
    insert.textContent = t(content === '' ? 'fn.insert' : 'fn.replace', { a });
  };
  const setTarget = (next: Target | undefined): void => {
    if (next?.address !== target?.address) tell();
    target = next;
    onTarget(next?.content ?? '');
    update();
  };
  const tell = (told?: string | HTMLElement, isGood = true): void =>
    outcome.replaceChildren(...(told === undefined ? [] : [icon(isGood ? 'checkmarkCircle' : 'warning'), element('span', {}, told)]));
  const tellDelay: OnDelay = (delay) => tell(delay ? delayTitle(t, delay) : undefined, false);
  const look = (): void => newest(workbook.readTarget(), setTarget, () => setTarget(undefined));
  /** A second click while the first is under way would find the target changed. */
  const putOnce = async (into = target, mayFormat = false): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    await put(into, mayFormat);
    isBusy = false;
  };
  /** @param into the cell that the button names, wherever the user goes meanwhile */
  const put = async (into: Target | undefined, mayFormat: boolean): Promise<void> => {
    const inserted = await decided();
    if (inserted === null) return;
    if (!into || refersTo(into)) {
      stage.interrupt(messageBar({ intent: 'warning', body: [into ? t('fn.target.argument', { a: into.address }) : t('fn.target.none')] }));
      return;
    }
    const { address } = into;
    try {
      const formula = withoutOwnSheet(inserted.formula, sheetOf(address));
      finish(await workbook.insertFormula(into, { ...inserted, formula }, mayFormat, tellDelay));
    } catch (error) {
      tell();
      const isProtected = failureOf(error).code === 'AccessDenied';
      stage.interrupt(
        messageBar({
          intent: 'error',
          title: t('fn.refused.title', { a: address }),
          body: [t(isProtected ? 'fn.refused.protected' : 'fn.refused.text')],
        }),
      );
    }
  };
  const finish = ({ kind, target: found, ...rest }: Insertion): void => {
    setTarget(found);
    if (kind === 'changed') {
      tell();
      stage.interrupt(messageBar({ intent: 'warning', title: t('fn.changed.title'), body: [t('fn.changed.text', { a: found.address })] }));
      return;
    }
    if (kind === 'textCell') {
      tell();
      stage.interrupt(
        textCellMessage(t, found, () => {
          insert.focus();
          void putOnce(found, true);
        }),
      );
      return;
    }
    if (kind === 'asText') {
      tell();
      stage.interrupt(messageBar({ intent: 'warning', title: t('fn.asText.title', { a: found.address }), body: [t('fn.asText.text')] }));
      return;
    }
    const shown = 'text' in rest ? String(rest.text) : '';
    tell(shown === '' ? t('fn.inserted', { a: found.address }) : t('fn.inserted.result', { a: found.address, s: shown }));
  };
  const copyFormula = async (): Promise<void> => {
    // At once: a browser lets only the click itself copy.
    const text = present();
    if (text === null) return;
    await copy(t, text, t('fn.copied'), (told) => tell(told, typeof told === 'string'));
  };

  update();
  return {
    note: element('div', {}, outcome, place),
    actions: [insert, copying],
    update,
    tellDelay,
    setShown(isShown) {
      if (isShown && !following.isOn) look();
      following.keep(isShown);
    },
  };
}
