/**
 * Annahmen: what a planner's scenario starts from. Of every assumption one named cell holds what was entered, empty at first, and one
 * beside it what holds; models refer to the second alone.
 */
import { localized, type Language, type Localized } from '../../language';
import { cellText } from '../../formula/contentText';
import type { Block, CellName, SheetModel, Validation } from '../model';
import { TEXT as TEXT_FORMAT } from '../formats';
import { YEAR } from '../../programme/ids';
import { ASSUMPTION_GROUPS, type Assumption, type AssumptionGroup } from '../assumptions';
import { TAB_COLORS, type Role } from '../styles';
import type { SheetContext } from './context';
import { BESIDE_NUMBERS } from './header';
import { defaultFormula, inForceFormula, remarkFormula } from './inForce';
import { allowedText, expectedText, UNITS, validationOf } from './inputs';
import { FIRST_ROW, HEADER_ROW, sheet } from './sheet';

const TEXT = {
  title: { de: 'Annahmen: die Eingaben für Ihr Szenario', en: 'Assumptions: the inputs of your scenario' },
  asOf: { de: `Vorgaben ${YEAR}`, en: `defaults ${YEAR}` },
  sections: { de: 'Abschnitte 1.2 und 4.1', en: 'sections 1.2 and 4.1' },
  assumption: { de: 'Annahme', en: 'Assumption' },
  input: { de: 'Ihre Eingabe', en: 'Your input' },
  inForce: { de: 'Gilt', en: 'Applicable' },
  remark: { de: 'Hinweis', en: 'Remark' },
  unit: { de: 'Einheit', en: 'Unit' },
  initial: { de: 'Vorgabe', en: 'Default' },
  allowed: { de: 'Erlaubt', en: 'Allowed' },
  usual: { de: 'Üblich', en: 'Usual' },
  name: { de: 'Name', en: 'Name' },
  meaning: { de: 'Quelle und Bedeutung', en: 'Source and meaning' },
  note: { de: 'Ihre Notiz', en: 'Your note' },
  date: { de: 'Datum', en: 'Date' },
  missing: { de: 'offen', en: 'open' },
  inputOf: { de: 'Eingabe; leer gilt die Vorgabe', en: 'input; empty means the default' },
  initialOf: { de: 'Vorgabe für', en: 'Default of' },
  none: { de: 'keine', en: 'none' },
  to: { de: 'bis', en: 'to' },
  twice: { de: 'höchstens das Doppelte der Vorgabe', en: 'at most twice the default' },
} as const satisfies Record<string, Localized>;

/** From left to right. */
const COLUMN = {
  label: 'A',
  input: 'B',
  value: 'C',
  remark: 'D',
  unit: 'E',
  initial: 'F',
  allowed: 'G',
  usual: 'H',
  name: 'I',
  meaning: 'J',
  note: 'K',
  date: 'L',
} as const;
const COLUMNS = Object.keys(COLUMN).length;
const LAST_COLUMN = COLUMN.date;

/** The names of what holds, as the workbook has them. */
const named = (name: string): string => name;

function assumptionBlocks(assumption: Assumption, row: number, language: Language): Block[] {
  const { numberFormat, label } = UNITS[assumption.unit];
  const { input, name, default: initial } = assumption;
  // In a cell of the format for texts Excel would keep a formula as a text.
  const format = assumption.allowed.kind === 'list' ? undefined : numberFormat;
  const reason = localized((of) => expectedText(assumption, of));
  const shown = defaultFormula(assumption, named);
  const start = initial !== null && 'value' in initial ? initial.value : shown === null ? TEXT.none[language] : `=${shown}`;
  const texts = [allowedText(assumption, language), usualText(assumption, language), name, assumption.meaning[language]];
  const at = (column: keyof typeof COLUMN): string => `${COLUMN[column]}${row}`;
  return [
    { range: at('label'), cells: [[assumption.label[language]]], role: 'text' },
    { range: at('input'), role: 'input', numberFormat, align: 'right' },
    {
      range: at('value'),
      cells: [[inForceFormula(assumption, input, initial?.name ?? null, named)]],
      role: 'assumption',
      numberFormat: format,
      align: 'right',
    },
    { range: at('remark'), cells: [[remarkFormula(assumption, input, name, reason, language)]], role: 'hint', ...BESIDE_NUMBERS },
    { range: at('unit'), cells: [[label[language]]], role: 'origin' },
    { range: at('initial'), cells: [[start]], role: roleOfDefault(assumption), numberFormat: format, align: 'right' },
    { range: `${at('allowed')}:${at('meaning')}`, cells: [texts], role: 'origin' },
    { range: at('note'), role: 'input', numberFormat: TEXT_FORMAT, align: 'left' },
    // A day to read, not to calculate with: a text is the same in workbooks that count from 1904.
    { range: at('date'), role: 'input', numberFormat: TEXT_FORMAT, align: 'right' },
  ];
}

