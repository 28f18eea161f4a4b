import { CATALOGUE } from '../../functions/catalogue';
import { call } from './call';

const examples = CATALOGUE.flatMap(({ id, examples: list }) =>
  list.map((example) => [id, JSON.stringify(example.arguments), example] as const),
);

test.each(examples)('the example of %s with %s', (id, _, example) => {
  expect(call(id, ...example.arguments)).toEqual(example.result);
});

/** The specification's own examples, with figures by name where it names amounts of the document. */
test.each<[string, readonly unknown[], unknown]>([
  // Sources and items as Excel compares texts; an account of revenue counts net, however its item is written.
  [
    'KDU_ACCOUNTS',
    [[['kreis'], ['BA']], [[2025], [2025]], [[6], [6]], [['1'], ['1']], [['uh (−)'], ['UH (−)']], [[100], [40]], 'Kreis', 'BA', 2025, 6, 1],
    [['1', -100, -40, 60]],
  ],
  ['UNDERFUNDING', [46660000, 38680000], [[7980000]]],
  ['UNDERFUNDING', [46660000, 31587680, 0.152], [[7980000]]],
  [
    'SLOT_BUDGET',
    [3800000, [[250], [400], [15], [30], [455], [640]]],
    [[530726.26], [849162.01], [31843.57], [63687.15], [965921.79], [1358659.22]],
  ],
  [
    'UNDERFUNDING_BRIDGE',
    [1440000, 44940000, 46660000, 5130000, 0, 7980000],
    [
      ['Vorjahr', 1440000], ['Kostenanstieg', 1720000], ['Mittelkürzung', 5130000],
      ['Rechnerisch', 8290000], ['Ausgewiesen', 7980000], ['Rest', 310000],
    ],
  ],
  [
    'UNDERFUNDING_BRIDGE',
    [1440000, 44940000, 46660000, 5130000, 0.152, 7980000],
    [
      ['Vorjahr', 1440000], ['Kostenanstieg', 1458560], ['Mittelkürzung', 5130000],
      ['Rechnerisch', 8028560], ['Ausgewiesen', 7980000], ['Rest', 48560],
    ],
  ],
  [
    'UNDERFUNDING_BRIDGE',
    [1440000, 44940000, 46660000, 5130000],
    [['Vorjahr', 1440000], ['Kostenanstieg', 1720000], ['Mittelkürzung', 5130000], ['Rechnerisch', 8290000]],
  ],
  ['UNDERFUNDING_BRIDGE', [1440000, 44940000, 46660000, 5130000, 0.152, null, 'rechnerisch'], [[8028560]]],
  ['UNDERFUNDING_BRIDGE', [1440000, 44940000, 46660000, 5130000, 0.152, 7980000, 'REST'], [[48560]]],
  ['ADMIN_SHARE', [46660000, 'KOMMUNE'], [[7092320]]],
  ['ADMIN_SHARE', [[[0.01], [46660000]], 'BUND'], [[0.01], [39567680]]],
  ['ADMIN_SHARE', [46660000, 'KOMMUNE', 1], [[0]]],
  ['FREE_BUDGET', [17100000, 7980000, 13300000, 'NACH'], [[3800000]]],
  ['FREE_BUDGET', [25080000, 7980000, 13300000, 'VOR'], [[3800000]]],
  [
    'FREE_BUDGET',
    [[[25080000], [17100000]], [[8028560, 8980000]], [[13300000], [5320000]], 'VOR'],
    [[3751440, 2800000], [3751440, 2800000]],
  ],
  ['FREE_BUDGET', [17100000, 12000000, 5320000, 'VOR'], [[-220000]]],
  ['GROWTH_RATE', [44.94, 46.66], [[172 / 4494]]],
  ['GROWTH_RATE', [44.94, 46.66, 0.01, 'MIN'], [[1710 / 44945]]],
  ['GROWTH_RATE', [44.94, 46.66, 0.01, 'MAX'], [[1730 / 44935]]],
  ['WEIGHTED_RATE', [[[0.146], [0.259]], [[1], [1]]], 0.2025],
  ['IMPLIED_WEIGHT', [0.146, 0.259, 0.202], [[57 / 113]]],
  ['ALLOCATE', [100, [[1], [1], [1]]], [[33.34], [33.33], [33.33]]],
  ['KDU_DELTA', [97605000, 94965000], [[-2640000]]],
  ['KDU_DELTA', [93224000, 96807000, 'PCT'], [[3583000 / 93224000]]],
  ['EXHAUSTION', [96000000, 93224000], [[93224000 / 96000000]]],
  ['FIGURE', ['KDU_UH_IST_2024'], 93224000],
  ['FIGURE', ['ZIEL_IQ_FRAUEN'], 0.146],
  ['RECONCILE', [341000000, 341400000, 1000000, 350000], [['RUNDUNG']]],
  [
    'SUM_CHECK',
    [[[174500000, 93200000, 1700000, 1200000, 23400000, 2300000, 45100000]], 341000000, 100000, 1000000],
    'RUNDUNG',
  ],
  ['SUM_CHECK', [[[174500000, 93200000, 1700000, 1200000, 23400000, 2300000, 45100000]], 341000000, 100000, 1000000, 'REST'], 400000],
  ['AVAILABLE', [17100000, 0, 0, 0, 0, 13300000], [[3800000]]],
  ['COMMITMENT_SPLIT', [1000000, 45931, 46142], [[2025, 428571.43], [2026, 571428.57]]],
  ['COMMITMENT_SPLIT', [1000000, 45931, 46142, null, 2025], [[428571.43]]],
  ['COMMITMENT_SPLIT', [1000000, 45931, 46142, 'monat', 2024], [[0]]],
  ['COMMITMENT_SPLIT', [1000000, 45931, 46142, 'MONAT', [[null]]], [[0]]],
  ['PROVISIONAL_RELEASE', [17100000, 4, 'ZWOELFTEL'], [[5700000]]],
  ['PROVISIONAL_RELEASE', [17100000, 4, 'OBERGRENZE', 0.45], [[7695000]]],
  ['PROVISIONAL_RELEASE', [17100000, [[1, 2]], 'ZWOELFTEL', null, 1000], [[1426000, 2851000]]],
  ['SUBSIDY_RATE', ['16i', 4], [[0.8]]],
  ['SUBSIDY_RATE', ['16i', [[1], [2], [3], [4], [5], [6]]], [[1], [1], [0.9], [0.8], [0.7], ['#N/A']]],
  ['SUBSIDY_RATE', [[['16i', '16e']], [[1], [2]]], [[1, 0.75], [1, 0.5]]],
  ['TAAM_STOCK', [[[36], [36], [36], [36], [36]], 30, 'AUSTRITTE'], [[36]]],
  ['TAAM_STOCK', [[[36], [36], [36], [36], [36]], 30, 'gleichgewicht'], [[150]]],
  [
    'TAAM_STOCK',
    [[[36], [36], [36], [36], [36]], 30],
    [['Anfang', 180], ['Zugänge', 30], ['Austritte', 36], ['Ende', 174], ['Mittel', 177], ['Gleichgewicht', 150]],
  ],
  [
    'TAAM_COST',
    [[[36], [36], [36], [36], [36]], 2166.58, 0.19, 1000],
    [['Brutto', 4900699.96], ['PAT', 2160000], ['Netto', 2740699.96]],
  ],
  ['KDU_NET', [93224000, 0.628], [[34679328]]],
  ['KDU_PER_BG', [93224000, 17058], 455.43],
  ['KDU_PRICE_VOLUME', [17058, 93224000, 17300, 96807000], [['Menge', 1322558.8], ['Preis', 2260441.2], ['Gesamt', 3583000]]],
  ['KDU_PRICE_VOLUME', [17058, 93224000, 17300, 96807000, 'MENGE'], [[1322558.8]]],
  ['KDU_FORECAST', [[[100, 110, 120, 130, 140, 150]], 6, 'LINEAR'], 1500],
  ['KDU_FORECAST', [[[100, 110, 120], [130, 140, 150], [0, 0, 0]], 6, 'TREND3'], 1590],
  ['OVERRUN', [88000, 360000, 250000], [[272000]]],
  ['OVERRUN', [88000, 360000, 250000, 'STATUS'], [['überplanmäßig, erheblich']]],
  ['ROUND_INTERVAL', ['17,1 Mio.'], [[17050000, 17150000]]],
  ['ROUND_INTERVAL', ['14,6 %'], [[0.1455, 0.1465]]],
  ['PARSE_AMOUNT', ['(1.234,56)'], [[-1234.56]]],
  ['PARSE_AMOUNT', ['63,8 Mio. EUR'], [[63800000]]],
  ['PARSE_AMOUNT', ['1.095'], [[1095]]],
  // rule 1: read with 15 digits
  ['KDU_DELTA', [0, 3800000 * 1.1], [[4180000]]],
  ['KDU_DELTA', [0.1, 0.3], [[0.2]]],
  ['KDU_DELTA', [0.1 + 0.2, 0.3], [[0]]],
  ['ALLOCATE', [0.1 + 0.2, [[1, 2]]], [[0.1, 0.2]]],
  // no −0
  ['KDU_DELTA', [-0, -0], [[0]]],
  ['EXHAUSTION', [-5, 0], [[0]]],
  ['UNDERFUNDING', [-1, -1], [[0]]],
  ['ALLOCATE', [-1, [[0, 1]]], [[0, -1]]],
  ['KDU_NET', [-5, 1], [[0]]],
  ['PARSE_AMOUNT', ['-0,00'], [[0]]],
])('%s with %j gives %j', (id, args, expected) => {
  expect(call(id, ...args)).toEqual(expected);
});

