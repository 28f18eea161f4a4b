import { kduPerBg } from '../../src/housing/kduPerBg';
import { overRanges } from '../definition';

export const KDU_PER_BG = overRanges({
  id: 'KDU_PER_BG',
  group: 'housing',
  result: 'scalar',
  description: {
    de: 'Kosten je Bedarfsgemeinschaft und Monat, auf Cent gerundet.',
    en: 'Costs per household (Bedarfsgemeinschaft) and month, rounded to the cent.',
  },
  keywords: {
    de: ['KdU', 'je BG', 'Bedarfsgemeinschaft', 'Durchschnitt', 'Monat', 'Kopfbetrag', 'Unterkunft'],
    en: ['per household', 'average', 'month', 'accommodation'],
  },
  parameters: [
    {
      name: { de: 'kosten', en: 'costs' },
      kind: 'amount',
      description: { de: 'Kosten des ganzen Zeitraums in EUR', en: 'Costs of the whole period in EUR' },
    },
    {
      name: { de: 'bg', en: 'households' },
      kind: 'count',
      range: true,
      above: 0,
      description: {
        de: 'Zahl der BG, größer als 0; von einem Bereich zählt das Mittel',
        en: 'Number of households, greater than 0; of a range the mean counts',
      },
    },
    {
      name: { de: 'monate', en: 'months' },
      kind: 'count',
      default: '12',
      min: 1,
      whole: true,
      description: {
        de: 'Monate, auf die sich die Kosten beziehen, ab 1 (Vorgabe 12)',
        en: 'Months that the costs belong to, at least 1 (default 12)',
      },
    },
  ],
  calculate: (costs, households, months, explain) => kduPerBg(costs, households.cells, months, explain),
  nativeEquivalent: (costs, households, months) => `ROUND(${costs}/(AVERAGE(${households})*${months}),2)`,
  examples: [
    { arguments: [93224000, 17058], result: 455.43 },
    { arguments: [23306000, [[17058], [17100], [17142]], 3], result: 454.31 },
  ],
  source: {
    de: '§ 22 Abs. 1 SGB II; BG-Zahlen eines Datenstands, sie werden drei Monate lang nach oben korrigiert',
    en: '§ 22 (1) SGB II; counts of one data state, they are revised upwards for three months',
  },
});
