/** Every kind of error, with its code and its message in both languages. */
import { call, definitionOf, errorOf, hostError } from './call';

type Row = readonly [id: string, args: readonly unknown[], code: string, german: string, english: string];

const FIELDS = 'WERT, BEZEICHNUNG, DRUCKBILD, EINHEIT, GENAUIGKEIT, ZUSATZ, STAND, ABSCHNITT';

test.each<Row>([
  // what is no number
  ['KDU_DELTA', ['abc', 1], '#VALUE!',
    'basis: Text „abc“ gefunden, erwartet wird ein Betrag in EUR.',
    'base: found text “abc”, expected an amount in EUR.',
  ],
  ['KDU_DELTA', [1, '5'], '#VALUE!',
    'vergleich: Text „5“ gefunden, erwartet wird ein Betrag in EUR.',
    'comparison: found text “5”, expected an amount in EUR.',
  ],
  ['KDU_DELTA', [1, '#N/A'], '#VALUE!',
    'vergleich: Text „#N/A“ gefunden, erwartet wird ein Betrag in EUR.',
    'comparison: found text “#N/A”, expected an amount in EUR.',
  ],
  ['KDU_DELTA', [true, 1], '#VALUE!',
    'basis: WAHR gefunden, erwartet wird ein Betrag in EUR.',
    'base: found TRUE, expected an amount in EUR.',
  ],
  ['KDU_DELTA', [[[false]], 1], '#VALUE!',
    'basis: FALSCH gefunden, erwartet wird ein Betrag in EUR.',
    'base: found FALSE, expected an amount in EUR.',
  ],
  ['KDU_DELTA', [NaN, 1], '#VALUE!',
    'basis: keine endliche Zahl gefunden, erwartet wird ein Betrag in EUR.',
    'base: found no finite number, expected an amount in EUR.',
  ],
  ['KDU_DELTA', [-Infinity, 1], '#VALUE!',
    'basis: keine endliche Zahl gefunden, erwartet wird ein Betrag in EUR.',
    'base: found no finite number, expected an amount in EUR.',
  ],
  ['KDU_DELTA', ['x'.repeat(50), 1], '#VALUE!',
    `basis: Text „${'x'.repeat(40)}…“ gefunden, erwartet wird ein Betrag in EUR.`,
    `base: found text “${'x'.repeat(40)}…”, expected an amount in EUR.`,
  ],
  // what is missing
  ['KDU_DELTA', [null, 1], '#VALUE!',
    'basis: nichts gefunden, erwartet wird ein Betrag in EUR.',
    'base: found nothing, expected an amount in EUR.',
  ],
  ['RECONCILE', [1, 2], '#VALUE!',
    'genauigkeit: nichts gefunden, erwartet wird eine Zahl ab 0.',
    'precision: found nothing, expected a number of at least 0.',
  ],
  ['FIGURE', [''], '#VALUE!', 'id: nichts gefunden, erwartet wird ein Text.', 'id: found nothing, expected a text.'],
  ['FIGURE', [[[0]]], '#VALUE!', 'id: nichts gefunden, erwartet wird ein Text.', 'id: found nothing, expected a text.'],
  ['UNDERFUNDING_BRIDGE', [1, 2, 3, 4, 0, null, 'REST'], '#VALUE!',
    'ausgewiesen: nichts gefunden, erwartet wird ein Betrag in EUR.',
    'stated: found nothing, expected an amount in EUR.',
  ],
  ['ADMIN_SHARE', [1], '#VALUE!',
    'traeger: nichts gefunden, erwartet wird BUND oder KOMMUNE.',
    'payer: found nothing, expected BUND or KOMMUNE.',
  ],
  ['FREE_BUDGET', [1, 2, 3, ''], '#VALUE!',
    'basis: nichts gefunden, erwartet wird NACH oder VOR.',
    'basis: found nothing, expected NACH or VOR.',
  ],
  ['GROWTH', [1, 2, null, 'MIN'], '#VALUE!',
    'genauigkeit: nichts gefunden, erwartet wird eine Zahl ab 0.',
    'precision: found nothing, expected a number of at least 0.',
  ],
  // what is out of range
  ['UNDERFUNDING', [1, 1, 15.2], '#VALUE!',
    'kommunaler_anteil: 15,2 gefunden, erwartet wird ein Anteil (15,2 % = 0,152) von 0 bis 1.',
    'municipal_share: found 15.2, expected a fraction (15.2 % = 0.152) from 0 to 1.',
  ],
  ['UNDERFUNDING', [1, 1, -0.1], '#VALUE!',
    'kommunaler_anteil: −0,1 gefunden, erwartet wird ein Anteil (15,2 % = 0,152) von 0 bis 1.',
    'municipal_share: found −0.1, expected a fraction (15.2 % = 0.152) from 0 to 1.',
  ],
  ['EXHAUSTION', [1, 1, 13], '#VALUE!',
    'monat: 13 gefunden, erwartet wird eine ganze Zahl von 0 bis 12.',
    'month: found 13, expected a whole number from 0 to 12.',
  ],
  ['EXHAUSTION', [1, 1, 6.5], '#VALUE!',
    'monat: 6,5 gefunden, erwartet wird eine ganze Zahl von 0 bis 12.',
    'month: found 6.5, expected a whole number from 0 to 12.',
  ],
  ['RECONCILE', [1, 1, -1], '#VALUE!',
    'genauigkeit: −1 gefunden, erwartet wird eine Zahl ab 0.',
    'precision: found −1, expected a number of at least 0.',
  ],
  ['ALLOCATE', [1, [[1, 2], [-3, 4]]], '#VALUE!',
    'gewichte, Zeile 2, Spalte 1: −3 gefunden, erwartet wird eine Zahl ab 0.',
    'weights, row 2, column 1: found −3, expected a number of at least 0.',
  ],
  ['ALLOCATE', [1, -1], '#VALUE!',
    'gewichte: −1 gefunden, erwartet wird eine Zahl ab 0.',
    'weights: found −1, expected a number of at least 0.',
  ],
  ['ALLOCATE', [1, 1, 0], '#VALUE!',
    'einheit: 0 gefunden, erwartet wird ein Betrag in EUR größer als 0.',
    'unit: found 0, expected an amount in EUR greater than 0.',
  ],
  ['ALLOCATE', [100.005, 1], '#VALUE!',
    'betrag: 100,005 gefunden, erwartet wird ein Vielfaches von einheit (0,01).',
    'amount: found 100.005, expected a multiple of unit (0.01).',
  ],
  ['ALLOCATE', [1234567, 1, 1000], '#VALUE!',
    'betrag: 1.234.567 gefunden, erwartet wird ein Vielfaches von einheit (1.000).',
    'amount: found 1,234,567, expected a multiple of unit (1,000).',
  ],
  ['SLOT_BUDGET', [1, [[1], [-2]]], '#VALUE!',
    'plaetze, Zeile 2, Spalte 1: −2 gefunden, erwartet wird eine Anzahl ab 0.',
    'places, row 2, column 1: found −2, expected a count of at least 0.',
  ],
  ['ADMIN_SHARE', [1, 'BUND', 1.1], '#VALUE!',
    'bundesanteil: 1,1 gefunden, erwartet wird ein Anteil (15,2 % = 0,152) von 0 bis 1.',
    'federal_share: found 1.1, expected a fraction (15.2 % = 0.152) from 0 to 1.',
  ],
  ['GROWTH', [0, 1], '#VALUE!',
    'alt: 0 gefunden, erwartet wird eine Zahl größer als 0.',
    'old: found 0, expected a number greater than 0.',
  ],
  ['GROWTH', [1, 2, 2, 'MAX'], '#VALUE!',
    'genauigkeit: 2 gefunden, erwartet wird weniger als das Doppelte von alt.',
    'precision: found 2, expected less than twice old.',
  ],
  ['WEIGHTED_RATE', [[[0.1], [0.2]], [[1], [-1]]], '#VALUE!',
    'bestaende, Zeile 2, Spalte 1: −1 gefunden, erwartet wird eine Anzahl ab 0.',
    'stocks, row 2, column 1: found −1, expected a count of at least 0.',
  ],
  // what has the wrong shape
  ['WEIGHTED_RATE', [[[0.1], [0.2]], [[1, 1]]], '#VALUE!',
    'bestaende: 1 × 2 Zellen gefunden, erwartet wird wie quoten 2 × 1 Zellen.',
    'stocks: found 1 × 2 cells, expected as rates 2 × 1 cells.',
  ],
  ['UNDERFUNDING_BRIDGE', [1, [[2], [3]], 4, 5], '#VALUE!',
    'kosten_vorjahr: 2 × 1 Zellen gefunden, erwartet wird eine einzelne Zelle.',
    'previous_costs: found 2 × 1 cells, expected a single cell.',
  ],
  ['ALLOCATE', [[[1, 2]], 1], '#VALUE!',
    'betrag: 1 × 2 Zellen gefunden, erwartet wird eine einzelne Zelle.',
    'amount: found 1 × 2 cells, expected a single cell.',
  ],
  ['FIGURE', [[['A'], ['B']]], '#VALUE!',
    'id: 2 × 1 Zellen gefunden, erwartet wird eine einzelne Zelle.',
    'id: found 2 × 1 cells, expected a single cell.',
  ],
  ['SLOT_BUDGET', [1, [[1], [2]], [[1, 2]]], '#VALUE!',
    'stueckkosten: 1 × 2 Zellen gefunden, erwartet wird eine Zelle oder wie plaetze 2 × 1 Zellen.',
    'unit_costs: found 1 × 2 cells, expected one cell or as places 2 × 1 cells.',
  ],
  // what is not among the words
  ['KDU_DELTA', [1, 2, 'PROZENT'], '#VALUE!',
    'modus: Text „PROZENT“ gefunden, erwartet wird ABS oder PCT.',
    'mode: found text “PROZENT”, expected ABS or PCT.',
  ],
  ['KDU_DELTA', [1, 2, true], '#VALUE!', 'modus: WAHR gefunden, erwartet wird ABS oder PCT.', 'mode: found TRUE, expected ABS or PCT.'],
  ['KDU_DELTA', [1, 2, 7], '#VALUE!', 'modus: 7 gefunden, erwartet wird ABS oder PCT.', 'mode: found 7, expected ABS or PCT.'],
  ['FIGURE', ['FM_LAUFZEIT', 'VALUE'], '#VALUE!',
    `feld: Text „VALUE“ gefunden, erwartet wird ${FIELDS} oder QUELLE.`,
    `field: found text “VALUE”, expected ${FIELDS} or QUELLE.`,
  ],
  // what is not there
  ['FIGURE', ['KDU_UH_IST_2042'], '#N/A',
    'id: „KDU_UH_IST_2042“ ist keine veröffentlichte Zahl. Ähnlich: KDU_UH_IST_2024.',
    'id: “KDU_UH_IST_2042” is no published figure. Similar: KDU_UH_IST_2024.',
  ],
  ['FIGURE', ['UMSATZ'], '#N/A', 'id: „UMSATZ“ ist keine veröffentlichte Zahl.', 'id: “UMSATZ” is no published figure.'],
  ['FIGURE', ['KUNDEN_OHNE_BERUFSABSCHLUSS', 'GENAUIGKEIT'], '#N/A',
    'feld: KUNDEN_OHNE_BERUFSABSCHLUSS hat keinen Eintrag für GENAUIGKEIT.',
    'field: KUNDEN_OHNE_BERUFSABSCHLUSS has no entry for GENAUIGKEIT.',
  ],
  ['IMPLIED_WEIGHT', [0.1, 0.3, 0.31], '#N/A',
    'quote_gesamt: liegt nicht zwischen quote_a und quote_b. Die Quoten widersprechen sich.',
    'total_rate: does not lie between rate_a and rate_b. The rates contradict each other.',
  ],
  ['IMPLIED_WEIGHT', [0.1, 0.3, 0.09], '#N/A',
    'quote_gesamt: liegt nicht zwischen quote_a und quote_b. Die Quoten widersprechen sich.',
    'total_rate: does not lie between rate_a and rate_b. The rates contradict each other.',
  ],
  // what cannot be calculated
  ['IMPLIED_WEIGHT', [0.2, 0.2, 0.2], '#DIV/0!', 'Division durch 0.', 'Division by 0.'],
  ['WEIGHTED_RATE', [[[0.1], [0.2]], [[0], [0]]], '#DIV/0!', 'Division durch 0.', 'Division by 0.'],
  ['UNDERFUNDING_BRIDGE', [9e307, 0, 9.9e307, 0], '#NUM!',
    'Das Ergebnis ist zu groß für eine Zahl in Excel.',
    'The result is too large for a number in Excel.',
  ],
  ['KDU_DELTA', [0, 1, 'PCT'], '#DIV/0!', 'Division durch 0.', 'Division by 0.'],
  ['EXHAUSTION', [0, 1], '#DIV/0!', 'Division durch 0.', 'Division by 0.'],
  ['EXHAUSTION', [0, 1, 6], '#DIV/0!', 'Division durch 0.', 'Division by 0.'],
  ['ALLOCATE', [1, [[0, 0]]], '#DIV/0!', 'Division durch 0.', 'Division by 0.'],
  ['SLOT_BUDGET', [1, [[0, 0]]], '#DIV/0!', 'Division durch 0.', 'Division by 0.'],
  ['KDU_DELTA', [-9e307, 9.9e307], '#NUM!',
    'Das Ergebnis ist zu groß für eine Zahl in Excel.',
    'The result is too large for a number in Excel.',
  ],
  ['SUM_CHECK', [[[9e307, 9.9e307]], 0, 1, 1, 'REST'], '#NUM!',
    'Das Ergebnis ist zu groß für eine Zahl in Excel.',
    'The result is too large for a number in Excel.',
  ],
  // what comes in as an error
  ['KDU_DELTA', [hostError('#N/A'), 1], '#N/A', 'basis: Die Eingabe enthält #N/A.', 'base: The input contains #N/A.'],
  ['KDU_DELTA', [1, [[hostError('#DIV/0!')]]], '#DIV/0!',
    'vergleich: Die Eingabe enthält #DIV/0!.',
    'comparison: The input contains #DIV/0!.',
  ],
  ['KDU_DELTA', [1, hostError('#NUM!')], '#NUM!', 'vergleich: Die Eingabe enthält #NUM!.', 'comparison: The input contains #NUM!.'],
  ['KDU_DELTA', [1, hostError('#VALUE!')], '#VALUE!',
    'vergleich: Die Eingabe enthält #VALUE!.',
    'comparison: The input contains #VALUE!.',
  ],
  ['KDU_DELTA', [1, hostError('#NULL!')], '#NULL!', 'vergleich: Die Eingabe enthält #NULL!.', 'comparison: The input contains #NULL!.'],
  ['KDU_DELTA', [1, hostError('#REF!')], '#VALUE!', 'vergleich: Die Eingabe enthält #REF!.', 'comparison: The input contains #REF!.'],
  ['KDU_DELTA', [1, hostError('#NAME?')], '#VALUE!', 'vergleich: Die Eingabe enthält #NAME?.', 'comparison: The input contains #NAME?.'],
  ['KDU_DELTA', [1, hostError('#SPILL!')], '#VALUE!',
    'vergleich: Die Eingabe enthält #SPILL!.',
    'comparison: The input contains #SPILL!.',
  ],
  ['SUM_CHECK', [[[1, 2], [3, hostError('#REF!')]], 1, 1, 1], '#VALUE!',
    'teile, Zeile 2, Spalte 2: Die Eingabe enthält #REF!.',
    'parts, row 2, column 2: The input contains #REF!.',
  ],
  ['FIGURE', [hostError('#N/A')], '#N/A', 'id: Die Eingabe enthält #N/A.', 'id: The input contains #N/A.'],
])('%s with %j: %s %s', (id, args, code, de, en) => {
  expect(errorOf(id, ...args)).toEqual({ code, message: { de, en } });
});

