/** What a file says beside its facts: what is to be confirmed, new accounts, the control equation and its problems. */
import { centsText } from '../../../src/import/cents';
import type { Answers } from '../../../src/import/outcome';
import { KDU_POSITIONS } from '../../../src/workbook/kduTables';
import { element } from '../../ui/dom';
import { messageBar } from '../../ui/message';
import type { KduTranslate } from '../i18n';
import type { NewAccount } from '../pending';
import type { ReadAnswer, ReadFacts } from '../reading/answer';
import { euros, line, periodText, radioField, section, selectField, type Option } from './parts';
import type { Change } from './understood';

/** What the reading decided itself, and the user may see otherwise. */
export function confirmPart(t: KduTranslate, { asked, confirm, facts }: ReadFacts, answers: Answers, onChange: Change): HTMLElement[] {
  const parts = [
    ...confirm.map((kind) => line(kind === 'year' ? t('ki.confirm.year', { j: facts[0]?.period.slice(0, 4) ?? '' }) : t('ki.confirm.abschluss'))),
    ...asked.map(({ kind, value, default: known, line: at }) => {
      const z = String(at);
      if (kind === 'gemeinde' || known === undefined) return line(t('ki.asked.gemeinde', { v: value, z }));
      const options = [{ value: known, label: t('ki.asked.same') }, { value, label: t('ki.asked.own') }];
      const keep = (kept: string): void => onChange({ ...answers, konto: { ...answers.konto, [value]: kept } });
      return radioField(t('ki.asked.konto', { v: value, z, d: known }), options, answers.konto?.[value] ?? known, keep);
    }),
  ];
  return parts.length > 0 ? [section(t('ki.asked'), ...parts)] : [];
}

/** @param accounts each with its suggestion; `onChange` tells another position */
export function accountsPart(t: KduTranslate, accounts: readonly NewAccount[], onChange: (account: string, position: string) => void): HTMLElement[] {
  if (accounts.length === 0) return [];
  const options: Option<string>[] = [...KDU_POSITIONS, ''].map((value) => ({ value, label: value || t('ki.open') }));
  const fields = accounts.map(({ account, label, position }, index) =>
    selectField(`ki-account-${index}`, [account, label].filter(Boolean).join(' '), options, position, (value) => onChange(account, value)),
  );
  return [section(t('ki.accounts'), element('p', { class: 'small' }, t('ki.accounts.text')), ...fields)];
}

const SHOWN_PROBLEMS = 20;

export function problemList(t: KduTranslate, problems: readonly string[], count: number): HTMLElement[] {
  if (problems.length === 0) return [];
  const shown = problems.slice(0, SHOWN_PROBLEMS);
  return [
    element('ul', { class: 'ki-problems' }, ...shown.map((text) => element('li', {}, text))),
    ...(count > shown.length ? [line(t.count('ki.more', count - shown.length))] : []),
  ];
}

export function checkPart(t: KduTranslate, { said, problems }: ReadAnswer, facts: ReadFacts): HTMLElement {
  const { controlSums, gaps, negativeYears, proof, problemCount } = facts;
  const wrong = controlSums.filter(({ status }) => status === 'wrong').length;
  const sums = controlSums.length === 0 ? t('ki.sums.none') : wrong > 0 ? t.count('ki.sums.wrong', wrong) : t.count('ki.sums.ok', controlSums.length);
  return section(
    t('ki.check'),
    line(said),
    ...(wrong > 0 ? [messageBar({ intent: 'warning', body: [sums] })] : [line(sums)]),
    ...(proof ? [line(t('ki.proof', { a: euros(centsText(proof.before), t), b: euros(centsText(proof.after), t) }))] : []),
    ...(gaps.length > 0 ? [line(t('ki.gaps', { s: t.list(gaps.map((period) => periodText(period, t))) }))] : []),
    ...(negativeYears.length > 0 ? [line(t('ki.negative', { s: t.list(negativeYears.map(({ konto, year }) => `${konto} (${year})`)) }))] : []),
    ...problemList(t, problems, problemCount),
  );
}
