/** Small workbooks, each with one thing that a trace must get right. */
import { traceTranslator } from '../../../taskpane/trace/i18n';
import { notationFor, usualNotation } from '../../../src/formula/notation';
import type { Scalar } from '../../../taskpane/trace/expression';
import type { Found, Reader } from '../../../taskpane/trace/found';
import { describe } from '../../../taskpane/trace/describe';
import { Superseded } from '../../../taskpane/trace/gather';
import type { TraceNode } from '../../../taskpane/trace/node';
import { repairOf } from '../../../taskpane/trace/repair';
import { traceCell } from '../../../taskpane/trace/trace';
import { verdictOf } from '../../../taskpane/trace/verdict';
import { ASSUMPTION, FIGURE, told, traced, workbook, type Entry } from './smallWorkbook';

const shape = ({ origin, source, value, isUnused, isRepeated, children }: TraceNode): string => {
  const marks = `${isUnused ? '-' : ''}${isRepeated ? '^' : ''}`;
  const inner = children.length > 0 ? `(${children.map(shape).join(' ')})` : '';
  return `${marks}${source || 'root'}:${origin.kind}=${Array.isArray(value) ? '…' : JSON.stringify(value)}${inner}`;
};

test.each<[string, Readonly<Record<string, Entry>>, string]>([
  ['a typed number', { A1: 5 }, 'root:typed=5'],
  ['a text', { A1: 'Text' }, 'root:text="Text"'],
  ['a blank cell', {}, 'root:blank=""'],
  ['arithmetic in the order of the formula', { A1: ['=B1+B2*2', 7], B1: 1, B2: 3 }, 'root:formula=7(B1:typed=1 B2*2:operation=6(B2:typed=3 2:constant=2))'],
  ['nested calls', { A1: ['=ROUND(SUM(B1:B2)/3,1)', 1.3], B1: 1, B2: 3 },
    'root:formula=1.3(SUM(B1:B2)/3:operation=1.3333333333333333(SUM(B1:B2):call=4(B1:B2:area=…(B1:typed=1 B2:typed=3)) 3:constant=3) 1:constant=1)'],
  ['the branch of IF that does not apply', { A1: ['=IF(B1>2,B2,B3)', 9], B1: 1, B2: ['=B1', 1], B3: 9 },
    'root:formula=9(B1>2:operation=false(B1:typed=1 2:constant=2) -B2:formula=1 B3:typed=9)'],
  ['the same formula twice', { A1: ['=B1-B1', 0], B1: ['=C1', 4], C1: 4 }, 'root:formula=0(B1:formula=4(C1:typed=4) ^B1:formula=4)'],
  ['another sheet', { A1: ["='Mein Blatt'!B2", 3], 'Mein Blatt!B2': 3 }, "root:formula=3('Mein Blatt'!B2:typed=3)"],
  ['a sheet that is gone', { A1: ['=Weg!B2', { code: '#REF!' }] }, 'root:formula={"code":"#REF!"}(Weg!B2:missing=undefined)'],
  ['a name that is gone', { A1: ['=FEHLT', { code: '#NAME?' }] }, 'root:formula={"code":"#NAME?"}(FEHLT:missing=undefined)'],
  ['a table’s column', { A1: ['=SUM(Daten[Wert])', 3], 'Daten!B2': 1, 'Daten!B3': 2 },
    'root:formula=3(Daten[Wert]:area=…(B2:typed=1 B3:typed=2))'],
  ['the table’s row at hand', { A1: ['=Daten[[#This Row],[Wert]]', 1], 'Daten!B2': 1 }, 'root:formula=1(Daten[[#This Row],[Wert]]:typed=1)'],
  ['what only Excel knows', { A1: ['=XLOOKUP(B1,C:C,D:D)', 8], B1: 1 }, 'root:formula=8(B1:typed=1 C:C:opaque=undefined D:D:opaque=undefined)'],
  ['sums of a table', { A1: ['=SUM(Daten[[#Totals],[Wert, neu]],B1)', 8], B1: 1 },
    'root:formula=8(Daten[[#Totals],[Wert, neu]]:opaque=undefined B1:typed=1)'],
  ['a column with signs in its name', { A1: ["=SUM(Daten[[a'],'[(b]])", 3], 'Daten!B2': 1, 'Daten!B3': 2 },
    "root:formula=3(Daten[[a'],'[(b]]:area=…(B2:typed=1 B3:typed=2))"],
  ['the body of a table’s column', { A1: ['=SUM(Daten[[#Data],[Wert]])', 3], 'Daten!B2': 1, 'Daten!B3': 2 },
    'root:formula=3(Daten[[#Data],[Wert]]:area=…(B2:typed=1 B3:typed=2))'],
  ['other workbooks', { A1: ["='C:\\Kreis, Unna\\[M.xlsx]T'!A1+[1]T!B2+M.xlsx!Name+[1]!Name", 8] },
    "root:formula=8('C:\\Kreis, Unna\\[M.xlsx]T'!A1:opaque=undefined [1]T!B2:opaque=undefined M.xlsx!Name:opaque=undefined [1]!Name:opaque=undefined)"],
  ['several sheets', { A1: ["=SUM(Jan:Dez!B2)+SUM('Jan 24:Dez 24'!B2,B1)", 8], B1: 1, B2: 5 },
    "root:formula=8(SUM(Jan:Dez!B2):call=undefined(Jan:Dez!B2:opaque=undefined) SUM('Jan 24:Dez 24'!B2,B1):call=undefined('Jan 24:Dez 24'!B2:opaque=undefined B1:typed=1))"],
  ['a sheet with signs in its name', { A1: ["='Was''n! (1;2,3)'!B2", 3], "Was'n! (1;2,3)!B2": 3 }, "root:formula=3('Was''n! (1;2,3)'!B2:typed=3)"],
  ['a circle', { A1: ['=B1', 0], B1: ['=A1+1', 0] }, 'root:formula=0(B1:formula=0(A1:circular=0 1:constant=1))'],
  ['a cell that a result spills into', { A1: ['', 20, 'Z1'], Z1: ['=JC.ALLOCATE(30,B1:B2)', 10, 'Z1'], B1: 1, B2: 2 },
    'root:spilled=20(30:constant=30 B1:B2:area=…(B1:typed=1 B2:typed=2))'],
  ['FIGURE', { A1: ['=JC.FIGURE("KDU_UH_IST_2024")/2', 46612000] }, 'root:formula=46612000(JC.FIGURE("KDU_UH_IST_2024"):figure=93224000 2:constant=2)'],
])('%s', async (_, entries, expected) => {
  expect(shape((await traced(entries)).root)).toBe(expected);
});

