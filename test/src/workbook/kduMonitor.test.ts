/** KdU_Monitor, calculated by an engine of its own over invented bookings: worked cases, states in between, and sums that must hold. */
import fc from 'fast-check';
import { MONITOR, MONITOR_POSITIONS, MONITOR_SOURCE } from '../../../src/workbook/monitorInputs';
import { cellsOfLines } from '../../../src/workbook/chartLines';
import type { CellContent } from '../../../src/workbook/model';
import { KDU_QUOTA, KDU_SHARES } from '../../../src/workbook/sheetInputs';
import * as rows from '../../../src/workbook/sheets/monitorLayout';
import { cell as addressOf, rectangle } from '../../../src/formula/address';
import { isFormula } from '../../../src/formula/isFormula';
import { factRows, householdRows } from './kdu/bookings';
import { MONITOR_CASES } from './kdu/monitorCases';
import { contents, models } from './models';
import { Recalculation, typedRows, type KduRow, type Recalculated } from './recalculate';

const SHEETS = models('de', ['kdu', 'kduNet', 'monitor', 'assumptions', 'register']);
const SHEET = 'KdU_Monitor';

type Inputs = Readonly<Record<string, CellContent>>;

const names = [
  ...Object.values(MONITOR).map(({ name }) => name),
  MONITOR_SOURCE.name,
  ...MONITOR_POSITIONS.flatMap(({ method, budget, supplement }) => [method.name, budget.name, supplement.name]),
];
const oneOffCells = [0, 1].flatMap((line) => ['A', 'B', 'C', 'D'].map((letter) => `${SHEET}!${letter}${rows.ONE_OFF_FIRST + line}`));
const EMPTY: Inputs = Object.fromEntries([...names, ...oneOffCells].map((name) => [name, '']));
const SHARED: Inputs = { [KDU_QUOTA.a.name]: 0.628, EIN_KDU_ANTEIL_UH: 1, EIN_KDU_ANTEIL_EINM_KDU: 0, EIN_KDU_ANTEIL_EINM_L: 0 };

/** One engine for all: building one takes longer than what is asked of it. */
const THREE_YEARS = factRows();
const ROWS = { facts: THREE_YEARS.length + 5, bg: householdRows.length };
const book = new Recalculation(SHEETS, { facts: Array<KduRow>(ROWS.facts).fill({}), bg: Array<KduRow>(ROWS.bg).fill({}) });

const over = (facts: readonly KduRow[], inputs: Inputs, bg: readonly KduRow[] = []): Recalculated =>
  book.type({ ...EMPTY, ...SHARED, ...typedRows('facts', facts, ROWS.facts), ...typedRows('bg', bg, ROWS.bg), ...inputs });

/** To the cent; rates and means are given with fewer digits than they have. */
const agrees = (actual: CellContent, expected: CellContent): boolean =>
  typeof actual === 'number' && typeof expected === 'number' ? Math.abs(actual - expected) < 6e-11 : actual === expected;

const formulas = SHEETS.filter(({ name }) => name === SHEET).flatMap((sheet) =>
  [...contents(sheet)].flatMap(([cell, content]) => (isFormula(content) ? [cell] : [])),
);
const LINES = new Set(SHEETS.filter(({ name }) => name === SHEET).flatMap(cellsOfLines));
/** What a line does not draw. */
const isUndrawn = (content: CellContent, cell: string): boolean => content === '#N/A' && LINES.has(cell);
const errors = (value: Recalculated): string[] =>
  formulas.filter((cell) => String(value(SHEET, cell)).startsWith('#') && !isUndrawn(value(SHEET, cell), cell)).map((cell) => `${cell} ${value(SHEET, cell)}`);

