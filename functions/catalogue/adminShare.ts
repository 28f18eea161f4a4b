import { adminShare, adminShareOfCents } from '../../src/administration/adminShare';
import { FEDERAL_SHARE, LAW } from '../../src/law/parameters';
import { Decimal } from '../../src/money/decimal';
import { formatNumber } from '../../src/money/format';
import { cellwise } from '../definition';

export const ADMIN_SHARE = cellwise({
  id: 'ADMIN_SHARE',
  group: 'administration',
  description: {
    de: 'Teilt Verwaltungskosten zwischen Bund und Kommune auf; beide Teile ergeben immer die Kosten.',
    en: 'Splits administration costs between federation and municipality; both parts always make the costs.',
  },
  keywords: {
    de: ['Bund', 'Kommune', 'kommunaler Finanzierungsanteil', 'KFA', 'Bundesanteil', 'Verwaltungskosten', 'aufteilen'],
    en: ['federation', 'municipality', 'municipal share', 'federal share', 'administration costs', 'split'],
  },
  parameters: [
    {
      name: { de: 'kosten', en: 'costs' },
      kind: 'amount',
      description: { de: 'Gesamte Verwaltungskosten in EUR', en: 'Total administration costs in EUR' },
    },
    {
      name: { de: 'träger', en: 'payer' },
      kind: 'selector',
      values: [
        { value: 'BUND', meaning: { de: 'Anteil des Bundes, auf Cent gerundet', en: 'Share of the federation, rounded to the cent' } },
        { value: 'KOMMUNE', meaning: { de: 'Anteil der Kommune: der Rest', en: 'Share of the municipality: the rest' } },
      ],
      description: { de: 'BUND oder KOMMUNE', en: 'BUND (federation) or KOMMUNE (municipality)' },
    },
    {
      name: { de: 'bundesanteil', en: 'federal_share' },
      kind: 'rate',
      default: FEDERAL_SHARE,
      min: 0,
      max: 1,
      description: {
        de: `Anteil des Bundes an den Kosten, 0 bis 1 (Vorgabe ${formatNumber(new Decimal(FEDERAL_SHARE), 'de')})`,
        en: `Share of the federation in the costs, 0 to 1 (default ${formatNumber(new Decimal(FEDERAL_SHARE), 'en')})`,
      },
    },
  ],
  calculate: adminShare,
  fast: adminShareOfCents,
  nativeEquivalent: (costs, payer, share) => {
    const federal = `ROUND(${costs}*${share},2)`;
    return payer === 'BUND' ? federal : `${costs}-${federal}`;
  },
  examples: [
    { arguments: [46660000, 'KOMMUNE'], result: [[7092320]] },
    { arguments: [46660000, 'BUND'], result: [[39567680]] },
  ],
  source: LAW.federalShare.paragraph,
  law: ['federalShare'],
});
