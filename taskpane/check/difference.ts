/** Two contents beside each other: where they differ, with what cannot be seen made visible. */
import { shownText } from '../../src/shownText';

export interface TextPart {
  readonly text: string;
  readonly isOther: boolean;
}

/** Longer contents are not marked: that would take long and help nobody. */
const LONGEST = 500;

/** @param areCompared false where one of them is not there: then nothing is marked */
export function difference(one: string, other: string, areCompared: boolean): readonly [readonly TextPart[], readonly TextPart[]] {
  const [a, b] = [signsOf(one), signsOf(other)];
  if (!areCompared || one === other || a.length > LONGEST || b.length > LONGEST) return [whole(one), whole(other)];
  const common = commonSigns(a, b);
  // Where little is the same, marks would say nothing.
  if (2 * common.length < Math.max(a.length, b.length)) return [whole(one), whole(other)];
  return [marked(a, new Set(common.map(([index]) => index))), marked(b, new Set(common.map(([, index]) => index)))];
}

/** One by one, a sign that is told by its code as one. */
const signsOf = (text: string): string[] => text.match(/‹U\+[0-9A-F]+›|./gsu) ?? [];

/** The longest sequence that stands in both, as pairs of places. */
function commonSigns(a: readonly string[], b: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const line = lengths[i];
    for (let j = b.length - 1; line && j >= 0; j -= 1) line[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

function marked(signs: readonly string[], common: ReadonlySet<number>): TextPart[] {
  const parts: { text: string; isOther: boolean }[] = [];
  signs.forEach((sign, index) => {
    const last = parts.at(-1);
    const isOther = !common.has(index);
    if (last?.isOther === isOther) last.text += sign;
    else parts.push({ text: sign, isOther });
  });
  return parts;
}

const whole = (text: string): TextPart[] => [{ text, isOther: false }];

const isLatin = (sign: string): boolean => /[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(sign);

const codeOf = (sign: string): string => `‹U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`;

/** A text as it is told beside another one: signs that take no room, blanks that are none or stand at an end, letters of another script. */
export const visible = (text: string): string => text.split('\n').map(visibleLine).join('\n');

const visibleLine = (text: string): string =>
  shownText(text)
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, codeOf)
    .replace(/^ +| +$/g, (blanks) => codeOf(' ').repeat(blanks.length))
    .replace(/./gsu, (sign) => (isLatin(sign) ? sign : `${sign}${codeOf(sign)}`));
