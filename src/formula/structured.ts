/** Structured references, `Tabelle1[[#Ergebnisse];[Soll]]`: their separators and words are those of the language, columns are names. */
import type { Notation } from './notation';

const GERMAN_ITEMS: Readonly<Record<string, string>> = {
  '#All': '#Alle',
  '#Data': '#Daten',
  '#Headers': '#Kopfzeilen',
  '#Totals': '#Ergebnisse',
  '#This Row': '#Diese Zeile',
};

const INVARIANT_ITEMS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(GERMAN_ITEMS).map(([item, german]) => [german.toUpperCase(), item]),
);

/** `Tab[[#Totals],[Soll]]` → `Tab[[#Ergebnisse];[Soll]]` */
export const localStructured = (reference: string, { language, list }: Notation): string =>
  rewritten(reference, ',', list, (item) => (language === 'de' ? GERMAN_ITEMS[titleCase(item)] : undefined) ?? item);

/** `Tab[[#Ergebnisse];[Soll]]` → `Tab[[#Totals],[Soll]]` */
export const invariantStructured = (reference: string, { language, list }: Notation): string =>
  rewritten(reference, list, ',', (item) => (language === 'de' ? INVARIANT_ITEMS[item.toUpperCase()] : undefined) ?? item);

/** Excel takes the words in any case. */
const titleCase = (item: string): string => item.toLowerCase().replace(/[# ][a-z]/g, (letters) => letters.toUpperCase());

/** The sheet or workbook and the table before the brackets. */
const BEFORE = /^(?:'(?:[^']|'')*'!|(?:\[[^\]]*\])?[^'![\]]*!)?[^[]*/;

function rewritten(reference: string, from: string, to: string, itemNamed: (item: string) => string): string {
  const [before = ''] = BEFORE.exec(reference) ?? [];
  const brackets = reference.slice(before.length);
  const item = /^\[(#[^[\]']+)\]$/.exec(brackets)?.[1];
  if (item !== undefined) return `${before}[${itemNamed(item)}]`;
  return before + bracketParts(brackets).map((part) => rewrittenPart(part, from, to, itemNamed)).join('');
}

function rewrittenPart(part: string, from: string, to: string, itemNamed: (item: string) => string): string {
  if (part.startsWith('[#')) return `[${itemNamed(part.slice(1, -1))}]`;
  return part.trim() === from ? part.replace(from, to) : part;
}

/** The outer bracket, the inner ones, and what stands between them: `[`, `[#Totals]`, `,`, `[Soll]`, `]`. A column alone is one part. */
function bracketParts(brackets: string): string[] {
  const parts: string[] = [];
  let [last, position] = [1, 1];
  while (position < brackets.length) {
    const end = brackets.charAt(position) === '[' ? closingBracket(brackets, position) : undefined;
    if (end !== undefined) {
      parts.push(brackets.slice(last, position), brackets.slice(position, end));
      last = end;
    }
    position = end ?? position + (brackets.charAt(position) === "'" ? 2 : 1);
  }
  return ['[', ...parts, brackets.slice(last)];
}

/** The place behind the bracket that closes the one at `start`, if one does. An apostrophe makes the next sign a plain one. */
export function closingBracket(text: string, start: number): number | undefined {
  let depth = 0;
  for (let position = start; position < text.length; position += 1) {
    const sign = text.charAt(position);
    if (sign === "'") position += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']') depth -= 1;
    if (depth === 0) return position + 1;
  }
  return undefined;
}
