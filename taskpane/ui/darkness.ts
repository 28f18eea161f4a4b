/** Below this a background counts as dark; 0 is black, 1 white. */
const DARK = 0.5;

/** `#1F1F1F` → whether light text belongs on it; null where it is no colour. */
export function isDark(background: string | undefined): boolean | null {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(background ?? '');
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((pair) => parseInt(pair, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < DARK;
}
