import type { FunctionDefinition } from '../definition';
import { ALLOCATE } from './allocate';
import { EXHAUSTION } from './exhaustion';
import { FIGURE } from './figure';
import { KDU_DELTA } from './kduDelta';
import { RECONCILE } from './reconcile';
import { SLOT_BUDGET } from './slotBudget';
import { SUM_CHECK } from './sumCheck';
import { UNDERFUNDING } from './underfunding';

/** Every JC function, group by group. */
export const CATALOGUE: readonly FunctionDefinition[] = [
  UNDERFUNDING,
  SLOT_BUDGET,
  ALLOCATE,
  KDU_DELTA,
  EXHAUSTION,
  FIGURE,
  RECONCILE,
  SUM_CHECK,
];
