import type { Localized } from '../../src/language';
import type { AmountProblem } from '../../src/money/parse';
import type { TextParameter } from '../parameter';
import type { CellError } from '../engine/cellError';
import { notAccepted, shown, subject } from '../engine/messages';

export const AMOUNT_TEXT: Localized = {
  de: 'ein Betrag wie 1.234,56 EUR, 63,8 Mio. oder 14,6 %',
  en: 'a German amount such as 1.234,56 EUR, 63,8 Mio. or 14,6 %',
};

const EXPECTED: Readonly<Record<AmountProblem, Localized>> = {
  empty: AMOUNT_TEXT,
  noAmount: AMOUNT_TEXT,
  separators: {
    de: 'deutsche Schreibweise: Punkt vor je drei Ziffern, Komma vor den Dezimalstellen',
    en: 'German notation: a dot before every three digits, a comma before the decimals',
  },
};

/** Why a text is not read as an amount; nothing is guessed. */
export function notAnAmount(parameter: TextParameter, text: string, problem: AmountProblem): CellError {
  return notAccepted(subject(parameter), shown(text), EXPECTED[problem]);
}
