/**
 * KdU_Netto: what the municipality bears of the housing costs (section 4.2) after the federal share, for two quotas side
 * by side: the quota is set retroactively. Items add up; the printed totals are checked on the sheet KdU.
 */
import type { Localized } from '../../language';
import { EURO, EURO_DEVIATION, PERCENT } from '../formats';
import type { Block, CellContent, SheetModel } from '../model';
import { KDU_AS_OF, KDU_COLUMN_KEYS, KDU_COLUMNS, kduDifference, kduFigure, KDU_ITEMS } from '../../programme/kdu';
import { KDU_QUOTA, KDU_SHARES } from '../sheetInputs';
import type { SheetContext } from './context';
import { BESIDE_NUMBERS, header } from './header';
import { inputForm, validationOf } from './inputs';
import { HEADER_ROW, sheet } from './sheet';

const TEXT = {
  title: { de: 'Kosten der Unterkunft nach Bundesbeteiligung', en: 'Housing costs after the federal share' },
  asOf: KDU_AS_OF,
  sections: { de: 'Abschnitt 4.2', en: 'section 4.2' },
  gross: { de: 'Brutto', en: 'Gross' },
  federalA: { de: 'Bund bei Quote A', en: 'Federation, quota A' },
  netA: { de: 'Netto bei Quote A', en: 'Net, quota A' },
  netB: { de: 'Netto bei Quote B', en: 'Net, quota B' },
  difference: { de: 'Netto B − netto A', en: 'Net B − net A' },
  eligible: { de: 'Erstattungsfähig', en: 'Eligible' },
  remark: { de: 'Wofür sich der Bund beteiligt', en: 'What the federation shares in' },
  sum: { de: 'Summe', en: 'Sum' },
  enterShares: { de: 'Anteile eintragen', en: 'Enter the shares' },
  enterA: { de: 'Quote A eintragen', en: 'Enter quota A' },
  enterB: { de: 'Quote B eintragen', en: 'Enter quota B' },
  note: {
    de: 'Der Bund beteiligt sich nur an Ausgaben nach § 22 Abs. 1 SGB II (§ 46 Abs. 5 SGB II). Bund = Brutto × Anteil × Quote, auf Cent gerundet; Netto = Brutto − Bund.',
    en: 'The federation shares only in spending under § 22 (1) SGB II (§ 46 (5) SGB II). Federation = gross × share × quota, to the cent; net = gross − federation.',
  },
} as const satisfies Record<string, Localized>;

/** What of each row the federation shares in. The document does not say which paragraph the one-off rows fall under. */
const SHARED: Readonly<Record<(typeof KDU_ITEMS)[number]['key'], { readonly eligible: CellContent; readonly remark: Localized }>> = {
  UH: {
    eligible: 1,
    remark: { de: '§ 22 Abs. 1 SGB II; Anteile nach anderen Absätzen mindern', en: '§ 22 (1) SGB II; parts under other subsections lower it' },
  },
  EINM_KDU: {
    eligible: '',
    remark: { de: 'nur soweit nach § 22 Abs. 1; das Dokument trennt nicht', en: 'only as far as under § 22 (1); the document does not say' },
  },
  EINM_L: {
    eligible: '',
    remark: { de: 'nach § 24 SGB II nicht: dann 0; das Dokument sagt es nicht', en: 'not if under § 24 SGB II: then 0; the document does not say' },
  },
};

const COLUMN_LABELS: readonly Localized[] = KDU_COLUMN_KEYS.map((column) => KDU_COLUMNS[column].label);
const COLUMNS = 7;
const GROSS = HEADER_ROW + Object.keys(KDU_QUOTA).length + 2;
/** Header, items, sum, gap. */
const BLOCK = KDU_ITEMS.length + 3;
const FEDERAL_A = GROSS + BLOCK;
const NET_A = FEDERAL_A + BLOCK;
const NET_B = NET_A + BLOCK;
const DIFFERENCE = NET_B + BLOCK;
const NOTE_ROW = DIFFERENCE + BLOCK;

const items = (top: number, letter: string, to = letter): string => `${letter}${top + 1}:${to}${top + KDU_ITEMS.length}`;
const sumRow = (top: number): number => top + KDU_ITEMS.length + 1;
const SHARES = items(GROSS, 'E');

function labels(top: number, title: Localized, context: SheetContext, more: readonly Localized[] = []): Block[] {
  const { language } = context;
  return [
    header(`A${top}`, [title], context),
    header(`B${top}`, [...COLUMN_LABELS, ...more], context, 'right'),
    { range: items(top, 'A'), cells: KDU_ITEMS.map(({ label }) => [label[language]]), role: 'text' },
    { range: `A${sumRow(top)}`, cells: [[TEXT.sum[language]]], role: 'sum' },
  ];
}

