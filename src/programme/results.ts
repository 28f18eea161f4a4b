import { YEAR } from './ids';

/**
 * Workbook names of results that other sheets use. Names instead of cell addresses: Excel's own tools trace them,
 * and a row that a user inserts does not break them.
 */
export const RESULTS = {
  /** Annahmen: the defaults that a scenario is compared with. */
  defaultShare: 'VORG_KFA',
  defaultReading: 'VORG_LESART',
  /** Annahmen: how many of the six unit costs are still missing. */
  missingUnitCosts: 'ERG_STK_OFFEN',
  /** Eingliederung: money for new measures in the scenario, under the chosen reading. */
  freePlan: 'ERG_FREI_PLAN',
  /** Bindungen: what the user's list binds of the year's title. */
  listedCommitments: 'ERG_BINDUNGEN',
  /** Plätze: new places that the integration title pays for, as published. */
  places: 'ERG_PLAETZE',
  /** Plätze: places that the scenario's money pays for; only with all six unit costs. */
  payablePlaces: 'ERG_PLAETZE_BEZAHLBAR',
  /** Bindungen: what the list binds for the two years ahead. */
  boundNext: `ERG_BINDUNGEN_${YEAR + 1}`,
  boundAfterNext: `ERG_BINDUNGEN_${YEAR + 2}`,
  /** Abstimmung: how many relations contradict each other. */
  contradictions: 'ERG_WIDERSPRUECHE',
} as const;
