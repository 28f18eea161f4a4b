/** Facts written in any dialect are read back equal, the control equation holds, and no bytes make the reading fail. */
import fc from 'fast-check';
import { Decimal } from '../../../src/money/decimal';
import { outcomeJson } from '../../../src/import/report';
import type { Outcome } from '../../../src/import/outcome';
import { expectEqual } from '../../expectEqual';
import { latin1, readBytes, told, utf16, utf8 } from './files';

interface Row {
  readonly month: number;
  readonly konto: string;
  readonly gemeinde: string;
  readonly cents: number;
}

const LABELS: Readonly<Record<string, string>> = {
  '0531200': 'Unterkunft; warm',
  '0531210': 'Heizung "Gas"',
  '0531300': 'Einmalige KdU, Umzug',
  '0531400': 'Erstausstattung',
};

const row = fc.record({
  month: fc.integer({ min: 1, max: 12 }),
  konto: fc.constantFrom(...Object.keys(LABELS)),
  gemeinde: fc.constantFrom('Bönen', 'Fröndenberg/Ruhr', 'Kamen', 'Lünen'),
  cents: fc.integer({ min: -99_999_999, max: 999_999_999_99 }),
});

const dialect = fc.record({
  encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'latin1', 'utf-16', 'utf-16 without BOM'),
  separator: fc.constantFrom(';', '\t', ',', '|'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  notation: fc.constantFrom('german', 'english'),
  grouping: fc.constantFrom('none', 'sign', 'blank', '\u00a0'),
  minus: fc.constantFrom('before', 'behind', 'brackets', 'mark'),
  columns: fc.shuffledSubarray(['Jahr', 'Periode', 'Konto', 'Bezeichnung', 'Gemeinde', 'Ist'], { minLength: 6, maxLength: 6 }),
  hasPreamble: fc.boolean(),
  hasSepLine: fc.boolean(),
  sumLine: fc.constantFrom('none', 'Summe', 'Gesamt', 'Zwischensumme'),
  hasFooter: fc.boolean(),
  quotesAll: fc.boolean(),
});

type Dialect = typeof dialect extends fc.Arbitrary<infer Value> ? Value : never;

const THREE = /\B(?=(?:\d{3})+$)/g;

function amountText(cents: number, { notation, grouping, minus }: Dialect): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const [group, point] = notation === 'german' ? ['.', ','] : [',', '.'];
  const sign = { none: '', sign: group, blank: ' ', '\u00a0': '\u00a0' }[grouping] ?? '';
  const size = `${digits.slice(0, -2).replace(THREE, sign)}${point}${digits.slice(-2)}`;
  if (minus === 'mark') return `${size} ${cents < 0 ? 'H' : 'S'}`;
  if (cents >= 0) return size;
  return { before: `-${size}`, behind: `${size}-`, brackets: `(${size})` }[minus];
}

function written(rows: readonly Row[], dialect: Dialect): Uint8Array {
  const { separator, newline, columns, quotesAll } = dialect;
  const field = (text: string): string =>
    quotesAll || text.includes(separator) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
  const record = (values: Readonly<Record<string, string>>): string => columns.map((column) => field(values[column] ?? '')).join(separator);
  const lines = [
    ...(dialect.hasSepLine ? [`sep=${separator}`] : []),
    ...(dialect.hasPreamble ? [field('Kreis Unna, Auszug; frei erfunden'), ''] : []),
    record(Object.fromEntries(columns.map((column) => [column, column]))),
    ...rows.map(({ month, konto, gemeinde, cents }) =>
      record({
        Jahr: '2025',
        Periode: String(month),
        Konto: konto,
        Bezeichnung: LABELS[konto] ?? '',
        Gemeinde: gemeinde,
        Ist: amountText(cents, dialect),
      }),
    ),
    ...(dialect.sumLine === 'none'
      ? []
      : [
          record({
            Bezeichnung: dialect.sumLine,
            Ist: amountText(
              rows.reduce((sum, { cents }) => sum + cents, 0),
              dialect,
            ),
          }),
        ]),
    ...(dialect.hasFooter ? [field('Seite 1 von 1')] : []),
  ];
  const text = `${lines.join(newline)}${newline}`;
  if (dialect.encoding === 'latin1') return latin1(text);
  if (dialect.encoding.startsWith('utf-16')) return utf16(text, dialect.encoding === 'utf-16');
  return utf8(dialect.encoding === 'utf-8-bom' ? `\ufeff${text}` : text);
}

