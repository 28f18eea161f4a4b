/** What is told of facts as a whole: their order, months between them that are missing, accounts whose year is negative. */
import { LAST_MONTH, periodCode, periodText, yearOfCode } from './months';
import type { Fact, Facts, SecretFact } from './outcome';

export function compare(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((text, index) => text !== other[index]);
  if (at < 0) return 0;
  return (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
}

export const byKey = (one: SecretFact, other: SecretFact): number =>
  compare([one.period, one.konto, one.gemeinde, one.position ?? ''], [other.period, other.konto, other.gemeinde, other.position ?? '']);

/** Months between the first and the last period without an entry. */
export function gapsOf(codes: readonly number[]): string[] {
  const present = new Set(codes);
  const sorted = [...present].sort((one, other) => one - other);
  const [first = 0] = sorted;
  const last = sorted.at(-1) ?? 0;
  const gaps: string[] = [];
  for (let year = yearOfCode(first); year <= yearOfCode(last); year++) {
    for (let month = 1; month <= LAST_MONTH; month++) {
      const code = periodCode(year, month);
      if (code > first && code < last && !present.has(code)) gaps.push(periodText(year, month));
    }
  }
  return gaps;
}

/** Accounts whose year is negative in this file: `KdU_Konten` may turn their sign. */
export function negativeYears(facts: readonly Fact[]): Facts['negativeYears'] {
  const sums = new Map<string, { konto: string; year: number; cents: number }>();
  for (const { period, konto, position, cents } of facts) {
    if (position !== undefined) continue;
    const year = Number(period.slice(0, 4));
    const key = `${year} ${konto}`;
    const sum = sums.get(key) ?? { konto, year, cents: 0 };
    sum.cents += cents;
    sums.set(key, sum);
  }
  return [...sums.values()]
    .filter(({ cents }) => cents < 0)
    .sort((one, other) => compare([one.konto, String(one.year)], [other.konto, String(other.year)]));
}
