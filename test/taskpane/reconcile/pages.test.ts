/** Pages and findings of relations, as people read them. */
import { documentRelations, type DocumentRelation, type Weighed } from '../../../src/audit/documentRelations';
import { findFigure, type Figure } from '../../../src/programme/figures';
import type { Language } from '../../../src/language';
import { checkOwn } from '../../../src/audit/ownRelation';
import { reconcileTranslator } from '../../../taskpane/reconcile/i18n';
import { documentPage, numbersOf, source } from '../../../taskpane/reconcile/documentPage';
import { explained } from '../../../taskpane/reconcile/explained';
import { ownFinding, relationFinding, relationRow, unreadFinding } from '../../../taskpane/reconcile/findings';
import { checkRows, foundAgain, isFailing, isSound, ownPage, type SoundRow } from '../../../taskpane/reconcile/own';
import { pageText } from '../../../taskpane/reconcile/pageText';
import type { FoundRow } from '../../../taskpane/reconcile/ownTable';

const de = reconcileTranslator('de');
const en = reconcileTranslator('en');
const found = (id: string): DocumentRelation => documentRelations().find(({ relation }) => relation.id === id) as DocumentRelation;

test('the bridge of the underfunding without and with the municipal share', () => {
  expect(pageText(de, documentPage(de, found('R09'))).split('\n')).toEqual([
    'Widerspruch: Unterfinanzierung 2025: Die Überleitung geht nicht auf',
    'Abschnitt 4.1 · R09 und R10 · Mio. €',
    '',
    '\tAnteil 0 %\tAnteil 15,2 %',
    'Vorjahr (FIN_UNTERFIN_2024 · 4.1: „1,44 Mio. EUR“)\t1,44\t1,44',
    'Kostenanstieg (46,66 − 44,94)\t1,72\t1,46',
    'Mittelkürzung (FIN_KUERZUNG_VERWALTUNG · 4.1: rd. „5,13 Mio. EUR“)\t5,13\t5,13',
    'Berechnet\t8,29 (8,270 bis 8,310)\t8,03 (8,010 bis 8,047)',
    'Veröffentlicht\t7,98 (7,975 bis 7,985)\t7,98 (7,975 bis 7,985)',
    'Differenz\t+0,31 (0,285 bis 0,335)\t+0,05 (0,025 bis 0,072)',
    'Rundung erklärt\t±0,025\t±0,023',
    '',
    'Die Spannen berühren sich nicht. Rundung allein erklärt die Differenz nicht.',
    'Bemerkung im Blatt: Rundung reicht nicht',
    '',
    'Mögliche Erklärungen',
    '- Kommunaler Finanzierungsanteil am Kostenanstieg (erklärt einen Teil): Erklärt 0,26, offen bleiben 0,05. § 46 Abs. 3 SGB II; das Dokument nennt keinen Anteil.',
    '- Kosten, die Bund oder Kommune allein tragen (nicht zu belegen): Möglich, im Dokument nicht beziffert.',
    '- Andere Abgrenzung der Kosten 2024 (erklärt einen Teil): Erklärt 0,16, offen bleiben 0,15. Berechnet mit den 45,1 Mio. aus Abschnitt 1.2, siehe Befund R07.',
  ]);
});

test('in English, with English numbers beside German quotations', () => {
  const page = documentPage(en, found('R10'));
  expect(page.lines.map(({ label, detail, values }) => [label, detail, ...values])).toEqual([
    ['Previous year', 'FIN_UNTERFIN_2024 · 4.1: “1,44 Mio. EUR”', '1.44', '1.44'],
    ['Rise in costs', '(46.66 − 44.94) × (1 − 15.2 %)', '1.72', '1.46'],
    ['Cut of funds', 'FIN_KUERZUNG_VERWALTUNG · 4.1: rd. “5,13 Mio. EUR”', '5.13', '5.13'],
  ]);
  expect(page.explanations.items.map(({ sign, text }) => [sign, text])).toEqual([
    ['no', 'For the bridge to add up it would have to be 18.02\u00a0% (16.67\u00a0% to 19.36\u00a0%). The statutory 15.2\u00a0% lie outside.'],
    ['open', 'Possible, not quantified in the document.'],
    ['no', 'Explains nothing: the difference would be −0.09. Calculated with the 45.1 m of section 1.2, see finding R07.'],
  ]);
});

