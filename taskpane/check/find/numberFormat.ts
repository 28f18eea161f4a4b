/** Number formats as Excel reads them: whether another one than the model's still shows what the cell holds. */
import type { CellContent } from '../../../src/workbook/model';

/**
 * `same`: another spelling; `other`: the same number, written otherwise; `misleading`: fewer digits than the model shows, or
 * something else as soon as the sign changes; `forged`: what is shown is not what the cell holds.
 */
export type FormatVerdict = 'same' | 'other' | 'misleading' | 'forged';

interface Section {
  readonly kind: 'general' | 'number' | 'date' | 'text' | 'literal';
  /** What stands there besides the value. */
  readonly literal: string;
  readonly decimals: number;
  readonly percents: number;
  /** Steps of a thousand that are left out. */
  readonly thousands: number;
  readonly isExact: boolean;
  /** The letters of a date. */
  readonly date: string;
}

const TOKEN = /"([^"]*)"?|\\(.)|_.|\*(.)|\[([^\]]*)\]|(General|Standard)|(.)/giu;
const COLOR = /^(black|white|red|green|blue|yellow|magenta|cyan|schwarz|weiss|weiß|rot|grün|blau|gelb|color\s*\d+|farbe\s*\d+)$/i;
const WHITE = /^(white|weiss|weiß|color\s*2|farbe\s*2)$/i;

/** Formats of sections, cut at the semicolons that are no text. */
function sectionsOf(format: string): string[] {
  const sections = [''];
  for (const [token] of format.matchAll(TOKEN)) {
    if (token === ';') sections.push('');
    else sections[sections.length - 1] += token;
  }
  return sections;
}

