import { onceFor } from '../../src/onceFor';

test('an object is read once, also where it says nothing; one that is alike is read by itself', () => {
  const read = jest.fn(({ text }: { readonly text?: string }) => text);
  const once = onceFor(read);
  const [one, alike, silent] = [{ text: 'a' }, { text: 'a' }, {}];
  expect([one, one, alike, silent, silent].map(once)).toEqual(['a', 'a', 'a', undefined, undefined]);
  expect(read).toHaveBeenCalledTimes(3);
});
