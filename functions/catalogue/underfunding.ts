import { underfunding, underfundingOfCents } from '../../src/administration/underfunding';
import { localized } from '../../src/language';
import { LAW } from '../../src/law/parameters';
import { cellwise } from '../definition';
import { MUNICIPAL_SHARE_PARAMETER } from './municipalShare';
import { inSection } from './source';

export const UNDERFUNDING = cellwise({
  id: 'UNDERFUNDING',
  group: 'administration',
  description: {
    de: 'Verwaltungskosten abzüglich kommunalem Anteil und Mitteln. Positiv heißt: es fehlt Geld.',
    en: 'Administration costs less municipal share and funds. Positive means that funds are missing.',
  },
  keywords: {
    de: ['Unterfinanzierung', 'Lücke', 'Fehlbetrag', 'Verwaltungskosten', 'Verwaltung', 'KFA', 'kommunaler Finanzierungsanteil'],
    en: ['underfunding', 'gap', 'shortfall', 'administration costs', 'municipal share'],
  },
  parameters: [
    {
      name: { de: 'kosten', en: 'costs' },
      kind: 'amount',
      description: { de: 'Gesamte Verwaltungskosten in EUR', en: 'Total administration costs in EUR' },
    },
    {
      name: { de: 'mittel', en: 'funds' },
      kind: 'amount',
      description: { de: 'Zugewiesene Bundesmittel in EUR', en: 'Allotted federal funds in EUR' },
    },
    MUNICIPAL_SHARE_PARAMETER,
  ],
  calculate: underfunding,
  fast: underfundingOfCents,
  nativeEquivalent: (costs, funds, share) => (share === '0' ? `${costs}-${funds}` : `${costs}*(1-${share})-${funds}`),
  examples: [
    { arguments: [46660000, 31587680, 0.152], result: [[7980000]] },
    { arguments: [46660000, 38680000], result: [[7980000]] },
  ],
  source: localized((language) => `${LAW.federalShare.paragraph[language]}; ${inSection('4.1')[language]}`),
  law: ['federalShare'],
});