function gross(context: SheetContext): Block[] {
  const { language } = context;
  const total = sumRow(GROSS);
  return [
    ...labels(GROSS, TEXT.gross, context, [TEXT.eligible]),
    { ...header(`F${GROSS}`, [TEXT.remark], context), ...BESIDE_NUMBERS },
    { range: `G${GROSS}`, role: 'head' },
    {
      range: items(GROSS, 'B', 'D'),
      cells: KDU_ITEMS.map(({ key }) => KDU_COLUMN_KEYS.map((column) => `=${kduFigure(key, column)}`)),
      role: 'figure',
      numberFormat: EURO,
    },
    { range: SHARES, cells: KDU_ITEMS.map(({ key }) => [SHARED[key].eligible]), role: 'input', numberFormat: PERCENT, align: 'right' },
    { range: items(GROSS, 'F', 'G'), role: 'origin' },
    { range: items(GROSS, 'F'), cells: KDU_ITEMS.map(({ key }) => [SHARED[key].remark[language]]), ...BESIDE_NUMBERS },
    { range: `B${total}:D${total}`, cells: [['B', 'C', 'D'].map((letter) => `=SUM(${items(GROSS, letter)})`)], role: 'sum', numberFormat: EURO },
  ];
}

const SUM_STYLE = { role: 'sum', align: 'right' } as const;
const PLAIN = { role: 'calculated', align: 'right' } as const;

/** The items spill as soon as all shares and the quota are there: an empty cell is not zero. */
function split(top: number, title: Localized, quota: { readonly name: string; readonly enter: Localized }, output: string, context: SheetContext): Block[] {
  const { language } = context;
  const total = sumRow(top);
  const shares = `JC.KDU_NET(${items(GROSS, 'B', 'D')},${quota.name},${SHARES}${output})`;
  const formula =
    `=IF(COUNT(${SHARES})<ROWS(${SHARES}),"${TEXT.enterShares[language]}",` +
    `IF(${quota.name}="","${quota.enter[language]}",${shares}))`;
  const delta = (base: string, row: number): CellContent => `=IF(ISNUMBER(D${row}),JC.KDU_DELTA(${base}${row},D${row}),"–")`;
  const deltas = (row: number): CellContent[] => [delta('C', row), delta('B', row)];
  return [
    ...labels(top, title, context, [kduDifference('next', 'actual'), kduDifference('next', 'plan')]),
    { range: items(top, 'B', 'D'), ...PLAIN, numberFormat: EURO },
    { range: `B${top + 1}`, cells: [[formula]] },
    { range: items(top, 'E', 'F'), cells: KDU_ITEMS.map((_, index) => deltas(top + 1 + index)), ...PLAIN, numberFormat: EURO_DEVIATION },
    {
      range: `B${total}:D${total}`,
      cells: [['B', 'C', 'D'].map((letter) => `=IF(ISNUMBER(${letter}${top + 1}),SUM(${items(top, letter)}),"–")`)],
      ...SUM_STYLE,
      numberFormat: EURO,
    },
    { range: `E${total}:F${total}`, cells: [deltas(total)], ...SUM_STYLE, numberFormat: EURO_DEVIATION },
  ];
}

function difference(context: SheetContext): Block[] {
  const line = (offset: number): CellContent[] =>
    ['B', 'C', 'D'].map((letter) => {
      const [a, b] = [`${letter}${NET_A + offset}`, `${letter}${NET_B + offset}`];
      return `=IF(AND(ISNUMBER(${a}),ISNUMBER(${b})),JC.KDU_DELTA(${a},${b}),"–")`;
    });
  const total = sumRow(DIFFERENCE);
  return [
    ...labels(DIFFERENCE, TEXT.difference, context),
    { range: items(DIFFERENCE, 'B', 'D'), cells: KDU_ITEMS.map((_, index) => line(index + 1)), ...PLAIN, numberFormat: EURO_DEVIATION },
    { range: `B${total}:D${total}`, cells: [line(total - DIFFERENCE)], ...SUM_STYLE, numberFormat: EURO_DEVIATION },
  ];
}

export function kduNetSheet(context: SheetContext): SheetModel {
  const { language } = context;
  const form = inputForm(HEADER_ROW, Object.values(KDU_QUOTA), 'G', context);
  const a = { name: KDU_QUOTA.a.name, enter: TEXT.enterA };
  const b = { name: KDU_QUOTA.b.name, enter: TEXT.enterB };
  return sheet(
    {
      key: 'kduNet',
      title: TEXT.title,
      asOf: TEXT.asOf,
      sections: TEXT.sections,
      legend: ['figure', 'calculated', 'input'],
      columns: COLUMNS,
      lastRow: NOTE_ROW,
      columnWidths: [44, 19, 19, 19, 26, 26, 34],
      blocks: [
        ...form.blocks,
        ...gross(context),
        ...split(FEDERAL_A, TEXT.federalA, a, ',"BUND"', context),
        ...split(NET_A, TEXT.netA, a, '', context),
        ...split(NET_B, TEXT.netB, b, '', context),
        ...difference(context),
        { range: `A${NOTE_ROW}`, cells: [[TEXT.note[language]]], role: 'note' },
      ],
      names: [
        ...form.names,
        ...KDU_SHARES.map(({ name, label }, index) => ({
          name,
          cell: `E${GROSS + 1 + index}`,
          comment: `${TEXT.eligible[language]}: ${label[language]}`,
        })),
      ],
      validations: [
        ...form.validations,
        validationOf({ allowed: { kind: 'range', min: 0, max: 1 }, label: TEXT.eligible }, SHARES, language),
      ],
    },
    context,
  );
}