describe('three years of bookings', () => {
  const overYears = (inputs: Inputs, more: readonly KduRow[] = []): Recalculated => over([...THREE_YEARS, ...more], inputs, householdRows);

  test.each(MONITOR_CASES)('$name', ({ inputs, areas }) => {
    const value = overYears({ [MONITOR.limit.name]: 250_000, ...inputs });
    const wrong = areas.flatMap(([range, lines]) => {
      const { top, left } = rectangle(range);
      return lines.flatMap((line, row) =>
        line.flatMap((expected, column) => {
          const address = addressOf(left + column, top + row);
          const actual = value(SHEET, address);
          return agrees(actual, expected) ? [] : [[address, actual, expected]];
        }),
      );
    });
    expect(wrong).toEqual([]);
    expect(errors(value)).toEqual([]);
  });

  test('nothing is entered: the last year, the Kreis, all its months, the course and the methods of the previous year', () => {
    const value = overYears({});
    const shown = (key: keyof typeof rows.HOLDS): CellContent => value(SHEET, rows.HOLDS[key].replaceAll('$', ''));
    const held = [shown('year'), shown('source'), shown('position'), shown('months'), shown('course')];
    expect(held).toEqual([2025, 'Kreis', 'Gesamt', 9, 'VORJAHR']);
    expect(value(SHEET, `C${rows.EXPECTED_ROW}`)).toBe(99_861_758.05);
    expect([0, 1, 2, 3, 4].map((line) => value(SHEET, `A${rows.STATE_FIRST + line}`))).toEqual([
      'Quelle Kreis, Jahr 2025, Gesamt: gebucht bis September (9).',
      'Ist 74.086.341 €, 884.927 € (1,2 %) über dem Plan.',
      'Erwartet zum Jahresende 99.861.758 €, Spanne der Methoden 98.115.176 € bis 99.882.085 €; gegen Ansatz +1.185.758 €.',
      'Ohne Zuordnung: 22.156 €.',
      'Über Plan: Grenze der Erheblichkeit eintragen.',
    ]);
  });

  test('the band of the chart opens at the last month booked, and ends between the lowest and the highest', () => {
    const value = overYears({});
    const ofMonth = (month: number, letter: string): number => Number(value(SHEET, `${letter}${rows.CHART_HEADER + month}`));
    const { lower, span } = rows.CHART;
    for (let month = 1; month <= 9; month += 1) expect([ofMonth(month, lower), ofMonth(month, span)]).toEqual([ofMonth(month, rows.CHART.actual), 0]);
    const edges = [10, 11, 12].map((month) => [ofMonth(month, lower), ofMonth(month, lower) + ofMonth(month, span)] as const);
    const ends = [rows.LOW_ROW, rows.HIGH_ROW].map((row) => Number(value(SHEET, `C${row}`)));
    edges.at(-1)?.forEach((end, index) => expect(end).toBeCloseTo(ends[index] ?? 0, 2));
    edges.forEach(([low, high], index) => {
      const ahead = ofMonth(10 + index, rows.CHART.expected);
      expect([low <= ahead, ahead <= high]).toEqual([true, true]);
    });
    const none = over([], {});
    expect([lower, span].map((letter) => none(SHEET, `${letter}${rows.CHART_FIRST}`))).toEqual(['', '']);
  });

  test('whether the Kreistag must be asked follows from the mutual cover', () => {
    const last = (cover: string): CellContent =>
      overYears({ [MONITOR.limit.name]: 250_000, [MONITOR.cover.name]: cover })(SHEET, `A${rows.STATE_FIRST + rows.STATE_LINES - 1}`);
    expect(last('')).toBe('Über Plan: Deckungskreis wählen.');
    expect(last('Gesamt')).toBe('Über Plan – Gesamt: je nach Methode.');
    expect(last('je Position')).toBe('Über Plan – UH: je nach Methode; EINM_KDU: überplanmäßig, erheblich; EINM_L: je nach Methode.');
  });

  test('the other source has a gap in August', () => {
    const value = overYears({ [MONITOR_SOURCE.name]: 'BA' });
    expect(value(SHEET, `A${rows.STATE_FIRST}`)).toBe('Quelle BA, Jahr 2025, Gesamt: gebucht bis Juli (7).');
    expect(value(SHEET, `A${rows.STATE_FIRST + 3}`)).toBe('Spätere Monate mit Daten: September.');
    const asked = overYears({ [MONITOR_SOURCE.name]: 'BA', [MONITOR.months.name]: 9 });
    expect(asked(SHEET, `B${rows.MONTH_FIRST + 7}`)).toBe('fehlt');
    expect(asked(SHEET, `C${rows.EXPECTED_ROW}`)).toBe('keine Daten');
    expect(asked(SHEET, `A${rows.STATE_FIRST + 3}`)).toContain('Es fehlt ein Monat, es wird nichts berechnet: August.');
    expect(errors(asked)).toEqual([]);
  });

  test('households only until June: volume and price until then, and it says so', () => {
    const early = householdRows.filter(({ Jahr, Monat }) => Jahr !== 2025 || Number(Monat) <= 6);
    const value = over(THREE_YEARS, {}, early);
    expect(Array.from({ length: rows.WHY_ROWS }, (_, line) => value(SHEET, `B${rows.WHY_FIRST + line}`))).toEqual([
      'bis Juni', expect.closeTo(17_219.8333333333, 8), expect.closeTo(17_427.8333333333, 8),
      47_628_573.31, 50_022_477.62, 575_310.05, 1_818_594.26, 2_393_904.31,
    ]);
    expect(value(SHEET, `A${rows.STATE_FIRST + 3}`)).toContain('Juni');
  });

  test('amounts that the source has rounded allow half of their last digit each, and it says so', () => {
    const rounded = THREE_YEARS.map((row) => ({ ...row, Merkmal: row['Jahr'] === 2024 && row['Position'] === 'EINM_L' ? '±1000' : '' }));
    const agree = (value: Recalculated): CellContent[] => [0, 2, 3].map((line) => value(SHEET, `F${rows.AGREE_FIRST + line}`));
    const year = { [MONITOR.year.name]: 2024 };
    expect(agree(over(THREE_YEARS, year))).toEqual(['≈ RUNDUNG', '✗ WIDERSPRUCH', '✗ WIDERSPRUCH'].map((word) => word.slice(2)));
    const value = over(rounded, year);
    // 12 months and a closing entry: ±13,000 beside a rest of 12,456.78.
    expect(agree(value)).toEqual(['RUNDUNG', 'RUNDUNG', 'RUNDUNG']);
    expect(value(SHEET, `A${rows.STATE_FIRST + 3}`)).toContain('Aus gerundeten Werten, ±13.000 €.');
  });

  test('the next year begins: its January and the closing entries of the year before', () => {
    const january: KduRow = { Quelle: 'Kreis', Jahr: 2026, Periode: 1, Position: 'UH', Betrag: 8_800_000 };
    const uh = (period: number): KduRow => ({ Quelle: 'Kreis', Jahr: 2025, Periode: period, Position: 'UH', Betrag: 8_000_000 });
    const rest = [10, 11, 12, 13].map(uh);
    const ofYear = (more: readonly KduRow[], inputs: Inputs): CellContent[] => {
      const value = overYears(inputs, more);
      expect(errors(value)).toEqual([]);
      return ['defaultMonths', 'course'].map((key) => value(SHEET, rows.HOLDS[key as 'course'].replaceAll('$', '')));
    };
    expect(ofYear([january], {})).toEqual([1, 'ZWOELFTEL']);
    expect(ofYear([...rest, january], {})).toEqual([1, 'VORJAHR']);
    expect(ofYear([...rest, january], { [MONITOR.year.name]: 2025 })).toEqual([12, 'VORJAHR']);
  });
});

