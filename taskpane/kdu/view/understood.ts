/** What was understood of a file: in a sentence, as a table of its first lines, and point by point, each of which can be changed. */
import type { AnsweredEncoding } from '../../../src/import/encoding';
import type { Answers, Understood } from '../../../src/import/outcome';
import type { PreviewLine } from '../../../src/import/preview';
import { ENCODING_NAMES, SEPARATOR_NAMES } from '../../../src/import/words';
import { element } from '../../ui/dom';
import type { KduTranslate } from '../i18n';
import type { ReadAnswer } from '../reading/answer';
import { line, section, selectField, textField, type Option } from './parts';
import { previewTable } from './preview';

export type Change = (answers: Answers) => void;

export interface UnderstoodProps {
  readonly t: KduTranslate;
  readonly answer: ReadAnswer;
  /** The first sentence; empty where the periods are not known yet. */
  readonly first: string;
  readonly answers: Answers;
  readonly source: string;
  /** Whether what can be changed is in view. */
  readonly isOpen: boolean;
  onChange(answers: Answers): void;
  onSource(source: string): void;
  onToggle(isOpen: boolean): void;
}

export function understoodPart(props: UnderstoodProps): HTMLElement {
  const { t, answer, first, answers, isOpen, onChange, onToggle } = props;
  const { outcome, preview, understood } = answer;
  const table = preview && previewTable(t, preview, outcome.headerLine, (name, use) => onChange({ ...answers, columns: { ...answers.columns, [name]: use } }));
  const details = element(
    'details',
    { class: 'ki-change', open: isOpen },
    element('summary', { id: 'ki-change' }, t('ki.change')),
    element('div', { class: 'ki-fields' }, ...fieldsOf(props)),
  );
  details.addEventListener('toggle', () => onToggle(details.open));
  return section(t('ki.understood'), ...(first === '' ? [] : [line(first)]), ...(understood === '' ? [] : [line(understood)]), ...(table ? [table] : []), details);
}

const UNITS = ['EUR', 'TEUR', 'MIO'] as const;
const SEPARATORS = [';', '\t', ',', '|'] as const;
const ENCODINGS: readonly AnsweredEncoding[] = ['utf-8', 'windows-1252', 'utf-16le'];

export const shownSeparator = (separator: string, { language }: KduTranslate): string => SEPARATOR_NAMES[separator]?.[language] ?? separator;

const YEAR = /^(?:19|20)\d{2}$/;
export const MONTH = /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/;

function fieldsOf({ t, answer: { outcome, preview }, answers, source, onChange, onSource }: UnderstoodProps): HTMLElement[] {
  const { separator, encoding, headerLine, sheet, sheets = [], unit, values, numbers } = outcome;
  const month = outcome.month ?? answers.month;
  const year = outcome.year ?? answers.year;
  const isText = encoding !== undefined && encoding !== 'xlsx';
  const hasAmounts = unit !== undefined && unit !== 'BG';
  const change = <Key extends keyof Answers>(key: Key) => (value: Answers[Key]) => onChange({ ...answers, [key]: value });
  return [
    textField('ki-of', t('ki.source'), source, /\S/, onSource),
    ...(sheets.length > 1 ? [selectField('ki-sheet', t('ki.sheet'), sheets.map(same), sheet, (value) => onChange({ ...answers, sheet: value, headerLine: undefined }))] : []),
    ...(isText ? [selectField('ki-separator', t('ki.separator'), SEPARATORS.map((value) => ({ value, label: shownSeparator(value, t) })), separator, change('separator'))] : []),
    ...(isText ? [selectField('ki-encoding', t('ki.encoding'), ENCODINGS.map((value) => ({ value, label: ENCODING_NAMES[value] ?? value })), answeredEncoding(encoding), change('encoding'))] : []),
    ...(preview && preview.start.length > 0 ? [selectField('ki-head', t('ki.head'), headOptions(t, preview.start, outcome), headerLine, change('headerLine'))] : []),
    ...(hasAmounts ? [selectField('ki-unit', t('ki.unit'), UNITS.map(same), unit, change('unit'))] : []),
    ...(values !== undefined && unit !== 'BG' ? [selectField('ki-values', t('ki.values'), (['month', 'cumulated'] as const).map((value) => ({ value, label: t(`ki.values.${value}`) })), values, change('values'))] : []),
    ...(numbers !== undefined && numbers !== 'typed' ? [selectField('ki-numbers', t('ki.numbers'), notations(t), answers.numbers, change('numbers'))] : []),
    ...(year === undefined ? [] : [textField('ki-of-year', t('ki.year'), String(year), YEAR, (text) => onChange({ ...answers, year: Number(text) }))]),
    ...(month === undefined ? [] : [textField('ki-of-month', t('ki.month'), month, MONTH, change('month'))]),
  ];
}

const same = <Value extends string>(value: Value): Option<Value> => ({ value, label: value });

const notations = (t: KduTranslate): Option<Answers['numbers']>[] => [
  { value: undefined, label: t('ki.numbers.german') },
  { value: 'english', label: t('ki.numbers.english') },
];

/** undefined for what the user cannot say himself. */
function answeredEncoding(encoding: Understood['encoding']): AnsweredEncoding | undefined {
  if (encoding === 'utf-8-bom') return 'utf-8';
  return encoding === 'utf-16be' ? 'utf-16le' : ENCODINGS.find((one) => one === encoding);
}

const LONGEST = 40;

function headOptions(t: KduTranslate, start: readonly PreviewLine[], { headerLine }: Understood): Option<number>[] {
  const shown = start.map(({ line: value, cells }) => {
    const text = cells.filter(Boolean).join(' · ');
    return { value, label: t('ki.head.line', { n: String(value), s: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text }) };
  });
  const isAmong = headerLine === undefined || shown.some(({ value }) => value === headerLine);
  return isAmong ? shown : [...shown, { value: headerLine, label: t('ki.head.line', { n: String(headerLine), s: '…' }) }];
}
