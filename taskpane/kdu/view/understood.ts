/** What was understood of a file, what is asked, and what would be taken over: one screen, from the top down. */
import { centsText } from '../../../src/import/cents';
import type { Answers, Question } from '../../../src/import/outcome';
import { KDU_POSITIONS } from '../../../src/workbook/kduTables';
import { element } from '../../ui/dom';
import { messageBar } from '../../ui/message';
import type { KduTranslate } from '../i18n';
import type { NewAccount } from '../pending';
import type { ReadAnswer, ReadFacts } from '../reading/answer';
import { effectOf, sliceKey, type Slice, type SliceAnswer } from '../slices';
import type { FactRow, KduFact } from '../facts';
import { euros, line, periodText, radioField, section, selectField, type Option } from './parts';

type Change = (answers: Answers) => void;

const UNITS = ['EUR', 'TEUR', 'MIO'] as const;
const SEPARATORS = [';', '\t', ',', '|'] as const;

const shownSeparator = (separator: string): string => (separator === '\t' ? 'Tab' : separator);

export function understoodPart(t: KduTranslate, { outcome, understood }: ReadAnswer, first: string, answers: Answers, onChange: Change): HTMLElement {
  const asRead = { value: undefined, label: t('ki.asRead') };
  const { unit, separator } = outcome;
  const separators: Option<string | undefined>[] = [asRead, ...SEPARATORS.map((value) => ({ value, label: shownSeparator(value) }))];
  const units: Option<Answers['unit']>[] = [asRead, ...UNITS.map((value) => ({ value, label: value }))];
  const changes = [
    ...(unit === 'BG' ? [] : [selectField(t('ki.unit'), units, answers.unit, (value) => onChange({ ...answers, unit: value }))]),
    ...(separator === null ? [] : [selectField(t('ki.separator'), separators, answers.separator, (value) => onChange({ ...answers, separator: value }))]),
  ];
  return section(
    t('ki.understood'),
    ...(first === '' ? [] : [line(first)]),
    ...(understood === '' ? [] : [line(understood)]),
    element('details', { class: 'ki-change' }, element('summary', {}, t('ki.change')), ...changes),
  );
}

export interface AskedPart {
  readonly node: HTMLElement;
  /** null as long as nothing fits. */
  answer(): Answers | null;
}

/** null where only another file can answer it. */
export function questionPart(t: KduTranslate, question: Question, said: string): AskedPart | null {
  const { reason, guess, candidates = [], samples = {} } = question;
  if (reason === 'previous-period') return null;
  const isTyped = reason === 'month' || (reason === 'year' && candidates.length === 0);
  if (isTyped) {
    const input = element('input', { type: 'text', id: 'ki-answer', class: 'field-input', autocomplete: 'off', 'aria-label': t(reason === 'month' ? 'ki.month' : 'ki.year') });
    input.value = guess ?? '';
    const pattern = reason === 'month' ? /^\d{4}-(0[1-9]|1[0-2])$/ : /^\d{4}$/;
    const label = element('label', { for: 'ki-answer' }, t(reason === 'month' ? 'ki.month' : 'ki.year'));
    const node = section(t('ki.question'), line(said), element('div', { class: 'field ki-field' }, label, element('div', { class: 'field-box' }, input)));
    return { node, answer: () => (pattern.test(input.value.trim()) ? answerOf(reason, input.value.trim()) : null) };
  }
  let chosen: string | number | undefined = candidates.find((candidate) => String(candidate) === guess);
  const columns = Object.entries(samples);
  const options = candidates.map((value, index): Option<string | number> => ({ value, label: candidateText(t, reason, value, columns[index]) }));
  const node = section(t('ki.question'), radioField(said, options, chosen, (value) => (chosen = value)));
  return { node, answer: () => (chosen === undefined ? null : answerOf(reason, chosen)) };
}

