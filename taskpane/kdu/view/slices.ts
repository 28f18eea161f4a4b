/** What an import does with the periods that the workbook holds already. */
import { element } from '../../ui/dom';
import type { KduTranslate } from '../i18n';
import { effectOf, sliceKey, type Slice, type SliceAnswer } from '../slices';
import { euros, line, periodText, section, selectField, type Option } from './parts';

interface SlicesProps {
  readonly t: KduTranslate;
  readonly slices: readonly Slice[];
  /** By slice. */
  readonly answers: ReadonlyMap<string, SliceAnswer>;
  onChange(slice: string, answer: SliceAnswer): void;
}

/** Only what the workbook holds already; new periods are no question. */
export function slicesPart({ t, slices, answers, onChange }: SlicesProps): HTMLElement[] {
  const unchanged = slices.filter(({ answer }) => answer === 'unchanged').length;
  const asked = slices.filter(({ answer }) => answer !== 'new' && answer !== 'unchanged');
  if (asked.length + unchanged === 0) return [];
  const cards = asked.map((slice) => {
    const key = sliceKey(slice);
    const p = periodText(key, t);
    const answer = answers.get(key) ?? slice.answer;
    const { resultSum, difference, come, go, comeMunicipalities, goMunicipalities } = effectOf(slice, answer);
    const moved = (which: 'come' | 'go', names: readonly string[]): HTMLElement[] => (names.length > 0 ? [line(t(`ki.slice.${which}`, { p, s: t.list(names) }))] : []);
    const options = slice.answers.map((value): Option<SliceAnswer> => ({ value, label: t(`ki.slice.${value}`) }));
    return element(
      'li',
      { class: 'card ki-slice' },
      element('h3', {}, p),
      line(`${euros(slice.oldSum, t)} → ${euros(resultSum, t)} (${difference.startsWith('-') ? '' : '+'}${euros(difference, t)})`),
      ...(slice.onlyReplace ? [line(t(`ki.slice.only.${slice.onlyReplace}`, { p }))] : []),
      ...moved('come', [...come, ...comeMunicipalities]),
      ...moved('go', [...go, ...goMunicipalities]),
      ...(options.length > 1 ? [selectField(`ki-slice-${key}`, t('ki.slice.answer', { p }), options, answer, (value) => onChange(key, value))] : [line(t(`ki.slice.${answer}`))]),
    );
  });
  return [
    section(
      t('ki.slices'),
      element('ul', { class: 'ki-slices' }, ...cards),
      ...(unchanged > 0 ? [line(t.count('ki.slices.unchanged', unchanged))] : []),
    ),
  ];
}
