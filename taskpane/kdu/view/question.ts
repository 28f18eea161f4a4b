/** What only the user knows of a file: asked with the guess. */
import type { Answers, Question, Sample } from '../../../src/import/outcome';
import type { Unit } from '../../../src/import/units';
import { unitName } from '../../../src/import/words';
import { element } from '../../ui/dom';
import type { KduTranslate } from '../i18n';
import { euros, line, radioField, section, type Option } from './parts';
import { MONTH, shownSeparator } from './understood';

export interface AskedPart {
  readonly node: HTMLElement;
  /** null as long as nothing fits. */
  answer(): Answers | null;
}

/** null where only another file can answer it. */
export function questionPart(t: KduTranslate, question: Question, said: string): AskedPart | null {
  const { reason, guess, candidates = [], samples = [] } = question;
  if (reason === 'previous-period') return null;
  const isTyped = reason === 'month' || (reason === 'year' && candidates.length === 0);
  if (isTyped) {
    const input = element('input', { type: 'text', id: 'ki-answer', class: 'field-input', autocomplete: 'off', 'aria-label': t(reason === 'month' ? 'ki.month' : 'ki.year') });
    input.value = guess ?? '';
    const pattern = reason === 'month' ? MONTH : /^\d{4}$/;
    const label = element('label', { for: 'ki-answer' }, t(reason === 'month' ? 'ki.month' : 'ki.year'));
    const node = section(t('ki.question'), line(said), element('div', { class: 'field ki-field' }, label, element('div', { class: 'field-box' }, input)));
    return { node, answer: () => (pattern.test(input.value.trim()) ? answerOf(reason, input.value.trim()) : null) };
  }
  let chosen: string | number | undefined = candidates.find((candidate) => String(candidate) === guess);
  const options = candidates.map((value, index): Option<string | number> => ({ value, label: candidateText(t, question, value, samples[index]) }));
  const node = section(t('ki.question'), radioField(said, options, chosen, (value) => (chosen = value)));
  return { node, answer: () => (chosen === undefined ? null : answerOf(reason, chosen)) };
}

function candidateText(t: KduTranslate, question: Question, value: string | number, sample: Sample | undefined): string {
  const { reason, readings } = question;
  if (reason === 'separator') return shownSeparator(String(value), t);
  if (reason === 'late-dates') return t('ki.lateDates', { n: String(value) });
  if (reason === 'unit') return unitText(t, value as Unit, readings?.[value]);
  if (reason !== 'amount-column' || !sample) return String(value);
  return t('ki.column', { n: String(value), s: `${sample.name} (${sample.values.join('; ')})` });
}

/** @param reading of the first row, where the file says two things of its unit */
function unitText(t: KduTranslate, unit: Unit, reading: string | undefined): string {
  const name = unitName(unit, t.language);
  return reading === undefined ? name : t('ki.unitReading', { u: name, s: euros(reading, t) });
}

function answerOf(reason: Question['reason'], value: string | number): Answers {
  switch (reason) {
    case 'month':
      return { month: String(value) };
    case 'year':
      return { year: Number(value) };
    case 'separator':
      return { separator: String(value) };
    case 'amount-column':
      return { amountColumn: Number(value) };
    case 'unit':
      return { unit: String(value) as NonNullable<Answers['unit']> };
    case 'sheet':
      return { sheet: String(value) };
    default:
      return { lateDates: Number(value) === 13 ? 13 : 12 };
  }
}
