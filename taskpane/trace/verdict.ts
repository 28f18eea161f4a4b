/** How well a value is founded: what its trace ends in, or where its error comes from. */
import type { Localized } from '../../src/language';
import { parseFormula } from './expression';
import { isErrorValue, isMatrix, single, type FormulaValue } from './native';
import { isMisshown } from './misshown';
import { nodesOf, placeText, type Origin, type Trace, type TraceNode } from './node';

export type Verdict =
  | { readonly kind: 'error'; readonly code: string; readonly culprit: TraceNode; readonly blamed: TraceNode | undefined }
  | { readonly kind: 'circular'; readonly at: TraceNode }
  /** A formula that Excel does not calculate, in the cell itself or below it. */
  | { readonly kind: 'asText'; readonly at: TraceNode }
  /** The cell itself holds what was typed, or what the add-in wrote. */
  | { readonly kind: 'typed' | 'text' | 'ownText' | 'blank' }
  | { readonly kind: 'own'; readonly reason: Localized }
  /** Every number is published, an assumption at its default or the add-in's own; `followed` where the user assumed something else. */
  | ({ readonly kind: 'sourced' | 'followed' | 'partly' } & Tally)
  /** No number comes into it. */
  | { readonly kind: 'nothing' };

/** Each figure, assumption and cell once. */
export interface Tally {
  readonly figures: readonly TraceNode[];
  /** At their default. */
  readonly assumptions: readonly TraceNode[];
  /** Inputs of our sheets beside the assumptions, as they were loaded. */
  readonly inputs: readonly TraceNode[];
  /** Assumptions and inputs with a value of the user's. */
  readonly changed: readonly TraceNode[];
  /** Rows of imports, each import once. */
  readonly imports: readonly TraceNode[];
  /** Numbers that the add-in put into cells and formulas. */
  readonly own: readonly TraceNode[];
  readonly faults: Faults;
}

/** Why a value is not vouched for, the gravest first. */
export interface Faults {
  /** The cell shows another number than it holds. */
  readonly misshown: readonly TraceNode[];
  readonly stale: readonly TraceNode[];
  /** Published figures and defaults that somebody has overwritten. */
  readonly altered: readonly TraceNode[];
  /** Rows of imports that somebody has changed, added or removed since. */
  readonly rewritten: readonly TraceNode[];
  readonly typed: readonly TraceNode[];
  readonly blanks: readonly TraceNode[];
  readonly constants: readonly TraceNode[];
  /** Numbers that the formula makes from what is none. */
  readonly counted: readonly TraceNode[];
  /** What only Excel calculates. */
  readonly unknown: readonly TraceNode[];
  /** What the trace could not follow. */
  readonly open: readonly TraceNode[];
}

export function verdictOf({ root }: Trace): Verdict {
  const error = single(root.value);
  if (error !== undefined && isErrorValue(error)) return { kind: 'error', code: error.code, ...blame(root) };
  const used = usedPlaces(root);
  const circular = used.find(({ node }) => node.origin.kind === 'circular');
  if (circular) return { kind: 'circular', at: circular.node };
  const asText = used.find(({ node }) => node.origin.kind === 'asText');
  if (asText) return { kind: 'asText', at: asText.node };
  const { origin } = root;
  if (origin.kind === 'text') return { kind: origin.isOwn ? 'ownText' : 'text' };
  if (origin.kind === 'typed' || origin.kind === 'blank') return { kind: origin.kind };
  if (origin.kind === 'own' && !isMisshown(root)) return { kind: 'own', reason: origin.reason };
  const tally = tallyOf(root, used);
  if (Object.values(tally.faults).some(({ length }) => length > 0)) return { kind: 'partly', ...tally };
  if (tally.changed.length > 0) return { kind: 'followed', ...tally };
  const { figures, assumptions, inputs, imports, own } = tally;
  if ([figures, assumptions, inputs, imports, own].some(({ length }) => length > 0)) return { kind: 'sourced', ...tally };
  // "rund 93 Mio." tells a number that comes from nowhere.
  const told = used.map(({ node }) => node).filter((node) => node.origin.kind === 'constant' && !node.isOwn && /\d/.test(String(single(node.value))));
  return told.length > 0 ? { kind: 'partly', ...tally, faults: { ...tally.faults, constants: told } } : { kind: 'nothing' };
}

/** What its value comes from, with what it is a part of. */
interface UsedPlace {
  readonly node: TraceNode;
  readonly above: readonly TraceNode[];
}

const usedPlaces = (node: TraceNode, above: readonly TraceNode[] = []): UsedPlace[] =>
  node.isUnused ? [] : [{ node, above }, ...node.children.flatMap((child) => usedPlaces(child, [node, ...above]))];

