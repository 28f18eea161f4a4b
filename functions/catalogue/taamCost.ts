import { SUBSIDY_RATES } from '../../src/integration/subsidyRate';
import { taamCost } from '../../src/integration/taamCost';
import { FUNDING_YEARS } from '../../src/integration/taamStock';
import { LAW } from '../../src/law/parameters';
import { overRanges } from '../definition';
import { NO_NATIVE_TABLE, rowChoice, statement } from './statement';
import { NOT_FIVE_STOCKS, STOCKS } from './taamStocks';

export const TAAM_COST = overRanges({
  id: 'TAAM_COST',
  group: 'integration',
  result: 'matrix',
  description: {
    de: 'Jahreskosten nach § 16i SGB II, auf Cent gerundet: Zuschüsse brutto, Passiv-Aktiv-Transfer und netto.',
    en: 'Annual costs under § 16i SGB II, rounded to the cent: gross subsidies, transfer from passive to active benefits, net.',
  },
  keywords: {
    de: ['Kosten', 'TaAM', 'Teilhabe am Arbeitsmarkt', '16i', 'Passiv-Aktiv-Transfer', 'PAT', 'Lohnkostenzuschuss', 'Arbeitgeberanteil'],
    en: ['costs', 'participation in the labour market', '16i', 'passive to active transfer', 'PAT', 'wage subsidy', 'employer share'],
  },
  parameters: [
    STOCKS,
    {
      name: { de: 'monatsentgelt', en: 'monthly_wage' },
      kind: 'amount',
      min: 0,
      description: { de: 'Entgelt je Monat und Beschäftigung in EUR, ab 0', en: 'Wage per month and job in EUR, at least 0' },
    },
    {
      name: { de: 'ag_anteil', en: 'employer_share' },
      kind: 'rate',
      min: 0,
      max: 1,
      description: {
        de: 'Pauschaler Arbeitgeberanteil am Entgelt, 0 bis 1, ohne Vorgabe',
        en: 'Flat employer contributions on the wage, 0 to 1, no default',
      },
    },
    {
      name: { de: 'pat_monat', en: 'pat_month' },
      kind: 'amount',
      min: 0,
      description: {
        de: 'Passiv-Aktiv-Transfer je Monat und Fall in EUR, ab 0',
        en: 'Passive to active transfer per month and case in EUR, at least 0',
      },
    },
    rowChoice([
      { value: 'BRUTTO', meaning: { de: 'Zuschüsse vor dem Transfer', en: 'Subsidies before the transfer' } },
      { value: 'PAT', meaning: { de: 'Passiv-Aktiv-Transfer', en: 'Transfer from passive to active benefits' } },
      { value: 'NETTO', meaning: { de: 'Brutto − PAT', en: 'Gross − PAT' } },
    ]),
  ],
  calculate: (stocks, wage, employerShare, transfer, output, explain) =>
    statement((tell) => taamCost(stocks.cells, wage, employerShare, transfer, tell), output, explain),
  nativeEquivalent: (stocks, wage, employerShare, transfer, output) => {
    const gross = `ROUND(12*${wage}*(1+${employerShare})*${funded(stocks)},2)`;
    const paid = `ROUND(12*${transfer}*SUM(${stocks}),2)`;
    switch (output) {
      case 'BRUTTO':
        return gross;
      case 'PAT':
        return paid;
      case 'NETTO':
        return `${gross}-${paid}`;
      default:
        return NO_NATIVE_TABLE;
    }
  },
  examples: [
    {
      arguments: [[[36], [36], [36], [36], [36]], 2166.58, 0.19, 1000],
      result: [
        ['Brutto', 4900699.96],
        ['PAT', 2160000],
        ['Netto', 2740699.96],
      ],
    },
    { arguments: [[[36, 36, 36, 36, 36]], 2166.58, 0.19, 1000, 'NETTO'], result: [[2740699.96]] },
    { arguments: [[[30, 0, 0, 0, 0]], 2000, 0.2, 0, 'BRUTTO'], result: [[864000]] },
  ],
  errors: [
    {
      code: '#VALUE!',
      when: NOT_FIVE_STOCKS,
      arguments: [[[36], [36]], 2000, 0.19, 1000],
    },
  ],
  source: LAW.subsidy16i.paragraph,
  law: ['subsidy16i'],
});

/** The range may stand as a column or as a row. */
function funded(stocks: string): string {
  const rates = SUBSIDY_RATES['16i'].map(String);
  const [column, row] = [rates.join(';'), rates.join(',')];
  return `IF(ROWS(${stocks})=${FUNDING_YEARS},SUMPRODUCT(${stocks},{${column}}),SUMPRODUCT(${stocks},{${row}}))`;
}