function roleOfDefault({ default: initial }: Assumption): Role {
  if (initial === null || 'value' in initial) return 'origin';
  return 'figure' in initial ? 'figure' : 'derived';
}

/** What is usual, and why: `10 % bis 20 %: Das Gesetz setzt …` */
function usualText({ plausible, unit }: Assumption, language: Language): string {
  if (!plausible) return '';
  const { min, max, reason } = plausible;
  const number = (value: number): string => cellText(value, UNITS[unit].numberFormat, language);
  const most = typeof max === 'number' ? `${TEXT.to[language]} ${number(max)}` : TEXT.twice[language];
  return `${min === undefined ? '' : `${number(min)} `}${most}: ${reason[language]}`;
}

/** The group's title, and how many of its inputs are missing where only all together matter; what is not allowed makes that an error. */
function groupBlocks({ title, missing, assumptions }: AssumptionGroup, row: number, language: Language): Block[] {
  const values = `${COLUMN.value}${row + 1}:${COLUMN.value}${row + assumptions.length}`;
  const count: Block = {
    range: `${COLUMN.remark}${row}`,
    cells: [[`=IF(ISERROR(SUM(${values})),NA(),ROWS(${values})-COUNT(${values}))`]],
    role: 'hint',
    numberFormat: `0" ${TEXT.missing[language]}";;`,
    ...BESIDE_NUMBERS,
  };
  return [{ range: `A${row}`, cells: [[title[language]]], role: 'section' }, ...(missing ? [count] : [])];
}

function cellNames({ name, input, label, meaning, default: initial }: Assumption, row: number, language: Language): CellName[] {
  return [
    { name: input, cell: `${COLUMN.input}${row}`, comment: `${label[language]}: ${TEXT.inputOf[language]}` },
    { name, cell: `${COLUMN.value}${row}`, comment: `${label[language]}: ${meaning[language]}` },
    ...(initial ? [{ name: initial.name, cell: `${COLUMN.initial}${row}`, comment: `${TEXT.initialOf[language]} ${name}` }] : []),
  ];
}

function inputs(language: Language): { blocks: Block[]; names: CellName[]; validations: Validation[]; lastRow: number } {
  const blocks: Block[] = [];
  const names: CellName[] = [];
  const validations: Validation[] = [];
  let row = FIRST_ROW;
  for (const group of ASSUMPTION_GROUPS) {
    blocks.push(...groupBlocks(group, row, language));
    const { missing, title, assumptions } = group;
    if (missing) names.push({ name: missing, cell: `${COLUMN.remark}${row}`, comment: `${title[language]}: ${TEXT.missing[language]}` });
    row += 1;
    for (const assumption of assumptions) {
      blocks.push(...assumptionBlocks(assumption, row, language));
      names.push(...cellNames(assumption, row, language));
      validations.push(validationOf(assumption, `${COLUMN.input}${row}`, language));
      row += 1;
    }
  }
  return { blocks, names, validations, lastRow: row - 1 };
}

export function assumptionsSheet(context: SheetContext): SheetModel {
  const { language } = context;
  const { blocks, names, validations, lastRow } = inputs(language);
  const header = (column: keyof typeof COLUMN, text: Localized, look: Pick<Block, 'align' | 'indent'> = {}): Block => ({
    range: `${COLUMN[column]}${HEADER_ROW}`,
    cells: [[text[language]]],
    ...look,
  });
  const right = { align: 'right' } as const;
  return sheet(
    {
      key: 'assumptions',
      title: TEXT.title,
      asOf: TEXT.asOf,
      sections: TEXT.sections,
      legend: ['input', 'figure', 'assumption'],
      columns: COLUMNS,
      lastRow,
      hasOneHeader: true,
      tabColor: TAB_COLORS.assumptions,
      columnWidths: [49, 17, 17, 36, 14, 15, 33, 72, 18, 72, 30, 13],
      rowHeights: [{ row: HEADER_ROW, points: 20 }],
      blocks: [
        { range: `A${HEADER_ROW}:${LAST_COLUMN}${HEADER_ROW}`, role: 'head' },
        header('label', TEXT.assumption),
        header('input', TEXT.input, right),
        header('value', TEXT.inForce, right),
        header('remark', TEXT.remark, BESIDE_NUMBERS),
        header('unit', TEXT.unit),
        header('initial', TEXT.initial, right),
        header('allowed', TEXT.allowed),
        header('usual', TEXT.usual),
        header('name', TEXT.name),
        header('meaning', TEXT.meaning),
        header('note', TEXT.note),
        header('date', TEXT.date, right),
        ...blocks,
        { range: `${COLUMN.allowed}${HEADER_ROW}:${COLUMN.allowed}${lastRow}`, ...BESIDE_NUMBERS },
      ],
      names,
      validations,
    },
    context,
  );
}