function tallyOf(root: TraceNode, used: readonly UsedPlace[]): Tally {
  const nodes = used.map(({ node }) => node);
  const distinct = (key: (node: TraceNode) => string | undefined): TraceNode[] => [
    ...new Map(nodes.filter((node) => key(node) !== undefined).map((node) => [key(node), node])).values(),
  ];
  const where = (test: (node: TraceNode) => boolean): TraceNode[] => distinct((node) => (test(node) ? placeText(node) : undefined));
  const constants = used.filter(isNumberInFormula).map(({ node }) => node);
  return {
    figures: distinct(({ origin }) => (origin.kind === 'figure' && !origin.isAltered ? origin.figure.id : undefined)),
    assumptions: distinct(({ origin }) =>
      (origin.kind === 'assumption' && origin.isDefault) || (origin.kind === 'default' && !origin.isAltered)
        ? origin.assumption.name
        : undefined,
    ),
    inputs: distinct(({ origin }) => (origin.kind === 'input' && origin.isDefault ? origin.assumption.name : undefined)),
    changed: distinct(({ origin }) =>
      (origin.kind === 'assumption' || origin.kind === 'input') && !origin.isDefault ? origin.assumption.name : undefined,
    ),
    imports: distinct(({ origin }) => (isImport(origin) && origin.line ? String(origin.number) : undefined)),
    own: [...where(({ origin }) => origin.kind === 'own'), ...constants.filter(({ isOwn, value }) => isOwn && typeof value === 'number')],
    faults: {
      misshown: isMisshown(root) ? [root] : [],
      stale: where(({ doubt }) => doubt === 'stale'),
      altered: where(({ origin }) => (origin.kind === 'figure' || origin.kind === 'default') && origin.isAltered),
      rewritten: where(({ origin }) => origin.kind === 'importChange' && !isUnkept(origin)),
      typed: where(({ origin }) => origin.kind === 'typed' || (isImport(origin) && origin.number === null)).concat(used.filter(isTextThatCounts).map(({ node }) => node)),
      blanks: where(({ origin, isOwn }) => origin.kind === 'blank' && !isOwn),
      constants: constants.filter(({ isOwn }) => !isOwn),
      counted: nodes.filter(({ doubt }) => doubt === 'counted'),
      unknown: [...where(({ origin }) => origin.kind === 'opaque'), ...nodes.filter(isUnknownItself)],
      open: [
        ...where(({ origin }) => OPEN.includes(origin.kind) || (isImport(origin) && origin.number !== null && !origin.line) || isUnkept(origin)),
        ...where(isColumnOfUser),
      ],
    },
  };
}

const isImport = (origin: Origin): origin is Extract<Origin, { kind: 'imported' }> => origin.kind === 'imported';

const isUnkept = (origin: Origin): boolean => origin.kind === 'importChange' && origin.change?.kind === 'unkept';

const OPEN: readonly string[] = ['cut', 'missing', 'more'];

/** Which rows a formula of the user's takes of a column of imports, nobody says. */
const isColumnOfUser = ({ origin, isOwn }: TraceNode): boolean => origin.kind === 'importedColumn' && !isOwn;

/** A text may be one as well: where Excel reads it as a number or a condition, and whatever a JC function reads out of it. */
function isNumberInFormula({ node: { origin, value, source }, above: [parent] }: UsedPlace): boolean {
  if (origin.kind !== 'constant' && origin.kind !== 'named') return false;
  const isText = (text: string): boolean => (parent?.working ? /\d/.test(text) && !LAWS.includes(source) : NUMBER.test(text));
  return (isMatrix(value) ? value.flat() : [value]).some((one) => typeof one === 'number' || (typeof one === 'string' && isText(one)));
}

/** `18000`, `>5`, `1,5 %`, `2024-09` */
const NUMBER = /^\s*[<>=]*[\s+−-]*\d[\d.,:'’\s/-]*(%|€|(mio|mrd|tsd|teur|eur)\b.*)?\s*$/i;

/** Which paragraph a JC function is asked for. */
const LAWS: readonly string[] = ['"16i"', '"16e"'];

/** What a user typed decides what a function gives; Excel's own functions pass over texts in ranges. */
function isTextThatCounts({ node: { origin, isOwn }, above: [parent, ...others] }: UsedPlace): boolean {
  if (origin.kind !== 'text' || origin.isOwn || isOwn) return false;
  const isInRange = parent?.origin.kind === 'area' || parent?.origin.kind === 'searched';
  return !isInRange || others[0]?.working !== undefined;
}

/** Of nested parts that only Excel calculates the innermost is named. */
const isUnknownItself = ({ doubt, children }: TraceNode): boolean =>
  doubt === 'unknown' && !children.some((child) => !child.isUnused && isUnfollowed(child));

const isUnfollowed = ({ doubt, origin }: TraceNode): boolean => doubt === 'unknown' || origin.kind === 'opaque' || OPEN.includes(origin.kind);

/** The deepest part that gives an error although nothing below it does, and the cell that its message complains about. */
function blame(node: TraceNode, above: TraceNode = node): { readonly culprit: TraceNode; readonly blamed: TraceNode | undefined } {
  const cell = node.cell ? node : above;
  const deeper = node.children.find((child) => !child.isUnused && isFailing(child));
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

/** Of a range that is searched only the cells that are used matter. */
const isFailing = ({ origin, value, children }: TraceNode): boolean =>
  origin.kind === 'searched' ? children.some((one) => holdsError(one.value)) : holdsError(value);

const holdsError = (value: FormulaValue): boolean => (isMatrix(value) ? value.flat().some((one) => isErrorValue(one)) : isErrorValue(value));

/** Every message of an argument starts with its name, and with its place in a range behind a comma. */
const isAbout = (message: string, parameter: string): boolean => message.startsWith(`${parameter}:`) || message.startsWith(`${parameter},`);
