/** Converted formulas give what the JC formulas gave, in an engine that knows nothing of this product. */
import fc from 'fast-check';
import { DetailedCellError, HyperFormula, type RawCellContent } from 'hyperformula';
import { CATALOGUE } from '../../../functions/catalogue';
import type { FunctionDefinition } from '../../../functions/definition';
import type { Parameter } from '../../../functions/parameter';
import { Decimal } from '../../../src/money/decimal';
import { columnLetters } from '../../../src/formula/address';
import { convertFormula } from '../../../taskpane/functions/convert';
import { argumentsFor } from '../../functions/arbitraryArguments';
import { halfDigit } from '../../functions/tolerance';
import '../../functions/nativeFormulas';
import { FUNCTION_NAMES, JcFunctions } from '../../src/workbook/jcInHyperFormula';

HyperFormula.registerFunctionPlugin(JcFunctions, FUNCTION_NAMES);

/** A formula by its parts: a text or a number that stands in a cell, or something made of others. */
interface Made {
  readonly kind: 'made';
  readonly parts: readonly Node[];
  /** Of a call. */
  readonly definition?: FunctionDefinition;
  write(parts: readonly string[]): string;
}

type Node =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'range'; readonly values: readonly (readonly number[])[] }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'omitted' }
  | Made;

const made = (write: (parts: readonly string[]) => string, ...parts: readonly Node[]): Made => ({ kind: 'made', parts, write });

const isPlainAmount = (parameter: Parameter): boolean =>
  parameter.kind === 'amount' && !parameter.range && parameter.min === undefined && parameter.max === undefined && parameter.above === undefined;

/** Functions of one amount from others, whose results can be arguments again. */
const NUMERIC = CATALOGUE.filter(
  ({ parameters, examples, nativeEquivalent }) =>
    parameters.some(isPlainAmount) &&
    examples.some(({ result }) => typeof [result].flat(2)[0] === 'number') &&
    examples.some(({ arguments: args }) => 'formula' in nativeEquivalent(parameters.map((_, index) => leafText(args[index])))),
);

function leafText(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  return typeof value === 'string' ? `"${value}"` : 'A1';
}

function leaf(value: unknown): Node {
  if (value === null || value === undefined) return { kind: 'omitted' };
  if (typeof value === 'string') return { kind: 'text', value };
  return Array.isArray(value) ? { kind: 'range', values: value as number[][] } : { kind: 'number', value: Number(value) };
}

const callOf = (definition: FunctionDefinition, leaves: readonly Node[], inner: readonly Node[]): Node => {
  const { id, parameters } = definition;
  const left = [...inner];
  const parts = parameters.map((parameter, index) => (isPlainAmount(parameter) && left.length > 0 ? left.shift() : leaves[index]) ?? { kind: 'omitted' });
  return { ...made((texts) => `JC.${id}(${texts.join(',')})`, ...(parts as Node[])), definition };
};

const call = (inner: fc.Arbitrary<Node>): fc.Arbitrary<Node> =>
  fc.constantFrom(...NUMERIC).chain((definition) =>
    fc
      .tuple(argumentsFor(definition, { numbers: 'usual', cells: 'single' }), fc.array(inner, { maxLength: 2 }))
      .map(([args, within]) => callOf(definition, definition.parameters.map((_, index) => leaf(args[index])), within)),
  );

const amount = fc.integer({ min: -1e10, max: 1e10 }).map((cents): Node => ({ kind: 'number', value: cents / 100 }));

const { formula } = fc.letrec<{ formula: Node }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    amount,
    call(tie('formula')),
    call(tie('formula')),
    tie('formula').map((one) => made(([text]) => `-${text}`, one)),
    tie('formula').map((one) => made(([text]) => `(${text})%`, one)),
    fc.tuple(tie('formula'), tie('formula')).map((two) => made(([a, b]) => `${a}-(${b})`, ...two)),
    fc.tuple(tie('formula'), tie('formula')).map((two) => made(([a, b]) => `SUM(${a}, ${b})`, ...two)),
    fc.tuple(tie('formula'), tie('formula')).map((two) => made(([a, b]) => `${a}+2*${b}`, ...two)),
    fc.tuple(tie('formula'), tie('formula')).map((two) => made(([a, b]) => `IF(${a}>0,${a},${b})`, ...two)),
  ),
}));

/** Large enough to show in a result, which is a double itself. */
const CHANGE = 1e-5;

/** Every number of a formula, given or calculated on the way. */
const numbersIn = (node: Node): Node[] => [
  ...(node.kind === 'number' || node.kind === 'made' ? [node] : []),
  ...(node.kind === 'made' ? node.parts.flatMap(numbersIn) : []),
];

