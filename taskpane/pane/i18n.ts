/** The words of the pane itself, and those that every view may need. */
import type { Language } from '../../src/language';
import { translatorFrom } from '../i18n/translate';

const de = {
  'nav.label': 'Ansichten',
  'nav.load': 'Laden',
  'nav.planning': 'Planung',
  'nav.functions': 'Funktionen',
  'nav.trace': 'Prüfpfad',
  'nav.check': 'Prüfung',
  'nav.kdu': 'KdU-Ist',

  'foot.data': 'Programm {year} · Datenstand {version}',
  'foot.help': 'Hilfe',
  'action.cancel': 'Abbrechen',
  'action.retry': 'Erneut versuchen',
  'action.it': 'Für die IT kopieren',
  'action.copied': 'Angaben für die IT kopiert.',
  'action.copyByHand': 'Der Browser lässt das Kopieren nicht zu. Der Text ist markiert: Kopieren Sie ihn mit Strg+C (auf dem Mac mit Befehl+C).',
  'action.copyField': 'Text zum Kopieren',
  'list.quoted': '„{s}“',
  'list.empty': 'leer',
  'list.more': 'und {n} weitere',

  'first.title': 'Jede Zahl bis zur Quelle nachprüfbar',
  'first.lead': 'Das Add-in lädt die veröffentlichten Zahlen des Jobcenters Kreis Unna als Modelle in Ihre Arbeitsmappe.',
  'first.plan.title': 'Planen',
  'first.plan.text': 'Unterfinanzierung berechnen, Budgets auf Plätze verteilen, Annahmen ändern.',
  'first.recon.title': 'Abgleichen',
  'first.recon.text': 'KdU-Ansatz und KdU-Ist vergleichen, Summen und Rundungen prüfen.',
  'first.audit.title': 'Nachprüfen',
  'first.audit.text': 'Jede Zahl bis zu Abschnitt, Angabe im Dokument und Genauigkeit verfolgen.',
  'first.privacy': 'Ihre Daten bleiben in der Arbeitsmappe. Das Add-in sendet sie nirgendwohin.',
  'first.handbook': 'Handbuch öffnen',
  'first.start': 'Zahlen laden',
  'first.skip': 'Überspringen',

  'st.start': 'Verbindung mit Excel wird hergestellt',
  'st.office.title': 'Excel-Schnittstelle nicht erreichbar',
  'st.office.text':
    'Office.js wurde nach {n} Sekunden nicht geladen. Vermutlich sperrt Ihr Netz die Adresse. An der Arbeitsmappe wurde nichts geändert.',
  'st.office.silent':
    'Office.js ist geladen, aber Excel antwortet seit {n} Sekunden nicht. An der Arbeitsmappe wurde nichts geändert. Schließen Sie den Aufgabenbereich und öffnen Sie ihn neu.',
  'st.host.title': 'Nur in Excel nutzbar',
  'st.host.text':
    'Diese Seite läuft außerhalb von Excel und kann keine Arbeitsmappe lesen. Öffnen Sie Excel und wählen Sie im Menüband „Zahlen laden“.',
  'st.part.title': 'Die Ansicht {s} wurde nicht geladen',
  'st.part.text': 'Ein Teil des Add-ins ist nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
  'st.old.title': 'Diese Excel-Version ist zu alt',
  'st.old.sheets': 'Zum Laden der Blätter braucht das Add-in {set} {needed}, hier ist {found} vorhanden.',
  'st.old.functions': 'Für die JC-Funktionen braucht das Add-in {set} {needed}, hier ist {found} vorhanden.',
  'st.old.none': 'keine Fassung',
  'st.old.step': 'Aktualisieren Sie Excel oder wenden Sie sich an Ihre IT.',
  'st.old.more': 'Unterstützte Versionen',
  'st.old.list': 'Nach Angaben von Microsoft genügen:',
  'st.old.web': 'Excel im Web',
  'st.old.windows': 'Microsoft 365 für Windows ab Version 2008',
  'st.old.perpetual': 'Office 2021 für Windows ab Version 2108',
  'st.old.mac': 'Excel für Mac ab Version 16.40',

  'st.structure.title': 'Die Struktur der Arbeitsmappe ist geschützt',
  'st.prot.title': 'Blatt {s} ist geschützt',
  'st.prot.text':
    'Das Add-in müsste darauf schreiben; es wurde nichts geschrieben. Heben Sie den Schutz unter Überprüfen > Blattschutz aufheben auf.',
  'st.edit.title': 'Excel wartet auf Ihre Eingabe',
  'st.edit.text':
    'Eine Zelle wird gerade bearbeitet. Schließen Sie sie mit der Eingabetaste ab oder verwerfen Sie sie mit Esc. Danach geht es von selbst weiter.',
  'st.work.title': 'Excel braucht länger als üblich',
  'st.work.text':
    'Falls Sie gerade eine Zelle bearbeiten: Schließen Sie sie mit der Eingabetaste ab oder verwerfen Sie sie mit Esc. Sonst geht es von selbst weiter.',
  'st.settings.title': 'Der Platz für das Add-in in dieser Arbeitsmappe wird knapp',
  'st.settings.text':
    'Was geladen wurde und welche Status vergeben sind, hält das Add-in in den Einstellungen der Arbeitsmappe: {n}\u00a0MB, Excel nimmt höchstens {m}\u00a0MB. Ist die Grenze erreicht, lässt sich nichts mehr laden und kein Status speichern. Prüfen Sie in einer neuen Arbeitsmappe weiter.',
  'st.selection':
    'Eine andere Arbeitsmappe steht im Vordergrund, oder markiert ist keine Zelle, sondern etwa ein Diagramm. Klicken Sie in dieser Arbeitsmappe auf eine Zelle und versuchen Sie es erneut.',
  'st.refused.title': 'Excel hat das Lesen der Arbeitsmappe abgelehnt',
  'st.refused.text': 'Es wurde nichts geschrieben. Versuchen Sie es erneut; bleibt es dabei, wenden Sie sich an Ihre IT.',
} as const;

