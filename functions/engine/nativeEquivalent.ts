/** The same call as a formula of Excel's own functions, for workbooks that live on without the add-in. */
import type { Localized } from '../../src/language';
import type { Parameter } from '../parameter';
import { subject } from './messages';

/** In Excel's invariant form, without `=`; or why there is none. */
export type NativeEquivalent = { readonly formula: string } | { readonly none: Localized };

export type NativeSteps = Localized | ((...args: never[]) => string | Localized);

/**
 * @param args formula texts in invariant form, each in brackets where an operator beside it would take it apart;
 * undefined where left out. A selector must be a word in quotes: what a cell will say is not known here.
 */
export function nativeEquivalentOf(
  parameters: readonly Parameter[],
  steps: NativeSteps,
  args: readonly (string | undefined)[],
): NativeEquivalent {
  if (typeof steps !== 'function') return { none: steps };
  const values: (string | undefined)[] = [];
  for (const [index, parameter] of parameters.entries()) {
    const given = args[index];
    const value = parameter.kind === 'selector' && given !== undefined ? word(given) : given;
    if (given !== undefined && value === undefined) return { none: fromCell(parameter) };
    const standard = 'default' in parameter ? parameter.default : undefined;
    if (value === undefined && standard === undefined && !parameter.optional) return { none: missing(parameter) };
    values.push(value ?? standard);
  }
  const result = steps(...(values as never[]));
  return typeof result === 'string' ? { formula: result } : { none: result };
}

const word = (text: string): string | undefined => /^"(\w+)"$/.exec(text)?.[1]?.toUpperCase();

const fromCell = (parameter: Parameter): Localized => ({
  de: `${subject(parameter)('de')} steht nicht als Wort in der Formel.`,
  en: `${subject(parameter)('en')} does not stand as a word in the formula.`,
});

const missing = (parameter: Parameter): Localized => ({
  de: `${subject(parameter)('de')} fehlt in der Formel.`,
  en: `${subject(parameter)('en')} is missing in the formula.`,
});
