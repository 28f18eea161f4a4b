/**
 * Inputs that only one sheet works with; they stand there. What the law leaves open, changes retroactively or decides
 * locally has no default.
 */
import type { Localized } from '../language';
import { KDU_ITEMS } from '../programme/kdu';
import { NEW_JOBS, YEAR } from '../programme/ids';
import type { Asked } from './assumptions';
import { MONITOR_INPUTS } from './monitorInputs';
import { SCENARIO_INPUTS } from './scenarios';

/** An input that is not asked for on Annahmen. `initial` stands in its cell: the name of the published figure it starts from, or nothing. */
export interface SheetInput extends Asked {
  readonly initial: { readonly figure: string } | null;
}

const SHARE = { kind: 'range', min: 0, max: 1 } as const;
const FROM_ZERO = { kind: 'range', min: 0 } as const;

export const PROVISIONAL = {
  procedure: {
    name: 'EIN_VORL_VERFAHREN',
    label: { de: 'Verfahren', en: 'Procedure' },
    unit: 'choice',
    initial: null,
    allowed: { kind: 'list', values: ['ZWOELFTEL', 'OBERGRENZE'] },
    meaning: {
      de: 'ZWOELFTEL je Monat (Gewohnheit, kein Recht) oder OBERGRENZE als Anteil am Ansatz; keine Vorgabe',
      en: 'ZWOELFTEL: a twelfth a month (a habit, not law); OBERGRENZE: a share of the budget; no default',
    },
  },
  ceiling: {
    name: 'EIN_VORL_OBERGRENZE',
    label: { de: 'Obergrenze', en: 'Ceiling' },
    unit: 'fraction',
    initial: null,
    allowed: SHARE,
    plausible: {
      min: 0.05,
      max: 1,
      reason: {
        de: 'Ein Anteil am Jahresansatz; weniger als 5 % sind meist ein Komma zu viel.',
        en: 'A share of the year’s budget; less than 5 % is mostly a decimal place too many.',
      },
    },
    meaning: {
      de: 'nur für OBERGRENZE; ob die 45 % von 2025 für Titel der Jobcenter galten, ist nicht belegt',
      en: 'for OBERGRENZE only; whether the 45 % of 2025 bound titles of Jobcenters is not proven',
    },
  },
} as const satisfies Record<string, SheetInput>;

export const TAAM = {
  entries: {
    name: 'EIN_TAAM_ZUGAENGE',
    label: { de: 'Zugänge im Jahr', en: 'Entries in the year' },
    unit: 'count',
    initial: { figure: NEW_JOBS },
    allowed: FROM_ZERO,
    plausible: {
      min: 0,
      max: 500,
      reason: {
        de: 'Ein Jobcenter fördert im Jahr einige Dutzend neue Beschäftigungen.',
        en: 'A Jobcenter supports some dozens of new jobs in a year.',
      },
    },
    meaning: { de: 'Vorgabe: veröffentlichter Wert, Abschnitt 2.2.2', en: 'default: published value, section 2.2.2' },
  },
  wage: {
    name: 'EIN_TAAM_ENTGELT',
    label: { de: 'Entgelt je Beschäftigung', en: 'Wage per job' },
    unit: 'eurPerMonth',
    initial: null,
    allowed: FROM_ZERO,
    plausible: {
      min: 100,
      max: 10_000,
      reason: {
        de: 'Brutto im Monat, nicht im Jahr und nicht in TEUR.',
        en: 'Gross in a month, neither in a year nor in thousands.',
      },
    },
    meaning: { de: 'Arbeitnehmerbrutto im Mittel; Ihre Planung', en: 'mean gross wage; your planning' },
  },
  employerShare: {
    name: 'EIN_TAAM_AG_ANTEIL',
    label: { de: 'Pauschaler Arbeitgeberanteil', en: 'Flat employer contributions' },
    unit: 'fraction',
    initial: null,
    allowed: SHARE,
    plausible: {
      min: 0.1,
      max: 0.3,
      reason: {
        de: 'Die Beiträge der Arbeitgeber liegen um ein Fünftel des Entgelts.',
        en: 'Employers’ contributions are about a fifth of the wage.',
      },
    },
    meaning: { de: 'pauschal nach § 16i SGB II; der Satz ist nicht belegt, darum keine Vorgabe', en: 'flat rate under § 16i SGB II; not proven, so no default' },
  },
  transfer: {
    name: 'EIN_TAAM_PAT',
    label: { de: 'Passiv-Aktiv-Transfer je Fall', en: 'Passive-active transfer per case' },
    unit: 'eurPerMonth',
    initial: null,
    allowed: FROM_ZERO,
    plausible: {
      min: 100,
      max: 2_500,
      reason: {
        de: 'Je Fall im Monat, nicht im Jahr; bekannt sind 800 bis 1.100 EUR.',
        en: 'Per case in a month, not in a year; 800 to 1,100 EUR are known.',
      },
    },
    meaning: {
      de: 'seit 2023 sind 800, 1.000 und 1.100 EUR bekannt; Ihr Mittelwert',
      en: 'since 2023 800, 1,000 and 1,100 EUR are known; your mean',
    },
  },
} as const satisfies Record<string, SheetInput>;

/** The last year that the stock of jobs is carried forward to. */
const TAAM_HORIZON = 2030;

/** Entries of the years after the programme's. */
export const TAAM_LATER_ENTRIES: readonly (SheetInput & { readonly year: number })[] = Array.from({ length: TAAM_HORIZON - YEAR }, (_, index) => {
  const year = YEAR + 1 + index;
  return {
    year,
    name: `EIN_TAAM_ZUGAENGE_${year}`,
    label: { de: `Zugänge ${year}`, en: `Entries ${year}` },
    unit: 'count',
    initial: null,
    allowed: FROM_ZERO,
    meaning: { de: 'Ihre Planung; leer zählt als 0', en: 'your planning; empty counts as 0' },
  };
});

