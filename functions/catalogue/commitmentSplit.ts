import { formatDate, type CalendarDate } from '../../src/calendar/date';
import type { Explain, StepText } from '../../src/explain';
import { commitmentSplit, type YearPart } from '../../src/integration/commitmentSplit';
import { Decimal, ZERO } from '../../src/money/decimal';
import { Failure } from '../../src/money/failure';
import { overRanges } from '../definition';
import type { DateParameter, NumberParameter } from '../parameter';
import { Grid } from '../engine/grid';
import { notAccepted, subject } from '../engine/messages';

const AMOUNT = {
  name: { de: 'betrag', en: 'amount' },
  kind: 'amount',
  wholeCents: true,
  description: { de: 'Verpflichtung in EUR, auf ganze Cent', en: 'Commitment in EUR, in whole cents' },
} as const satisfies NumberParameter;

const TO = {
  name: { de: 'bis', en: 'to' },
  kind: 'date',
  description: { de: 'Letzter Tag, Excel-Datum ab 1900 gezählt, nicht vor von', en: 'Last day, Excel date counted from 1900, not before from' },
} as const satisfies DateParameter;

export const COMMITMENT_SPLIT = overRanges({
  id: 'COMMITMENT_SPLIT',
  group: 'integration',
  result: 'matrix',
  description: {
    de: 'Teilt eine Verpflichtung centgenau auf Kalenderjahre auf, nach angefangenen Monaten oder Tagen.',
    en: 'Splits a commitment over calendar years to the cent, by started months or by days.',
  },
  keywords: {
    de: ['Verpflichtung', 'Verpflichtungsermächtigung', 'VE', 'Bindung', 'Jahre', 'Haushaltsjahr', 'aufteilen', 'Laufzeit', 'Vorbindung'],
    en: ['commitment', 'commitment authorisation', 'years', 'budget year', 'split', 'term'],
  },
  parameters: [
    AMOUNT,
    {
      name: { de: 'von', en: 'from' },
      kind: 'date',
      description: { de: 'Erster Tag, Excel-Datum ab 1900 gezählt (nicht ab 1904)', en: 'First day, Excel date counted from 1900 (not 1904)' },
    },
    TO,
    {
      name: { de: 'methode', en: 'method' },
      kind: 'selector',
      default: 'MONAT',
      values: [
        { value: 'MONAT', meaning: { de: 'Nach angefangenen Monaten', en: 'By started months' } },
        { value: 'TAG', meaning: { de: 'Nach Tagen, erster und letzter zählen mit', en: 'By days, first and last included' } },
      ],
      description: { de: 'MONAT (Vorgabe) oder TAG', en: 'MONAT (months, default) or TAG (days)' },
    },
    {
      name: { de: 'jahr', en: 'year' },
      kind: 'count',
      optional: true,
      whole: true,
      description: {
        de: 'Nur der Betrag dieses Jahres; 0 für ein Jahr außerhalb',
        en: 'Only the amount of this year; 0 for a year outside',
      },
    },
  ],
  checks: { bis: (_, from, to) => (from && to && from.serial > to.serial ? endsBeforeItStarts(from, to) : undefined) },
  calculate: (amount, from, to, method, year, explain) => {
    const parts = commitmentSplit(amount, from, to, method, explain);
    if (parts instanceof Failure) return parts;
    return year === undefined ? allYears(parts, explain) : oneYear(parts, year, explain);
  },
  nativeEquivalent: {
    de: 'Keine gleichwertige Excel-Formel: RUNDEN je Jahr ergibt nicht immer den ganzen Betrag.',
    en: 'No equivalent Excel formula: ROUND for each year does not always make the whole amount.',
  },
  examples: [
    { arguments: [1000000, 45931, 46142], result: [[2025, 428571.43], [2026, 571428.57]] },
    { arguments: [1000000, 45931, 46142, 'TAG'], result: [[2025, 433962.26], [2026, 566037.74]] },
    { arguments: [1000000, 45931, 46142, 'MONAT', 2026], result: [[571428.57]] },
    { arguments: [1000000, 45931, 46142, 'MONAT', 2027], result: [[0]] },
  ],
  errors: [
    {
      code: '#VALUE!',
      when: { de: '`bis` liegt vor `von`.', en: '`to` lies before `from`.' },
      arguments: [1000, 46142, 45931],
    },
    {
      code: '#VALUE!',
      when: { de: '`betrag` hat Bruchteile eines Cents.', en: '`amount` has fractions of a cent.' },
      arguments: [1000.005, 45931, 46142],
    },
  ],
  source: { de: '§ 38 BHO (Verpflichtungsermächtigungen)', en: '§ 38 BHO (commitment authorisations)' },
});

function allYears(parts: readonly YearPart[], explain?: Explain): Grid<Decimal> {
  const cells = parts.flatMap(({ year, amount }) => [new Decimal(year), amount]);
  // A year as a text, so that nobody groups its digits.
  explain?.(ROWS, [parts.map(({ amount }) => amount)], parts.flatMap(({ year, amount }) => [String(year), amount]));
  return new Grid(cells, 2);
}

function oneYear(parts: readonly YearPart[], year: Decimal, explain?: Explain): Grid<Decimal> {
  const amount = parts.find((part) => year.eq(part.year))?.amount ?? ZERO;
  explain?.(ONE_YEAR, [parts.map((part) => part.amount), year.toFixed()], amount);
  return new Grid([amount], 1);
}

const ROWS: StepText = {
  name: { de: 'Jahr und Betrag', en: 'Year and amount' },
  formula: { de: 'jedes Jahr mit seinem Teil: {Teile}', en: 'every year with its part: {Parts}' },
  unit: 'eur',
};

const ONE_YEAR: StepText = {
  name: { de: 'Betrag des Jahres', en: 'Amount of the year' },
  formula: { de: 'aus {Teile} der Teil für das Jahr {jahr}, sonst 0', en: 'from {Parts} the part for the year {year}, else 0' },
  unit: 'eur',
};

function endsBeforeItStarts(from: CalendarDate, to: CalendarDate) {
  const [start, end] = [formatDate(from), formatDate(to)];
  return notAccepted(subject(TO), { de: end, en: end }, { de: `ein Tag nicht vor von (${start})`, en: `a day not before from (${start})` });
}
