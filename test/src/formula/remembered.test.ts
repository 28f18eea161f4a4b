import { remembered } from '../../../src/formula/remembered';

test.each([
  ['once for each text', ['A1', 'B2', 'A1', 'B2'], 10, ['A1', 'B2']],
  ['anew after the most that are kept', ['A1', 'B2', 'C3', 'A1', 'C3'], 2, ['A1', 'B2', 'C3', 'A1']],
])('reads %s', (_what, asked, most, expected) => {
  const read: string[] = [];
  const result = remembered((text) => `=${text}${read.push(text) > 0 ? '' : '?'}`, most);
  expect(asked.map(result)).toEqual(asked.map((text) => `=${text}`));
  expect(read).toEqual(expected);
});

test('what is nothing is remembered too', () => {
  let times = 0;
  const read = remembered((): string | undefined => {
    times += 1;
    return undefined;
  });
  expect([read('?'), read('?'), times]).toEqual([undefined, undefined, 1]);
});
