/** How numbers are read and calculated. */
import { typed, type Difference } from './difference';

export const CALCULATION: readonly Difference[] = [
  {
    id: 'stellen',
    title: { de: 'Zahlen werden mit 15 Stellen gelesen', en: 'Numbers are read with 15 digits' },
    text: [
      {
        de:
          'Excel zeigt höchstens 15 Stellen, rechnet aber mit binären Brüchen weiter, die man nicht sieht: `3800000*1,1` ist dort ' +
          '4180000,0000000005. Die JC-Funktionen lesen jede Zahl so, wie Excel sie zeigen kann, mit 15 Stellen. Was Sie sehen, ' +
          'ist, womit gerechnet wird.',
        en:
          'Excel shows 15 digits at most, but goes on with binary fractions that nobody sees: `3800000*1.1` is 4180000.0000000005 ' +
          'there. The JC functions read every number as Excel can show it, with 15 digits. What you see is what is calculated ' +
          'with.',
      },
      {
        de: 'Die Kehrseite: Eine Zahl mit mehr als 15 Stellen wird auf 15 gerundet. Bei Beträgen bis 9 Billionen EUR ist jeder Cent dabei.',
        en:
          'The other side: a number with more than 15 digits is rounded to 15. For amounts up to 9 trillion EUR every cent is ' +
          'among them.',
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
        de:
          'Excel rechnet binär; 0,1 ist dort ein unendlicher Bruch, und kleine Reste bleiben stehen. Ein Vergleich mit 0 schlägt ' +
          'dann fehl, obwohl die Beträge aufgehen. Die JC-Funktionen rechnen im Zehnersystem, oder mit ganzen Cent, die auch ' +
          'binär genau sind: Der Rest ist genau 0.',
        en:
          'Excel calculates in binary, where 0.1 is an endless fraction, and small rests stay. A comparison with 0 then fails ' +
          'although the amounts add up. The JC functions calculate in decimal, or with whole cents, which are exact in binary ' +
          'too: the rest is exactly 0.',
      },
      {
        de:
          'Was sich auch dezimal nicht genau schreiben lässt, etwa ein Drittel, wird mit 100 Stellen gerechnet und kommt als ' +
          'nächste darstellbare Zahl zurück. Ein Ergebnis −0 gibt es nicht.',
        en:
          'What has no exact decimal form either, such as a third, is calculated with 100 digits and comes back as the nearest ' +
          'number that Excel can hold. There is no result −0.',
      },
    ],
    examples: [
      { excel: '1*(0.5-0.4-0.1)', result: 0.5 - 0.4 - 0.1 },
      { id: 'FREE_BUDGET', arguments: [0.5, 0.4, 0.1, 'VOR'], result: [[0]] },
    ],
  },
  {
    id: 'rundung',
    title: {
      de: 'Gerundet wird kaufmännisch, und nur, wo es dabeisteht',
      en: 'Rounding is half away from zero, and happens only where it is said',
    },
    text: [
      {
        de:
          'Wie bei `RUNDEN` geht die Hälfte von der Null weg: 0,025 wird 0,03, −0,025 wird −0,03. Gerundet wird auf Cent, und nur ' +
          'ein Betrag, der für sich steht: ein Ergebnis, die Zeile einer Tabelle, das Budget von `JC.SLOT_BUDGET`, bevor es ' +
          'verteilt wird. Quoten, Gewichte und Kosten je Stück behalten alle Stellen. Wo gerundet wird, sagt es der Schritt der ' +
          'Herleitung; wo dort nichts steht, wird nicht gerundet.',
        en:
          'As with `ROUND`, halves go away from zero: 0.025 becomes 0.03, −0.025 becomes −0.03. Rounding is to the cent, and of ' +
          'an amount that stands for itself only: a result, the line of a table, the budget of `JC.SLOT_BUDGET` before it is ' +
          'split. Rates, weights and unit costs keep all digits. Where something is rounded, the step of “How it is calculated” ' +
          'says so; where it says nothing, nothing is rounded.',
      },
      {
        de:
          'Teile, die zusammen den Betrag ergeben sollen, ergeben ihn auch: Von zweien wird einer gerundet, der andere ist der ' +
          'Rest. Bei mehreren bekommt jeder ganze Einheiten, und was übrig ist, geht an die größten Reste. Eine Einheit ist ein ' +
          'Cent, bei `JC.ALLOCATE` auch eine andere.',
        en:
          'Parts that are to make up an amount do so: of two, one is rounded and the other is the rest. Of several, each gets ' +
          'whole units, and what is left goes to the largest remainders. A unit is a cent, in `JC.ALLOCATE` also another one.',
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
];
