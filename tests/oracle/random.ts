/** A small deterministic generator (mulberry32): the same seed gives the same data and operations on any machine. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `from` to `to`, both included. */
  integer(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error('nothing to pick from');
    return items[this.integer(0, items.length - 1)]!;
  }

  /** From `min` to `max` of the items, with repetition. */
  some<T>(items: readonly T[], min: number, max: number): T[] {
    if (items.length === 0) return [];
    return Array.from({ length: this.integer(min, max) }, () => this.pick(items));
  }

  maybe<T>(value: T, probability = 0.8): T | null {
    return this.chance(probability) ? value : null;
  }
}
