/** Macs write `ü` as a `u` and a mark: such a März is no other month, such a Lünen no other place. */
const MARKS = /[\u0300-\u036f]/;

export const composed = (text: string): string => (MARKS.test(text) ? text.normalize('NFC') : text);
