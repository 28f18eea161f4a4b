import { freeBudget, type Basis } from '../../../src/integration/freeBudget';
import { Decimal } from '../../../src/money/decimal';

test.each<[string, string, string, Basis, string]>([
  // title, transfer, commitments, basis, free
  ['17100000', '7980000', '13300000', 'NACH', '3800000'],
  ['25080000', '7980000', '13300000', 'VOR', '3800000'],
  ['17100000', '7980000', '5320000', 'VOR', '3800000'],
  ['25080000', '8028560', '13300000', 'VOR', '3751440'],
  ['25080000', '8980000', '13300000', 'VOR', '2800000'],
  ['17100000', '8980000', '13300000', 'NACH', '3800000'],
  ['25080000', '12000000', '13300000', 'VOR', '-220000'],
])('title %s, transfer %s, commitments %s, read %s: %s', (title, transfer, commitments, basis, free) => {
  expect(freeBudget(new Decimal(title), new Decimal(transfer), new Decimal(commitments), basis).toString()).toBe(free);
});
