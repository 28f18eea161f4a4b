import { ZERO, type Decimal } from '../../../src/money/decimal';
import { parseGermanAmount } from '../../../src/money/parse';
import { citation, findFigure, programme, similarIds } from '../../../src/programme/figures';

const { figures } = programme;

function figure(id: string) {
  const found = findFigure(id);
  if (found === undefined) throw new Error(id);
  return found;
}

const sum = (ids: readonly string[]): Decimal => ids.reduce((total, id) => total.plus(figure(id).value), ZERO);

test('there are 89 figures, each with its own id', () => {
  expect(figures).toHaveLength(89);
  expect(new Set(figures.map(({ id }) => id)).size).toBe(89);
});

test('they stand in the order of the document', () => {
  expect(figures[0]?.id).toBe('AM_SVB_2023_06');
  expect(figures.at(-1)?.id).toBe('ZIEL_FBW_ABSCHLUSS');
  const sections = figures.map(({ section }) => section.split('.').map((part) => part.padStart(2, '0')).join('.'));
  expect(sections).toEqual([...sections].sort());
});

test.each([
  // id, value, unit, precision, printed, section
  ['KDU_UH_IST_2024', '93224000', 'EUR', '1000', '93.224.000', '4.2'],
  ['FIN_UNTERFIN_2025', '7980000', 'EUR', '10000', '7,98 Mio. EUR', '4.1'],
  ['ZIEL_IQ_FRAUEN', '0.146', '%', '0.001', '14,6 %', '4.3'],
  ['AM_SVB_MAENNER_DELTA', '-0.007', '%', '0.001', '0,7 Prozent', '1.1'],
  ['AM_SVB_MAENNER_VOLLZEIT', '0.9', '%', '0.1', 'fast 90 Prozent', '1.1'],
  ['BG_ANZAHL', '17058', 'Haushalte/BG', '1', '17.058', '1.2'],
  ['PERS_MITARBEITENDE_TEXT', '500', 'Personen', '100', 'knapp 500', '2'],
])('%s is %s %s, rounded to %s, printed "%s" in %s', (id, value, unit, precision, printed, section) => {
  expect(figure(id)).toMatchObject({ unit, printed, section });
  expect([figure(id).value.toString(), figure(id).precision?.toString()]).toEqual([value, precision]);
});

test('two thirds are exactly 2/3 and have no precision', () => {
  const twoThirds = figure('KUNDEN_OHNE_BERUFSABSCHLUSS');
  expect(twoThirds.value.toNumber()).toBe(2 / 3);
  expect(twoThirds.value.times(3).toDecimalPlaces(90).toString()).toBe('2');
  expect(figures.filter(({ precision }) => precision === null)).toEqual([twoThirds]);
});

test('the printed forms say the same as the values, but for words and one sign', () => {
  const different = figures.filter(({ printed, value }) => {
    const read = parseGermanAmount(printed);
    return typeof read === 'string' || !read.eq(value);
  });
  expect(different.map(({ printed }) => printed)).toEqual([
    '0,7 Prozent', // a fall: the value is negative
    'fast 90 Prozent',
    'Zwei Drittel',
    'fast 21 Prozent',
    'knapp 500',
    'gut 50 Prozent',
    '24 Monaten',
    'fünf Jahren',
    '24 Monate mindestens 21 Monate',
  ]);
});

test('every value is a multiple of its precision', () => {
  const between = figures.filter(({ value, precision }) => precision !== null && !value.mod(precision).isZero());
  expect(between).toEqual([]);
});

test('only rates are in per cent, as fractions', () => {
  const rates = figures.filter(({ unit }) => unit === '%');
  expect(rates).toHaveLength(16);
  expect(rates.filter(({ value }) => value.abs().gt(1))).toEqual([]);
});

test.each([
  ['ANSATZ_2024', '97605000'],
  ['IST_2024', '94965000'],
  ['ANSATZ_2025', '98676000'],
])('the KdU column %s adds up to %s', (column, total) => {
  expect(sum(['UH', 'EINM_KDU', 'EINM_L'].map((row) => `KDU_${row}_${column}`)).toString()).toBe(total);
  expect(figure(`KDU_GESAMT_${column}`).value.toString()).toBe(total);
});

test.each([
  [['HH_2025_VERWALTUNG', 'HH_2025_EINGLIEDERUNG'], 'HH_2025_GESAMT', '0'],
  [['LB_ELB', 'LB_NEF'], 'LB_GESAMT', '0'],
  [['AL_SGB3', 'AL_SGB2'], 'AL_GESAMT', '0'],
  [['PLATZ_MAG', 'PLATZ_MAT'], 'PLATZ_MABE', '0'],
  [['ZIEL_LZB_FRAUEN', 'ZIEL_LZB_MAENNER'], 'ZIEL_LZB_GESAMT', '-7'],
])('%p minus %s is %s, as the document prints it', (parts, total, rest) => {
  expect(sum(parts).minus(figure(total).value).toString()).toBe(rest);
});

test('every figure has texts in both languages and names its document', () => {
  for (const { label, note, document } of figures) {
    expect([label.de, label.en, note?.de ?? 'none', note?.en ?? 'none']).not.toContain('');
    expect(document).toBe(programme.document);
  }
  expect(programme.document).toEqual({
    title: 'Arbeitsmarkt- und Integrationsprogramm 2025',
    publisher: 'Jobcenter Kreis Unna',
    language: 'de',
    dataVersion: '1.0',
  });
  expect(citation(figure('LZB_ANTEIL'))).toBe('Arbeitsmarkt- und Integrationsprogramm 2025, Abschnitt 2.2.2');
});

test('a figure is found in upper or lower case', () => {
  expect(findFigure('kdu_uh_ist_2024')).toBe(findFigure('KDU_UH_IST_2024'));
  expect(findFigure('KDU')).toBeUndefined();
});

test.each([
  ['KDU_UH_IST_2025', ['KDU_UH_IST_2024']],
  ['kdu_uh_ansatz_2026', ['KDU_UH_ANSATZ_2025', 'KDU_UH_ANSATZ_2024']],
  ['BGANZAHL', ['BG_ANZAHL']],
  ['KDU_UH_2024', ['KDU_UH_ANSATZ_2024', 'KDU_UH_IST_2024']],
  ['FIN_UNTERFIN', ['FIN_UNTERFIN_2024', 'FIN_UNTERFIN_2025']],
  ['UNTERFIN_2025', ['FIN_UNTERFIN_2025']],
  ['TAAM_NEU', ['TAAM_NEU_2025']],
  ['ETWAS_GANZ_ANDERES', []],
  ['', []],
])('similar to %s: %p', (id, expected) => {
  const similar = similarIds(id);
  expect(similar.slice(0, expected.length).sort()).toEqual([...expected].sort());
  if (expected.length === 0) expect(similar).toEqual([]);
});
