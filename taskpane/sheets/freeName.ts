const LONGEST = 31;

/** A sheet's name that nothing has yet. Excel takes 31 characters and none of these; capitals make no difference. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const allowed = wanted.replace(/[[\]:*?/\\']/g, ' ');
  const isTaken = (name: string): boolean => taken.some((other) => other.toLowerCase() === name.toLowerCase());
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = allowed.slice(0, LONGEST - suffix.length).trimEnd() + suffix;
    if (!isTaken(name)) return name;
  }
}
