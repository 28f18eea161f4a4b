import {
  ceilingOfCents,
  releaseOfTwelfths,
  releaseUpTo,
  twelfthsOfCents,
} from '../../src/integration/provisionalRelease';
import type { Decimal } from '../../src/money/decimal';
import { cellwise } from '../definition';
import type { NumberParameter } from '../parameter';
import { allowedNumber, notAccepted, subject, NOTHING } from '../engine/messages';

const CEILING = {
  name: { de: 'obergrenze', en: 'ceiling' },
  kind: 'rate',
  optional: true,
  min: 0,
  max: 1,
  description: {
    de: 'Anteil am Jahresansatz, 0 bis 1; nötig für OBERGRENZE, ohne Vorgabe',
    en: 'Share of the annual budget, 0 to 1; needed for OBERGRENZE, no default',
  },
} as const satisfies NumberParameter;

export const PROVISIONAL_RELEASE = cellwise({
  id: 'PROVISIONAL_RELEASE',
  group: 'integration',
  description: {
    de: 'Freigabe in der vorläufigen Haushaltsführung, nach Zwölfteln oder bis zu einer Obergrenze.',
    en: 'Release under provisional budget management, by twelfths or up to a ceiling.',
  },
  keywords: {
    de: ['vorläufige Haushaltsführung', 'Zwölftel', 'Obergrenze', 'Freigabe', 'Ermächtigung', 'haushaltslose Zeit', 'Nothaushalt'],
    en: ['provisional budget', 'twelfths', 'ceiling', 'release', 'authorisation'],
  },
  parameters: [
    {
      name: { de: 'jahresansatz', en: 'annual_budget' },
      kind: 'amount',
      description: { de: 'Ansatz des ganzen Jahres in EUR', en: 'Budget of the whole year in EUR' },
    },
    {
      name: { de: 'monat', en: 'month' },
      kind: 'count',
      min: 0,
      max: 12,
      whole: true,
      description: {
        de: 'Monate ohne Haushalt, 0 bis 12; zählt nur bei ZWOELFTEL',
        en: 'Months without a budget law, 0 to 12; counts for ZWOELFTEL only',
      },
    },
    {
      name: { de: 'verfahren', en: 'procedure' },
      kind: 'selector',
      values: [
        { value: 'ZWOELFTEL', meaning: { de: 'Ein Zwölftel je Monat', en: 'One twelfth for each month' } },
        { value: 'OBERGRENZE', meaning: { de: 'Ein Anteil am Jahresansatz', en: 'A share of the annual budget' } },
      ],
      description: { de: 'ZWOELFTEL oder OBERGRENZE', en: 'ZWOELFTEL (twelfths) or OBERGRENZE (ceiling)' },
    },
    CEILING,
    {
      name: { de: 'rechtlich_gebunden', en: 'legally_bound' },
      kind: 'amount',
      default: '0',
      description: {
        de: 'Rechtliche Verpflichtungen in EUR, kommen voll dazu (Vorgabe 0)',
        en: 'Legal obligations in EUR, added in full (default 0)',
      },
    },
  ],
  checks: {
    obergrenze: (_, __, procedure, ceiling) => (procedure === 'OBERGRENZE' && ceiling === undefined ? WITHOUT_CEILING : undefined),
  },
  calculate: (budget, month, procedure, ceiling, bound, explain) => {
    if (procedure === 'ZWOELFTEL') return releaseOfTwelfths(budget, month, bound, explain);
    // Without a ceiling the check has answered already.
    return releaseUpTo(budget, ceiling as Decimal, bound, explain);
  },
  fast: (budget, month, procedure, ceiling, bound) => {
    if (procedure === 'ZWOELFTEL') return twelfthsOfCents(budget, month, bound);
    return ceiling === undefined ? undefined : ceilingOfCents(budget, ceiling, bound);
  },
  nativeEquivalent: (budget, month, procedure, ceiling, bound) => {
    const part = procedure === 'ZWOELFTEL' ? `${budget}*${month}/12` : ceiling && `${budget}*${ceiling}`;
    if (part === undefined) return WITHOUT_CEILING.message;
    return bound === '0' ? part : `${part}+${bound}`;
  },
  examples: [
    { arguments: [17100000, 4, 'ZWOELFTEL'], result: [[5700000]] },
    { arguments: [17100000, 4, 'OBERGRENZE', 0.45], result: [[7695000]] },
    { arguments: [17100000, 1, 'ZWOELFTEL', null, 13300000], result: [[14725000]] },
  ],
  errors: [
    {
      code: '#VALUE!',
      when: { de: '`verfahren` ist OBERGRENZE, aber `obergrenze` fehlt.', en: '`procedure` is OBERGRENZE, but `ceiling` is left out.' },
      arguments: [17100000, 4, 'OBERGRENZE'],
    },
  ],
  source: {
    de: 'Art. 111 GG; die Zwölftel sind eine Gewohnheit der Tabellen, kein Recht',
    en: 'Art. 111 GG; the twelfths are a habit of spreadsheets, not law',
  },
});

const WITHOUT_CEILING = notAccepted(subject(CEILING), NOTHING, allowedNumber(CEILING));
