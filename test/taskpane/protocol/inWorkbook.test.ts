/** The protocol as it is written into a workbook: over Microsoft's client library and the workbench's object model in Node. */
import { createHash } from 'node:crypto';
import { canonicalFigures } from '../../../src/programme/canonical';
import { programme } from '../../../src/programme/figures';
import { SHEET_CHOICES } from '../../../src/workbook/choices';
import { checkThisWorkbook, wordFindings } from '../../../taskpane/check';
import { checkTranslator } from '../../../taskpane/check/i18n';
import { removeOwnParts } from '../../../taskpane/load/work';
import { sealedText } from '../../../taskpane/findings/seals';
import { createProtocol } from '../../../taskpane/protocol/create';
import { protocolTranslator } from '../../../taskpane/protocol/i18n';
import type { Created, ProtocolEvents } from '../../../taskpane/protocol/outcome';
import { reconciliation } from '../../../taskpane/reconcile/findings';
import { PlayedExcel } from '../../excel/playedExcel';
import { WITHOUT_DATA } from '../../src/workbook/models';
import { COMMON, load } from '../check/loadedWorkbook';

const NAMES = SHEET_CHOICES.filter(({ key }) => WITHOUT_DATA.includes(key)).map(({ name }) => name);

/** As it was loaded. */
let loaded: PlayedExcel;
let excel: PlayedExcel;
const quiet = (): void => undefined;
const use = (workbook: PlayedExcel): void => void Object.assign(globalThis, { Excel: workbook.excel() });

beforeAll(async () => {
  Object.assign(globalThis, { ADDIN_VERSION: '0.1.0' });
  loaded = new PlayedExcel();
  use(loaded);
  expect(await load()).toMatchObject({ kind: 'loaded', faults: [] });
  await loaded.contents();
}, 60_000);

beforeEach(() => {
  excel = loaded.copy();
  use(excel);
});

const t = checkTranslator('de');

async function findings() {
  const { findings: found, isCalculated, checkedSheets, untold, decimalSeparator } = await checkThisWorkbook({ delayed: quiet, progress: quiet });
  return { findings: wordFindings(found, decimalSeparator, t), isCalculated, checkedSheets, untold };
}

async function create(step: ProtocolEvents['step'] = quiet, withCopies = false): Promise<Created> {
  const outcome = await createProtocol(
    {
      initials: 'AB1',
      auditor: 'Anna Beispiel',
      office: 'Rechnungsprüfung',
      now: new Date(2026, 10, 22, 14, 5),
      withCopies,
      file: 'Mappe1.xlsx',
      excel: 'ExcelApi 1.17',
      addinVersion: '0.1.0',
      document: programme.document,
      sources: { workbook: findings, reconciliation: (delayed) => reconciliation({ language: 'de' }, delayed) },
    },
    protocolTranslator('de'),
    {
      step(now) {
        step(now);
        // What the protocol's own sheets hold is not calculated; it takes longer than everything else.
        if (now === 'writing') excel.holdBack(true);
      },
      delayed: quiet,
    },
  );
  if (outcome.kind !== 'created') throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** Rows of a sheet, without the blank cells at their ends. */
async function rowsOf(sheet: string): Promise<unknown[][]> {
  const found = (await excel.contents()).sheets.find(({ name }) => name === sheet);
  return (found?.cells ?? []).map((row) => {
    const line: unknown[] = row.map(([, value]) => value);
    while (line.at(-1) === '') line.pop();
    return line;
  });
}

const PROTOCOL = 'Prüfprotokoll 2026-11-22';
const FORMULAS = 'JC-Formeln 2026-11-22';
const lineOf = (rows: readonly unknown[][], label: string): unknown => rows.find(([first]) => first === label)?.[2];
const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const headings = (rows: readonly unknown[][]): unknown[] => rows.filter((row) => row.length === 1 && /\(\d+\)$/.test(String(row[0]))).map(([text]) => text);

/** Characters that fit into the protocol's columns, and lines on a page of A4 landscape onto which they all fit. */
const [COLUMNS, LINES] = [[16, 26, 50, 20, 22, 44, 13, 8, 12], 48];

/** How many pages are printed, where rows of tables wrap and all others run on. */
function pagesOf(rows: readonly unknown[][]): number {
  const linesIn = (row: readonly unknown[]): number =>
    row.filter((text) => text !== '').length < 4 ? 1 : Math.max(...row.map((text, index) => String(text).split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / (COLUMNS[index] ?? 1))), 0)));
  return Math.ceil(rows.reduce((sum, row) => sum + linesIn(row), 0) / LINES);
}

