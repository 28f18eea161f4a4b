/** What the cells of the add-in's sheets look like, and the rules and names on them; asked for with other questions in the same round trips. */
import { cell as address, rectangle } from '../../src/formula/address';
import { withoutSheet } from '../../src/formula/sheetReference';
import type { LocatedSheet } from '../load/renewSheet';
import { covered } from '../sheets/rectangle';
import { shifted } from '../sheets/readOwn';
import { cellsOf, rangeText } from './places';

export interface CellLook {
  /** The name of its cell style. */
  readonly style: string;
  readonly color: string;
  readonly size: number;
  readonly font: string;
  readonly fill: string;
  /** Where its link leads inside the workbook, or outside. */
  readonly link: string;
}

export interface FoundRule {
  readonly id: string;
  readonly type: string;
  /** Of one that is a formula. */
  readonly formula: string;
  readonly fontColor: string;
  readonly fill: string;
  readonly bold: boolean;
  readonly numberFormat: string;
  readonly stops: boolean;
  /** Its cells: `J6:J32`. */
  readonly ranges: readonly string[];
}

export interface FoundValidation {
  /** The cells that the model gives it, where they stand now. */
  readonly range: string;
  /** None, List, Decimal; others where the cells differ. */
  readonly type: string;
  readonly rule: Excel.DataValidationRule;
  /** Excel refuses what breaks the rule. */
  readonly refuses: boolean;
}

