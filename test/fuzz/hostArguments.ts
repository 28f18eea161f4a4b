/** Arguments as a host may pass them, from sensible to absurd. */
import type { Parameter } from '../../functions/parameter';
import { programme } from '../../src/programme/figures';
import type { Random } from './random';

/** As `CustomFunctions.Error` in a script that runs without Excel. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

const LIMITS = [
  0, -0, 1, -1, 0.5, 0.01, 0.005, 1e-9, 1e15, 1e16, 2 ** 53, -(2 ** 53), 1e308, -1e308, Number.MAX_VALUE,
  Number.MIN_VALUE, -Number.MIN_VALUE, 1e-300, 0.1 + 0.2, 12, 13, 61, 60, 45_000, 2_958_465, 2_958_466,
  NaN, Infinity, -Infinity,
];

const TEXTS = [
  '', ' ', '0', '5', '1.234,56', '1,234.56', '-1.234,56 €', '(1.234,56)', '63,8 Mio. EUR', '12.34', 'rd.', '14,6 %', 'knapp 80 %',
  'Zwei Drittel', '1e308', '#N/A', '#REF!', '=1+1', 'constructor', '__proto__', 'WERT', 'wert ', '§ 16i', '16e',
  '\u00a0', '−5', '🙂', '\0',
  '9'.repeat(400), '1.000'.repeat(300), '('.repeat(300), ' '.repeat(3000), 'x'.repeat(32_767), `${'1'.repeat(3000)} Mio. EUR`,
];

const ERROR_CODES = ['#N/A', '#DIV/0!', '#NUM!', '#VALUE!', '#NULL!', '#REF!', '#NAME?', '#SPILL!', '#CALC!', '#BUSY!', '#'];

/** In the forms that hosts have for it. */
function error(random: Random): unknown {
  const code = random.pick(ERROR_CODES);
  return random.pick([
    { code },
    { basicValue: code },
    { type: 'Error', basicType: 'Error', basicValue: code, errorType: 'Ref' },
    new HostError(code),
    new HostError(code, 'of another function'),
  ]);
}

const odd = (random: Random): unknown =>
  random.pick<() => unknown>([
    () => null, () => undefined, () => true, () => false, () => new Date(random.below(2e9) * 1000), () => new Date(NaN), () => ({}),
    () => ({ code: 5 }), () => ({ basicValue: 5 }), () => ({ length: 2, 0: 1, 1: 2 }), () => () => 1, () => new Error('other'), () => [],
    () => [[]], () => [[], []], () => [1, 2], () => [[1], [1, 2]], () => [[1, 2], [1]],
    () => [[1], 2], () => [[[1]]], () => [null], () => [[1], null],
    () => error(random),
  ])();

function usual(parameter: Parameter, random: Random): unknown {
  switch (parameter.kind as string) {
    case 'selector': {
      const { value } = random.pick((parameter as Parameter & { values: readonly { value: string }[] }).values);
      return random.chance(0.1) ? value.toLowerCase() : value;
    }
    case 'text': {
      const { id, printed } = random.pick(programme.figures);
      const { keys = [] } = parameter as { keys?: readonly string[] };
      return random.pick([id, printed, random.pick(TEXTS), ...(keys.length > 0 ? [random.pick(keys)] : [])]);
    }
    case 'rate':
      return random.below(10_001) / 10_000;
    case 'count':
      return random.below(random.chance(0.5) ? 14 : 20_000);
    case 'date':
      return 45_000 + random.below(2000);
    default:
      return (random.below(2e10) - (random.chance(0.2) ? 1e10 : 0)) / 100;
  }
}

function cell(parameter: Parameter, random: Random): unknown {
  if (random.chance(0.85)) return usual(parameter, random);
  if (random.chance(0.5)) return random.pick(LIMITS);
  return random.chance(0.5) ? random.pick(TEXTS) : odd(random);
}

/** No side longer than 12, but for one long list in a while: two of them would make a table of 100 million cells. */
const SIDES = [1, 1, 2, 3, 4, 5, 12];

function range(parameter: Parameter, random: Random, [rows, columns]: readonly [number, number]): unknown[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => cell(parameter, random)));
}

function argument(parameter: Parameter, random: Random, shape: readonly [number, number]): unknown {
  const dice = random.next();
  if (dice < 0.4) return cell(parameter, random);
  if (dice < 0.75) return range(parameter, random, shape);
  if (dice < 0.85) return range(parameter, random, [random.pick(SIDES), random.pick(SIDES)]);
  return random.pick([() => random.pick(LIMITS), () => random.pick(TEXTS), () => odd(random), () => null])();
}

const LONG: readonly (readonly [number, number])[] = [[10_000, 1], [1, 10_000], [100, 100]];

/** A whole call: mostly as many arguments as there are parameters, with what Excel appends about the call, or without. */
export function hostArguments(parameters: readonly Parameter[], random: Random): unknown[] {
  const shape = [random.pick(SIDES), random.pick(SIDES)] as const;
  const args = parameters.map((parameter) => argument(parameter, random, shape));
  if (random.chance(0.0005)) {
    const index = random.below(parameters.length);
    args[index] = range(parameters[index] as Parameter, random, random.pick(LONG));
  }
  if (random.chance(0.1)) args.length = random.below(args.length + 1);
  if (random.chance(0.05)) args.push(odd(random), random.pick(LIMITS));
  if (random.chance(0.5)) args.push({ functionName: 'X', address: 'A!A1', setResult: () => undefined });
  return args;
}
