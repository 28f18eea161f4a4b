import { LOCALES, type Language } from '../../src/language';
import { de, type Messages } from './de';
import { en } from './en';

/** The words of a view that brings its own with its code. */
type Table = Readonly<Record<string, string>>;

type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;
type Arguments<Words extends Table, Key extends keyof Words> = [Placeholders<Words[Key]>] extends [never]
  ? []
  : [values: Readonly<Record<Placeholders<Words[Key]>, string | number>>];

/** Keys that exist with a form for exactly one. */
type CountedKey<Words extends Table> = { [Key in keyof Words & string]: `${Key}_one` extends keyof Words ? Key : never }[keyof Words & string];

export interface TranslateFrom<Words extends Table> {
  <Key extends keyof Words & string>(key: Key, ...values: Arguments<Words, Key>): string;
  readonly language: Language;
  /** The form for one or for many, `{n}` being the count in the language's digits. */
  count(key: CountedKey<Words>, n: number, values?: Readonly<Record<string, string>>): string;
  /** 0.36 → `36 %`, with the language's own spacing. */
  percent(share: number): string;
  /** `KdU, Annahmen und Zahlenquelle` */
  list(items: readonly string[]): string;
}

export type Translate = TranslateFrom<typeof de>;

const TABLES: Readonly<Record<Language, Messages>> = { de, en };

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);

export const translator = (language: Language): Translate => translatorWith({ de: {}, en: {} }, language);

/** @param own the words of a part of the pane, beside those of the whole */
export function translatorWith<Own extends Table>(
  own: Readonly<Record<Language, Readonly<Record<keyof Own, string>>>>,
  language: Language,
): TranslateFrom<typeof de & Own> {
  const table: Table = { ...TABLES[language], ...own[language] };
  /** A minus sign in running text is U+2212, wider than Intl's hyphen-minus. */
  const digits = (value: number, options?: Intl.NumberFormatOptions): string =>
    new Intl.NumberFormat(LOCALES[language], options).format(value).replace('-', '\u2212');
  const text = (value: string | number): string => (typeof value === 'number' ? digits(value) : value);

  const translate = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    fill(table[key] ?? key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, text(value)])));

  return Object.assign(translate, {
    language,
    count: (key: string, n: number, values: Readonly<Record<string, string>> = {}) =>
      translate(n === 1 ? `${key}_one` : key, { ...values, n }),
    percent: (share: number) => digits(share, { style: 'percent' }),
    list: (items: readonly string[]) => {
      const last = items[items.length - 1] ?? '';
      return items.length < 2 ? last : translate('list.and', { list: items.slice(0, -1).join(', '), last });
    },
  });
}