test.each`
  id        | lines                                                            | computed      | printed    | rest         | allowed           | spread
  ${'R05'}  | ${['93,224']}                                                    | ${'93,224'}   | ${'93,2'}  | ${'+0,024'}  | ${'±0,0505'}      | ${'−0,0265 bis 0,0745'}
  ${'R08'}  | ${['103,83', '− 100']}                                           | ${'3,83'}     | ${'3,8'}   | ${'+0,03'}   | ${'±0,073'}       | ${'−0,045 bis 0,100'}
  ${'R13'}  | ${['3,3', '− 2,66']}                                             | ${'0,64'}     | ${'0,6'}   | ${'+0,04'}   | ${'±0,105'}       | ${'−0,065 bis 0,145'}
  ${'R23'}  | ${['17.058', '× 1.316', '× 12']}                                 | ${'269,38'}   | ${'269,4'} | ${'−0,02'}   | ${'±0,252'}       | ${'−0,272 bis 0,232'}
  ${'R25'}  | ${['23.637', '8.826', '17']}                                     | ${'32.480'}   | ${'32.463'} | ${'+17'}    | ${'0'}            | ${''}
  ${'R26'}  | ${['32.463', '÷ 399.447']}                                       | ${'8,13'}     | ${'10,5'}  | ${'−2,37'}   | ${'±0,050'}       | ${'−2,423 bis −2,323'}
  ${'R28'}  | ${['7,2 %', '× 10.961', '÷ 15.575']}                             | ${'5,07'}     | ${'5,1'}   | ${'−0,03'}   | ${'±0,085'}       | ${'−0,118 bis 0,052'}
  ${'R29'}  | ${['5.577', '÷ 10.961']}                                         | ${'50,88'}    | ${'50'}    | ${'+0,88'}   | ${'0,000 bis 5,000'} | ${'−4,120 bis 0,880'}
  ${'R38'}  | ${['498']}                                                       | ${'498'}      | ${'500'}   | ${'−2'}      | ${'−50 bis 0'}    | ${'−2 bis 48'}
`('$id: $lines make $computed against $printed', ({ id, lines, ...expected }) => {
  const page = documentPage(de, found(id));
  expect(page.lines.map(({ values }) => values[0])).toEqual(lines);
  expect([page.computed, page.printed, page.remainder].map(([one]) => one?.value)).toEqual([expected.computed, expected.printed, expected.rest]);
  expect([page.allowed[0], page.remainder[0]?.range]).toEqual([expected.allowed, expected.spread]);
});

test('a rest that is there never looks like none', () => {
  for (const relation of documentRelations()) {
    const { remainder } = relationRow(de, relation);
    expect([relation.relation.id, /[1-9]/.test(remainder)]).toEqual([relation.relation.id, !relation.remainder.value.isZero()]);
  }
});

test('a sentence for each class, and one for what is counted', () => {
  const says = (id: string): string => documentPage(de, found(id)).sentence;
  expect(says('R07')).toBe('Die Spannen berühren sich nicht. Rundung allein erklärt die Differenz nicht.');
  expect(says('R30')).toBe('Beide Seiten sind ganze Zahlen und nicht gerundet. Rundung kann die Differenz nicht erklären.');
  expect(says('R15')).toBe('Die Zahlen liegen nebeneinander. Ob sie dasselbe meinen, entscheidet keine Rechnung.');
  expect(says('R02')).toBe('Die Spannen überschneiden sich. Rundung erklärt die Differenz.');
  expect(says('R24')).toBe('Die Rechnung geht genau auf.');
  // Two points show nothing.
  expect(documentPage(de, found('R30')).bars).toEqual([]);
  expect(documentPage(de, found('R10')).bars.map(({ spoken }) => spoken)).toEqual([
    'veröffentlicht: 7,98, Spanne 7,975 bis 7,985',
    'mit 15,2 % kommunalem Anteil: 8,03, Spanne 8,010 bis 8,047',
    'ohne kommunalen Anteil: 8,29, Spanne 8,270 bis 8,310',
  ]);
});

