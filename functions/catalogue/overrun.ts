import { overrun, overrunOfCents, overrunStatus, overrunStatusOfCents } from '../../src/housing/overrun';
import { cellwise } from '../definition';
import { withoutTraces } from './reconciliation';

export const OVERRUN = cellwise({
  id: 'OVERRUN',
  group: 'housing',
  description: {
    de: 'Überschreitung eines Ansatzes in EUR, oder ob sie über- oder außerplanmäßig und erheblich ist.',
    en: 'Overrun of a budget in EUR, or whether it is over-planned or unplanned, and significant.',
  },
  keywords: {
    de: ['Überschreitung', 'überplanmäßig', 'außerplanmäßig', 'erheblich', 'Kreistag', 'Zustimmung', 'Mehrausgabe', 'KrO', 'GO NRW'],
    en: ['overrun', 'excess', 'unplanned', 'significant', 'consent', 'additional spending'],
  },
  parameters: [
    {
      name: { de: 'ansatz', en: 'budget' },
      kind: 'amount',
      description: { de: 'Haushaltsansatz in EUR; 0 heißt: kein Ansatz', en: 'Budget in EUR; 0 means that there is none' },
    },
    {
      name: { de: 'ist', en: 'actual' },
      kind: 'amount',
      description: { de: 'Ist-Ausgaben in EUR', en: 'Actual spending in EUR' },
    },
    {
      name: { de: 'erheblichkeit', en: 'significance' },
      kind: 'amount',
      min: 0,
      description: {
        de: 'Grenze in EUR ab 0, darüber erheblich; örtlicher Beschluss, darum ohne Vorgabe',
        en: 'Limit in EUR of at least 0, significant above it; a local decision, so no default',
      },
    },
    {
      name: { de: 'ausgabe', en: 'output' },
      kind: 'selector',
      default: 'BETRAG',
      values: [
        { value: 'BETRAG', meaning: { de: 'Überschreitung in EUR, mindestens 0', en: 'Overrun in EUR, at least 0' } },
        {
          value: 'STATUS',
          meaning: {
            de: '–, überplanmäßig oder außerplanmäßig, auch „, erheblich“',
            en: '–, überplanmäßig or außerplanmäßig, also “, erheblich”',
          },
        },
      ],
      description: { de: 'BETRAG (Vorgabe) oder STATUS', en: 'BETRAG (amount, default) or STATUS' },
    },
  ],
  calculate: (budget, actual, limit, output, explain) =>
    output === 'BETRAG' ? overrun(budget, actual, explain) : overrunStatus(budget, actual, limit, explain),
  fast: (budget, actual, limit, output) =>
    output === 'BETRAG' ? overrunOfCents(budget, actual) : overrunStatusOfCents(budget, actual, limit),
  nativeEquivalent: (budget, actual, limit, output) => {
    const over = `${actual}-${budget}`;
    if (output === 'BETRAG') return `IF(${actual}>${budget},${over},0)`;
    const kind = `IF(${budget}=0,"außerplanmäßig","überplanmäßig")`;
    const exact = withoutTraces(over, `ABS(${actual})+ABS(${budget})`);
    return `IF(${actual}>${budget},${kind}&IF(${exact}>${limit},", erheblich",""),"–")`;
  },
  examples: [
    { arguments: [88000, 360000, 250000], result: [[272000]] },
    { arguments: [88000, 360000, 250000, 'STATUS'], result: [['überplanmäßig, erheblich']] },
    { arguments: [0, 5000, 250000, 'STATUS'], result: [['außerplanmäßig']] },
    { arguments: [96000000, 93224000, 250000, 'STATUS'], result: [['–']] },
  ],
  source: { de: '§ 53 KrO NRW mit § 83 GO NRW', en: '§ 53 KrO NRW with § 83 GO NRW' },
});
