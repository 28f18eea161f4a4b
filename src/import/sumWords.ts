/** Rows that repeat what other rows say: sums by their first word, and parts of the row above. */
const SUM_WORDS = new Set([
  'summe', 'gesamt', 'gesamtsumme', 'gesamtbetrag', 'endsumme', 'zwischensumme', 'teilsumme', 'monatssumme', 'teilergebnis', 'gesamtergebnis', 'total',
  'übertrag', 'saldo', 'insgesamt',
]);
const PART_WORDS = new Set(['davon', 'darunter']);

const FIRST_WORD = /^[\s"'(*+–-]*([\p{L}-]+)/u;
/** What the words above begin with: most texts need no further look. */
const INITIALS = /^[^\p{L}]*[sgezmtüuid]/iu;

const firstWord = (text: string): string | undefined =>
  INITIALS.test(text) ? FIRST_WORD.exec(text)?.[1]?.normalize('NFC').toLowerCase().replace(/-+$/, '') : undefined;

export function sumWord(text: string): string | undefined {
  const word = firstWord(text);
  return word !== undefined && SUM_WORDS.has(word) ? word : undefined;
}

export function isPart(text: string): boolean {
  const word = firstWord(text);
  return word !== undefined && PART_WORDS.has(word);
}
