/** A table as its file gives it: where its head stands, and its lines. */
import type { Cell, Line } from './cell';
import type { QuoteProblem } from './fields';
import type { Head } from './head';
import type { Problem, Understood } from './outcome';
import type { OnPreview } from './preview';

export interface TableInput {
  readonly head: Head;
  /** The first lines, by which columns are decided. */
  readonly start: readonly Line[];
  /** Tells every line from the head on, once. */
  readonly each: (visit: (cells: readonly Cell[], line: number, isHidden: boolean) => void) => readonly QuoteProblem[];
  readonly understood: Understood;
  /** Of the file and the sheet. */
  readonly names: readonly string[];
  /** Told before any line is read. */
  readonly problems: readonly Problem[];
  readonly dayOffset: number;
  readonly onPreview: OnPreview | undefined;
}
