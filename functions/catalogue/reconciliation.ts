import type { SelectorParameter } from '../parameter';

/** What RECONCILE and SUM_CHECK answer. */
export const RECONCILIATION_OUTPUT = {
  name: { de: 'ausgabe', en: 'output' },
  kind: 'selector',
  default: 'STATUS',
  values: [
    { value: 'STATUS', meaning: { de: 'EXAKT, RUNDUNG oder WIDERSPRUCH', en: 'EXAKT, RUNDUNG (rounding) or WIDERSPRUCH (contradiction)' } },
    { value: 'REST', meaning: { de: 'Berechnet minus veröffentlicht', en: 'Calculated minus published' } },
  ],
  description: { de: 'STATUS (Vorgabe) oder REST', en: 'STATUS (default) or REST' },
} as const satisfies SelectorParameter;

/**
 * A difference or a sum in Excel's own functions without the traces of binary arithmetic, such as 1.1 − 1 > 0.1, which a
 * calculation on 15 digits does not know. They are as large as the numbers that it comes from, so it is rounded by their
 * size: to 13 digits, because the traces of a sum of many numbers add up; below 1 to 13 places.
 *
 * @param size the numbers' absolute values together
 */
export const withoutTraces = (value: string, size: string): string => `ROUND(${value},13-INT(LOG10(1+${size})))`;

/** The status in Excel's own functions. */
export function nativeStatus(remainder: string, size: string, allowed: string): string {
  const difference = withoutTraces(remainder, size);
  return `IF(${difference}=0,"EXAKT",IF(ABS(${difference})<=${withoutTraces(allowed, allowed)},"RUNDUNG","WIDERSPRUCH"))`;
}
