import { canonicalFigures } from '../../../src/programme/canonical';
import { programme } from '../../../src/programme/figures';

const lines = canonicalFigures.split('\n');

test('a line for each figure, in the order of the data, and nothing behind the last line feed', () => {
  expect(lines.slice(0, -1).map((line) => line.split('\t')[0])).toEqual(programme.figures.map(({ id }) => id));
  expect(lines.at(-1)).toBe('');
});

test('eight parts, each as it stands in the data: also a fraction, and no precision', () => {
  expect(lines[0]).toBe('AM_SVB_2023_06\t136.514\t136514\tPersonen\t1\t\t2023-06\t1.1');
  expect(new Set(lines.slice(0, -1).map((line) => line.split('\t').length))).toEqual(new Set([8]));
  expect(lines.filter((line) => line.includes('\t2/3\t'))).toHaveLength(1);
});
