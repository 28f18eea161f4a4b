/** Users see German first, English second. */
export type Language = 'de' | 'en';

export type Localized = Readonly<Record<Language, string>>;

/** How numbers and dates are written. */
export const LOCALES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };

/** A text that differs in its words only. */
export const localized = (text: (language: Language) => string): Localized => ({ de: text('de'), en: text('en') });

/** The language to show for a tag such as `de-AT`: English for all English ones, else German, as the manifest falls back. */
export function languageOf(tag: string): Language {
  return /^en\b/i.test(tag) ? 'en' : 'de';
}
