/** KdU_Abgleich and KdU_Bericht over invented bookings. */
import { COMPARE, MONITOR } from '../../../src/workbook/monitorInputs';
import type { CellContent, SheetModel } from '../../../src/workbook/model';
import { cellsOfLines } from '../../../src/workbook/chartLines';
import { STATE_FIRST } from '../../../src/workbook/sheets/monitorLayout';
import { isFormula } from '../../../src/formula/isFormula';
import { factRows, householdRows } from './kdu/bookings';
import { contents, models } from './models';
import { Recalculation, typedRows, type KduRow, type Recalculated } from './recalculate';

const GERMAN = models('de', ['kdu', 'kduNet', 'monitor', 'compare', 'report', 'assumptions', 'register']);
const [COMPARED, REPORT] = ['KdU_Abgleich', 'KdU_Bericht'];

const column = (value: Recalculated, sheet: string, letter: string, first: number, last: number): CellContent[] =>
  Array.from({ length: last - first + 1 }, (_, index) => value(sheet, `${letter}${first + index}`));

function errors(value: Recalculated): string[] {
  const own = GERMAN.filter(({ name }) => name === COMPARED || name === REPORT);
  const isError = (sheet: string, cell: string): boolean => String(value(sheet, cell)).startsWith('#');
  // What a line does not draw.
  const isUndrawn = (sheet: SheetModel, cell: string): boolean => value(sheet.name, cell) === '#N/A' && cellsOfLines(sheet).includes(cell);
  const wrong = (sheet: SheetModel): string[] =>
    [...contents(sheet)].flatMap(([cell, content]) => (isFormula(content) && isError(sheet.name, cell) && !isUndrawn(sheet, cell) ? [`${sheet.name}!${cell}`] : []));
  return own.flatMap(wrong);
}

