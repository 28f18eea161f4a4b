/** A decision on a finding in words: the same in the pane and in the protocol. */
import { LOCALES, type Language } from '../../src/language';
import type { FindingsTranslate } from './i18n';
import type { Entry, Standing } from './status';

/** `22.11.2026` */
export const dateText = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { day: '2-digit', month: '2-digit', year: 'numeric' }).format(new Date(iso));

/** `22.11.2026, 14:05` */
export const timeText = (date: Date, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(date);

/** `erklärt, AB, 22.11.2026` */
const entryText = ({ status, initials, date }: Entry, t: FindingsTranslate): string =>
  t('rv.by', { status: t(`rv.${status}`), who: initials, date: dateText(date, t.language) });

/** With its note behind it. */
export const entryLine = (entry: Entry, t: FindingsTranslate): string => [entryText(entry, t), entry.note].filter(Boolean).join(': ');

/** `geprüft`, `wieder offen` */
export const standingWord = ({ status, isReopened }: Standing, t: FindingsTranslate): string => t(isReopened ? 'rv.reopened' : `rv.${status}`);
