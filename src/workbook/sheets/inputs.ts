/** The planner's inputs as cells, on whichever sheet they stand: unit, what is allowed, and a form that asks for them. */
import type { Language, Localized } from '../../language';
import type { Asked, AssumptionUnit } from '../assumptions';
import type { SheetInput } from '../sheetInputs';
import { COUNT, EURO, EURO_CENTS, PERCENT, TEXT as TEXT_FORMAT } from '../formats';
import type { Block, CellContent, CellName, SheetModel, Validation } from '../model';
import type { SheetContext } from './context';
import { BESIDE_NUMBERS, header } from './header';

const TEXT = {
  date: { de: 'Datum', en: 'Date' },
  dateMessage: { de: 'Bitte ein Datum eingeben, z. B. 01.10.2025.', en: 'Please enter a date, such as 2025-10-01.' },
  input: { de: 'Eingabe', en: 'Input' },
  value: { de: 'Wert', en: 'Value' },
  unit: { de: 'Einheit', en: 'Unit' },
  name: { de: 'Name', en: 'Name' },
  meaning: { de: 'Quelle und Bedeutung', en: 'Source and meaning' },
  share: { de: '0 bis 100 %', en: '0 to 100 %' },
  nonNegative: { de: 'ab 0', en: '0 or more' },
  positive: { de: 'größer als 0', en: 'greater than 0' },
  between: { de: '{min} bis {max}', en: '{min} to {max}' },
  anyNumber: { de: 'auch negativ', en: 'also negative' },
  atMostPlaces: { de: 'von 0 bis zu den Plätzen', en: 'from 0 to the places' },
  whole: { de: 'ganze Zahl', en: 'whole number' },
} as const satisfies Record<string, Localized>;

/** What an input asks for; `{example}` as it is typed. */
const ASK = {
  list: { de: 'Bitte auswählen', en: 'Please choose' },
  amount: { de: 'Bitte den Betrag in Euro als Zahl eingeben, z. B. {example}', en: 'Please enter the amount in euros as a number, such as {example}' },
  share: { de: 'Bitte einen Anteil eingeben, z. B. 15 %', en: 'Please enter a share, such as 15 %' },
  whole: { de: 'Bitte eine ganze Zahl eingeben', en: 'Please enter a whole number' },
  number: { de: 'Bitte eine Zahl eingeben', en: 'Please enter a number' },
} as const satisfies Record<string, Localized>;

const EXAMPLES: Partial<Record<AssumptionUnit, string>> = { eur: '9000000', eurPerPlace: '2500', eurPerMonth: '2800' };

export const UNITS: Record<AssumptionUnit, { readonly label: Localized; readonly numberFormat: string }> = {
  fraction: { label: { de: 'Anteil', en: 'fraction' }, numberFormat: PERCENT },
  eur: { label: { de: 'EUR', en: 'EUR' }, numberFormat: EURO },
  eurPerPlace: { label: { de: 'EUR je Platz', en: 'EUR per place' }, numberFormat: EURO },
  eurPerMonth: { label: { de: 'EUR je Monat', en: 'EUR per month' }, numberFormat: EURO_CENTS },
  count: { label: { de: 'Anzahl', en: 'count' }, numberFormat: COUNT },
  year: { label: { de: 'Jahr', en: 'year' }, numberFormat: '0' },
  choice: { label: { de: 'Auswahl', en: 'choice' }, numberFormat: TEXT_FORMAT },
};

export function allowedText({ allowed }: Pick<Asked, 'allowed'>, language: Language): string {
  if (allowed.kind === 'list') return allowed.values.join(', ');
  return allowed.whole ? `${TEXT.whole[language]}: ${bounds(allowed, language)}` : bounds(allowed, language);
}

function bounds({ min, max, minExclusive, whole, atMost }: Extract<Asked['allowed'], { kind: 'range' }>, language: Language): string {
  if (whole && max !== undefined) return TEXT.between[language].replace('{min}', String(min)).replace('{max}', String(max));
  if (min < 0) return TEXT.anyNumber[language];
  if (atMost !== undefined) return TEXT.atMostPlaces[language];
  if (max === 1) return TEXT.share[language];
  return (minExclusive ? TEXT.positive : TEXT.nonNegative)[language];
}

