/** Vorl_Haushalt: what provisional budget management releases of the title by month, what is bound and new, what is left. */
import type { Localized } from '../../language';
import { EURO } from '../formats';
import type { Block, CellContent, SheetModel } from '../model';
import { BUDGET, YEAR } from '../../programme/ids';
import { PROVISIONAL } from '../sheetInputs';
import { STYLES } from '../styles';
import { originOf, type SheetContext } from './context';
import { BESIDE_NUMBERS, header } from './header';
import { inputForm, validationOf } from './inputs';
import { word } from './reading';
import { HEADER_ROW, sheet } from './sheet';

const TEXT = {
  title: { de: `Vorläufige Haushaltsführung ${YEAR}`, en: `Provisional budget management ${YEAR}` },
  asOf: { de: `Plan ${YEAR}`, en: `plan ${YEAR}` },
  sections: { de: 'Abschnitt 1.2', en: 'section 1.2' },
  budget: { de: 'Jahresansatz (Eingliederungstitel)', en: 'Annual budget (integration budget line)' },
  month: { de: 'Monat', en: 'Month' },
  bound: { de: 'Gebunden im Monat', en: 'Bound in the month' },
  legally: { de: 'davon rechtlich gebunden', en: 'of which legally bound' },
  fresh: { de: 'Neu im Monat', en: 'New in the month' },
  legallySum: { de: 'Rechtlich gebunden, kumuliert', en: 'Legally bound, cumulative' },
  released: { de: 'Freigabe, kumuliert', en: 'Released, cumulative' },
  used: { de: 'Gebunden und neu, kumuliert', en: 'Bound and new, cumulative' },
  left: { de: 'Noch verfügbar', en: 'Still available' },
  chooseProcedure: { de: 'Verfahren wählen', en: 'Choose a procedure' },
  enterCeiling: { de: 'Obergrenze eintragen', en: 'Enter the ceiling' },
  note: {
    de: 'Noch verfügbar = Freigabe − gebunden − neu. Rechtliche Verpflichtungen kommen voll zur Freigabe dazu; negativ heißt: mehr gebunden als freigegeben.',
    en: 'Left = released − bound − new. Legal obligations add to the release in full; negative means more bound than released.',
  },
  law: {
    de: 'Art. 111 GG. Ob und wie die vorläufige Haushaltsführung einen Titel des Jobcenters begrenzt, sagt das Dokument nicht.',
    en: 'Art. 111 GG. Whether and how provisional budget management limits a title of the Jobcenter, the document does not say.',
  },
} as const satisfies Record<string, Localized>;

const TITLE = BUDGET.integration;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const COLUMNS = 8;
const BUDGET_ROW = HEADER_ROW + Object.keys(PROVISIONAL).length + 1;
const TABLE_HEADER = BUDGET_ROW + 2;
const FIRST = TABLE_HEADER + 1;
const LAST = TABLE_HEADER + MONTHS.length;
const NOTE_ROW = LAST + 2;

const rows = (letter: string, to = letter): string => `${letter}${FIRST}:${to}${LAST}`;
const perMonth = (formula: (row: number) => string): CellContent[][] => MONTHS.map((_, index) => [formula(FIRST + index)]);

/** Spills over the months as soon as it is clear how much is released. */
function release({ language }: SheetContext): string {
  const { procedure, ceiling } = PROVISIONAL;
  const released = `JC.PROVISIONAL_RELEASE(${TITLE},${rows('A')},${procedure.name},${ceiling.name},${rows('E')})`;
  const chosen = word(procedure.name);
  const ceilingMissing = `AND(${chosen}="OBERGRENZE",${ceiling.name}="")`;
  const ifClear = `IF(${ceilingMissing},"${TEXT.enterCeiling[language]}",${released})`;
  return `=IF(${chosen}="","${TEXT.chooseProcedure[language]}",${ifClear})`;
}

function months(context: SheetContext): Block[] {
  const { language } = context;
  const right = { role: 'calculated', align: 'right', numberFormat: EURO } as const;
  const heads = [TEXT.bound, TEXT.legally, TEXT.fresh, TEXT.legallySum, TEXT.released, TEXT.used, TEXT.left];
  return [
    header(`A${TABLE_HEADER}`, [TEXT.month], context),
    { ...header(`B${TABLE_HEADER}`, heads, context, 'right'), wrap: true },
    { range: rows('A'), cells: MONTHS.map((month) => [month]), role: 'text', align: 'left' },
    { range: rows('B', 'D'), role: 'input', numberFormat: EURO, align: 'right' },
    { range: rows('E'), cells: perMonth((row) => `=SUM(C$${FIRST}:C${row})`), ...right },
    { range: rows('F'), ...right },
    { range: `F${FIRST}`, cells: [[release(context)]] },
    { range: rows('G'), cells: perMonth((row) => `=SUM(B$${FIRST}:B${row},D$${FIRST}:D${row})`), ...right },
    { range: rows('H'), cells: perMonth((row) => `=IF(ISNUMBER(F${row}),F${row}-G${row},"–")`), ...right },
    { range: `A${NOTE_ROW}:A${NOTE_ROW + 1}`, cells: [[TEXT.note[language]], [TEXT.law[language]]], role: 'note' },
  ];
}

export function provisionalSheet(context: SheetContext): SheetModel {
  const { language } = context;
  const form = inputForm(HEADER_ROW, Object.values(PROVISIONAL), 'H', context);
  const amounts = { allowed: { kind: 'range', min: 0 }, label: TEXT.bound } as const;
  return sheet(
    {
      key: 'provisional',
      title: TEXT.title,
      asOf: TEXT.asOf,
      sections: TEXT.sections,
      legend: ['figure', 'calculated', 'input'],
      columns: COLUMNS,
      lastRow: NOTE_ROW + 1,
      columnWidths: [36, 20, 20, 23, 20, 24, 20, 18],
      rowHeights: [{ row: TABLE_HEADER, points: 32 }],
      blocks: [
        ...form.blocks,
        { range: `A${BUDGET_ROW}`, cells: [[TEXT.budget[language]]], role: 'text' },
        { range: `B${BUDGET_ROW}`, cells: [[`=${TITLE}`]], role: 'figure', numberFormat: EURO },
        { range: `C${BUDGET_ROW}:H${BUDGET_ROW}`, role: 'origin' },
        { range: `C${BUDGET_ROW}`, cells: [['EUR']], ...BESIDE_NUMBERS },
        { range: `D${BUDGET_ROW}:E${BUDGET_ROW}`, cells: [[TITLE, originOf(context, TITLE)]] },
        ...months(context),
      ],
      names: form.names,
      validations: [...form.validations, validationOf(amounts, rows('B', 'D'), language)],
      conditionalFormats: [
        { range: rows('H'), formula: `=AND(ISNUMBER(H${FIRST}),H${FIRST}<0)`, fontColor: STYLES.statusContradiction.color, bold: true },
      ],
    },
    context,
  );
}
