/** The formulas of a workbook are read again by each check, refresh and trace. */
const MOST = 10_000;

/**
 * @param read what a text says, by that text alone; its results are shared and stay as they are
 * @param most after so many texts it begins anew
 * @returns the same, read once for each text
 */
export function remembered<Result>(read: (text: string) => Result, most = MOST): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.result;
    const result = read(text);
    if (known.size >= most) known.clear();
    known.set(text, { result });
    return result;
  };
}