test.each<[string, Readonly<Record<string, Entry>>, string]>([
  ['figures and assumptions', { A1: ['=KDU_UH_IST_2024-ANN_UNTERFIN', 92], 'Quelle!D5': 93224000, 'Quelle!B8': 93223908 },
    'Vollständig verfolgt – 1 eigene Annahme: Von Ihnen gesetzt: Quelle!B8. 1 veröffentlichte Zahl'],
  ['a number in between', { A1: ['=KDU_UH_IST_2024+B1+1', 93224003], 'Quelle!D5': 93224000, B1: 2 },
    'Teilweise belegt: Nicht belegt: 1 Eingabe von Hand (T!B1), 1 feste Zahl in einer Formel (1). 1 veröffentlichte Zahl'],
  ['a figure that somebody has changed', { A1: ['=KDU_UH_IST_2024', 5], 'Quelle!D5': 5 }, 'Teilweise belegt: Nicht belegt: 1 veröffentlichte Zahl oder Vorgabe überschrieben (Quelle!D5)'],
  ['a typed number', { A1: 5 }, 'Hier steht eine eingegebene Zahl.: '],
  ['what cannot be followed', { A1: ['=SUM(C:C)', 8] }, 'Teilweise belegt: Nicht belegt: 1 Stelle rechnet nur Excel (C:C)'],
  ['a circle', { A1: ['=B1', 0], B1: ['=A1', 0] },
    'Zirkelbezug: T!A1 verweist auf sich selbst.: Der Wert ist nicht verlässlich. Ändern Sie eine Formel im Kreis so, dass sie nicht auf ihr eigenes Ergebnis verweist.'],
  ['an error below', { A1: ['=B1*2', { code: '#DIV/0!' }], B1: ['=1/C1', { code: '#DIV/0!' }] },
    'T!B1 ergibt #DIV/0!: Es wird durch 0 oder durch eine leere Zelle geteilt. Füllen Sie den Nenner, oder fangen Sie den Fall mit WENN ab.'],
  ['a lost reference', { A1: ['=B1', { code: '#REF!' }], B1: ['=1+#REF!*2', { code: '#REF!' }] },
    'T!B1 ergibt #BEZUG!: Die Formel verweist auf Zellen, die es nicht mehr gibt. Tragen Sie den Bezug neu ein.'],
  ['an argument of a JC function', { A1: ['=JC.KDU_DELTA(B1,1)', { code: '#VALUE!' }], B1: 'viel' },
    'JC.KDU_DELTA ergibt #WERT!: basis: Text „viel“ gefunden, erwartet wird ein Betrag in EUR.'],
])('the verdict on %s', async (_, entries, expected) => {
  expect(told(await traced(entries, [FIGURE, ASSUMPTION]))).toBe(expected);
});

