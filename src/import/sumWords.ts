/** Rows that repeat what other rows say: sums by their first word, and parts of the row above. */
const SUM_WORDS = new Set([
  'summe',
  'gesamt',
  'gesamtsumme',
  'gesamtbetrag',
  'endsumme',
  'zwischensumme',
  'teilsumme',
  'monatssumme',
  'teilergebnis',
  'gesamtergebnis',
  'total',
  'übertrag',
  'saldo',
  'insgesamt',
]);
const PART_WORDS = new Set(['davon', 'darunter']);

const FIRST_WORD = /^[\s"'(*+–-]*([\p{L}-]+)/u;

const CASE = 0x20;
const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const pair = (first: number, second: number): number => ((first | CASE) << 16) | (second | CASE);

/** The first two letters of the words above, in small letters: most texts need no further look. */
const BEGINNINGS = new Set([...SUM_WORDS, ...PART_WORDS].map((word) => pair(word.charCodeAt(0), word.charCodeAt(1))));

/** A text that begins otherwise, with a sign or an Ü, is looked at. */
function mayBegin(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return false;
  return !isSmall(first | CASE) || !isSmall(text.charCodeAt(1) | CASE) || BEGINNINGS.has(pair(first, text.charCodeAt(1)));
}

export type RowWord = { readonly kind: 'sum'; readonly word: string } | { readonly kind: 'part' };

const PART: RowWord = { kind: 'part' };

/** Whether a text makes its row a sum line, or a part of the row above. */
export function rowWord(text: string): RowWord | undefined {
  if (!mayBegin(text)) return undefined;
  const word = FIRST_WORD.exec(text)?.[1]?.toLowerCase().replace(/-+$/, '');
  if (word === undefined) return undefined;
  if (SUM_WORDS.has(word)) return { kind: 'sum', word };
  return PART_WORDS.has(word) ? PART : undefined;
}
