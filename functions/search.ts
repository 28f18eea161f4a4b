/** Search for functions as people type: with or without umlauts, in upper or lower case, several words in any order. */
import type { FunctionDefinition } from './definition';

const EXPANDED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Kürzung as „kurzung“ and as „kuerzung“. */
function spellings(text: string): readonly string[] {
  const lower = text.toLowerCase().normalize('NFC');
  const expanded = lower.replace(/[äöüß]/g, (letter) => EXPANDED[letter] ?? letter);
  const bare = lower.replace(/ß/g, 'ss').normalize('NFD').replace(/\p{M}/gu, '');
  return [bare, expanded];
}

/** What a search looks through: name, text and keywords of both languages. */
export function searchText({ id, description, keywords }: FunctionDefinition): string {
  const words = [`JC.${id}`, description.de, description.en, ...keywords.de, ...keywords.en];
  return [...new Set(spellings(words.join(' ')))].join(' ');
}

/** @param text of `searchText` */
export function isFound(text: string, query: string): boolean {
  const words = query.trim().split(/\s+/);
  return words.every((word) => spellings(word).some((spelling) => text.includes(spelling)));
}
