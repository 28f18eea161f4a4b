/**
 * Which error comes when, for one function: from its parameters, and its own from the catalogue. Each comes
 * with arguments that provoke it, which a test does.
 */
import type { Language } from '../../src/language';
import type { ErrorCase, FunctionDefinition } from '../../functions/definition';
import { isOptional, type NumberParameter, type Parameter } from '../../functions/parameter';
import { expectedBy } from '../../functions/engine/check';

export function errorsOf(definition: FunctionDefinition): readonly ErrorCase[] {
  return [...errorsOfParameters(definition), ...(definition.errors ?? [])];
}

function errorsOfParameters(definition: FunctionDefinition): readonly ErrorCase[] {
  return [
    ...leftOut(definition),
    ...noNumber(definition),
    ...definition.parameters.flatMap((parameter) => [...notAllowed(definition, parameter), ...unknownKey(definition, parameter)]),
    ...(definition.cellwise ? differentSizes(definition) : rangeForCell(definition)),
  ];
}

/** The first example with other arguments for some parameters. */
export function varied({ parameters, examples }: FunctionDefinition, others: ReadonlyMap<Parameter, unknown>): readonly unknown[] {
  return parameters.map((parameter, index) => (others.has(parameter) ? others.get(parameter) : examples[0]?.arguments[index]));
}

function leftOut(definition: FunctionDefinition): readonly ErrorCase[] {
  const required = definition.parameters.find((parameter) => !isOptional(parameter));
  if (required === undefined) return [];
  return [
    {
      code: '#VALUE!',
      when: { de: 'Ein erforderliches Argument fehlt.', en: 'A required argument is left out.' },
      arguments: varied(definition, new Map([[required, undefined]])),
    },
  ];
}

function noNumber(definition: FunctionDefinition): readonly ErrorCase[] {
  const number = definition.parameters.find(isNumber);
  if (number === undefined) return [];
  return [
    {
      code: '#VALUE!',
      when: { de: 'Text, WAHR oder FALSCH, wo eine Zahl verlangt ist.', en: 'Text, TRUE or FALSE where a number is expected.' },
      arguments: varied(definition, new Map([[number, true]])),
    },
  ];
}

const isNumber = (parameter: Parameter): parameter is NumberParameter => !['selector', 'text', 'date'].includes(parameter.kind);

/** Beyond its limits, a part of a whole, no word of the list, no text, no date. */
function notAllowed(definition: FunctionDefinition, parameter: Parameter): readonly ErrorCase[] {
  const bad = badValue(parameter);
  if (bad === undefined) return [];
  const expected = expectedBy(parameter);
  return [
    {
      code: '#VALUE!',
      when: { de: `\`${parameter.name.de}\`: verlangt ist ${expected.de}.`, en: `\`${parameter.name.en}\`: expected is ${expected.en}.` },
      arguments: varied(definition, new Map([[parameter, bad]])),
    },
  ];
}

function unknownKey(definition: FunctionDefinition, parameter: Parameter): readonly ErrorCase[] {
  if (!('keys' in parameter)) return [];
  return [
    {
      code: '#N/A',
      when: { de: `\`${parameter.name.de}\` ist unbekannt.`, en: `\`${parameter.name.en}\` is unknown.` },
      arguments: varied(definition, new Map([[parameter, '?']])),
    },
  ];
}

function badValue(parameter: Parameter): number | string | undefined {
  if (parameter.kind === 'selector') return '?';
  if (parameter.kind === 'text') return '';
  if (parameter.kind === 'date') return '1.1.2025';
  const { min, max, above, whole } = parameter;
  if (above !== undefined) return above;
  if (min !== undefined) return min - 1;
  if (max !== undefined) return max + 1;
  return whole ? 0.5 : undefined;
}

function differentSizes(definition: FunctionDefinition): readonly ErrorCase[] {
  const [first, second] = definition.parameters;
  if (first === undefined || second === undefined) return [];
  const [a, b] = definition.examples[0]?.arguments ?? [];
  return [
    {
      code: '#N/A',
      when: {
        de: 'Ein Bereich hat an dieser Stelle keine Zelle, weil ein anderer größer ist.',
        en: 'A range has no cell in this place, because another one is larger.',
      },
      arguments: varied(definition, new Map<Parameter, unknown>([[first, [[a], [a], [a]]], [second, [[b], [b]]]])),
    },
  ];
}

function rangeForCell(definition: FunctionDefinition): readonly ErrorCase[] {
  const [first, ...others] = definition.parameters.filter((parameter) => !('range' in parameter));
  if (first === undefined) return [];
  const value = definition.examples[0]?.arguments[definition.parameters.indexOf(first)];
  return [
    {
      code: '#VALUE!',
      when: {
        de: `Ein Bereich statt einer einzelnen Zelle: ${listed([first, ...others], 'de')}.`,
        en: `A range in place of a single cell: ${listed([first, ...others], 'en')}.`,
      },
      arguments: varied(definition, new Map([[first, [[value, value]]]])),
    },
  ];
}

const listed = (parameters: readonly Parameter[], language: Language): string =>
  parameters.map(({ name }) => `\`${name[language]}\``).join(', ');
