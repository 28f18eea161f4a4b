import type { Delay } from '../../excel/session';
import type { LoadTranslate } from '../i18n';
import type { LoadProgress } from '../outcome';
import { button } from '../../ui/controls';
import { element } from '../../ui/dom';
import { icon } from '../../ui/icons';
import { messageBar } from '../../ui/message';
import type { Screen } from '../../ui/shell';
import { delayBar } from '../../pane/delay';

export interface ProgressProps {
  readonly t: LoadTranslate;
  onCancel(): void;
}

export interface ProgressScreen extends Screen {
  update(progress: LoadProgress): void;
  setDelay(delay: Delay | null): void;
}

export function progressScreen({ t, onCancel }: ProgressProps): ProgressScreen {
  const title = element('h1', {}, t('load.run.title'));
  const step = element('span', {});
  const percent = element('span', { class: 'percent' });
  const bar = element('fluent-progress-bar', { thickness: 'large', min: 0, value: 0 });
  const list = element('ul', { class: 'steps' });
  const hint = messageBar({ intent: 'info', body: [t('load.run.hint')] });
  const delayNote = element('div', { class: 'delay' });
  const cancelNote = element('p', {}, t('load.run.cancelhint'));
  const cancel = button(t('action.cancel'), () => {
    cancel.setAttribute('disabled-focusable', '');
    cancelNote.textContent = t('load.run.cancelling');
    onCancel();
  });

  return {
    focus: title,
    content: [title, element('div', { class: 'progress' }, step, percent), bar, delayNote, list, hint],
    note: cancelNote,
    actions: [cancel],
    update(progress) {
      const steps = stepNames(t, progress);
      step.textContent = stepText(t, progress);
      percent.textContent = t.percent(progress.step / steps.length);
      bar.setAttribute('max', String(steps.length));
      bar.setAttribute('value', String(progress.step));
      bar.setAttribute('aria-label', spokenStep(t, progress));
      list.replaceChildren(...steps.map((name, index) => row(t, name, index - progress.step)));
    },
    setDelay(delay) {
      bar.classList.toggle('pale', delay !== null);
      delayNote.replaceChildren(...(delay ? [delayBar(t, delay)] : []));
      hint.hidden = delay !== null;
    },
  };
}

const stepNames = (t: LoadTranslate, { sheets }: LoadProgress): string[] => [t('load.run.first'), ...sheets, t('load.run.last')];

const isSheet = ({ sheets, step }: LoadProgress): boolean => step >= 1 && step <= sheets.length;

function stepText(t: LoadTranslate, progress: LoadProgress): string {
  const name = stepNames(t, progress)[progress.step] ?? '';
  return isSheet(progress) ? t('load.run.step', { n: progress.step, m: progress.sheets.length, s: name }) : name;
}

/** What a screen reader says as the load goes on. */
export function spokenStep(t: LoadTranslate, progress: LoadProgress): string {
  const name = stepNames(t, progress)[progress.step] ?? '';
  return isSheet(progress)
    ? t('load.run.sr', { n: progress.step, m: progress.sheets.length, s: name })
    : t('load.run.sr.step', { s: name });
}

/** @param distance from the running step: negative before, 0 running, positive after */
function row(t: LoadTranslate, name: string, distance: number): HTMLElement {
  if (distance === 0) {
    return element(
      'li',
      { class: 'step now', 'aria-current': 'step' },
      element('fluent-spinner', { size: 'tiny', 'aria-hidden': 'true' }),
      element('span', {}, name),
      element('span', { class: 'small' }, t('load.run.now')),
    );
  }
  const isDone = distance < 0;
  return element(
    'li',
    { class: isDone ? 'step done' : 'step next' },
    icon(isDone ? 'checkmarkCircle' : 'circle'),
    element('span', {}, name),
    element('span', { class: 'small' }, t(isDone ? 'load.run.done' : 'load.run.next')),
  );
}