/** What a call calculates on the way in the unit of its result, each a double with a 15th digit of its own. */
function digitsOnTheWay(node: Node, valueOf: (part: Node) => unknown): number {
  if (node.kind !== 'made' || !node.definition) return halfDigit(Number(valueOf(node)));
  const { steps } = node.definition.explain(node.parts.map(valueOf));
  const unit = steps.at(-1)?.unit;
  const numbers = steps.filter((step) => step.unit === unit).flatMap(({ value }) => [value].flat());
  return numbers.reduce<number>((sum, value) => sum + (value instanceof Decimal ? halfDigit(value.toNumber()) : 0), 0);
}

class Book {
  private readonly data: RawCellContent[][] = [];
  private readonly formulas: RawCellContent[][] = [];
  private readonly places = new Map<Node, string>();

  /** @param changed the node that is a little nearer to 0 */
  text(node: Node, changed?: Node): string {
    const plain = this.plain(node, changed);
    return node === changed ? `(${plain})*(1-${CHANGE})` : plain;
  }

  private plain(node: Node, changed?: Node): string {
    switch (node.kind) {
      case 'omitted':
        return '';
      case 'text':
        return `"${node.value}"`;
      case 'number':
        return this.place(node, [[node.value]]);
      case 'range':
        return this.place(node, node.values);
      case 'made':
        return node.write(node.parts.map((part) => this.text(part, changed)));
    }
  }

  private place(node: Node, values: readonly (readonly number[])[]): string {
    const known = this.places.get(node);
    if (known !== undefined) return known;
    const top = this.data.length;
    for (const row of values) this.data.push([...row]);
    const [first, last] = [`A${top + 1}`, `${columnLetters(values[0]?.length ?? 1)}${this.data.length}`];
    const address = first === last ? `Daten!${first}` : `Daten!${first}:${last}`;
    this.places.set(node, address);
    return address;
  }

  write(text: string): number {
    return this.formulas.push([`=${text}`]) - 1;
  }

  values(): unknown[] {
    const engine = HyperFormula.buildFromSheets(
      { Daten: this.data.map((row) => [...row, ...Array.from({ length: 12 - row.length }, () => null)]), Formeln: this.formulas },
      { licenseKey: 'gpl-v3', smartRounding: false, useArrayArithmetic: true, maxRows: 200_000 },
    );
    const sheet = engine.getSheetId('Formeln') ?? -1;
    const values = this.formulas.map((_, row) => engine.getCellValue({ sheet, row, col: 0 }));
    engine.destroy();
    return values;
  }
}

test('a formula gives the same before and after, up to the binary fractions of what it is calculated from', () => {
  const formulas = fc.sample(formula, { numRuns: 1500, seed: 2025 });
  const book = new Book();
  const cases = formulas.flatMap((node) => {
    const text = book.text(node);
    const conversion = convertFormula(`=${text}`);
    if (conversion.converted === 0 || conversion.kept.length > 0) return [];
    expect(conversion.formula).not.toContain('JC.');
    const changes = numbersIn(node).map((number) => ({
      number,
      value: book.write(book.text(number)),
      changed: book.write(book.text(node, number)),
    }));
    return [{ text, native: conversion.formula, before: book.write(text), after: book.write(conversion.formula.slice(1)), changes }];
  });
  const values = book.values();
  const compared = cases.filter(({ text, native, before, after, changes }) => {
    const [exact, binary] = [values[before], values[after]];
    if (exact instanceof DetailedCellError) return false;
    if (exact === binary) return true;
    const rows = new Map(changes.map(({ number, value }) => [number, value]));
    const valueOf = (node: Node): unknown => {
      if (node.kind === 'omitted') return null;
      if (node.kind === 'range') return node.values;
      return node.kind === 'text' ? node.value : values[rows.get(node) ?? -1];
    };
    const tolerance = changes.reduce((sum, { number, changed }) => {
      const change = Math.abs(Number(values[changed]) - Number(exact)) / (Math.abs(Number(valueOf(number))) * CHANGE);
      return sum + (Number.isFinite(change) ? change * digitsOnTheWay(number, valueOf) : 0);
    }, 0);
    const difference = typeof exact === 'number' && typeof binary === 'number' ? Math.abs(exact - binary) : Infinity;
    if (!(difference <= tolerance)) expect([text, native, binary, tolerance]).toEqual([text, native, exact, tolerance]);
    return true;
  });
  expect(compared.length).toBeGreaterThan(300);
  expect(compared.filter(({ text }) => text.split('JC.').length > 2).length).toBeGreaterThan(50);
});