/** Small series with round numbers: `2024 UH 100×12`, `2025 UH 110 90`. */
const series = (...lines: readonly string[]): KduRow[] =>
  lines.flatMap((line) => {
    const [year, position = '', ...amounts] = line.split(' ');
    const all = amounts.flatMap((amount) => Array.from({ length: Number(amount.split('×')[1] ?? 1) }, () => amount.split('×')[0] ?? ''));
    return all.flatMap((amount, index): KduRow[] =>
      amount === '-' ? [] : [{ Quelle: 'Kreis', Jahr: Number(year), Periode: index + 1, Position: position, Betrag: Number(amount) }],
    );
  });

const BUDGETS: Inputs = { EIN_MON_ANSATZ_UH: 1200, EIN_MON_ANSATZ_EINM_KDU: 120, EIN_MON_ANSATZ_EINM_L: 240 };
const PREVIOUS = '2024 UH 50×2 100×9 200';
const BEFORE = '2023 UH 50×2 100×9 200';

/** Year's end and back test of LINEAR, TREND3 and PROFIL, then RESTPLAN. */
const ends = (value: Recalculated): CellContent[][] => [
  [0, 1, 2, 3].map((line) => value(SHEET, `C${rows.END_FIRST + line}`)),
  [0, 1, 2].map((line) => value(SHEET, `F${rows.END_FIRST + line}`)),
];
const NONE = 'keine Daten';

