/** A function that tells which rows of a table a number comes from: what they add is the number. */
import { CATALOGUE } from '../../functions/catalogue';
import { Decimal } from '../../src/money/decimal';

const TELLING = CATALOGUE.flatMap(({ id, examples, rowsBehind }) => (rowsBehind ? examples.map((example) => ({ id, example, rowsBehind })) : []));

test.each(TELLING)('$id', ({ example: { arguments: args, result }, rowsBehind }) => {
  const behind = rowsBehind(args);
  const cells = (result as readonly (readonly unknown[])[]).flatMap((line, row) => line.map((value, column) => ({ row, column, value })));
  const numbers = cells.filter(({ value }) => typeof value === 'number');
  const sums = numbers.map(({ row, column }) => behind(row, column).reduce((sum, { part }) => sum.plus(part), new Decimal(0)).toNumber());
  expect(sums).toEqual(numbers.map(({ value }) => value));
  expect(sums.filter((sum) => sum !== 0).length).toBeGreaterThan(2);
});

test('there are some', () => {
  expect(TELLING.map(({ id }) => id).sort()).toEqual(['BG_MONTHS', 'KDU_ACCOUNTS', 'KDU_MONTHS']);
});
