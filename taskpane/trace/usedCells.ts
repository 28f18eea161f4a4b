/** Of a range that a lookup or a conditional sum searches: the cells that its result comes from. What else stands there does not matter. */
import { CONDITIONALS, countedCells } from './conditionals';
import { offsetTarget, type Evaluate } from './evaluate';
import type { Expression } from './expression';
import type { Area, Found, Request, TracedCell } from './found';
import { cellRequests, LISTED, type Formula } from './gather';
import { picksOf, LOOKUPS } from './lookups';
import { importedRequests } from './importedRows';
import { importedTable } from './importedTable';
import { isMatrix, type FormulaValue } from './native';

type Call = Extract<Expression, { kind: 'call' }>;
type Find = (request: Request) => Found | undefined;

/** Which cells of an argument count, row by row. */
type Mask = readonly (readonly boolean[])[];

const isSearching = (name: string): boolean => Object.hasOwn(LOOKUPS, name) || Object.hasOwn(CONDITIONALS, name);

/** By the place of the argument; undefined where the function searches nothing, or only Excel knows what it finds. */
export function masksOf({ name, args }: Call, cell: TracedCell, evaluate: Evaluate): ReadonlyMap<number, Mask> | undefined {
  if (!isSearching(name) || !args.some((one) => one?.kind === 'reference')) return undefined;
  const values = args.map((one) => (one ? evaluate(one, cell) : null));
  return Object.hasOwn(LOOKUPS, name) ? pickedMasks(name, values) : countedMasks(name, values);
}

function pickedMasks(name: string, values: readonly FormulaValue[]): ReadonlyMap<number, Mask> | undefined {
  const picks = picksOf(name, values);
  if (!picks) return undefined;
  const masks = values.flatMap((value, argument): [number, Mask][] => {
    if (!isMatrix(value) || value.flat().length < 2) return [];
    const isPicked = (y: number, x: number): boolean => picks.some((pick) => pick.argument === argument && pick.row === y && pick.column === x);
    return [[argument, value.map((row, y) => row.map((_, x) => isPicked(y, x)))]];
  });
  return new Map(masks);
}

function countedMasks(name: string, values: readonly FormulaValue[]): ReadonlyMap<number, Mask> | undefined {
  const counted = countedCells(name, values);
  if (!counted) return undefined;
  const masks = [...counted].flatMap(([argument, met]): [number, Mask][] => {
    const value = values[argument];
    if (!isMatrix(value)) return [];
    const width = value[0]?.length ?? 1;
    return [[argument, value.map((row, y) => row.map((_, x) => met[y * width + x] === true))]];
  });
  return new Map(masks);
}

/** The range with nothing in the cells that do not count. */
export const masked = ({ values, ...place }: Area, mask: Mask): Area => ({
  ...place,
  values: values.map((row, y) => row.map((value, x) => (mask[y]?.[x] ? value : ''))),
});

/** What is left to be read once the ranges that a formula searches are known. */
export function usedRequests({ cell, expression }: Formula, evaluate: Evaluate, find: Find): Request[] {
  const inside = (one: Expression): Request[] => {
    if (one.kind !== 'call' && one.kind !== 'operation') return [];
    const own = one.kind === 'call' ? requestsOf(one, cell, evaluate, find) : [];
    return [...own, ...one.args.flatMap((part) => (part ? inside(part) : []))];
  };
  return expression ? inside(expression) : [];
}

function requestsOf(call: Call, cell: TracedCell, evaluate: Evaluate, find: Find): Request[] {
  const imported = importedRequests(call, cell);
  if (imported.length > 0) return imported;
  const target = offsetTarget(call, cell, evaluate, find);
  if (target) return [{ target, sheet: cell.sheet, cell: cell.address }];
  return [...(masksOf(call, cell, evaluate) ?? [])].flatMap(([argument, mask]) => {
    const reference = call.args[argument];
    const found = reference?.kind === 'reference' && !importedTable(reference.target) ? find({ target: reference.target, sheet: cell.sheet, cell: cell.address }) : undefined;
    return found?.kind === 'area' ? cellRequests(masked(found.area, mask), 0, LISTED) : [];
  });
}
