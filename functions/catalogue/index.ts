import type { FunctionDefinition } from '../definition';
import { ADMIN_SHARE } from './adminShare';
import { ALLOCATE } from './allocate';
import { EXHAUSTION } from './exhaustion';
import { FIGURE } from './figure';
import { FREE_BUDGET } from './freeBudget';
import { GROWTH } from './growth';
import { IMPLIED_WEIGHT } from './impliedWeight';
import { KDU_DELTA } from './kduDelta';
import { RECONCILE } from './reconcile';
import { SLOT_BUDGET } from './slotBudget';
import { SUM_CHECK } from './sumCheck';
import { UNDERFUNDING } from './underfunding';
import { UNDERFUNDING_BRIDGE } from './underfundingBridge';
import { WEIGHTED_RATE } from './weightedRate';

/** Every JC function, group by group. */
export const CATALOGUE: readonly FunctionDefinition[] = [
  UNDERFUNDING,
  UNDERFUNDING_BRIDGE,
  ADMIN_SHARE,
  FREE_BUDGET,
  SLOT_BUDGET,
  ALLOCATE,
  KDU_DELTA,
  EXHAUSTION,
  FIGURE,
  RECONCILE,
  SUM_CHECK,
  GROWTH,
  WEIGHTED_RATE,
  IMPLIED_WEIGHT,
];
