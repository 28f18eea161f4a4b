/** Fields in which somebody signs and notes, with what is wrong below them. */
import type { FindingsTranslate } from '../i18n';
import { element } from '../../ui/dom';

export interface TextField<Control extends HTMLElement = HTMLInputElement> {
  readonly node: HTMLElement;
  readonly control: Control;
  /** Below the control. */
  say(text: string, isFault: boolean): void;
}

/** Short, and asked for wherever somebody signs. */
export function initialsField(label: string, id: string): TextField {
  const control = element('input', {
    id,
    type: 'text',
    class: 'field-input',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': `${id}-said`,
    'aria-required': 'true',
  });
  return field(element('label', { for: id, class: 'strong' }, label), element('div', { class: 'field-box initials' }, control), control);
}

/** One line that may stay empty. @param remark behind the label */
export function plainField(label: string, id: string, remark: string): TextField {
  const control = element('input', { id, type: 'text', class: 'field-input', autocomplete: 'off', maxlength: 80 });
  const head = element('label', { for: id, class: 'strong' }, label, ' ', element('span', { class: 'small' }, remark));
  return field(head, element('div', { class: 'field-box' }, control), control);
}

export function noteField(t: FindingsTranslate, id: string): TextField<HTMLTextAreaElement> {
  const control = element('textarea', { id, class: 'field-input', rows: 3, 'aria-describedby': `${id}-said` });
  const label = element('label', { for: id, class: 'strong' }, t('rv.note'), ' ', element('span', { class: 'small' }, t('rv.optional')));
  return field(label, element('div', { class: 'field-box' }, control), control);
}

function field<Control extends HTMLElement>(label: HTMLElement, box: HTMLElement, control: Control): TextField<Control> {
  const said = element('p', { class: 'field-note small', id: `${control.id}-said` });
  return {
    node: element('div', { class: 'field' }, label, box, said),
    control,
    say(text, isFault) {
      said.textContent = text;
      said.classList.toggle('bad', isFault);
      if (isFault) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    },
  };
}
