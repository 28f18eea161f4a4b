/** The findings as the list shows them: what follows from another one under it, many of a kind on one sheet as one. */
import type { Worded } from '../words';

export interface Entry {
  readonly finding: Worded;
  readonly consequences: readonly Worded[];
  /** The others of its kind on its sheet; without itself. */
  readonly alike: readonly Worded[];
}

/** Fewer are told one by one. */
const MANY = 5;

export function entriesOf(findings: readonly Worded[]): Entry[] {
  const ids = new Set(findings.map(({ id }) => id));
  const isTop = ({ found }: Worded): boolean => found.follows === undefined || !ids.has(found.follows);
  const groups = new Map<string, Worded[]>();
  for (const finding of findings.filter(isTop)) {
    const key = JSON.stringify([finding.found.kind, finding.found.location?.sheet]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const followersOf = (ones: readonly Worded[]): Worded[] => findings.filter((other) => !isTop(other) && ones.some(({ id }) => id === other.found.follows));
  return [...groups.values()].flatMap((ones): Entry[] => {
    const [first, ...alike] = ones;
    if (first && ones.length >= MANY) return [{ finding: first, alike, consequences: followersOf(ones) }];
    return ones.map((finding) => ({ finding, alike: [], consequences: followersOf([finding]) }));
  });
}
