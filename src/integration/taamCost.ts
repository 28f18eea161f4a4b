import { ROUNDED_TO_CENT, type Explain, type StepText } from '../explain';
import type { Language } from '../language';
import { LAW } from '../law/parameters';
import { ZERO, type Decimal } from '../money/decimal';
import { formatNumber } from '../money/format';
import { CENT, roundTo } from '../money/round';
import { sum } from '../money/sum';
import { statementRow, type StatementRow } from '../statement';
import { SUBSIDY_RATES } from './subsidyRate';

const RATES = SUBSIDY_RATES['16i'];
const MONTHS = 12;

export type TaamCostRow = 'BRUTTO' | 'PAT' | 'NETTO';

/**
 * What jobs under § 16i cost in a year, in EUR: the subsidy to wage and employer's contributions, and what the transfer
 * from passive to active benefits (PAT) pays of it.
 *
 * @param stocks jobs in each year of funding, the first one first, as many as there are rates
 * @param wage EUR per month and job
 * @param employerShare the employer's contributions as a fraction of the wage
 * @param transfer EUR of PAT per month and job
 */
export function taamCost(
  stocks: readonly Decimal[],
  wage: Decimal,
  employerShare: Decimal,
  transfer: Decimal,
  explain?: Explain,
): readonly StatementRow<TaamCostRow>[] {
  const jobs = sum(stocks);
  explain?.(JOBS, [stocks], jobs);
  const funded = sum(stocks.map((stock, year) => stock.times(RATES[year] ?? ZERO)));
  explain?.(FUNDED, [stocks], funded);
  const gross = roundTo(wage.times(MONTHS).times(employerShare.plus(1)).times(funded), CENT);
  const paid = roundTo(transfer.times(MONTHS).times(jobs), CENT);
  return [
    statementRow('BRUTTO', GROSS, [wage, employerShare, funded], gross, explain),
    statementRow('PAT', TRANSFER, [transfer, jobs], paid, explain),
    statementRow('NETTO', NET, [gross, paid], gross.minus(paid), explain),
  ];
}

const JOBS: StepText = {
  name: { de: 'Beschäftigungen', en: 'Jobs' },
  formula: { de: 'Summe({bestand_je_förderjahr})', en: 'sum({stock_by_year})' },
  unit: 'count',
};

const rates = (language: Language): string => RATES.map((rate) => `${formatNumber(rate.times(100), language)} %`).join(', ');

const FUNDED: StepText = {
  name: { de: 'Voll geförderte', en: 'Fully funded' },
  formula: {
    de: `Summe von {bestand_je_förderjahr} × Fördersatz (${rates('de')})`,
    en: `sum of {stock_by_year} × subsidy rate (${rates('en')})`,
  },
  unit: 'number',
  source: LAW.subsidy16i.paragraph,
};

const GROSS: StepText = {
  name: { de: 'Brutto', en: 'Gross' },
  formula: {
    de: '12 × {monatsentgelt} × (1 + {ag_anteil}) × {Voll geförderte}',
    en: '12 × {monthly_wage} × (1 + {employer_share}) × {Fully funded}',
  },
  unit: 'eur',
  rounding: ROUNDED_TO_CENT,
};

const TRANSFER: StepText = {
  name: { de: 'PAT', en: 'PAT' },
  formula: { de: '12 × {pat_monat} × {Beschäftigungen}', en: '12 × {pat_month} × {Jobs}' },
  unit: 'eur',
  rounding: ROUNDED_TO_CENT,
};

const NET: StepText = {
  name: { de: 'Netto', en: 'Net' },
  formula: { de: '{Brutto} − {PAT}', en: '{Gross} − {PAT}' },
  unit: 'eur',
};
