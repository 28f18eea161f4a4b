/** When a figure is of, in words. The data says it in the words of the document, or as months and years. */
import { LOCALES, type Language } from '../language';

const ENGLISH: Readonly<Record<string, string>> = {
  'o.A.': 'not stated',
  jährlich: 'yearly',
  Definition: 'definition',
  gesetzlich: 'by law',
};

/** `2023-03..2024-03` → `März 2023 bis März 2024`, `2024->2025` → `von 2024 auf 2025` */
export function asOfText(asOf: string, language: Language): string {
  const [from = '', to] = asOf.split('..');
  if (to !== undefined) return `${asOfText(from, language)} ${language === 'de' ? 'bis' : 'to'} ${asOfText(to, language)}`;
  const [before = '', after] = asOf.split('->');
  if (after !== undefined) return language === 'de' ? `von ${before} auf ${after}` : `from ${before} to ${after}`;
  if (/^\d{4}-\d{2}$/.test(asOf)) return monthText(asOf, language);
  if (asOf === 'o.A.' && language === 'de') return 'ohne Angabe';
  return language === 'en' ? (ENGLISH[asOf] ?? asOf.replace('(Plan)', '(plan)').replace('(Reg.-Entwurf)', '(government draft)')) : asOf;
}

/** `2024-12` → `Dezember 2024` */
export const monthText = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01`));

/** As it stands in a column of a sheet: one month as `2024-06`, which sorts; what would be a riddle there in words. */
export function asOfInColumn(asOf: string, language: Language): string {
  if (/^\d{4}-\d{2}$/.test(asOf)) return asOf;
  return asOf === 'o.A.' && language === 'de' ? 'o. A.' : asOfText(asOf, language);
}
