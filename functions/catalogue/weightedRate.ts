import { weightedRate } from '../../src/targets/weightedRate';
import { overRanges } from '../definition';
import type { NumberParameter } from '../parameter';
import { notAccepted, sizeOf, subject } from '../engine/messages';
import { inSection } from './source';

const STOCKS = {
  name: { de: 'bestände', en: 'stocks' },
  kind: 'count',
  range: true,
  min: 0,
  description: { de: 'Bestand je Quote ab 0, nicht alle 0, wie quoten', en: 'Stock of every rate, at least 0, not all 0, as rates' },
} as const satisfies NumberParameter;

export const WEIGHTED_RATE = overRanges({
  id: 'WEIGHTED_RATE',
  group: 'targets',
  result: 'scalar',
  description: {
    de: 'Gesamtquote aus Teilquoten, gewichtet mit ihren Beständen.',
    en: 'Total rate from partial rates, weighted by their stocks.',
  },
  keywords: {
    de: ['Quote', 'Gesamtquote', 'gewichtet', 'Gewicht', 'Mittel', 'Integrationsquote', 'Bestand', 'Ziel'],
    en: ['rate', 'total rate', 'weighted', 'weight', 'mean', 'integration rate', 'stock', 'target'],
  },
  parameters: [
    {
      name: { de: 'quoten', en: 'rates' },
      kind: 'rate',
      range: true,
      description: { de: 'Zellen mit den Quoten als Anteil', en: 'Cells with the rates as fractions' },
    },
    STOCKS,
  ],
  calculate: (rates, stocks, explain) => {
    if (rates.rows !== stocks.rows || rates.columns !== stocks.columns) {
      const expected = sizeOf(rates.rows, rates.columns);
      return notAccepted(subject(STOCKS), sizeOf(stocks.rows, stocks.columns), {
        de: `ein Bereich wie quoten mit ${expected.de}`,
        en: `a range like rates with ${expected.en}`,
      });
    }
    return weightedRate(rates.cells, stocks.cells, explain);
  },
  nativeEquivalent: (rates, stocks) => `SUMPRODUCT(${rates},${stocks})/SUM(${stocks})`,
  examples: [
    { arguments: [[[0.146], [0.259]], [[1], [1]]], result: 0.2025 },
    { arguments: [[[0.1, 0.3]], [[300, 100]]], result: 0.15 },
  ],
  errors: [
    {
      code: '#VALUE!',
      when: { de: '`bestände` hat nicht die Form von `quoten`.', en: '`stocks` has not the shape of `rates`.' },
      arguments: [[[0.1, 0.3]], [[300], [100]]],
    },
    {
      code: '#DIV/0!',
      when: { de: 'Alle Bestände sind 0.', en: 'All stocks are 0.' },
      arguments: [[[0.1, 0.3]], [[0, 0]]],
    },
  ],
  source: inSection('4.3'),
});
