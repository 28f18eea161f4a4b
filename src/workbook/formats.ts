/** Number formats, in Excel's invariant form. */
export const EURO = '#,##0 "€"';
export const EURO_DEVIATION = '+#,##0 "€";-#,##0 "€";0 "€"';
export const PERCENT = '0.0 %';
export const PERCENT_DEVIATION = '+0.0 %;-0.0 %;0.0 %';
export const COUNT = '#,##0';
export const TEXT = '@';

/** Axis and labels of charts: the number in millions or thousands, the cell keeps every euro. */
export const MILLIONS_AXIS = '#,##0,,';
export const MILLIONS_LABEL = '#,##0.0,,';
export const THOUSANDS = '#,##0,';
