/** The year that the programme plans. Figures whose ids name it, or the year before, are named here and nowhere else. */
export const YEAR = 2025;
export const PREVIOUS_YEAR = YEAR - 1;

/** Section 1.2. */
export const BUDGET = {
  total: `HH_${YEAR}_GESAMT`,
  administration: `HH_${YEAR}_VERWALTUNG`,
  integration: `HH_${YEAR}_EINGLIEDERUNG`,
} as const;

/** Section 4.1: what administration costs, and what is missing for it. */
export const COSTS = `FIN_VERWALTUNG_${YEAR}`;
export const PREVIOUS_COSTS = `FIN_VERWALTUNG_${PREVIOUS_YEAR}`;
export const UNDERFUNDING = `FIN_UNTERFIN_${YEAR}`;
export const PREVIOUS_UNDERFUNDING = `FIN_UNTERFIN_${PREVIOUS_YEAR}`;

/** Section 2.2.2: jobs under § 16i SGB II. */
export const NEW_JOBS = `TAAM_NEU_${YEAR}`;
export const JOBS = `TAAM_BESTAND_${YEAR}`;
