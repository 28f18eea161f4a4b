/**
 * What a planner may assume, as data: the sheet "Annahmen" shows it, models refer to the names.
 * What is local or uncertain has no default.
 */
import type { Localized } from '../language';
import { LAW, MUNICIPAL_SHARE } from '../law/parameters';
import { withFigures } from '../programme/figureText';
import { BUDGET, UNDERFUNDING, YEAR } from '../programme/ids';
import { RESULTS } from '../programme/results';

export type AssumptionUnit = 'fraction' | 'eur' | 'eurPerPlace' | 'eurPerMonth' | 'count' | 'choice';

interface Plausible {
  readonly min?: number;
  /** A number, or so many times the published figure that it starts from, less another one. */
  readonly max: number | { readonly times: number; readonly figure: string; readonly less?: string };
  readonly reason: Localized;
}

export interface Assumption {
  /** The workbook name of its cell. */
  readonly name: string;
  readonly label: Localized;
  readonly unit: AssumptionUnit;
  /** A value, with the workbook name of its cell; the name of the published figure it starts from; or nothing. */
  readonly initial: { readonly value: number | string; readonly name: string } | { readonly figure: string } | null;
  readonly allowed:
    | { readonly kind: 'range'; readonly min: number; readonly max?: number; readonly minExclusive?: boolean }
    | { readonly kind: 'list'; readonly values: readonly string[] };
  /** What the law sets: a planner may try another value, an auditor wants to know of it. */
  readonly usual?: number;
  /** What a planner would hardly assume is still allowed; the check of the workbook asks about it. */
  readonly plausible?: Plausible;
  readonly meaning: Localized;
}

export interface AssumptionGroup {
  readonly title: Localized;
  /** The workbook name of a cell that counts how many of the group are still missing, where only all together matter. */
  readonly missing?: string;
  readonly assumptions: readonly Assumption[];
}

const UNIT_COST_MEANING: Localized = {
  de: 'Ihre Planung; wirkt, wenn alle sechs gefüllt sind',
  en: 'your planning; used once all six are filled',
};

const UNIT_COST_PLAUSIBLE: Plausible = {
  min: 100,
  max: 60_000,
  reason: {
    de: 'Ein Platz kostet im Jahr mehr als eine Fahrkarte und weniger als eine volle Stelle.',
    en: 'A place costs more in a year than a ticket and less than a full position.',
  },
};

/** Beyond that a figure has likely a digit too many. */
const twice = (figure: string, less?: string): Plausible => ({
  max: { times: 2, figure, ...(less === undefined ? {} : { less }) },
  reason: {
    de: 'Mehr als das Doppelte dessen, was sich aus dem Dokument ergibt, ist meist eine Stelle zu viel.',
    en: 'More than twice what follows from the document is mostly a digit too many.',
  },
});

const unitCost = (suffix: string, label: Localized): Assumption => ({
  name: `ANN_STK_${suffix}`,
  label,
  unit: 'eurPerPlace',
  initial: null,
  allowed: { kind: 'range', min: 0, minExclusive: true },
  plausible: UNIT_COST_PLAUSIBLE,
  meaning: UNIT_COST_MEANING,
});

export const ASSUMPTION_GROUPS: readonly AssumptionGroup[] = [
  {
    title: { de: 'Verwaltung', en: 'Administration' },
    assumptions: [
      {
        name: 'ANN_KFA',
        label: { de: 'Kommunaler Anteil', en: 'Municipal share' },
        unit: 'fraction',
        initial: { value: MUNICIPAL_SHARE.toNumber(), name: RESULTS.defaultShare },
        allowed: { kind: 'range', min: 0, max: 1 },
        usual: MUNICIPAL_SHARE.toNumber(),
        plausible: {
          min: 0.1,
          max: 0.2,
          reason: {
            de: 'Das Gesetz setzt 15,2 %; so weit davon hat ihn noch keine Fassung gesetzt.',
            en: 'The law sets 15.2 %; no version has set it so far from that.',
          },
        },
        meaning: LAW.federalShare.paragraph,
      },
      {
        name: 'ANN_UNTERFIN',
        label: { de: `Unterfinanzierung ${YEAR}`, en: `Underfunding ${YEAR}` },
        unit: 'eur',
        initial: { figure: UNDERFUNDING },
        allowed: { kind: 'range', min: 0 },
        plausible: twice(UNDERFUNDING),
        meaning: {
          de: 'Vorgabe: veröffentlichter Wert, Abschnitt 4.1',
          en: 'default: published value, section 4.1',
        },
      },
    ],
  },
  {
    title: { de: 'Eingliederung', en: 'Integration' },
    assumptions: [
      {
        name: 'ANN_LESART',
        label: withFigures({ de: `Lesart der {${BUDGET.integration}} Mio.`, en: `Reading of the {${BUDGET.integration}} m` }),
        unit: 'choice',
        initial: { value: 'NACH', name: RESULTS.defaultReading },
        allowed: { kind: 'list', values: ['NACH', 'VOR'] },
        meaning: {
          de: 'NACH oder VOR der Umschichtung; das Dokument sagt es nicht',
          en: 'NACH (after) or VOR (before) the transfer; the document does not say',
        },
      },
      {
        name: 'ANN_VERPFL',
        label: { de: 'Verpflichtungen', en: 'Commitments' },
        unit: 'eur',
        initial: null,
        allowed: { kind: 'range', min: 0 },
        plausible: twice(BUDGET.integration, 'FIN_EGL_FREI'),
        meaning: { de: 'leer: aus dem freien Betrag abgeleitet', en: 'empty: derived from the free money' },
      },
    ],
  },
  {
    title: { de: 'Stückkosten je Platz', en: 'Unit cost per place' },
    missing: RESULTS.missingUnitCosts,
    assumptions: [
      unitCost('EGZ', { de: 'Eingliederungszuschüsse (ohne SB)', en: 'Integration subsidies (without severely disabled)' }),
      unitCost('ESG', { de: 'Einstiegsgeld', en: 'Start-up allowance' }),
      unitCost('EVL', { de: 'Eingliederung von Langzeitarbeitslosen (§ 16e)', en: 'Integration of long-term unemployed (§ 16e)' }),
      unitCost('TAAM', { de: 'Teilhabe am Arbeitsmarkt (§ 16i)', en: 'Participation in the labour market (§ 16i)' }),
      unitCost('MAG', { de: 'Maßnahmen beim Arbeitgeber', en: 'Measures with an employer' }),
      unitCost('MAT', { de: 'Maßnahmen beim Träger', en: 'Measures with a provider' }),
    ],
  },
];

export const ASSUMPTIONS: readonly Assumption[] = ASSUMPTION_GROUPS.flatMap((group) => group.assumptions);
