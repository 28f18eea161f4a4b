import { programme } from '../../../src/programme/figures';
import type { WordedFinding } from '../../../taskpane/findings/finding';
import type { Entry } from '../../../taskpane/findings/status';
import { protocolTranslator } from '../../../taskpane/protocol/i18n';
import { formulaSheet } from '../../../taskpane/protocol/formulaSheet';
import type { JcFormula } from '../../../taskpane/protocol/calls';
import { copyNames } from '../../../taskpane/protocol/copies';
import { planSheet } from '../../../taskpane/protocol/planSheet';
import { protocolSheet, type ProtocolData } from '../../../taskpane/protocol/protocolSheet';
import { excelSet, fileName } from '../../../taskpane/protocol/surroundings';
import { contents } from '../../../taskpane/sheets/rectangle';
import { documentRelations } from '../../../src/audit/documentRelations';
import { reconcileTranslator } from '../../../taskpane/reconcile/i18n';
import { relationRow } from '../../../taskpane/reconcile/findings';

const t = { de: protocolTranslator('de'), en: protocolTranslator('en') };

const DATA: ProtocolData = {
  now: new Date(2026, 10, 22, 14, 5),
  initials: 'AB',
  file: 'Mappe.xlsx',
  document: programme.document,
  hash: 'abc',
  addinVersion: '0.4.0',
  excel: 'ExcelApi 1.17',
  workbookFindings: [],
  documentFindings: [],
  relations: [],
  statuses: {},
  assumptions: [],
  formulas: [],
  formulaSheet: 'JC-Formeln',
  tooLarge: [],
  auditor: '',
  office: '',
  hashHere: null,
  fingerprint: null,
  checkedSheets: [],
  untold: [],
  confirmation: { formulas: 0, recalculated: 0, unconfirmed: [] },
  isCalculated: true,
  ownRelations: [],
  here: null,
  sheets: [],
  names: [],
  links: [],
};

const rows = (data: Partial<ProtocolData>, language: 'de' | 'en' = 'de') => contents(protocolSheet({ ...DATA, ...data }, 'Prüfprotokoll', t[language]).blocks).formulas;
const finding: WordedFinding = { id: 'f', severity: 'warning', numbers: '1', title: 'Titel', place: 'KdU!B6', text: '+3,8 Prozent', loaded: '=B6', now: '@' };
const entry = (change: Partial<Entry> = {}): Entry => ({ status: 'explained', initials: 'CD', date: '2026-03-01T12:00:00.000Z', note: 'so gebucht', numbers: '1', about: { severity: 'error', title: 'Formel geändert', place: 'KdU!E6' }, ...change });

test('a workbook without findings, assumptions and formulas says so', () => {
  const filled = rows({ file: null, hash: null, statuses: null }).map((row) => row.filter((cell) => cell !== '')).filter((row) => row.length > 0);
  expect(filled).toEqual([
    ['Prüfprotokoll'],
    ['JC Finanzplanung · Arbeitsmarkt- und Integrationsprogramm 2025, Jobcenter Kreis Unna'],
    ['Erstellt am', '22.11.2026, 14:05'],
    ['Erstellt von', 'AB'],
    ['Datei', 'nicht gespeichert'],
    ['Datenstand', '1.0'],
    ['SHA-256 der veröffentlichten Zahlen', 'nicht verfügbar'],
    ['SHA-256 der Zahlen in dieser Mappe', 'Zahlenquelle nicht geladen oder nicht lesbar'],
    ['Fingerabdruck aller Blätter (SHA-256)', 'nicht verfügbar'],
    ['Fassung des Add-ins', '0.4.0'],
    ['Excel-Schnittstelle', 'ExcelApi 1.17'],
    ['SHA-256 dieses Blatts', 'nicht verfügbar'],
    ['Umfang der Prüfung'],
    ['Verglichene Blätter', 'keine: Die Blätter des Add-ins sind nicht geladen'],
    ['Verglichen wurden', 'Inhalte, Formeln und Zahlenformate der Zellen, die das Add-in geschrieben hat; von Eingaben nur, ob sie zulässig und üblich sind'],
    ['ob Farbe, Schriftgröße, Zeilenhöhe und Spaltenbreite sie lesen lassen und die Farbe ihre Herkunft sagt; was in leeren Zellen der Modelle mitzählt'],
    ['Namen, Tabellen, Zeilen und Spalten, bedingte Formatierungen, Eingaberegeln, Diagramme und Verweise'],
    ['Nachgerechnet', '0 Formeln, davon 0 vom Add-in selbst, 0 nur von Excel.'],
    ['Stand der Berechnung', 'Excel hatte fertig gerechnet.'],
    ['Nicht verglichene Blätter', 'keine'],
    ['Nicht gelesen werden', 'Makros, Abfragen, Kommentare, Bilder und Formen, Ausrichtung und Rahmen; von nicht verglichenen Blättern nur Fingerabdruck und JC-Formeln'],
    ['Befunde der Arbeitsmappe (0)'],
    ['Keine Befunde.'],
    ['Befunde im Dokument (0)'],
    ['Keine Befunde.'],
    ['Annahmen (0)'],
    ['Keine Annahmen: Die Blätter des Add-ins sind nicht geladen.'],
    ['Nicht vorhanden: fremde Namen und Verknüpfungen mit anderen Arbeitsmappen.'],
    ['Keine JC-Formeln.'],
    ['Unterschrift'],
    ...['Geprüft von', 'Dienststelle', 'Ort, Datum', 'Unterschrift'].map((label) => [label, '_'.repeat(48)]),
  ]);
});

