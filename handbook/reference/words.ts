/** What the reference says besides the texts of the functions. */
import type { Localized } from '../../src/language';

export const WORDS = {
  referenceTitle: { de: 'JC-Funktionen: Referenz', en: 'JC functions: reference' },
  differencesTitle: { de: 'Was anders ist als in Excel, und warum', en: 'What differs from Excel, and why' },
  handbook: { de: 'Handbuch', en: 'Handbook' },
  intro: {
    de: 'Alle Funktionen mit Parametern, Beispielen, Herleitung und Fehlern. Die Beispiele rechnet bei jeder Fassung ein Test nach.',
    en: 'All functions with parameters, examples, calculation and errors. A test recalculates the examples with every version.',
  },
  notation: {
    de:
      'Formeln stehen so da, wie Sie sie in einem deutschen Excel eingeben: Semikolon zwischen Argumenten, Komma vor den ' +
      'Nachkommastellen. In Matrixkonstanten trennt das Semikolon Zeilen und der Punkt Spalten: `{1;2}` steht untereinander, ' +
      '`{1.2}` nebeneinander. Statt einer Konstanten nehmen Sie meist eine Zelle oder einen Bereich.',
    en:
      'Formulas stand here as you type them in an English Excel: commas between arguments, a point before the decimals. In array ' +
      'constants a semicolon separates rows and a comma separates columns: `{1;2}` is a column, `{1,2}` a row. In place of a ' +
      'constant you mostly use a cell or a range.',
  },
  germanWords: {
    de: 'Wörter wie PCT sind in jeder Sprache gleich; Groß- und Kleinschreibung ist frei.',
    en:
      'Words such as PCT or NACH are the same in every language, so that a formula means the same everywhere; upper or lower case ' +
      'is up to you.',
  },
  search: { de: 'Funktion oder Stichwort suchen', en: 'Search for a function or keyword' },
  found: { de: '{n} von {all} Funktionen', en: '{n} of {all} functions' },
  notFound: {
    de: 'Keine Funktion gefunden. Suchen Sie nach einem Fachwort wie „Ansatz“ oder nach einem Namen wie „KDU“.',
    en: 'No function found. Search for a term such as “budget” or a name such as “KDU”.',
  },
  searchHandbook: { de: 'Im Handbuch suchen', en: 'Search the handbook' },
  foundTasks: { de: '{n} von {all} Abschnitten', en: '{n} of {all} sections' },
  noTask: {
    de: 'Kein Abschnitt gefunden. Suchen Sie nach einem Blatt wie „Plätze“ oder nach einem Wort wie „drucken“.',
    en: 'No section found. Search for a sheet such as “Plätze” or for a word such as “print”.',
  },
  contents: { de: 'Inhalt', en: 'Contents' },
  pages: { de: 'Seiten', en: 'Pages' },
  parameters: { de: 'Parameter', en: 'Parameters' },
  name: { de: 'Name', en: 'Name' },
  description: { de: 'Bedeutung', en: 'Meaning' },
  allowed: { de: 'Zulässig', en: 'Allowed' },
  required: { de: 'erforderlich', en: 'required' },
  optional: { de: 'optional', en: 'optional' },
  byDefault: { de: 'Vorgabe', en: 'default' },
  oneOf: { de: 'eines der Wörter', en: 'one of the words' },
  atZero: { de: '; bei 0 #DIV/0!', en: '; #DIV/0! for 0' },
  cells: { de: 'ein Bereich oder eine Zelle; je Zelle: ', en: 'a range or a cell; in each cell: ' },
  result: { de: 'Ergebnis', en: 'Result' },
  cellwise: {
    de:
      'Rechnet Zelle für Zelle: Wo Zellen stehen können, kann auch ein Bereich stehen. Bereiche gleicher Form geben ' +
      'ein Ergebnis dieser Form, eine Zeile mit einer Spalte gibt eine Tabelle; es läuft über.',
    en:
      'Works element by element: where a cell can stand, a range can too. Ranges of the same shape give a result of that ' +
      'shape, a row with a column makes a table; it spills.',
  },
  oneWord: {
    de: 'Ein Wort gilt für alle Zellen.',
    en: 'A word holds for all cells.',
  },
  together: { de: 'Rechnet mit allen Zellen zusammen.', en: 'Calculates with all cells together.' },
  spills: { de: 'Ein Ergebnis mit mehreren Zellen läuft über.', en: 'A result of several cells spills.' },
  oneNumber: { de: 'eine Zahl', en: 'a number' },
  aText: { de: 'ein Text', en: 'a text' },
  numbers: { de: 'mehrere Zahlen', en: 'several numbers' },
  table: { de: 'eine kleine Tabelle', en: 'a small table' },
  or: { de: ' oder ', en: ' or ' },
  examples: { de: 'Beispiele', en: 'Examples' },
  formula: { de: 'Formel', en: 'Formula' },
  steps: { de: 'Herleitung', en: 'How it is calculated' },
  stepsOf: { de: 'Die Schritte von ', en: 'The steps of ' },
  source: { de: 'Quelle', en: 'Source' },
  native: { de: 'Ohne Add-in', en: 'Without the add-in' },
  nativeOf: { de: 'Dasselbe mit Excels eigenen Funktionen: ', en: 'The same in Excel’s own functions: ' },
  errors: { de: 'Fehler', en: 'Errors' },
  error: { de: 'Fehler', en: 'Error' },
  cause: { de: 'Ursache', en: 'Cause' },
  common: { de: 'Für alle Funktionen', en: 'For all functions' },
  commonErrors: {
    de: 'Zwei Fehler stehen nicht bei den einzelnen Funktionen:',
    en: 'Two errors are not listed with the functions:',
  },
  errorComesOut: {
    de:
      'Ein Fehler in einem Argument kommt wieder heraus. Excel lässt nur diese fünf zu; aus jedem anderen, etwa `#BEZUG!`, wird ' +
      '`#WERT!` mit einer Meldung.',
    en:
      'An error in an argument comes out again. Excel allows these five only; any other, such as `#REF!`, becomes `#VALUE!` with ' +
      'a message.',
  },
  tooLarge: {
    de: 'Das Ergebnis ist zu groß für eine Zahl in Excel (über 1,79E+308).',
    en: 'The result is too large for a number in Excel (above 1.79E+308).',
  },
  message: {
    de:
      'Zu `#WERT!` und `#NV` gehört eine Meldung an der Zelle. Sie nennt den Parameter und was nicht stimmt; bei einem Argument, ' +
      'das nicht zulässig ist, auch, was gefunden wurde und was verlangt ist. Excel für Windows und Mac zeigt sie nicht immer; der ' +
      'Aufgabenbereich nennt die Ursache auch dann.',
    en:
      '`#VALUE!` and `#N/A` come with a message at the cell. It names the parameter and what is wrong; of an argument that is ' +
      'not allowed also what was found and what is expected. Excel for Windows and Mac does not always show it; the task pane ' +
      'names the cause all the same.',
  },
  legal: { de: 'Rechtliche Werte', en: 'Legal parameters' },
  legalIntro: {
    de: 'Was das Gesetz festlegt und die Funktionen verwenden. Was örtlich oder rückwirkend entschieden wird, geben Sie selbst an.',
    en: 'What the law sets and the functions use. What is decided locally or retroactively you state yourself.',
  },
  legalValue: { de: 'Wert', en: 'Value' },
  paragraph: { de: 'Paragraf', en: 'Paragraph' },
  validFrom: { de: 'Gilt seit', en: 'Valid from' },
  checkedOn: { de: 'Zuletzt geprüft', en: 'Last checked' },
  howSure: { de: 'Wie sicher', en: 'How sure' },
  yearsOfFunding: { de: 'Förderjahr 1 bis {n}', en: 'Years of funding 1 to {n}' },
  otherLanguage: { de: 'English', en: 'Deutsch' },
} as const satisfies Record<string, Localized>;
