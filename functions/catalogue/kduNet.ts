import { kduNet, kduNetOfCents } from '../../src/housing/kduNet';
import { cellwise } from '../definition';

export const KDU_NET = cellwise({
  id: 'KDU_NET',
  group: 'housing',
  description: {
    de: 'Kosten der Unterkunft nach Abzug der Bundesbeteiligung, oder diese selbst; beide ergeben das Brutto.',
    en: 'Costs of accommodation after the federal share, or that share itself; both make the gross costs.',
  },
  keywords: {
    de: ['KdU', 'netto', 'Bundesbeteiligung', 'Beteiligungsquote', 'Erstattung', 'Unterkunft', 'Heizung', 'Kreis'],
    en: ['net', 'federal share', 'quota', 'reimbursement', 'accommodation', 'heating', 'municipality'],
  },
  parameters: [
    {
      name: { de: 'brutto', en: 'gross' },
      kind: 'amount',
      description: { de: 'Kosten der Unterkunft in EUR', en: 'Costs of accommodation in EUR' },
    },
    {
      name: { de: 'quote', en: 'quota' },
      kind: 'rate',
      min: 0,
      max: 1,
      description: {
        de: 'Bundesbeteiligung, 0 bis 1; ohne Vorgabe, sie ändert sich rückwirkend',
        en: 'Federal quota, 0 to 1; no default, it changes retroactively',
      },
    },
    {
      name: { de: 'anteil_erstattungsfähig', en: 'eligible_share' },
      kind: 'rate',
      default: '1',
      min: 0,
      max: 1,
      description: {
        de: 'Anteil der Kosten nach § 22 Abs. 1 SGB II, 0 bis 1 (Vorgabe 1)',
        en: 'Share of the costs under § 22 (1) SGB II, 0 to 1 (default 1)',
      },
    },
    {
      name: { de: 'ausgabe', en: 'output' },
      kind: 'selector',
      default: 'NETTO',
      values: [
        { value: 'NETTO', meaning: { de: 'Was die Kommune trägt', en: 'What the municipality bears' } },
        { value: 'BUND', meaning: { de: 'Was der Bund trägt, auf Cent gerundet', en: 'What the federation bears, rounded to the cent' } },
      ],
      description: { de: 'NETTO (Vorgabe) oder BUND', en: 'NETTO (net, default) or BUND (federation)' },
    },
  ],
  calculate: kduNet,
  fast: kduNetOfCents,
  nativeEquivalent: (gross, quota, eligible, output) => {
    const part = eligible === '1' ? gross : `${gross}*${eligible}`;
    const federal = `ROUND(${part}*${quota},2)`;
    return output === 'BUND' ? federal : `${gross}-${federal}`;
  },
  examples: [
    { arguments: [93224000, 0.628], result: [[34679328]] },
    { arguments: [93224000, 0.628, null, 'BUND'], result: [[58544672]] },
    { arguments: [93224000, 0.628, 0.98], result: [[35850221.44]] },
  ],
  source: { de: '§ 46 Abs. 5 bis 10 SGB II', en: '§ 46 (5)–(10) SGB II' },
});
