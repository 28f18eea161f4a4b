/** What is settled of a table before its lines are read. */
import type { Head } from './head';
import type { Layout } from './layout';
import type { Answers, Held } from './outcome';
import type { Unit } from './units';

export interface TableSettings {
  readonly head: Head;
  readonly layout: Layout;
  readonly answers: Answers;
  readonly held: Held;
  /** Of periods that name none; undefined where it is asked. */
  readonly year: number | undefined;
  /** Of the lines above the head. */
  readonly unitAbove: Unit | undefined;
  readonly dayOffset: number;
}
