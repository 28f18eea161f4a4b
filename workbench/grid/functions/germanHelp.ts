import type { Injector } from '@univerjs/core';
import { IDescriptionService, IFunctionService } from '@univerjs/preset-sheets-core';
import { GERMAN_FUNCTION } from '../../german/functionNames';

/** The help while typing lists functions under the names that a German Excel has for them. */
export function listFunctionsInGerman(injector: Injector): void {
  const help = injector.get(IDescriptionService);
  const known = injector.get(IFunctionService);
  for (const [english, german] of GERMAN_FUNCTION) {
    const description = known.getDescription(english);
    if (!description) continue;
    help.unregisterDescriptions([english]);
    help.registerDescriptions([{ ...description, functionName: german }]);
  }
}
