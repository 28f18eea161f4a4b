/** One argument: a text field that can take the selected cell, or a choice of words; and what stands behind it. */
import { isOptional, type Parameter, type SelectorParameter } from '../../../functions/parameter';
import { formatNumber } from '../../../src/money/format';
import { Decimal } from '../../../src/money/decimal';
import { typedArgument } from '../argument';
import type { FunctionsTranslate } from '../i18n';
import { iconButton } from '../../ui/controls';
import { element } from '../../ui/dom';

export interface Note {
  readonly text: string;
  readonly isError: boolean;
}

export interface Field {
  readonly node: HTMLElement;
  text(): string;
  /** @param written as the argument stands in a formula */
  fill(written: string): void;
  /** Below the control; the parameter's description where there is nothing else to say. */
  setNote(note: Note | undefined): void;
  focus(): void;
}

export interface FieldProps {
  readonly t: FunctionsTranslate;
  readonly parameter: Parameter;
  readonly id: string;
  onChange(): void;
  onPick(): void;
}

export function argumentField({ t, parameter, id, onChange, onPick }: FieldProps): Field {
  const name = parameter.name[t.language];
  const note = element('p', { class: 'field-note small', id: `${id}-note` });
  const described = { id, 'aria-describedby': `${id}-kind ${id}-note` };
  const control = parameter.kind === 'selector' ? wordChoice(t, parameter, described) : textInput(described);
  control.addEventListener('input', onChange);
  const node = element(
    'div',
    { class: 'field' },
    element(
      'div',
      { class: 'field-head' },
      element('label', { for: id, class: 'strong' }, name),
      element('span', { class: 'small', id: `${id}-kind` }, parameterKind(t, parameter)),
    ),
    parameter.kind === 'selector'
      ? control
      : element('div', { class: 'field-box' }, control, iconButton('tableCell', t('fn.pick.for', { s: name }), onPick)),
    note,
  );
  const setNote: Field['setNote'] = (given) => {
    note.textContent = given?.text ?? (parameter.kind === 'selector' ? '' : parameter.description[t.language]);
    note.classList.toggle('bad', given?.isError ?? false);
    if (given?.isError) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
  };
  setNote(undefined);
  return {
    node,
    setNote,
    text: () => control.value,
    fill: (written) => {
      const typed = typedArgument(written, parameter);
      if (control instanceof HTMLSelectElement) choose(control, typed);
      else control.value = typed;
    },
    focus: () => control.focus(),
  };
}

const textInput = (attributes: Readonly<Record<string, string>>): HTMLInputElement =>
  element('input', { ...attributes, type: 'text', class: 'field-input', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' });

function wordChoice(t: FunctionsTranslate, parameter: SelectorParameter, attributes: Readonly<Record<string, string>>): HTMLSelectElement {
  const label = ({ value, meaning }: SelectorParameter['values'][number]): string => `${value} – ${meaning[t.language]}`;
  const standard = parameter.values.find(({ value }) => value === parameter.default);
  const others = parameter.values.filter((choice) => choice !== standard);
  const first = standard ? t('fn.choose.default', { s: label(standard) }) : t(isOptional(parameter) ? 'fn.choose.none' : 'fn.choose');
  return element(
    'select',
    { ...attributes, class: 'field-input' },
    element('option', { value: '', ...(standard ? { 'data-word': standard.value } : {}) }, first),
    ...others.map((choice) => element('option', { value: choice.value }, label(choice))),
  );
}

/** A word in quotes chooses it; anything else that stands in a formula becomes a choice of its own. */
function choose(select: HTMLSelectElement, typed: string): void {
  const word = typed.replaceAll('"', '').toUpperCase();
  const known = [...select.options].find((option) => word === option.value || word === option.dataset['word']);
  if (!known) select.append(element('option', { value: typed }, typed));
  select.value = known ? known.value : typed;
}

/** `Anteil · Vorgabe 0,848`; a choice shows by itself what it takes. */
function parameterKind(t: FunctionsTranslate, parameter: Parameter): string {
  if (parameter.kind === 'selector') return isOptional(parameter) ? t('fn.optional') : '';
  const isRange = 'range' in parameter && parameter.range;
  const kind = isRange ? t('fn.kind.range', { s: t(`fn.kind.${parameter.kind}`) }) : t(`fn.kind.${parameter.kind}`);
  const standard = 'default' in parameter ? parameter.default : undefined;
  if (standard === undefined) return parameter.optional ? t('fn.kind.optional', { s: kind }) : kind;
  return t('fn.kind.default', { s: kind, d: formatNumber(new Decimal(standard), t.language) });
}