test.each<[string, ProtocolData['statuses'], unknown[]]>([
  ['undecided', {}, ['', 'offen', '', '']],
  ['decided', { f: [entry()] }, ['so gebucht', 'erklärt', 'CD', '01.03.2026']],
  [
    'decided more than once',
    { f: [entry({ status: 'checked', note: '' }), entry()] },
    ['so gebucht\nZuvor geprüft, CD, 01.03.2026', 'erklärt', 'CD', '01.03.2026'],
  ],
  [
    'decided on other numbers',
    { f: [entry({ numbers: '2' })] },
    ['Wieder offen: Die Zahlen dahinter haben sich geändert.\nZuvor erklärt, CD, 01.03.2026: so gebucht', 'wieder offen', '', ''],
  ],
  ['kept in another format', null, ['', 'nicht lesbar', '', '']],
])('a finding that is %s', (_, statuses, expected) => {
  const row = rows({ documentFindings: [finding], statuses }).find(([severity]) => severity === 'Warnung');
  expect(row).toEqual(['Warnung', 'KdU!B6', 'Titel\n+3,8 Prozent', '=B6', '@', ...expected]);
});

test('every text is formatted as text, so that none becomes a formula or a number', () => {
  const formula: JcFormula = {
    sheet: 'KdU', address: 'E6', formula: '=JC.KDU_DELTA(1,2)', formulaLocal: '=JC.KDU_DELTA(1;2)', value: -0.5, text: '-50 %', functions: ['JC.KDU_DELTA'], arguments: ['basis: 1'],
  };
  const papers = [protocolSheet({ ...DATA, workbookFindings: [finding] }, 'P', t.de), formulaSheet([formula], programme.document, 'F', 'P', t.de)];
  const [formulas, numberFormats] = [papers.flatMap(({ blocks }) => contents(blocks).formulas), papers.flatMap(({ blocks }) => contents(blocks).numberFormats)];
  const sheet = { formulas, numberFormats };
  const formats = sheet.formulas.flatMap((row, y) => row.map((cell, x) => [typeof cell, sheet.numberFormats[y]?.[x]]));
  const texts = sheet.formulas.flat().filter((cell) => typeof cell === 'string' && cell !== '').length;
  expect(formats.filter(([type, format]) => type === 'string' && format === '@').length).toBeGreaterThanOrEqual(texts);
  expect(sheet.formulas.flatMap((row, y) => row.flatMap((cell, x) => (cell !== '' && typeof cell === 'string' && sheet.numberFormats[y]?.[x] !== '@' ? [cell] : [])))).toEqual([]);
  expect(formats.filter(([type]) => type === 'number')).toEqual([['number', 'General']]);
});

test.each<[string, JcFormula['value'], unknown, string]>([
  ['a whole number', 1_000, 1_000, '#,##0'],
  ['a number with all its digits', 0.1234567891234, 0.1234567891234, 'General'],
  ['a text', 'EXAKT', 'EXAKT', '@'],
  ['a truth value', true, 'WAHR', '@'],
  ['an error', { code: '#VALUE!' }, '#WERT!', '@'],
  ['nothing yet', { code: '#BUSY!' }, 'rechnet noch', '@'],
])('%s as the value of a formula', (_, value, cell, format) => {
  const sheet = contents(planSheet([{ sheet: 'KdU', address: 'E6', formula: '=1', formulaLocal: '=1', value, text: '' }], [{ name: 'KdU (Werte)', hash: null }], programme.document, 'Formelplan', t.de).blocks);
  expect([sheet.formulas[5], sheet.numberFormats[5]]).toEqual([['KdU', 'E6', '=1', cell], ['@', '@', '@', format]]);
});

test('it is printed one page wide, with title, date and name on every page', () => {
  const { print, lastRow } = protocolSheet({ ...DATA, workbookFindings: [finding] }, 'P', t.en);
  expect(print).toEqual({
    area: `A1:I${lastRow}`,
    titleRows: '$1:$2',
    header: 'JC Finanzplanung · Audit protocol · 22/11/2026, 14:05 · AB',
    headerRight: 'Arbeitsmarkt- und Integrationsprogramm 2025',
    footerLeft: 'Data version 1.0 · Version of the add-in 0.4.0',
    footerRight: 'Page &P of &N',
  });
});

