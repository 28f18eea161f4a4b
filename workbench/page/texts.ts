import type { DisplayLanguage } from '../frame/hostInfo';

/** The shell's own words. */
export interface Texts {
  readonly note: string;
  readonly ribbon: string;
  readonly grid: string;
  readonly splitter: string;
  readonly close: string;
  readonly dark: string;
  readonly open: string;
  readonly save: string;
  readonly tabs: readonly string[];
  readonly groups: readonly (readonly [label: string, blocks: number])[];
  readonly workbookUnreadable: (name: string, reason: string) => string;
  readonly manifestMissing: (url: string, reason: string) => string;
  readonly functionsMissing: (url: string, reason: string) => string;
  readonly notOffered: (addin: string, sets: string) => string;
  readonly notSupported: (what: string) => string;
}

const german: Texts = {
  note: 'Werkbank: spielt Excel für das Add-in',
  ribbon: 'Menüband',
  grid: 'Tabelle',
  splitter: 'Breite des Aufgabenbereichs',
  close: 'Aufgabenbereich schließen',
  dark: 'Dunkles Design',
  open: 'Öffnen …',
  save: 'Speichern',
  tabs: ['Datei', 'Start', 'Einfügen', 'Seitenlayout', 'Formeln', 'Daten', 'Überprüfen', 'Ansicht', 'Hilfe'],
  groups: [
    ['Zwischenablage', 2],
    ['Schriftart', 4],
    ['Ausrichtung', 3],
    ['Zahl', 2],
    ['Formatvorlagen', 3],
    ['Zellen', 2],
    ['Bearbeiten', 2],
  ],
  workbookUnreadable: (name, reason) => `Die Arbeitsmappe ${name} lässt sich nicht öffnen: ${reason}`,
  manifestMissing: (url, reason) => `Das Manifest ${url} lässt sich nicht lesen: ${reason} Das Add-in wurde nicht geladen.`,
  functionsMissing: (url, reason) => `Die Funktionsliste ${url} lässt sich nicht lesen: ${reason} Die Funktionen des Add-ins fehlen.`,
  notOffered: (addin, sets) => `Dieses Excel bietet „${addin}“ nicht an: Es fehlt ${sets}.`,
  notSupported: (what) => `Das spielt die Werkbank nicht: ${what}`,
};

const english: Texts = {
  note: 'Workbench: plays Excel for the add-in',
  ribbon: 'Ribbon',
  grid: 'Sheet',
  splitter: 'Width of the task pane',
  close: 'Close task pane',
  dark: 'Dark theme',
  open: 'Open…',
  save: 'Save',
  tabs: ['File', 'Home', 'Insert', 'Page Layout', 'Formulas', 'Data', 'Review', 'View', 'Help'],
  groups: [
    ['Clipboard', 2],
    ['Font', 4],
    ['Alignment', 3],
    ['Number', 2],
    ['Styles', 3],
    ['Cells', 2],
    ['Editing', 2],
  ],
  workbookUnreadable: (name, reason) => `The workbook ${name} cannot be opened: ${reason}`,
  manifestMissing: (url, reason) => `The manifest ${url} cannot be read: ${reason} The add-in was not loaded.`,
  functionsMissing: (url, reason) => `The list of functions ${url} cannot be read: ${reason} The add-in’s functions are missing.`,
  notOffered: (addin, sets) => `This Excel does not offer “${addin}”: it lacks ${sets}.`,
  notSupported: (what) => `The workbench does not play this: ${what}`,
};

export const textsIn = (language: DisplayLanguage): Texts => (language === 'de-DE' ? german : english);

/** Fills the page's words in: the content of [data-text], the name of [data-label]. */
export function fillTexts(texts: Texts, language: DisplayLanguage): void {
  document.documentElement.lang = language.slice(0, 2);
  const words = texts as unknown as Readonly<Record<string, string>>;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]'))
    element.textContent = words[element.dataset['text'] ?? ''] ?? '';
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]'))
    element.setAttribute('aria-label', words[element.dataset['label'] ?? ''] ?? '');
}
