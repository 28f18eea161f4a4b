/** The words around the panels of the view Prüfung, which come with its code. */
import type { Language } from '../../src/language';
import { translatorFrom } from '../i18n/translate';
import { paneWords } from '../pane/i18n';

const de = {
  'au.tabs': 'Prüfungen',
  'au.tab.workbook': 'Arbeitsmappe',
  'au.tab.reconciliation': 'Abstimmung',
  'au.tab.protocol': 'Protokoll',
} as const;

const en: Readonly<Record<keyof typeof de, string>> = {
  'au.tabs': 'Checks',
  'au.tab.workbook': 'Workbook',
  'au.tab.reconciliation': 'Reconciliation',
  'au.tab.protocol': 'Protocol',
};

export const auditWords = { de, en };

export const auditTranslator = (language: Language) => translatorFrom(language, paneWords, auditWords);

export type AuditTranslate = ReturnType<typeof auditTranslator>;
