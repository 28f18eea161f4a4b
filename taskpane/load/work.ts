/** Everything that works on the workbook, in a file of its own: the pane is painted before it comes. */
import { programme } from '../../src/programme/figures';
import type { Language } from '../../src/language';
import { sheetModels } from '../../src/workbook';
import type { SheetKey } from '../../src/workbook/model';
import { load } from './load';
import type { Answers, LoadEvents } from './request';
import type { LoadOutcome } from './outcome';
import type { Wishes } from '../sheets/changes';

export { findOwnParts, removeOwnParts } from './remove';

/** @param wishes and answers left out as long as the user has not been asked about his changes, and about sheets that may be his */
export function loadSheets(
  language: Language,
  chosen: ReadonlySet<SheetKey>,
  events: LoadEvents,
  wishes?: Wishes,
  answers?: Answers,
): Promise<LoadOutcome> {
  const models = (keys: readonly SheetKey[], of: Language) => sheetModels(keys, programme, of);
  const { dataVersion } = programme.document;
  return load({ models, addinVersion: ADDIN_VERSION, dataVersion, language, chosen, wishes, answers }, events);
}
