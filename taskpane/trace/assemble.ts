/** The tree of a trace from what was read: every part of a formula with its value, down to where the numbers come from. */
import type { Localized } from '../../src/language';
import { ZERO } from '../../src/money/decimal';
import { doubtOf, isStaleCell } from './doubt';
import { definitionOf, evaluator, offsetTarget, type Evaluate } from './evaluate';
import type { Expression, Target } from './expression';
import { placeKey, type Area, type TracedCell, type Found, type Request } from './found';
import { cellRequests, LISTED, MORE, type Formula, type Gathered, type IsWanted } from './gather';
import { readTables, type ReadTableOf } from './importedColumns';
import { importedRowsOf, type ImportedRowsOf } from './importedRows';
import { importedCell } from './importedCell';
import { changedRow } from './importedChanges';
import { importedTable, type ImportedRows, type PlacedChange, type RowsOfNumber } from './importedTable';
import type { FormulaValue } from './native';
import type { Origin, Trace, TraceNode } from './node';
import type { Origins } from './origins';
import type { OwnContent } from './ownContent';
import { summaryOf } from './summary';
import { masked, masksOf } from './usedCells';
import { isStoredAsText, offset, publishedBy, unusedParts, workingOf } from './working';

const NODES = 4_000;

/** Where a node stands in the tree: as what it is shown, and the formulas that it is inside of. */
interface TreePosition {
  readonly source: string;
  readonly parameter: Localized | undefined;
  readonly isUnused: boolean;
  /** The formula is one of the add-in's own. */
  readonly isOwn: boolean;
  readonly inside: readonly string[];
}

type FormulaPosition = Pick<TreePosition, 'inside' | 'isOwn'>;

interface Growing extends TraceNode {
  readonly children: Growing[];
}

/** Of what stands in no formula. */
const TOP: TreePosition = { source: '', parameter: undefined, isUnused: false, isOwn: false, inside: [] };

export function assemble(gathered: Gathered, origins: Origins, own: OwnContent): Trace {
  const tree = new Growth(gathered, origins, own);
  return {
    root: tree.fromRoot(),
    isStale: isStaleCell(gathered.root, gathered.formulaOf(gathered.root), tree.evaluate),
    list: (more, isWanted) => tree.list(more, isWanted),
  };
}

/** What a node that stands for more cells of a range leads to. */
interface UnlistedCells {
  readonly area: Area;
  /** So many cells are not blank, and so many of them are listed before it. */
  readonly filled: number;
  readonly from: number;
  readonly position: TreePosition;
  readonly parent: Growing;
}

class Growth {
  readonly evaluate: Evaluate;
  private readonly tables: ReadTableOf;
  private readonly imported: ImportedRowsOf;
  /** Grown level by level, so that a limit cuts the depth and not all behind the first branch. */
  private readonly waiting: { readonly node: Growing; grow(): void }[] = [];
  private readonly grown = new Set<string>();
  private readonly rests = new Map<TraceNode, UnlistedCells>();
  private count = 0;

  constructor(
    private readonly gathered: Gathered,
    private readonly origins: Origins,
    private readonly own: OwnContent,
  ) {
    this.evaluate = evaluator(gathered);
    this.tables = readTables(gathered.find);
    this.imported = importedRowsOf(this.evaluate, this.tables);
  }

  fromRoot(): TraceNode {
    const root = this.ofCell(this.gathered.root, TOP);
    this.grow();
    return root;
  }

  async list(more: TraceNode, isWanted: IsWanted): Promise<void> {
    const rest = this.rests.get(more);
    if (!rest) return;
    await this.gathered.follow(cellRequests(rest.area, rest.from, MORE), isWanted);
    this.count = 0;
    const { children } = rest.parent;
    children.splice(children.findIndex((child) => child === more), 1, ...this.cellsOf({ ...rest, count: MORE }));
    this.grow();
  }

