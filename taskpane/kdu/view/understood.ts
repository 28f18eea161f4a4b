/** What was understood of a file: in a sentence, as a table of its first lines, and point by point, each of which can be changed. */
import type { ColumnUse } from '../../../src/import/columns';
import type { AnsweredEncoding } from '../../../src/import/encoding';
import type { Answers, Understood } from '../../../src/import/outcome';
import type { PreviewLine } from '../../../src/import/preview';
import type { Unit } from '../../../src/import/units';
import { ENCODING_NAMES, SEPARATOR_NAMES, unitName } from '../../../src/import/words';
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
  const onUse = (name: string, use: ColumnUse): void => onChange({ ...answers, columns: { ...answers.columns, [name]: use } });
  const table = preview && previewTable(t, preview, outcome.headerLine, onUse);
  const details = element(
    'details',
    { class: 'ki-change', open: isOpen },
    element('summary', { id: 'ki-change' }, t('ki.change')),
    element('div', { class: 'ki-fields' }, ...fieldsOf(props)),
  );
  details.addEventListener('toggle', () => onToggle(details.open));
  const said = [first, understood].filter(Boolean).map(line);
  return section(t('ki.understood'), ...said, ...(table ? [table] : []), details);
}

const UNITS = ['EUR', 'TEUR', 'MIO'] as const;
const SEPARATORS = [';', '\t', ',', '|'] as const;
const ENCODINGS: readonly AnsweredEncoding[] = ['utf-8', 'windows-1252', 'utf-16le'];

export const shownSeparator = (separator: string, { language }: KduTranslate): string =>
  SEPARATOR_NAMES[separator]?.[language] ?? separator;

const YEAR = /^(?:19|20)\d{2}$/;
export const MONTH = /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/;

type Changing = <Key extends keyof Answers>(key: Key) => (value: Answers[Key]) => void;

function fieldsOf(props: UnderstoodProps): HTMLElement[] {
  const { t, answers, source, onChange, onSource } = props;
  const change: Changing = (key) => (value) => onChange({ ...answers, [key]: value });
  const fields = [sheetField(props), ...textFields(props, change), headField(props, change), ...amountFields(props, change), ...timeFields(props, change)];
  return [textField('ki-of', t('ki.source'), source, /\S/, onSource), ...fields.filter((field) => field !== null)];
}

function sheetField({ t, answer: { outcome }, answers, onChange }: UnderstoodProps): HTMLElement | null {
  const { sheet, sheets = [] } = outcome;
  if (sheets.length < 2) return null;
  return selectField('ki-sheet', t('ki.sheet'), sheets.map(same), sheet, (value) => onChange({ ...answers, sheet: value, headerLine: undefined }));
}

function textFields({ t, answer: { outcome } }: UnderstoodProps, change: Changing): HTMLElement[] {
  const { encoding, separator } = outcome;
  if (encoding === undefined || encoding === 'xlsx') return [];
  const separators = SEPARATORS.map((value) => ({ value, label: shownSeparator(value, t) }));
  const encodings = ENCODINGS.map((value) => ({ value, label: ENCODING_NAMES[value] ?? value }));
  return [
    selectField('ki-separator', t('ki.separator'), separators, separator, change('separator')),
    selectField('ki-encoding', t('ki.encoding'), encodings, answeredEncoding(encoding), change('encoding')),
  ];
}

function headField({ t, answer: { outcome, preview } }: UnderstoodProps, change: Changing): HTMLElement | null {
  if (!preview || preview.start.length === 0) return null;
  return selectField('ki-head', t('ki.head'), headOptions(t, preview.start, outcome), outcome.headerLine, change('headerLine'));
}

function amountFields({ t, answer: { outcome }, answers }: UnderstoodProps, change: Changing): HTMLElement[] {
  const { unit, values, numbers } = outcome;
  if (unit === 'BG') return [];
  const kinds = (['month', 'cumulated'] as const).map((value) => ({ value, label: t(`ki.values.${value}`) }));
  return [
    ...(unit === undefined ? [] : [selectField('ki-unit', t('ki.unit'), units(t), unit, change('unit'))]),
    ...(values === undefined ? [] : [selectField('ki-values', t('ki.values'), kinds, values, change('values'))]),
    ...(numbers === undefined || numbers === 'typed'
      ? []
      : [selectField('ki-numbers', t('ki.numbers'), notations(t), answers.numbers, change('numbers'))]),
  ];
}

function timeFields({ t, answer: { outcome }, answers }: UnderstoodProps, change: Changing): HTMLElement[] {
  const year = outcome.year ?? answers.year;
  const month = outcome.month ?? answers.month;
  return [
    ...(year === undefined ? [] : [textField('ki-of-year', t('ki.year'), String(year), YEAR, (text) => change('year')(Number(text)))]),
    ...(month === undefined ? [] : [textField('ki-of-month', t('ki.month'), month, MONTH, change('month'))]),
  ];
}

const same = <Value extends string>(value: Value): Option<Value> => ({ value, label: value });

const units = ({ language }: KduTranslate): Option<Unit>[] => UNITS.map((value) => ({ value, label: unitName(value, language) }));

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
