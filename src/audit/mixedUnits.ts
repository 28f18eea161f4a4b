/** Whether an expression adds what cannot be added: a share and persons, euros and places. */
import type { Figure } from '../programme/figures';
import { Decimal } from '../money/decimal';
import type { Expression } from './expression';

/** What is counted, and what people call it; undefined where it goes with everything, as a bare number does. */
interface Unit {
  /** All that is counted is one kind: places and entries may well be added. */
  readonly kind: string;
  readonly name: string;
}

const ONE = new Decimal(1);

const SHARE: Unit = { kind: '%', name: '%' };

/** The first two units that are added to each other. */
export function mixedUnits(expression: Expression): readonly [string, string] | undefined {
  let mixed: readonly [string, string] | undefined;
  const unitOf = (one: Expression): Unit | undefined => {
    switch (one.kind) {
      case 'number':
        return one.text.endsWith('%') ? SHARE : undefined;
      case 'figure':
        return figureUnit(one.figure);
      case 'negative':
        return unitOf(one.of);
      case 'operation': {
        const [left, right] = [unitOf(one.left), unitOf(one.right)];
        if (one.operator === '×') return product(left, right);
        if (one.operator === '÷') return quotient(left, right);
        const [a, b] = [left ?? besideShare(one.left, right), right ?? besideShare(one.right, left)];
        if (a && b && a.kind !== b.kind) mixed ??= [a.name, b.name];
        return left ?? right;
      }
    }
  };
  unitOf(expression);
  return mixed;
}

function figureUnit({ unit }: Figure): Unit {
  if (unit === '%') return SHARE;
  return { kind: unit.startsWith('EUR') ? unit : 'count', name: unit };
}

/** A share is at most the whole: beside it, a bare number above 1 counts something. */
const besideShare = (one: Expression, other: Unit | undefined): Unit | undefined =>
  one.kind === 'number' && other?.kind === '%' && one.value.abs().gt(ONE) ? { kind: 'bare', name: one.text } : undefined;

function product(left: Unit | undefined, right: Unit | undefined): Unit | undefined {
  if (!left || left.kind === '%') return right ?? left;
  if (!right || right.kind === '%') return left;
  return { kind: `${left.kind} × ${right.kind}`, name: `${left.name} × ${right.name}` };
}

function quotient(left: Unit | undefined, right: Unit | undefined): Unit | undefined {
  if (!right || right.kind === '%') return left?.kind === right?.kind ? undefined : left;
  if (!left || left.kind === '%' || left.kind === right.kind) return undefined;
  return { kind: `${left.kind} ÷ ${right.kind}`, name: `${left.name} je ${right.name}` };
}
