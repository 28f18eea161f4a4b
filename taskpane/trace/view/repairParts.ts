/** Offers the number that a text means: says what will happen, asks, then has it written. */
import type { TraceTranslate } from '../i18n';
import { formatNumber } from '../../../src/money/format';
import type { Repair } from '../repair';
import { button } from '../../ui/controls';
import { element, focusOn } from '../../ui/dom';

export interface RepairProps {
  readonly t: TraceTranslate;
  readonly repair: Repair;
  /** Stand beside the offer. */
  readonly actions: readonly HTMLElement[];
  onAgree(): Promise<void>;
}

/** The sentence, and under it the offer or the question. */
export function repairParts({ t, repair: { amount, place, text }, actions, onAgree }: RepairProps): HTMLElement {
  const n = formatNumber(amount, t.language);
  const step = element('div', {});
  const offer = (): HTMLElement => {
    const restore = button(t('tr.err.restore', { n }), ask);
    step.replaceChildren(element('p', {}, t('tr.err.reads', { n })), element('div', { class: 'message-actions' }, ...actions, restore));
    return restore;
  };
  const ask = (): void => {
    const question = element('p', {}, t('tr.fix.ask', { s: `${place.sheet}!${place.address}`, n, x: text }));
    const go = button(
      t('tr.fix.go'),
      () => {
        go.setAttribute('disabled', '');
        void onAgree().finally(() => go.removeAttribute('disabled'));
      },
      'primary',
    );
    const cancel = button(t('action.cancel'), () => offer().focus());
    step.replaceChildren(question, element('div', { class: 'message-actions' }, go, cancel));
    focusOn(question);
  };
  offer();
  return step;
}
