import { LOCALES } from '../../src/language';
import { isNearlyFull, SETTINGS_LIMIT } from '../excel/settingsSize';
import { messageBar } from '../ui/message';
import type { PaneTranslate } from './i18n';

/** Nothing while there is room enough for what the add-in keeps in the workbook. */
export const settingsBar = (t: PaneTranslate, size: number): HTMLElement[] =>
  isNearlyFull(size)
    ? [messageBar({ intent: 'warning', title: t('st.settings.title'), body: [t('st.settings.text', { n: megabytes(t, size), m: megabytes(t, SETTINGS_LIMIT) })] })]
    : [];

const megabytes = ({ language }: PaneTranslate, size: number): string =>
  (size / 1_000_000).toLocaleString(LOCALES[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 });
