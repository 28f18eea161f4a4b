/** What is split adds up again, to the cent. */
import { Decimal } from '../../src/money/decimal';
import { answerOf, cellFor, firstIn, givenTo, rowsOf, type Call } from './call';

const CENTS = 2;
/** Excel's numbers have 15 digits: beyond, the parts of an amount cannot show all of theirs. The very smallest have fewer. */
const DIGITS = 15;
const SMALLEST = 1e-290;

/** What is wrong with the sum of the parts; undefined where nothing is, or nothing is split. */
export function wrongSum(call: Call, onChecked: () => void): string | undefined {
  const given = givenTo(call);
  const [amount = null, , unit] = given.map((argument) => read(rowsOf(argument)[0]?.[0]));
  const parts = Array.isArray(call.answer) ? (call.answer as unknown[][]) : [];
  const addsUp = (numbers: readonly unknown[], whole: Decimal | null, places: number): string | undefined => {
    if (whole === null || !numbers.every((one) => typeof one === 'number')) return undefined;
    const size = whole.abs();
    if (size.gte(new Decimal(10).pow(DIGITS - places)) || (!size.isZero() && size.lt(SMALLEST))) return undefined;
    onChecked();
    const sum = numbers.reduce<Decimal>((total, part) => total.plus(part), new Decimal(0));
    return sum.eq(whole) ? undefined : `the parts add up to ${sum.toString()}, not ${whole.toString()}`;
  };
  switch (parts.length > 0 ? call.definition.id : '') {
    case 'ALLOCATE':
      return addsUp(parts.flat(), amount, Math.max(CENTS, unit?.decimalPlaces() ?? 0));
    case 'SLOT_BUDGET':
      return addsUp(parts.flat(), amount?.toDecimalPlaces(CENTS) ?? null, CENTS);
    case 'COMMITMENT_SPLIT':
      return parts[0]?.length === 2 ? addsUp(parts.map(([, part]) => part), amount, CENTS) : undefined;
    case 'ADMIN_SHARE': {
      const [costs, , share] = given;
      const [federal, municipal] = ['BUND', 'KOMMUNE'].map((payer) => answerOf(call.run, [costs, payer, share]) as unknown[][]);
      return firstIn(federal ?? [], (part, row, column) =>
        addsUp([part, municipal?.[row]?.[column]], read(cellFor(rowsOf(costs), row, column)?.cell), CENTS),
      );
    }
    default:
      return undefined;
  }
}

/** A number as Excel shows it, a blank cell as 0; null for anything else. */
function read(cell: unknown): Decimal | null {
  if (cell === null || cell === undefined || cell === '') return new Decimal(0);
  return typeof cell === 'number' && Number.isFinite(cell) ? new Decimal(cell.toPrecision(DIGITS)) : null;
}
