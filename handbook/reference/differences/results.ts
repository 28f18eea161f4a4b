/** What comes out: errors, signs, shares, words. */
import { inputError, typed, type Difference } from './difference';

export const RESULTS: readonly Difference[] = [
  {
    id: 'fehler',
    title: { de: 'Welche Fehler herauskommen', en: 'Which errors come out' },
    text: [
      {
        de:
          'Ein Fehler in einem Argument kommt wieder heraus; er geht vor, auch vor dem, was die Funktion selbst zu beanstanden ' +
          'hätte. Bei mehreren zählt der am weitesten links. Excel lässt eine Add-in-Funktion nur `#NV`, `#DIV/0!`, `#ZAHL!`, ' +
          '`#WERT!` und `#NULL!` zurückgeben. Aus `#BEZUG!` oder `#NAME?` wird deshalb `#WERT!`, und die Meldung nennt den ' +
          'Fehler.',
        en:
          'An error in an argument comes out again; it comes first, also before what the function itself would object to. Of ' +
          'several, the leftmost counts. Excel lets a function of an add-in return `#N/A`, `#DIV/0!`, `#NUM!`, `#VALUE!` and ' +
          '`#NULL!` only. `#REF!` or `#NAME?` therefore become `#VALUE!`, and the message names the error.',
      },
      {
        de:
          'Rechnet eine Funktion Zelle für Zelle, verdirbt eine schlechte Zelle nur ihr eigenes Ergebnis. Bei den anderen ' +
          'verdirbt sie das ganze; die Meldung nennt dann Zeile und Spalte.',
        en:
          'Where a function works element by element, a bad cell spoils its own result only. In the others it spoils all of it; ' +
          'the message then names row and column.',
      },
    ],
    examples: [
      { id: 'KDU_DELTA', arguments: ['5', inputError('NA()', '#N/A')], result: [['#N/A']] },
      { id: 'KDU_DELTA', arguments: [inputError('1/0', '#DIV/0!'), inputError('NA()', '#N/A')], result: [['#DIV/0!']] },
      { id: 'KDU_DELTA', arguments: [inputError('#REF!', '#REF!'), 5], result: [['#VALUE!']] },
      { id: 'KDU_DELTA', arguments: [[[1], ['x'], [3]], 5], result: [[4], ['#VALUE!'], [2]] },
      { id: 'ALLOCATE', arguments: [100, [[1], ['x'], [1]]], result: '#VALUE!' },
    ],
  },
  {
    id: 'vorzeichen',
    title: { de: 'Vorzeichen', en: 'Signs' },
    text: [
      {
        de:
          'Eine Abweichung ist immer Vergleich minus Basis: positiv heißt mehr. `JC.UNDERFUNDING` ist positiv, wenn Geld fehlt. ' +
          '`JC.FREE_BUDGET` und `JC.AVAILABLE` werden negativ, wenn überbucht ist: Die Überbuchung soll man sehen. Nur ' +
          '`JC.OVERRUN` ist nie kleiner als 0, weil es nach der Überschreitung fragt. Ein Anteil an einer negativen Basis behält ' +
          'die Richtung der Abweichung, weil durch den Betrag der Basis geteilt wird.',
        en:
          'A deviation is always comparison minus base: positive means more. `JC.UNDERFUNDING` is positive when money is missing. ' +
          '`JC.FREE_BUDGET` and `JC.AVAILABLE` go negative when overbooked: the overbooking shall be seen. Only `JC.OVERRUN` is ' +
          'never below 0, because it asks for the overrun. A share of a negative base keeps the direction of the deviation, ' +
          'because it is divided by the absolute value.',
      },
    ],
    examples: [
      { id: 'KDU_DELTA', arguments: [100, 90], result: [[-10]] },
      { id: 'UNDERFUNDING', arguments: [100, 90], result: [[10]] },
      { id: 'FREE_BUDGET', arguments: [100, 0, 120, 'NACH'], result: [[-20]] },
      { id: 'AVAILABLE', arguments: [100, 0, 0, 0, 90, 30], result: [[-20]] },
      { id: 'OVERRUN', arguments: [100, 90, 0], result: [[0]] },
      { id: 'KDU_DELTA', arguments: [-100, -90, 'PCT'], result: [[0.1]] },
    ],
  },
  {
    id: 'prozent',
    title: { de: 'Prozent ist ein Anteil', en: 'Per cent is a fraction' },
    text: [
      {
        de:
          '15,2 % ist 0,152, in Argumenten wie in Ergebnissen. Das ist dieselbe Zahl, die Excel für `15,2%` speichert; eine Zelle ' +
          'im Prozentformat passt also ohne Umrechnung. Wo nur Anteile von 0 bis 1 sinnvoll sind, wird 15,2 abgewiesen und nicht ' +
          'als Prozent gedeutet.',
        en:
          '15.2 % is 0.152, in arguments and in results. That is the number that Excel stores for `15.2%`, so a cell in per cent ' +
          'format fits as it is. Where only fractions from 0 to 1 make sense, 15.2 is refused and not taken for per cent.',
      },
    ],
    examples: [
      { id: 'UNDERFUNDING', arguments: [1000, 0, typed('15.2%', 0.152)], result: [[848]] },
      { id: 'UNDERFUNDING', arguments: [1000, 0, 15.2], result: [['#VALUE!']] },
    ],
  },
  {
    id: 'sprache',
    title: { de: 'Namen und Wörter sind in jeder Sprache gleich', en: 'Names and words are the same in every language' },
    text: [
      {
        de:
          'Excel übersetzt `SUMME` in `SUM`, aber keine Namen eines Add-ins und keine Texte in Zellen. Damit eine Mappe überall ' +
          'dasselbe zeigt und Formeln wie `=WENN(A1="RUNDUNG";…)` überall stimmen, sind Funktionsnamen, Wörter wie NACH und Texte ' +
          'in Ergebnissen überall gleich, die Texte deutsch. Beschreibungen und Meldungen folgen der Sprache von Office. Groß- ' +
          'und Kleinschreibung eines Wortes ist frei.',
        en:
          'Excel translates `SUMME` to `SUM`, but no names of an add-in and no texts in cells. So that a workbook shows the same ' +
          'everywhere, and formulas such as `=IF(A1="RUNDUNG",…)` hold everywhere, function names, words such as NACH and texts ' +
          'in results are the same in every language, the texts in German. Descriptions and messages follow the language of ' +
          'Office. A word may be in upper or lower case.',
      },
    ],
    examples: [
      { id: 'RECONCILE', arguments: [341000000, 341400000, 1000000, 350000], result: [['RUNDUNG']] },
      { id: 'KDU_DELTA', arguments: [4, 5, 'pct'], result: [[0.25]] },
    ],
  },
];
