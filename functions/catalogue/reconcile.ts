import { reconcile, reconcileOfHundredths } from '../../src/audit/reconcile';
import { cellwise } from '../definition';
import { RECONCILIATION_OUTPUT, nativeStatus } from './reconciliation';

export const RECONCILE = cellwise({
  id: 'RECONCILE',
  group: 'audit',
  description: {
    de: 'Prüft, ob ein veröffentlichter, gerundeter Wert zu einem berechneten passt.',
    en: 'Checks whether a published, rounded value is compatible with a calculated one.',
  },
  keywords: {
    de: ['abstimmen', 'Abstimmung', 'prüfen', 'Rundung', 'Differenz', 'Rest', 'Widerspruch', 'Druckbild'],
    en: ['reconcile', 'check', 'rounding', 'rest', 'contradiction', 'printed'],
  },
  parameters: [
    {
      name: { de: 'veröffentlicht', en: 'published' },
      kind: 'number',
      description: { de: 'Veröffentlichter Wert', en: 'Published value' },
    },
    {
      name: { de: 'berechnet', en: 'computed' },
      kind: 'number',
      description: { de: 'Berechneter Wert in derselben Einheit', en: 'Calculated value in the same unit' },
    },
    {
      name: { de: 'genauigkeit', en: 'precision' },
      kind: 'number',
      min: 0,
      description: {
        de: 'Schritt, auf den der veröffentlichte Wert gerundet ist, ab 0',
        en: 'Step that the published value is rounded to, at least 0',
      },
    },
    {
      name: { de: 'halbbreite', en: 'half_width' },
      kind: 'number',
      default: '0',
      min: 0,
      description: {
        de: 'Spielraum des berechneten Werts aus gerundeten Teilen, ab 0 (Vorgabe 0)',
        en: 'Leeway of the calculated value from rounded parts, at least 0 (default 0)',
      },
    },
    RECONCILIATION_OUTPUT,
  ],
  calculate: reconcile,
  fast: reconcileOfHundredths,
  nativeEquivalent: (published, computed, precision, halfWidth, output) => {
    const remainder = `${computed}-${published}`;
    return output === 'REST' ? remainder : nativeStatus(remainder, `ABS(${computed})+ABS(${published})`, `${precision}/2+${halfWidth}`);
  },
  examples: [
    { arguments: [341000000, 341400000, 1000000, 350000], result: [['RUNDUNG']] },
    { arguments: [7980000, 8290000, 10000, 20000, 'REST'], result: [[310000]] },
  ],
  source: {
    de: 'Regel: abs(berechnet − veröffentlicht) ≤ genauigkeit/2 + halbbreite',
    en: 'Rule: abs(computed − published) ≤ precision/2 + half width',
  },
});
