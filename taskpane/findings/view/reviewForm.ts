/** Who decides on a finding, and what he notes. */
import { areInitials, isNote, LONGEST_NOTE } from '../status';
import type { FindingsTranslate } from '../i18n';
import { button } from '../../ui/controls';
import { element } from '../../ui/dom';
import { initialsField, noteField } from './reviewFields';

export interface Draft {
  readonly initials: string;
  readonly note: string;
}

export interface ReviewForm {
  readonly node: HTMLElement;
  open(initials: string): void;
  focus(): void;
  isTouched(): boolean;
  /** Undefined where something is missing: the form says so, and the focus is there. */
  draft(): Draft | undefined;
}

interface ReviewFormProps {
  readonly t: FindingsTranslate;
  /** Of the editor, unique on the page. */
  readonly id: string;
  onSave(): void;
  onDiscard(): void;
}

export function reviewForm({ t, id, onSave, onDiscard }: ReviewFormProps): ReviewForm {
  const initials = initialsField(t('rv.initials'), `${id}-initials`);
  const note = noteField(t, `${id}-note`);
  const buttons = element('div', { class: 'review-buttons' }, button(t('rv.save'), onSave), button(t('rv.discard'), onDiscard));
  const node = element('div', { class: 'review-form', hidden: true }, initials.node, note.node, buttons);
  let remembered = '';
  return {
    node,
    open(known) {
      remembered = known;
      initials.control.value = known;
      note.control.value = '';
      for (const field of [initials, note]) field.say('', false);
      node.hidden = false;
    },
    focus: () => (initials.control.value === '' ? initials : note).control.focus(),
    isTouched: () => initials.control.value !== remembered || note.control.value !== '',
    draft() {
      const typed = { initials: initials.control.value.trim(), note: note.control.value.trim() };
      const faults = [
        { field: initials, fault: areInitials(typed.initials) ? '' : t('rv.bad.initials') },
        { field: note, fault: isNote(typed.note) ? '' : t('rv.bad.note', { n: typed.note.length, m: LONGEST_NOTE }) },
      ];
      for (const { field, fault } of faults) field.say(fault, fault !== '');
      const first = faults.find(({ fault }) => fault !== '');
      first?.field.control.focus();
      return first ? undefined : typed;
    },
  };
}
