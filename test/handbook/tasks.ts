/** The worked tasks of the handbook, as data: what is typed, and what a cell then shows. */
import { chaptersText } from '../../handbook/guide/chapters';
import { isFormula } from '../../src/formula/isFormula';
import type { Language } from '../../src/language';
import type { CellContent } from '../../src/workbook/model';
import { toInvariantFormula } from '../../workbench/german/formula';

export interface Step {
  readonly kind: 'typed' | 'shown';
  /** By workbook name, or as `Plätze!J15`. */
  readonly cell: string;
  /** As it is written in the handbook's language. */
  readonly text: string;
}

const ARTICLE = /<article id="([\w-]+)">(.*?)<\/article>/gs;
const STEP = /<(kbd|samp) data-cell="([^"]+)">(.*?)<\/\1>/g;

const unescaped = (markup: string): string => markup.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const stepsOf = (article: string): Step[] =>
  [...article.matchAll(STEP)].map(([, element, cell = '', text = '']) => ({
    kind: element === 'kbd' ? 'typed' : 'shown',
    cell,
    text: unescaped(text),
  }));

/** By the id of their section, which is the same in both languages. */
export const tasksOf = (language: Language): ReadonlyMap<string, readonly Step[]> =>
  new Map([...chaptersText(language).matchAll(ARTICLE)].map(([, id = '', article = '']) => [id, stepsOf(article)] as const));

const DAY = /^(?:(\d\d)\.(\d\d)\.(\d{4})|(\d{4})-(\d\d)-(\d\d))$/;

/** `1.234,5 €`, `83,5 %`, and a day as Excel counts it; undefined where it is a text, as an account is. */
export function numberOf(text: string, language: Language): number | undefined {
  const day = DAY.exec(text);
  if (day) return Date.UTC(Number(day[3] ?? day[4]), Number(day[2] ?? day[5]) - 1, Number(day[1] ?? day[6])) / 86_400_000 + 25_569;
  const [, digits, sign = ''] = /^(-?(?!0\d)[\d.,]+)( €| %|)$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const number = language === 'de' ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', '');
  return sign === ' %' ? Number(`${number}e-2`) : Number(number);
}

/** What comes into the cell: a formula in the invariant notation; nothing where the key that empties it is pressed. */
export function contentOf({ text }: Step, language: Language): CellContent {
  if (text === 'Entf' || text === 'Delete') return '';
  if (isFormula(text)) return language === 'de' ? toInvariantFormula(text) : text;
  return numberOf(text, language) ?? text;
}
