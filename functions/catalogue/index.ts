import type { FunctionDefinition } from '../definition';
import { ADMIN_SHARE } from './adminShare';
import { ALLOCATE } from './allocate';
import { AVAILABLE } from './available';
import { BG_MONTHS } from './bgMonths';
import { COMMITMENT_SPLIT } from './commitmentSplit';
import { EXHAUSTION } from './exhaustion';
import { FIGURE } from './figure';
import { FREE_BUDGET } from './freeBudget';
import { GROWTH_RATE } from './growthRate';
import { IMPLIED_WEIGHT } from './impliedWeight';
import { KDU_ACCOUNTS } from './kduAccounts';
import { KDU_DELTA } from './kduDelta';
import { KDU_FORECAST } from './kduForecast';
import { KDU_MONTHS } from './kduMonths';
import { KDU_NET } from './kduNet';
import { KDU_PER_BG } from './kduPerBg';
import { KDU_PRICE_VOLUME } from './kduPriceVolume';
import { OVERRUN } from './overrun';
import { PARSE_AMOUNT } from './parseAmount';
import { PROVISIONAL_RELEASE } from './provisionalRelease';
import { RECONCILE } from './reconcile';
import { ROUND_INTERVAL } from './roundInterval';
import { SLOT_BUDGET } from './slotBudget';
import { SUBSIDY_RATE } from './subsidyRate';
import { SUM_CHECK } from './sumCheck';
import { TAAM_COST } from './taamCost';
import { TAAM_STOCK } from './taamStock';
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
  AVAILABLE,
  COMMITMENT_SPLIT,
  PROVISIONAL_RELEASE,
  SUBSIDY_RATE,
  TAAM_STOCK,
  TAAM_COST,
  KDU_DELTA,
  KDU_NET,
  KDU_PER_BG,
  KDU_PRICE_VOLUME,
  KDU_FORECAST,
  KDU_MONTHS,
  BG_MONTHS,
  KDU_ACCOUNTS,
  OVERRUN,
  EXHAUSTION,
  FIGURE,
  RECONCILE,
  SUM_CHECK,
  ROUND_INTERVAL,
  PARSE_AMOUNT,
  GROWTH_RATE,
  WEIGHTED_RATE,
  IMPLIED_WEIGHT,
];