describe('states in between', () => {
  const UH: Inputs = { ...BUDGETS, [MONITOR.position.name]: 'UH', [MONITOR.course.name]: 'ZWOELFTEL' };
  const sixth = 1 / 6;

  test.each<[state: string, facts: readonly string[], inputs: Inputs, expected: CellContent[][]]>([
    ['as it should be', [BEFORE, PREVIOUS, '2025 UH 120 110 100 100 110 150'], {}, [[1380, 1410, 1656, 1290], [-sixth, -sixth / 2, 0]]],
    ['no previous year', ['2025 UH 120 110 100 100 110 150'], {}, [[1380, 1410, NONE, 1290], [NONE, NONE, NONE]]],
    [
      'a gap in the previous year', [BEFORE, '2024 UH 50×2 100 - 100×7 200', '2025 UH 120 110 100 100 110 150'],
      { [MONITOR.course.name]: 'VORJAHR' }, [[1380, 1410, NONE, NONE], [NONE, NONE, NONE]],
    ],
    ['one month', [BEFORE, PREVIOUS, '2025 UH 60'], {}, [[720, NONE, 1440, 1160], [-0.5, NONE, 0]]],
    ['two months: no trend', [PREVIOUS, '2025 UH 60 40'], {}, [[600, NONE, 1200, 1100], [-0.5, NONE, NONE]]],
    [
      'a negative month', [BEFORE, PREVIOUS, '2025 UH 60 -40 100'], {},
      [[480, 480, 720, 1020], [-0.333333333333333, -0.333333333333333, 0]],
    ],
    [
      'nothing booked in these months of the previous year', ['2024 UH 0×3 100×9', '2025 UH 5 0 7'], {},
      [[48, 48, NONE, 912], [-1, -1, NONE]],
    ],
    ['a one-off before', [BEFORE, PREVIOUS, '2025 UH 120 110 5100 100 110 150'], { ...oneOff(2025, 3, 'UH', 5000) },
      [[6380, 6410, 6656, 6290], [-sixth, -sixth / 2, 0]]],
    ['a one-off ahead', [BEFORE, PREVIOUS, '2025 UH 120 110 100 100 110 150'], { ...oneOff(2025, 11, 'UH', -300) },
      [[1080, 1110, 1356, 1290], [-sixth, -sixth / 2, 0]]],
  ])('%s', (_, facts, inputs, expected) => {
    const value = over(series(...facts), { ...UH, ...inputs });
    const wrong = ends(value).flat().filter((actual, index) => !agrees(actual, expected.flat()[index] ?? ''));
    expect(wrong).toEqual([]);
    expect(errors(value)).toEqual([]);
  });

  function oneOff(year: number, period: number, position: string, amount: number): Inputs {
    return Object.fromEntries([year, period, position, amount].map((content, index) => [oneOffCells[index] ?? '', content]));
  }

  test('closing entries before the year is over come to LINEAR and TREND3, not to PROFIL', () => {
    const closing: KduRow = { Quelle: 'Kreis', Jahr: 2025, Periode: 13, Position: 'UH', Betrag: 50 };
    const value = over([...series(BEFORE, PREVIOUS, '2025 UH 120 110 100 100 110 150'), closing], UH);
    expect(ends(value)[0]).toEqual([1430, 1460, 1656, 1290]);
    expect(value(SHEET, `A${rows.STATE_FIRST + 3}`)).toContain('Abschlussbuchungen sind schon da.');
  });

  test('a method that one position lacks is lacking in the total', () => {
    const facts = series('2024 UH 100×12', '2024 EINM_KDU 0×3 10×9', '2025 UH 110×3', '2025 EINM_KDU 5 - 7');
    const value = over(facts, { ...BUDGETS, [MONITOR.course.name]: 'ZWOELFTEL' });
    expect(ends(value)).toEqual([[1368, 1368, NONE, 1512], [NONE, NONE, NONE]]);
  });

  test('without data it says what to do, and nothing is an error', () => {
    const value = over([], {});
    const told = 'Noch keine Daten: In der Ansicht „KdU-Ist“ eine Datei einlesen. Quelle Kreis, Jahr 2025.';
    expect(value(SHEET, `A${rows.STATE_FIRST}`)).toBe(told);
    expect(errors(value)).toEqual([]);
  });

  test('January is missing, a last month that is not full, secret amounts, a quota that is left empty', () => {
    const missing = over(series('2025 UH - 100 100'), BUDGETS);
    expect(missing(SHEET, `A${rows.STATE_FIRST}`)).toBe('Der Januar fehlt: Es wird nichts berechnet.');
    const facts = [
      ...series('2025 UH 100×4 69.99'), { Quelle: 'Kreis', Jahr: 2025, Periode: 2, Position: 'UH', Betrag: '', Merkmal: 'geheim' },
    ];
    const told = over(facts, { ...BUDGETS, [KDU_QUOTA.a.name]: '' });
    expect(told(SHEET, `A${rows.STATE_FIRST + 3}`)).toBe(
      'Mai vielleicht nicht voll gebucht. Unvollständig: Beträge sind geheim. KdU_BG hat für dieses Jahr keine BG.',
    );
    expect(told(SHEET, `J${rows.POSITION_FIRST}`)).toBe('Quote A auf KdU_Netto eintragen');
    expect(told(SHEET, `I${rows.POSITION_SUM}`)).toBe('');
    const full = over(series('2025 UH 100×4 70'), BUDGETS);
    expect(full(SHEET, `A${rows.STATE_FIRST + 3}`)).not.toContain('voll gebucht');
  });

  test('an empty share leaves the federation’s part of its row and of the total empty', () => {
    const value = over(series(PREVIOUS, '2025 UH 120 110 100 100 110 150'), { ...BUDGETS, EIN_KDU_ANTEIL_EINM_KDU: '' });
    const shown = ['H', 'I', 'J'].map((letter) => value(SHEET, `${letter}${rows.POSITION_FIRST + 1}`));
    expect(shown).toEqual(['', '', 'Anteil auf KdU_Netto eintragen']);
    expect(value(SHEET, `H${rows.POSITION_SUM}`)).toBe('');
  });

  test('households: equally mature in both years, mixed where that cannot be, to the cent also at halves', () => {
    const facts = series('2024 UH 100×12', '2025 UH 110×5');
    const count = (year: number, month: number, households: number, state: string, municipality = 'Kamen'): KduRow =>
      ({ Jahr: year, Monat: month, Gemeinde: municipality, BG: households, Datenstand: state });
    const rest = [
      count(2024, 1, 100, '2024-01'), count(2024, 1, 110, '2024-04'), count(2025, 1, 121, '2025-04'), count(2025, 1, 9999, '2025-04', ''),
      count(2024, 2, 100, '2024-02'), count(2024, 2, 110, '2024-05'), count(2024, 3, 110, ''), count(2025, 3, 100, '2025-03'),
    ];
    const why = (bg: readonly KduRow[]): CellContent[] => {
      const value = over(facts, UH, bg);
      return [...[0, 3, 4, 5, 6, 7].map((line) => value(SHEET, `B${rows.WHY_FIRST + line}`)), value(SHEET, `C${rows.WHY_FIRST}`)];
    };
    expect(why([...rest, count(2025, 2, 105, '2025-02')])).toEqual(['bis März', 300, 330, 5.63, 24.37, 30, 'Datenstand gemischt: März']);
    expect(why(rest)).toEqual(['bis März', '', '', '', '', '', 'nicht berechnet, es fehlen BG oder Ist: Februar']);
    expect(why([])).toEqual(['–', '', '', '', '', '', 'keine BG in beiden Jahren']);
  });
});

