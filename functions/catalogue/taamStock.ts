import { FUNDING_YEARS, taamStock } from '../../src/integration/taamStock';
import { LAW } from '../../src/law/parameters';
import { overRanges } from '../definition';
import { NO_NATIVE_TABLE, rowChoice, statement } from './statement';
import { NOT_FIVE_STOCKS, STOCKS } from './taamStocks';

export const TAAM_STOCK = overRanges({
  id: 'TAAM_STOCK',
  group: 'integration',
  result: 'matrix',
  description: {
    de: 'Bestand nach § 16i SGB II über ein Jahr: Anfang, Zugänge, Austritte, Ende, Mittel, Gleichgewicht.',
    en: 'Stock under § 16i SGB II over one year: start, entries, exits, end, mean, steady state.',
  },
  keywords: {
    de: ['Bestand', 'TaAM', 'Teilhabe am Arbeitsmarkt', '16i', 'Zugänge', 'Austritte', 'Förderjahr', 'Gleichgewicht'],
    en: ['stock', 'participation in the labour market', '16i', 'entries', 'exits', 'year of funding', 'steady state'],
  },
  parameters: [
    STOCKS,
    {
      name: { de: 'zugänge', en: 'entries' },
      kind: 'count',
      min: 0,
      description: { de: 'Neue Beschäftigungen im Jahr, ab 0', en: 'New jobs in the year, at least 0' },
    },
    rowChoice([
      { value: 'ANFANG', meaning: { de: 'Bestand am Anfang', en: 'Stock at the start' } },
      { value: 'ZUGAENGE', meaning: { de: 'Neue im Jahr', en: 'New ones in the year' } },
      { value: 'AUSTRITTE', meaning: { de: 'Die im letzten Förderjahr', en: 'Those in the last year of funding' } },
      { value: 'ENDE', meaning: { de: 'Bestand am Ende', en: 'Stock at the end' } },
      { value: 'MITTEL', meaning: { de: '(Anfang + Ende) ÷ 2', en: '(start + end) ÷ 2' } },
      { value: 'GLEICHGEWICHT', meaning: { de: 'Bestand, auf den gleiche Zugänge führen', en: 'Stock that equal entries lead to' } },
    ]),
  ],
  calculate: (stocks, entries, output, explain) =>
    statement((tell) => taamStock(stocks.cells, entries, tell), output, explain),
  nativeEquivalent: (stocks, entries, output) => {
    const start = `SUM(${stocks})`;
    const exits = `INDEX(${stocks},ROWS(${stocks}),COLUMNS(${stocks}))`;
    switch (output) {
      case 'ANFANG':
        return start;
      case 'ZUGAENGE':
        return entries;
      case 'AUSTRITTE':
        return exits;
      case 'ENDE':
        return `${start}+${entries}-${exits}`;
      case 'MITTEL':
        return `${start}+(${entries}-${exits})/2`;
      case 'GLEICHGEWICHT':
        return `${FUNDING_YEARS}*${entries}`;
      default:
        return NO_NATIVE_TABLE;
    }
  },
  examples: [
    {
      arguments: [[[36], [36], [36], [36], [36]], 30],
      result: [
        ['Anfang', 180],
        ['Zugänge', 30],
        ['Austritte', 36],
        ['Ende', 174],
        ['Mittel', 177],
        ['Gleichgewicht', 150],
      ],
    },
    { arguments: [[[30, 32, 40, 38, 40]], 30, 'ENDE'], result: [[170]] },
    { arguments: [[[36], [36], [36], [36], [36]], 30, 'MITTEL'], result: [[177]] },
  ],
  errors: [
    {
      code: '#VALUE!',
      when: NOT_FIVE_STOCKS,
      arguments: [[[36], [36]], 30],
    },
  ],
  source: LAW.subsidy16i.paragraph,
});