test.each`
  id                               | quoted
  ${'KUNDEN_OHNE_BERUFSABSCHLUSS'} | ${'in Worten „Zwei Drittel“'}
  ${'KDU_EINM_KDU_IST_2024'}       | ${'Ist „360.000“'}
  ${'ZIEL_LZB_FRAUEN'}             | ${'Zielwert „8.431“'}
  ${'HH_2025_VERWALTUNG'}          | ${'vorl. „46,7 Mio. EUR“'}
  ${'PERS_MITARBEITENDE_TEXT'}     | ${'„knapp 500“'}
`('only what the document prints stands in quotes: $quoted', ({ id, quoted }) => {
  expect(source(de, findFigure(id) as Figure)).toMatch(new RegExp(`: ${quoted}$`));
});

describe('what an explanation says agrees with its sign', () => {
  const items = (id: string): unknown[] => documentPage(de, found(id)).explanations.items.map(({ sign, text }) => [sign, text]);

  test('the whole rest, by what the document shows', () => {
    expect(items('R25')).toEqual([['proven', expect.stringMatching(/^Erklärt die ganze Differenz\. /)]]);
  });

  test('a rest that is left within rounding', () => {
    const [relation, fitting] = [found('R09'), found('R13')];
    const [weighed] = relation.explanations as [Weighed];
    const numbers = numbersOf(de, relation);
    expect(explained(de, relation, { ...weighed, instead: fitting }, numbers, true)).toMatchObject({ sign: 'open', text: expect.stringMatching(/^Erklärt 0,27; die übrigen 0,04 erklärt Rundung\./) });
    expect(explained(de, relation, { ...weighed, instead: fitting }, numbers, false)).toMatchObject({ sign: 'open', text: expect.stringMatching(/^Die Differenz wäre \+0,04, auch das erklärt Rundung\./) });
    expect(explained(de, relation, { ...weighed, instead: relation }, numbers, false)).toMatchObject({ sign: 'no', text: expect.stringMatching(/^Die Differenz wäre \+0,31, mehr als Rundung erklärt\./) });
  });

  test('a target is no stock, and explains nothing', () => {
    expect(items('R29c')[2]).toEqual(['no', expect.stringContaining('um 10.679 über den 5.577')]);
    expect(items('R30')[0]).toEqual(['no', 'Wären alle drei für sich auf ganze Personen gerundet, läge höchstens 1 dazwischen, nicht 7.']);
  });
});

test('where no calculation decides, rounding explains nothing', () => {
  expect(documentPage(de, found('R15')).allowed).toEqual(['–']);
});

