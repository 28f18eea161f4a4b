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

/** A choice of few; tells what is chosen. What is none of the options shows as no choice. */
export function select<Value>(
  id: string,
  options: readonly Option<Value>[],
  chosen: unknown,
  onChange: (value: Value) => void,
): HTMLSelectElement {
  const shown = options.map(({ label }, index) => element('option', { value: index }, label));
  const node = element('select', { id, class: 'field-input' }, ...shown);
  node.selectedIndex = options.findIndex(({ value }) => value === chosen);
  node.addEventListener('change', () => {
    const option = options[node.selectedIndex];
    if (option) onChange(option.value);
  });
  return node;
}

export function selectField<Value>(
  id: string,
  label: string,
  options: readonly Option<Value>[],
  chosen: unknown,
  onChange: (value: Value) => void,
): HTMLElement {
  return element('div', { class: 'field ki-field' }, element('label', { for: id }, label), select(id, options, chosen, onChange));
}

/** A line of text; tells what is written when it is one that `pattern` takes, else shows again what was there. */
export function textField(id: string, label: string, text: string, pattern: RegExp, onChange: (text: string) => void): HTMLElement {
  const input = element('input', { id, type: 'text', class: 'field-input', autocomplete: 'off', maxlength: 30 });
  input.value = text;
  input.addEventListener('change', () => {
    const written = input.value.trim();
    if (!pattern.test(written)) input.value = text;
    else if (written !== text) onChange(written);
  });
  return element('div', { class: 'field ki-field' }, element('label', { for: id }, label), element('div', { class: 'field-box' }, input));
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

/** `2026-01-02 10:00`, as the protocol writes it → `02.01.2026`. */
export const dateText = (time: string, { language }: KduTranslate): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium' }).format(new Date(time.replace(' ', 'T')));

/** `2025-01` → `Januar 2025`; closing entries stay what they are. */
export function periodText(period: string, { language }: KduTranslate): string {
  const [year = '', number = ''] = period.split('-');
  if (Number(number) > 12) return period;
  return new Intl.DateTimeFormat(LOCALES[language], { month: 'long', year: 'numeric' }).format(new Date(Number(year), Number(number) - 1, 1));
}
