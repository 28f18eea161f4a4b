import { bgMonths, householdsBehind, STATE_FORM, type HouseholdRows } from '../../src/housing/bgMonths';
import type { Decimal } from '../../src/money/decimal';
import { overRanges } from '../definition';
import type { NumberParameter, TextParameter } from '../parameter';
import type { CellError } from '../engine/cellError';
import { Grid } from '../engine/grid';
import { notAccepted, shown, subject } from '../engine/messages';
import { otherRows, WHICH_YEAR, YEARS } from './kduMonths';

const MONTHS = {
  name: { de: 'monate', en: 'months' },
  kind: 'count',
  range: true,
  min: 0,
  max: 12,
  whole: true,
  description: { de: 'Spalte Monat, 1 bis 12', en: 'Column Monat, 1 to 12' },
} as const satisfies NumberParameter;

const MUNICIPALITIES = {
  name: { de: 'gemeinden', en: 'municipalities' },
  kind: 'text',
  range: true,
  description: { de: 'Spalte Gemeinde; leer: ganzer Kreis', en: 'Column Gemeinde; empty: the whole district' },
} as const satisfies TextParameter;

const COUNTS = {
  name: { de: 'bg', en: 'households' },
  kind: 'count',
  range: true,
  min: 0,
  description: { de: 'Spalte BG', en: 'Column BG' },
} as const satisfies NumberParameter;

const STATES = {
  name: { de: 'datenstände', en: 'data_states' },
  kind: 'text',
  range: true,
  description: { de: 'Spalte Datenstand, etwa 2025-04; leer: endgültig', en: 'Column Datenstand, such as 2025-04; empty: final' },
} as const satisfies TextParameter;

export const BG_MONTHS = overRanges({
  id: 'BG_MONTHS',
  group: 'housing',
  result: 'matrix',
  description: {
    de: 'BG je Monat: Jahr, Vorjahr (letzter Datenstand), Jahr, Vorjahr (gleiche Reife), Reife t0 bis t3 oder gemischt.',
    en: 'Households by month: year, previous year (last state), year, previous year (equally mature), maturity t0 to t3 or gemischt.',
  },
  keywords: {
    de: ['Bedarfsgemeinschaften', 'BG', 'Datenstand', 'Wartezeit', 'Reife', 'Monate', 'Gemeinden', 'Vorjahr'],
    en: ['households', 'state of the data', 'maturity', 'months', 'municipalities', 'previous year'],
  },
  parameters: [
    YEARS,
    MONTHS,
    MUNICIPALITIES,
    COUNTS,
    STATES,
    WHICH_YEAR,
  ],
  checks: {
    monate: (years, months) => otherRows(MONTHS, months, years),
    gemeinden: (years, _, municipalities) => otherRows(MUNICIPALITIES, municipalities, years),
    bg: (years, _, __, counts) => otherRows(COUNTS, counts, years),
    datenstände: (years, _, __, ___, states) => otherRows(STATES, states, years) ?? (states && otherForm(states)),
  },
  calculate: (years, months, municipalities, counts, states, year, explain) =>
    new Grid(bgMonths(householdsIn(years, months, municipalities, counts, states), year, explain), 5),
  rows: (years, months, municipalities, counts, states, year) => householdsBehind(householdsIn(years, months, municipalities, counts, states), year),
  nativeEquivalent: {
    de: 'Keine gleichwertige Excel-Formel: welcher Datenstand für alle Gemeinden da ist, entscheidet sich Monat für Monat.',
    en: 'No equivalent Excel formula: which state of the data all municipalities have is decided month by month.',
  },
  examples: [
    {
      arguments: [
        [[2024], [2024], [2025], [2024], [2025]],
        [[1], [1], [1], [2], [2]],
        [['Kamen'], ['Kamen'], ['Kamen'], [''], ['']],
        [[100], [110], [121], [200], [210]],
        [['2024-01'], ['2024-04'], ['2025-04'], ['2024-02'], ['']],
        2025,
      ],
      result: [
        [121, 110, 121, 110, 't3'],
        [210, 200, 210, 200, 'gemischt'],
        ...Array.from({ length: 10 }, () => ['–', '–', '–', '–', '–']),
      ],
    },
  ],
  errors: [
    {
      code: '#VALUE!',
      when: { de: 'Ein Datenstand ist kein Monat wie 2025-04.', en: 'A state of the data is no month such as 2025-04.' },
      arguments: [[[2025]], [[1]], [['Kamen']], [[100]], [['April']], 2025],
    },
    {
      code: '#VALUE!',
      when: { de: 'Die Spalten haben nicht gleich viele Zellen.', en: 'The columns have not as many cells as each other.' },
      arguments: [[[2025]], [[1], [2]], [['Kamen']], [[100]], [['']], 2025],
    },
  ],
  source: {
    de: 'Regel: Ein Datenstand zählt, wenn ihn alle Gemeinden des Monats haben; nach drei Monaten ist er endgültig',
    en: 'Rule: a state of the data counts where all municipalities of the month have it; it is final after three months',
  },
});

const householdsIn = (
  years: Grid<Decimal>,
  months: Grid<Decimal>,
  municipalities: Grid<string>,
  counts: Grid<Decimal>,
  states: Grid<string>,
): HouseholdRows => ({
  years: years.cells,
  months: months.cells,
  municipalities: municipalities.cells,
  counts: counts.cells,
  states: states.cells,
});

function otherForm(states: Grid<string>): CellError | undefined {
  const index = states.cells.findIndex((state) => state !== '' && !STATE_FORM.test(state));
  if (index < 0) return undefined;
  const position = { row: Math.floor(index / states.columns), column: index % states.columns };
  return notAccepted(subject(STATES, states.cells.length > 1 ? position : undefined), shown(states.cells[index]), {
    de: 'ein Monat wie 2025-04 oder nichts',
    en: 'a month such as 2025-04 or nothing',
  });
}
