/** What KdU_Monitor asks for; empty means what its own cells say is the default. What is decided locally has none. */
import type { Localized } from '../language';
import { KDU_ITEMS } from '../programme/kdu';
import type { Asked } from './assumptions';

export const MONITOR_TOTAL = 'Gesamt';
const FORECAST_METHODS = ['LINEAR', 'TREND3', 'PROFIL'] as const;
const POSITION_KEYS = KDU_ITEMS.map(({ key }) => key);

/** Nothing stands in its cell until the user fills it. */
type MonitorInput = Asked & { readonly initial: null };

/** More than any budget of a Kreis, in both directions. */
export const ANY_AMOUNT = { kind: 'range', min: -1_000_000_000 } as const;

export const MONITOR = {
  year: {
    name: 'EIN_MON_JAHR',
    label: { de: 'Jahr', en: 'Year' },
    unit: 'year',
    initial: null,
    allowed: { kind: 'range', min: 2000, max: 2099, whole: true },
    meaning: { de: 'leer: das letzte Jahr auf KdU_Ist', en: 'empty: the last year on KdU_Ist' },
  },
  position: {
    name: 'EIN_MON_POSITION',
    label: { de: 'Position', en: 'Item' },
    unit: 'choice',
    initial: null,
    allowed: { kind: 'list', values: [MONITOR_TOTAL, ...POSITION_KEYS] },
    meaning: { de: 'für Monate, Jahresende und Menge/Preis; leer: Gesamt', en: 'for months, year’s end and volume/price; empty: Gesamt' },
  },
  months: {
    name: 'EIN_MON_MONATE',
    label: { de: 'Gebuchte Monate', en: 'Booked months' },
    unit: 'count',
    initial: null,
    allowed: { kind: 'range', min: 0, max: 12, whole: true },
    meaning: { de: 'leer: bis vor dem ersten fehlenden Monat', en: 'empty: up to the first missing month' },
  },
  course: {
    name: 'EIN_MON_VERLAUF',
    label: { de: 'Plan-Verlauf', en: 'Course of the plan' },
    unit: 'choice',
    initial: null,
    allowed: { kind: 'list', values: ['VORJAHR', 'ZWOELFTEL'] },
    meaning: {
      de: 'leer: VORJAHR, wenn das Vorjahr vollständig ist, sonst ZWOELFTEL',
      en: 'empty: VORJAHR where the previous year is complete, else ZWOELFTEL',
    },
  },
  cover: {
    name: 'EIN_MON_DECKUNG',
    label: { de: 'Deckungskreis', en: 'Mutual coverage' },
    unit: 'choice',
    initial: null,
    allowed: { kind: 'list', values: [MONITOR_TOTAL, 'je Position'] },
    meaning: { de: 'aus Ihrem Haushalt; keine Vorgabe', en: 'from your budget; no default' },
  },
  limit: {
    name: 'EIN_MON_GRENZE',
    label: { de: 'Erheblich ab mehr als', en: 'Significant above' },
    unit: 'eur',
    initial: null,
    allowed: { kind: 'range', min: 0 },
    meaning: { de: 'örtlicher Beschluss zu § 83 GO NRW; keine Vorgabe', en: 'local decision on § 83 GO NRW; no default' },
  },
} as const satisfies Record<string, MonitorInput>;

/** The user's own word, so no rule limits it. */
export const MONITOR_SOURCE = {
  name: 'EIN_MON_QUELLE',
  label: { de: 'Quelle', en: 'Source' },
  meaning: { de: 'wie auf KdU_Ist; leer: Kreis, wenn vorhanden', en: 'as on KdU_Ist; empty: Kreis, where it is there' },
} as const;

/** Of each position: method, budget and supplementary budget. */
export const MONITOR_POSITIONS = KDU_ITEMS.map(({ key, label }) => {
  const of = (text: Localized): Localized => ({ de: `${text.de} ${key}`, en: `${text.en} ${key}` });
  return {
    key,
    label,
    method: {
      name: `EIN_MON_METHODE_${key}`,
      label: of({ de: 'Methode', en: 'Method' }),
      unit: 'choice',
      initial: null,
      allowed: { kind: 'list', values: FORECAST_METHODS },
      meaning: {
        de: 'leer: PROFIL, wenn das Vorjahr vollständig ist, sonst LINEAR',
        en: 'empty: PROFIL where the previous year is complete, else LINEAR',
      },
    },
    budget: {
      name: `EIN_MON_ANSATZ_${key}`,
      label: of({ de: 'Ansatz', en: 'Plan' }),
      unit: 'eur',
      initial: null,
      allowed: { kind: 'range', min: 0 },
      meaning: { de: 'leer: veröffentlichter Ansatz des Jahres', en: 'empty: the published plan of the year' },
    },
    supplement: {
      name: `EIN_MON_NACHTRAG_${key}`,
      label: of({ de: 'Nachtrag', en: 'Supplement' }),
      unit: 'eur',
      initial: null,
      allowed: ANY_AMOUNT,
      meaning: { de: 'kommt zum Ansatz hinzu, negativ möglich; leer: 0', en: 'is added to the plan, may be negative; empty: 0' },
    },
  } as const satisfies {
    readonly key: string;
    readonly label: Localized;
    readonly method: MonitorInput;
    readonly budget: MonitorInput;
    readonly supplement: MonitorInput;
  };
});

export const COMPARE = {
  year: { ...MONITOR.year, name: 'EIN_ABG_JAHR' },
  position: { ...MONITOR.position, name: 'EIN_ABG_POSITION', meaning: { de: 'leer: Gesamt', en: 'empty: Gesamt' } },
  month: {
    name: 'EIN_ABG_MONAT',
    label: { de: 'Monat für die Konten', en: 'Month for the accounts' },
    unit: 'count',
    initial: null,
    allowed: { kind: 'range', min: 1, max: 12, whole: true },
    meaning: {
      de: 'leer: der erste mit einer Differenz, sonst der letzte gemeinsame',
      en: 'empty: the first with a difference, else the last that both have',
    },
  },
} as const satisfies Record<string, MonitorInput>;

export const COMPARE_SOURCES = [
  {
    name: 'EIN_ABG_QUELLE_A',
    label: { de: 'Quelle A', en: 'Source A' },
    meaning: { de: 'wie auf KdU_Ist; leer: Kreis', en: 'as on KdU_Ist; empty: Kreis' },
  },
  {
    name: 'EIN_ABG_QUELLE_B',
    label: { de: 'Quelle B', en: 'Source B' },
    meaning: { de: 'wie auf KdU_Ist; leer: BA', en: 'as on KdU_Ist; empty: BA' },
  },
] as const;

export const MONITOR_INPUTS: readonly MonitorInput[] = [
  ...Object.values<MonitorInput>(MONITOR),
  ...Object.values<MonitorInput>(COMPARE),
  ...MONITOR_POSITIONS.flatMap(({ method, budget, supplement }): MonitorInput[] => [method, budget, supplement]),
];
