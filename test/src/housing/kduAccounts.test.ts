/** Which bookings stand behind a line of two sources' accounts, also those that are missing. */
import { accountsBehind, kduAccounts, type AccountBooking } from '../../../src/housing/kduAccounts';
import { Decimal } from '../../../src/money/decimal';

const booking = (source: string, key: string, amount: number, row: number): AccountBooking => ({ source, key, amount: new Decimal(amount), row });
const THERE = [booking('Kreis', '100', 1, 0), booking('BA', '100', 2, 1), booking('BA', '200', 3, 2), booking('Kreis', '300', 4, 3), booking('BA', '300', 5, 4)];
/** An account of which the Kreis has no row any more. */
const GONE = booking('Kreis', '200', 0, 5);
const ROWS = 5;

test('what both have is compared, what one has alone stands by itself', () => {
  expect(kduAccounts(THERE, 'Kreis', 'BA', ROWS).map((cell) => (typeof cell === 'string' ? cell : cell.toNumber()))).toEqual([
    '100', 1, 2, 1, '300', 4, 5, 1, 'nur in B', '', 3, '', '200', '', 3, '', '', '', '', '',
  ]);
});

test('a row that is missing belongs to the line of its account, not to the one that would stand there with it', () => {
  const behind = accountsBehind([...THERE, GONE], 'Kreis', 'BA', ROWS, THERE.length);
  const cells = Array.from({ length: ROWS }, (_, row) => [0, 1, 2, 3].map((column) => behind(row, column).map((part) => part.row)));
  expect(cells).toEqual([
    [[], [0], [1], [0, 1]],
    [[], [3], [4], [3, 4]],
    [[], [5], [2, 5], [5]],
    [[], [5], [2, 5], [5]],
    [[], [], [], []],
  ]);
});
