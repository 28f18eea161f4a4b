import { Decimal } from './decimal';

/** Why a text is no German amount. It is not guessed. */
export type AmountProblem = 'empty' | 'separators' | 'noAmount';

const FACTORS: Readonly<Record<string, string>> = { teur: '1e3', mio: '1e6', mrd: '1e9', '%': '0.01', prozent: '0.01' };

/** Each part where German texts put it, with or without a space before it. */
const AMOUNT = new RegExp(
  `^${[
    '(?:rd\\.|ca\\.|circa|etwa)?',
    '(?<open>\\()?',
    '(?<before>[-−+])?',
    '(?<front>€|EUR)?',
    '(?<digits>\\d(?:[\\d., ]*\\d)?)',
    '(?<after>[-−])?',
    '(?<unit>TEUR|%|Prozent|(?<scale>Mio|Mrd)\\.?)?',
    '(?<back>€|EUR)?',
    '(?<last>[-−])?',
    '(?<close>\\))?',
  ].join(' ?')}$`,
  'i',
);

/** Dots or spaces group by three, a comma is the decimal point. */
const DIGITS = /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:,\d+)?$/;

const SPACES = /[\s\u00a0\u2009\u202f]+/g;

/**
 * Reads German amount text: `1.234,56 €`, `63,8 Mio. EUR`, `(1.234,56)`, `1,00-`, `ca. 80 %`. Per cent comes out
 * as a fraction, everything else in full. `1.095` is 1095; `12.34` and English `1,234.56` are problems.
 */
export function parseGermanAmount(text: string): Decimal | AmountProblem {
  const plain = text.replace(SPACES, ' ').trim();
  if (plain === '') return 'empty';
  const parts = AMOUNT.exec(plain)?.groups;
  if (parts === undefined) return 'noAmount';
  const { open, before, front, digits = '', after, unit, scale, back, last, close } = parts;
  const signs = [open, before, after, last].filter((sign) => sign !== undefined);
  const hasTwoUnits = back !== undefined && (front !== undefined || (unit !== undefined && scale === undefined));
  if (signs.length > 1 || hasTwoUnits || (open === undefined) !== (close === undefined)) return 'noAmount';
  if (!DIGITS.test(digits)) return 'separators';
  const number = new Decimal(digits.replace(/[. ]/g, '').replace(',', '.'));
  const value = number.times(FACTORS[(scale ?? unit ?? '').toLowerCase()] ?? 1);
  return signs.length === 0 || before === '+' ? value : value.negated();
}
