/**
 * The manifest demands next to nothing, or an older Excel would hide the add-in without a word.
 * What the add-in needs is checked here, where a lack can be explained.
 */
interface Requirement {
  readonly set: 'ExcelApi' | 'CustomFunctionsRuntime';
  /** `1.n` */
  readonly minor: number;
}

export const REQUIREMENTS: readonly Requirement[] = [
  { set: 'ExcelApi', minor: 12 },
  { set: 'CustomFunctionsRuntime', minor: 3 },
];

export interface Lack {
  readonly set: Requirement['set'];
  readonly needed: string;
  /** The highest version this Excel has; null for none at all. */
  readonly found: string | null;
}

export function findLacks(isSupported: (set: string, version: string) => boolean, requirements = REQUIREMENTS): Lack[] {
  return requirements
    .filter(({ set, minor }) => !isSupported(set, version(minor)))
    .map(({ set, minor }) => {
      const lower = Array.from({ length: minor - 1 }, (_, index) => version(minor - 1 - index));
      return { set, needed: version(minor), found: lower.find((candidate) => isSupported(set, candidate)) ?? null };
    });
}

const version = (minor: number): string => `1.${minor}`;
