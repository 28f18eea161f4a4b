/** Between what a file says and what stands in the workbook: facts of the one as facts of the other. */
import { centsText } from '../../src/import/cents';
import type { Fact, Held, SecretFact } from '../../src/import/outcome';
import { Decimal } from '../../src/money/decimal';
import { roundedMark, type KduPosition } from '../../src/workbook/kduTables';
import type { BgFact, FactRow, KduFact } from '../../src/workbook/kduRows';
import type { ReadFacts } from './reading/answer';
import { sliceKey } from './slices';

export function factsOf({ facts, secret, accounts }: ReadFacts): KduFact[] {
  const labels = new Map(accounts.map(({ konto, bezeichnung }) => [konto, bezeichnung]));
  const common = ({ period, konto, gemeinde, position }: SecretFact): Omit<KduFact, 'amount' | 'cumulated'> => {
    const [year = 0, number = 0] = period.split('-').map(Number);
    return { year, period: number, account: konto, position: position ?? '', label: labels.get(konto) ?? '', municipality: gemeinde };
  };
  return [
    ...facts.map((fact) => ({
      ...common(fact),
      amount: centsText(fact.cents),
      ...(fact.precision && { rounded: roundedMark(fact.precision / 2) }),
      cumulated: fact.reported === undefined ? null : centsText(fact.reported),
    })),
    ...secret.map((fact) => ({ ...common(fact), amount: null, cumulated: null })),
  ];
}

export function householdsOf({ bg = [], secret }: ReadFacts): BgFact[] {
  const common = (period: string, municipality: string): Pick<BgFact, 'year' | 'month' | 'municipality'> => {
    const [year = 0, month = 0] = period.split('-').map(Number);
    return { year, month, municipality };
  };
  return [
    ...bg.map(({ period, gemeinde, bg: count, datenstand }) => ({ ...common(period, gemeinde), count, dataState: datenstand })),
    ...secret.map(({ period, gemeinde }) => ({ ...common(period, gemeinde), count: null, dataState: '' })),
  ];
}

/** What a file of a source is read against. @param accounts that KdU_Konten knows */
export function heldBy(rows: readonly FactRow[], source: string, accounts: readonly string[]): Held {
  const facts = rows.flatMap((row): Fact[] => {
    if (row.source !== source || row.amount === null || row.import === null) return [];
    return [
      {
        period: sliceKey(row),
        konto: row.account,
        gemeinde: row.municipality,
        ...(row.position === '' ? {} : { position: row.position as Exclude<KduPosition, 'nicht KdU'> }),
        cents: centsOf(row.amount),
        ...(row.cumulated === null ? {} : { reported: centsOf(row.cumulated) }),
      },
    ];
  });
  return { facts, known: accounts };
}

const centsOf = (amount: string): number => new Decimal(amount).times(100).toNumber();
