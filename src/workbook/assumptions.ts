/**
 * What a planner may assume, as data: the sheet "Annahmen" shows it, models refer to the names of what holds.
 * What is local or uncertain has no default.
 */
import type { Localized } from '../language';
import { LAW, MUNICIPAL_SHARE } from '../law/parameters';
import { withFigures } from '../programme/figureText';
import { BUDGET, COSTS, UNDERFUNDING, YEAR } from '../programme/ids';
import { INSTRUMENTS } from '../programme/instruments';
import { RESULTS } from '../programme/results';

export type AssumptionUnit = 'fraction' | 'eur' | 'eurPerPlace' | 'eurPerMonth' | 'count' | 'year' | 'choice';

/** How formulas name the value that holds of an assumption: a name of the workbook, or a cell where several sets of inputs stand. */
export type InForce = (name: string) => string;

interface Plausible {
  readonly min?: number;
  /** A number, or so many times the default as it stands in the workbook. */
  readonly max: number | { readonly timesDefault: number };
  readonly reason: Localized;
}

/** What is said of everything that a user enters. */
export interface Asked {
  readonly name: string;
  readonly label: Localized;
  readonly unit: AssumptionUnit;
  readonly allowed:
    | {
        readonly kind: 'range';
        readonly min: number;
        readonly max?: number;
        readonly minExclusive?: boolean;
        readonly whole?: true;
        /** Another assumption that it may not exceed. */
        readonly atMost?: string;
      }
    | { readonly kind: 'list'; readonly values: readonly string[] };
  /** What the law sets: a planner may try another value, an auditor wants to know of it. */
  readonly usual?: number;
  /** What a planner would hardly assume is still allowed; the check of the workbook asks about it. */
  readonly plausible?: Plausible;
  readonly meaning: Localized;
}

/** What holds as long as nobody enters anything: what the law or the plan sets, a published figure, or what follows from others. */
export type Default =
  | { readonly value: number | string }
  | { readonly figure: string }
  | { readonly formula: (inForce: InForce) => string; readonly text: Localized };

/** `name` is the workbook name of the cell with the value that holds: what was entered, else the default. Formulas refer to it alone. */
export interface Assumption extends Asked {
  /** The workbook name of the cell that the user fills; empty it means the default, and 0 is an input. */
  readonly input: string;
  /** With the workbook name of its cell. */
  readonly default: (Default & { readonly name: string }) | null;
}

export interface AssumptionGroup {
  readonly title: Localized;
  /** The workbook name of a cell that counts how many of the group are still missing, where only all together matter. */
  readonly missing?: string;
  readonly assumptions: readonly Assumption[];
}

/** Beyond that an amount has likely a digit too many. */
const TWICE_DEFAULT: Plausible = {
  max: { timesDefault: 2 },
  reason: {
    de: 'Mehr ist meist eine Stelle zu viel.',
    en: 'More is mostly a digit too many.',
  },
};

const UNIT_COST_PLAUSIBLE: Plausible = {
  min: 100,
  max: 60_000,
  reason: {
    de: 'Mehr als eine Fahrkarte, weniger als eine volle Stelle im Jahr.',
    en: 'More than a ticket, less than a full position in a year.',
  },
};

/** Where the words of the places' list do not stand alone. */
const OWN_LABELS: Readonly<Record<string, Localized>> = {
  MAG: { de: 'Maßnahmen beim Arbeitgeber', en: 'Measures with an employer' },
  MAT: { de: 'Maßnahmen beim Träger', en: 'Measures with a provider' },
};

interface Described extends Omit<Asked, 'name'> {
  /** Behind the prefix of its names. */
  readonly stem: string;
  readonly default?: Default;
}

const assumption = ({ stem, default: initial, ...asked }: Described): Assumption => ({
  ...asked,
  name: `ANN_${stem}`,
  input: `EIN_${stem}`,
  default: initial ? { ...initial, name: `VORG_${stem}` } : null,
});

const EUR = { unit: 'eur', allowed: { kind: 'range', min: 0 }, plausible: TWICE_DEFAULT } as const;
const COUNTED = INSTRUMENTS.flatMap(({ unitCost, ...instrument }) => (unitCost === undefined ? [] : [{ ...instrument, stem: unitCost.slice('ANN_STK_'.length) }]));
const SHARE = MUNICIPAL_SHARE.toNumber();

