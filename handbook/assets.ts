/** What the build writes from the catalogue: for Excel what it must know of the functions, for people the handbook and the reference; and the figures as text. */
import { CANONICAL_FILE, canonicalFigures } from '../src/programme/canonical';
import type { Language } from '../src/language';
import { metadata } from '../functions/metadata';
import { handbookPage } from './guide/handbookPage';
import { differencesPage } from './reference/differencesPage';
import { pageText } from './reference/page';
import { referencePage } from './reference/referencePage';

export interface Asset {
  readonly file: string;
  readonly text: string;
}

const METADATA: Readonly<Record<Language, string>> = { de: 'functions.json', en: 'functions-en.json' };

/** @param site the https address at which the add-in is served, without a slash at its end */
export function assets(site: string): readonly Asset[] {
  const figures = { file: CANONICAL_FILE, text: canonicalFigures };
  const catalogue = (['de', 'en'] as const).flatMap((language) => [
    { file: METADATA[language], text: `${JSON.stringify(metadata(language, site), null, 2)}\n` },
    ...[handbookPage(language), referencePage(language), differencesPage(language)].map((page) => ({ file: page.file[language], text: pageText(page, language) })),
  ]);
  return [figures, ...catalogue];
}
