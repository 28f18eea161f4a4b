import { sumCheck } from '../../src/audit/sumCheck';
import { overRanges } from '../definition';
import { RECONCILIATION_OUTPUT, nativeStatus } from './reconciliation';

export const SUM_CHECK = overRanges({
  id: 'SUM_CHECK',
  group: 'audit',
  result: 'scalar',
  description: {
    de: 'Prüft, ob veröffentlichte Teile eine veröffentlichte Summe ergeben, jeder Teil für sich gerundet.',
    en: 'Checks whether published parts make a published sum, every part rounded by itself.',
  },
  keywords: {
    de: ['Summe', 'Summenprobe', 'Quersumme', 'Teile', 'prüfen', 'Rundung', 'Rest', 'Widerspruch'],
    en: ['sum', 'total', 'parts', 'check', 'rounding', 'rest', 'contradiction'],
  },
  parameters: [
    {
      name: { de: 'teile', en: 'parts' },
      kind: 'number',
      range: true,
      description: { de: 'Zellen mit den veröffentlichten Teilen; 0 zählt nicht mit', en: 'Cells with the published parts; 0 is not counted' },
    },
    {
      name: { de: 'summe', en: 'sum' },
      kind: 'number',
      description: { de: 'Veröffentlichte Summe in derselben Einheit', en: 'Published sum in the same unit' },
    },
    {
      name: { de: 'genauigkeit_teile', en: 'precision_parts' },
      kind: 'number',
      min: 0,
      description: { de: 'Schritt, auf den jeder Teil gerundet ist, ab 0', en: 'Step that every part is rounded to, at least 0' },
    },
    {
      name: { de: 'genauigkeit_summe', en: 'precision_sum' },
      kind: 'number',
      min: 0,
      description: { de: 'Schritt, auf den die Summe gerundet ist, ab 0', en: 'Step that the sum is rounded to, at least 0' },
    },
    RECONCILIATION_OUTPUT,
  ],
  calculate: (parts, ...others) => sumCheck(parts.cells, ...others),
  nativeEquivalent: (parts, sum, partPrecision, sumPrecision, output) => {
    const remainder = `SUM(${parts})-${sum}`;
    if (output === 'REST') return remainder;
    const allowed = `SUMPRODUCT(--(${parts}<>0))*${partPrecision}/2+${sumPrecision}/2`;
    return nativeStatus(remainder, `SUMPRODUCT(ABS(${parts}))+ABS(${sum})`, allowed);
  },
  examples: [
    {
      arguments: [
        [[174500000], [93200000], [1700000], [1200000], [23400000], [2300000], [45100000]],
        341000000,
        100000,
        1000000,
      ],
      result: 'RUNDUNG',
    },
    { arguments: [[[96000000], [88000], [1517000]], 97605000, 0, 0, 'REST'], result: 0 },
  ],
  source: {
    de: 'Regel: Jeder Teil außer 0 darf um genauigkeit_teile/2 abweichen, die Summe um genauigkeit_summe/2',
    en: 'Rule: every part other than 0 may lie off by precision_parts/2, the sum by precision_sum/2',
  },
});