describe('whatever is booked', () => {
  const amount = fc.integer({ min: -5_000_000, max: 50_000_000 }).map((cents) => cents / 100);
  const year = (months: number) =>
    fc.record(Object.fromEntries(rows.POSITIONS.map((key) => [key, fc.array(amount, { minLength: months, maxLength: months })])));
  const factsOf = (of: number, byPosition: Readonly<Record<string, readonly number[]>>): KduRow[] =>
    Object.entries(byPosition).flatMap(([position, amounts]) =>
      amounts.map((Betrag, index) => ({ Quelle: 'Kreis', Jahr: of, Periode: index + 1, Position: position, Betrag })),
    );
  const cents = (value: CellContent): number => Math.round(Number(value) * 100);
  const sum = (values: readonly CellContent[]): number => values.reduce<number>((total, value) => total + cents(value), 0);

  test('positions make the total, what is booked and expected the prognosis, federation and net what is expected', () => {
    const months = fc.integer({ min: 3, max: 11 }).chain((n) => fc.tuple(fc.constant(n), year(12), year(n)));
    fc.assert(
      fc.property(months, fc.constantFrom(...rows.METHODS), ([n, before, now], method) => {
        const methods = Object.fromEntries(MONITOR_POSITIONS.map(({ method: { name } }) => [name, method]));
        const shares = Object.fromEntries(KDU_SHARES.map(({ name }) => [name, 0.5]));
        const value = over([...factsOf(2024, before), ...factsOf(2025, now)], { ...methods, ...shares });
        const column = (letter: string, first: number, count: number): CellContent[] =>
          Array.from({ length: count }, (_, index) => value(SHEET, `${letter}${first + index}`));
        for (const letter of ['B', 'C', 'F', 'H', 'I']) {
          const parts = column(letter, rows.POSITION_FIRST, rows.POSITIONS.length);
          expect([letter, cents(value(SHEET, `${letter}${rows.POSITION_SUM}`))]).toEqual([letter, sum(parts)]);
        }
        const total = cents(value(SHEET, `C${rows.EXPECTED_ROW}`));
        expect(sum(column('B', rows.MONTH_FIRST, n)) + sum(column('L', rows.MONTH_FIRST + n, 12 - n))).toBe(total);
        expect(cents(value(SHEET, `H${rows.POSITION_SUM}`)) + cents(value(SHEET, `I${rows.POSITION_SUM}`))).toBe(total);
        expect(cents(value(SHEET, `C${rows.MONTH_FIRST + n - 1}`))).toBe(sum(Object.values(now).flat()));
        expect(errors(value)).toEqual([]);
      }),
      { numRuns: 5, seed: 2025 },
    );
  });
});
