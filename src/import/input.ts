import type { OnProgress } from './fields';
import type { Answers, Held, Remembered } from './outcome';
import type { OnPreview } from './preview';

export interface ImportInput {
  /** With its ending; months and years are guessed from it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Left out where nobody was asked yet: then those count that are remembered for the file's shape. */
  readonly answers?: Answers;
  readonly remembered?: readonly Remembered[];
  readonly held?: Held;
  readonly onProgress?: OnProgress;
  /** Told once, where there are lines: for the eye only, since booking texts are among them, and no part of the outcome. */
  readonly onPreview?: OnPreview;
}
