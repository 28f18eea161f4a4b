import { exhaustion, exhaustionOfCents } from '../../src/housing/exhaustion';
import { cellwise } from '../definition';
import { inSection } from './source';

export const EXHAUSTION = cellwise({
  id: 'EXHAUSTION',
  group: 'housing',
  description: {
    de: 'Ausschöpfung eines Ansatzes als Anteil; mit Monat der Vorsprung vor einem gleichmäßigen Jahr.',
    en: 'Share of a budget that is spent; with a month, the lead over an even year.',
  },
  keywords: {
    de: ['Ausschöpfung', 'Auslastung', 'Verbrauch', 'Ansatz', 'Ist', 'Monat', 'Zwölftel', 'KdU'],
    en: ['exhaustion', 'utilisation', 'spent', 'budget', 'actual', 'month', 'twelfth'],
  },
  parameters: [
    {
      name: { de: 'ansatz', en: 'budget' },
      kind: 'amount',
      description: { de: 'Haushaltsansatz des Jahres in EUR, nicht 0', en: 'Budget of the year in EUR, not 0' },
    },
    {
      name: { de: 'ist', en: 'actual' },
      kind: 'amount',
      description: { de: 'Ist-Ausgaben in EUR', en: 'Actual spending in EUR' },
    },
    {
      name: { de: 'monat', en: 'month' },
      kind: 'count',
      optional: true,
      min: 0,
      max: 12,
      whole: true,
      description: { de: 'Letzter gebuchter Monat, 0 bis 12', en: 'Last booked month, 0 to 12' },
    },
  ],
  calculate: exhaustion,
  fast: exhaustionOfCents,
  nativeEquivalent: (budget, actual, month) => (month === undefined ? `${actual}/${budget}` : `${actual}/${budget}-${month}/12`),
  examples: [
    { arguments: [96000000, 93224000], result: [[0.9710833333333333]] },
    { arguments: [96000000, 72000000, 6], result: [[0.25]] },
  ],
  errors: [
    {
      code: '#DIV/0!',
      when: { de: '`ansatz` ist 0.', en: '`budget` is 0.' },
      arguments: [0, 5],
    },
  ],
  source: inSection('4.2'),
});