type Expected = Pick<Asked, 'allowed'> & Partial<Pick<Asked, 'unit'>>;

/** What an input asks for, in a sentence without its full stop. */
export function expectedText({ allowed, unit }: Expected, language: Language): string {
  if (allowed.kind === 'list') return `${ASK.list[language]}: ${allowed.values.join(', ')}`;
  const example = unit && EXAMPLES[unit];
  const ask = (): Localized => {
    if (allowed.whole) return ASK.whole;
    if (example !== undefined) return ASK.amount;
    return allowed.max === 1 ? ASK.share : ASK.number;
  };
  return `${ask()[language].replace('{example}', example ?? '')} (${bounds(allowed, language)})`;
}

/** Excel's titles have 32 characters: a short form in brackets goes first. */
const titleOf = (label: string): string => (label.length > 32 ? label.replace(/ \(.*\)$/, '') : label).slice(0, 32);

const initialCell = ({ initial }: SheetInput): CellContent => (initial === null ? '' : `=${initial.figure}`);

export function validationOf(input: Expected & Pick<Asked, 'label'>, range: string, language: Language): Validation {
  const { allowed, label } = input;
  const rule = (): Validation['rule'] => {
    if (allowed.kind === 'list') return allowed;
    const { min, max, minExclusive, whole } = allowed;
    return { kind: 'decimal', min, max, minExclusive, whole };
  };
  return { range, rule: rule(), title: titleOf(label[language]), message: `${expectedText(input, language)}.` };
}

const FIRST_DAY = 36526; // 1 January 2000
const LAST_DAY = 73050; // 31 December 2099

/** Excel's dates are numbers. */
export const dateValidation = (range: string, language: Language): Validation => ({
  range,
  rule: { kind: 'decimal', min: FIRST_DAY, max: LAST_DAY },
  title: TEXT.date[language],
  message: TEXT.dateMessage[language],
});

/** Of a table that the user fills, as its note begins. */
export const MORE_ROWS: Localized = {
  de: 'Mehr Zeilen: in der Tabelle einfügen oder unter der letzten weiterschreiben; Excel füllt die Formeln.',
  en: 'More rows: insert them in the table or go on below the last one; Excel fills the formulas.',
};

/** Columns A to E: label, value, unit, name, meaning; the last runs on to the right. `last` is the last column of the sheet. */
export function inputForm(
  top: number,
  inputs: readonly SheetInput[],
  last: string,
  context: SheetContext,
): Pick<SheetModel, 'blocks' | 'validations'> & { readonly names: readonly CellName[] } {
  const { language } = context;
  const at = (index: number): number => top + 1 + index;
  return {
    blocks: [
      { range: `A${top}:${last}${top}`, role: 'head' },
      header(`A${top}`, [TEXT.input], context),
      header(`B${top}`, [TEXT.value], context, 'right'),
      header(`C${top}`, [TEXT.unit, TEXT.name, TEXT.meaning], context),
      ...inputs.flatMap((input, index): Block[] => {
        const { label, numberFormat } = UNITS[input.unit];
        const row = at(index);
        return [
          { range: `A${row}`, cells: [[input.label[language]]], role: 'text' },
          { range: `B${row}`, cells: [[initialCell(input)]], role: 'input', numberFormat, align: 'right' },
          { range: `C${row}:${last}${row}`, role: 'origin' },
          { range: `C${row}:E${row}`, cells: [[label[language], input.name, input.meaning[language]]] },
        ];
      }),
      { range: `C${top}:C${at(inputs.length) - 1}`, ...BESIDE_NUMBERS },
    ],
    names: inputs.map(({ name, label, meaning }, index) => ({
      name,
      cell: `B${at(index)}`,
      comment: `${label[language]}: ${meaning[language]}`,
    })),
    validations: inputs.map((input, index) => validationOf(input, `B${at(index)}`, language)),
  };
}
