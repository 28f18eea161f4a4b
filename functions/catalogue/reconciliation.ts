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

/**
 * The status in Excel's own functions. Rounding takes away the traces of binary subtraction, such as 1.1 − 1 > 0.1, that a
 * calculation on 15 digits does not know; six places hold every printed step, of a rate as well as of an amount.
 */
export function statusTwin(rest: string, allowed: string): string {
  const difference = `ROUND(${rest},6)`;
  return `IF(${difference}=0,"EXAKT",IF(ABS(${difference})<=ROUND(${allowed},6),"RUNDUNG","WIDERSPRUCH"))`;
}
