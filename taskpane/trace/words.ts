/** The verdict on a trace in words. */
import { localError } from '../../src/formula/germanWords';
import { fullName } from '../functions/call';
import type { TraceTranslate } from './i18n';
import { describe, type Wording } from './describe';
import type { TraceNode } from './node';
import type { Tally, Verdict } from './verdict';

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
    case 'typed':
      return { intent: 'info', title: t('tr.typed.num'), text: '' };
    case 'text':
      return { intent: 'info', title: t('tr.typed.text'), text: '' };
    case 'blank':
      return { intent: 'info', title: t('tr.empty.title'), text: t('tr.empty.text') };
    case 'sourced':
    case 'partly': {
      const isWhole = verdict.kind === 'sourced';
      return { intent: isWhole ? 'success' : 'warning', title: t(isWhole ? 'tr.ok' : 'tr.partly'), text: tallyText(verdict, t) };
    }
  }
}

export const placeText = ({ place, source }: TraceNode): string => (place ? `${place.sheet}!${place.address}` : source);

function tallyText({ figures, assumptions, inputs, altered, typed, constants, open }: Tally, t: TraceTranslate): string {
  const counted = [
    ['tr.n.figures', figures],
    ['tr.n.altered', altered],
    ['tr.n.assumptions', assumptions],
    ['tr.n.inputs', inputs],
    ['tr.n.typed', typed],
    ['tr.n.constants', constants],
    ['tr.n.open', open],
  ] as const;
  return counted.flatMap(([key, n]) => (n > 0 ? [t.count(key, n)] : [])).join(', ');
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
  return { title, text: working?.error?.message[t.language] ?? t(`tr.err.${NATIVE_ERRORS[code] ?? 'other'}`) };
}
