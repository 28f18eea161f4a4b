import type { Language } from '../../src/language';
import { de } from './de';
import { en } from './en';

export type MessageKey = keyof typeof de;
export type Messages = Readonly<Record<MessageKey, string>>;

type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;
type Arguments<Key extends MessageKey> = [Placeholders<(typeof de)[Key]>] extends [never]
  ? []
  : [values: Readonly<Record<Placeholders<(typeof de)[Key]>, string | number>>];

/** Keys that exist with a form for exactly one. */
type CountedKey = { [Key in MessageKey]: `${Key}_one` extends MessageKey ? Key : never }[MessageKey];

export interface Translate {
  <Key extends MessageKey>(key: Key, ...values: Arguments<Key>): string;
  readonly language: Language;
  /** The form for one or for many, `{n}` being the count in the language's digits. */
  count(key: CountedKey, n: number, values?: Readonly<Record<string, string>>): string;
  /** 0.36 → `36 %`, with the language's own spacing. */
  percent(share: number): string;
  /** `KdU, Annahmen und Zahlenquelle` */
  list(items: readonly string[]): string;
}

const TABLES: Readonly<Record<Language, Messages>> = { de, en };
const LOCALES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);

export function translator(language: Language): Translate {
  const table = TABLES[language];
  /** A minus sign in running text is U+2212, wider than Intl's hyphen-minus. */
  const digits = (value: number, options?: Intl.NumberFormatOptions): string =>
    new Intl.NumberFormat(LOCALES[language], options).format(value).replace('-', '\u2212');
  const text = (value: string | number): string => (typeof value === 'number' ? digits(value) : value);

  const translate = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string =>
    fill(table[key], Object.fromEntries(Object.entries(values).map(([name, value]) => [name, text(value)])));

  return Object.assign(translate as <Key extends MessageKey>(key: Key, ...values: Arguments<Key>) => string, {
    language,
    count: (key: CountedKey, n: number, values: Readonly<Record<string, string>> = {}) =>
      translate(n === 1 ? (`${key}_one` as MessageKey) : key, { ...values, n }),
    percent: (share: number) => digits(share, { style: 'percent' }),
    list: (items: readonly string[]) => {
      const last = items[items.length - 1] ?? '';
      return items.length < 2 ? last : fill(table['list.and'], { list: items.slice(0, -1).join(', '), last });
    },
  });
}
