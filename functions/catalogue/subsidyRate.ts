import { subsidyRate, subsidyRateOfHundredths, SUBSIDY_RATES, type Instrument } from '../../src/integration/subsidyRate';
import { localized } from '../../src/language';
import { LAW } from '../../src/law/parameters';
import type { Decimal } from '../../src/money/decimal';
import { cellwise } from '../definition';
import { CellError } from '../engine/cellError';
import { number } from '../engine/messages';

const INSTRUMENTS = ['16i', '16e'] as const satisfies readonly Instrument[];

export const SUBSIDY_RATE = cellwise({
  id: 'SUBSIDY_RATE',
  group: 'integration',
  description: {
    de: 'Fördersatz des Lohnkostenzuschusses nach § 16i oder § 16e SGB II im Förderjahr, als Anteil.',
    en: 'Rate of the wage subsidy under § 16i or § 16e SGB II in a year of funding, as a fraction.',
  },
  keywords: {
    de: ['Fördersatz', 'Lohnkostenzuschuss', 'Teilhabe am Arbeitsmarkt', 'TaAM', 'EVL', '16i', '16e', 'Förderjahr', 'Degression'],
    en: ['subsidy rate', 'wage subsidy', 'participation in the labour market', '16i', '16e', 'year of funding'],
  },
  parameters: [
    {
      name: { de: 'instrument', en: 'instrument' },
      kind: 'text',
      keys: INSTRUMENTS,
      description: { de: '"16i" oder "16e", auch ein Bereich', en: '"16i" or "16e", also a range' },
    },
    {
      name: { de: 'förderjahr', en: 'funding_year' },
      kind: 'count',
      whole: true,
      description: {
        de: `Jahr der Förderung: ${INSTRUMENTS.map((key) => `1 bis ${SUBSIDY_RATES[key].length} (${key})`).join(', ')}`,
        en: `Year of funding: ${INSTRUMENTS.map((key) => `1 to ${SUBSIDY_RATES[key].length} (${key})`).join(', ')}`,
      },
    },
  ],
  calculate: (instrument, year, explain) => subsidyRate(instrument, year, explain) ?? notFunded(instrument, year),
  fast: subsidyRateOfHundredths,
  nativeEquivalent: (instrument, year) =>
    INSTRUMENTS.reduceRight((other, key) => `IF(${asKey(instrument)}="${key}",${byYear(year, SUBSIDY_RATES[key])},${other})`, 'NA()'),
  examples: [
    { arguments: ['16i', 4], result: [[0.8]] },
    { arguments: ['16e', [[1, 2]]], result: [[0.75, 0.5]] },
    { arguments: [[['16i'], ['16e']], 1], result: [[1], [0.75]] },
  ],
  errors: [
    {
      code: '#N/A',
      when: { de: '`förderjahr` liegt außerhalb der Förderung.', en: '`funding_year` lies outside the funding.' },
      arguments: ['16e', 3],
    },
  ],
  source: localized((language) => `${LAW.subsidy16i.paragraph[language]}; ${LAW.subsidy16e.paragraph[language]}`),
  law: ['subsidy16i', 'subsidy16e'],
});

/** As the function reads it: with spaces and § or without; Excel compares upper and lower case alike. */
const asKey = (instrument: string): string =>
  ['"§"', '" "', 'UNICHAR(160)'].reduce((text, sign) => `SUBSTITUTE(${text},${sign},"")`, instrument);

/** Nested, because CHOOSE and lookups would not take a range of years together with a range of instruments. */
const byYear = (year: string, rates: readonly Decimal[]): string =>
  rates.reduceRight((later, rate, index) => `IF(${year}=${index + 1},${rate.toString()},${later})`, 'NA()');

function notFunded(instrument: Instrument, year: Decimal): CellError {
  const last = SUBSIDY_RATES[instrument].length;
  return new CellError('#N/A', {
    de: `förderjahr: ${number(year).de} liegt außerhalb der Förderung nach § ${instrument} (Jahr 1 bis ${last}).`,
    en: `funding_year: ${number(year).en} lies outside the funding under § ${instrument} (years 1 to ${last}).`,
  });
}
