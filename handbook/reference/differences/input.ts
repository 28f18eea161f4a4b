/** What an argument may be. */
import { BLANK, type Difference } from './difference';

export const INPUT: readonly Difference[] = [
  {
    id: 'leer',
    title: { de: 'Leer ist 0, weggelassen ist die Vorgabe', en: 'Blank is 0, left out is the default' },
    text: [
      {
        de:
          'Eine leere Zelle gilt als 0, wie beim Rechnen in Excel; in den Beispielen ist A1 leer. Nur ein Argument, das in der ' +
          'Formel fehlt, bekommt die Vorgabe. Der Grund: Eine leere Zelle kommt je nach Excel als 0 oder als nichts an, und ' +
          'dieselbe Mappe soll überall dasselbe zeigen. Aus demselben Grund zählt bei `JC.SUM_CHECK` ein Teil, der 0 ist, nicht ' +
          'als gerundeter Teil.',
        en:
          'A blank cell counts as 0, as in Excel’s arithmetic; in the examples A1 is blank. Only an argument that is missing in ' +
          'the formula gets the default. The reason: a blank cell arrives as 0 or as nothing, depending on the Excel, and the ' +
          'same workbook shall show the same everywhere. For the same reason a part that is 0 does not count as a rounded part in ' +
          '`JC.SUM_CHECK`.',
      },
      {
        de: 'Wörter sind die Ausnahme: Steht für sie eine leere Zelle oder 0, gilt die Vorgabe.',
        en: 'Words are the exception: where a blank cell or 0 stands for one, the default holds.',
      },
    ],
    examples: [
      { id: 'ADMIN_SHARE', arguments: [1000, 'BUND'], result: [[848]] },
      { id: 'ADMIN_SHARE', arguments: [1000, 'BUND', BLANK], result: [[0]] },
      { id: 'KDU_DELTA', arguments: [4, 5, BLANK], result: [[1]] },
    ],
  },
  {
    id: 'text',
    title: { de: 'Text wird nicht zur Zahl', en: 'Text does not become a number' },
    text: [
      {
        de:
          'Excel rechnet mit Text, der wie eine Zahl aussieht, und überspringt ihn in `SUMME`. Beides verfälscht Summen, ohne ' +
          'dass es jemand merkt: „1.234“ ist in einem deutschen Excel 1234, in einem englischen 1,234. Die JC-Funktionen melden ' +
          '`#WERT!` und nennen den Text. Wer Text lesen will, sagt es mit `JC.PARSE_AMOUNT`, das nur deutsche Schreibweise ' +
          'annimmt.',
        en:
          'Excel calculates with text that looks like a number, and skips it in `SUM`. Both falsify sums unnoticed: “1.234” is ' +
          '1234 in a German Excel and 1.234 in an English one. The JC functions give `#VALUE!` and name the text. Who wants to ' +
          'read text says so with `JC.PARSE_AMOUNT`, which accepts German notation only.',
      },
    ],
    examples: [
      { excel: '"5"+1', result: 6 },
      { excel: 'SUM({1;"5"})', result: 1 },
      { id: 'KDU_DELTA', arguments: ['5', 6], result: [['#VALUE!']] },
      { id: 'PARSE_AMOUNT', arguments: ['1.234'], result: [[1234]] },
    ],
  },
  {
    id: 'datum',
    title: { de: 'Ein Datum ist ein Tag, kein Text', en: 'A date is a day, not a text' },
    text: [
      {
        de:
          'Excel macht aus dem Text „01/10/2025“ beim Rechnen ein Datum, je nach Land den 1. Oktober oder den 10. Januar; aus ' +
          '„01.10.2025“ nur ein deutsches Excel. Die JC-Funktionen nehmen nur ein Datum, das Excel als solches speichert, ohne ' +
          'Uhrzeit und ab dem 1. März 1900: Davor zählt Excel einen Tag, den es nicht gab.',
        en:
          'In arithmetic Excel turns the text “01/10/2025” into a date, 1 October or 10 January depending on the country; ' +
          '“01.10.2025” into one in a German Excel only. The JC functions take a date only that Excel stores as one, without a ' +
          'time and from 1 March 1900 on: before, Excel counts a day that never was.',
      },
      {
        de:
          'Excel übergibt einen Tag als Zahl und sagt nicht, ab wann er zählt. Die JC-Funktionen zählen ab 1900. Zählt eine Arbeitsmappe ab ' +
          '1904, wie manche vom Mac, fallen alle Tage vier Jahre früher: Auf Bindungen steht es dann über der Liste. Sie erkennen es daran, ' +
          'dass `DATUM(2025;1;1)=45658` FALSCH ergibt; umgestellt wird unter Datei > Optionen > Erweitert (Mac: Einstellungen > Berechnung).',
        en:
          'Excel hands over a day as a number and does not say from when it counts. The JC functions count from 1900. Where a workbook ' +
          'counts from 1904, as some from a Mac do, all days fall four years earlier: the sheet Bindungen then says so above its list. You ' +
          'can tell by `DATE(2025,1,1)=45658` giving FALSE; it is switched under File > Options > Advanced (Mac: Settings > Calculation).',
      },
    ],
    examples: [
      { id: 'COMMITMENT_SPLIT', arguments: [1000, 45931, 46142, 'MONAT', 2025], result: [[428.57]] },
      { id: 'COMMITMENT_SPLIT', arguments: [1000, '01/10/2025', 46142, 'MONAT', 2025], result: '#VALUE!' },
    ],
  },
  {
    id: 'wahr',
    title: { de: 'WAHR und FALSCH sind keine Zahlen', en: 'TRUE and FALSE are no numbers' },
    text: [
      {
        de:
          'In Excel ist WAHR beim Rechnen 1. Ein Vergleich, der versehentlich statt eines Betrags in der Zelle steht, fiele so ' +
          'nicht auf. Die JC-Funktionen nehmen ihn nicht an.',
        en:
          'In Excel’s arithmetic TRUE is 1. A comparison that stands in a cell in place of an amount would go unnoticed. The JC ' +
          'functions do not accept it.',
      },
    ],
    examples: [
      { excel: 'TRUE+1', result: 2 },
      { id: 'KDU_DELTA', arguments: [true, 2], result: [['#VALUE!']] },
    ],
  },
  {
    id: 'bereiche',
    title: { de: 'Bereiche verschiedener Größe', en: 'Ranges of different size' },
    text: [
      {
        de:
          'Funktionen, die Zelle für Zelle rechnen, verbinden Bereiche wie Excel: Eine Zelle passt zu allem, eine Zeile mit einer ' +
          'Spalte gibt eine Tabelle, und wo ein Bereich keine Zelle mehr hat, steht `#NV`. Funktionen, die alle Zellen zusammen ' +
          'brauchen, verlangen gleiche Form und melden sonst `#WERT!`, statt den Rest wegzulassen.',
        en:
          'Functions that work element by element combine ranges as Excel does: one cell goes with everything, a row with a ' +
          'column makes a table, and where a range has no more cells there is `#N/A`. Functions that need all cells together ' +
          'demand the same shape, and else give `#VALUE!` rather than leave out the rest.',
      },
    ],
    examples: [
      { id: 'KDU_DELTA', arguments: [[[1], [2], [3]], [[1], [5]]], result: [[0], [3], ['#N/A']] },
      { id: 'KDU_DELTA', arguments: [[[1], [2]], [[10, 20]]], result: [[9, 19], [8, 18]] },
      { id: 'WEIGHTED_RATE', arguments: [[[0.1], [0.3], [0.5]], [[300], [100]]], result: '#VALUE!' },
    ],
  },
];