describe('three years of two sources', () => {
  const book = new Recalculation(GERMAN, { facts: factRows(), bg: householdRows });
  const FIRST = 15;
  const compare = (inputs: Readonly<Record<string, CellContent>>): Recalculated =>
    book.type({ [COMPARE.year.name]: '', [COMPARE.position.name]: '', ...inputs });

  test('the Kreis and the BA in 2025: a shift, a difference, a month that one lacks', () => {
    const value = compare({});
    expect(column(value, COMPARED, 'D', FIRST, FIRST + 8)).toEqual([0, 0, -48_211.37, 48_211.37, 0, 3917.25, -12_604.9, '', 12_604.9]);
    expect(column(value, COMPARED, 'E', FIRST, FIRST + 8)).toEqual([0, 0, -48_211.37, 0, 0, 3917.25, -8687.65, '', 3917.25]);
    expect(column(value, COMPARED, 'F', FIRST, FIRST + 12)).toEqual([
      'gleich', 'gleich', 'Zeitversatz', 'Zeitversatz', 'gleich', 'Differenz', 'Zeitversatz', 'fehlt', 'Zeitversatz', '', '', '', '',
    ]);
    expect(column(value, COMPARED, 'B', 30, 34)).toEqual([3917.25, 5, 4, 'August', 3917.25]);
    expect(value(COMPARED, 'A12')).toBe('Zu klären: 3.917,25 €');
    expect(errors(value)).toEqual([]);
  });

  test('the month with the difference, account by account; what one source has alone stands by itself', () => {
    const value = compare({});
    expect(value(COMPARED, 'A38')).toBe('Konten im Monat Juni');
    expect(Array.from({ length: 7 }, (_, line) => ['A', 'B', 'C', 'D'].map((letter) => value(COMPARED, `${letter}${39 + line}`)))).toEqual([
      ['EINM_KDU', 71_204.09, 71_204.09, 0],
      ['EINM_L', 114_885.47, 114_885.47, 0],
      ['UH', 7_769_417.98, 7_773_335.23, 3917.25],
      ['nicht KdU', 153_251.7, 153_251.7, 0],
      ['nur in A', 4900.58, '', ''],
      ['offen', 4900.58, '', ''],
      ['', '', '', ''],
    ]);
  });

  test('2024: all months alike, closing entries of the Kreis only, in no sum', () => {
    const value = compare({ [COMPARE.year.name]: 2024 });
    expect(column(value, COMPARED, 'F', FIRST, FIRST + 12)).toEqual([...Array<string>(12).fill('gleich'), 'fehlt']);
    expect([value(COMPARED, `B${FIRST + 12}`), value(COMPARED, 'B30')]).toEqual([-118_918.56, 0]);
    expect(value(COMPARED, 'A12')).toBe('Beide Quellen stimmen in allen gemeinsamen Monaten überein.');
  });

  test('by position the differences are those of the total', () => {
    const rests = ['UH', 'EINM_KDU', 'EINM_L'].map((position) => Number(compare({ [COMPARE.position.name]: position })(COMPARED, 'B30')));
    expect(rests.reduce((sum, rest) => sum + rest, 0)).toBeCloseTo(3917.25, 6);
  });

  test('the report says what the numbers say', () => {
    const value = book.type({ [MONITOR.limit.name]: 250_000, [MONITOR.cover.name]: 'je Position' });
    expect(column(value, REPORT, 'A', 6, 13)).toEqual([
      'Bis September 2025 wurden 74.086 TEUR gezahlt; das sind 885 TEUR (1,2 %) über dem Plan.',
      'Zum Jahresende werden 99.862 TEUR erwartet, 1.186 TEUR mehr als der Ansatz.',
      'Die Methoden reichen von 98.115 bis 99.882 TEUR; gewählt ist PROFIL.',
      'Nach neun Monaten lag PROFIL 2024 um 0,1 % zu niedrig.',
      'Gegenüber dem Vorjahr (bis September) entfallen auf die Zahl der BG +952 TEUR, auf die Kosten je BG +2.678 TEUR.',
      'Überschreitung Unterkunft und Heizung, Einmalige Leistungen: je nach Methode; eine Aussage ist noch nicht möglich.',
      'Erhebliche Überschreitung: Einmalige Kosten der Unterkunft und Heizung.',
      'Nach heutigem Stand ist vor der Leistung die Zustimmung des Kreistags nötig (§ 53 KrO NRW mit § 83 GO NRW), ' +
        'soweit keine Deckung im Budget oder Nachtrag besteht.',
    ]);
    expect(column(value, REPORT, 'A', 42, 47)).toEqual([
      'Daten: Quelle Kreis, 2025, 9 gebuchte Monate, Importe bis Nr. 0.', 'Ohne Zuordnung zu einer Position: 22 TEUR.', '', '', '', '',
    ]);
    expect(column(value, REPORT, 'E', 16, 19)).toEqual([97_687_142.8, 753_637.66, 1_420_977.59, 99_861_758.05]);
    expect(errors(value)).toEqual([]);
    const total = book.type({ [MONITOR.cover.name]: 'Gesamt' });
    expect(column(total, REPORT, 'A', 6, 13)).toContain('Überschreitung Gesamt: je nach Methode; eine Aussage ist noch nicht möglich.');
    const open = book.type({ [MONITOR.cover.name]: '' });
    expect(column(open, REPORT, 'A', 6, 13).filter((sentence) => /Kreistag|Überschreitung/.test(String(sentence)))).toEqual([]);
  });

  test('from rounded amounts: what rounding may have made is no difference, and the report says so', () => {
    const off: Readonly<Record<string, string>> = { BA: '±1500', Kreis: '±500' };
    const facts = factRows().map((row) => ({ ...row, Merkmal: row['Jahr'] === 2025 && row['Periode'] === 6 && row['Position'] === 'UH' ? (off[String(row['Quelle'])] ?? '') : '' }));
    const rounded = (marks: readonly KduRow[]): Recalculated => compare(typedRows('facts', marks, facts.length));
    const status = (value: Recalculated): CellContent[] => [value(COMPARED, `F${FIRST + 5}`), value(COMPARED, `D${FIRST + 5}`), value(COMPARED, 'B34')];
    expect(status(rounded(facts))).toEqual(['Differenz', 3917.25, 3917.25]);
    const wider = facts.map((row) => ({ ...row, Merkmal: row.Merkmal === '±1500' ? '±3417,25' : row.Merkmal }));
    const value = rounded(wider);
    expect(status(value)).toEqual(['gleich', 3917.25, 0]);
    expect(column(value, REPORT, 'A', 42, 47)).toContain('Das Ist ist aus gerundeten Werten, auf ±0,5 TEUR genau.');
    rounded(factRows());
  });

  test('without data both say what is missing, and nothing is an error', () => {
    const value = book.type(typedRows('facts', [], factRows().length));
    expect(value(COMPARED, 'A12')).toBe('Noch keine Daten dieser Quellen: In der Ansicht „KdU-Ist“ Dateien beider Quellen einlesen.');
    expect(value(REPORT, 'A6')).toBe('Noch keine Zahlen: KdU_Monitor sagt, was fehlt.');
    expect(['F', 'G'].map((letter) => value(REPORT, `${letter}51`))).toEqual([98_676_000 / 12, '#N/A']);
    expect(errors(value)).toEqual([]);
  });

  test.each<[string, number, KduRow, string, string]>([
    ['one method', 2, {}, 'Nur eine Methode ist berechenbar: 103.455 TEUR; gewählt ist LINEAR.', ', nur eine Methode berechenbar;'],
    ['equal ends', 9, { Betrag: 1000 }, 'Alle Methoden ergeben 36 TEUR; gewählt ist PROFIL.', ', alle Methoden gleich;'],
  ])('%s: the sentence says one value', (_, months, instead, sentence, state) => {
    // Without the previous year there is no profile, and two months have no trend.
    const isThere = ({ Quelle, Jahr, Periode }: KduRow): boolean => Quelle === 'Kreis' && Number(Periode) <= 12 && (months > 2 || Jahr === 2025);
    const facts = factRows().filter(isThere);
    const value = book.type({ ...typedRows('facts', facts.map((row) => ({ ...row, ...instead })), factRows().length), [MONITOR.months.name]: months });
    expect(value(REPORT, 'A8')).toBe(sentence);
    expect(value('KdU_Monitor', `A${STATE_FIRST + 2}`)).toContain(state);
    book.type({ ...typedRows('facts', factRows(), factRows().length), [MONITOR.months.name]: '' });
  });
});

