/** How well a value is founded: what its trace ends in, or where its error comes from. */
import { parseFormula } from './expression';
import { isErrorValue, isMatrix, single, type FormulaValue } from './native';
import { nodesOf, type Trace, type TraceNode } from './node';

export type Verdict =
  | { readonly kind: 'error'; readonly code: string; readonly culprit: TraceNode; readonly blamed: TraceNode | undefined }
  | { readonly kind: 'circular'; readonly at: TraceNode }
  /** The cell itself holds what was typed. */
  | { readonly kind: 'typed' | 'text' | 'blank' }
  | ({ readonly kind: 'sourced' | 'partly' } & Tally);

/** Each figure, assumption and cell counted once. */
export interface Tally {
  readonly figures: number;
  readonly assumptions: number;
  /** Inputs of our sheets beside the assumptions. */
  readonly inputs: number;
  /** Published figures that somebody has overwritten. */
  readonly altered: number;
  readonly typed: number;
  readonly constants: number;
  /** What the trace could not follow. */
  readonly open: number;
}

export function verdictOf({ root }: Trace): Verdict {
  const error = single(root.value);
  if (error !== undefined && isErrorValue(error)) return { kind: 'error', code: error.code, ...blame(root) };
  const used = usedNodes(root);
  const circular = used.find(({ origin }) => origin.kind === 'circular');
  if (circular) return { kind: 'circular', at: circular };
  const { kind } = root.origin;
  if (kind === 'typed' || kind === 'text' || kind === 'blank') return { kind };
  const tally = tallyOf(used);
  const isSourced = tally.figures + tally.assumptions + tally.inputs > 0 && tally.altered + tally.typed + tally.open === 0;
  return { kind: isSourced ? 'sourced' : 'partly', ...tally };
}

const usedNodes = (root: TraceNode): TraceNode[] => (root.isUnused ? [] : [root, ...root.children.flatMap(usedNodes)]);

const OPEN: readonly string[] = ['cut', 'opaque', 'missing', 'more'];

function tallyOf(nodes: readonly TraceNode[]): Tally {
  const distinct = (key: (node: TraceNode) => string | undefined): number => new Set(nodes.map(key).filter((one) => one !== undefined)).size;
  const placeText = ({ place, source }: TraceNode): string => (place ? `${place.sheet}!${place.address}` : source);
  return {
    figures: distinct(({ origin }) => (origin.kind === 'figure' && !origin.isAltered ? origin.figure.id : undefined)),
    altered: distinct(({ origin }) => (origin.kind === 'figure' && origin.isAltered ? origin.figure.id : undefined)),
    assumptions: distinct(({ origin }) => (origin.kind === 'assumption' || origin.kind === 'default' ? origin.assumption.name : undefined)),
    inputs: distinct(({ origin }) => (origin.kind === 'input' ? origin.assumption.name : undefined)),
    typed: distinct((node) => (node.origin.kind === 'typed' ? placeText(node) : undefined)),
    constants: nodes.filter(({ origin, value }) => origin.kind === 'constant' && typeof value === 'number').length,
    open: distinct((node) => (OPEN.includes(node.origin.kind) ? placeText(node) : undefined)),
  };
}

/** The deepest part that gives an error although nothing below it does, and the cell that its message complains about. */
function blame(node: TraceNode, above: TraceNode = node): { readonly culprit: TraceNode; readonly blamed: TraceNode | undefined } {
  const cell = node.cell ? node : above;
  const deeper = node.children.find((child) => !child.isUnused && holdsError(child.value));
  // A lost reference stands in the formula as `#REF!`.
  if (deeper?.origin.kind === 'constant') return { culprit: cell, blamed: undefined };
  if (deeper) return blame(deeper, cell);
  const message = node.working?.error?.message.de;
  const argument = message === undefined ? undefined : node.children.find(({ parameter }) => parameter && isAbout(message, parameter.de));
  return { culprit: node, blamed: argument ? passedOn(argument) : textIn(node) };
}

/** The last of the cells that pass a value on. */
const passedOn = (node: TraceNode): TraceNode =>
  nodesOf(node).filter((one) => one.place && !one.isUnused && one.value === single(node.value)).at(-1) ?? node;

/** The text that an operation of Excel stumbles over, where there is only one. */
function textIn(node: TraceNode): TraceNode | undefined {
  const isOperation = node.origin.kind === 'operation' || (node.cell && parseFormula(node.cell.formula)?.kind === 'operation');
  const texts = isOperation && isErrorValue(node.value) && node.value.code === '#VALUE!' ? textsIn(node) : [];
  return texts.length === 1 ? texts[0] : undefined;
}

/** What has a value all the same, such as a comparison, does not stumble. */
const textsIn = ({ children }: TraceNode): TraceNode[] =>
  children.flatMap((child) => {
    if (child.isUnused) return [];
    if (child.origin.kind === 'operation') return child.value === undefined ? textsIn(child) : [];
    return child.place && typeof child.value === 'string' && child.value !== '' ? [passedOn(child)] : [];
  });

const holdsError = (value: FormulaValue): boolean => (isMatrix(value) ? value.flat().some((one) => isErrorValue(one)) : isErrorValue(value));

/** Every message of an argument starts with its name, and with its place in a range behind a comma. */
const isAbout = (message: string, parameter: string): boolean => message.startsWith(`${parameter}:`) || message.startsWith(`${parameter},`);
