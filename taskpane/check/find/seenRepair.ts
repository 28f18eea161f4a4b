import type { CheckedSheet } from '../checked';
import type { FindingKind } from '../found';
import type { Repair, Step } from '../repair/kinds';

/** What gives a sheet back the look it was loaded with; carried out only as long as the same is found. */
export const seenRepair = ({ info, name }: CheckedSheet, kind: FindingKind, of: string, numbers: string, steps: readonly Step[]): Repair => ({
  kind: 'seen',
  sheet: { id: info.id, name },
  finding: `${kind}:${of} ${numbers}`,
  steps,
});
