import { Decimal } from '../../src/money/decimal';
import { parseGermanAmount, parseToDouble, tellNumber } from '../../src/money/parse';
import { cellwise } from '../definition';
import type { TextParameter } from '../parameter';
import { AMOUNT_TEXT, notAnAmount } from './amountText';

const TEXT = {
  name: { de: 'text', en: 'text' },
  kind: 'text',
  orNumber: true,
  expected: AMOUNT_TEXT,
  description: {
    de: 'Betrag in deutscher Schreibweise; eine Zahl außer 0 bleibt, wie sie ist',
    en: 'Amount in German notation; a number other than 0 stays as it is',
  },
} as const satisfies TextParameter;

export const PARSE_AMOUNT = cellwise({
  id: 'PARSE_AMOUNT',
  group: 'audit',
  description: {
    de: 'Macht aus einem deutschen Betragstext eine Zahl; was nicht eindeutig ist, wird nicht geraten.',
    en: 'Turns a German amount text into a number; what is not clear is not guessed.',
  },
  keywords: {
    de: ['Text', 'Betrag', 'umwandeln', 'einlesen', 'Zahl aus Text', 'TEUR', 'Mio', 'Prozent', 'Import'],
    en: ['text', 'amount', 'convert', 'parse', 'number from text', 'thousand', 'million', 'per cent', 'import'],
  },
  parameters: [TEXT],
  calculate: (text, explain) => {
    if (text instanceof Decimal) return tellNumber(text, explain);
    const amount = parseGermanAmount(text, explain);
    return typeof amount === 'string' ? notAnAmount(TEXT, text, amount) : amount;
  },
  fast: (text) => (typeof text === 'string' ? parseToDouble(text) : text / 100),
  nativeEquivalent: {
    de: 'Keine gleichwertige Excel-Formel: ZAHLENWERT liest Einheiten, Klammern und nachgestelltes Minus nicht.',
    en: 'No equivalent Excel formula: NUMBERVALUE does not read units, parentheses and a minus behind.',
  },
  examples: [
    { arguments: ['(1.234,56)'], result: [[-1234.56]] },
    { arguments: ['63,8 Mio. EUR'], result: [[63800000]] },
    { arguments: ['ca. 14,6 %'], result: [[0.146]] },
    { arguments: [[['1.095'], ['12,50-'], [1095.5]]], result: [[1095], [-12.5], [1095.5]] },
  ],
  errors: [
    {
      code: '#VALUE!',
      when: {
        de: '`text` ist kein Betrag in deutscher Schreibweise, etwa „12.34“ oder „1,234.56“. Es wird nicht geraten.',
        en: '`text` is no amount in German notation, such as “12.34” or “1,234.56”. Nothing is guessed.',
      },
      arguments: ['12.34'],
    },
  ],
  source: {
    de: 'Deutsche Schreibweise (DIN 5008): Punkt gruppiert, Komma trennt Dezimalstellen',
    en: 'German notation (DIN 5008): dots group, a comma separates decimals',
  },
});
