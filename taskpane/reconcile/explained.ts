/** What an explanation says once it is worked out: how much of the remainder it takes, or that nobody can tell. */
import type { DocumentRelation, Weighed } from '../../src/audit/documentRelations';
import type { Decimal } from '../../src/money/decimal';
import type { ReconcileTranslate } from './i18n';
import { Numbers } from './numbers';
import type { PageExplanation } from './page';

/** @param isFinding else the relation holds, and this shows that it would not otherwise */
export function explained(t: ReconcileTranslate, relation: DocumentRelation, weighed: Weighed, numbers: Numbers, isFinding: boolean): PageExplanation {
  const { explanation, instead } = weighed;
  const title = explanation.title[t.language];
  const text = worded(t, relation, weighed);
  if (!instead) return { title, text, sign: explanation.known === 'proven' ? 'proven' : explanation.known === 'ruledOut' ? 'no' : 'open' };
  const remainder = relation.remainder.value;
  const left = instead.remainder.value;
  const b = numbers.remainder(left);
  const remains = instead.status === 'WIDERSPRUCH';
  if (!isFinding) return remains ? { title, sign: 'no', text: `${t('rc.test', { b })} ${text}` } : { title, sign: 'open', text: `${t('rc.test.fits', { b })} ${text}` };
  if (left.abs().gte(remainder.abs())) return { title, sign: 'no', text: `${t('rc.explains.not', { b })} ${text}` };
  const shown = { a: numbers.value(remainder.minus(left)), b: numbers.value(left) };
  if (remains) return { title, sign: 'partly', text: `${t('rc.explains', shown)} ${text}` };
  const said = left.isZero() ? t('rc.explains.all') : t('rc.explains.rounding', shown);
  return { title, sign: explanation.known === 'proven' ? 'proven' : 'open', text: `${said} ${text}` };
}

/** A per cent sign does not stand alone on a line. */
const NO_BREAK_PERCENT = '\u00a0%';

/** With the numbers that it speaks of. */
function worded(t: ReconcileTranslate, { figures }: DocumentRelation, { explanation, result }: Weighed): string {
  const text = explanation.text[t.language].replaceAll(' %', NO_BREAK_PERCENT);
  const unit = explanation.result?.unit;
  if (!result || !unit) return text;
  const numbers = new Numbers(unit, figures, t.language);
  const shown = (value: Decimal): string => numbers.value(value) + (unit === 'percent' ? NO_BREAK_PERCENT : '');
  return text.replace('{value}', shown(result.value)).replace('{from}', shown(result.interval.from)).replace('{to}', shown(result.interval.to));
}
