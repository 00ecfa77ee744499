/** How many of something each key may have at a time. */
export class Quota {
  private readonly counts = new Map<string, number>();

  constructor(readonly max: number) {}

  /** False when the key has all that it may have. Whoever entered must leave once. */
  enter(key: string): boolean {
    const count = this.counts.get(key) ?? 0;
    if (count >= this.max) return false;
    this.counts.set(key, count + 1);
    return true;
  }

  leave(key: string): void {
    const count = this.counts.get(key) ?? 0;
    if (count <= 1) this.counts.delete(key);
    else this.counts.set(key, count - 1);
  }
}
