/** The problems of a reading: at most 200 are listed, all are counted. */
import type { Problem } from './outcome';

const MOST_LISTED = 200;

export class Problems {
  private readonly list: Problem[] = [];
  count = 0;
  errors = 0;

  add(problem: Problem): void {
    this.count++;
    if (problem.level === 'error') this.errors++;
    // An error is never crowded out by notes.
    if (this.list.length < MOST_LISTED || problem.level === 'error') this.list.push(problem);
  }

  /** By line; what is said of the whole file comes first. */
  listed(): Problem[] {
    const sorted = [...this.list].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
    if (sorted.length <= MOST_LISTED) return sorted;
    const errors = sorted.filter(({ level }) => level === 'error');
    return [...errors, ...sorted.filter(({ level }) => level !== 'error')].slice(0, MOST_LISTED);
  }
}
