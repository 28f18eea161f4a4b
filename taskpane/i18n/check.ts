/** The words of the view Prüfung and of its list of the workbook, which come with its code. */
import type { Language } from '../../src/language';
import type { de as all } from './de';
import { translatorWith, type TranslateFrom } from './translate';

export const checkDe = {
  'ck.tabs': 'Prüfungen',
  'ck.tab.workbook': 'Arbeitsmappe',
  'ck.tab.reconciliation': 'Abstimmung',
  'ck.tab.protocol': 'Protokoll',
} as const;

export const checkEn: Readonly<Record<keyof typeof checkDe, string>> = {
  'ck.tabs': 'Checks',
  'ck.tab.workbook': 'Workbook',
  'ck.tab.reconciliation': 'Reconciliation',
  'ck.tab.protocol': 'Protocol',
};

export type CheckTranslate = TranslateFrom<typeof all & typeof checkDe>;

export const checkTranslator = (language: Language): CheckTranslate => translatorWith<typeof checkDe>({ de: checkDe, en: checkEn }, language);
