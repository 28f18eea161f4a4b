/** The two lists of section 1.2 that the document adds up: the budget and its parts, the spending of a year and its items. */
import type { Localized } from '../language';
import { BUDGET } from './ids';

export interface SummedFigures {
  readonly items: readonly { readonly figure: string; readonly label: Localized }[];
  /** The printed total. */
  readonly total: string;
}

export const BUDGET_SUM: SummedFigures = {
  items: [
    { figure: BUDGET.administration, label: { de: 'Verwaltungshaushalt', en: 'Administration budget' } },
    { figure: BUDGET.integration, label: { de: 'Eingliederungshaushalt', en: 'Integration budget' } },
  ],
  total: BUDGET.total,
};

export const SPENDING_SUM: SummedFigures = {
  items: [
    { figure: 'AUSG_LLU', label: { de: 'Leistungen zum Lebensunterhalt', en: 'Living allowance' } },
    { figure: 'AUSG_KDU', label: { de: 'Kosten für Unterkunft und Heizung', en: 'Accommodation and heating' } },
    { figure: 'AUSG_VERWALTUNG', label: { de: 'Verwaltungskosten', en: 'Administration costs' } },
    { figure: 'AUSG_EGL', label: { de: 'Eingliederungsleistungen', en: 'Integration measures' } },
    { figure: 'AUSG_PAT', label: { de: 'Passiv-Aktiv-Transfer', en: 'Passive-active transfer' } },
    { figure: 'AUSG_EINMALIGE', label: { de: 'Einmalige Leistungen', en: 'One-off benefits' } },
    { figure: 'AUSG_BUT', label: { de: 'Bildung und Teilhabe', en: 'Education and participation' } },
  ],
  total: 'AUSG_GESAMT',
};