function candidateText(t: KduTranslate, reason: Question['reason'], value: string | number, column: readonly [string, readonly string[]] | undefined): string {
  if (reason === 'separator') return shownSeparator(String(value));
  if (reason === 'late-dates') return t('ki.lateDates', { n: String(value) });
  if (reason !== 'amount-column' || !column) return String(value);
  return t('ki.column', { n: String(value), s: `${column[0]} (${column[1].join('; ')})` });
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

/** What the reading decided itself, and the user may see otherwise. */
export function confirmPart(t: KduTranslate, { asked, confirm, facts }: ReadFacts, answers: Answers, onChange: Change): HTMLElement[] {
  const parts = [
    ...confirm.map((kind) => line(kind === 'year' ? t('ki.confirm.year', { j: facts[0]?.period.slice(0, 4) ?? '' }) : t('ki.confirm.abschluss'))),
    ...asked.map(({ kind, value, default: known, line: at }) => {
      const z = String(at);
      if (kind === 'gemeinde' || known === undefined) return line(t('ki.asked.gemeinde', { v: value, z }));
      const options = [{ value: known, label: t('ki.asked.same') }, { value, label: t('ki.asked.own') }];
      const keep = (kept: string): void => onChange({ ...answers, konto: { ...answers.konto, [value]: kept } });
      return radioField(t('ki.asked.konto', { v: value, z, d: known }), options, answers.konto?.[value] ?? known, keep);
    }),
  ];
  return parts.length > 0 ? [section(t('ki.asked'), ...parts)] : [];
}

/** @param accounts each with its suggestion; `onChange` tells another position */
export function accountsPart(t: KduTranslate, accounts: readonly NewAccount[], onChange: (account: string, position: string) => void): HTMLElement[] {
  if (accounts.length === 0) return [];
  const options: Option<string>[] = [...KDU_POSITIONS, ''].map((value) => ({ value, label: value || t('ki.open') }));
  const fields = accounts.map(({ account, label, position }) =>
    selectField([account, label].filter(Boolean).join(' '), options, position, (value) => onChange(account, value)),
  );
  return [section(t('ki.accounts'), element('p', { class: 'small' }, t('ki.accounts.text')), ...fields)];
}

const SHOWN_PROBLEMS = 20;

export function problemList(t: KduTranslate, problems: readonly string[], count: number): HTMLElement[] {
  if (problems.length === 0) return [];
  const shown = problems.slice(0, SHOWN_PROBLEMS);
  return [
    element('ul', { class: 'ki-problems' }, ...shown.map((text) => element('li', {}, text))),
    ...(count > shown.length ? [line(t.count('ki.more', count - shown.length))] : []),
  ];
}

export function checkPart(t: KduTranslate, { said, problems }: ReadAnswer, facts: ReadFacts): HTMLElement {
  const { controlSums, gaps, negativeYears, proof, problemCount } = facts;
  const wrong = controlSums.filter(({ status }) => status === 'wrong').length;
  const sums = controlSums.length === 0 ? t('ki.sums.none') : wrong > 0 ? t.count('ki.sums.wrong', wrong) : t.count('ki.sums.ok', controlSums.length);
  return section(
    t('ki.check'),
    line(said),
    ...(wrong > 0 ? [messageBar({ intent: 'warning', body: [sums] })] : [line(sums)]),
    ...(proof ? [line(t('ki.proof', { a: euros(centsText(proof.before), t), b: euros(centsText(proof.after), t) }))] : []),
    ...(gaps.length > 0 ? [line(t('ki.gaps', { s: t.list(gaps.map((period) => periodText(period, t))) }))] : []),
    ...(negativeYears.length > 0 ? [line(t('ki.negative', { s: t.list(negativeYears.map(({ konto, year }) => `${konto} (${year})`)) }))] : []),
    ...problemList(t, problems, problemCount),
  );
}

interface SlicesProps {
  readonly t: KduTranslate;
  readonly facts: readonly KduFact[];
  readonly rows: readonly FactRow[];
  readonly source: string;
  readonly slices: readonly Slice[];
  /** By slice. */
  readonly answers: ReadonlyMap<string, SliceAnswer>;
  onChange(slice: string, answer: SliceAnswer): void;
}

/** Only what the workbook holds already; new periods are no question. */
export function slicesPart({ t, facts, rows, source, slices, answers, onChange }: SlicesProps): HTMLElement[] {
  const unchanged = slices.filter(({ answer }) => answer === 'unchanged').length;
  const asked = slices.filter(({ answer }) => answer !== 'new' && answer !== 'unchanged');
  if (asked.length + unchanged === 0) return [];
  const cards = asked.map((slice) => {
    const key = sliceKey(slice);
    const p = periodText(key, t);
    const answer = answers.get(key) ?? slice.answer;
    const { resultSum, difference, come, go, comeMunicipalities, goMunicipalities } = effectOf(facts, rows, source, slice, answer);
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
      ...(options.length > 1 ? [selectField(t('ki.slice.answer', { p }), options, answer, (value) => onChange(key, value))] : [line(t(`ki.slice.${answer}`))]),
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
