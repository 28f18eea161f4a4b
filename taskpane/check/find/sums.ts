/** Sums that do not come out: added up anew in decimals from the values that stand in the cells. */
import { rectangle } from '../../../src/formula/address';
import { Decimal } from '../../../src/money/decimal';
import { readNumber } from '../../../src/money/read';
import type { CellContent } from '../../../src/workbook/model';
import { sameName } from '../../sheets/marker';
import { positionOf } from '../../sheets/compare';
import { follow } from '../../sheets/follow';
import { isFormula } from '../../../src/formula/isFormula';
import type { GridPosition } from '../../sheets/movement';
import type { Expression } from '../../trace/expression';
import { contents } from '../../sheets/rectangle';
import { at, cellName, homeName, labelOf, valueOfName, writtenAt, type Checked, type CheckedSheet } from '../checked';
import { found, type Found } from '../found';
import { sumRule } from './sumRules';

/** A cent that is missing is found; what binary fractions leave is not. */
const HALF_CENT = new Decimal('0.005');
const SHARES = new Decimal('1e-9');

export function sumFindings(sheet: CheckedSheet, checked: Checked): Found[] {
  const { numberFormats } = contents(sheet.model.blocks);
  return sheet.own.written.cells.flatMap((line, row) =>
    line.flatMap((_, column) => sumAt({ row, column }, sheet, at(numberFormats, { row, column }) ?? '', checked)),
  );
}

function sumAt(home: GridPosition, sheet: CheckedSheet, numberFormat: string, checked: Checked): Found[] {
  const written = writtenAt(sheet, home);
  const place = sheet.movement.place(home);
  if (!isFormula(written) || !place) return [];
  const rule = sumRule(follow(written, sheet.model.name, checked.movements), cellName(place));
  const total = rule && (rule.total === 'cell' ? numberAt(sheet, place) : amountOf(rule.total, sheet, checked));
  const parts = rule && partsOf(sheet, rule.parts, rule.total === 'cell');
  if (!rule || !total || !parts) return [];
  const sum = parts.reduce((one, other) => one.plus(other), new Decimal(0));
  const remainder = sum.minus(total);
  if (remainder.abs().lessThan(numberFormat.includes('%') ? SHARES : HALF_CENT)) return [];
  const values = { label: labelOf(sheet, home), parts: rule.parts.join(', '), sum: sum.toNumber(), total: total.toNumber(), rest: remainder.toNumber() };
  return [
    found({
      kind: 'sum',
      of: homeName(sheet, home),
      location: { sheet: sheet.name, cell: cellName(place) },
      values,
      numbers: `${sum.toString()} ${total.toString()}`,
    }),
  ];
}

const numberAt = ({ state }: CheckedSheet, place: GridPosition): Decimal | undefined => decimal(at(state.values, place));

const decimal = (value: CellContent | undefined): Decimal | undefined => (typeof value === 'number' ? readNumber(value) : undefined);

/**
 * A sum passes over what is no number; where an amount was split, each part must be one: else nothing is split yet.
 */
function partsOf(sheet: CheckedSheet, ranges: readonly string[], isSum: boolean): Decimal[] | undefined {
  const values = ranges.flatMap((range) => {
    const { top, left, bottom, right } = rectangle(range);
    return Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, column) => numberAt(sheet, { row: top - 1 + row, column: left - 1 + column })),
    ).flat();
  });
  const numbers = values.filter((value) => value !== undefined);
  return isSum || numbers.length === values.length ? numbers : undefined;
}

/** Of a name, a cell, a number, or an amount that is at least nothing. */
function amountOf(expression: Expression, sheet: CheckedSheet, checked: Checked): Decimal | undefined {
  if (expression.kind === 'constant') return typeof expression.value === 'number' ? readNumber(expression.value) : undefined;
  if (expression.kind === 'call' && expression.name === 'MAX') {
    const all = expression.args.map((one) => (one ? amountOf(one, sheet, checked) : undefined));
    return all.every((one) => one !== undefined) ? Decimal.max(...all) : undefined;
  }
  if (expression.kind !== 'reference') return undefined;
  const { target } = expression;
  if (target.kind === 'name') return decimal(valueOfName(target.name, checked));
  if (target.kind !== 'cells' || target.address.includes(':')) return undefined;
  const home = target.sheet === undefined ? sheet : checked.sheets.find(({ name }) => sameName(name, target.sheet ?? ''));
  return home && numberAt(home, positionOf(target.address.replaceAll('$', '')));
}
