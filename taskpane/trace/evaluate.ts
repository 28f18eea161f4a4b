/** What the parts of a formula give, from the values that stand in the cells it refers to. */
import { CATALOGUE } from '../../functions/catalogue';
import type { FunctionDefinition } from '../../functions/definition';
import { CellError } from '../../functions/engine/cellError';
import { cell as addressOf, corner, rectangle } from '../../src/formula/address';
import { NAMESPACE } from '../../src/formula/ownName';
import type { Expression, Target } from './expression';
import type { TracedCell, Found } from './found';
import type { Gathered } from './gather';
import { FUNCTIONS } from './functions';
import { isErrorValue, OPERATIONS, single, type CellValue, type Matrix, type FormulaValue } from './native';

/** Of an expression, as it stands in the formula of `cell`. */
export type Evaluate = (expression: Expression, cell: TracedCell) => FormulaValue;

/** The JC function that a call is one of. */
export const definitionOf = (name: string): FunctionDefinition | undefined =>
  name.startsWith(NAMESPACE) ? CATALOGUE.find(({ id }) => NAMESPACE + id === name) : undefined;

export function evaluator({ find }: Pick<Gathered, 'find'>): Evaluate {
  /** By cell: the same formula in two cells is one expression, and `ROW()` or `[@Wert]` gives another value in each. */
  const known = new Map<string, Map<Expression, FormulaValue>>();
  const evaluate: Evaluate = (expression, cell) => {
    const place = `${cell.sheet}!${cell.address}`;
    const ofCell = known.get(place) ?? new Map<Expression, FormulaValue>();
    known.set(place, ofCell);
    if (!ofCell.has(expression)) ofCell.set(expression, calculated(expression, cell));
    return ofCell.get(expression);
  };
  const calculated: Evaluate = (expression, cell) => {
    switch (expression.kind) {
      case 'constant':
        return expression.value;
      case 'reference':
        return contentOf(find({ target: expression.target, sheet: cell.sheet, cell: cell.address }));
      case 'operation':
        return OPERATIONS[expression.operator]?.(expression.args.map((one) => evaluate(one, cell)));
      case 'call': {
        const line = lineOf(expression, cell);
        if (line !== undefined) return line;
        const target = offsetTarget(expression, cell, evaluate, find);
        if (target) return contentOf(find({ target, sheet: cell.sheet, cell: cell.address }));
        const args = expression.args.map((one) => (one ? evaluate(one, cell) : null));
        const definition = definitionOf(expression.name);
        return definition ? resultOf(definition, args) : FUNCTIONS[expression.name]?.(args);
      }
      case 'opaque':
        return undefined;
    }
  };
  return evaluate;
}

/** Where a single cell stands, which its value does not say. */
function lineOf({ name, args: [of] }: Extract<Expression, { kind: 'call' }>, cell: TracedCell): number | undefined {
  if (name !== 'ROW' && name !== 'COLUMN') return undefined;
  const address = of ? of.kind === 'reference' && of.target.kind === 'cells' && of.target.address.replaceAll('$', '') : cell.address;
  if (!address || address.includes(':')) return undefined;
  return corner(address)[name === 'ROW' ? 'row' : 'column'];
}

/** The cells that OFFSET means, where all that says so is known. */
export function offsetTarget(
  { name, args: [base, ...others] }: Extract<Expression, { kind: 'call' }>,
  cell: TracedCell,
  evaluate: Evaluate,
  find: Gathered['find'],
): Target | undefined {
  if (name !== 'OFFSET' || base?.kind !== 'reference') return undefined;
  const from = placeOf(base.target, cell, find);
  if (!from) return undefined;
  const { top, left, bottom, right } = rectangle(from.address);
  // What is left out moves nothing; a height or width that is left out is that of the base.
  const [y, x, rows, columns] = [0, 0, bottom - top + 1, right - left + 1].map((usual, index) => {
    const one = others[index];
    const value = one ? single(evaluate(one, cell)) : usual;
    return typeof value === 'number' ? Math.trunc(value) : Number.NaN;
  }) as [number, number, number, number];
  const isPlain = top + y >= 1 && left + x >= 1 && rows >= 1 && columns >= 1 && rows * columns <= MOST_CELLS;
  if (!isPlain) return undefined;
  const first = addressOf(left + x, top + y);
  const last = addressOf(left + x + columns - 1, top + y + rows - 1);
  return { kind: 'cells', sheet: from.sheet, address: first === last ? first : `${first}:${last}` };
}

const MOST_CELLS = 100_000;

/** Where a reference leads, without what stands there. */
function placeOf(target: Target, cell: TracedCell, find: Gathered['find']): Pick<TracedCell, 'sheet' | 'address'> | undefined {
  if (target.kind === 'cells') return { sheet: target.sheet ?? cell.sheet, address: target.address.replaceAll('$', '') };
  const found = find({ target, sheet: cell.sheet, cell: cell.address });
  if (found?.kind === 'area') return found.area;
  return found?.kind === 'cell' ? found.cell : undefined;
}

/** Undefined where an argument is one that only Excel knows. */
function resultOf(definition: FunctionDefinition, args: readonly FormulaValue[]): FormulaValue {
  if (args.includes(undefined)) return undefined;
  const result = definition.evaluate(args);
  return Array.isArray(result) ? result.map((row) => row.map(asContent)) : asContent(result);
}

const asContent = (result: number | string | CellError): CellValue => (result instanceof CellError ? { code: result.code } : result);

/** Cells as a rectangle, as Excel hands them to a function. */
function contentOf(found: Found | undefined): FormulaValue {
  switch (found?.kind) {
    case 'cell':
      return [[blankOr(found.cell)]];
    case 'area':
      return found.area.values;
    case 'value':
      return found.value;
    case 'missing':
      return { code: found.what === 'name' || found.what === 'table' ? '#NAME?' : '#REF!' };
    case 'elsewhere':
    case 'kept':
    case undefined:
      return undefined;
  }
}

const blankOr = ({ value, formula, spillParent }: TracedCell): CellValue =>
  value === '' && formula === '' && spillParent === undefined ? null : value;

/** Of a result that spills, what comes into one cell of it. */
export function valueAt(value: FormulaValue, row: number, column: number): FormulaValue {
  if (!Array.isArray(value)) return value;
  const rows = value as Matrix;
  return rows[row]?.[column];
}

/** Floating point leaves this much where large amounts cancel out; whoever reads amounts does not see it. */
const NOISE = 1e-7;

/** Whether Excel shows what the formula gives; true where the trace cannot tell. */
export function agrees(calculated: FormulaValue, shown: CellValue): boolean {
  const value = single(calculated);
  if (value === undefined) return true;
  if (typeof value === 'number' && typeof shown === 'number') {
    return Math.abs(value - shown) <= NOISE + 1e-12 * Math.abs(value);
  }
  if (isErrorValue(value)) return isErrorValue(shown) && value.code === shown.code;
  return (value ?? 0) === shown;
}
