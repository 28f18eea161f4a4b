import { growth, growthBound, growthOfHundredths } from '../../src/audit/growthRate';
import type { Localized } from '../../src/language';
import type { Decimal } from '../../src/money/decimal';
import { cellwise } from '../definition';
import type { NumberParameter } from '../parameter';
import { allowedNumber, notAccepted, number, subject, NOTHING } from '../engine/messages';
import { inSection } from './source';

const PRECISION = {
  name: { de: 'genauigkeit', en: 'precision' },
  kind: 'number',
  optional: true,
  min: 0,
  description: {
    de: 'Schritt, auf den beide Werte gerundet sind, ab 0; nötig für MIN und MAX',
    en: 'Step that both values are rounded to, at least 0; needed for MIN and MAX',
  },
} as const satisfies NumberParameter;

export const GROWTH_RATE = cellwise({
  id: 'GROWTH_RATE',
  group: 'audit',
  description: {
    de: 'Wachstum als Anteil, auch die Grenzen, die gerundete Werte zulassen.',
    en: 'Growth as a fraction, also the bounds that rounded values allow.',
  },
  keywords: {
    de: ['Wachstum', 'Steigerung', 'Veränderung', 'Prozent', 'Rundung', 'Grenze', 'Spanne'],
    en: ['growth', 'rise', 'change', 'per cent', 'rounding', 'bound', 'interval'],
  },
  parameters: [
    {
      name: { de: 'alt', en: 'old' },
      kind: 'number',
      above: 0,
      description: { de: 'Früherer Wert, größer als 0', en: 'Earlier value, greater than 0' },
    },
    {
      name: { de: 'neu', en: 'new' },
      kind: 'number',
      description: { de: 'Späterer Wert in derselben Einheit', en: 'Later value in the same unit' },
    },
    PRECISION,
    {
      name: { de: 'ausgabe', en: 'output' },
      kind: 'selector',
      default: 'WERT',
      values: [
        { value: 'WERT', meaning: { de: 'Wachstum der Werte, wie sie sind', en: 'Growth of the values as they are' } },
        { value: 'MIN', meaning: { de: 'Kleinstes Wachstum, das die Rundung zulässt', en: 'Smallest growth that rounding allows' } },
        { value: 'MAX', meaning: { de: 'Größtes Wachstum, das die Rundung zulässt', en: 'Largest growth that rounding allows' } },
      ],
      description: { de: 'WERT (Vorgabe), MIN oder MAX', en: 'WERT (value, default), MIN or MAX' },
    },
  ],
  calculate: (before, after, precision, output, explain) => {
    if (output === 'WERT') return growth(before, after, explain);
    if (precision === undefined) return notAccepted(subject(PRECISION), NOTHING, allowedNumber(PRECISION));
    return growthBound(before, after, precision, output, explain) ?? tooCoarse(precision);
  },
  fast: growthOfHundredths,
  nativeEquivalent: (before, after, precision, output) => {
    if (output === 'WERT') return `(${after}-${before})/${before}`;
    if (precision === undefined) return WITHOUT_PRECISION;
    const [toward, away] = output === 'MIN' ? ['-', '+'] : ['+', '-'];
    const utmost = `(${after}${toward}${precision}/2)`;
    const base = `IF(${utmost}<0,${before}${toward}${precision}/2,${before}${away}${precision}/2)`;
    return `IF(${base}<=0,NA(),${utmost}/${base}-1)`;
  },
  examples: [
    { arguments: [44.94, 46.66], result: [[0.03827325322652426]] },
    { arguments: [44.94, 46.66, 0.01, 'MIN'], result: [[0.038046501279341415]] },
  ],
  errors: [
    {
      code: '#VALUE!',
      when: { de: '`ausgabe` ist MIN oder MAX, aber `genauigkeit` fehlt.', en: '`output` is MIN or MAX, but `precision` is left out.' },
      arguments: [44.94, 46.66, null, 'MIN'],
    },
    {
      code: '#VALUE!',
      when: {
        de: '`genauigkeit` ist so grob, dass `alt` auch 0 sein könnte: Dann gibt es kein MAX, außer `neu` ist sicher negativ.',
        en: '`precision` is so coarse that `old` might be 0: then there is no MAX, unless `new` is negative for certain.',
      },
      arguments: [1, 2, 2, 'MAX'],
    },
    {
      code: '#VALUE!',
      when: {
        de: 'Ebenso gibt es dann kein MIN, wenn `neu` auch negativ sein könnte.',
        en: 'Likewise there is no MIN then if `new` might be negative.',
      },
      arguments: [1, 0.5, 3, 'MIN'],
    },
  ],
  source: inSection('4.1'),
});

const WITHOUT_PRECISION: Localized = {
  de: 'Ohne genauigkeit gibt es keine Grenzen.',
  en: 'Without a precision there are no bounds.',
};

/** The old value could as well be 0. */
function tooCoarse(precision: Decimal) {
  return notAccepted(subject(PRECISION), number(precision), {
    de: 'weniger als das Doppelte von alt',
    en: 'less than twice old',
  });
}
