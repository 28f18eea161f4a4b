/** The level of a slice: accounts or positions, and municipalities or the whole Kreis. Levels are never mixed. */
import type { Fact } from './outcome';

export type LevelDifference = 'positions' | 'municipalities';

export interface Keyed extends Pick<Fact, 'konto' | 'gemeinde'> {
  /** Where the row is a position itself. */
  readonly position?: string;
}

/** How two sets of facts differ in level; undefined where they can stand beside each other. */
export function levelDifference(held: readonly Keyed[], come: readonly Keyed[]): LevelDifference | undefined {
  if (held.length === 0 || come.length === 0) return undefined;
  const isPosition = ({ position }: Keyed): boolean => position !== undefined;
  if (held.some(isPosition) !== come.some(isPosition)) return 'positions';
  const places = new Map<string, boolean>();
  for (const fact of held) places.set(keyOf(fact), fact.gemeinde !== '');
  for (const fact of come) {
    const hasPlace = places.get(keyOf(fact));
    if (hasPlace !== undefined && hasPlace !== (fact.gemeinde !== '')) return 'municipalities';
  }
  return undefined;
}

const keyOf = ({ konto, position }: Keyed): string => position ?? konto;
