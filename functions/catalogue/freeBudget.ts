import { freeBudget, freeBudgetOfCents } from '../../src/integration/freeBudget';
import { cellwise } from '../definition';
import { inSection } from './source';

export const FREE_BUDGET = cellwise({
  id: 'FREE_BUDGET',
  group: 'integration',
  description: {
    de: 'Geld für neue Maßnahmen in beiden Lesarten des Titels. Negativ heißt: überbucht.',
    en: 'Funds for new measures under both interpretations of the budget line. Negative means overbooked.',
  },
  keywords: {
    de: ['frei', 'freie Mittel', 'Eingliederungstitel', 'Umschichtung', 'Verpflichtungen', 'Bindungen', 'Lesart', 'Ansatz'],
    en: ['available funds', 'free money', 'budget line', 'integration budget', 'transfer', 'commitments', 'reading', 'budget'],
  },
  parameters: [
    {
      name: { de: 'ansatz', en: 'title' },
      kind: 'amount',
      description: { de: 'Eingliederungstitel in EUR', en: 'Integration title in EUR' },
    },
    {
      name: { de: 'umschichtung', en: 'transfer' },
      kind: 'amount',
      description: { de: 'Umschichtung in die Verwaltung in EUR, positiv', en: 'Transfer to administration in EUR, positive' },
    },
    {
      name: { de: 'verpflichtungen', en: 'commitments' },
      kind: 'amount',
      description: { de: 'Bereits gebundene Mittel in EUR', en: 'Funds already committed in EUR' },
    },
    {
      name: { de: 'basis', en: 'basis' },
      kind: 'selector',
      values: [
        { value: 'NACH', meaning: { de: 'Die Umschichtung ist vom Ansatz schon ab', en: 'The transfer is already out of the budget line' } },
        { value: 'VOR', meaning: { de: 'Die Umschichtung geht noch vom Ansatz ab', en: 'The transfer still comes off the budget line' } },
      ],
      description: {
        de: 'NACH oder VOR der Umschichtung; ohne Vorgabe, weil das Dokument es nicht sagt',
        en: 'NACH (after) or VOR (before) the transfer; no default, because the document does not say',
      },
    },
  ],
  calculate: freeBudget,
  fast: freeBudgetOfCents,
  nativeEquivalent: (title, transfer, commitments, basis) =>
    basis === 'NACH' ? `${title}-${commitments}` : `${title}-${transfer}-${commitments}`,
  examples: [
    { arguments: [17100000, 7980000, 13300000, 'NACH'], result: [[3800000]] },
    { arguments: [25080000, 7980000, 13300000, 'VOR'], result: [[3800000]] },
  ],
  source: inSection('4.1'),
});
