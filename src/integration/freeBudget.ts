import type { Decimal } from '../money/decimal';

/** Whether a title is stated after or before the transfer to administration; the programme does not say. */
export type Basis = 'NACH' | 'VOR';

/** The money for new measures, in EUR; negative when more is committed than there is. */
export function freeBudget(title: Decimal, transfer: Decimal, commitments: Decimal, basis: Basis): Decimal {
  const available = basis === 'NACH' ? title : title.minus(transfer);
  return available.minus(commitments);
}
