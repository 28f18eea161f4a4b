/** The tree of a trace from what was read: every part of a formula with its value, down to where the numbers come from. */
import { findFigure } from '../../src/figures/figures';
import type { Localized } from '../../src/language';
import { corner } from '../../src/workbook/address';
import { definitionOf, evaluator, agrees, valueAt, type Evaluate } from './evaluate';
import type { Expression } from './expression';
import { findingsOf } from './findings';
import { placeKey, type Area, type Cell, type Found, type Request } from './found';
import { cellRequest, listedCells, type Formula, type Gathered } from './gather';
import { single, truth, type Value } from './native';
import type { Origin, Trace, TraceNode, Working } from './node';
import type { Origins } from './origins';
import { CellError } from '../../functions/engine/cellError';

const NODES = 500;

/** Where a node stands in the tree: as what it is shown, and the formulas that it is inside of. */
interface Spot {
  readonly source: string;
  readonly parameter: Localized | undefined;
  readonly isUnused: boolean;
  readonly inside: readonly string[];
}

interface Growing extends TraceNode {
  readonly children: Growing[];
}

export function assemble(gathered: Gathered, origins: Origins): Trace {
  const { root, find, formulaOf } = gathered;
  const evaluate = evaluator(gathered);
  /** Grown level by level, so that a limit cuts the depth and not all behind the first branch. */
  const waiting: { readonly node: Growing; grow(): void }[] = [];
  const grown = new Set<string>();
  let count = 0;

  const node = (spot: Spot, value: Value, more: Partial<Growing> & { readonly origin: Origin }, grow?: (into: Growing) => void): Growing => {
    count += 1;
    const { source, parameter, isUnused } = spot;
    const { place } = more;
    const key = place && grow && !isUnused ? placeKey(place) : undefined;
    const isRepeated = key !== undefined && grown.has(key);
    if (key !== undefined) grown.add(key);
    const made: Growing = { source, parameter, isUnused, isRepeated, value, place, cell: undefined, working: undefined, children: [], ...more };
    if (grow && !isUnused && !isRepeated) waiting.push({ node: made, grow: () => grow(made) });
    return made;
  };

  const ofCell = (cell: Cell, spot: Spot): Growing => {
    const known = origins(cell);
    const formula = formulaOf(cell);
    const key = formula && placeKey(formula.cell);
    const common = { place: { sheet: cell.sheet, address: cell.address }, cell };
    const isSpilled = cell.spillParent !== undefined && cell.spillParent !== cell.address;
    if (cell.formula === '' && !isSpilled) return node(spot, cell.value, { ...common, origin: known ?? entered(cell) });
    if (!formula?.expression) return node(spot, cell.value, { ...common, origin: formula ? { kind: 'opaque' } : { kind: 'cut' } });
    if (key !== undefined && spot.inside.includes(key)) return node(spot, cell.value, { ...common, origin: { kind: 'circular' } });
    const { expression } = formula;
    const inside = [...spot.inside, key ?? ''];
    const derived: Origin = isSpilled && cell.spillParent !== undefined ? { kind: 'spilled', parent: cell.spillParent } : { kind: 'formula' };
    const isAssumption = known?.kind === 'assumption' || known?.kind === 'figure';
    return node(
      spot,
      cell.value,
      { ...common, origin: isAssumption ? known : derived, working: workingOf(expression, formula, evaluate, cell) },
      (into) => into.children.push(...partsOf(expression, formula, inside, true)),
    );
  };

  const ofFound = (found: Found | undefined, spot: Spot, request: Request): Growing => {
    switch (found?.kind) {
      case 'cell':
        return ofCell(found.cell, spot);
      case 'area':
        return ofArea(found.area, spot);
      case 'value':
        return node(spot, found.value, { origin: { kind: 'named' } });
      case 'missing':
        return node(spot, undefined, { origin: { kind: 'missing', what: found.what } });
      case undefined: {
        const { target, sheet } = request;
        const place = target.kind === 'cells' ? { sheet: target.sheet ?? sheet, address: target.address.replaceAll('$', '') } : undefined;
        return node(spot, undefined, { origin: { kind: 'cut' }, place });
      }
    }
  };

  const ofArea = (area: Area, spot: Spot): Growing => {
    const { sheet, address, values } = area;
    const filled = values.flat().filter((one) => one !== '').length;
    const place = { sheet, address };
    const listed = listedCells(area);
    return node(spot, values, { origin: { kind: 'area', size: values.flat().length, filled }, place }, (into) => {
      for (const one of listed) {
        const request = cellRequest(sheet, one);
        into.children.push(ofFound(find(request), { ...spot, source: one, parameter: undefined }, request));
      }
      const count = filled - listed.length;
      if (count > 0) into.children.push(node({ ...spot, source: address, parameter: undefined }, undefined, { origin: { kind: 'more', count }, place }));
    });
  };

  const ofExpression = (expression: Expression, { cell, expression: whole }: Formula, spot: Spot): Growing => {
    const value = evaluate(expression, cell);
    switch (expression.kind) {
      case 'constant':
        return node(spot, value, { origin: { kind: 'constant' } });
      case 'opaque':
        return node(spot, value, { origin: { kind: 'opaque' } });
      case 'reference': {
        const request = { target: expression.target, sheet: cell.sheet, cell: cell.address };
        return ofFound(find(request), spot, request);
      }
      case 'call':
      case 'operation': {
        const figure = publishedBy(expression);
        if (figure) return node(spot, value, { origin: figure, working: workingOf(expression, { cell, expression: whole }, evaluate) });
        const formula = { cell, expression: whole };
        return node(
          spot,
          value,
          { origin: { kind: expression.kind }, working: workingOf(expression, formula, evaluate) },
          (into) => into.children.push(...partsOf(expression, formula, spot.inside, false)),
        );
      }
    }
  };

  /** What an expression is made of: its arguments, or itself where it is the whole formula of a cell. */
  const partsOf = (expression: Expression, formula: Formula, inside: readonly string[], isWhole: boolean): Growing[] => {
    const isMade = expression.kind === 'call' || expression.kind === 'operation';
    if (isWhole && (!isMade || publishedBy(expression))) {
      return [ofExpression(expression, formula, { source: expression.source, parameter: undefined, isUnused: false, inside })];
    }
    if (!isMade) return [];
    const parameters = expression.kind === 'call' ? definitionOf(expression.name)?.parameters : undefined;
    const unused = unusedPart(expression, formula.cell, evaluate);
    return expression.args.flatMap((one, index) =>
      one ? [ofExpression(one, formula, { source: one.source, parameter: parameters?.[index]?.name, isUnused: index === unused, inside })] : [],
    );
  };

  const top = ofCell(root, { source: '', parameter: undefined, isUnused: false, inside: [] });
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (count < NODES) next.grow();
    else next.node.children.push(node({ source: next.node.source, parameter: undefined, isUnused: false, inside: [] }, undefined, { origin: { kind: 'cut' } }));
  }
  return { root: top, isStale: isStale(gathered, evaluate) };
}