/** What the budget authorises to commit for later years. */
export const AUTHORISATIONS: readonly (SheetInput & { readonly year: number })[] = [YEAR + 1, YEAR + 2].map((year) => ({
  year,
  name: `EIN_VE_${year}`,
  label: { de: `Verpflichtungsermächtigung ${year}`, en: `Commitment authorisation ${year}` },
  unit: 'eur',
  initial: null,
  allowed: FROM_ZERO,
  meaning: { de: 'aus Ihrem Haushalt; keine Vorgabe', en: 'from your budget; no default' },
}));

/** What must hold so that so much is free, or so many of the programme's places are paid. */
export const TARGETS = {
  free: {
    name: 'EIN_ZIEL_FREI',
    label: { de: 'Frei für neue Maßnahmen mindestens', en: 'Free for new measures at least' },
    unit: 'eur',
    initial: null,
    allowed: FROM_ZERO,
    meaning: { de: 'Ihr Ziel; keine Vorgabe', en: 'your target; no default' },
  },
  share: {
    name: 'EIN_ZIEL_ANTEIL',
    label: { de: 'Anteil der Plätze des Programms', en: "Share of the programme's places" },
    unit: 'fraction',
    initial: null,
    allowed: SHARE,
    meaning: { de: 'Ihr Ziel; keine Vorgabe; braucht alle Stückkosten', en: 'your target; no default; needs all unit costs' },
  },
} as const satisfies Record<string, SheetInput>;

/** How far a driver of the free money is moved. */
export interface Step extends SheetInput {
  /** The name of what holds on Annahmen. */
  readonly driver: string;
  /** What holds while nothing is entered. */
  readonly preset: number;
}

const step = (stem: string, driver: string, preset: number, label: Localized, meaning: Localized): Step => ({
  name: `EIN_SCHRITT_${stem}`,
  driver,
  preset,
  label,
  unit: 'fraction',
  initial: null,
  allowed: SHARE,
  meaning,
});

const OF_AMOUNT: Localized = { de: 'Anteil am Betrag, der gilt', en: 'share of the applicable amount' };

export const STEPS: readonly Step[] = [
  step('VERPFL', 'ANN_VERPFL', 0.05, { de: 'Verpflichtungen', en: 'Commitments' }, OF_AMOUNT),
  step('KOSTEN', 'ANN_VERW_KOSTEN', 0.01, { de: 'Verwaltungskosten', en: 'Administration costs' }, OF_AMOUNT),
  step('MITTEL', 'ANN_VERW_MITTEL', 0.01, { de: 'Verwaltungsmittel', en: 'Administration funds' }, OF_AMOUNT),
  step('KFA', 'ANN_KFA', 0.005, { de: 'Kommunaler Finanzierungsanteil (KFA)', en: 'Municipal share (KFA)' }, {
    de: 'Prozentpunkte, bei 0 und 100 % gekappt',
    en: 'percentage points, cut at 0 and 100 %',
  }),
];

export const KDU_QUOTA = {
  a: {
    name: 'EIN_KDU_QUOTE_A',
    label: { de: 'Bundesbeteiligung, Quote A', en: 'Federal share, quota A' },
    unit: 'fraction',
    initial: null,
    allowed: SHARE,
    plausible: {
      min: 0.2,
      max: 0.9,
      reason: {
        de: 'Die Quoten der Länder lagen bisher zwischen einem Viertel und drei Vierteln.',
        en: 'The quotas of the states have been between a quarter and three quarters so far.',
      },
    },
    meaning: {
      de: '§ 46 Abs. 5 bis 10 SGB II; Kreise in NRW planten 2023/2024 mit 62,8 % (27,6 + 35,2); keine Vorgabe',
      en: '§ 46 (5)–(10) SGB II; districts in NRW planned 2023/2024 with 62.8 % (27.6 + 35.2); no default',
    },
  },
  b: {
    name: 'EIN_KDU_QUOTE_B',
    label: { de: 'Bundesbeteiligung, Quote B', en: 'Federal share, quota B' },
    unit: 'fraction',
    initial: null,
    allowed: SHARE,
    plausible: {
      min: 0.2,
      max: 0.9,
      reason: {
        de: 'Die Quoten der Länder lagen bisher zwischen einem Viertel und drei Vierteln.',
        en: 'The quotas of the states have been between a quarter and three quarters so far.',
      },
    },
    meaning: {
      de: 'zum Vergleich, etwa ein rückwirkend geänderter Satz; keine Vorgabe',
      en: 'to compare, such as a rate changed retroactively; no default',
    },
  },
} as const satisfies Record<string, SheetInput>;

/** What the federation shares in of each position, on KdU_Netto beside its figures: 1 for the first, the others are left to the user. */
export const KDU_SHARES = KDU_ITEMS.map(({ key, label }) => ({ key, name: `EIN_KDU_ANTEIL_${key}`, label }));

export const SHEET_INPUTS: readonly SheetInput[] = [
  ...[PROVISIONAL, TAAM, KDU_QUOTA].flatMap((inputs) => Object.values<SheetInput>(inputs)),
  ...TAAM_LATER_ENTRIES,
  ...AUTHORISATIONS,
  ...Object.values<SheetInput>(TARGETS),
  ...STEPS,
  ...SCENARIO_INPUTS,
  ...MONITOR_INPUTS,
];
