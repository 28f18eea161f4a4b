/**
 * Names in a formula. Text in quotes, quoted sheet names and column specifiers in brackets are skipped whole,
 * and so is a word that calls a function or names a sheet.
 */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'.|[^'[\]]|\[(?:'.|[^'[\]])*\])*\]|[\p{L}\p{N}_\\][\p{L}\p{N}_.\\?]*/gu;
const WORD = /^[\p{L}_\\]/u;

const isFormula = (content: unknown): content is string => typeof content === 'string' && content.startsWith('=');

function isReference(formula: string, token: string, offset: number): boolean {
  const before = formula[offset - 1];
  const after = formula[offset + token.length];
  return WORD.test(token) && before !== '!' && after !== '!' && after !== '(';
}

/**
 * The words of a formula that may be names or tables, in capitals. Cell addresses are among them;
 * what is no formula has none.
 */
export function referencesIn(content: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  if (!isFormula(content)) return found;
  for (const { 0: token, index } of content.matchAll(TOKEN)) {
    if (isReference(content, token, index)) found.add(token.toUpperCase());
  }
  return found;
}

/** Puts `replacements` (by name in capitals) in the place of names; what is no formula stays as it is. */
export function replaceNames<Content>(content: Content, replacements: ReadonlyMap<string, string>): Content | string {
  if (!isFormula(content)) return content;
  return content.replace(TOKEN, (token, offset: number) => {
    const isName = isReference(content, token, offset) && content[offset + token.length] !== '[';
    return (isName && replacements.get(token.toUpperCase())) || token;
  });
}
