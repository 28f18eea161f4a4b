/** Cumulated values: the month is what is more than all periods before it, from the file or from the workbook. */
import { levelDifference } from './level';
import { codeText, LAST_MONTH, periodCode, periodOfCode, textCode, yearOfCode } from './months';
import type { Fact, Held, Problem } from './outcome';

/** A value as the file reports it. */
export interface Reported extends Fact {
  readonly line: number;
}

export interface CumulatedResult {
  readonly facts: Fact[];
  /** What earlier periods hold, by line. */
  readonly earlier: readonly { readonly line: number; readonly cents: number }[];
  readonly problems: readonly Problem[];
}

export interface PreviousPeriodQuestion {
  readonly missing: readonly string[];
  readonly isOtherLevel: boolean;
}

const keyOf = ({ konto, position, gemeinde }: Fact): string => JSON.stringify([konto, position, gemeinde]);

/** The periods before one, of its year, that have to be there. */
const before = (code: number): number[] =>
  Array.from({ length: Math.min(periodOfCode(code) - 1, LAST_MONTH) }, (_, index) => periodCode(yearOfCode(code), index + 1));

/** @param reported every value of the file, its lines of one key and period added */
export function monthsOfCumulated(
  reported: readonly Reported[],
  held: Held,
  centsText: (cents: number) => string,
): CumulatedResult | PreviousPeriodQuestion {
  const codes = [...new Set(reported.map(({ period }) => textCode(period)))].sort((one, other) => one - other);
  const inFile = new Set(codes);
  const heldBefore = held.facts.filter(({ period }) => !inFile.has(textCode(period)));
  const present = new Set([...codes, ...heldBefore.map(({ period }) => textCode(period))]);
  const missing = [...new Set(codes.flatMap(before))].filter((code) => !present.has(code));
  const isNeeded = ({ period }: Fact): boolean => codes.some((code) => before(code).includes(textCode(period)));
  const isOtherLevel = levelDifference(heldBefore.filter(isNeeded), reported) !== undefined;
  if (missing.length > 0 || isOtherLevel) return { missing: missing.sort((one, other) => one - other).map(codeText), isOtherLevel };
  return differences(reported, heldBefore, codes, centsText);
}

/** What one key has come to. */
interface Course {
  readonly konto: string;
  cents: number;
}

function differences(
  reported: readonly Reported[],
  held: readonly Fact[],
  codes: readonly number[],
  centsText: (cents: number) => string,
): CumulatedResult {
  const facts: Fact[] = [];
  const earlier: { line: number; cents: number }[] = [];
  const problems: Problem[] = [];
  const byCode = new Map<number, Reported[]>(codes.map((code) => [code, []]));
  for (const value of reported) byCode.get(textCode(value.period))?.push(value);
  for (const year of new Set(codes.map(yearOfCode))) {
    const courses = new Map<string, Course>();
    const heldOfYear = held.filter(({ period }) => yearOfCode(textCode(period)) === year);
    const allCodes = [
      ...new Set([...codes.filter((code) => yearOfCode(code) === year), ...heldOfYear.map(({ period }) => textCode(period))]),
    ];
    for (const code of allCodes.sort((one, other) => one - other)) {
      const values = byCode.get(code);
      if (values === undefined) {
        for (const fact of heldOfYear) if (textCode(fact.period) === code) addHeld(courses, fact);
        continue;
      }
      const seen = new Set<string>();
      for (const { line, ...value } of values) {
        const key = keyOf(value);
        seen.add(key);
        const course = courses.get(key);
        const cents = value.cents - (course?.cents ?? 0);
        facts.push({ ...value, cents, reported: value.cents });
        if (course) earlier.push({ line, cents: course.cents });
        if (cents < 0) problems.push({ line, column: null, found: centsText(cents), kind: 'negative-month', level: 'note' });
        courses.set(key, { konto: value.position ?? value.konto, cents: value.cents });
      }
      for (const [key, { konto }] of courses) {
        if (seen.has(key)) continue;
        problems.push({ line: null, column: null, found: konto, kind: 'cumulated-gone', level: 'warning', period: codeText(code) });
      }
    }
  }
  return { facts, earlier, problems };
}

function addHeld(courses: Map<string, Course>, fact: Fact): void {
  const key = keyOf(fact);
  const course = courses.get(key);
  courses.set(key, { konto: fact.position ?? fact.konto, cents: (course?.cents ?? 0) + fact.cents });
}
