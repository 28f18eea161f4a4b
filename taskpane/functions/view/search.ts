/** The search of the pane: which functions are found, by what, and where the words of the search stand. */
import type { FunctionDefinition } from '../../../functions/definition';
import { hiddenTexts, isFound, spansOf, wordsOf, type Span } from '../../../functions/search';
import type { Language } from '../../../src/language';
import { fullName } from '../call';

export interface Match {
  readonly definition: FunctionDefinition;
  /** What matched where name and description show nothing of it. */
  readonly keyword?: string;
}

export function searchFunctions(catalogue: readonly FunctionDefinition[], query: string, language: Language): Match[] {
  const words = wordsOf(query);
  return catalogue.flatMap((definition) => {
    const shown = [fullName(definition), definition.description[language]];
    const hidden = hiddenTexts(definition, language);
    const missing = words.filter((word) => !shown.some((text) => isFound(text, word)));
    const found = missing.map((word) => hidden.find((text) => isFound(text, word)));
    if (found.includes(undefined)) return [];
    const [keyword] = found;
    return [keyword === undefined ? { definition } : { definition, keyword }];
  });
}

export const highlights = (text: string, query: string): Span[] => spansOf(text, wordsOf(query));
