/** How the functions live in a workbook. */
import type { Difference } from './difference';

export const WORKBOOK: readonly Difference[] = [
  {
    id: 'fluechtig',
    title: { de: 'Gleiche Argumente, gleiches Ergebnis', en: 'Same arguments, same result' },
    text: [
      {
        de:
          'Keine JC-Funktion kennt das heutige Datum, liest andere Zellen als ihre Argumente, fragt ein Netz oder merkt sich ' +
          'etwas. Keine ist flüchtig wie `HEUTE` oder `ZUFALLSZAHL`: Excel rechnet sie nur neu, wenn sich ein Argument ändert ' +
          'oder Zellen verschoben werden. Ein Stichtag steht deshalb in einer Zelle, und ein Jahr später kommt dasselbe heraus.',
        en:
          'No JC function knows today’s date, reads other cells than its arguments, asks a network or remembers anything. None is ' +
          'volatile as `TODAY` or `RAND` are: Excel recalculates them only when an argument changes or cells are moved. A cut-off ' +
          'date therefore stands in a cell, and a year later the result is the same.',
      },
    ],
  },
  {
    id: 'ueberlauf',
    title: { de: 'Ergebnisse laufen über, aber nicht in Tabellen', en: 'Results spill, but not in tables' },
    text: [
      {
        de:
          'Ein Bereich als Argument füllt einen Bereich als Ergebnis, von der Zelle der Formel nach rechts und unten. Steht dort ' +
          'schon etwas, meldet Excel `#ÜBERLAUF!`; ebenso in einer Excel-Tabelle (Strg+T), in der Excel keine überlaufenden ' +
          'Formeln zulässt. Dort nimmt man je Zeile eine Formel mit einzelnen Zellen, oder man stellt die Formel neben die ' +
          'Tabelle.',
        en:
          'A range as an argument fills a range as the result, to the right and down from the formula’s cell. Where something ' +
          'stands already Excel gives `#SPILL!`; likewise in an Excel table (Ctrl+T), in which Excel allows no formulas that ' +
          'spill. There, use one formula with single cells in each row, or put the formula beside the table.',
      },
    ],
    examples: [{ id: 'EXHAUSTION', arguments: [[[100], [200]], [[50], [50]]], result: [[0.5], [0.25]] }],
  },
  {
    id: 'addin',
    title: { de: 'Ohne das Add-in rechnet nichts neu', en: 'Without the add-in nothing recalculates' },
    text: [
      {
        de:
          'Excels eigene Funktionen sind überall da, diese nur mit dem Add-in. Fehlt es, bleiben die zuletzt gerechneten Werte ' +
          'stehen, bis Excel neu rechnet; dann steht dort `#NAME?`. Für Mappen, die ohne das Add-in weiterleben, nennt die ' +
          'Referenz unter „Ohne Add-in“ dieselbe Rechnung mit Excels eigenen Funktionen, oder den Grund, warum es keine gibt.',
        en:
          'Excel’s own functions are everywhere, these only with the add-in. Without it the values last calculated stay until ' +
          'Excel recalculates; then there is `#NAME?`. For workbooks that live on without the add-in, the reference gives the ' +
          'same calculation in Excel’s own functions under “Without the add-in”, or the reason why there is none.',
      },
      {
        de: 'Solche Formeln rechnen binär, wie alles in Excel. Auf den Cent kommt dasselbe heraus; dahinter kann ein Rest bleiben.',
        en:
          'Such formulas calculate in binary, as everything in Excel does. To the cent the result is the same; behind that a rest ' +
          'may stay.',
      },
    ],
  },
  {
    id: 'herleitung',
    title: { de: 'Excel kann nicht in die Funktion hineinsehen', en: 'Excel cannot look inside the function' },
    text: [
      {
        de:
          'Die Formelauswertung und F9 in der Bearbeitungsleiste zeigen bei Funktionen eines Add-ins keine Zwischenschritte, ' +
          'sondern einen Fehler. Dafür gibt es die Herleitung: Schritte mit Namen, Formel, eingesetzten Zahlen, Rundung und ' +
          'Quelle. Bei einer einzelnen Zelle kommt sie aus derselben Rechnung wie das Ergebnis. Lange Spalten nehmen eine ' +
          'Abkürzung über ganze Cent in binären Zahlen, wo sie genau sind; ein Test vergleicht beide und findet keinen ' +
          'Unterschied.',
        en:
          'Evaluate Formula, and F9 in the formula bar, show no intermediate steps of an add-in’s function but an error. For that ' +
          'there is “How it is calculated”: steps with name, formula, the numbers put in, rounding and source. For a single cell ' +
          'it comes out of the same calculation as the result. Long columns take a shortcut over whole cents in binary numbers, ' +
          'where these are exact; a test compares both and finds no difference.',
      },
    ],
  },
];