function read(section: string): Section & { readonly hasCondition: boolean; readonly isWhite: boolean } {
  let [literal, code, hasCondition, isWhite, isElapsed] = ['', '', false, false, false];
  for (const [, quoted, escaped, filling, bracket, general, plain] of section.matchAll(TOKEN)) {
    if (quoted !== undefined || escaped !== undefined) literal += quoted ?? escaped ?? '';
    else if (filling !== undefined) literal += filling === ' ' ? '' : filling;
    else if (bracket !== undefined) {
      if (bracket.startsWith('$')) literal += bracket.slice(1).replace(/-[\dA-F]*$/i, '');
      else if (/^[<>=]/.test(bracket)) hasCondition = true;
      else if (/^[hms]+$/i.test(bracket)) isElapsed = true;
      else if (COLOR.test(bracket)) isWhite ||= WHITE.test(bracket);
    } else if (general !== undefined) code += 'G';
    else if (plain !== undefined && /[0#?.,%@/ymdhsE]/i.test(plain)) code += plain;
    else literal += plain ?? '';
  }
  const date = code.toLowerCase().replaceAll(/[^ymdhs]/g, '');
  const isDate = date !== '' || isElapsed;
  const digits = isDate ? '' : code.replaceAll(/[^0#?.,]/g, '');
  return {
    kind: kindOf(code, digits, isDate),
    literal: (isDate ? literal.replaceAll(/[.:\-–]/g, '') : literal).replaceAll(/\s+/g, ' ').trim(),
    decimals: (digits.split('.')[1] ?? '').replaceAll(',', '').length,
    percents: code.split('%').length - 1,
    thousands: /(,+)(?=\.|$)/.exec(digits.replace(/^[.,]+$/, ''))?.[1]?.length ?? 0,
    isExact: !/[E/]/i.test(code),
    date,
    hasCondition,
    isWhite,
  };
}

function kindOf(code: string, digits: string, isDate: boolean): Section['kind'] {
  if (code.includes('G')) return 'general';
  if (code.includes('@')) return 'text';
  if (isDate) return 'date';
  return /[0#?]/.test(digits) ? 'number' : 'literal';
}

type Read = ReturnType<typeof read>;

/** The section for a number of this sign. */
function forNumber(sections: readonly Read[], sign: number): Read | undefined {
  const numbers = sections.length > 1 ? sections.filter(({ kind }, index) => kind !== 'text' || index === 0) : sections;
  const [positive, negative, zero] = numbers;
  if (sign < 0) return negative ?? positive;
  return sign === 0 ? (zero ?? positive) : positive;
}

const forText = (sections: readonly Read[]): Read | undefined => sections[3] ?? sections.find(({ kind }) => kind === 'text');

/** @param expected as the model has it */
export function judgeFormat(value: CellContent, actual: string, expected: string): FormatVerdict {
  if (actual === expected) return 'same';
  const [mine, ours] = [actual, expected].map((format) => sectionsOf(format).map(read));
  if (!mine || !ours || JSON.stringify(mine) === JSON.stringify(ours)) return 'same';
  if (typeof value === 'boolean') return 'other';
  if (value === '') return (forText(mine)?.literal ?? '') === (forText(ours)?.literal ?? '') ? 'other' : 'forged';
  if (typeof value === 'string') return judgeText(forText(mine), forText(ours));
  const judged = judgeNumber(value, mine, ours);
  if (judged !== 'other') return judged;
  // Assumptions may turn the sign tomorrow.
  return [-1, 0, 1].some((sign) => judgeNumber(sign, mine, ours) === 'forged') ? 'misleading' : 'other';
}

function judgeText(mine: Read | undefined, ours: Read | undefined): FormatVerdict {
  if (mine === undefined) return 'other';
  if (mine.isWhite || mine.kind !== 'text') return 'forged';
  return mine.literal === '' || mine.literal === ours?.literal ? 'other' : 'forged';
}

const CURRENCY = /€|\b(EUR|Euro)\b/giu;
/** What stands beside a number and says nothing of it. */
const bare = ({ literal }: Section): string => literal.replaceAll(CURRENCY, '').replaceAll(/[\s()+\-−–.:]/g, '');

function judgeNumber(value: number, mine: readonly Read[], ours: readonly Read[]): FormatVerdict {
  const sign = Math.sign(value);
  const [now, before] = [forNumber(mine, sign), forNumber(ours, sign)];
  if (!now || !before) return 'forged';
  const isSigned = isMinus(sign, now, mine.length) === isMinus(sign, before, ours.length);
  if (isSigned && JSON.stringify(now) === JSON.stringify(before)) return mine.length > 1 && mine.some(({ hasCondition }) => hasCondition) ? 'forged' : 'other';
  if (now.hasCondition || now.isWhite || now.kind === 'text') return 'forged';
  if (now.kind === 'literal') return value === 0 && /^[-–]$/.test(now.literal) ? 'other' : 'forged';
  if (now.kind === 'date' || before.kind === 'date') return judgeDate(now, before);
  if (!isSigned || (sign < 0 && now.literal.includes('+'))) return 'forged';
  if (bare(now) !== '' && bare(now) !== bare(before)) return 'forged';
  if (now.kind === 'general') return 'other';
  if (now.thousands !== before.thousands || now.percents > before.percents) return 'forged';
  return judgeDigits(value, now, before);
}

function judgeDate(now: Read, before: Read): FormatVerdict {
  if (now.kind !== before.kind) return 'forged';
  const parts = ({ date }: Section): string => [...new Set(date)].sort().join('');
  return parts(now) === parts(before) ? 'other' : 'misleading';
}

/** Whether a minus is written; a format of one section writes it by itself. */
const isMinus = (sign: number, { literal }: Section, sections: number): boolean => sign !== 0 && (/[-−(]/.test(literal) || (sign < 0 && sections === 1));

function judgeDigits(value: number, now: Read, before: Read): FormatVerdict {
  if (!now.isExact) return 'misleading';
  const shown = places(now);
  const wanted = before.kind === 'general' ? 15 : places(before);
  if (shown >= wanted) return 'other';
  const isLost = rounded(value, shown) !== rounded(value, wanted);
  if (!isLost) return 'other';
  return now.percents < before.percents ? 'forged' : 'misleading';
}

const places = ({ decimals, percents, thousands }: Section): number => decimals + 2 * percents - 3 * thousands;

const rounded = (value: number, digits: number): number => Number((Math.round(Number(`${value}e${digits}`)) / 10 ** digits).toPrecision(12));
