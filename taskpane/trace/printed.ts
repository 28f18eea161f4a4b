/** The published figures under a cell, each once, in the order of its formula. */
import type { Figure } from '../../src/programme/figures';
import { nodesOf, type NodePlace, type Trace } from './node';

export interface PrintedFigure {
  readonly figure: Figure;
  /** Where it stands; undefined where only JC.FIGURE names it. */
  readonly place: NodePlace | undefined;
  readonly isAltered: boolean;
}

export function printedUnder({ root }: Trace): PrintedFigure[] {
  const found = new Map<string, PrintedFigure>();
  for (const { origin, place, isUnused } of nodesOf(root)) {
    if (isUnused || origin.kind !== 'figure') continue;
    const { figure, isAltered } = origin;
    // A place says more than JC.FIGURE.
    if (!found.has(figure.id) || (place && !found.get(figure.id)?.place)) found.set(figure.id, { figure, place, isAltered });
  }
  return [...found.values()];
}