describe('findings', () => {
  test('seven contradictions are warnings, the notice is a remark', () => {
    const { title, place, text, severity, numbers, id } = relationFinding(de, found('R09'));
    expect({ title, place, text, severity, numbers, id }).toEqual({
      id: 'relation:R09',
      severity: 'warning',
      title: 'R09: Unterfinanzierung 2025: Die Überleitung geht nicht auf',
      place: 'Abschnitt 4.1',
      text: 'Berechnet 8,29 Mio. €, veröffentlicht 7,98 Mio. €: Differenz +0,31 Mio. €. Die Spannen berühren sich nicht. Rundung allein erklärt die Differenz nicht.',
      numbers:
        'FIN_UNTERFIN_2024 1440000 10000; FIN_VERWALTUNG_2025 46660000 10000 rd.; FIN_VERWALTUNG_2024 44940000 10000 etwa; ' +
        'FIN_KUERZUNG_VERWALTUNG 5130000 10000 rd.; FIN_UNTERFIN_2025 7980000 10000 rund',
    });
    expect(relationFinding(de, found('R15')).severity).toBe('remark');
    expect(relationFinding(de, found('R26')).text).toMatch(/^Berechnet 8,13 %, veröffentlicht 10,5 %: Differenz −2,37 Prozentpunkte\./);
    expect(relationFinding(de, found('R07')).place).toBe('Abschnitte 1.2 und 4.1');
  });

  const row = (number: number | string, line: number, expression: string, printed: string | number, label = '', precision: string | number = ''): FoundRow => ({
    row: line,
    number: { value: number },
    label: { value: label },
    expression: { value: expression },
    printed: { value: printed },
    precision: { value: precision },
  });
  const SHEET = { id: 'own', name: 'Meine Prüfungen' };

  test('of the user’s own: where they stand, and the same one wherever its row is sorted to', () => {
    const first = checkRows(de, SHEET, [row(1, 10, 'LB_ELB + LB_NEF', '32.463', 'Summe'), row(2, 11, 'LB_ELB + LB_SLB', '32.463'), row(3, 12, 'LB_ELB + LB_NEV', '5')]);
    expect(first.map((one) => [one.id, one.label, isSound(one), isFailing(one)])).toEqual([
      ['own:1', 'Summe', true, false],
      ['own:2', 'LB_ELB + LB_SLB', true, true],
      ['own:3', 'LB_ELB + LB_NEV', false, true],
    ]);
    const findings = first.filter(isFailing).map((one) => ownFinding(de, one));
    expect(findings.map(({ place, text }) => [place, text])).toEqual([
      ['Meine Prüfungen, Zeile 11', 'Berechnet 23.654, veröffentlicht 32.463: Differenz −8.809. Die Spannen berühren sich nicht. Rundung allein erklärt die Differenz nicht.'],
      ['Meine Prüfungen, Zeile 12', 'Zeile 12, Stelle 10: „LB_NEV“ ist keine veröffentlichte Zahl. Meinten Sie LB_NEF?'],
    ]);
    const sorted = checkRows(de, SHEET, [row(3, 10, 'LB_ELB + LB_NEV', '5'), row(2, 11, 'LB_ELB + LB_SLB', '32.463')]);
    expect(sorted.map((one) => ownFinding(de, one)).map(({ id, numbers }) => [id, numbers]).reverse()).toEqual(findings.map(({ id, numbers }) => [id, numbers]));
    const twice = checkRows(de, SHEET, [row('', 10, 'LB_ELB', ''), row('', 11, 'LB_ELB', ''), row('', 12, '', 5)]);
    expect(twice.map(({ id }) => id)).toEqual(['own:LB_ELB', 'own:LB_ELB#2', 'own:Ohne Bezeichnung']);
  });

  const page = (expression: string, printed: string | number, precision: string | number = '') =>
    ownPage(de, checkRows(de, SHEET, [row(1, 10, expression, printed, '', precision)])[0] as SoundRow);

  test('a number that is written in per cent keeps its places', () => {
    expect(page('AM_ALQ − 0,5 % − 100 %', '6,7 %').lines.map(({ values }) => values[0])).toEqual(['7,2', '− 0,5', '− 100']);
  });

  test('what is not rounded is not called whole', () => {
    expect(page('LZB_BESTAND ÷ AL_SGB2', '50 %', 0).sentence).toBe('Beide Seiten sind als nicht gerundet gerechnet. Rundung kann die Differenz nicht erklären.');
    expect(page('LB_ELB', '23.638', 0).sentence).toBe('Beide Seiten sind ganze Zahlen und nicht gerundet. Rundung kann die Differenz nicht erklären.');
  });

  test('nor does the remainder of an own relation look like none', () => {
    expect(page('LZB_BESTAND ÷ AL_SGB2', '50,8804 %', 0)).toMatchObject({ status: 'WIDERSPRUCH', remainder: [{ value: '−0,000006' }] });
    expect(page('LZB_BESTAND ÷ AL_SGB2', '0,508804', 0)).toMatchObject({ status: 'WIDERSPRUCH', remainder: [{ value: '−0,00000006' }] });
  });

  test('a table that cannot be read is a finding of its own', () => {
    expect(unreadFinding(de, { kind: 'columnsMissing', sheet: SHEET, columns: ['expression'] })).toEqual({
      id: 'own-table',
      severity: 'warning',
      numbers: 'expression',
      title: 'Eigene Beziehungen nicht lesbar',
      place: 'Meine Prüfungen',
      text: 'Auf dem Blatt „Meine Prüfungen“ fehlt die Spalte „Ausdruck“. Geprüft wurde dort nichts. Schreiben Sie die Überschrift wieder in die Kopfzeile der Liste.',
    });
  });

  test('a row is found again by its contents, wherever it has been sorted to', () => {
    const [first, second] = [row(1, 10, 'LB_ELB', '5'), row(2, 11, 'LB_NEF', '6')];
    const [read] = checkRows(de, SHEET, [first, second]);
    const where = (...rows: FoundRow[]): number | undefined => read && foundAgain(checkRows(de, SHEET, rows), read)?.found.row;
    expect(where({ ...second, row: 10 }, { ...first, row: 11 })).toBe(11);
    // Renumbered, and one above deleted.
    expect(where({ ...second, row: 10, number: { value: 1 } }, { ...first, row: 11, number: { value: 2 } })).toBe(11);
    expect(where(second, { ...first, printed: { value: '7' } })).toBeUndefined();
    // Twice the same: the number decides.
    expect(where({ ...first, row: 9, number: { value: 7 } }, first)).toBe(10);
  });

  test('another content is another thing to decide on', () => {
    const numbers = (printed: string): string | undefined => checkRows(de, SHEET, [row(1, 10, 'LB_ELB', printed)]).map((one) => ownFinding(de, one).numbers)[0];
    expect(numbers('5')).not.toBe(numbers('6'));
  });

  test('the page of an own relation shows its figures in full, per cent where that is printed', () => {
    const [sum, share] = checkRows(de, SHEET, [row(1, 10, 'FIN_KUERZUNG_GESAMT − FIN_KUERZUNG_VERWALTUNG', '2,86 Mio. EUR'), row(2, 11, 'LZB_BESTAND ÷ AL_SGB2', '51 %')]).filter(isSound);
    const text = (own: NonNullable<typeof sum>): string[] => pageText(de, ownPage(de, own)).split('\n').slice(1, 9);
    expect(sum && text(sum)).toEqual([
      'Meine Prüfungen, Zeile 10',
      '',
      'Kürzung Bundesmittel Gesamtbudget (FIN_KUERZUNG_GESAMT · 4.1: rd. „7,99 Mio. EUR“)\t7.990.000',
      'Kürzung Bundesmittel Verwaltung (FIN_KUERZUNG_VERWALTUNG · 4.1: rd. „5,13 Mio. EUR“)\t− 5.130.000',
      'Berechnet\t2.860.000 (2.850.000 bis 2.870.000)',
      'Veröffentlicht\t2.860.000 (2.855.000 bis 2.865.000)',
      'Differenz\t0 (−15.000 bis 15.000)',
      'Rundung erklärt\t±15.000',
    ]);
    expect(share && text(share).slice(4, 7)).toEqual(['Berechnet\t50,88', 'Veröffentlicht\t51 (50,500 bis 51,500)', 'Differenz\t−0,12 (−0,620 bis 0,380)']);
  });
});

