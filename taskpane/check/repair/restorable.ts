import type { FoundChange } from '../../load/renewSheet';

/** What was loaded may refer to cells that are gone since: to write that would bring an error where the user has put it right. */
export const isRestorable = (change: FoundChange): boolean => !String('plan' in change ? change.plan.formula : change.loaded).includes('#REF!');
