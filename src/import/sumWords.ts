/** Rows that repeat what other rows say: sums by their first word, and parts of the row above. */
const SUM_WORDS = new Set([
  'summe', 'gesamt', 'gesamtsumme', 'gesamtbetrag', 'endsumme', 'zwischensumme', 'teilsumme', 'monatssumme', 'teilergebnis', 'gesamtergebnis', 'total',
  'übertrag', 'saldo', 'insgesamt',
]);
const PART_WORDS = new Set(['davon', 'darunter']);

const FIRST_WORD = /^[\s"'(*+–-]*([\p{L}-]+)/u;

/** What the words above begin with, in both cases: most texts need no further look. */
const INITIALS = new Set([...'sgezmtüid'].flatMap((sign) => [sign.charCodeAt(0), sign.toUpperCase().charCodeAt(0)]));
const DIAERESIS = 0x308;

function mayBegin(text: string): boolean {
  const first = text.charCodeAt(0);
  if (INITIALS.has(first)) return true;
  const isLetterOrDigit = (first >= 48 && first <= 57) || (first >= 65 && first <= 90) || (first >= 97 && first <= 122);
  // A blank, a bracket or a dash in front; or an Ü written as two signs.
  return !isLetterOrDigit || text.charCodeAt(1) === DIAERESIS;
}

export type RowWord = { readonly kind: 'sum'; readonly word: string } | { readonly kind: 'part' };

const PART: RowWord = { kind: 'part' };

/** Whether a text makes its row a sum line, or a part of the row above. */
export function rowWord(text: string): RowWord | undefined {
  if (!mayBegin(text)) return undefined;
  const word = FIRST_WORD.exec(text.normalize('NFC'))?.[1]?.toLowerCase().replace(/-+$/, '');
  if (word === undefined) return undefined;
  if (SUM_WORDS.has(word)) return { kind: 'sum', word };
  return PART_WORDS.has(word) ? PART : undefined;
}
