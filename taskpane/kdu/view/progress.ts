/** How far a long task is, and how long it will still take as far as one can tell. */
import { element } from '../../ui/dom';
import type { KduTranslate } from '../i18n';

export interface ProgressPart {
  readonly nodes: readonly HTMLElement[];
  /** @param share from 0 to 1 */
  update(share: number, text: string): void;
}

/** Before that nobody can tell. */
const LEAST_SECONDS = 1;
const MINUTE = 60;

export function progressPart(t: KduTranslate, name: string): ProgressPart {
  const step = element('span', {});
  const percent = element('span', { class: 'percent' });
  const left = element('p', { class: 'small ki-left' });
  const bar = element('fluent-progress-bar', { thickness: 'large', min: 0, max: 1, 'aria-label': name });
  const start = performance.now();
  return {
    nodes: [element('div', { class: 'progress' }, step, percent), bar, left],
    update(share, text) {
      step.textContent = text;
      percent.textContent = t.percent(share);
      bar.setAttribute('value', String(share));
      left.textContent = leftText(t, (performance.now() - start) / 1000, share);
    },
  };
}

function leftText(t: KduTranslate, seconds: number, share: number): string {
  if (seconds < LEAST_SECONDS || share <= 0 || share >= 1) return '';
  const left = Math.ceil((seconds / share) * (1 - share));
  return left < MINUTE ? t('ki.left.seconds', { n: left }) : t('ki.left.minutes', { n: Math.ceil(left / MINUTE) });
}
