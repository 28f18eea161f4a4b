/** The verdict on a trace in words. */
import { toLocal } from '../../src/formula/localFormula';
import { localError } from '../../src/formula/germanWords';
import { fullName } from '../functions/call';
import type { TraceTranslate } from './i18n';
import { describe, type Wording } from './describe';
import { isMisshown } from './misshown';
import { placeText, type Trace, type TraceNode } from './node';
import { unknownNames } from './unknownNames';
import type { Faults, Tally, Verdict } from './verdict';

export interface VerdictText {
  readonly intent: 'success' | 'warning' | 'error' | 'info';
  readonly title: string;
  readonly text: string;
}

export function verdictText(verdict: Verdict, wording: Wording): VerdictText {
  const { t } = wording;
  switch (verdict.kind) {
    case 'error':
      return { intent: 'error', ...errorText(verdict, wording) };
    case 'circular':
      return { intent: 'error', title: t('tr.circular', { a: placeText(verdict.at) }), text: t('tr.circular.do') };
    case 'asText':
      return { intent: 'error', title: t('tr.astext', { s: placeText(verdict.at) }), text: t('tr.astext.do') };
    case 'typed':
      return { intent: 'info', title: t('tr.typed.num'), text: '' };
    case 'text':
      return { intent: 'info', title: t('tr.typed.text'), text: '' };
    case 'own':
      return { intent: 'info', title: t('tr.own.num'), text: verdict.reason[t.language] };
    case 'ownText':
      return { intent: 'info', title: t('tr.own.text'), text: '' };
    case 'blank':
      return { intent: 'info', title: t('tr.empty.title'), text: t('tr.empty.text') };
    case 'nothing':
      return { intent: 'info', title: t('tr.nothing'), text: t('tr.nothing.text') };
    case 'sourced':
      return { intent: 'success', title: t('tr.ok'), text: countedText(verdict, t) };
    case 'followed':
      return { intent: 'info', title: t.count('tr.followed', verdict.changed.length), text: followedText(verdict, t) };
    case 'partly':
      return { intent: 'warning', title: t('tr.partly'), text: partlyText(verdict, wording) };
  }
}

const sentences = (first: string, second: string): string => (second === '' ? first : `${first}. ${second}`);

const followedText = (tally: Tally, t: TraceTranslate): string =>
  sentences(t('tr.followed.where', { s: shortened(tally.changed.map((node) => placeText(node))) }), countedText(tally, t));

const partlyText = (tally: Tally, wording: Wording): string =>
  sentences(wording.t('tr.why', { s: faultsText(tally.faults, wording) }), countedText(tally, wording.t));

/** What the value rests on. */
function countedText({ figures, assumptions, inputs, changed, imports, own, faults }: Tally, t: TraceTranslate): string {
  const isPartly = Object.values(faults).some(({ length }) => length > 0);
  const counted = [
    ['tr.n.figures', figures.length],
    ['tr.n.assumptions', assumptions.length],
    ['tr.n.inputs', inputs.length],
    ['tr.n.imports', imports.length],
    ['tr.n.changed', isPartly ? changed.length : 0],
    ['tr.n.own', own.length],
  ] as const;
  return counted.flatMap(([key, n]) => (n > 0 ? [t.count(key, n)] : [])).join(', ');
}

/** `1 Eingabe von Hand (KdU!B4), 1 feste Zahl in einer Formel (18000)` */
function faultsText(faults: Faults, { t, notation }: Wording): string {
  const place = (node: TraceNode): string => (node.place || node.origin.kind === 'importChange' ? placeText(node) : toLocal(node.source, notation));
  const told = Object.entries(faults) as [keyof Faults, readonly TraceNode[]][];
  return told
    .flatMap(([kind, nodes]) => (nodes.length > 0 ? [`${t.count(`tr.n.${kind}`, nodes.reduce((sum, node) => sum + countOf(node), 0))} (${shortened(nodes.map(place))})`] : []))
    .join(', ');
}

/** Rows that are not listed one by one are one node. */
const countOf = ({ origin }: TraceNode): number => (origin.kind === 'importChange' ? origin.count : 1);

const NAMED = 3;

function shortened(places: readonly string[]): string {
  const all = [...new Set(places)];
  return all.length > NAMED ? `${all.slice(0, NAMED).join('; ')}; …` : all.join('; ');
}

/** Before everything else: what the cell shows is not what it holds. */
export function misshownText({ root }: Trace, wording: Wording): { readonly title: string; readonly text: string } | undefined {
  const { cell } = root;
  if (!cell || !isMisshown(root)) return undefined;
  const { t } = wording;
  const n = describe(root, wording).value;
  const title = cell.text.trim() === '' ? t('tr.shown.nothing', { n }) : t('tr.shown', { x: cell.text, n });
  return { title, text: t('tr.shown.do', { f: cell.numberFormat ?? '' }) };
}

const NATIVE_ERRORS: Readonly<Record<string, 'div' | 'na' | 'name' | 'num' | 'ref' | 'value' | 'spill'>> = {
  '#DIV/0!': 'div',
  '#N/A': 'na',
  '#NAME?': 'name',
  '#NUM!': 'num',
  '#REF!': 'ref',
  '#VALUE!': 'value',
  '#SPILL!': 'spill',
};

/** A JC function says itself which argument it cannot use; for Excel's own errors there is what helps as a rule. */
function errorText({ code, culprit }: Extract<Verdict, { kind: 'error' }>, wording: Wording): { readonly title: string; readonly text: string } {
  const { t } = wording;
  const { working } = culprit;
  const subject = working ? fullName(working.definition) : culprit.place ? placeText(culprit) : describe(culprit, wording).title;
  const title = t('tr.err.title', { s: subject, e: localError(code, t.language) });
  const unknown = code === '#NAME?' ? unknownNames(culprit) : [];
  if (unknown.length > 0) return { title, text: t('tr.err.unknown', { s: t.list(unknown.map((name) => t('list.quoted', { s: name }))) }) };
  return { title, text: working?.error?.message[t.language] ?? t(`tr.err.${NATIVE_ERRORS[code] ?? 'other'}`) };
}
