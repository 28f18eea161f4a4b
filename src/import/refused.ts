import type { Problem, Refusal, RefusalReason, Understood } from './outcome';

export const refused = (reason: RefusalReason, understood: Understood = {}, problems: readonly Problem[] = []): Refusal => ({
  ...understood,
  kind: 'refused',
  reason,
  problems,
  problemCount: problems.length,
});
