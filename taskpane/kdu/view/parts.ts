/** Small parts of the screens of KdU-Ist. */
import { LOCALES } from '../../../src/language';
import { Decimal } from '../../../src/money/decimal';
import { formatNumber } from '../../../src/money/format';
import { element } from '../../ui/dom';
import type { KduTranslate } from '../i18n';

export interface Option<Value> {
  readonly value: Value;
  readonly label: string;
}

let ids = 0;

/** A label and a choice of few; tells what is chosen. */
export function selectField<Value>(label: string, options: readonly Option<Value>[], chosen: Value, onChange: (value: Value) => void): HTMLElement {
  ids += 1;
  const id = `ki-select-${ids}`;
  const select = element('select', { id, class: 'field-input' }, ...options.map((option, index) => element('option', { value: index }, option.label)));
  select.selectedIndex = Math.max(options.findIndex(({ value }) => value === chosen), 0);
  select.addEventListener('change', () => {
    const option = options[select.selectedIndex];
    if (option) onChange(option.value);
  });
  return element('div', { class: 'field ki-field' }, element('label', { for: id }, label), select);
}

/** A choice whose options are all in view. None is chosen where `chosen` is none of them. */
export function radioField<Value>(legend: string, options: readonly Option<Value>[], chosen: Value | undefined, onChange: (value: Value) => void): HTMLElement {
  ids += 1;
  const name = `ki-radio-${ids}`;
  const nodes = options.map(({ value, label }) => {
    const input = element('input', { type: 'radio', name });
    input.checked = value === chosen;
    input.addEventListener('change', () => onChange(value));
    return element('label', { class: 'choice' }, input, label);
  });
  return element('fieldset', { class: 'ki-radios' }, element('legend', {}, legend), ...nodes);
}

export function section(title: string, ...content: readonly (Node | string)[]): HTMLElement {
  return element('section', { class: 'ki-section' }, element('h2', {}, title), ...content);
}

export const line = (text: string): HTMLElement => element('p', {}, text);

/** EUR with two decimals, as the pane writes numbers. */
export const euros = (amount: string, { language }: KduTranslate): string =>
  `${formatNumber(new Decimal(amount), language, 2).replace('-', '\u2212')}\u00a0€`;

/** `2025-01` → `Januar 2025`; closing entries stay what they are. */
export function periodText(period: string, { language }: KduTranslate): string {
  const [year = '', number = ''] = period.split('-');
  if (Number(number) > 12) return period;
  return new Intl.DateTimeFormat(LOCALES[language], { month: 'long', year: 'numeric' }).format(new Date(Number(year), Number(number) - 1, 1));
}
