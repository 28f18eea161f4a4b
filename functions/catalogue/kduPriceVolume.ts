import { kduPriceVolume } from '../../src/housing/kduPriceVolume';
import { overRanges } from '../definition';
import { NO_NATIVE_TABLE, rowChoice, statement } from './statement';

export const KDU_PRICE_VOLUME = overRanges({
  id: 'KDU_PRICE_VOLUME',
  group: 'housing',
  result: 'matrix',
  description: {
    de: 'Zerlegt eine Kostenänderung in Menge (mehr BG; auf Cent gerundet) und Preis (die übrige Änderung: mehr je BG).',
    en: 'Splits a change of costs into volume (more households; rounded to the cent) and price (the remaining change: more for each).',
  },
  keywords: {
    de: ['Preiseffekt', 'Mengeneffekt', 'Zerlegung', 'Ursache', 'Kostenanstieg', 'BG', 'KdU', 'Unterkunft'],
    en: ['price effect', 'volume effect', 'decomposition', 'cause', 'rise in costs', 'accommodation'],
  },
  parameters: [
    {
      name: { de: 'bg_basis', en: 'households_base' },
      kind: 'count',
      min: 0,
      description: { de: 'Zahl der BG vorher, nicht 0', en: 'Number of households before, not 0' },
    },
    {
      name: { de: 'kosten_basis', en: 'costs_base' },
      kind: 'amount',
      description: { de: 'Kosten vorher in EUR', en: 'Costs before in EUR' },
    },
    {
      name: { de: 'bg_neu', en: 'households_new' },
      kind: 'count',
      min: 0,
      description: { de: 'Zahl der BG nachher, ab 0', en: 'Number of households after, at least 0' },
    },
    {
      name: { de: 'kosten_neu', en: 'costs_new' },
      kind: 'amount',
      description: { de: 'Kosten nachher in EUR, gleich langer Zeitraum', en: 'Costs after in EUR, over as long a period' },
    },
    rowChoice([
      { value: 'MENGE', meaning: { de: 'Änderung der BG zu alten Kosten je BG', en: 'Change of households at the old costs of each' } },
      { value: 'PREIS', meaning: { de: 'Die übrige Änderung: andere Kosten je BG', en: 'The remaining change: other costs of each' } },
      { value: 'GESAMT', meaning: { de: 'Kosten nachher − vorher', en: 'Costs after − before' } },
    ]),
  ],
  calculate: (baseHouseholds, baseCosts, newHouseholds, newCosts, output, explain) =>
    statement((tell) => kduPriceVolume(baseHouseholds, baseCosts, newHouseholds, newCosts, tell), output, explain),
  nativeEquivalent: (baseHouseholds, baseCosts, newHouseholds, newCosts, output) => {
    const volume = `ROUND((${newHouseholds}-${baseHouseholds})*${baseCosts}/${baseHouseholds},2)`;
    switch (output) {
      case 'MENGE':
        return volume;
      case 'PREIS':
        return `${newCosts}-${baseCosts}-${volume}`;
      case 'GESAMT':
        return `IF(${baseHouseholds}=0,NA(),${newCosts}-${baseCosts})`;
      default:
        return NO_NATIVE_TABLE;
    }
  },
  examples: [
    {
      arguments: [17058, 93224000, 17300, 96807000],
      result: [
        ['Menge', 1322558.8],
        ['Preis', 2260441.2],
        ['Gesamt', 3583000],
      ],
    },
    { arguments: [17058, 93224000, 17300, 96807000, 'PREIS'], result: [[2260441.2]] },
    { arguments: [100, 50000, 90, 50000, 'MENGE'], result: [[-5000]] },
  ],
  errors: [
    {
      code: '#DIV/0!',
      when: { de: '`bg_basis` ist 0.', en: '`households_base` is 0.' },
      arguments: [0, 93224000, 17300, 96807000],
    },
  ],
  source: {
    de: 'Regel: Menge zu alten Kosten je BG, Preis als übrige Änderung',
    en: 'Rule: volume at the old costs per household, price as the remaining change',
  },
});
