import type { Language } from '../src/language';
import { CATALOGUE } from './catalogue';
import type { FunctionDefinition } from './definition';
import { isOptional, type Parameter, type SelectorParameter } from './parameter';
import { referenceAddress } from './helpAddress';

/**
 * What Excel must know of the functions before it runs any: the content of functions.json in one language.
 *
 * @param site where the add-in is served, because Excel takes whole addresses only
 */
export function metadata(language: Language, site: string): object {
  return {
    allowErrorForDataTypeAny: true,
    enums: CATALOGUE.flatMap((definition) =>
      definition.parameters.filter(isSelector).map((selector) => enumOf(definition, selector, language)),
    ),
    functions: CATALOGUE.map((definition) => functionOf(definition, language, site)),
  };
}

function functionOf(definition: FunctionDefinition, language: Language, site: string): object {
  return {
    id: definition.id,
    name: definition.id,
    description: definition.description[language],
    helpUrl: `${site}/${referenceAddress(definition.id, language)}`,
    parameters: definition.parameters.map((parameter) => parameterOf(definition, parameter, language)),
    result: { type: 'any', dimensionality: definition.result },
  };
}

/** Data are `any` and `matrix`: only so do ranges, blanks and errors reach the function. */
function parameterOf(definition: FunctionDefinition, parameter: Parameter, language: Language): object {
  return {
    name: parameter.name[language],
    description: parameter.description[language],
    ...(isSelector(parameter)
      ? { type: 'string', dimensionality: 'scalar', customEnumId: enumId(definition, parameter) }
      : { type: 'any', dimensionality: 'matrix' }),
    ...(isOptional(parameter) ? { optional: true } : {}),
  };
}

/** The words themselves are German in every language, so that a formula means the same everywhere. */
function enumOf(definition: FunctionDefinition, selector: SelectorParameter, language: Language): object {
  return {
    id: enumId(definition, selector),
    type: 'string',
    values: selector.values.map(({ value, meaning }) => ({ name: value, stringValue: value, tooltip: meaning[language] })),
  };
}

/** Joins a parameter with its words inside one file, so it is the same in every language. Excel takes no umlauts in it. */
function enumId({ id }: FunctionDefinition, { name }: SelectorParameter): string {
  return `${id}.${name.de.toUpperCase().replace(/[ÄÖÜ]/g, (letter) => SPELLED[letter] ?? letter)}`;
}

const SPELLED: Readonly<Record<string, string>> = { Ä: 'AE', Ö: 'OE', Ü: 'UE' };

function isSelector(parameter: Parameter): parameter is SelectorParameter {
  return parameter.kind === 'selector';
}