function entered({ value }: Cell): Origin {
  if (value === '') return { kind: 'blank' };
  return typeof value === 'number' ? { kind: 'typed' } : { kind: 'text' };
}

/** `JC.FIGURE("KDU_UH_IST_2024")` is a published figure that stands in no cell. */
function publishedBy(expression: Expression): Origin | undefined {
  if (expression.kind !== 'call' || expression.name !== 'JC.FIGURE') return undefined;
  const [id] = expression.args;
  const figure = id?.kind === 'constant' && typeof id.value === 'string' ? findFigure(id.value) : undefined;
  return figure && { kind: 'figure', figure, findings: findingsOf(figure.id), isAltered: false };
}

/** Of IF, the place of the branch that does not apply. */
function unusedPart(expression: Expression, cell: Cell, evaluate: Evaluate): number | undefined {
  if (expression.kind !== 'call' || expression.name !== 'IF') return undefined;
  const [test] = expression.args;
  const holds = test ? truth(evaluate(test, cell)) : undefined;
  return holds === undefined ? undefined : holds ? 2 : 1;
}

/** @param shown the cell that the result comes into, where it spills from the formula's own */
function workingOf(expression: Expression, { cell }: Formula, evaluate: Evaluate, shown: Cell = cell): Working | undefined {
  const definition = expression.kind === 'call' ? definitionOf(expression.name) : undefined;
  if (!definition || expression.kind !== 'call') return undefined;
  const args = expression.args.map((one) => (one ? evaluate(one, cell) : null));
  if (args.includes(undefined)) return { definition, steps: [], error: undefined };
  const { steps, result } = definition.explain(args, offset(cell, shown));
  return { definition, steps, error: result instanceof CellError ? result : undefined };
}

function offset(from: Cell, to: Cell): { readonly row: number; readonly column: number } {
  const [first, here] = [corner(from.address), corner(to.address)];
  return { row: here.row - first.row, column: here.column - first.column };
}

function isStale({ root, formulaOf }: Gathered, evaluate: Evaluate): boolean {
  const formula = formulaOf(root);
  if (!formula?.expression) return false;
  const value = evaluate(formula.expression, formula.cell);
  const { row, column } = offset(formula.cell, root);
  const isWhole = single(value) !== undefined;
  return !agrees(isWhole ? value : valueAt(value, row, column), root.value);
}
