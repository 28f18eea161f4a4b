/** What no function does. */
import { typed, type Difference } from './difference';

export const LIMITS: readonly Difference[] = [
  {
    id: 'geraten',
    title: { de: 'Was nicht geraten wird', en: 'What is not guessed' },
    text: [
      {
        de:
          'Was örtlich oder rückwirkend entschieden wird oder im Programm offen bleibt, hat keine Vorgabe. `JC.FREE_BUDGET` ' +
          'verlangt NACH oder VOR, weil das Programm nicht sagt, ob die Umschichtung vom Titel schon ab ist; `JC.KDU_NET` ' +
          'verlangt die Quote, weil sie sich rückwirkend ändert, `JC.OVERRUN` die Grenze, weil sie örtlich beschlossen wird.',
        en:
          'What is decided locally or retroactively, or left open by the programme, has no default. `JC.FREE_BUDGET` demands NACH ' +
          'or VOR, because the programme does not say whether the transfer is already out of the title; `JC.KDU_NET` demands the ' +
          'quota, because it changes retroactively, `JC.OVERRUN` the limit, because it is a local decision.',
      },
      {
        de:
          'Zwei Vorgaben sind ausdrücklich die einfache Rechnung und können zu Ihrem Fall nicht passen: `kommunaler_anteil` ist ' +
          'bei `JC.UNDERFUNDING` und `JC.UNDERFUNDING_BRIDGE` 0, obwohl das Gesetz einen Anteil vorsieht, damit ohne Angabe die ' +
          'bloße Differenz von Kosten und Mitteln herauskommt; `anteil_erstattungsfähig` ist bei `JC.KDU_NET` 1, damit die Quote ' +
          'für das ganze Brutto gilt. Geben Sie den Anteil an, wenn er ein anderer ist.',
        en:
          'Two defaults are the plain calculation on purpose and may not fit your case: `municipal_share` is 0 in ' +
          '`JC.UNDERFUNDING` and `JC.UNDERFUNDING_BRIDGE` although the law provides for a share, so that where nothing is said ' +
          'the mere difference of costs and funds comes out; `eligible_share` is 1 in `JC.KDU_NET`, so that the quota holds for ' +
          'all of the gross costs. State the share where it is another one.',
      },
      {
        de:
          'Eine unbekannte Kennung gibt `#NV` und ähnliche Kennungen in der Meldung, nie die nächstbeste Zahl. Ein Betrag, der ' +
          'nicht in ganze Einheiten aufgeht, wird nicht stillschweigend gerundet. Beträge als Text werden nur deutsch gelesen: ' +
          '„1.234“ ist 1234, „1,234“ ist 1,234. Was darin nicht gültig ist, etwa „12.34“ oder „1,234.56“, wird abgewiesen. ' +
          'Quoten, die sich widersprechen, geben kein Gewicht.',
        en:
          'An unknown id gives `#N/A` with similar ids in the message, never the next best figure. An amount that is no whole ' +
          'number of units is not rounded silently. Amounts as text are read as German only: “1.234” is 1234, “1,234” is 1.234. ' +
          'What is not valid in it, such as “12.34” or “1,234.56”, is refused. Rates that contradict each other give no weight.',
      },
    ],
    examples: [
      { id: 'FREE_BUDGET', arguments: [17100000, 7980000, 13300000], result: [['#VALUE!']] },
      { id: 'KDU_NET', arguments: [93224000], result: [['#VALUE!']] },
      { id: 'UNDERFUNDING', arguments: [46660000, 38680000], result: [[7980000]] },
      { id: 'UNDERFUNDING', arguments: [46660000, 38680000, 0.152], result: [[887680]] },
      { id: 'PARSE_AMOUNT', arguments: [[['1.234'], ['1,234']]], result: [[1234], [1.234]] },
      { id: 'PARSE_AMOUNT', arguments: [[['12.34'], ['1,234.56']]], result: [['#VALUE!'], ['#VALUE!']] },
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
