/** Users see German first, English second. */
export type Language = 'de' | 'en';

export type Localized = Readonly<Record<Language, string>>;
