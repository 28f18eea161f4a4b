import type { Injector } from '@univerjs/core';
import { IFunctionService, LexerTreeBuilder } from '@univerjs/preset-sheets-core';

/** As many formulas as Univer's engine keeps. */
const KEPT = 5000;

/**
 * Univer keeps formulas as it once read them, with what a name or function meant or did not mean then. Its lexer stays
 * usable after dispose(), which is its only way to forget. Its engine forgets the formulas whose text has a part in
 * common with the given one, but stops at the first, and of long formulas it has no text: so it is told for each.
 */
export function forgetParsedFormulas(injector: Injector): void {
  injector.get(LexerTreeBuilder).dispose();
  const engine = injector.get(IFunctionService);
  for (let count = 0; count < KEPT; count++) engine.deleteFormulaAstCacheKey('');
}
