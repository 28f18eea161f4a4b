/** Where the user went from the tree, and how to get back. Excel takes its time; the next key may come before it is there. */
import type { NodePlace } from './node';

export type Arrival = 'there' | 'gone' | 'refused';

export const nameOf = ({ sheet, address }: NodePlace): string => `${sheet}!${address}`;

/** The cell that is active once Excel is there: of a range its first. */
const cellAt = ({ sheet, address }: NodePlace): string => `${sheet}!${address.split(':')[0] ?? address}`;

export class Journey {
  private readonly way: NodePlace[] = [];
  private underWay = 0;
  /** The cell that was gone to last. */
  private target: string | undefined;

  /** @param goTo false where the place is gone; rejects where Excel does not go there */
  constructor(private readonly goTo: (place: NodePlace) => Promise<boolean>) {}

  /** Until then, what is selected says nothing of what the user wants to see. */
  get isUnderWay(): boolean {
    return this.underWay > 0;
  }

  /** Whether the cell is the one that was gone to: it does not replace the tree. Any other ends the journey there. */
  isAt(cell: NodePlace): boolean {
    const isThere = this.target === nameOf(cell);
    if (!isThere) this.target = undefined;
    return isThere;
  }

  /** The next tree is traced from where the user is. */
  forget(): void {
    this.target = undefined;
    this.way.length = 0;
  }

  async jump(place: NodePlace): Promise<Arrival> {
    this.way.push(place);
    const arrival = await this.go(place);
    // Unless the user has gone back already.
    const step = this.way.lastIndexOf(place);
    if (arrival !== 'there' && step >= 0) this.way.splice(step, 1);
    return arrival;
  }

  /** To where the last jump came from: the cell before it, at last `home`. Undefined where no jump is left. */
  back(home: NodePlace): { readonly place: NodePlace; readonly arrival: Promise<Arrival> } | undefined {
    if (this.way.pop() === undefined) return undefined;
    const place = this.way.at(-1) ?? home;
    return { place, arrival: this.go(place) };
  }

  private async go(place: NodePlace): Promise<Arrival> {
    const before = this.target;
    const target = cellAt(place);
    this.target = target;
    this.underWay += 1;
    let arrival: Arrival = 'refused';
    try {
      arrival = (await this.goTo(place)) ? 'there' : 'gone';
    } catch {
      // Hidden or protected.
    }
    this.underWay -= 1;
    // A later jump has its own target.
    if (arrival !== 'there' && this.target === target) this.target = before;
    return arrival;
  }
}