test('the argument that is to blame is found through the cells that pass it on', async () => {
  const verdict = verdictOf(await traced({ A1: ['=JC.KDU_DELTA(B1,1)', { code: '#VALUE!' }], B1: ['=C1', 'viel'], C1: 'viel' }));
  expect(verdict).toMatchObject({ kind: 'error', blamed: { place: { sheet: 'T', address: 'C1' } } });
});

test.each<[string, Readonly<Record<string, Entry>>, string | undefined, number | undefined]>([
  ['a JC function got', { A1: ['=JC.KDU_DELTA(B1,1)', { code: '#VALUE!' }], B1: '13,3 Mio.' }, 'B1', 13_300_000],
  ['passed on by other cells', { A1: ['=JC.KDU_DELTA(IF(1>0,B1,0),1)', { code: '#VALUE!' }], B1: ['=C1', '−2,5 TEUR'], C1: '−2,5 TEUR' }, 'C1', -2500],
  ['arithmetic stumbles over', { A1: ['=B1*2+C1', { code: '#VALUE!' }], B1: '1.095 €', C1: 3 }, 'B1', 1095],
  ['in a cell further down', { A1: ['=SUM(B1,1)', { code: '#VALUE!' }], B1: ['=C1-1', { code: '#VALUE!' }], C1: '15,2 %' }, 'C1', 0.152],
  ['that cannot be read', { A1: ['=B1*2', { code: '#VALUE!' }], B1: '12.34' }, 'B1', undefined],
  ['that is one of two', { A1: ['=B1*C1', { code: '#VALUE!' }], B1: '1,5', C1: '2,5' }, undefined, undefined],
  ['that a formula makes', { A1: ['=B1*2', { code: '#VALUE!' }], B1: ['="13,3"&" Mio."', '13,3 Mio.'] }, 'B1', undefined],
  ['that something else looks for', { A1: ['=XLOOKUP(B1,C:C,D:D)*2', { code: '#VALUE!' }], B1: '5 €' }, undefined, undefined],
  ['that is only compared', { A1: ['=(B1="5 €")*C1', { code: '#VALUE!' }], B1: '5 €', C1: '7 €' }, 'C1', 7],
])('a text %s', async (_, entries, address, number) => {
  const verdict = verdictOf(await traced(entries));
  expect(verdict.kind === 'error' && verdict.blamed?.place?.address).toBe(address);
  expect(repairOf(verdict)?.amount.toNumber()).toBe(number);
});

test.each([
  ['=SUM(Daten[[#Totals],[Soll; alt]],1.5)', ['Daten[[#Ergebnisse];[Soll; alt]]', 'rechnet nur Excel'], 'only Excel calculates this'],
  ["=SUM('C:\\Kreis, Unna\\[M.xlsx]T'!A1,1.5)", ["'C:\\Kreis, Unna\\[M.xlsx]T'!A1", 'rechnet nur Excel'], 'only Excel calculates this'],
  ["=SUM('Jan, 24:Dez'!B2,1.5)", ["'Jan, 24:Dez'!B2", 'rechnet nur Excel'], 'only Excel calculates this'],
])('of %s it is said in words that only Excel calculates it', async (formula, german, english) => {
  const { root } = await traced({ A1: [formula, 9] });
  const [part] = root.children;
  const described = (language: 'de' | 'en') => describe(part as TraceNode, { t: traceTranslator(language), notation: usualNotation(language) });
  expect([described('de').title, described('de').origin]).toEqual(german);
  expect(described('en').origin).toBe(english);
  expect(verdictOf(await traced({ A1: [formula, 9] })).kind).toBe('partly');
});

