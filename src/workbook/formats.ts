/** Number formats, in Excel's invariant form. */
import type { Localized } from '../language';

export const EURO = '#,##0 "€"';
export const EURO_CENTS = '#,##0.00 "€"';
export const EURO_DEVIATION = '+#,##0 "€";-#,##0 "€";0 "€"';
export const PERCENT = '0.0 %';
export const PERCENT_FINE = '0.00 %';
export const PERCENT_DEVIATION = '+0.0 %;-0.0 %;0.0 %';
export const PERCENT_FINE_DEVIATION = '+0.00 %;-0.00 %;0.00 %';
/** The difference of two percentages. */
export const POINTS_DEVIATION = {
  de: '+0.00 %"-Pkt.";-0.00 %"-Pkt.";0.00 %"-Pkt."',
  en: '+0.00 %" pts";-0.00 %" pts";0.00 %" pts"',
} as const satisfies Localized;
export const COUNT = '#,##0';
export const COUNT_DEVIATION = '+#,##0;-#,##0;0';
export const TENTHS = '#,##0.0';
export const TENTHS_DEVIATION = '+#,##0.0;-#,##0.0;0.0';
export const DATE = 'dd.mm.yyyy';
export const TEXT = '@';
export const GENERAL = 'General';

/** Of a published figure, by its unit. */
export function figureFormat(unit: string): string {
  if (unit === '%') return PERCENT;
  return unit === 'EUR' ? EURO : COUNT;
}

/** Axis and labels of charts: the number in millions or thousands, the cell keeps every euro. */
export const MILLIONS_AXIS = '#,##0,,';
/** With what a million does not show. */
export const MILLIONS_FINE_AXIS = '0.0,,';
export const MILLIONS_LABEL = '#,##0.0,,';
export const THOUSANDS = '#,##0,';

/** Labels of the bars of a bridge. A bar that is not there is 0 and gets none. */
export const BRIDGE_TOTAL = '0.00,,;;';
export const BRIDGE_RISE = '+0.00,,;;';
export const BRIDGE_FALL = '"−"0.00,,;;';
