/** Which events the client listens to, so that the host sends no others. */
export class EventRegistrations {
  private readonly counts = new Map<string, number>();

  add(type: number, targetId: string): void {
    const key = `${type} ${targetId}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  remove(type: number, targetId: string): void {
    const key = `${type} ${targetId}`;
    const count = (this.counts.get(key) ?? 0) - 1;
    if (count > 0) this.counts.set(key, count);
    else this.counts.delete(key);
  }

  has(type: number, targetId: string): boolean {
    return this.counts.has(`${type} ${targetId}`);
  }
}