function expected(rows: readonly Row[]): string[] {
  const sums = new Map<string, number>();
  for (const { month, konto, gemeinde, cents } of rows) {
    const key = `2025-${String(month).padStart(2, '0')} ${konto} ${gemeinde}`;
    sums.set(key, (sums.get(key) ?? 0) + cents);
  }
  return [...sums]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, cents]) => `${key} ${new Decimal(cents).div(100).toFixed(2).replace('-0.00', '0.00')}`);
}

/** What was read is taken or left out, to the cent. */
function equationHolds(outcome: Outcome): boolean {
  if (outcome.kind !== 'facts') return true;
  const {
    read,
    taken,
    leftOut,
    facts = [],
  } = outcomeJson(outcome) as { read: string; taken: { sum: string }; leftOut: { sum: string }[]; facts?: { amount: string }[] };
  const sum = (texts: readonly string[]): Decimal => texts.reduce((total, text) => total.plus(text), new Decimal(0));
  const isTaken = outcome.bg !== undefined || sum(facts.map(({ amount }) => amount)).eq(taken.sum);
  return isTaken && sum([taken.sum, ...leftOut.map((one) => one.sum)]).eq(read);
}

test('facts written in any dialect are read back equal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), dialect, async (rows, how) => {
      const answers = how.notation === 'english' ? { numbers: 'english' as const } : {};
      const outcome = await readBytes(written(rows, how), { answers });
      expectEqual(told(outcome), expected(rows));
      expectEqual(equationHolds(outcome), true);
      if (outcome.kind === 'facts' && how.sumLine !== 'none') expectEqual(outcome.controlSums.map(({ status }) => status), ['ok']);
    }),
    { numRuns: 400 },
  );
});

const UNITS = { 'Angaben in TEUR': 3, 'Ist (Mio. EUR)': 6, 'in EUR': 0 } as const;

test.each(Object.entries(UNITS))('amounts in a rounded unit come out in EUR: %s', async (unit, exponent) => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: -9_999_999, max: 9_999_999 }), { minLength: 1, maxLength: 8 }), async (numbers) => {
      const isHead = unit.startsWith('Ist');
      const lines = [
        isHead ? 'Kreis' : unit,
        `Periode;Konto;${isHead ? unit : 'Ist'}`,
        ...numbers.map((number, index) => `${index + 1}/2025;0531200;${number},5`),
      ];
      const outcome = await readBytes(utf8(lines.join('\n')));
      const signed = numbers.map((number) => new Decimal(`${number}.5`).times(new Decimal(10).pow(exponent)).toFixed(2));
      expect(told(outcome)).toEqual(signed.map((amount, index) => `2025-${String(index + 1).padStart(2, '0')} 0531200 ${amount}`));
    }),
    { numRuns: 50 },
  );
});

/** What a column may hold in a file that somebody might send; other columns hold amounts. */
const POOLS: Readonly<Record<string, readonly string[]>> = {
  Periode: ['1', '2', '3', '01/2025', '03/2025', ''],
  Jahr: ['2025'],
  Konto: ['0531200', '531200', '0531210', ''],
  Gemeinde: ['Kamen', 'Unna', ''],
  Buchungsdatum: ['31.01.2025', '28.12.2025'],
  Bezeichnung: ['Unterkunft', 'davon Heizung', 'Summe', 'Summe Kamen'],
  Position: ['UH', 'EINM_L', 'Gesamt'],
  Produkt: ['10', '20'],
  'S/H': ['S', 'H'],
};
const AMOUNTS = ['1,00', '2,00', '3,00', '6,00', '-5,00', 'x', '', '-', '1.234,56', '0,00'];

