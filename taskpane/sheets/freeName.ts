import { sameName } from './marker';

const LONGEST = 31;

/** A sheet's name that nothing has yet. Excel takes 31 characters and none of these; capitals make no difference. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const allowed = wanted.replace(/[[\]:*?/\\']/g, ' ');
  const isTaken = (name: string): boolean => taken.some((other) => sameName(other, name));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = allowed.slice(0, LONGEST - suffix.length).trimEnd() + suffix;
    if (!isTaken(name)) return name;
  }
}

/** `JC_Zahlen_2`, where the name is taken. @param taken names of all tables, and of all else that has one */
export function freeTable(wanted: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}_${number}`;
    if (!taken.some((other) => sameName(other, name))) return name;
  }
}

/** Whether a table has the name that the add-in gives it, or one of those that it takes where that is taken. */
export const isTableNamed = (name: string, wanted: string): boolean => sameName(name.replace(/_\d+$/, ''), wanted) || sameName(name, wanted);
