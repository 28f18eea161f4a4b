import type { FunctionDefinition } from '../definition';
import { KDU_DELTA } from './kduDelta';

/** Every JC function, group by group. */
export const CATALOGUE: readonly FunctionDefinition[] = [KDU_DELTA];
