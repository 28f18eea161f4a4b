/** A JC formula as text, in the user's notation: put together from its arguments, and taken apart again. */
import { isFunction, isOperator } from '@borgar/fx';
import { CATALOGUE } from '../../functions/catalogue';
import type { Example, FunctionDefinition } from '../../functions/definition';
import { isOptional, type Parameter } from '../../functions/parameter';
import { toLocal } from '../../src/formula/localFormula';
import type { Notation } from '../../src/formula/notation';
import { quoted, writeArgument } from './argument';
import { placed, toInvariant } from '../../src/formula/local';
import { operand } from '../../src/formula/operand';
import { NAMESPACE, withOwnNames } from '../../src/formula/ownName';

/** `JC.KDU_DELTA` */
export const fullName = ({ id }: FunctionDefinition): string => NAMESPACE + id;

export function functionNamed(name: string): FunctionDefinition | undefined {
  const own = name.toUpperCase();
  return CATALOGUE.find((one) => fullName(one) === own);
}

/** `(basis; vergleich; [modus])` */
export function signature({ parameters }: FunctionDefinition, { language, list }: Notation): string {
  const names = parameters.map((parameter) => (isOptional(parameter) ? `[${parameter.name[language]}]` : parameter.name[language]));
  return `(${names.join(`${list} `)})`;
}

/** `=JC.KDU_DELTA(B6;C6;"PCT")`: arguments as they were typed, those at the end that are empty left out. */
export function buildCall(definition: FunctionDefinition, texts: readonly string[], notation: Notation): string {
  const written = definition.parameters.map((parameter, index) => writeArgument(texts[index] ?? '', parameter, notation));
  while (written.at(-1) === '') written.pop();
  return `=${fullName(definition)}(${written.join(notation.list)})`;
}

export interface FoundCall {
  readonly definition: FunctionDefinition;
  /** As they stand in the formula; empty where left out. */
  readonly texts: readonly string[];
}

/** The first JC function in a formula, the outer one before those in its arguments. */
export function findCall(formula: string, { list }: Notation): FoundCall | undefined {
  const tokens = placed(withOwnNames(formula));
  for (const [index, { token, depth }] of tokens.entries()) {
    const definition = isFunction(token) ? functionNamed(token.value) : undefined;
    if (!definition) continue;
    const texts = [''];
    for (const inner of tokens.slice(index + 2)) {
      const { value } = inner.token;
      if (isOperator(inner.token) && value === ')' && inner.depth === depth) return { definition, texts: texts.map((text) => text.trim()) };
      if (isOperator(inner.token) && value === list && inner.depth === depth + 1) texts.push('');
      else texts.push((texts.pop() ?? '') + value);
    }
  }
  return undefined;
}

/** Every JC function that a formula calls. */
export const callsIn = (formula: string): FunctionDefinition[] =>
  placed(withOwnNames(formula)).flatMap(({ token }) => (isFunction(token) ? (functionNamed(token.value) ?? []) : []));

/** The arguments of an example as a user would type them. */
export const exampleTexts = (example: Example, notation: Notation): string[] => example.arguments.map((value) => literal(value, notation));

function literal(value: Example['arguments'][number], notation: Notation): string {
  if (value === null) return '';
  if (Array.isArray(value)) {
    const rows = value as readonly (readonly unknown[])[];
    return toLocal(`{${rows.map((row) => row.map(invariantLiteral).join(',')).join(';')}}`, notation);
  }
  return toLocal(invariantLiteral(value), notation);
}

const invariantLiteral = (value: unknown): string => (typeof value === 'string' ? quoted(value) : String(value ?? '').toUpperCase());

/** An argument in invariant form, in brackets where an operator beside it would take it apart; undefined where it is empty. */
export function invariantOperand(text: string, parameter: Parameter, notation: Notation): string | undefined {
  return operand(toInvariant(writeArgument(text, parameter, notation), notation));
}
