import type { Localized } from '../src/language';

/** The groups of the function list, in the order in which they are shown. */
export const GROUPS = {
  administration: { de: 'Verwaltung', en: 'Administration' },
  integration: { de: 'Eingliederung', en: 'Integration' },
  housing: { de: 'Kosten der Unterkunft', en: 'Housing' },
  audit: { de: 'Zahlen und Prüfung', en: 'Figures and audit' },
  targets: { de: 'Ziele', en: 'Targets' },
} as const satisfies Record<string, Localized>;

export type Group = keyof typeof GROUPS;
