import type { Explain, StepText } from '../explain';
import type { Decimal } from '../money/decimal';

/** Whether a title is stated after or before the transfer to administration; the programme does not say. */
export type Basis = 'NACH' | 'VOR';

/** The money for new measures, in EUR; negative when more is committed than there is. */
export function freeBudget(title: Decimal, transfer: Decimal, commitments: Decimal, basis: Basis, explain?: Explain): Decimal {
  if (basis === 'NACH') {
    const free = title.minus(commitments);
    explain?.(FREE_AFTER, [title, commitments], free);
    return free;
  }
  const available = title.minus(transfer);
  explain?.(AVAILABLE, [title, transfer], available);
  const free = available.minus(commitments);
  explain?.(FREE_BEFORE, [available, commitments], free);
  return free;
}

const FREE = { name: { de: 'Freie Mittel', en: 'Available funds' }, unit: 'eur' } as const;

const FREE_AFTER: StepText = { ...FREE, formula: { de: '{ansatz} − {verpflichtungen}', en: '{title} − {commitments}' } };

const AVAILABLE: StepText = {
  name: { de: 'Ansatz nach Umschichtung', en: 'Title after the transfer' },
  formula: { de: '{ansatz} − {umschichtung}', en: '{title} − {transfer}' },
  unit: 'eur',
};

const FREE_BEFORE: StepText = {
  ...FREE,
  formula: { de: '{Ansatz nach Umschichtung} − {verpflichtungen}', en: '{Title after the transfer} − {commitments}' },
};

/** `freeBudget` on whole cents: three numbers of 15 digits add up exactly in a double. */
export function freeBudgetOfCents(title: number, transfer: number, commitments: number, basis: Basis): number {
  return (basis === 'NACH' ? title - commitments : title - transfer - commitments) / 100;
}
