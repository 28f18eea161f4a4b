import { Decimal } from '../../src/money/decimal';
import { impliedWeight, impliedWeightOfParts } from '../../src/targets/impliedWeight';
import { cellwise } from '../definition';
import { CellError } from '../engine/cellError';
import { number } from '../engine/messages';
import { inSection } from './source';

export const IMPLIED_WEIGHT = cellwise({
  id: 'IMPLIED_WEIGHT',
  group: 'targets',
  description: {
    de: 'Gewicht der Gruppe a, mit dem zwei Quoten die Gesamtquote ergeben.',
    en: 'Weight of group a with which two rates make the total rate.',
  },
  keywords: {
    de: ['Gewicht', 'implizit', 'Quote', 'Gesamtquote', 'Integrationsquote', 'Frauen', 'Männer', 'Ziel'],
    en: ['weight', 'implied', 'rate', 'total rate', 'integration rate', 'women', 'men', 'target'],
  },
  parameters: [
    {
      name: { de: 'quote_a', en: 'rate_a' },
      kind: 'rate',
      description: { de: 'Quote der Gruppe a als Anteil', en: 'Rate of group a as a fraction' },
    },
    {
      name: { de: 'quote_b', en: 'rate_b' },
      kind: 'rate',
      description: { de: 'Quote der Gruppe b als Anteil', en: 'Rate of group b as a fraction' },
    },
    {
      name: { de: 'quote_gesamt', en: 'total_rate' },
      kind: 'rate',
      description: { de: 'Gesamtquote als Anteil, zwischen beiden', en: 'Total rate as a fraction, between the two' },
    },
  ],
  calculate: (rateA, rateB, total, explain) => {
    const weight = impliedWeight(rateA, rateB, total, explain);
    return weight instanceof Decimal && (weight.lt(0) || weight.gt(1)) ? contradiction(rateA, rateB, total) : weight;
  },
  fast: impliedWeightOfParts,
  // A product of both weights below 0: the total lies beside the two rates. (AND and OR would make one answer of a whole range.)
  nativeEquivalent: (rateA, rateB, total) => {
    const [weightA, weightB] = [`(${rateB}-${total})/(${rateB}-${rateA})`, `(${total}-${rateA})/(${rateB}-${rateA})`];
    return `IF(${weightA}*${weightB}<0,NA(),${weightA})`;
  },
  examples: [
    { arguments: [0.146, 0.259, 0.202], result: [[0.504424778761062]] },
    { arguments: [0.1, 0.3, 0.15], result: [[0.75]] },
  ],
  errors: [
    {
      code: '#N/A',
      when: {
        de: '`quote_gesamt` liegt nicht zwischen den beiden Quoten: Sie widersprechen sich.',
        en: '`total_rate` does not lie between the two rates: they contradict each other.',
      },
      arguments: [0.1, 0.3, 0.4],
    },
    {
      code: '#DIV/0!',
      when: { de: '`quote_a` und `quote_b` sind gleich.', en: '`rate_a` and `rate_b` are equal.' },
      arguments: [0.2, 0.2, 0.2],
    },
  ],
  source: inSection('4.3'),
});

function contradiction(...rates: readonly [Decimal, Decimal, Decimal]): CellError {
  const [a, b, total] = [number(rates[0]), number(rates[1]), number(rates[2])];
  return new CellError('#N/A', {
    de: `quote_gesamt: ${total.de} gefunden, erwartet wird ein Anteil zwischen quote_a (${a.de}) und quote_b (${b.de}).`,
    en: `total_rate: found ${total.en}, expected a fraction between rate_a (${a.en}) and rate_b (${b.en}).`,
  });
}
