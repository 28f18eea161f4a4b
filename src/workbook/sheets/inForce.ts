/**
 * The formulas by which an assumption holds: its input, or while that is empty its default; never a default in the place of what is not
 * allowed. They are written for whatever cells hold a set of inputs, so that Annahmen and further sets of them agree.
 */
import type { Localized } from '../../language';
import type { Assumption, InForce } from '../assumptions';
import { ownWords, word } from './reading';

/** What stands where an assumption has no default and nothing was entered: a text, so that no formula takes it for a number. */
export const NO_VALUE = '–';

const TEXT = {
  changed: { de: 'geändert', en: 'changed' },
  entered: { de: 'eingegeben', en: 'entered' },
  noDefault: { de: 'Vorgabe nicht berechenbar', en: 'default cannot be calculated' },
  surplus: { de: 'Überdeckung', en: 'surplus' },
} as const satisfies Record<string, Localized>;

/** @returns without "="; null where there is none */
export function defaultFormula({ default: initial }: Assumption, inForce: InForce): string | null {
  if (initial === null) return null;
  if ('figure' in initial) return initial.figure;
  if ('formula' in initial) return initial.formula(inForce);
  return typeof initial.value === 'number' ? String(initial.value) : `"${initial.value}"`;
}

/** What stands in the cell `input`, where it may hold; else an error. */
function ifAllowed({ allowed }: Assumption, input: string, inForce: InForce): string {
  if (allowed.kind === 'list') return `IF(OR(${allowed.values.map((value) => `${word(input)}="${value}"`).join(',')}),${ownWords(input)},NA())`;
  const { min, max, minExclusive, whole, atMost } = allowed;
  const limits = [
    `${input}${minExclusive ? '>' : '>='}${min}`,
    ...(max === undefined ? [] : [`${input}<=${max}`]),
    ...(whole ? [`INT(${input})=${input}`] : []),
    ...(atMost === undefined ? [] : [`${input}<=${inForce(atMost)}`]),
  ];
  // Excel's AND evaluates all its parts, and INT of a text is an error of another kind.
  return `IF(ISNUMBER(${input}),IF(${limits.length > 1 ? `AND(${limits.join(',')})` : limits.join('')},${input},NA()),NA())`;
}

/** The value that holds. @param initial where the default stands, or a formula of it */
export function inForceFormula(assumption: Assumption, input: string, initial: string | null, inForce: InForce): string {
  return `=IF(${input}="",${initial ?? `"${NO_VALUE}"`},${ifAllowed(assumption, input, inForce)})`;
}

/** What is to be said of it: that something was entered, why that does not hold, or that more than enough is there. */
export function remarkFormula(assumption: Assumption, input: string, value: string, reason: Localized, language: keyof Localized): string {
  const said = (text: Localized): string => `"${text[language]}"`;
  const untouched = (): string => {
    if (assumption.default === null) return '""';
    const calm = assumption.name === SURPLUS_OF ? `IF(${value}<0,${said(TEXT.surplus)},"")` : '""';
    return 'formula' in assumption.default ? `IF(ISERROR(${value}),${said(TEXT.noDefault)},${calm})` : calm;
  };
  // Without a default there is nothing that it changes.
  const entered = `IF(ISERROR(${value}),${said(reason)},${said(assumption.default === null ? TEXT.entered : TEXT.changed)})`;
  return `=IF(ISERROR(${input}),${said(reason)},IF(${input}="",${untouched()},${entered}))`;
}

/** The one that may be calculated below zero. */
const SURPLUS_OF = 'ANN_UNTERFIN';