describe.each<Language>(['de', 'en'])('%s', (language) => {
  const t = reconcileTranslator(language);

  test('no page shows a gap, a hyphen for a minus, or a number in the other language', () => {
    for (const relation of documentRelations()) {
      const text = pageText(t, documentPage(t, relation));
      expect([relation.relation.id, text.match(/\{\w+\}|undefined|NaN|\s-\d/g)]).toEqual([relation.relation.id, null]);
    }
  });

  test.each([
    ['LB_ELB + ', '5', { de: 'Zeile 9, Stelle 9: Am Ende fehlt eine ID oder Zahl.', en: 'Row 9, position 9: An id or a number is missing at the end.' }],
    ['LB_ELB × 1.5', '5', { de: 'Zeile 9, Stelle 10: „1.5“ ist keine deutsche Zahl. Schreiben Sie ein Komma vor die Dezimalstellen, etwa 1,5.', en: 'Row 9, position 10: “1.5” is no German number. Write a comma before the decimals, such as 1,5.' }],
    ['', '5', { de: 'Zeile 9: Es fehlt der Ausdruck. Ergänzen Sie die Zeile, dann wird sie geprüft.', en: 'Row 9: The expression is missing. Complete the row, and it will be checked.' }],
    ['LB_ELB ÷ (FIN_VERWALTUNG_2025 − 46.660.000)', '5', { de: 'Zeile 9: Der Nenner „FIN_VERWALTUNG_2025 − 46.660.000“ kann im Rahmen der Rundung 0 sein. Ein Ergebnis gibt es so nicht; stellen Sie die Beziehung ohne diese Division auf.', en: 'Row 9: Within rounding the divisor “FIN_VERWALTUNG_2025 − 46.660.000” can be 0. There is no result; write the relation without this division.' }],
    ['LB_ELB ÷ (LB_NEF − 8.826)', '5', { de: 'Zeile 9: Der Nenner „LB_NEF − 8.826“ ist 0. Ein Ergebnis gibt es so nicht; stellen Sie die Beziehung ohne diese Division auf.', en: 'Row 9: The divisor “LB_NEF − 8.826” is 0. There is no result; write the relation without this division.' }],
  ])('%s = %s is told off in words', (expression, printed, expected) => {
    const cell = (value: string) => ({ value });
    const given = { row: 9, number: cell('1'), label: cell('x'), expression: cell(expression), printed: cell(printed), precision: cell('') };
    expect('problem' in checkOwn(given)).toBe(true);
    expect(checkRows(t, { id: 'own', name: 'X' }, [given]).map((one) => ownFinding(t, one).text)).toEqual([expected[language]]);
  });
});

