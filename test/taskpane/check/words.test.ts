import { found, SEVERITY, type Found, type FindingKind } from '../../../taskpane/check/found';
import { wordFindings } from '../../../taskpane/check/words';
import { checkTranslator } from '../../../taskpane/check/i18n';
import { findings, otherSheet } from './workbook';

const KINDS = Object.keys(SEVERITY) as FindingKind[];

test.each(['de', 'en'] as const)('every kind has its words in %s', (language) => {
  const t = checkTranslator(language);
  for (const n of [0, 1, 2]) {
    const values = { n, count: '3', m: 5, from: 'B6:B8', to: 'D6:D8', s: 'KdU', name: 'N', label: 'L', lines: '8', cells: '4', code: '#NAME?', other: 'O', now: '1.1', should: 'A1', before: '1.0', parts: 'B6:B8', sum: 2, total: 1, rest: 1, number: 1.05, sign: '×', percent: 0, expected: 'E.', usual: 'U', of: 'O', home: 'H', shown: 'S', held: 'H', color: '#FFFFFF', fill: '#FFFFFF', size: 11, title: 'T', goal: 'G', id: 'I', bounds: 'B', reason: 'R.', range: 'B6:B8', source: 'Kreis', period: '3', key: 'K', t: 'JC_KdU_Ist' };
    const all = wordFindings(KINDS.map((kind): Found => found({ kind, of: '', location: null, values, numbers: '' })), ',', t);
    for (const { title, text, found: { kind } } of all) {
      expect(`${kind}: ${title} ${text}`).not.toMatch(/ck\.|\{|\}|undefined/);
      expect(text).not.toBe('');
    }
  }
});

describe('findings in words', () => {
  const german = checkTranslator('de');
  const english = checkTranslator('en');

  test('a figure: its name, what depends on it, both contents', async () => {
    const all = await findings({ type: { 'Zahlenquelle!D75': 93_500_000 } });
    expect(wordFindings(all, ',', german)).toMatchObject([
      { id: 'figure:KDU_UH_IST_2024', severity: 'error', title: 'Veröffentlichte Zahl überschrieben', place: 'Zahlenquelle!D75', loaded: '93.224.000\u00a0€', now: '93.500.000\u00a0€' },
    ]);
    expect(wordFindings(all, '.', english)[0]).toMatchObject({ title: 'Published figure overwritten', loaded: '93,224,000\u00a0€', now: '93,500,000\u00a0€' });
  });

  test('a sum: both sides and the rest', async () => {
    const sums = (await findings({ show: { 'KdU!B10': 97_605_000.01 } })).filter(({ kind }) => kind === 'sum');
    expect(wordFindings(sums, ',', german)[0]?.text).toBe('Summe der Positionen. B6:B8 ergibt 97.605.000, veröffentlicht sind 97.605.000,01; Differenz −0,01.');
  });

  test('an input: its label and what its cell allows', async () => {
    const all = (await findings({ type: { 'Annahmen!B12': 'MITTE' } })).filter(({ kind }) => kind === 'inputChoice');
    expect(wordFindings(all, ',', german)[0]?.text).toBe('Lesart der 17,1 Mio. Bitte auswählen: NACH, VOR.');
  });

  test('a fixed number in the reader’s notation', async () => {
    const all = await findings({ type: { 'KdU!P6': '=B6*1.05' } });
    expect(wordFindings(all, ',', german)[0]?.text).toContain('„×1,05“');
    expect(wordFindings(all, '.', english)[0]?.text).toContain('“×1.05”');
  });

  test.each([
    ['#REF!', '', 'Die Zelle zeigt #BEZUG!.'],
    ['#NAME?', '=JC.GROWTH_RATE(1,1)', 'Die Zelle zeigt #NAME?. „Formeln reparieren“ schreibt sie neu, damit Excel die Funktion wieder findet.'],
    [1234.5, '=_xldudf_JC_GROWTH_RATE(1,1)', 'In der Zelle findet Excel die JC-Funktion nicht. Was sie zeigt, wird nicht mehr berechnet. „Formeln reparieren“ schreibt sie neu.'],
  ])('a cell that shows %s', async (value, formula, text) => {
    const doing = formula === '' ? { show: { 'KdU!E6': value } } : { others: [otherSheet('Rechnung', { B2: { formula, value } })] };
    const all = (await findings(doing)).filter(({ kind }) => kind === 'errorValues' || kind === 'unbound');
    expect(wordFindings(all, ',', german)[0]?.text).toContain(text);
  });

  test('a deleted formula leaves an empty cell', async () => {
    const all = await findings({ type: { 'KdU!E6': '' } });
    expect(wordFindings(all, ',', german)[0]).toMatchObject({ loaded: '=JC.KDU_DELTA(KDU_UH_ANSATZ_2024;KDU_UH_IST_2024)', now: 'leer' });
  });
});
