import { languageOf, type Language } from '../src/language';
import type { FunctionDefinition } from './definition';
import { CellError } from './engine/cellError';
import { inputError } from './engine/input';

/** A function as Excel calls it: errors leave as `CustomFunctions.Error`, thrown or inside the returned cells. */
export function hostFunction(definition: FunctionDefinition): (...args: unknown[]) => unknown {
  return (...args) => {
    const result = definition.evaluate(withoutInvocation(args));
    // oxlint-disable-next-line typescript/only-throw-error -- Excel's error is no Error by its types
    if (result instanceof CellError) throw toHostError(result);
    return Array.isArray(result) ? replaceErrors(result) : result;
  };
}

/**
 * Excel appends an object about the call to the arguments, after as many as it had. No argument of
 * ours is an object but for errors, so what is left at the end can only be that.
 */
function withoutInvocation(args: readonly unknown[]): readonly unknown[] {
  const last = args.at(-1);
  const isInvocation = typeof last === 'object' && last !== null && !Array.isArray(last) && inputError(last) === undefined;
  return isInvocation ? args.slice(0, -1) : args;
}

/** In place, because a result may have a million cells. */
function replaceErrors(cells: unknown[][]): unknown[][] {
  const errors = new HostErrors();
  for (const row of cells) {
    for (let column = 0; column < row.length; column++) {
      const cell = row[column];
      // The type alone answers for nearly all cells, faster than their class.
      if (typeof cell === 'object' && cell instanceof CellError) row[column] = errors.of(cell);
    }
  }
  return cells;
}

/** The errors of one result. Each costs a stack, and a whole column may have a million: cells that say the same share theirs. */
class HostErrors {
  private readonly language = displayLanguage();
  private readonly byError = new Map<CellError, CustomFunctions.Error>();
  private readonly byText = new Map<string, CustomFunctions.Error>();

  of(error: CellError): CustomFunctions.Error {
    const known = this.byError.get(error);
    if (known !== undefined) return known;
    const text = error.code + error.message[this.language];
    const shared = this.byText.get(text) ?? toHostError(error, this.language);
    this.byText.set(text, shared);
    this.byError.set(error, shared);
    return shared;
  }
}

function toHostError({ code, message }: CellError, language = displayLanguage()): CustomFunctions.Error {
  return new CustomFunctions.Error(code as CustomFunctions.ErrorCode, message[language]);
}

/** What is read of Office.js, which the functions do without. */
declare const Office: { context?: { displayLanguage?: string } } | undefined;

/** German where no Office says otherwise. */
function displayLanguage(): Language {
  const locale = typeof Office === 'undefined' ? undefined : Office.context?.displayLanguage;
  return locale === undefined ? 'de' : languageOf(locale);
}