test('cells outside a smaller range are #N/A and say so', () => {
  const [row] = definitionOf('KDU_DELTA').evaluate([[[1, 2]], [[1, 2, 3]]]) as unknown[][];
  expect(row).toEqual([
    0,
    0,
    { code: '#N/A', message: { de: 'basis: Der Bereich hat hier keine Zelle.', en: 'base: The range has no cell here.' } },
  ]);
});

test('an error in an input wins over our own checks, wherever it stands', () => {
  expect(call('KDU_DELTA', 'text', hostError('#DIV/0!'))).toEqual([['#DIV/0!']]);
  expect(call('KDU_DELTA', 0, hostError('#NUM!'), 'UNBEKANNT')).toEqual([['#NUM!']]);
  expect(call('ALLOCATE', 100.005, [[-1, hostError('#N/A')]], 0)).toBe('#N/A');
});

test('the leftmost argument wins among errors, and among our own checks', () => {
  expect(call('KDU_DELTA', hostError('#NUM!'), hostError('#N/A'))).toEqual([['#NUM!']]);
  expect(call('RECONCILE', 1, 2, hostError('#DIV/0!'), hostError('#N/A'))).toEqual([['#DIV/0!']]);
  expect(errorOf('UNDERFUNDING', 1, true, 2).message.de).toMatch(/^mittel:/);
  expect(errorOf('SUM_CHECK', [['x']], 'y', -1, 1).message.de).toMatch(/^teile:/);
});

test('a missing cell counts as an error of its argument, so the leftmost wins there too', () => {
  const withError = [[1], [2], [hostError('#DIV/0!')]];
  expect(call('KDU_DELTA', withError, [[1], [2]])).toEqual([[0], [0], ['#DIV/0!']]);
  expect(call('KDU_DELTA', [[1], [2]], withError)).toEqual([[0], [0], ['#N/A']]);
});

test.each([
  [Object.assign(new Error(), { code: '#N/A' })],
  [{ type: 'CustomFunctionError', code: '#N/A' }],
  [{ type: 'Error', basicValue: '#N/A', basicType: 'Error' }],
])('an error is known in each form in which hosts pass it: %j', (cell) => {
  expect(call('KDU_DELTA', [[cell]], 1)).toEqual([['#N/A']]);
});

test('an object that is no error is no number', () => {
  expect(errorOf('KDU_DELTA', [[{ type: 'Entity' }]], 1).message.de).toBe('basis: keine Zahl gefunden, erwartet wird ein Betrag in EUR.');
});
