/** JC calls in a formula as formulas of Excel's own functions, each by its native equivalent; everything else stays as it stands. */
import { isFunction, tokenTypes } from '@borgar/fx';
import type { FunctionDefinition } from '../../functions/definition';
import type { Localized } from '../../src/language';
import { fullName, functionNamed } from './call';
import { placed, type Placed } from '../../src/formula/local';
import { withOwnNames } from '../../src/formula/ownName';
import { closing, isAtom, isSign, isSolid, operand } from '../../src/formula/operand';

/** A call that stays, and why. */
interface KeptCall {
  readonly definition: FunctionDefinition;
  readonly reason: Localized;
}

export interface Conversion {
  /** As it will stand, in invariant form. */
  readonly formula: string;
  /** How many calls have become Excel formulas. */
  readonly converted: number;
  readonly kept: readonly KeptCall[];
}

/** Excel takes no longer formula. */
const LONGEST = 8192;
const TOO_LONG: Localized = {
  de: 'Die Excel-Formel würde länger als 8.192 Zeichen, mehr nimmt Excel nicht an.',
  en: 'The Excel formula would be longer than 8,192 characters, which is all that Excel takes.',
};

/** @param written in invariant form, with its equals sign */
export function convertFormula(written: string): Conversion {
  const formula = withOwnNames(written);
  const kept: KeptCall[] = [];
  let converted = 0;
  let { length } = formula;

  const convert = (tokens: readonly Placed[]): string => {
    let text = '';
    for (let index = 0; index < tokens.length; index += 1) {
      const call = callAt(tokens, index);
      if (call) {
        // What stands inside goes first, so that an equivalent is built of what its arguments have become.
        text += replaced(call, call.args.map(convert), isAloneIn(tokens, index, call.end));
        index = call.end;
      } else text += tokens[index]?.token.value ?? '';
    }
    return text;
  };
  const replaced = ({ definition }: Call, args: readonly string[], isAlone: boolean): string => {
    const stays = `${fullName(definition)}(${args.join(',')})`;
    const equivalent = definition.nativeEquivalent(definition.parameters.map((_, index) => operand(args[index] ?? '')));
    if ('formula' in equivalent) {
      const becomes = isAlone || isAtom(placed(equivalent.formula)) ? equivalent.formula : `(${equivalent.formula})`;
      if (length + becomes.length - stays.length <= LONGEST) {
        length += becomes.length - stays.length;
        converted += 1;
        return becomes;
      }
    }
    kept.push({ definition, reason: 'none' in equivalent ? equivalent.none : TOO_LONG });
    return stays;
  };

  return { formula: convert(placed(formula)), converted, kept };
}

interface Call {
  readonly definition: FunctionDefinition;
  readonly args: readonly (readonly Placed[])[];
  /** Where its closing bracket stands. */
  readonly end: number;
}

function callAt(tokens: readonly Placed[], start: number): Call | undefined {
  const first = tokens[start];
  if (!first || !isFunction(first.token)) return undefined;
  const definition = functionNamed(first.token.value);
  const end = closing(tokens, start + 1);
  if (!definition || end === undefined) return undefined;
  const args: Placed[][] = [[]];
  for (const place of tokens.slice(start + 2, end)) {
    if (isSign(place, ',') && place.depth === first.depth + 1) args.push([]);
    else args.at(-1)?.push(place);
  }
  return { definition, args, end };
}

/** Whether nothing stands beside it that binds: it is the whole formula, an argument, or in brackets of its own. */
function isAloneIn(tokens: readonly Placed[], start: number, end: number): boolean {
  const before = tokens.slice(0, start).filter(isSolid).at(-1);
  const after = tokens.slice(end + 1).find(isSolid);
  const isFirst = before === undefined || before.token.type === tokenTypes.FX_PREFIX || isSign(before, '(', ',');
  return isFirst && (after === undefined || isSign(after, ')', ','));
}
