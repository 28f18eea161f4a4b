/** Search over the catalogue: names, texts and keywords in both languages, deaf to case, umlauts and accents. */
import type { FunctionDefinition } from '../../../functions/definition';
import type { Language } from '../../../src/language';
import { fullName } from '../../formula/call';

export interface Match {
  readonly definition: FunctionDefinition;
  /** What matched where name and description show nothing of it. */
  readonly keyword?: string;
}

/** Where a text matches, from its start up to but not including its end. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function searchFunctions(catalogue: readonly FunctionDefinition[], query: string, language: Language): Match[] {
  const words = wordsOf(query);
  return catalogue.flatMap((definition) => {
    const shown = [fullName(definition), definition.description[language]];
    const hidden = hiddenTexts(definition, language);
    const missing = words.filter((word) => !shown.some((text) => spansOf(text, [word]).length > 0));
    const found = missing.map((word) => hidden.find((text) => spansOf(text, [word]).length > 0));
    if (found.includes(undefined)) return [];
    const [keyword] = found;
    return [keyword === undefined ? { definition } : { definition, keyword }];
  });
}

/** Keywords of the user's language first. */
function hiddenTexts({ keywords, description, parameters }: FunctionDefinition, language: Language): string[] {
  const other = language === 'de' ? 'en' : 'de';
  const names = parameters.flatMap(({ name }) => [name[language], name[other]]);
  return [...keywords[language], ...keywords[other], ...names, description[other]];
}

/** Where the words of a search stand in a text, in order and without overlap. */
export function highlights(text: string, query: string): Span[] {
  return spansOf(text, wordsOf(query));
}

const wordsOf = (query: string): string[] => query.split(/\s+/).filter((word) => word !== '');

function spansOf(text: string, words: readonly string[]): Span[] {
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
