/** A relation's page as plain text, to be pasted into a mail or a note. */
import type { ReconcileTranslate } from './i18n';
import type { Page, Ranged } from './page';

export function pageText(t: ReconcileTranslate, page: Page): string {
  const { title, place, columns, lines, computed, printed, remainder, allowed, notes, explanations } = page;
  const ranged = (all: readonly Ranged[]): string[] => all.map(({ value, range }) => (range === '' ? value : `${value} (${range})`));
  const row = (label: string, values: readonly string[]): string => [label, ...values].join('\t');
  return [
    `${t(`rc.${page.status}`)}: ${title}`,
    place,
    '',
    ...(columns.length > 0 ? [row('', columns)] : []),
    ...lines.map(({ label, detail, values }) => row(detail === '' ? label : `${label} (${detail})`, values)),
    row(t('rc.computed'), ranged(computed)),
    row(t('rc.printed'), ranged(printed)),
    row(t('rc.rest'), ranged(remainder)),
    row(t('rc.allowed'), allowed),
    '',
    page.sentence,
    ...notes,
    ...(explanations.items.length > 0 ? ['', t(explanations.kind === 'tests' ? 'rc.tests' : 'rc.expl')] : []),
    ...explanations.items.map(({ title: name, text, sign }) => `- ${name} (${t(`rc.sign.${sign}`)}): ${text}`),
  ].join('\n');
}
