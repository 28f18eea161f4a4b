/** A trace as a tree: each node is one place of a formula, or one cell. */
import type { FunctionDefinition } from '../../functions/definition';
import type { CellError } from '../../functions/engine/cellError';
import type { Step } from '../../src/explain';
import type { Figure } from '../../src/programme/figures';
import type { Localized } from '../../src/language';
import type { Assumption } from '../../src/workbook/assumptions';
import type { SheetInput } from '../../src/workbook/sheetInputs';
import type { Finding } from './findings';
import type { TracedCell } from './found';
import type { IsWanted } from './gather';
import type { ImportedChange } from './importedChanges';
import type { ImportedRows } from './importedTable';
import type { FormulaValue } from './native';
import type { Summary } from './summary';

export interface NodePlace {
  readonly sheet: string;
  readonly address: string;
}

export type Origin =
  /** `isAltered` where the cell no longer holds what was published. */
  | { readonly kind: 'figure'; readonly figure: Figure; readonly findings: readonly Finding[]; readonly isAltered: boolean }
  /** What is entered for an assumption; `sheet` is where it stands. Empty it means the default. */
  | { readonly kind: 'assumption'; readonly assumption: Assumption; readonly sheet: string; readonly isDefault: boolean }
  /** What holds of an assumption: a formula over what is entered and the default. */
  | { readonly kind: 'inForce'; readonly assumption: Assumption; readonly sheet: string }
  /** An input that only its own sheet works with. */
  | { readonly kind: 'input'; readonly assumption: SheetInput; readonly sheet: string; readonly isDefault: boolean }
  /** The cell that keeps an assumption's default. */
  | { readonly kind: 'default'; readonly assumption: Assumption; readonly isAltered: boolean }
  /** A number that the add-in wrote into a cell, neither published nor assumed. */
  | { readonly kind: 'own'; readonly reason: Localized }
  | { readonly kind: 'typed' }
  /** `isOwn` where the add-in wrote it. */
  | { readonly kind: 'text'; readonly isOwn: boolean }
  /** A formula that Excel keeps as a text and does not calculate. */
  | { readonly kind: 'asText' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'constant' }
  | { readonly kind: 'named' }
  | { readonly kind: 'formula' }
  | { readonly kind: 'spilled'; readonly parent: string }
  | { readonly kind: 'call' }
  | { readonly kind: 'operation' }
  | { readonly kind: 'area'; readonly summary: Summary }
  /** Rows of an import that a function sums; of those that the user has added himself the number is null. */
  | ({ readonly kind: 'imported' } & Pick<ImportedRows, 'number' | 'file' | 'time' | 'line' | 'count'>)
  /** What an import wrote into the selected cell. */
  | { readonly kind: 'importedCell' }
  /** Rows of one account among them. */
  | { readonly kind: 'account'; readonly label: string; readonly count: number }
  /** Rows that are no longer what an import wrote; several where they are not listed one by one. */
  | { readonly kind: 'importChange'; readonly change: ImportedChange | undefined; readonly count: number }
  /** A column of a table that imports fill: its rows are not listed. */
  | { readonly kind: 'importedColumn'; readonly rows: number }
  /** A range that a lookup or a conditional sum searches; so many of its cells matter, and only those are followed. */
  | { readonly kind: 'searched'; readonly summary: Summary; readonly used: number }
  /** Cells of a range that are not listed yet. */
  | { readonly kind: 'more'; readonly count: number }
  | { readonly kind: 'opaque' }
  | { readonly kind: 'missing'; readonly what: 'sheet' | 'name' | 'table' | 'column' | 'cells' }
  | { readonly kind: 'circular' }
  /** A formula that the trace does not follow, because it is too deep or there is too much of it. */
  | { readonly kind: 'cut' };

/**
 * What keeps a number from being vouched for although all below it is: the formula makes it from what is no number
 * (`ROW`, `COUNT`, a truth value that is added), only Excel calculates it, or the cell shows another.
 */
export type Doubt = 'counted' | 'unknown' | 'stale';

/** How a JC function comes to its result. */
export interface Working {
  readonly definition: FunctionDefinition;
  readonly steps: readonly Step[];
  readonly error: CellError | undefined;
}

export interface TraceNode {
  readonly origin: Origin;
  /** As it stands in the formula, in invariant form; of the cells of a range the address, of the root nothing. */
  readonly source: string;
  /** Of the JC function that it is an argument of. */
  readonly parameter: Localized | undefined;
  readonly value: FormulaValue;
  /** Where it stands, for what is a cell or a range. */
  readonly place: NodePlace | undefined;
  readonly cell: TracedCell | undefined;
  /** Of the JC function that its formula begins with. */
  readonly working: Working | undefined;
  /** The branch of an IF that does not apply: it adds nothing to the value. */
  readonly isUnused: boolean;
  /** The formula that it is, or stands in, is one of the add-in's own. */
  readonly isOwn: boolean;
  readonly doubt: Doubt | undefined;
  /** Its parts stand at another node of the same cells, which comes before it or lies less deep. */
  readonly isRepeated: boolean;
  readonly children: readonly TraceNode[];
}

export interface Trace {
  readonly root: TraceNode;
  /** The cell does not show what its formula gives with the values it refers to: Excel has to calculate again. */
  readonly isStale: boolean;
  /** Puts the next cells of a range in place of a node that stands for more of them. @throws Superseded where that is no longer wanted. */
  list(more: TraceNode, isWanted: IsWanted): Promise<void>;
}

/** All nodes of a tree, a node before its children. */
export const nodesOf = (node: TraceNode): TraceNode[] => [node, ...node.children.flatMap(nodesOf)];

export const placeText = ({ place, source }: TraceNode): string => (place ? `${place.sheet}!${place.address}` : source);
