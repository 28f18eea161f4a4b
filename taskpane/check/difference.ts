/** Two contents beside each other: where they differ, with what cannot be seen made visible. */
import { shownText } from '../../src/shownText';

export interface TextPart {
  readonly text: string;
  readonly isOther: boolean;
}

/** @param areCompared false where one of them is not there: then nothing is marked */
export function difference(one: string, other: string, areCompared: boolean): readonly [readonly TextPart[], readonly TextPart[]] {
  if (!areCompared || one === other) return [whole(one), whole(other)];
  const [a, b] = [Array.from(one), Array.from(other)];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  // Where little is the same, marks would say nothing.
  if (start + end === 0) return [whole(one), whole(other)];
  const parts = (signs: readonly string[]): TextPart[] => [
    { text: signs.slice(0, start).join(''), isOther: false },
    { text: signs.slice(start, signs.length - end).join(''), isOther: true },
    { text: signs.slice(signs.length - end).join(''), isOther: false },
  ];
  return [parts(a).filter(({ text }) => text !== ''), parts(b).filter(({ text }) => text !== '')];
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
