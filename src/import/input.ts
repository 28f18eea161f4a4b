import type { OnProgress } from './fields';
import type { Answers, Held } from './outcome';
import type { Remembered } from './remembered';

export interface ImportInput {
  /** With its ending; months and years are guessed from it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Left out where nobody was asked yet: then those count that are remembered for the file's shape. */
  readonly answers?: Answers;
  readonly remembered?: readonly Remembered[];
  readonly held?: Held;
  readonly onProgress?: OnProgress;
}
