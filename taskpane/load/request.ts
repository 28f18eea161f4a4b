/** What is asked of a load, and whom it tells how far it is. */
import type { Language } from '../../src/language';
import type { SheetKey, SheetModel } from '../../src/workbook/model';
import type { OnDelay } from '../excel/session';
import type { Wishes } from '../sheets/changes';
import type { LoadProgress } from './outcome';

export interface LoadRequest {
  /** Describes the sheets `keys`, in the order of the tabs, for a workbook in which these and no others of ours stand. */
  models(keys: readonly SheetKey[], language: Language): readonly SheetModel[];
  /** With all that they need. */
  readonly chosen: ReadonlySet<SheetKey>;
  readonly addinVersion: string;
  readonly dataVersion: string;
  readonly language: Language;
  /** Which of his changes the user wants replaced, once he was asked; left out, he is asked where there are some. */
  readonly wishes?: Wishes;
  readonly answers?: Answers;
}

/** What the user has said of sheets of which the workbook itself does not say surely whose they are. Left out, he is asked. */
export interface Answers {
  /** The doubtful sheets that are the add-in's. The others stay as they are. */
  readonly accepted?: ReadonlySet<SheetKey>;
  /** Sheets without a record: they are the add-in's from now on, or others are loaded beside them. */
  readonly unrecorded?: 'takeOver' | 'beside';
}

export interface LoadEvents {
  progress(progress: LoadProgress): void;
  readonly delayed: OnDelay;
  /** Asked before each sheet. */
  isCancelled(): boolean;
}
