import type { Reconciliation } from '../../src/audit/reconcile';
import type { SelectorParameter } from '../definition';

/** What RECONCILE and SUM_CHECK answer. */
export const RECONCILIATION_OUTPUT = {
  name: { de: 'ausgabe', en: 'output' },
  kind: 'selector',
  default: 'STATUS',
  values: [
    { value: 'STATUS', meaning: { de: 'EXAKT, RUNDUNG oder WIDERSPRUCH', en: 'EXAKT, RUNDUNG (rounding) or WIDERSPRUCH (contradiction)' } },
    { value: 'REST', meaning: { de: 'Berechnet minus veröffentlicht', en: 'Computed minus published' } },
  ],
  description: { de: 'STATUS (Vorgabe) oder REST', en: 'STATUS (default) or REST' },
} as const satisfies SelectorParameter;

export function outputOf({ status, rest }: Reconciliation, output: 'STATUS' | 'REST') {
  return output === 'STATUS' ? status : rest;
}
