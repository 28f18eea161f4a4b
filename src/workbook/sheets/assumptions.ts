/** Annahmen: what a planner's scenario starts from. Every input is a named cell. */
import type { Language, Localized } from '../../language';
import type { Block, CellContent, CellName, SheetModel, Validation } from '../model';
import { YEAR } from '../../programme/ids';
import { ASSUMPTION_GROUPS, type Assumption, type AssumptionGroup } from '../assumptions';
import { TAB_COLORS } from '../styles';
import type { SheetContext } from './context';
import { BESIDE_NUMBERS } from './header';
import { allowedText, initialCell, UNITS, validationOf } from './inputs';
import { FIRST_ROW, HEADER_ROW, sheet } from './sheet';

const TEXT = {
  title: { de: 'Annahmen: die Eingaben für Ihr Szenario', en: 'Assumptions: the inputs of your scenario' },
  asOf: { de: `Vorgaben ${YEAR}`, en: `defaults ${YEAR}` },
  sections: { de: 'Abschnitte 1.2 und 4.1', en: 'sections 1.2 and 4.1' },
  assumption: { de: 'Annahme', en: 'Assumption' },
  value: { de: 'Wert', en: 'Value' },
  unit: { de: 'Einheit', en: 'Unit' },
  initial: { de: 'Vorgabe', en: 'Default' },
  range: { de: 'Üblicher Bereich', en: 'Usual range' },
  name: { de: 'Name', en: 'Name' },
  meaning: { de: 'Quelle und Bedeutung', en: 'Source and meaning' },
  changed: { de: 'geändert', en: 'changed' },
  missing: { de: 'offen', en: 'open' },
  initialOf: { de: 'Vorgabe für', en: 'Default of' },
  none: { de: 'keine', en: 'none' },
} as const satisfies Record<string, Localized>;

const COLUMNS = 8;

function assumptionBlocks(assumption: Assumption, row: number, language: Language): Block[] {
  const { numberFormat, label } = UNITS[assumption.unit];
  const initial = initialCell(assumption);
  const changed = initial === '' ? `=IF(B${row}="","","${TEXT.changed[language]}")` : `=IF(B${row}=E${row},"","${TEXT.changed[language]}")`;
  const published = assumption.initial !== null && 'figure' in assumption.initial;
  return [
    { range: `A${row}`, cells: [[assumption.label[language]]], role: 'text' },
    { range: `B${row}`, cells: [[initial]], role: 'input', numberFormat, align: 'right' },
    { range: `C${row}`, cells: [[changed]], role: 'hint', align: 'center' },
    { range: `D${row}`, cells: [[label[language]]], role: 'origin' },
    {
      range: `E${row}`,
      cells: [[initial === '' ? TEXT.none[language] : initial]],
      role: published ? 'figure' : 'origin',
      numberFormat,
      align: 'right',
    },
    {
      range: `F${row}:H${row}`,
      cells: [[allowedText(assumption, language), assumption.name, assumption.meaning[language]]],
      role: 'origin',
    },
  ];
}

/** The group's title, and how many of its inputs are missing where only all together matter. */
function groupBlocks({ title, missing, assumptions }: AssumptionGroup, row: number, language: Language): Block[] {
  const inputs = `B${row + 1}:B${row + assumptions.length}`;
  const count: Block = {
    range: `C${row}`,
    cells: [[`=ROWS(${inputs})-COUNTIF(${inputs},">0")`]],
    role: 'hint',
    numberFormat: `0" ${TEXT.missing[language]}";;`,
    align: 'center',
  };
  return [{ range: `A${row}`, cells: [[title[language]]], role: 'section' }, ...(missing ? [count] : [])];
}

function cellNames({ name, label, meaning, initial }: Assumption, row: number, language: Language): CellName[] {
  const input = { name, cell: `B${row}`, comment: `${label[language]}: ${meaning[language]}` };
  if (initial === null || 'figure' in initial) return [input];
  return [input, { name: initial.name, cell: `E${row}`, comment: `${TEXT.initialOf[language]} ${name}` }];
}

function inputs(language: Language): { blocks: Block[]; names: CellName[]; validations: Validation[]; lastRow: number } {
  const blocks: Block[] = [];
  const names: CellName[] = [];
  const validations: Validation[] = [];
  let row = FIRST_ROW;
  for (const group of ASSUMPTION_GROUPS) {
    blocks.push(...groupBlocks(group, row, language));
    if (group.missing) names.push({ name: group.missing, cell: `C${row}`, comment: `${group.title[language]}: ${TEXT.missing[language]}` });
    row += 1;
    for (const assumption of group.assumptions) {
      blocks.push(...assumptionBlocks(assumption, row, language));
      names.push(...cellNames(assumption, row, language));
      validations.push(validationOf(assumption, `B${row}`, language));
      row += 1;
    }
  }
  return { blocks, names, validations, lastRow: row - 1 };
}

export function assumptionsSheet(context: SheetContext): SheetModel {
  const { language } = context;
  const { blocks, names, validations, lastRow } = inputs(language);
  const header = (cells: Localized[]): CellContent[][] => [cells.map((text) => text[language])];
  return sheet(
    {
      key: 'assumptions',
      title: TEXT.title,
      asOf: TEXT.asOf,
      sections: TEXT.sections,
      legend: ['input', 'figure'],
      columns: COLUMNS,
      lastRow,
      hasOneHeader: true,
      tabColor: TAB_COLORS.assumptions,
      columnWidths: [49, 15, 12, 14, 14, 19, 16, 62],
      rowHeights: [{ row: HEADER_ROW, points: 20 }],
      blocks: [
        { range: `A${HEADER_ROW}:H${HEADER_ROW}`, role: 'head' },
        { range: `A${HEADER_ROW}`, cells: header([TEXT.assumption]) },
        { range: `B${HEADER_ROW}`, cells: header([TEXT.value]), align: 'right' },
        { range: `D${HEADER_ROW}`, cells: header([TEXT.unit]) },
        { range: `E${HEADER_ROW}`, cells: header([TEXT.initial]), align: 'right' },
        { range: `F${HEADER_ROW}:H${HEADER_ROW}`, cells: header([TEXT.range, TEXT.name, TEXT.meaning]) },
        ...blocks,
        { range: `F${HEADER_ROW}:F${lastRow}`, ...BESIDE_NUMBERS },
      ],
      names,
      validations,
    },
    context,
  );
}
