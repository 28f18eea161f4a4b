/** In what the JC functions differ from Excel's own, and why. A test calculates every example. */
import type { Localized } from '../../src/language';
import type { Typed } from './typed';

/** A call of a JC function; what its result is, the calculation says on the page and the test expects. */
export interface JcExample {
  readonly id: string;
  readonly arguments: readonly unknown[];
  /** With errors as their codes. */
  readonly result: unknown;
}

/** The same task without the add-in, in invariant form and without `=`. */
export interface ExcelExample {
  readonly excel: string;
  readonly result: number | string;
}

export type Shown = JcExample | ExcelExample;

export interface Difference {
  readonly id: string;
  readonly title: Localized;
  /** Backticks mark what is typed. */
  readonly text: readonly Localized[];
  readonly examples?: readonly Shown[];
}

/** The examples speak of A1 as of a cell with nothing in it. */
const BLANK: Typed = { typed: 'A1', value: [[null]] };
const typed = (text: string, value: unknown): Typed => ({ typed: text, value });
const inputError = (text: string, code: string): Typed => typed(text, { code });

export const DIFFERENCES: readonly Difference[] = [
  {
    id: 'stellen',
    title: { de: 'Zahlen werden mit 15 Stellen gelesen', en: 'Numbers are read with 15 digits' },
    text: [
      {
        de: 'Excel zeigt höchstens 15 Stellen, rechnet aber mit binären Brüchen weiter, die man nicht sieht: `3800000*1,1` ist dort 4180000,0000000005. Die JC-Funktionen lesen jede Zahl so, wie Excel sie zeigen kann, mit 15 Stellen. Was Sie sehen, ist, womit gerechnet wird.',
        en: 'Excel shows 15 digits at most, but goes on with binary fractions that nobody sees: `3800000*1.1` is 4180000.0000000005 there. The JC functions read every number as Excel can show it, with 15 digits. What you see is what is calculated with.',
      },
      {
        de: 'Die Kehrseite: Eine Zahl mit mehr als 15 Stellen wird auf 15 gerundet. Bei Beträgen bis 9 Billionen EUR ist jeder Cent dabei.',
        en: 'The other side: a number with more than 15 digits is rounded to 15. For amounts up to 9 trillion EUR every cent is among them.',
      },
    ],
    examples: [
      { id: 'KDU_DELTA', arguments: [4180000, typed('3800000*1.1', 3800000 * 1.1)], result: [[0]] },
      { id: 'KDU_DELTA', arguments: [9999999999999.98, 9999999999999.99], result: [[0.01]] },
    ],
  },
  {
    id: 'dezimal',
    title: { de: 'Gerechnet wird dezimal', en: 'The arithmetic is decimal' },
    text: [
      {
        de: 'Excel rechnet binär; 0,1 ist dort ein unendlicher Bruch, und kleine Reste bleiben stehen. Ein Vergleich mit 0 schlägt dann fehl, obwohl die Beträge aufgehen. Die JC-Funktionen rechnen im Zehnersystem, oder mit ganzen Cent, die auch binär genau sind: Der Rest ist genau 0.',
        en: 'Excel calculates in binary, where 0.1 is an endless fraction, and small rests stay. A comparison with 0 then fails although the amounts add up. The JC functions calculate in decimal, or with whole cents, which are exact in binary too: the rest is exactly 0.',
      },
      {
        de: 'Was sich auch dezimal nicht genau schreiben lässt, etwa ein Drittel, wird mit 100 Stellen gerechnet und kommt als nächste darstellbare Zahl zurück. Ein Ergebnis −0 gibt es nicht.',
        en: 'What has no exact decimal form either, such as a third, is calculated with 100 digits and comes back as the nearest number that Excel can hold. There is no result −0.',
      },
    ],
    examples: [
      { excel: '1*(0.5-0.4-0.1)', result: 0.5 - 0.4 - 0.1 },
      { id: 'FREE_BUDGET', arguments: [0.5, 0.4, 0.1, 'VOR'], result: [[0]] },
    ],
  },
  {
    id: 'rundung',
    title: { de: 'Gerundet wird kaufmännisch, und nur, wo es dabeisteht', en: 'Rounding is half away from zero, and happens only where it is said' },
    text: [
      {
        de: 'Wie bei `RUNDEN` geht die Hälfte von der Null weg: 0,025 wird 0,03, −0,025 wird −0,03. Gerundet wird auf Cent, und nur ein Betrag, der für sich steht: ein Ergebnis, die Zeile einer Tabelle, das Budget von `JC.SLOT_BUDGET`, bevor es verteilt wird. Quoten, Gewichte und Kosten je Stück behalten alle Stellen. Wo gerundet wird, sagt es der Schritt der Herleitung; wo dort nichts steht, wird nicht gerundet.',
        en: 'As with `ROUND`, halves go away from zero: 0.025 becomes 0.03, −0.025 becomes −0.03. Rounding is to the cent, and of an amount that stands for itself only: a result, the line of a table, the budget of `JC.SLOT_BUDGET` before it is split. Rates, weights and unit costs keep all digits. Where something is rounded, the step of “How it is calculated” says so; where it says nothing, nothing is rounded.',
      },
      {
        de: 'Teile, die zusammen den Betrag ergeben sollen, ergeben ihn auch: Von zweien wird einer gerundet, der andere ist der Rest. Bei mehreren bekommt jeder ganze Einheiten, und was übrig ist, geht an die größten Reste. Eine Einheit ist ein Cent, bei `JC.ALLOCATE` auch eine andere.',
        en: 'Parts that are to make up an amount do so: of two, one is rounded and the other is the rest. Of several, each gets whole units, and what is left goes to the largest remainders. A unit is a cent, in `JC.ALLOCATE` also another one.',
      },
    ],
    examples: [
      { id: 'ADMIN_SHARE', arguments: [0.05, 'BUND', 0.5], result: [[0.03]] },
      { id: 'ADMIN_SHARE', arguments: [0.05, 'KOMMUNE', 0.5], result: [[0.02]] },
      { id: 'ADMIN_SHARE', arguments: [-0.05, 'BUND', 0.5], result: [[-0.03]] },
      { id: 'ALLOCATE', arguments: [100, [[1], [1], [1]]], result: [[33.34], [33.33], [33.33]] },
      { id: 'ALLOCATE', arguments: [100, [[1], [1], [1]], 10], result: [[40], [30], [30]] },
      { id: 'SLOT_BUDGET', arguments: [100.005, [[1], [1]]], result: [[50.01], [50]] },
    ],
  },
  {
    id: 'leer',
    title: { de: 'Leer ist 0, weggelassen ist die Vorgabe', en: 'Blank is 0, left out is the default' },
    text: [
      {
        de: 'Eine leere Zelle gilt als 0, wie beim Rechnen in Excel; in den Beispielen ist A1 leer. Nur ein Argument, das in der Formel fehlt, bekommt die Vorgabe. Der Grund: Eine leere Zelle kommt je nach Excel als 0 oder als nichts an, und dieselbe Mappe soll überall dasselbe zeigen. Aus demselben Grund zählt bei `JC.SUM_CHECK` ein Teil, der 0 ist, nicht als gerundeter Teil.',
        en: 'A blank cell counts as 0, as in Excel’s arithmetic; in the examples A1 is blank. Only an argument that is missing in the formula gets the default. The reason: a blank cell arrives as 0 or as nothing, depending on the Excel, and the same workbook shall show the same everywhere. For the same reason a part that is 0 does not count as a rounded part in `JC.SUM_CHECK`.',
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
        de: 'Excel rechnet mit Text, der wie eine Zahl aussieht, und überspringt ihn in `SUMME`. Beides verfälscht Summen, ohne dass es jemand merkt: „1.234“ ist in einem deutschen Excel 1234, in einem englischen 1,234. Die JC-Funktionen melden `#WERT!` und nennen den Text. Wer Text lesen will, sagt es mit `JC.PARSE_AMOUNT`, das nur deutsche Schreibweise annimmt.',
        en: 'Excel calculates with text that looks like a number, and skips it in `SUM`. Both falsify sums unnoticed: “1.234” is 1234 in a German Excel and 1.234 in an English one. The JC functions give `#VALUE!` and name the text. Who wants to read text says so with `JC.PARSE_AMOUNT`, which accepts German notation only.',
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
        de: 'Excel macht aus dem Text „01/10/2025“ beim Rechnen ein Datum, je nach Land den 1. Oktober oder den 10. Januar; aus „01.10.2025“ nur ein deutsches Excel. Die JC-Funktionen nehmen nur ein Datum, das Excel als solches speichert, ohne Uhrzeit und ab dem 1. März 1900: Davor zählt Excel einen Tag, den es nicht gab.',
        en: 'In arithmetic Excel turns the text “01/10/2025” into a date, 1 October or 10 January depending on the country; “01.10.2025” into one in a German Excel only. The JC functions take a date only that Excel stores as one, without a time and from 1 March 1900 on: before, Excel counts a day that never was.',
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
        de: 'In Excel ist WAHR beim Rechnen 1. Ein Vergleich, der versehentlich statt eines Betrags in der Zelle steht, fiele so nicht auf. Die JC-Funktionen nehmen ihn nicht an.',
        en: 'In Excel’s arithmetic TRUE is 1. A comparison that stands in a cell in place of an amount would go unnoticed. The JC functions do not accept it.',
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
        de: 'Funktionen, die Zelle für Zelle rechnen, verbinden Bereiche wie Excel: Eine Zelle passt zu allem, eine Zeile mit einer Spalte gibt eine Tabelle, und wo ein Bereich keine Zelle mehr hat, steht `#NV`. Funktionen, die alle Zellen zusammen brauchen, verlangen gleiche Form und melden sonst `#WERT!`, statt den Rest wegzulassen.',
        en: 'Functions that work element by element combine ranges as Excel does: one cell goes with everything, a row with a column makes a table, and where a range has no more cells there is `#N/A`. Functions that need all cells together demand the same shape, and else give `#VALUE!` rather than leave out the rest.',
      },
    ],
    examples: [
      { id: 'KDU_DELTA', arguments: [[[1], [2], [3]], [[1], [5]]], result: [[0], [3], ['#N/A']] },
      { id: 'KDU_DELTA', arguments: [[[1], [2]], [[10, 20]]], result: [[9, 19], [8, 18]] },
      { id: 'WEIGHTED_RATE', arguments: [[[0.1], [0.3], [0.5]], [[300], [100]]], result: '#VALUE!' },
    ],
  },
  {
    id: 'fehler',
    title: { de: 'Welche Fehler herauskommen', en: 'Which errors come out' },
    text: [
      {
        de: 'Ein Fehler in einem Argument kommt wieder heraus; er geht vor, auch vor dem, was die Funktion selbst zu beanstanden hätte. Bei mehreren zählt der am weitesten links. Excel lässt eine Add-in-Funktion nur `#NV`, `#DIV/0!`, `#ZAHL!`, `#WERT!` und `#NULL!` zurückgeben. Aus `#BEZUG!` oder `#NAME?` wird deshalb `#WERT!`, und die Meldung nennt den Fehler.',
        en: 'An error in an argument comes out again; it comes first, also before what the function itself would object to. Of several, the leftmost counts. Excel lets a function of an add-in return `#N/A`, `#DIV/0!`, `#NUM!`, `#VALUE!` and `#NULL!` only. `#REF!` or `#NAME?` therefore become `#VALUE!`, and the message names the error.',
      },
      {
        de: 'Rechnet eine Funktion Zelle für Zelle, verdirbt eine schlechte Zelle nur ihr eigenes Ergebnis. Bei den anderen verdirbt sie das ganze; die Meldung nennt dann Zeile und Spalte.',
        en: 'Where a function works element by element, a bad cell spoils its own result only. In the others it spoils all of it; the message then names row and column.',
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
        de: 'Eine Abweichung ist immer Vergleich minus Basis: positiv heißt mehr. `JC.UNDERFUNDING` ist positiv, wenn Geld fehlt. `JC.FREE_BUDGET` und `JC.AVAILABLE` werden negativ, wenn überbucht ist: Die Überbuchung soll man sehen. Nur `JC.OVERRUN` ist nie kleiner als 0, weil es nach der Überschreitung fragt. Ein Anteil an einer negativen Basis behält die Richtung der Abweichung, weil durch den Betrag der Basis geteilt wird.',
        en: 'A deviation is always comparison minus base: positive means more. `JC.UNDERFUNDING` is positive when money is missing. `JC.FREE_BUDGET` and `JC.AVAILABLE` go negative when overbooked: the overbooking shall be seen. Only `JC.OVERRUN` is never below 0, because it asks for the overrun. A share of a negative base keeps the direction of the deviation, because it is divided by the absolute value.',
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
        de: '15,2 % ist 0,152, in Argumenten wie in Ergebnissen. Das ist dieselbe Zahl, die Excel für `15,2%` speichert; eine Zelle im Prozentformat passt also ohne Umrechnung. Wo nur Anteile von 0 bis 1 sinnvoll sind, wird 15,2 abgewiesen und nicht als Prozent gedeutet.',
        en: '15.2 % is 0.152, in arguments and in results. That is the number that Excel stores for `15.2%`, so a cell in per cent format fits as it is. Where only fractions from 0 to 1 make sense, 15.2 is refused and not taken for per cent.',
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
        de: 'Excel übersetzt `SUMME` in `SUM`, aber keine Namen eines Add-ins und keine Texte in Zellen. Damit eine Mappe überall dasselbe zeigt und Formeln wie `=WENN(A1="RUNDUNG";…)` überall stimmen, sind Funktionsnamen, Wörter wie NACH und Texte in Ergebnissen überall gleich, die Texte deutsch. Beschreibungen und Meldungen folgen der Sprache von Office. Groß- und Kleinschreibung eines Wortes ist frei.',
        en: 'Excel translates `SUMME` to `SUM`, but no names of an add-in and no texts in cells. So that a workbook shows the same everywhere, and formulas such as `=IF(A1="RUNDUNG",…)` hold everywhere, function names, words such as NACH and texts in results are the same in every language, the texts in German. Descriptions and messages follow the language of Office. A word may be in upper or lower case.',
      },
    ],
    examples: [
      { id: 'RECONCILE', arguments: [341000000, 341400000, 1000000, 350000], result: [['RUNDUNG']] },
      { id: 'KDU_DELTA', arguments: [4, 5, 'pct'], result: [[0.25]] },
    ],
  },
  {
    id: 'fluechtig',
    title: { de: 'Gleiche Argumente, gleiches Ergebnis', en: 'Same arguments, same result' },
    text: [
      {
        de: 'Keine JC-Funktion kennt das heutige Datum, liest andere Zellen als ihre Argumente, fragt ein Netz oder merkt sich etwas. Keine ist flüchtig wie `HEUTE` oder `ZUFALLSZAHL`: Excel rechnet sie nur neu, wenn sich ein Argument ändert oder Zellen verschoben werden. Ein Stichtag steht deshalb in einer Zelle, und ein Jahr später kommt dasselbe heraus.',
        en: 'No JC function knows today’s date, reads other cells than its arguments, asks a network or remembers anything. None is volatile as `TODAY` or `RAND` are: Excel recalculates them only when an argument changes or cells are moved. A cut-off date therefore stands in a cell, and a year later the result is the same.',
      },
    ],
  },
  {
    id: 'ueberlauf',
    title: { de: 'Ergebnisse laufen über, aber nicht in Tabellen', en: 'Results spill, but not in tables' },
    text: [
      {
        de: 'Ein Bereich als Argument füllt einen Bereich als Ergebnis, von der Zelle der Formel nach rechts und unten. Steht dort schon etwas, meldet Excel `#ÜBERLAUF!`; ebenso in einer Excel-Tabelle (Strg+T), in der Excel keine überlaufenden Formeln zulässt. Dort nimmt man je Zeile eine Formel mit einzelnen Zellen, oder man stellt die Formel neben die Tabelle.',
        en: 'A range as an argument fills a range as the result, to the right and down from the formula’s cell. Where something stands already Excel gives `#SPILL!`; likewise in an Excel table (Ctrl+T), in which Excel allows no formulas that spill. There, use one formula with single cells in each row, or put the formula beside the table.',
      },
    ],
    examples: [{ id: 'EXHAUSTION', arguments: [[[100], [200]], [[50], [50]]], result: [[0.5], [0.25]] }],
  },
  {
    id: 'addin',
    title: { de: 'Ohne das Add-in rechnet nichts neu', en: 'Without the add-in nothing recalculates' },
    text: [
      {
        de: 'Excels eigene Funktionen sind überall da, diese nur mit dem Add-in. Fehlt es, bleiben die zuletzt gerechneten Werte stehen, bis Excel neu rechnet; dann steht dort `#NAME?`. Für Mappen, die ohne das Add-in weiterleben, nennt die Referenz unter „Ohne Add-in“ dieselbe Rechnung mit Excels eigenen Funktionen, oder den Grund, warum es keine gibt.',
        en: 'Excel’s own functions are everywhere, these only with the add-in. Without it the values last calculated stay until Excel recalculates; then there is `#NAME?`. For workbooks that live on without the add-in, the reference gives the same calculation in Excel’s own functions under “Without the add-in”, or the reason why there is none.',
      },
      {
        de: 'Solche Formeln rechnen binär, wie alles in Excel. Auf den Cent kommt dasselbe heraus; dahinter kann ein Rest bleiben.',
        en: 'Such formulas calculate in binary, as everything in Excel does. To the cent the result is the same; behind that a rest may stay.',
      },
    ],
  },
  {
    id: 'herleitung',
    title: { de: 'Excel kann nicht in die Funktion hineinsehen', en: 'Excel cannot look inside the function' },
    text: [
      {
        de: 'Die Formelauswertung und F9 in der Bearbeitungsleiste zeigen bei Funktionen eines Add-ins keine Zwischenschritte, sondern einen Fehler. Dafür gibt es die Herleitung: Schritte mit Namen, Formel, eingesetzten Zahlen, Rundung und Quelle. Bei einer einzelnen Zelle kommt sie aus derselben Rechnung wie das Ergebnis. Lange Spalten nehmen eine Abkürzung über ganze Cent in binären Zahlen, wo sie genau sind; ein Test vergleicht beide und findet keinen Unterschied.',
        en: 'Evaluate Formula, and F9 in the formula bar, show no intermediate steps of an add-in’s function but an error. For that there is “How it is calculated”: steps with name, formula, the numbers put in, rounding and source. For a single cell it comes out of the same calculation as the result. Long columns take a shortcut over whole cents in binary numbers, where these are exact; a test compares both and finds no difference.',
      },
    ],
  },
  {
    id: 'geraten',
    title: { de: 'Was nicht geraten wird', en: 'What is not guessed' },
    text: [
      {
        de: 'Was örtlich oder rückwirkend entschieden wird oder im Programm offen bleibt, hat keine Vorgabe. `JC.FREE_BUDGET` verlangt NACH oder VOR, weil das Programm nicht sagt, ob die Umschichtung vom Titel schon ab ist; `JC.KDU_NET` verlangt die Quote, weil sie sich rückwirkend ändert, `JC.OVERRUN` die Grenze, weil sie örtlich beschlossen wird.',
        en: 'What is decided locally or retroactively, or left open by the programme, has no default. `JC.FREE_BUDGET` demands NACH or VOR, because the programme does not say whether the transfer is already out of the title; `JC.KDU_NET` demands the quota, because it changes retroactively, `JC.OVERRUN` the limit, because it is a local decision.',
      },
      {
        de: 'Zwei Vorgaben sind ausdrücklich die einfache Rechnung und können zu Ihrem Fall nicht passen: `kommunaler_anteil` ist bei `JC.UNDERFUNDING` und `JC.UNDERFUNDING_BRIDGE` 0, obwohl das Gesetz einen Anteil vorsieht, damit ohne Angabe die bloße Differenz von Kosten und Mitteln herauskommt; `anteil_erstattungsfaehig` ist bei `JC.KDU_NET` 1, damit die Quote für das ganze Brutto gilt. Geben Sie den Anteil an, wenn er ein anderer ist.',
        en: 'Two defaults are the plain calculation on purpose and may not fit your case: `municipal_share` is 0 in `JC.UNDERFUNDING` and `JC.UNDERFUNDING_BRIDGE` although the law provides for a share, so that where nothing is said the mere difference of costs and funds comes out; `eligible_share` is 1 in `JC.KDU_NET`, so that the quota holds for all of the gross costs. State the share where it is another one.',
      },
      {
        de: 'Eine unbekannte Kennung gibt `#NV` und ähnliche Kennungen in der Meldung, nie die nächstbeste Zahl. Ein Betrag, der nicht in ganze Einheiten aufgeht, wird nicht stillschweigend gerundet. Beträge als Text werden nur deutsch gelesen: „1.234“ ist 1234, „1,234“ ist 1,234. Was darin nicht gültig ist, etwa „12.34“ oder „1,234.56“, wird abgewiesen. Quoten, die sich widersprechen, geben kein Gewicht.',
        en: 'An unknown id gives `#N/A` with similar ids in the message, never the next best figure. An amount that is no whole number of units is not rounded silently. Amounts as text are read as German only: “1.234” is 1234, “1,234” is 1.234. What is not valid in it, such as “12.34” or “1,234.56”, is refused. Rates that contradict each other give no weight.',
      },
    ],
    examples: [
      { id: 'FREE_BUDGET', arguments: [17100000, 7980000, 13300000], result: [['#VALUE!']] },
      { id: 'KDU_NET', arguments: [93224000], result: [['#VALUE!']] },
      { id: 'UNDERFUNDING', arguments: [46660000, 38680000], result: [[7980000]] },
      { id: 'UNDERFUNDING', arguments: [46660000, 38680000, 0.152], result: [[887680]] },
      { id: 'PARSE_AMOUNT', arguments: [[['1.234'], ['1,234'], ['12.34'], ['1,234.56']]], result: [[1234], [1.234], ['#VALUE!'], ['#VALUE!']] },
      { id: 'FIGURE', arguments: ['KDU_UH_IST_2034'], result: '#N/A' },
      { id: 'ALLOCATE', arguments: [100.005, [[1], [1]]], result: '#VALUE!' },
      { id: 'IMPLIED_WEIGHT', arguments: [0.1, 0.3, 0.4], result: [['#N/A']] },
    ],
  },
  {
    id: 'gross',
    title: { de: 'Zu große Zahlen', en: 'Numbers that are too large' },
    text: [
      {
        de: 'Ein Ergebnis, das nicht in eine Zahl von Excel passt, wird `#ZAHL!`, wie in Excel. Zwischenergebnisse dürfen größer werden.',
        en: 'A result that does not fit a number of Excel becomes `#NUM!`, as in Excel. Intermediate results may be larger.',
      },
    ],
    examples: [{ id: 'KDU_DELTA', arguments: [typed('-1.7*10^308', -1.7e308), typed('1.7*10^308', 1.7e308)], result: [['#NUM!']] }],
  },
];