describe('what may be wrong with an own relation, though it can be calculated', () => {
  const hints = (expression: string, printed: string): string => {
    const cell = (value: string) => ({ value });
    const given: FoundRow = { row: 9, number: cell('1'), label: cell('x'), expression: cell(expression), printed: cell(printed), precision: cell('') };
    const [one] = checkRows(de, { id: 'own', name: 'X' }, [given]);
    if (!one || !isSound(one)) throw new Error('It cannot be calculated.');
    expect(ownPage(de, one).notes.filter((note) => !ownFinding(de, one).text.includes(note))).toEqual([]);
    return [isFailing(one), ...ownPage(de, one).notes].join(' · ');
  };

  test('units that are added', () => {
    expect(hints('ZIEL_LZB_MAENNER ÷ ZIEL_LZB_FRAUEN + 14,6 % + LB_ELB', '23.637')).toBe('true · Der Ausdruck addiert Verschiedenes: % und Personen. Prüfen Sie die IDs.');
  });

  test('a comma that may stand for thousands', () => {
    expect(hints('LB_ELB + LB_NEF', '32,463')).toBe('true · „32,463“ ist auf Deutsch eine Zahl mit Nachkommastellen. Sind Tausende gemeint, schreiben Sie 32.463.');
    expect(hints('LB_ELB + LB_NEF', '32.463')).toBe('false');
  });
});
