/** What was understood of a file, and how it can be read otherwise. */
import type { Answers } from '../../../src/import/outcome';
import { element } from '../../ui/dom';
import type { KduTranslate } from '../i18n';
import type { ReadAnswer } from '../reading/answer';
import { line, section, selectField, type Option } from './parts';

export type Change = (answers: Answers) => void;

const UNITS = ['EUR', 'TEUR', 'MIO'] as const;
const SEPARATORS = [';', '\t', ',', '|'] as const;

export const shownSeparator = (separator: string): string => (separator === '\t' ? 'Tab' : separator);

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
