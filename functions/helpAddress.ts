import type { Language, Localized } from '../src/language';

/** The pages for users, beside the pane; each exists in both languages. */
export const HANDBOOK_PAGE: Localized = { de: 'handbuch.html', en: 'handbook.html' };
export const REFERENCE_PAGE: Localized = { de: 'referenz.html', en: 'reference.html' };
export const DIFFERENCES_PAGE: Localized = { de: 'unterschiede.html', en: 'differences.html' };

/** @param chapter as the pane calls its views */
export const handbookAddress = (chapter: string, language: Language): string => `${HANDBOOK_PAGE[language]}#${chapter}`;

/** Where a function is explained, seen from the pane. */
export const referenceAddress = (id: string, language: Language): string => `${REFERENCE_PAGE[language]}#${id}`;