test('of a workbook as it was loaded: both checksums, what was compared and calculated, all sheets; few pages', async () => {
  expect(await load(WITHOUT_DATA)).toMatchObject({ kind: 'loaded', faults: [] });
  const created = await create();
  const { formulas } = created;
  expect(created).toMatchObject({ sheet: PROTOCOL, formulaSheet: FORMULAS, unconfirmed: 0, isCalculated: true });
  const rows = await rowsOf(PROTOCOL);
  const hash = hashOf(canonicalFigures);
  expect(lineOf(rows, 'SHA-256 der veröffentlichten Zahlen')).toBe(hash);
  expect(lineOf(rows, 'SHA-256 der Zahlen in dieser Mappe')).toBe(`${hash} · stimmt überein`);
  expect(lineOf(rows, 'Erstellt von')).toBe('AB1 · Anna Beispiel');
  expect(lineOf(rows, 'Verglichene Blätter')).toBe(new Intl.ListFormat('de').format(NAMES));
  expect(lineOf(rows, 'Nachgerechnet')).toMatch(/^1\.757 Formeln, davon 1\.752 vom Add-in selbst, 5 nur von Excel\.$/);
  expect(lineOf(rows, 'Stand der Berechnung')).toBe('Excel hatte fertig gerechnet.');
  expect(lineOf(rows, 'Nicht verglichene Blätter')).toBe('Tabelle1');
  expect(headings(rows)).toEqual([
    'Befunde der Arbeitsmappe (0)',
    'Befunde im Dokument (8)',
    'Nachgerechnete Beziehungen (27)',
    'Annahmen (45)',
    'Blätter der Arbeitsmappe (17)',
  ]);
  expect(rows.map(([text]) => text)).toContain('Das Blatt Abstimmung dieser Arbeitsmappe zeigt für alle 27 Beziehungen dasselbe.');
  expect(rows.map(([text]) => text)).toContain('Nicht vorhanden: fremde Namen und Verknüpfungen mit anderen Arbeitsmappen.');
  expect(rows.slice(-5)).toEqual([['Unterschrift'], ['Geprüft von', '', 'Anna Beispiel'], ['Dienststelle', '', 'Rechnungsprüfung'], ['Ort, Datum', '', '_'.repeat(48)], ['Unterschrift', '', '_'.repeat(48)]]);
  expect(pagesOf(rows)).toBeLessThanOrEqual(5);
  const listed = await rowsOf(FORMULAS);
  expect(listed[0]).toEqual([`JC-Formeln (${formulas})`]);
  expect(listed[1]).toEqual([`Anlage zum Blatt „${PROTOCOL}“`]);
  // Empty lists are told once.
  const commitments = listed.filter(([sheet]) => sheet === 'Bindungen').map(([, address, , , shown]) => [address, shown]);
  expect(commitments).toContainEqual(['H17:K36', '80 Zellen, noch leer']);
  expect(listed.length).toBeLessThan(formulas - 80);
});

test('figures and relations of the workbook are told beside the published ones where they differ', async () => {
  excel.write('Zahlenquelle!D75', [[93_500_000]]);
  await create();
  const rows = await rowsOf(PROTOCOL);
  expect(lineOf(rows, 'SHA-256 der veröffentlichten Zahlen')).toBe(hashOf(canonicalFigures));
  expect(lineOf(rows, 'SHA-256 der Zahlen in dieser Mappe')).toMatch(/^[0-9a-f]{64} · weicht ab$/);
  const changed = canonicalFigures.replace('93224000', '93500000');
  expect(lineOf(rows, 'SHA-256 der Zahlen in dieser Mappe')).toBe(`${hashOf(changed)} · weicht ab`);
  const here = rows.findIndex(([text]) => text === 'In dieser Arbeitsmappe anders: Beziehungen auf dem Blatt Abstimmung (2)');
  expect(rows.slice(here + 2, here + 4).map(([id, place, , , , , status]) => [id, place, status])).toEqual([['R04b', 'Abstimmung!J10', 'WIDERSPRUCH'], ['R05', 'Abstimmung!J12', 'WIDERSPRUCH']]);
});

test('rows of the register may be sorted', async () => {
  const [one, other] = [await excel.values('Zahlenquelle!A6:K6'), await excel.values('Zahlenquelle!A7:K7')];
  excel.write('Zahlenquelle!A6', other);
  excel.write('Zahlenquelle!A7', one);
  await create();
  expect(lineOf(await rowsOf(PROTOCOL), 'SHA-256 der Zahlen in dieser Mappe')).toMatch(/stimmt überein$/);
});

