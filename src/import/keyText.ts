/** Keys and labels as they are kept: no control character of a file reaches a cell. */

const BLANKS = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
/** Control characters other than tab and line breaks, which are blanks; and signs without width, which nobody sees. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2060]/g;

/** Whether a text can be kept as it is: the frequent case, without a regular expression. */
function isPlainKey(text: string): boolean {
  let before = 32;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 || (code > 126 && code < 161) || code === 0xad || code > 0x1fff || (code === 32 && before === 32)) return false;
    before = code;
  }
  return before !== 32 || text.length === 0;
}

export interface KeyText {
  readonly text: string;
  /** Control characters that were dropped. */
  readonly dropped: number;
}

/** Trimmed, inner blanks, tabs and line breaks as one blank, without other control characters. */
export function keyText(text: string): KeyText {
  if (isPlainKey(text)) return { text, dropped: 0 };
  const shown = text.replace(CONTROLS, '');
  return { text: shown.replace(BLANKS, ' ').trim(), dropped: text.length - shown.length };
}