export const ASSUMPTION_GROUPS: readonly AssumptionGroup[] = [
  {
    title: { de: 'Verwaltung', en: 'Administration' },
    assumptions: [
      assumption({
        ...EUR,
        stem: 'VERW_KOSTEN',
        label: { de: `Verwaltungskosten ${YEAR}`, en: `Administration costs ${YEAR}` },
        default: { figure: COSTS },
        meaning: { de: 'Vorgabe: veröffentlichter Wert, Abschnitt 4.1', en: 'default: published value, section 4.1' },
      }),
      assumption({
        ...EUR,
        stem: 'VERW_MITTEL',
        label: { de: `Verwaltungsmittel ${YEAR}`, en: `Administration funds ${YEAR}` },
        default: {
          // With the share of the law: another assumption of the share moves no funds.
          formula: () => `JC.ADMIN_SHARE(${COSTS},"BUND",1-${RESULTS.defaultShare})-${UNDERFUNDING}`,
          text: {
            de: 'Rückrechnung: Aufwendungen × (1 − gesetzlicher Anteil) − Unterfinanzierung, wie veröffentlicht',
            en: 'calculated back: costs × (1 − share of the law) − underfunding, as published',
          },
        },
        meaning: { de: 'Vorgabe: Rückrechnung mit 15,2 %, nicht veröffentlicht', en: 'default: calculated back with 15.2 %, not published' },
      }),
      assumption({
        stem: 'KFA',
        label: { de: 'Kommunaler Finanzierungsanteil (KFA)', en: 'Municipal share (KFA)' },
        unit: 'fraction',
        default: { value: SHARE },
        allowed: { kind: 'range', min: 0, max: 1 },
        usual: SHARE,
        plausible: {
          min: 0.1,
          max: 0.2,
          reason: {
            de: 'Das Gesetz setzt 15,2 %; so weit davon hat ihn noch keine Fassung gesetzt.',
            en: 'The law sets 15.2 %; no version has set it so far from that.',
          },
        },
        meaning: LAW.federalShare.paragraph,
      }),
      assumption({
        ...EUR,
        stem: 'UNTERFIN',
        label: { de: `Unterfinanzierung ${YEAR}`, en: `Underfunding ${YEAR}` },
        default: {
          formula: (inForce) => `JC.UNDERFUNDING(${['ANN_VERW_KOSTEN', 'ANN_VERW_MITTEL', 'ANN_KFA'].map(inForce).join(',')})`,
          text: { de: 'aus Kosten, Mitteln und Anteil darüber', en: 'from costs, funds and share above' },
        },
        meaning: {
          de: 'Vorgabe: Kosten × (1 − Anteil) − Mittel; eine Eingabe geht den dreien vor',
          en: 'default: costs × (1 − share) − funds; an input wins over the three',
        },
      }),
    ],
  },
  {
    title: { de: 'Eingliederung', en: 'Integration' },
    assumptions: [
      assumption({
        stem: 'LESART',
        label: withFigures({ de: `Lesart der {${BUDGET.integration}} Mio.`, en: `Interpretation of the {${BUDGET.integration}} m` }),
        unit: 'choice',
        default: { value: 'NACH' },
        allowed: { kind: 'list', values: ['NACH', 'VOR'] },
        meaning: {
          de: 'NACH oder VOR der Umschichtung; das Dokument sagt es nicht',
          en: 'NACH (after) or VOR (before) the transfer; the document does not say',
        },
      }),
      assumption({
        ...EUR,
        stem: 'VERPFL',
        label: { de: 'Verpflichtungen', en: 'Commitments' },
        default: {
          formula: (inForce) => `${BUDGET.integration}-IF(${inForce('ANN_LESART')}="VOR",${UNDERFUNDING},0)-FIN_EGL_FREI`,
          text: { de: 'Titel − (VOR: Umschichtung) − frei, wie veröffentlicht', en: 'title − (VOR: transfer) − free, as published' },
        },
        meaning: {
          de: 'Vorgabe: aus dem freien Betrag abgeleitet, nach der Lesart darüber; nicht veröffentlicht',
          en: 'default: derived from the available funds, by the interpretation above; not published',
        },
      }),
    ],
  },
  {
    title: { de: 'Stückkosten je Platz', en: 'Unit cost per place' },
    missing: RESULTS.missingUnitCosts,
    assumptions: COUNTED.map(({ stem, label }) =>
      assumption({
        stem: `STK_${stem}`,
        label: OWN_LABELS[stem] ?? label,
        unit: 'eurPerPlace',
        allowed: { kind: 'range', min: 0, minExclusive: true },
        plausible: UNIT_COST_PLAUSIBLE,
        meaning: { de: 'Ihre Planung; wirksam, sobald alle sechs gefüllt sind', en: 'your planning; used once all six are filled' },
      }),
    ),
  },
  {
    title: { de: 'Plätze', en: 'Places' },
    assumptions: COUNTED.map(({ stem, label, figure }) =>
      assumption({
        stem: `PL_${stem}`,
        label: OWN_LABELS[stem] ?? label,
        unit: 'count',
        default: { figure },
        allowed: { kind: 'range', min: 0, whole: true },
        meaning: { de: 'Vorgabe: Plätze des Programms, Abschnitt 4.1', en: 'default: places of the programme, section 4.1' },
      }),
    ),
  },
  {
    title: { de: 'Mindestplätze', en: 'Minimum places' },
    assumptions: COUNTED.map(({ stem, label }) =>
      assumption({
        stem: `MIN_${stem}`,
        label: OWN_LABELS[stem] ?? label,
        unit: 'count',
        default: { value: 0 },
        allowed: { kind: 'range', min: 0, whole: true, atMost: `ANN_PL_${stem}` },
        meaning: {
          de: 'Ihre Planung; diese Plätze werden zuerst bezahlt, wenn alle Stückkosten da sind',
          en: 'your planning; these places are paid first, once all unit costs are there',
        },
      }),
    ),
  },
];

export const ASSUMPTIONS: readonly Assumption[] = ASSUMPTION_GROUPS.flatMap((group) => group.assumptions);