test('foreign and look-alike sheets, foreign names and links are listed', async () => {
  for (const name of ['KdU (2)', 'KdU_Nettо', 'Notizen']) excel.user.addSheet(name);
  excel.write('Notizen!B3', [["='[Plan 2024.xlsx]KdU'!$C$6"]]);
  excel.user.defineName('MEIN_SATZ', '=Notizen!$B$3');
  await create();
  const rows = await rowsOf(PROTOCOL);
  const owner = (sheet: string): unknown[] | undefined => {
    const row = rows.find(([kind, name]) => name === sheet && ['Add-in', 'ähnlich', 'fremd'].includes(String(kind)));
    return row && [row[0], row[5]];
  };
  expect(['KdU', 'KdU (2)', 'KdU_Nettо', 'Notizen'].map(owner)).toEqual([
    ['Add-in', undefined],
    ['ähnlich', 'sieht aus wie „KdU“, stammt aber nicht vom Laden'],
    ['ähnlich', 'sieht aus wie „KdU_Netto“, stammt aber nicht vom Laden'],
    ['fremd', undefined],
  ]);
  expect(lineOf(rows, 'Nicht verglichene Blätter')).toBe('Tabelle1, KdU (2), KdU_Nettо und Notizen');
  expect(rows).toContainEqual(['', 'MEIN_SATZ', '=Notizen!$B$3']);
  expect(rows).toContainEqual(['', 'Notizen!B3', "='[Plan 2024.xlsx]KdU'!$C$6"]);
});

describe('a protocol that somebody changes', () => {
  let signed: PlayedExcel;

  beforeAll(async () => {
    excel = loaded.copy();
    use(excel);
    await create();
    excel.holdBack(false);
    await excel.contents();
    signed = excel;
  }, 20_000);

  beforeEach(() => {
    excel = signed.copy();
    excel.holdBack(true);
    use(excel);
  });

  const found = async (): Promise<string[]> => (await findings()).findings.map(({ title, place }) => `${title} @ ${place}`);
  /** Where the line with this label stands. */
  const placeOf = async (label: string, column = 'C'): Promise<string> =>
    `'${PROTOCOL}'!${column}${(await rowsOf(PROTOCOL)).findIndex(([first]) => first === label) + 1}`;

  test('is none while nobody does, also under another name', async () => {
    expect(await found()).toEqual([]);
    excel.user.renameSheet(PROTOCOL, 'Protokoll Revision');
    expect(await found()).toEqual([]);
  });

  test.each<[name: string, act: () => Promise<void> | void, found: string[]]>([
    ['a content', async () => excel.write(await placeOf('Erstellt von'), [['XY']]), [`Prüfprotokoll geändert @ ${PROTOCOL}`]],
    ['a number format', async () => excel.format(await placeOf('Erstellt von'), '"XY"'), [`Prüfprotokoll geändert @ ${PROTOCOL}`]],
    ['a value of the annex', () => excel.write(`'${FORMULAS}'!D5`, [[1]]), [`Prüfprotokoll geändert @ ${FORMULAS}`]],
    ['a line added', () => excel.write(`'${PROTOCOL}'!F3`, [['alles geprüft']]), [`Prüfprotokoll geändert @ ${PROTOCOL}`]],
    ['the checksum itself', async () => excel.write(await placeOf('SHA-256 dieses Blatts'), [['0'.repeat(64)]]), [`Prüfprotokoll geändert @ ${PROTOCOL}`]],
    ['the line of the checksum', async () => excel.write(await placeOf('SHA-256 dieses Blatts', 'A'), [['–']]), [`Prüfprotokoll geändert @ ${PROTOCOL}`]],
    ['gone', () => excel.user.deleteSheet(PROTOCOL), [`Prüfprotokoll gelöscht @ ${PROTOCOL}`]],
  ])('%s', async (_, act, expected) => {
    await act();
    expect(await found()).toEqual(expected);
  });

  test('is none where the add-in’s sheets were removed and loaded again', async () => {
    expect(await removeOwnParts(quiet, () => false)).toMatchObject({ kind: 'removed' });
    expect(await found()).toEqual([]);
    await load(['register']);
    expect((await found()).filter((one) => one.startsWith('Prüfprotokoll'))).toEqual([]);
  });

  test('with a checksum that fits again is known by the one that the workbook keeps', async () => {
    excel.write(await placeOf('Erstellt von'), [['XY']]);
    const sheet = (await excel.contents()).sheets.find(({ name }) => name === PROTOCOL);
    const cells = sheet?.cells ?? [];
    const text = sealedText({ formulas: cells.map((row) => row.map(([formula]) => formula)), numberFormats: cells.map((row) => row.map(([, , format]) => format)) });
    excel.write(await placeOf('SHA-256 dieses Blatts'), [[hashOf(text)]]);
    expect(await found()).toEqual([`Prüfprotokoll geändert @ ${PROTOCOL}`]);
  });
});

