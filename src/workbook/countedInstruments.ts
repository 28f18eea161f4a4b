/** The instruments that the title pays for, each by the name under which it stands alone: "of which with an employer" does not. */
import type { Localized } from '../language';
import { INSTRUMENTS } from '../programme/instruments';
import { ASSUMPTIONS } from './assumptions';

export interface CountedInstrument {
  /** The published number of places. */
  readonly figure: string;
  /** The assumption of its cost. */
  readonly unitCost: string;
  readonly label: Localized;
}

export const COUNTED_INSTRUMENTS: readonly CountedInstrument[] = INSTRUMENTS.flatMap(({ figure, unitCost, label }) => {
  if (unitCost === undefined) return [];
  const assumption = ASSUMPTIONS.find(({ name }) => name === unitCost);
  return [{ figure, unitCost, label: assumption?.label ?? label }];
});
