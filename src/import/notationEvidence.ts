/** Rule 4: all amounts of a table are written in one notation, decided together over all its lines. */
import type { Notation } from '../money/parse';
import { foundText, type ReadAmount } from './amounts';
import type { Cell } from './cell';
import type { Numbers, Problem } from './outcome';

interface Evidence {
  readonly line: number;
  readonly column: string;
  readonly found: string;
}

export class NotationEvidence {
  /** The first amounts that can only be German, and only English. */
  private german: Evidence | undefined;
  private english: Evidence | undefined;
  private hasText = false;
  private hasTyped = false;

  /** @param notation in which the amounts are read */
  constructor(private readonly notation: Notation) {}

  note(amount: ReadAmount, cell: Cell | undefined, column: string, line: number): void {
    if (amount.isTyped) {
      this.hasTyped = true;
      return;
    }
    this.hasText = true;
    if (amount.only === 'german') this.german ??= { line, column, found: foundText(cell) };
    else if (amount.only === 'english') this.english ??= { line, column, found: foundText(cell) };
  }

  get numbers(): Numbers {
    if (this.notation === 'english') return 'english';
    if (!this.hasText) return this.hasTyped ? 'typed' : 'none';
    return this.german ? 'german' : 'assumed';
  }

  /** Amounts that can only be English among German ones, or alone; undefined where all can be read in one notation. */
  contradiction(): { readonly reason: 'english' | 'mixed-numbers'; readonly problems: readonly Problem[] } | undefined {
    const { german, english } = this;
    if (english === undefined || (this.notation === 'english' && german === undefined)) return undefined;
    const problem = { ...english, kind: 'english-number', level: 'error' } as const;
    if (german === undefined) return { reason: 'english', problems: [{ ...problem, offer: 'english' }] };
    return { reason: 'mixed-numbers', problems: [{ ...german, kind: 'german-number', level: 'error' }, problem] };
  }
}
