import { available, availableOfCents } from '../../src/integration/available';
import { cellwise } from '../definition';

export const AVAILABLE = cellwise({
  id: 'AVAILABLE',
  group: 'integration',
  description: {
    de: 'Was ein Titel noch hat: Ansatz mit Zu- und Abgängen abzüglich Ist und Bindungen. Negativ heißt: überbucht.',
    en: 'What a title still has: budget with its changes, less actual and commitments. Negative means overbooked.',
  },
  keywords: {
    de: ['verfügbar', 'Verfügung', 'Restmittel', 'Titel', 'Übertragung', 'Ausgaberest', 'Nachbewilligung', 'Deckung', 'Bindung', 'HÜL'],
    en: ['available', 'left', 'title', 'carry-over', 'supplementary grant', 'cover', 'commitments'],
  },
  parameters: [
    {
      name: { de: 'ansatz', en: 'budget' },
      kind: 'amount',
      description: { de: 'Haushaltsansatz in EUR', en: 'Budget in EUR' },
    },
    {
      name: { de: 'übertragung', en: 'carry_over' },
      kind: 'amount',
      description: { de: 'Aus dem Vorjahr übertragene Mittel in EUR', en: 'Funds carried over from the previous year in EUR' },
    },
    {
      name: { de: 'nachbewilligung', en: 'supplement' },
      kind: 'amount',
      description: { de: 'Nachträglich bewilligte Mittel in EUR', en: 'Funds granted later in EUR' },
    },
    {
      name: { de: 'deckung', en: 'cover' },
      kind: 'amount',
      description: {
        de: 'Deckung durch andere Titel in EUR; negativ, wenn dieser Titel deckt',
        en: 'Coverage by other budget lines in EUR; negative where this line covers others',
      },
    },
    {
      name: { de: 'ist', en: 'actual' },
      kind: 'amount',
      description: { de: 'Ist-Ausgaben in EUR', en: 'Actual spending in EUR' },
    },
    {
      name: { de: 'bindungen', en: 'commitments' },
      kind: 'amount',
      description: { de: 'Gebundene, noch nicht gezahlte Mittel in EUR', en: 'Funds committed and not yet paid in EUR' },
    },
  ],
  calculate: available,
  fast: availableOfCents,
  nativeEquivalent: (budget, carryOver, supplement, cover, actual, commitments) =>
    `${budget}+${carryOver}+${supplement}+${cover}-${actual}-${commitments}`,
  examples: [
    { arguments: [17100000, 0, 0, 0, 0, 13300000], result: [[3800000]] },
    { arguments: [17100000, 250000.5, 100000, -50000, 9000000, 8500000.75], result: [[-100000.25]] },
    { arguments: [[[100], [200]], 0, 0, 0, 30, [[50], [180]]], result: [[20], [-10]] },
  ],
  source: {
    de: '§ 46 Abs. 1 SGB II (Deckung), § 45 BHO (Übertragung)',
    en: '§ 46 (1) SGB II (coverage), § 45 BHO (carry-over)',
  },
});
