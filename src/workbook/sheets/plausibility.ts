/** Eingliederung: does either reading of the title fit last year's spending? */
import type { Localized } from '../../language';
import { EURO, EURO_DEVIATION } from '../formats';
import { halfWidthOf, precisionOf } from '../../programme/formulas';
import { BUDGET, PREVIOUS_UNDERFUNDING, UNDERFUNDING } from '../../programme/ids';
import type { SheetContext } from './context';
import type { Side, TwoColumnRow } from './twoColumns';

const TEXT = {
  withFlatSum: { de: 'berechnet, mit Pauschale', en: 'calculated, with flat-rate amount' },
  withoutFlatSum: { de: 'berechnet, ohne Pauschale', en: 'calculated, without flat-rate amount' },
  originAfter: { de: 'NACH: Vorjahr − Kürzung − Anstieg der Umschichtung', en: 'NACH: previous year − cut − rise of the transfer' },
  originBefore: { de: 'VOR: Vorjahr − Kürzung + Umschichtung des Vorjahres', en: 'VOR: previous year − cut + transfer of that year' },
  remainderToTitle: { de: 'Differenz zum Titel', en: 'Difference to the budget line' },
  nearest: { de: 'NACH liegt am nächsten, auch außerhalb der Rundung', en: 'NACH is nearest, yet outside rounding' },
  outside: { de: 'liegt außerhalb der Rundung', en: 'outside rounding' },
  status: { de: 'Status', en: 'Status' },
} as const satisfies Record<string, Localized>;

const calculated = { role: 'calculated', numberFormat: EURO } as const;

/** Each computed title is followed by its remainder and its status. */
const rowsFrom = (top: number): Record<'withFlatSum' | 'withoutFlatSum', number> => ({ withFlatSum: top, withoutFlatSum: top + 3 });

export const plausibilityStatusRows = (top: number): number[] => Object.values(rowsFrom(top)).map((row) => row + 2);

/**
 * Last year's spending, less the cut of integration (total less administration), less what goes to administration:
 * read NACH, the title has lost only the rise of the transfer; read VOR, last year's transfer comes back on top.
 */
export function plausibilityRows(top: number, { language }: SheetContext): TwoColumnRow[] {
  const rows = rowsFrom(top);
  const cut = '(FIN_KUERZUNG_GESAMT-FIN_KUERZUNG_VERWALTUNG)';
  const withoutFlatSum: Readonly<Record<Side, string>> = {
    B: `AUSG_EGL-${cut}-(${UNDERFUNDING}-${PREVIOUS_UNDERFUNDING})`,
    C: `AUSG_EGL-${cut}+${PREVIOUS_UNDERFUNDING}`,
  };
  const used: Readonly<Record<Side, readonly string[]>> = {
    B: ['AUSG_EGL', 'FIN_KUERZUNG_GESAMT', 'FIN_KUERZUNG_VERWALTUNG', UNDERFUNDING, PREVIOUS_UNDERFUNDING],
    C: ['AUSG_EGL', 'FIN_KUERZUNG_GESAMT', 'FIN_KUERZUNG_VERWALTUNG', PREVIOUS_UNDERFUNDING],
  };
  const remainder = (row: number) => (column: Side): string => `=${column}${row}-${BUDGET.integration}`;
  const status = (row: number, more: readonly string[]) => (column: Side): string =>
    `=JC.RECONCILE(${BUDGET.integration},${column}${row},${precisionOf(BUDGET.integration)},${halfWidthOf(...used[column], ...more)})`;
  const remainderRow = { label: TEXT.remainderToTitle[language], role: 'calculated', numberFormat: EURO_DEVIATION } as const;
  const statusRow = { label: TEXT.status[language], role: 'calculated' } as const;
  return [
    {
      label: TEXT.withFlatSum[language],
      amount: (column) => `=${withoutFlatSum[column]}+FIN_FBWREHA_PAUSCHALE`,
      ...calculated,
      origin: TEXT.originAfter[language],
    },
    { ...remainderRow, amount: remainder(rows.withFlatSum), origin: TEXT.nearest[language] },
    { ...statusRow, amount: status(rows.withFlatSum, ['FIN_FBWREHA_PAUSCHALE']) },
    {
      label: TEXT.withoutFlatSum[language],
      amount: (column) => `=${withoutFlatSum[column]}`,
      ...calculated,
      origin: TEXT.originBefore[language],
    },
    { ...remainderRow, amount: remainder(rows.withoutFlatSum), origin: TEXT.outside[language] },
    { ...statusRow, amount: status(rows.withoutFlatSum, []) },
  ];
}