test('what was not searched is said', () => {
  expect(rows({ untold: ['fills'] })).toContainEqual(['', '', 'Diese Excel-Fassung sagt nicht, in welchen Farben die Diagramme gefüllt sind.']);
  expect(rows({ tooLarge: ['Rohdaten'] })).toContainEqual(['Nicht gelesen, weil zu groß', '', 'Rohdaten']);
});

test.each([
  ['', null],
  ['C:\\Haushalt\\Plan 2025.xlsx', 'Plan 2025.xlsx'],
  ['/Users/ab/Plan.xlsx', 'Plan.xlsx'],
  ['https://example.org/sites/Plan%202025.xlsx?web=1', 'Plan 2025.xlsx'],
  ['https://example.org/100%.xlsx', '100%.xlsx'],
])('the file of "%s" is %s', (url, expected) => {
  expect(fileName({ document: { url } })).toBe(expected);
});

test('Excel is called by the highest set that it has', () => {
  const isSetSupported = (_set: string, version: string): boolean => Number(version.split('.')[1]) <= 17;
  expect(excelSet({ requirements: { isSetSupported } })).toBe('ExcelApi 1.17');
});

test('copies get names that are free and that Excel takes', () => {
  const sheet = (name: string) => ({ id: name, name, isVisible: true, isProtected: false });
  const names = copyNames([sheet('KdU'), sheet('Ein sehr langer Name eines Blatts')], '(Werte)', ['KdU', 'kdu (werte)']);
  expect([...names.values()]).toEqual(['KdU (Werte) (2)', 'Ein sehr langer Name ei (Werte)']);
});

test('10,000 formulas are 10,000 rows', () => {
  const formulas = Array.from({ length: 10_000 }, (_, row): JcFormula => ({
    sheet: 'Viele', address: `A${row + 1}`, formula: '=JC.KDU_DELTA(1,2)', formulaLocal: '=JC.KDU_DELTA(1;2)', value: row, text: String(row), functions: ['JC.KDU_DELTA'], arguments: ['basis: 1', 'vergleich: 2'],
  }));
  const { blocks } = formulaSheet(formulas, programme.document, 'JC-Formeln', 'Prüfprotokoll', t.de);
  expect(contents(blocks).formulas.filter(([sheet]) => sheet === 'Viele')).toHaveLength(10_000);
});

test('each relation of the document stands with its sides, its rest and how it comes out', () => {
  const german = reconcileTranslator('de');
  const relations = documentRelations().map((relation) => relationRow(german, relation));
  const all = rows({ relations });
  const head = all.findIndex(([number]) => number === 'Nr.');
  expect(all[head - 1]?.[0]).toBe('Nachgerechnete Beziehungen (27)');
  expect(all[head]?.slice(0, 7)).toEqual(['Nr.', 'Ort', 'Beziehung', 'Berechnet', 'Veröffentlicht', 'Differenz', 'Ergebnis']);
  expect(all.find(([number]) => number === 'R09')?.slice(0, 7)).toEqual([
    'R09',
    'Abschnitt 4.1',
    'Unterfinanzierung 2025: Die Überleitung geht nicht auf',
    '8,29 Mio. €',
    '7,98 Mio. €',
    '+0,31 Mio. €',
    'Widerspruch',
  ]);
});

test('what is noted as resolved and found nevertheless says so', () => {
  const all = rows({ documentFindings: [finding], statuses: { f: [entry({ status: 'resolved' })] } });
  expect(all.find(([, place]) => place === finding.place)?.slice(5)).toEqual([
    'so gebucht\nBei dieser Prüfung noch gefunden.', 'behoben', 'CD', '01.03.2026',
  ]);
});

test('what was decided on and is found no more stays on record', () => {
  const all = rows({ documentFindings: [finding], statuses: { f: [entry()], g: [entry({ status: 'resolved' })] } });
  const head = all.findIndex(([text]) => text === 'Bearbeitet und nicht mehr gefunden (1)');
  const [, gone] = all.slice(head + 1);
  expect(gone).toEqual(['Fehler', 'KdU!E6', 'Formel geändert', '', '', 'so gebucht', 'behoben', 'CD', '01.03.2026']);
});

test('what follows from another finding stands below it and says so', () => {
  const of = (id: string, follows?: string): WordedFinding => ({ ...finding, id, title: id, text: '', ...(follows === undefined ? {} : { follows }) });
  const all = rows({ workbookFindings: [of('Summe', 'Name'), of('Formel'), of('Name'), of('Rest', 'nicht in der Liste')] });
  const head = all.findIndex(([text]) => text === 'Befunde der Arbeitsmappe (4)');
  expect(all.slice(head + 2, head + 6).map(([, , title]) => title)).toEqual(['Formel', 'Name', 'Folge davon: Summe', 'Rest']);
});

test('no line of the scope runs over the page', () => {
  const texts = (['de', 'en'] as const).flatMap((language) => rows({ untold: ['sources', 'fills'] }, language).map(([, , text]) => String(text ?? '')));
  // The columns from the third on, in characters.
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(169);
});
