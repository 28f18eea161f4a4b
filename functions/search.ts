/** Search for functions as people type: in upper or lower case, with umlauts, without or spelled out, several words in any order. */
import type { Language } from '../src/language';
import type { FunctionDefinition } from './definition';

/** Where a text matches, from its start up to but not including its end. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What leads to a function besides its name and its description in the user's language, this language first. */
export function hiddenTexts({ keywords, description, parameters }: FunctionDefinition, language: Language): string[] {
  const other = language === 'de' ? 'en' : 'de';
  const names = parameters.flatMap(({ name }) => [name[language], name[other]]);
  return [...keywords[language], ...keywords[other], ...names, description[other]];
}

/** Everything that a search looks through. */
export const searchText = (definition: FunctionDefinition): string =>
  [`JC.${definition.id}`, definition.description.de, ...hiddenTexts(definition, 'de')].join(' ');

export const isFound = (text: string, query: string): boolean => wordsOf(query).every((word) => spansOf(text, [word]).length > 0);

export const wordsOf = (query: string): string[] => query.split(/\s+/).filter((word) => word !== '');

/** Where the words of a search stand in a text, in order and without overlap. */
export function spansOf(text: string, words: readonly string[]): Span[] {
  const found = words.flatMap((word) =>
    [...text.matchAll(patternFor(word))].map(({ index, 0: hit }) => ({ start: index, end: index + hit.length })),
  );
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  const spans: Span[] = [];
  for (const span of found) if (span.start >= (spans.at(-1)?.end ?? 0)) spans.push(span);
  return spans;
}

/** Umlauts as they are also written; what is typed without them finds them, too. */
const SPELLINGS = [
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
] as const;

function patternFor(word: string): RegExp {
  let rest = word.toLowerCase().normalize('NFC');
  let pattern = '';
  while (rest !== '') {
    const spelling = SPELLINGS.find((forms) => forms.some((form) => rest.startsWith(form)));
    const taken = spelling?.find((form) => rest.startsWith(form)) ?? rest.charAt(0);
    pattern += spelling ? `(?:${spelling.join('|')})` : letter(taken);
    rest = rest.slice(taken.length);
  }
  return new RegExp(pattern, 'gi');
}

/** `a` finds `ä`. */
function letter(sign: string): string {
  const umlaut = SPELLINGS.find(([, spelled]) => spelled.startsWith(sign) && sign !== 's')?.[0];
  const escaped = sign.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return umlaut ? `[${sign}${umlaut}]` : escaped;
}
