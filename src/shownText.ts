/** Signs that take no room, or turn what follows around: nobody sees why `1‹U+202D›234` is no amount. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** A text as a message quotes it: what cannot be seen as its code point, `‹U+202D›`. */
export const shownText = (text: string): string =>
  text.replace(INVISIBLE, (sign) => `‹U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`);