test('a cell that does not show what its formula gives is stale', async () => {
  expect((await traced({ A1: ['=B1*2', 5], B1: 3 })).isStale).toBe(true);
  expect((await traced({ A1: ['=B1*2', 6], B1: 3 })).isStale).toBe(false);
});

test('each level costs one round trip, however many references it has', async () => {
  const book = workbook({ A1: ['=B1+B2+B3', 6], B1: ['=C1', 1], B2: ['=C2', 2], B3: ['=C3', 3], C1: 1, C2: 2, C3: 3 });
  await traceCell(book.cell('A1'), [], book);
  expect(book.trips).toBe(2);
});

test('a long range lists its first cells and counts the rest', async () => {
  const cells = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`B${index + 1}`, 1]));
  const { root } = await traced({ ...cells, A1: ['=SUM(B1:B40)', 40] });
  const [range] = root.children;
  expect(range?.children).toHaveLength(31);
  expect(range?.children.at(-1)?.origin).toEqual({ kind: 'more', count: 10 });
});

test('the rest of a long range comes when it is asked for, a hundred cells at a time, each followed', async () => {
  const cells = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`B${index + 1}`, ['=C1', 1] as const]));
  const book = workbook({ ...cells, C1: 1, B40: '', A1: ['=SUM(B1:B250)', 249] });
  const trace = await traceCell(book.cell('A1'), [], book);
  const [range] = trace.root.children;
  const sources = (): (string | undefined)[] => [range?.children.length.toString(), range?.children.at(-2)?.source, JSON.stringify(range?.children.at(-1)?.origin)];
  const next = (): Promise<void> => trace.list(range?.children.at(-1) as TraceNode, () => true);
  expect(sources()).toEqual(['31', 'B30', '{"kind":"more","count":219}']);
  await next();
  expect(sources()).toEqual(['131', 'B131', '{"kind":"more","count":119}']);
  await next();
  await next();
  expect([range?.children.length, range?.children.at(-1)?.source]).toEqual([249, 'B250']);
  expect(range?.children.at(-1)?.children.map(({ source }) => source)).toEqual(['C1']);
  await expect(trace.list(trace.root, () => true)).resolves.toBeUndefined();
});

test('a range of 100,000 cells is summed up, not listed, and a larger one is left to Excel', async () => {
  const values = Array.from({ length: 100_000 }, (_, index): Scalar[] => [index % 100 === 0 ? '' : index % 100 === 1 ? 'x' : index % 100 === 2 ? { code: '#N/A' } : index % 100 === 3 ? true : 0.1]);
  const asked: string[] = [];
  const reader: Reader = {
    read: (requests) =>
      Promise.resolve(
        requests.map(({ target }): Found => {
          const address = 'address' in target ? target.address : '';
          asked.push(address);
          return address === 'B1:B100000' ? { kind: 'area', area: { sheet: 'T', address, values } } : { kind: 'missing', what: 'cells' };
        }),
      ),
  };
  const root = { ...workbook({ A1: ['=COUNT(B1:B100000)+COUNT(C1:D100001)', 1] }).cell('A1') };
  const trace = await traceCell(root, [], reader);
  const [first, second] = trace.root.children;
  const [range] = first?.children ?? [];
  const wording = { t: traceTranslator('de'), notation: notationFor('de', ',') };
  expect(describe(range as TraceNode, wording)).toMatchObject({
    value: 'Summe 9.600',
    origin: '100.000 Zellen: 96.000 Zahlen, 1.000 Texte, 1.000 Wahrheitswerte, 1.000 Fehler, 1.000 leer',
  });
  expect([first?.value, range?.children.length, second?.value]).toEqual([96_000, 31, undefined]);
  expect(second?.children.map(({ origin }) => origin.kind)).toEqual(['opaque']);
  expect(asked).not.toContain('C1:D100001');
});

test('what lies too deep is named and makes the verdict partly', async () => {
  const chain = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`A${index + 1}`, [`=A${index + 2}`, 1] as const]));
  const trace = await traced(chain);
  expect(told(trace)).toBe('Teilweise belegt: Nicht belegt: 1 Stelle nicht verfolgt (T!A42)');
});

test('a trace that is no longer wanted stops after the round trip under way', async () => {
  const book = workbook({ A1: ['=B1', 1], B1: ['=C1', 1], C1: 1 });
  await expect(traceCell(book.cell('A1'), [], book, () => false)).rejects.toBeInstanceOf(Superseded);
  expect(book.trips).toBe(1);
});
