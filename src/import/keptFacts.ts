/** What was summed, under the keys that are kept. */
import type { Reported } from './cumulated';
import type { Sum } from './factSums';
import type { Ledger } from './ledger';
import { codeText } from './months';
import type { SecretFact } from './outcome';
import type { TableRecord } from './tableRecord';
import type { TableYear } from './tableYear';

export interface KeptFacts {
  readonly facts: readonly Reported[];
  readonly secret: readonly SecretFact[];
  /** Sums in cents by `idOf` their key. */
  readonly byId: ReadonlyMap<string, number>;
}

type Named = ReturnType<Ledger['named']>[number];

export const idOf = ({ period, konto, gemeinde, position }: SecretFact): string =>
  JSON.stringify(position === undefined ? { period, konto, gemeinde } : { period, konto, gemeinde, position });

export function keyOf(
  { municipalities }: Ledger,
  year: TableYear,
  { konto, entry }: Named,
  { code, municipality }: Pick<Sum, 'code' | 'municipality'>,
): SecretFact {
  const key = { period: codeText(year.completed(code)), konto, gemeinde: municipalities[municipality] ?? '' };
  return entry.position === undefined ? key : { ...key, position: entry.position };
}

/** An account that was split over products meets itself again. */
export function keptFacts({ ledger }: TableRecord, year: TableYear): KeptFacts {
  const facts = new Map<string, Reported>();
  const secret = new Map<string, SecretFact>();
  const byId = new Map<string, number>();
  for (const named of ledger.named()) {
    for (const sum of ledger.sumsOf(named.entry)) {
      const key = keyOf(ledger, year, named, sum);
      const id = idOf(key);
      if (sum.isSecret) secret.set(id, key);
      if (sum.count === 0) continue;
      const before = facts.get(id);
      const cents = (before?.cents ?? 0) + sum.cents;
      facts.set(id, {
        ...key,
        cents,
        ...(sum.precision > 0 || before?.precision ? { precision: (before?.precision ?? 0) + sum.precision } : {}),
        line: before?.line ?? sum.firstLine,
      });
      byId.set(id, cents);
    }
  }
  return { facts: [...facts.values()], secret: [...secret.values()], byId };
}