export interface SheetLooks {
  /** From A1 on. */
  readonly cells: readonly (readonly (CellLook | null)[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Points, by the number of the row or column from 0. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rules: readonly FoundRule[];
  /** In the order of the model's. */
  readonly validations: readonly FoundValidation[];
  /** Cells that the add-in left empty, and in which something was typed. */
  readonly typed: readonly string[];
  /** So many more were filled and not looked at. */
  readonly unreadBlanks: number;
}

/** What is asked in two round trips, and known after the second. */
export interface QueuedLooks {
  /** After the first: where the rules are. */
  queueRules(): boolean;
  looks(): SheetLooks;
}

const CELL = { style: true, hyperlink: true, format: { font: { color: true, size: true, name: true }, fill: { color: true } } } as const;
const LOOK = { font: { color: true }, fill: { color: true } } as const;

export function queueLooks(worksheet: Excel.Worksheet, sheet: LocatedSheet): QueuedLooks | undefined {
  const { model, movement } = sheet;
  const { bottom, right } = rectangle(covered(model.blocks));
  const area = movement.range({ top: 0, left: 0, bottom: bottom - 1, right: right - 1 });
  if (!area) return undefined;
  const range = worksheet.getRange(rangeText(area));
  range.load({ address: true, numberFormat: true });
  const cells = range.getCellProperties(CELL);
  const rows = range.getRowProperties({ rowIndex: true, format: { rowHeight: true } });
  const columns = range.getColumnProperties({ columnIndex: true, format: { columnWidth: true } });
  const { conditionalFormats } = range;
  const custom = { rule: { formula: true }, format: { ...LOOK, font: { color: true, bold: true }, numberFormat: true } };
  const other = { format: { ...LOOK, numberFormat: true } };
  conditionalFormats.load({ id: true, type: true, stopIfTrue: true, customOrNullObject: custom, cellValueOrNullObject: other, textComparisonOrNullObject: other });
  const validations = model.validations.flatMap((validation) => {
    const { top, left, ...end } = rectangle(validation.range);
    const moved = movement.range({ top: top - 1, left: left - 1, bottom: end.bottom - 1, right: end.right - 1 });
    if (!moved) return [];
    const { dataValidation } = worksheet.getRange(rangeText(moved));
    dataValidation.load({ type: true, rule: true, errorAlert: true });
    return [{ range: rangeText(moved), dataValidation }];
  });
  const filled = filledBlanks(sheet);
  const typed = filled.slice(0, MOST_BLANKS).map((cell) => {
    const parent = worksheet.getRange(cell).getSpillParentOrNullObject();
    parent.load({ address: true });
    return { cell, parent };
  });
  let areas: Excel.RangeAreas[] = [];
  return {
    queueRules() {
      areas = conditionalFormats.items.map((rule) => rule.getRanges());
      for (const one of areas) one.load({ address: true });
      return areas.length > 0;
    },
    looks: () => ({
      ...cellLooks(range, cells),
      rowHeights: new Map(rows.value.map(({ rowIndex = 0, format }) => [rowIndex, format?.rowHeight ?? 0])),
      columnWidths: new Map(columns.value.map(({ columnIndex = 0, format }) => [columnIndex, format?.columnWidth ?? 0])),
      rules: conditionalFormats.items.map((rule, index) => foundRule(rule, areas[index])),
      validations: validations.map(({ range: at, dataValidation: { type, rule, errorAlert } }) => ({
        range: at,
        type,
        rule,
        refuses: errorAlert?.showAlert !== false && (errorAlert?.style ?? 'Stop') === 'Stop',
      })),
      unreadBlanks: filled.length - typed.length,
      typed: typed.filter(({ parent }) => parent.isNullObject).map(({ cell }) => cell),
    }),
  };
}

/** More are not looked at; the months of three years alone spill into some 450. */
const MOST_BLANKS = 600;

/** Cells of the model in which something stands and nothing was written: typed there, or spilled by a formula. */
function filledBlanks({ model, own: { written, present }, movement }: LocatedSheet): string[] {
  const inputs = new Set(model.blocks.flatMap(({ role, range }) => (role === 'input' ? cellsOf(range) : [])));
  const links = new Set(model.links.map(({ cell }) => cell));
  return written.cells.flatMap((line, row) =>
    line.flatMap((content, column): string[] => {
      const home = address(column + 1, row + 1);
      const place = content === '' && !inputs.has(home) && !links.has(home) ? movement.place({ row, column }) : null;
      return place && (present.formulas[place.row]?.[place.column] ?? '') !== '' ? [address(place.column + 1, place.row + 1)] : [];
    }),
  );
}

type Told = OfficeExtension.ClientResult<Excel.CellProperties[][]>;

const cellLooks = ({ address: at, numberFormat }: Excel.Range, { value }: Told): Pick<SheetLooks, 'cells' | 'numberFormats'> => ({
  cells: shifted<CellLook | null>(at, value.map((line) => line.map(lookOf)), null),
  numberFormats: shifted<string>(at, numberFormat as string[][], ''),
});

function lookOf({ style, hyperlink, format }: Excel.CellProperties): CellLook {
  const { color = '', size = 0, name = '' } = format?.font ?? {};
  const link = hyperlink?.documentReference ?? hyperlink?.address ?? '';
  return { style: style ?? '', color: color.toUpperCase(), size, font: name, fill: (format?.fill?.color ?? '').toUpperCase(), link };
}

function foundRule(rule: Excel.ConditionalFormat, areas: Excel.RangeAreas | undefined): FoundRule {
  const { id, type, stopIfTrue } = rule;
  const custom = type === 'Custom' ? rule.customOrNullObject : null;
  const looks = custom?.format ?? (type === 'CellValue' ? rule.cellValueOrNullObject.format : type === 'ContainsText' ? rule.textComparisonOrNullObject.format : null);
  return {
    id,
    type,
    formula: custom?.rule.formula ?? '',
    fontColor: (looks?.font.color ?? '').toUpperCase(),
    fill: (looks?.fill.color ?? '').toUpperCase(),
    bold: custom?.format.font.bold === true,
    numberFormat: String(looks?.numberFormat ?? ''),
    stops: stopIfTrue === true,
    ranges: (areas?.address ?? '').split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map((address) => withoutSheet(address).replaceAll('$', '')),
  };
}
