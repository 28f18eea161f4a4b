/** Users see German first, English second. */
export type Language = 'de' | 'en';

export type Localized = Readonly<Record<Language, string>>;

/** The language to show for a tag such as `de-AT`: German for all German ones, else English. */
export function languageOf(tag: string): Language {
  return /^de\b/i.test(tag) ? 'de' : 'en';
}
