/** Lines that repeat, and texts that do, among many. */
import { KnownTexts } from '../../../src/import/knownTexts';
import { RepeatedLines } from '../../../src/import/repeatedLines';

const LINES = 3000;

test('each repeated line is named with the first that says the same', () => {
  const places = new KnownTexts((text) => text);
  const repeated = new RepeatedLines([[0, places]]);
  for (let line = 2; line < LINES; line++) repeated.add([`${line % 7}`, `${line}`], line);
  repeated.add(['5', '12'], LINES);
  repeated.add(['1', '12'], LINES + 1);
  repeated.add(['5', '12'], LINES + 2);
  expect(repeated.found()).toEqual([
    { line: LINES, sameAs: 12 },
    { line: LINES + 2, sameAs: 12 },
  ]);
});

test('a text is found once; more texts than can be kept are found each time, and have numbers too', () => {
  let count = 0;
  const lengths = new KnownTexts((text) => {
    count++;
    return text.length;
  });
  const most = 2 ** 16;
  for (let text = 0; text < most; text++) lengths.of(String(text));
  expect([lengths.of('7'), lengths.of('65535'), lengths.of('7')]).toEqual([1, 5, 1]);
  expect(count).toBe(most);
  expect([lengths.of('one more'), lengths.of('7'), lengths.of('one more')]).toEqual([8, 1, 8]);
  expect(count).toBe(most + 2);
  expect(lengths.numberOf('one more')).toBe(lengths.numberOf('one more'));
  expect(new Set(['7', '8', 'one more', 'two more', ''].map((text) => lengths.numberOf(text))).size).toBe(5);
});