  private grow(): void {
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      if (this.count < NODES) next.grow();
      else next.node.children.push(this.node({ ...TOP, source: next.node.source }, undefined, { origin: { kind: 'cut' } }));
    }
  }

  private node(position: TreePosition, value: FormulaValue, more: Partial<Growing> & { readonly origin: Origin }, grow?: (into: Growing) => void): Growing {
    this.count += 1;
    const { source, parameter, isUnused, isOwn } = position;
    const { place } = more;
    const key = place && grow && !isUnused ? placeKey(place) : undefined;
    const isRepeated = key !== undefined && this.grown.has(key);
    if (key !== undefined) this.grown.add(key);
    const nothingMore = { cell: undefined, working: undefined, doubt: undefined, children: [] };
    const made: Growing = { source, parameter, isUnused, isOwn, isRepeated, value, place, ...nothingMore, ...more };
    if (grow && !isUnused && !isRepeated) this.waiting.push({ node: made, grow: () => grow(made) });
    return made;
  }

  private ofCell(cell: TracedCell, position: TreePosition): Growing {
    const known = this.origins(cell);
    const formula = this.gathered.formulaOf(cell);
    const key = formula && placeKey(formula.cell);
    const common = { place: { sheet: cell.sheet, address: cell.address }, cell: this.own.isBeside(cell) ? { ...cell, label: '' } : cell };
    const isSpilled = cell.spillParent !== undefined && cell.spillParent !== cell.address;
    const imported = known ? undefined : importedCell(cell, this.tables);
    if (imported) return this.ofImportedCell(imported, position, common);
    if (cell.formula === '' && !isSpilled) return this.node(position, cell.value, { ...common, origin: known ?? this.entered(cell) });
    if (isStoredAsText(cell)) return this.node(position, cell.value, { ...common, origin: { kind: 'asText' } });
    if (!formula?.expression) return this.node(position, cell.value, { ...common, origin: formula ? { kind: 'opaque' } : { kind: 'cut' } });
    if (key !== undefined && position.inside.includes(key)) return this.node(position, cell.value, { ...common, origin: { kind: 'circular' } });
    const { expression } = formula;
    const inside = [...position.inside, key ?? ''];
    const isOwn = this.own.isOwnFormula(formula.cell);
    const derived: Origin = isSpilled && cell.spillParent !== undefined ? { kind: 'spilled', parent: cell.spillParent } : { kind: 'formula' };
    // The cell of a default is worked out like any other.
    const origin = known && known.kind !== 'default' ? known : derived;
    const ownDoubt = isOwn ? undefined : doubtOf(expression, formula.cell, this.evaluate);
    const doubt = isStaleCell(cell, formula, this.evaluate) ? 'stale' : ownDoubt;
    return this.node(
      { ...position, isOwn },
      cell.value,
      { ...common, origin, doubt, working: workingOf(expression, formula, this.evaluate, cell) },
      (into) => into.children.push(...this.partsOf(expression, formula, { inside, isOwn }, cell)),
    );
  }

  private entered(cell: TracedCell): Origin {
    const { value } = cell;
    if (value === '') return { kind: 'blank' };
    if (typeof value !== 'number') return { kind: 'text', isOwn: this.own.isOwnText(cell) };
    const reason = this.own.sourceOf(cell);
    return reason ? { kind: 'own', reason } : { kind: 'typed' };
  }

  private ofFound(found: Found | undefined, position: TreePosition, request: Request): Growing {
    switch (found?.kind) {
      case 'cell':
        return this.ofCell(found.cell, position);
      case 'area':
        return this.ofArea(found.area, position);
      case 'value':
        return this.node(position, found.value, { origin: { kind: 'named' } });
      case 'elsewhere':
        return this.node(position, undefined, { origin: { kind: 'opaque' } });
      case 'missing':
        return this.node(position, undefined, { origin: { kind: 'missing', what: found.what } });
      case 'kept':
      case undefined: {
        const { target, sheet } = request;
        const place = target.kind === 'cells' ? { sheet: target.sheet ?? sheet, address: target.address.replaceAll('$', '') } : undefined;
        return this.node(position, undefined, { origin: { kind: 'cut' }, place });
      }
    }
  }

  private ofArea(area: Area, position: TreePosition): Growing {
    const { sheet, address, values } = area;
    const summary = summaryOf(area);
    const filled = summary.cells - summary.blanks;
    return this.node(position, values, { origin: { kind: 'area', summary }, place: { sheet, address } }, (parent) =>
      parent.children.push(...this.cellsOf({ area, filled, from: 0, position, parent, count: LISTED })),
    );
  }

  /** The next cells of a range, and a node for those behind them. */
  private cellsOf({ area, filled, from, position, parent, count }: UnlistedCells & { readonly count: number }): Growing[] {
    const inner = { ...position, parameter: undefined };
    const cells = cellRequests(area, from, count).map((request) => this.ofFound(this.gathered.find(request), { ...inner, source: request.cell }, request));
    const left = filled - from - cells.length;
    if (left === 0) return cells;
    const { sheet, address } = area;
    const more = this.node({ ...inner, source: address }, undefined, { origin: { kind: 'more', count: left }, place: { sheet, address } });
    this.rests.set(more, { area, filled, from: from + cells.length, position, parent });
    return [...cells, more];
  }

  private ofExpression(expression: Expression, formula: Formula, position: TreePosition): Growing {
    const { cell } = formula;
    const value = this.evaluate(expression, cell);
    switch (expression.kind) {
      case 'constant':
        return this.node(position, value, { origin: { kind: 'constant' } });
      case 'opaque':
        return this.node(position, value, { origin: { kind: 'opaque' } });
      case 'reference': {
        const request = { target: expression.target, sheet: cell.sheet, cell: cell.address };
        const found = this.gathered.find(request);
        if (found?.kind !== 'area' || !importedTable(expression.target)) return this.ofFound(found, position, request);
        const { sheet, address, values } = found.area;
        return this.node(position, values, { origin: { kind: 'importedColumn', rows: values.length }, place: { sheet, address } });
      }
      case 'call':
      case 'operation': {
        const working = workingOf(expression, formula, this.evaluate);
        const figure = publishedBy(expression);
        if (figure) return this.node(position, value, { origin: figure, working });
        const doubt = position.isOwn ? undefined : doubtOf(expression, cell, this.evaluate);
        return this.node(position, value, { origin: { kind: expression.kind }, working, doubt }, (into) =>
          into.children.push(...this.partsOf(expression, formula, position)),
        );
      }
    }
  }

  /**
   * What an expression is made of: its arguments, or itself where it is the whole formula of a cell.
   *
   * @param shown the cell whose formula it is as a whole, or spills into it
   */
  private partsOf(expression: Expression, formula: Formula, { inside, isOwn }: FormulaPosition, shown?: TracedCell): Growing[] {
    const isMade = expression.kind === 'call' || expression.kind === 'operation';
    const position = { ...TOP, isOwn, inside };
    if (shown && (!isMade || publishedBy(expression))) {
      return [this.ofExpression(expression, formula, { ...position, source: expression.source })];
    }
    if (!isMade) return [];
    const { cell } = formula;
    const find = (one: Target): Found | undefined => this.gathered.find({ target: one, sheet: cell.sheet, cell: cell.address });
    const call = expression.kind === 'call' ? expression : undefined;
    if (call && isOwnPlace(call, cell)) return [];
    const rows = call && shown && this.imported(call, cell, offset(cell, shown));
    const parameters = call && definitionOf(call.name)?.parameters;
    const masks = call && masksOf(call, cell, this.evaluate);
    const target = call && offsetTarget(call, cell, this.evaluate, this.gathered.find);
    const isUnused = target ? (place: number): boolean => place === 0 : unusedParts(expression, cell, this.evaluate);
    const parts = expression.args.flatMap((one, index) => {
      if (!one || (rows && one.kind === 'reference' && importedTable(one.target))) return [];
      const part = { ...position, source: one.source, parameter: parameters?.[index]?.name, isUnused: isUnused(index) };
      const mask = masks?.get(index);
      const found = mask && one.kind === 'reference' && !importedTable(one.target) ? find(one.target) : undefined;
      if (found?.kind === 'area' && mask) return [this.ofSearched(found.area, masked(found.area, mask), part)];
      return [this.ofExpression(one, formula, part)];
    });
    if (rows) return [...rows.imports.map((one) => this.ofImport(one, position)), ...this.ofChanges(rows.changes, position), ...parts];
    if (!target) return parts;
    const request = { target, sheet: cell.sheet, cell: cell.address };
    return [...parts, this.ofFound(find(target), { ...position, source: addressOfTarget(target, cell) }, request)];
  }

  private ofImportedCell({ imports, changes }: RowsOfNumber, position: TreePosition, common: Pick<Growing, 'place' | 'cell'>): Growing {
    const node = this.node(position, common.cell?.value, { ...common, origin: { kind: 'importedCell' } });
    node.children.push(...imports.map((one) => ({ ...this.ofImport(one, TOP), value: undefined })), ...this.ofChanges(changes, TOP));
    return node;
  }

  /** The rows of an import, and which accounts they are of: the first ones each, the others together. */
  private ofImport({ accounts, sum, ...of }: ImportedRows, position: TreePosition): Growing {
    const parent = this.node({ ...position, source: String(of.number ?? '') }, sum.toNumber(), { origin: { kind: 'imported', ...of }, place: of.number === null ? accounts[0]?.place : of.line });
    const named = accounts.length > LISTED ? accounts.slice(0, LISTED - 1) : accounts;
    for (const { label, count, sum: own, place } of named) {
      parent.children.push(this.node({ ...position, source: label }, own.toNumber(), { origin: { kind: 'account', label, count }, place }));
    }
    const others = accounts.slice(named.length);
    if (others.length > 0) {
      const [count, left] = [others.reduce((all, one) => all + one.count, 0), others.reduce((all, one) => all.plus(one.sum), ZERO)];
      parent.children.push(this.node({ ...position, source: '…' }, left.toNumber(), { origin: { kind: 'account', label: '', count } }));
    }
    return parent;
  }

  private ofChanges(changes: readonly PlacedChange[], position: TreePosition): Growing[] {
    const named = changes.length > LISTED ? changes.slice(0, LISTED - 1) : changes;
    const others = changes.length - named.length;
    return [
      ...named.map(({ change, place }) => this.node({ ...position, source: changedRow(change) }, undefined, { origin: { kind: 'importChange', change, count: 1 }, place })),
      ...(others > 0 ? [this.node({ ...position, source: '…' }, undefined, { origin: { kind: 'importChange', change: undefined, count: others } })] : []),
    ];
  }

  /** A range of which only some cells matter. */
  private ofSearched(area: Area, used: Area, position: TreePosition): Growing {
    const { sheet, address, values } = area;
    const [all, counted] = [summaryOf(area), summaryOf(used)];
    const filled = counted.cells - counted.blanks;
    const parent = this.node(position, values, { origin: { kind: 'searched', summary: all, used: filled }, place: { sheet, address } });
    // Another formula may search the same range for something else.
    const grow = (): void => void parent.children.push(...this.cellsOf({ area: used, filled, from: 0, position, parent, count: LISTED }));
    if (!position.isUnused) this.waiting.push({ node: parent, grow });
    return parent;
  }
}

/** `ROW(A6)` in A6: where the cell stands matters, and not what it holds. */
function isOwnPlace({ name, args: [of] }: Extract<Expression, { kind: 'call' }>, { sheet, address }: TracedCell): boolean {
  if ((name !== 'ROW' && name !== 'COLUMN') || of?.kind !== 'reference' || of.target.kind !== 'cells') return false;
  const { target } = of;
  return target.address.replaceAll('$', '') === address && (target.sheet ?? sheet) === sheet;
}

function addressOfTarget(target: Target, { sheet }: TracedCell): string {
  if (target.kind !== 'cells') return '';
  return target.sheet === undefined || target.sheet === sheet ? target.address : quoted(target.sheet) + target.address;
}

const quoted = (sheet: string): string => (/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`);