const LAYOUTS = [
  'Periode;Konto;Bezeichnung;Ist',
  'Konto;Jan 2025;Feb 2025;Summe',
  'Jahr;Periode;Buchungsdatum;Konto;Bezeichnung;Gemeinde;Ist',
  'Periode;Konto;Bezeichnung;Soll;Haben',
  'Periode;Konto;Betrag;S/H',
  'Periode;Konto;kumuliert',
  'Periode;Konto;Ist;kumuliert',
  'Position;Jan;Feb;Q1',
  'Periode;Produkt;Konto;Ist (TEUR)',
];

const table = fc.constantFrom(...LAYOUTS).chain((head) => {
  const fields = head.split(';').map((name) => fc.constantFrom(...(POOLS[name] ?? AMOUNTS)));
  return fc
    .array(fc.tuple(...fields), { minLength: 1, maxLength: 10 })
    .map((rows) => ['Kreis 2025', head, ...rows.map((cells) => cells.join(';'))]);
});

test('the control equation holds for every table, and no key is there twice', async () => {
  let facts = 0;
  const answers = fc.constantFrom({}, { fill: 'above' }, { fill: 'above', sign: 'turn' } as const, { unit: 'TEUR' } as const);
  await fc.assert(
    fc.asyncProperty(table, answers, async (lines, answer) => {
      const outcome = await readBytes(utf8(lines.join('\n')), { answers: answer });
      expectEqual(equationHolds(outcome), true);
      if (outcome.kind !== 'facts') return;
      facts++;
      const keys = outcome.facts.map(({ period, konto, position, gemeinde }) => JSON.stringify([period, konto, position, gemeinde]));
      expectEqual(new Set(keys).size, keys.length);
    }),
    { numRuns: 1500 },
  );
  expect(facts).toBeGreaterThan(100);
});

const FRAGMENTS = [
  'Periode',
  'Konto',
  'Ist',
  'kumuliert',
  'Summe',
  'Jan 25',
  'Feb 25',
  'Gemeinde',
  'BG',
  'Soll',
  'Haben',
  '01/2025',
  '1',
  '0531200',
  '1.234,56',
  '-',
  'x',
  '1,234.56',
  'davon',
  'TEUR',
  '"',
  ';',
  ',',
  '\t',
  '|',
  '\n',
  '\r',
  ' ',
  '\0',
  'ä',
  '31.12.2024',
  '2025',
];

test('whatever the bytes, the answer is facts, a question or a refusal', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 }).map((parts) => utf8(parts.join(''))),
    fc
      .array(fc.array(fc.constantFrom(...FRAGMENTS.filter((text) => !/[;\n\r"\0]/.test(text))), { minLength: 3, maxLength: 6 }), {
        minLength: 2,
        maxLength: 12,
      })
      .map((lines) => utf8(lines.map((cells) => cells.join(';')).join('\n'))),
    fc.uint8Array({ maxLength: 200 }).map((tail) => Uint8Array.from([0x50, 0x4b, 3, 4, ...tail])),
  );
  await fc.assert(
    fc.asyncProperty(
      bytes,
      fc.constantFrom({}, { month: '2025-03', year: 2025 }, { fill: 'above', sign: 'turn', numbers: 'english' } as const),
      async (file, answers) => {
        const outcome = await readBytes(file, { answers });
        expectEqual(['facts', 'question', 'refused'].includes(outcome.kind), true);
        expectEqual(equationHolds(outcome), true);
      },
    ),
    { numRuns: 1500 },
  );
});