describe('copies for others', () => {
  let made: PlayedExcel;
  let copies: Created['copies'];

  beforeAll(async () => {
    excel = loaded.copy();
    use(excel);
    ({ copies } = await create(quiet, true));
    made = excel;
  }, 30_000);

  beforeEach(() => {
    excel = made.copy();
    use(excel);
  });

  const about = async (): Promise<string[]> =>
    (await findings()).findings.filter(({ found: { kind } }) => /^(protocol|copy)/.test(kind)).map(({ title, place }) => `${title} @ ${place}`);

  test('state their checksums on the map of formulas', async () => {
    const rows = await rowsOf('Formelplan');
    const [, , , ...lines] = rows;
    expect(copies?.sheets).toHaveLength(COMMON.length);
    const stated = lines.slice(0, COMMON.length).map(([name, , hash]) => [name, /^[\da-f]{64}$/.test(String(hash))]);
    expect(stated).toEqual(copies?.sheets.map((name) => [name, true]));
  });

  test('are no look-alikes, and a later protocol calls them what they are', async () => {
    expect((await findings()).findings).toEqual([]);
    await create();
    const rows = await rowsOf(`${PROTOCOL} (2)`);
    expect(rows.filter(([owner]) => owner === 'Kopie als Werte').map(([, name]) => name)).toEqual([...(copies?.sheets ?? []), 'Formelplan']);
    expect(lineOf(rows, 'Nicht verglichene Blätter')).toBe('Tabelle1');
  });

  test.each<[name: string, act: () => void, found: string[]]>([
    ['as they were made', () => undefined, []],
    ['a value', () => excel.write("'KdU (Werte)'!C6", [[93_500_000]]), ['Kopie als Werte geändert @ KdU (Werte)']],
    ['a number format', () => excel.format("'KdU (Werte)'!C6", '"93.500.000 €"'), ['Kopie als Werte geändert @ KdU (Werte)']],
    ['a line added', () => excel.write("'Ziele (Werte)'!A99", [['geprüft']]), ['Kopie als Werte geändert @ Ziele (Werte)']],
    ['a formula on the map', () => excel.write('Formelplan!C30', [['=1+1']]), ['Prüfprotokoll geändert @ Formelplan']],
    ['given away', () => ['KdU (Werte)', 'Formelplan'].forEach((sheet) => excel.user.deleteSheet(sheet)), []],
    ['another name', () => excel.user.renameSheet('KdU (Werte)', 'Für die Kämmerei'), []],
  ])('%s', async (_, act, expected) => {
    act();
    expect(await about()).toEqual(expected);
  });
});

describe('values from before a recalculation', () => {
  test('are waited for', async () => {
    excel.holdBack(true);
    excel.write('Zahlenquelle!D75', [[95_000_000]]);
    const steps: string[] = [];
    const step = (now: string): void => {
      steps.push(now);
      if (now === 'waiting') excel.holdBack(false);
    };
    expect(await create(step)).toMatchObject({ unconfirmed: 0 });
    expect(steps).toContain('waiting');
    expect((await rowsOf(FORMULAS)).find(([sheet, address]) => sheet === 'KdU' && address === 'E6')?.[3]).toBe(-1_000_000);
  });

  test('are told where they stay', async () => {
    excel.holdBack(true);
    excel.write('Zahlenquelle!D75', [[95_000_000]]);
    const { unconfirmed } = await create();
    expect(unconfirmed).toBeGreaterThan(0);
    const rows = await rowsOf(PROTOCOL);
    expect(rows).toContainEqual(['KdU', 'E6', '=JC.KDU_DELTA(KDU_UH_ANSATZ_2024;KDU_UH_IST_2024)', -2_776_000, -1_000_000]);
    expect(lineOf(rows, 'Nachgerechnet')).toContain(`${unconfirmed} Zellen zeigen etwas anderes, als ihre Formeln ergeben.`);
  });

  test('are waited for while Excel says that it calculates', async () => {
    excel.calculates('Calculating');
    const steps: string[] = [];
    const created = await create((now) => {
      steps.push(now);
      if (now === 'waiting') excel.calculates('Done');
    });
    expect([created.isCalculated, steps.includes('waiting')]).toEqual([true, true]);
  });
});
