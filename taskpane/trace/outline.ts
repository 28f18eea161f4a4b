/** A trace row by row: as text for the clipboard, as cells for a sheet. */
import type { CellContent as Content } from '../../src/workbook/model';
import { describe, type Wording } from './describe';
import { single } from './native';
import { nameOf } from './journey';
import { nodesOf, placeText, type Trace, type TraceNode } from './node';
import { verdictOf } from './verdict';
import { sentenceOf } from './sentence';
import { misshownText, verdictText } from './words';

const INDENT = '  ';

/** Lines with their depth in the tree as indent. */
export function asText(trace: Trace, wording: Wording): string {
  const told = new Set<string>();
  const lines = stepsOf(trace.root).flatMap((step) => linesOf(step, wording, told));
  return [...headLines(trace, wording), '', ...lines].join('\n');
}

function headLines(trace: Trace, wording: Wording): string[] {
  const { t } = wording;
  const { label, value, formula } = describe(trace.root, wording);
  const { title, text } = verdictText(verdictOf(trace), wording);
  const misshown = misshownText(trace, wording);
  const sentence = sentenceOf(trace, wording);
  return [
    ...(misshown ? [`${misshown.title} ${misshown.text}`] : []),
    [t('tr.cell', { s: placeText(trace.root) }), label].filter(Boolean).join(': '),
    `${t('tr.value')}: ${value}${sentence === undefined ? '' : ` = ${sentence}`}`,
    ...(formula === '' ? [] : [`${t('tr.formula')}: ${formula}`]),
    [title, text].filter(Boolean).join(' · '),
    ...(trace.isStale ? [`${t('tr.stale')} ${t('tr.stale.do')}`] : []),
  ];
}

interface Step {
  readonly node: TraceNode;
  readonly depth: number;
  /** It is worked out further up, or adds nothing: one line says so. */
  readonly isToldAbove: boolean;
}

/** Every place of the tree, with the derivation of each distinct step once. */
function stepsOf(root: TraceNode): Step[] {
  const told = new Set<string>();
  const isUntold = ({ place, origin, children }: TraceNode): boolean =>
    place !== undefined && origin.kind === 'formula' && children.length > 0 && !told.has(nameOf(place));
  const from = (node: TraceNode, depth: number, sheet: string): Step[] => {
    if (node.isUnused || node.isRepeated) return [{ node, depth, isToldAbove: false }];
    const key = keyOf(node, sheet);
    // Of the same words in two places, the cells in them are broken down in the one that lies less deep.
    const isToldAbove = key !== undefined && told.has(key) && !nodesOf(node).some(isUntold);
    if (key !== undefined) told.add(key);
    const home = node.cell?.sheet ?? sheet;
    return [{ node, depth, isToldAbove }, ...(isToldAbove ? [] : node.children.flatMap((child) => from(child, depth + 1, home)))];
  };
  return from(root, 0, '');
}

/** Of what takes more than a line to tell: the same cells, or the same words with the same value in formulas of one sheet. */
function keyOf({ place, origin, source, value, children, working, cell }: TraceNode, sheet: string): string | undefined {
  // The same line of the log, and other rows each time.
  if (origin.kind === 'searched' || origin.kind === 'more' || origin.kind === 'imported' || origin.kind === 'importChange' || origin.kind === 'account') return undefined;
  if (place) return nameOf(place);
  return children.length > 0 || working || cell ? JSON.stringify([sheet, source, value]) : undefined;
}

function linesOf({ node, depth, isToldAbove }: Step, wording: Wording, told: Set<string>): string[] {
  const { title, value, parameter, place, label, origin } = describe(node, wording);
  const inner = INDENT.repeat(depth + 1);
  const { lines, isShortened } = derivation(node, wording, isToldAbove, told);
  const notes = [parameter, place, label, isShortened ? `${origin}, ${wording.t('tr.above')}` : origin].filter(Boolean).join(' · ');
  return [`${INDENT.repeat(depth)}${title}${value === '' ? '' : ` = ${value}`} (${notes})`, ...lines.map((line) => inner + line)];
}

/** What is worked out or known of a node; what stands above word for word, such as where a figure is printed, is not said again. */
function derivation(node: TraceNode, wording: Wording, isToldAbove: boolean, told: Set<string>): { readonly lines: string[]; readonly isShortened: boolean } {
  if (node.isUnused || node.isRepeated) return { lines: [], isShortened: false };
  const { steps, details } = describe(node, wording);
  const blocks = [steps, details.map(({ term, text }) => `${term}: ${text}`)].filter(({ length }) => length > 0);
  if (isToldAbove) return { lines: [], isShortened: node.children.length + blocks.length > 0 };
  const fresh = blocks.filter((block) => !told.has(block.join('\n')));
  for (const block of fresh) told.add(block.join('\n'));
  return { lines: fresh.flat(), isShortened: fresh.length < blocks.length };
}

/** With a header; numbers stay numbers, everything else is text. */
export function asRows(trace: Trace, wording: Wording): Content[][] {
  const { t } = wording;
  const header = [t('tr.level'), t('tr.part'), t('tr.value'), t('tr.place'), t('tr.formula'), t('tr.origin')];
  const told = new Set<string>();
  const rows = stepsOf(trace.root).map((step) => rowOf(step, wording, told));
  return [...headLines(trace, wording).map((line) => [line, '', '', '', '', '']), ['', '', '', '', '', ''], header, ...rows];
}

function rowOf({ node, depth, isToldAbove }: Step, wording: Wording, told: Set<string>): Content[] {
  const { title, value, formula, label, origin, parameter, place } = describe(node, wording);
  const { lines, isShortened } = derivation(node, wording, isToldAbove, told);
  const notes = [parameter, label, isShortened ? `${origin}, ${wording.t('tr.above')}` : origin, ...lines].filter(Boolean).join(' · ');
  const number = single(node.value);
  return [depth + 1, title, typeof number === 'number' ? number : value, place, formula, notes];
}