describe('what forms a pair', () => {
  const MOST = 30;
  const book = new Recalculation(models('de', ['compare', 'assumptions', 'register']), { facts: Array<KduRow>(MOST).fill({}) });

  /** Of source B; A has booked 100 every month. */
  function statuses(differences: string): CellContent[] {
    const facts = differences.split(' ').flatMap((difference, index): KduRow[] => {
      const common = { Jahr: 2025, Periode: index + 1, Position: 'UH' };
      const own = { ...common, Quelle: 'Kreis', Betrag: 100 };
      return difference === 'fehlt' ? [own] : [own, { ...common, Quelle: 'BA', Betrag: 100 + Number(difference) }];
    });
    const value = book.type(typedRows('facts', facts, MOST));
    return [...column(value, COMPARED, 'F', 15, 14 + differences.split(' ').length), ...column(value, COMPARED, 'B', 30, 34)];
  }

  const [G, Z, F, D] = ['gleich', 'Zeitversatz', 'fehlt', 'Differenz'];

  type Summary = [sum: number, differing: number, shifted: number, missing: string, rest: number];

  test.each<[name: string, differences: string, status: string[], ...Summary]>([
    ['one shift', '0 -5 5 0', [G, Z, Z, G], 0, 2, 2, '–', 0],
    ['a chain of three: each month in one pair at most', '0 10 -10 10 0', [G, Z, Z, D, G], 10, 3, 2, '–', 10],
    ['two shifts in a row', '10 -10 10 -10', [Z, Z, Z, Z], 0, 4, 4, '–', 0],
    ['a rolling shift is no pair', '-10 2 3 5', [D, D, D, D], 0, 4, 0, '–', 0],
    ['a shift across a missing month', '-7 fehlt 7', [Z, F, Z], 0, 2, 2, 'Februar', 0],
    ['a missing month made up in the next', '0 fehlt 100', [G, F, D], 100, 1, 0, 'Februar', 100],
    ['one cent off', '-5 5.01', [D, D], 0.01, 2, 0, '–', 0.01],
    ['a shift and a real difference in the same month', '-5 8 0', [D, D, G], 3, 2, 0, '–', 3],
    ['separated by an equal month', '-5 0 5', [Z, G, Z], 0, 2, 2, '–', 0],
    ['equal and missing months are skipped without limit', '-5 0 fehlt 0 0 5 -1', [Z, G, F, G, G, Z, D], -1, 3, 2, 'März', -1],
    ['the next difference counts, not a later one', '-5 2 5', [D, D, D], 2, 3, 0, '–', 2],
    ['the second forms a pair, the first does not', '4 -6 6', [D, Z, Z], 4, 3, 2, '–', 4],
  ])('%s', (_, differences, status, ...summary) => {
    expect(statuses(differences)).toEqual([...status, ...summary]);
  });
});
