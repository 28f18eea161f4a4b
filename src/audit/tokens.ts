/** The words of an expression, each with its place in the text. Places count from 1, as people count. */
import type { Operator } from './expression';

export type Token = { readonly at: number; readonly text: string } & (
  | { readonly kind: 'number' | 'name' | 'open' | 'close' }
  | { readonly kind: 'operator'; readonly operator: Operator }
);

/** Every sign that people type for them. */
const OPERATORS: ReadonlyMap<string, Operator> = new Map([['+', '+'], ['-', '−'], ['−', '−'], ['–', '−'], ['*', '×'], ['×', '×'], ['·', '×'], ['/', '÷'], [':', '÷'], ['÷', '÷']]);

const WORD = /(?<number>\d[\d.]*(?:,\d*)?(?:\s*%)?)|(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<open>\()|(?<close>\))|(?<operator>[-+−–*×·/:÷])|(?<space>\s+)/uy;

/** The first sign that belongs to none of them ends the reading. */
export function tokenize(text: string): { readonly tokens: readonly Token[]; readonly unexpected: { readonly at: number; readonly found: string } | undefined } {
  const tokens: Token[] = [];
  // A formula's sign of its own, out of habit.
  let index = /^\s*=/.exec(text)?.[0].length ?? 0;
  while (index < text.length) {
    WORD.lastIndex = index;
    const groups: Record<string, string | undefined> | undefined = WORD.exec(text)?.groups;
    if (!groups) return { tokens, unexpected: { at: index + 1, found: String.fromCodePoint(text.codePointAt(index) ?? 0) } };
    const [kind = '', word = ''] = Object.entries(groups).find(([, found]) => found !== undefined) ?? [];
    const place = { at: index + 1, text: word };
    const operator = OPERATORS.get(word);
    if (operator) tokens.push({ ...place, kind: 'operator', operator });
    else if (kind !== 'space') tokens.push({ ...place, kind: kind as 'number' | 'name' | 'open' | 'close' });
    index += word.length;
  }
  return { tokens, unexpected: undefined };
}
