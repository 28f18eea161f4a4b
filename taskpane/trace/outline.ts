/** A trace row by row: as text for the clipboard, as cells for a sheet. */
import type { CellContent as Content } from '../../src/workbook/model';
import { describe, type Wording } from './describe';
import { single } from './native';
import type { Trace, TraceNode } from './node';
import { verdictOf } from './verdict';
import { placeText, verdictText } from './words';

const INDENT = '  ';

/** Lines with their depth in the tree as indent. */
export function asText(trace: Trace, wording: Wording): string {
  return [...headLines(trace, wording), '', ...nodeLines(trace.root, wording, 0)].join('\n');
}

function headLines(trace: Trace, wording: Wording): string[] {
  const { t } = wording;
  const { label, value, formula } = describe(trace.root, wording);
  const { title, text } = verdictText(verdictOf(trace), wording);
  return [
    [t('tr.cell', { s: placeText(trace.root) }), label].filter(Boolean).join(': '),
    `${t('tr.value')}: ${value}`,
    ...(formula === '' ? [] : [`${t('tr.formula')}: ${formula}`]),
    [title, text].filter(Boolean).join(' · '),
    ...(trace.isStale ? [`${t('tr.stale')} ${t('tr.stale.do')}`] : []),
  ];
}

function nodeLines(node: TraceNode, wording: Wording, depth: number): string[] {
  const { title, value, steps, details } = describe(node, wording);
  const inner = INDENT.repeat(depth + 1);
  return [
    `${INDENT.repeat(depth)}${title}${value === '' ? '' : ` = ${value}`} (${notesOf(node, wording)})`,
    ...steps.map((step) => `${inner}${step}`),
    ...details.map(({ term, text }) => `${inner}${term}: ${text}`),
    ...node.children.flatMap((child) => nodeLines(child, wording, depth + 1)),
  ];
}

function notesOf(node: TraceNode, wording: Wording): string {
  const { parameter, place, label, origin } = describe(node, wording);
  return [parameter, place, label, origin].filter(Boolean).join(' · ');
}

/** With a header; numbers stay numbers, everything else is text. */
export function asRows(trace: Trace, wording: Wording): Content[][] {
  const { t } = wording;
  const header = [t('tr.level'), t('tr.part'), t('tr.value'), t('tr.place'), t('tr.formula'), t('tr.origin')];
  return [...headLines(trace, wording).map((line) => [line, '', '', '', '', '']), ['', '', '', '', '', ''], header, ...nodeRows(trace.root, wording, 1)];
}

function nodeRows(node: TraceNode, wording: Wording, level: number): Content[][] {
  const { title, value, formula, steps, details, label, origin, parameter, place } = describe(node, wording);
  const told = [parameter, label, origin, ...steps, ...details.map(({ term, text }) => `${term}: ${text}`)];
  const number = single(node.value);
  const row = [level, title, typeof number === 'number' ? number : value, place, formula, told.filter(Boolean).join(' · ')];
  return [row, ...node.children.flatMap((child) => nodeRows(child, wording, level + 1))];
}
