import type { Explain, StepText } from '../explain';
import { LAW } from '../law/parameters';
import { ZERO, type Decimal } from '../money/decimal';
import { sum } from '../money/sum';
import { statementRow, type StatementRow } from '../statement';
import { SUBSIDY_RATES } from './subsidyRate';

/** A job is funded for five years (§ 16i SGB II), so that the last cohort leaves within the year. */
export const FUNDING_YEARS = SUBSIDY_RATES['16i'].length;

export type TaamStockRow = 'ANFANG' | 'ZUGAENGE' | 'AUSTRITTE' | 'ENDE' | 'MITTEL' | 'GLEICHGEWICHT';

/**
 * The stock of jobs under § 16i over one year.
 *
 * @param stocks jobs in each of the FUNDING_YEARS at its start, the first year of funding first
 * @param entries new jobs within the year
 */
export function taamStock(stocks: readonly Decimal[], entries: Decimal, explain?: Explain): readonly StatementRow<TaamStockRow>[] {
  const start = sum(stocks);
  const exits = stocks.at(-1) ?? ZERO;
  const end = start.plus(entries).minus(exits);
  return [
    statementRow('ANFANG', START, [stocks], start, explain),
    statementRow('ZUGAENGE', ENTRIES, [entries], entries, explain),
    statementRow('AUSTRITTE', EXITS, [stocks], exits, explain),
    statementRow('ENDE', END, [start, entries, exits], end, explain),
    statementRow('MITTEL', MEAN, [start, end], start.plus(end).div(2), explain),
    statementRow('GLEICHGEWICHT', STEADY, [entries], entries.times(FUNDING_YEARS), explain),
  ];
}

const START: StepText = {
  name: { de: 'Anfang', en: 'Start' },
  formula: { de: 'Summe({bestand_je_förderjahr})', en: 'sum({stock_by_year})' },
  unit: 'count',
};

const ENTRIES: StepText = {
  name: { de: 'Zugänge', en: 'Entries' },
  formula: { de: '{zugänge}', en: '{entries}' },
  unit: 'count',
};

const EXITS: StepText = {
  name: { de: 'Austritte', en: 'Exits' },
  formula: { de: 'die im letzten Förderjahr von {bestand_je_förderjahr}', en: 'those in the last year of {stock_by_year}' },
  unit: 'count',
  source: LAW.subsidy16i.paragraph,
};

const END: StepText = {
  name: { de: 'Ende', en: 'End' },
  formula: { de: '{Anfang} + {Zugänge} − {Austritte}', en: '{Start} + {Entries} − {Exits}' },
  unit: 'count',
};

const MEAN: StepText = {
  name: { de: 'Mittel', en: 'Mean' },
  formula: { de: '({Anfang} + {Ende}) ÷ 2', en: '({Start} + {End}) ÷ 2' },
  unit: 'count',
};

/** What the stock comes to where every year brings as many. */
const STEADY: StepText = {
  name: { de: 'Gleichgewicht', en: 'Steady state' },
  formula: { de: `${FUNDING_YEARS} × {zugänge}`, en: `${FUNDING_YEARS} × {entries}` },
  unit: 'count',
};
