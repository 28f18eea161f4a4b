/** Answers that the workbook remembers for the next file of the same shape. */
import type { Remembered } from '../../../src/import/outcome';
import { readHeld } from '../../../taskpane/kdu/held';
import { forget, remember } from '../../../taskpane/kdu/remembered';
import { PlayedImport } from './played';

let book: PlayedImport;

beforeEach(() => {
  book = new PlayedImport();
});

const delayed = (): void => undefined;
const entry = (found: string, more: Partial<Remembered> = {}): Remembered => ({
  found, read: found, answers: { unit: 'TEUR' }, source: 'Kreis', time: '2026-01-02 10:00', ...more,
});
const held = async (): Promise<readonly Remembered[]> => (await readHeld(delayed)).remembered;
const settingSize = (): number => JSON.stringify(book.excel.setting('JC.kdu.answers') ?? '').length;

test('the newest is the first, one for each shape and source, and it can be forgotten', async () => {
  expect(await held()).toEqual([]);
  const [a, b] = [entry('a'), entry('b')];
  expect([await remember(a, delayed), await remember(b, delayed)]).toEqual([true, true]);
  expect(await held()).toEqual([b, a]);
  const later = entry('a', { answers: { unit: 'EUR' }, time: '2026-02-02 10:00' });
  const other = entry('a', { source: 'BA' });
  await remember(later, delayed);
  await remember(other, delayed);
  expect(await held()).toEqual([other, later, b]);
  for (const one of [other, later, b]) await forget(one, delayed);
  expect(await held()).toEqual([]);
  expect(book.excel.settings()).toEqual([]);
  await forget(b, delayed);
});

test('bounded in number and size: the oldest go first', async () => {
  for (let index = 0; index < 45; index++) await remember(entry(String(index)), delayed);
  expect((await held()).map(({ found }) => found)).toEqual(Array.from({ length: 40 }, (_, index) => String(44 - index)));
  const long = (letter: string): Remembered => entry(letter.repeat(9_000), { read: '' });
  for (const letter of 'abcdef') await remember(long(letter), delayed);
  expect((await held()).map(({ found }) => found[0])).toEqual(['f', 'e', 'd', 'c', 'b']);
  expect(settingSize()).toBeLessThan(52_000);
  expect(await remember(entry('x'.repeat(60_000)), delayed)).toBe(false);
  expect(await held()).toHaveLength(5);
});

test('settings that are nearly full, or take no more: told, and what is there stays', async () => {
  await remember(entry('a'), delayed);
  book.excel.setSetting('JC.something', 'x'.repeat(1_000_000));
  expect(await remember(entry('b'), delayed)).toBe(false);
  expect(await held()).toEqual([entry('a')]);
  book.excel.setSetting('JC.something', '');
  book.excel.failNext({ place: 'SettingCollection.add', occurrence: 1 });
  expect(await remember(entry('b'), delayed)).toBe(false);
  expect(await held()).toEqual([entry('a')]);
});

test('what cannot be read is as if nothing were remembered', async () => {
  for (const text of ['no JSON', '{"format":99,"entries":[1]}']) {
    book.excel.setSetting('JC.kdu.answers', text);
    expect(await held()).toEqual([]);
  }
});