const en: Readonly<Record<keyof typeof de, string>> = {
  'nav.label': 'Views',
  'nav.load': 'Load',
  'nav.planning': 'Planning',
  'nav.functions': 'Functions',
  'nav.trace': 'Trace',
  'nav.check': 'Check',
  'nav.kdu': 'Actuals',

  'foot.data': 'Programme {year} · data version {version}',
  'foot.help': 'Help',
  'action.cancel': 'Cancel',
  'action.retry': 'Try again',
  'action.it': 'Copy details for IT',
  'action.copied': 'Details for IT copied.',
  'action.copyByHand': 'The browser does not allow copying. The text is selected: copy it with Ctrl+C (on a Mac with Command+C).',
  'action.copyField': 'Text to copy',
  'list.quoted': '“{s}”',
  'list.empty': 'empty',
  'list.more': 'and {n} more',

  'first.title': 'Every number, traceable to its source',
  'first.lead': 'The add-in loads the published figures of the Jobcenter Kreis Unna into your workbook as models.',
  'first.plan.title': 'Plan',
  'first.plan.text': 'Calculate underfunding, allocate budgets to places, change assumptions.',
  'first.recon.title': 'Reconcile',
  'first.recon.text': 'Compare housing plan and actuals, check sums and rounding.',
  'first.audit.title': 'Audit',
  'first.audit.text': 'Trace every number to section, printed form and precision.',
  'first.privacy': 'Your data stays in the workbook. The add-in sends it nowhere.',
  'first.handbook': 'Open the handbook',
  'first.start': 'Load figures',
  'first.skip': 'Skip',

  'st.start': 'Connecting to Excel',
  'st.office.title': 'Excel interface not reachable',
  'st.office.text':
    'Office.js did not load within {n} seconds. Your network probably blocks the address. The workbook was not changed.',
  'st.office.silent':
    'Office.js has loaded, but Excel has not answered for {n} seconds. The workbook was not changed. Close the task pane and open it again.',
  'st.host.title': 'Works in Excel only',
  'st.host.text': 'This page runs outside Excel and cannot read a workbook. Open Excel and choose “Load figures” on the ribbon.',
  'st.part.title': 'The view {s} did not load',
  'st.part.text': 'A part of the add-in cannot be reached. Check the connection and try again.',
  'st.old.title': 'This version of Excel is too old',
  'st.old.sheets': 'Loading sheets needs {set} {needed}; this Excel has {found}.',
  'st.old.functions': 'The JC functions need {set} {needed}; this Excel has {found}.',
  'st.old.none': 'none',
  'st.old.step': 'Update Excel or contact your IT.',
  'st.old.more': 'Supported versions',
  'st.old.list': 'According to Microsoft, these suffice:',
  'st.old.web': 'Excel on the web',
  'st.old.windows': 'Microsoft 365 for Windows from version 2008',
  'st.old.perpetual': 'Office 2021 for Windows from version 2108',
  'st.old.mac': 'Excel for Mac from version 16.40',

  'st.structure.title': 'The structure of the workbook is protected',
  'st.prot.title': 'Sheet {s} is protected',
  'st.prot.text':
    'The add-in would have to write on it; nothing was written. Remove the protection under Review > Unprotect Sheet.',
  'st.edit.title': 'Excel is waiting for your input',
  'st.edit.text': 'A cell is being edited. Finish it with Enter or discard it with Esc. It then goes on by itself.',
  'st.work.title': 'Excel is taking longer than usual',
  'st.work.text': 'If you are editing a cell, finish it with Enter or discard it with Esc. Otherwise it goes on by itself.',
  'st.settings.title': 'The room for the add-in in this workbook is running out',
  'st.settings.text':
    'What was loaded and which statuses were given is kept in the workbook’s settings: {n}\u00a0MB, Excel takes {m}\u00a0MB at most. At the limit nothing can be loaded and no status saved. Continue in a new workbook.',
  'st.selection':
    'Another workbook is in front, or something else than a cell is selected, such as a chart. Click on a cell of this workbook and try again.',
  'st.refused.title': 'Excel refused to read the workbook',
  'st.refused.text': 'Nothing was written. Try again; if it persists, contact your IT.',
};

export const paneWords = { de, en };

export const paneTranslator = (language: Language) => translatorFrom(language, paneWords);

export type PaneTranslate = ReturnType<typeof paneTranslator>;
