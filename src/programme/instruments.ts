/** The new places of the year by instrument (section 4.1): who pays, and whether a row is an item, a part or a sum of parts. */
import type { Localized } from '../language';

export const PAYERS = {
  jobcenter: { de: 'Jobcenter', en: 'Jobcenter' },
  agency: { de: 'Agentur für Arbeit', en: 'Employment agency' },
} as const satisfies Record<string, Localized>;

export const KINDS = {
  item: { de: 'Position', en: 'item' },
  part: { de: 'Teil', en: 'part' },
  sum: { de: 'Summe', en: 'sum' },
} as const satisfies Record<string, Localized>;

export interface Instrument {
  /** The published number of places. */
  readonly figure: string;
  readonly label: Localized;
  readonly payer: keyof typeof PAYERS;
  readonly kind: keyof typeof KINDS;
  /** The assumption of its cost; only what is counted has one. */
  readonly unitCost?: string;
}

export const INSTRUMENTS: readonly Instrument[] = [
  {
    figure: 'PLATZ_FBW',
    label: { de: 'Förderung der beruflichen Weiterbildung', en: 'Further vocational training' },
    payer: 'agency',
    kind: 'item',
  },
  {
    figure: 'PLATZ_FBW_ABSCHLUSS',
    label: { de: 'darunter abschlussorientiert', en: 'of which leading to a qualification' },
    payer: 'agency',
    kind: 'part',
  },
  {
    figure: 'PLATZ_EGZ',
    label: { de: 'Eingliederungszuschüsse (ohne SB)', en: 'Integration subsidies (without severely disabled)' },
    payer: 'jobcenter',
    kind: 'item',
    unitCost: 'ANN_STK_EGZ',
  },
  {
    figure: 'PLATZ_ESG',
    label: { de: 'Einstiegsgeld', en: 'Start-up allowance' },
    payer: 'jobcenter',
    kind: 'item',
    unitCost: 'ANN_STK_ESG',
  },
  {
    figure: 'PLATZ_EVL',
    label: { de: 'Eingliederung von Langzeitarbeitslosen (§ 16e)', en: 'Integration of long-term unemployed (§ 16e)' },
    payer: 'jobcenter',
    kind: 'item',
    unitCost: 'ANN_STK_EVL',
  },
  {
    figure: 'PLATZ_TAAM',
    label: { de: 'Teilhabe am Arbeitsmarkt (§ 16i)', en: 'Participation in the labour market (§ 16i)' },
    payer: 'jobcenter',
    kind: 'item',
    unitCost: 'ANN_STK_TAAM',
  },
  {
    figure: 'PLATZ_MABE',
    label: { de: 'Eingliederung und Aktivierung', en: 'Integration and activation' },
    payer: 'jobcenter',
    kind: 'sum',
  },
  {
    figure: 'PLATZ_MAG',
    label: { de: 'darunter beim Arbeitgeber', en: 'of which with an employer' },
    payer: 'jobcenter',
    kind: 'part',
    unitCost: 'ANN_STK_MAG',
  },
  {
    figure: 'PLATZ_MAT',
    label: { de: 'darunter beim Träger', en: 'of which with a provider' },
    payer: 'jobcenter',
    kind: 'part',
    unitCost: 'ANN_STK_MAT',
  },
];
