/** How the pane speaks: each room brings its words; `{x}` is filled in, and a key with `_one` speaks of exactly one. */
import { LOCALES, type Language } from '../../src/language';
import { shownText } from '../../src/shownText';

type Table = Readonly<Record<string, string>>;

/** The words of a room, in both languages. */
export interface Words {
  readonly de: Table;
  readonly en: Table;
}

type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;
type Filling<Texts extends Table, Key extends keyof Texts> = [Placeholders<Texts[Key]>] extends [never]
  ? []
  : [values: Readonly<Record<Placeholders<Texts[Key]>, string | number>>];

/** Keys that exist with a form for exactly one. */
type CountedKey<Texts extends Table> = { [Key in keyof Texts & string]: `${Key}_one` extends keyof Texts ? Key : never }[keyof Texts & string];

/** @public named by the declarations of every room's translator */
export interface TranslateFrom<Texts extends Table> {
  <Key extends keyof Texts & string>(key: Key, ...values: Filling<Texts, Key>): string;
  readonly language: Language;
  /** The form for one or for many, `{n}` being the count in the language's digits. */
  count(key: CountedKey<Texts>, n: number, values?: Readonly<Record<string, string>>): string;
  /** 0.36 → `36 %`, with the language's own spacing. */
  percent(share: number): string;
  /** `KdU, Annahmen und Zahlenquelle` */
  list(items: readonly string[]): string;
  /** `KdU, Annahmen oder Zahlenquelle` */
  either(items: readonly string[]): string;
}

/** Speaks the words of all rooms, and so may stand wherever fewer of them are spoken. */
type TranslateAll<Rooms extends readonly Words[]> = Rooms extends readonly [infer First extends Words, ...infer Others extends readonly Words[]]
  ? TranslateFrom<First['de']> & TranslateAll<Others>
  : unknown;

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);

/** @param rooms whose words are spoken; no two have a key in common */
export function translatorFrom<Rooms extends readonly Words[]>(language: Language, ...rooms: Rooms): TranslateAll<Rooms> {
  const locale = LOCALES[language];
  const table: Table = Object.fromEntries(rooms.flatMap((words) => Object.entries<string>(words[language])));
  const plurals = new Intl.PluralRules(locale);
  const listed = (items: readonly string[], type: Intl.ListFormatType): string => new Intl.ListFormat(locale, { type }).format(items);
  /** A minus sign in running text is U+2212, wider than Intl's hyphen-minus. */
  const digits = (value: number, options?: Intl.NumberFormatOptions): string =>
    new Intl.NumberFormat(locale, options).format(value).replace('-', '\u2212');
  /** What a message quotes may hold signs that nobody sees. */
  const text = (value: string | number): string => (typeof value === 'number' ? digits(value) : shownText(value));

  const translate = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    fill(table[key] ?? key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, text(value)])));

  return Object.assign(translate, {
    language,
    count: (key: string, n: number, values: Readonly<Record<string, string>> = {}) => {
      const form = `${key}_${plurals.select(n)}`;
      return translate(form in table ? form : key, { ...values, n });
    },
    percent: (share: number) => digits(share, { style: 'percent' }),
    list: (items: readonly string[]) => listed(items, 'conjunction'),
    either: (items: readonly string[]) => listed(items, 'disjunction'),
  }) as unknown as TranslateAll<Rooms>;
}
