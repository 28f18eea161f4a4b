import { roundInterval } from '../../src/audit/roundInterval';
import { overRanges } from '../definition';
import type { NumberParameter, TextParameter } from '../parameter';
import { Grid } from '../engine/grid';
import { allowedNumber, notAccepted, subject, NOTHING } from '../engine/messages';
import { AMOUNT_TEXT, notAnAmount } from './amountText';

const PRINTED = {
  name: { de: 'druckbild', en: 'printed' },
  kind: 'text',
  expected: AMOUNT_TEXT,
  description: { de: 'Zahl als Text, wie gedruckt: 17,1 Mio. oder knapp 500', en: 'Number as text, as printed: 17,1 Mio. or knapp 500' },
} as const satisfies TextParameter;

const PRECISION = {
  name: { de: 'genauigkeit', en: 'precision' },
  kind: 'number',
  optional: true,
  min: 0,
  description: {
    de: 'Schritt der Rundung ab 0; ohne ihn die letzte Ziffer; nötig bei gut, knapp, fast',
    en: 'Step of the rounding, at least 0; if left out the last digit; needed for gut, knapp, fast',
  },
} as const satisfies NumberParameter;

export const ROUND_INTERVAL = overRanges({
  id: 'ROUND_INTERVAL',
  group: 'audit',
  result: 'matrix',
  description: {
    de: 'Spanne, für die ein veröffentlichter, gerundeter Wert stehen kann, als von und bis.',
    en: 'Interval that a published, rounded value can stand for, as from and to.',
  },
  keywords: {
    de: ['Rundung', 'Spanne', 'Intervall', 'Druckbild', 'Genauigkeit', 'gut', 'knapp', 'fast', 'rund'],
    en: ['rounding', 'interval', 'range', 'printed', 'precision'],
  },
  parameters: [PRINTED, PRECISION],
  checks: {
    druckbild: (printed = '') => {
      const problem = roundInterval(printed);
      return typeof problem === 'string' && problem !== 'precisionMissing' ? notAnAmount(PRINTED, printed, problem) : undefined;
    },
  },
  calculate: (printed, precision, explain) => {
    const interval = roundInterval(printed, precision, explain);
    if (interval === 'precisionMissing') return withoutPrecision();
    return typeof interval === 'string' ? notAnAmount(PRINTED, printed, interval) : new Grid([interval.from, interval.to], 2);
  },
  nativeEquivalent: {
    de: 'Keine gleichwertige Excel-Formel: Excel liest gedruckte Zahlen mit Einheiten und Wörtern nicht.',
    en: 'No equivalent Excel formula: Excel does not read printed numbers with units and words.',
  },
  examples: [
    { arguments: ['17,1 Mio.'], result: [[17050000, 17150000]] },
    { arguments: ['14,6 %'], result: [[0.1455, 0.1465]] },
    { arguments: ['93.224.000', 1000], result: [[93223500, 93224500]] },
    { arguments: ['knapp 500', 100], result: [[450, 500]] },
    { arguments: ['gut 50 Prozent', 0.1], result: [[0.5, 0.55]] },
  ],
  errors: [
    {
      code: '#VALUE!',
      when: {
        de: '`druckbild` ist kein Betrag in deutscher Schreibweise, etwa „Zwei Drittel“.',
        en: '`printed` is no amount in German notation, such as “Zwei Drittel”.',
      },
      arguments: ['Zwei Drittel'],
    },
    {
      code: '#VALUE!',
      when: {
        de: '`druckbild` beginnt mit gut, knapp oder fast, aber `genauigkeit` fehlt.',
        en: '`printed` begins with gut, knapp or fast, but `precision` is left out.',
      },
      arguments: ['knapp 500'],
    },
  ],
  source: {
    de: 'Regel: Wert ± Schritt/2; gut nur darüber, knapp und fast nur darunter',
    en: 'Rule: value ± step/2; gut only above, knapp and fast only below',
  },
});

/** The word alone does not say how far it reaches. */
function withoutPrecision() {
  const { de, en } = allowedNumber(PRECISION);
  return notAccepted(subject(PRECISION), NOTHING, {
    de: `${de}, weil der Text mit gut, knapp oder fast beginnt`,
    en: `${en}, because the text begins with gut, knapp or fast`,
  });
}
