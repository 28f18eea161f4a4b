/** Everything that works on the workbook, in a file of its own: the pane is painted before it comes. */
import { programme } from '../../src/programme/figures';
import type { Language } from '../../src/language';
import type { SheetKey } from '../../src/workbook/model';
import { load } from './load';
import type { Answers, LoadEvents } from './request';
import type { LoadOutcome } from './outcome';
import type { Wishes } from '../sheets/changes';
import { todaysModels } from '../sheets/todaysModel';

export { goToFirstInput } from './firstInput';
export { findOwnParts, removeOwnParts } from './remove';
export { resets as enteredInputs } from '../sheets/entries';

/** @param wishes and answers left out as long as the user has not been asked about his changes, and about sheets that may be his */
export function loadSheets(
  language: Language,
  chosen: ReadonlySet<SheetKey>,
  events: LoadEvents,
  wishes?: Wishes,
  answers?: Answers,
): Promise<LoadOutcome> {
  const { dataVersion } = programme.document;
  return load({ models: todaysModels, addinVersion: ADDIN_VERSION, dataVersion, language, chosen, wishes, answers }, events);
}
