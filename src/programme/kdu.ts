/** The table of housing costs (section 4.2): its rows and columns, by the parts of their figures' ids. */
import type { Localized } from '../language';
import { PREVIOUS_YEAR, YEAR } from './ids';

export const KDU_ITEMS = [
  { key: 'UH', label: { de: 'Unterkunft und Heizung', en: 'Accommodation and heating' } },
  { key: 'EINM_KDU', label: { de: 'Einmalige Kosten der Unterkunft und Heizung', en: 'One-off costs of accommodation and heating' } },
  { key: 'EINM_L', label: { de: 'Einmalige Leistungen', en: 'One-off benefits' } },
] as const;

/** As it is printed. */
export const KDU_TOTAL = 'GESAMT';

export type KduRow = (typeof KDU_ITEMS)[number]['key'] | typeof KDU_TOTAL;

/** What the previous year planned and spent, and what the year plans. */
export const KDU_COLUMNS = {
  plan: { key: `ANSATZ_${PREVIOUS_YEAR}`, label: { de: `Ansatz ${PREVIOUS_YEAR}`, en: `Plan ${PREVIOUS_YEAR}` } },
  actual: { key: `IST_${PREVIOUS_YEAR}`, label: { de: `Ist ${PREVIOUS_YEAR}`, en: `Actual ${PREVIOUS_YEAR}` } },
  next: { key: `ANSATZ_${YEAR}`, label: { de: `Ansatz ${YEAR}`, en: `Plan ${YEAR}` } },
} as const satisfies Record<string, { readonly key: string; readonly label: Localized }>;

/** What the table stands for. */
export const KDU_AS_OF: Localized = { de: `Haushaltsplan ${YEAR}, ${KDU_COLUMNS.actual.label.de}`, en: `budget ${YEAR}, actuals ${PREVIOUS_YEAR}` };

export type KduColumn = keyof typeof KDU_COLUMNS;

/** In the order of the document. */
export const KDU_COLUMN_KEYS: readonly KduColumn[] = ['plan', 'actual', 'next'];

export const kduFigure = (row: KduRow, column: KduColumn): string => `KDU_${row}_${KDU_COLUMNS[column].key}`;

/** A column's label inside a sentence. */
export function kduColumnText(column: KduColumn): Localized {
  const { de, en } = KDU_COLUMNS[column].label;
  return { de, en: en.toLowerCase() };
}

/** `Ansatz 2025 − Ist 2024` */
export function kduDifference(of: KduColumn, less: KduColumn): Localized {
  const [{ label }, { de, en }] = [KDU_COLUMNS[of], kduColumnText(less)];
  return { de: `${label.de} − ${de}`, en: `${label.en} − ${en}` };
}