test.each([
  ['WERT', 93224000],
  ['BEZEICHNUNG', 'Unterkunft und Heizung, Ist-Ausgaben 2024'],
  ['DRUCKBILD', '93.224.000'],
  ['EINHEIT', 'EUR'],
  ['GENAUIGKEIT', 1000],
  ['ZUSATZ', 'Ist'],
  ['STAND', '2024'],
  ['ABSCHNITT', '4.2'],
  ['QUELLE', 'Arbeitsmarkt- und Integrationsprogramm 2025, Abschnitt 4.2'],
])('FIGURE KDU_UH_IST_2024 %s', (field, expected) => {
  expect(call('FIGURE', 'KDU_UH_IST_2024', field)).toBe(expected);
  expect(call('FIGURE', [['kdu_uh_ist_2024']], field.toLowerCase())).toBe(expected);
});

test('FIGURE gives fractions and empty texts as they are', () => {
  expect(call('FIGURE', 'KUNDEN_OHNE_BERUFSABSCHLUSS')).toBe(2 / 3);
  expect(call('FIGURE', 'ZIEL_IQ_FRAUEN', 'GENAUIGKEIT')).toBe(0.001);
  expect(call('FIGURE', 'SGB2_QUOTE', 'ZUSATZ')).toBe('');
});
