/** The words of a finding's status and its editor. They come with the code of the views that have findings. */
import type { Language } from '../../src/language';
import { translatorFrom } from '../i18n/translate';
import { paneWords } from '../pane/i18n';

const de = {
  'rv.label': 'Bearbeitung',
  'rv.status': 'Status',
  'rv.open': 'offen',
  'rv.checked': 'geprüft',
  'rv.explained': 'erklärt',
  'rv.resolved': 'behoben',
  'rv.reopened': 'wieder offen',
  'rv.reopened.text': 'Wieder offen: Die Zahlen dahinter haben sich geändert.',
  'rv.still': 'Bei der letzten Prüfung noch gefunden.',
  'rv.by': '{status}, {who}, {date}',
  'rv.before': 'Zuvor {s}',
  'rv.earlier': 'Frühere Vermerke',
  'rv.add': 'Vermerk hinzufügen',
  'rv.initials': 'Kürzel',
  'rv.note': 'Vermerk',
  'rv.optional': 'optional',
  'rv.save': 'Speichern',
  'rv.discard': 'Verwerfen',
  'rv.saving': 'Wird gespeichert.',
  'rv.saved': 'Gespeichert: {s}. Mit der Datei bleibt es erhalten, sobald Sie diese sichern.',
  'rv.unsaved': 'Noch nicht gespeichert. „Verwerfen“ schließt ohne zu speichern.',
  'rv.bad.initials': 'Zum Speichern wird Ihr Kürzel gebraucht: 1 bis 5 Buchstaben oder Ziffern.',
  'rv.bad.note': 'Der Vermerk hat {n} Zeichen, gespeichert werden höchstens {m}. Kürzen Sie ihn.',
  'rv.refused': 'Excel hat das Speichern abgelehnt. Ihre Eingaben stehen noch da; versuchen Sie es erneut.',
  'rv.unread': 'Excel hat das Lesen des Bearbeitungsstands abgelehnt.',
  'rv.unknown':
    'Der Bearbeitungsstand dieser Arbeitsmappe stammt von einer anderen Fassung des Add-ins. Er bleibt, wie er ist; es wird nichts gespeichert. Aktualisieren Sie das Add-in.',
} as const;

const en: Readonly<Record<keyof typeof de, string>> = {
  'rv.label': 'Review',
  'rv.status': 'Status',
  'rv.open': 'open',
  'rv.checked': 'reviewed',
  'rv.explained': 'explained',
  'rv.resolved': 'resolved',
  'rv.reopened': 'open again',
  'rv.reopened.text': 'Open again: the numbers behind it have changed.',
  'rv.still': 'Still found by the latest check.',
  'rv.by': '{status}, {who}, {date}',
  'rv.before': 'Before: {s}',
  'rv.earlier': 'Earlier notes',
  'rv.add': 'Add note',
  'rv.initials': 'Initials',
  'rv.note': 'Note',
  'rv.optional': 'optional',
  'rv.save': 'Save',
  'rv.discard': 'Discard',
  'rv.saving': 'Saving.',
  'rv.saved': 'Saved: {s}. It is kept with the file as soon as you save that.',
  'rv.unsaved': 'Not saved yet. “Discard” closes without saving.',
  'rv.bad.initials': 'Your initials are needed for saving: 1 to 5 letters or digits.',
  'rv.bad.note': 'The note has {n} characters, at most {m} are saved. Shorten it.',
  'rv.refused': 'Excel refused to save. Your entries are still here; try again.',
  'rv.unread': 'Excel refused to read the review statuses.',
  'rv.unknown':
    'The review statuses of this workbook come from another version of the add-in. They stay as they are; nothing is saved. Update the add-in.',
};

export const findingsWords = { de, en };

export const findingsTranslator = (language: Language) => translatorFrom(language, paneWords, findingsWords);

export type FindingsTranslate = ReturnType<typeof findingsTranslator>;
