/** Follows an explanation by hand: looks up every number where its name says that it comes from, and calculates anew. */
import type { FunctionDefinition } from '../../functions/definition';
import type { Parameter } from '../../functions/parameter';
import { dateOf, formatDate } from '../../src/calendar/date';
import { namesIn, type Step, type StepNumber } from '../../src/explain';
import { Decimal } from '../../src/money/decimal';
import { readNumber } from '../../src/money/read';
import { CENT, roundTo } from '../../src/money/round';

/** A number as its digits, a list as those of its cells. */
const plain = (value: StepNumber): string[] =>
  typeof value === 'string' || value instanceof Decimal ? [value.toString()] : value.map((one) => one.toString());

const plainCell = (parameter: Parameter, cell: unknown): string => {
  if (parameter.kind === 'date') return formatDate(dateOf(cell as number));
  if (typeof cell === 'number') return readNumber(cell).toString();
  const text = String(cell).trim();
  return parameter.kind === 'selector' ? text.toUpperCase() : text;
};

function given(parameter: Parameter, argument: unknown): string[] | undefined {
  if (argument !== null && argument !== undefined) return [argument].flat(2).map((cell) => plainCell(parameter, cell));
  return 'default' in parameter && parameter.default !== undefined ? [parameter.default] : undefined;
}

/** A single cell stands for as many as are needed. */
const isSame = (used: readonly string[], source: readonly string[]): boolean =>
  used.every((one, index) => one === source[source.length === 1 ? 0 : index]) && used.length >= source.length;

/** What cannot be followed, in words; of single cells. */
export function notFollowed(definition: FunctionDefinition, args: readonly unknown[], steps: readonly Step[]): string[] {
  const problems: string[] = [];
  const known = new Map<string, string[] | undefined>(definition.parameters.map((parameter, i) => [parameter.name.de, given(parameter, args[i])]));
  for (const step of steps) {
    const about = `${definition.id}, ${step.name.de} = ${step.formula.de}`;
    namesIn(step.formula.de).forEach((name, index) => {
      const source = known.get(name);
      const used = plain(step.numbers[index] ?? '');
      if (source === undefined || !isSame(used, source)) problems.push(`${about}: {${name}} is ${String(source)}, not ${used.join('; ')}`);
    });
    const result = calculated(step);
    if (result !== undefined && step.value instanceof Decimal && !agrees(step, result)) problems.push(`${about}: ${String(result)}, not ${String(step.value)}`);
    known.set(step.name.de, plain(step.value));
  }
  return problems;
}

/** To 60 of the 100 digits that are calculated with: a quotient has no end. */
function agrees({ value, rounding }: Step, result: Decimal): boolean {
  const expected = rounding ? roundTo(result, CENT) : result;
  return expected.minus(value as Decimal).abs().lte(expected.abs().times('1e-60'));
}

const ARITHMETIC = /^[\d.,+−×÷() |]+$/;

/** The value of a formula of numbers, + − × ÷, brackets and |…|; undefined where it is in words, or of lists. */
export function calculated(step: Step): Decimal | undefined {
  if (!ARITHMETIC.test(step.formula.en.replace(/\{[^}]*\}/g, '1')) || step.numbers.some((number) => !(number instanceof Decimal))) return undefined;
  // All digits, not those that are shown.
  let index = 0;
  const formula = step.formula.en.replace(/\{[^}]*\}/g, () => `#${index++}#`).replace(/(\d),(?=\d{3})/g, '$1');
  const tokens = formula.match(/#\d+#|[\d.]+|[+−×÷()|]/g) ?? [];
  let at = 0;
  const factor = (): Decimal => {
    const token = tokens[at++] ?? '';
    if (token === '−') return factor().negated();
    if (token === '(' || token === '|') {
      const inner = sum();
      at++;
      return token === '|' ? inner.abs() : inner;
    }
    return token.startsWith('#') ? (step.numbers[Number(token.slice(1, -1))] as Decimal) : new Decimal(token);
  };
  const product = (): Decimal => {
    let value = factor();
    while (tokens[at] === '×' || tokens[at] === '÷') value = tokens[at++] === '×' ? value.times(factor()) : value.div(factor());
    return value;
  };
  const sum = (): Decimal => {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '−') value = tokens[at++] === '+' ? value.plus(product()) : value.minus(product());
    return value;
  };
  return sum();
}
