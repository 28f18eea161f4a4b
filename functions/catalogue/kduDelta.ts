import { kduDelta, kduDeltaOfCents } from '../../src/housing/kduDelta';
import { cellwise } from '../definition';
import { inSection } from './source';

export const KDU_DELTA = cellwise({
  id: 'KDU_DELTA',
  group: 'housing',
  description: {
    de: 'Abweichung eines Betrags von seiner Basis, in EUR oder als Anteil. Positiv heißt mehr.',
    en: 'Deviation of an amount from its base, in EUR or as a share. Positive means more.',
  },
  keywords: {
    de: ['Abweichung', 'Differenz', 'Veränderung', 'Ansatz', 'Ist', 'Prozent', 'Unterkunft', 'Heizung', 'KdU'],
    en: ['deviation', 'difference', 'change', 'variance', 'budget', 'actual', 'per cent', 'accommodation', 'heating'],
  },
  parameters: [
    {
      name: { de: 'basis', en: 'base' },
      kind: 'amount',
      description: { de: 'Betrag in EUR, von dem aus gemessen wird', en: 'Amount in EUR to measure from' },
    },
    {
      name: { de: 'vergleich', en: 'comparison' },
      kind: 'amount',
      description: { de: 'Betrag in EUR, der gemessen wird', en: 'Amount in EUR that is measured' },
    },
    {
      name: { de: 'modus', en: 'mode' },
      kind: 'selector',
      default: 'ABS',
      values: [
        { value: 'ABS', meaning: { de: 'Abweichung in EUR', en: 'Deviation in EUR' } },
        { value: 'PCT', meaning: { de: 'Anteil an der Basis (0,1 = 10 %)', en: 'Share of the base (0.1 = 10 %)' } },
      ],
      description: { de: 'ABS (Vorgabe) oder PCT', en: 'ABS (default) or PCT' },
    },
  ],
  calculate: kduDelta,
  fast: kduDeltaOfCents,
  nativeEquivalent: (base, comparison, mode) => (mode === 'ABS' ? `${comparison}-${base}` : `(${comparison}-${base})/ABS(${base})`),
  examples: [
    { arguments: [97605000, 94965000], result: [[-2640000]] },
    { arguments: [93224000, 96807000, 'PCT'], result: [[0.038434308761692265]] },
  ],
  errors: [
    {
      code: '#DIV/0!',
      when: { de: '`modus` ist PCT und `basis` ist 0.', en: '`mode` is PCT and `base` is 0.' },
      arguments: [0, 5, 'PCT'],
    },
  ],
  source: inSection('4.2'),
});
