import fc, { type GeneratorValue } from 'fast-check';

/** Choices in the middle of a property, each of which fast-check can repeat and shrink. */
export class Choose {
  constructor(private readonly generate: GeneratorValue) {}

  /** Both ends included. */
  integer(min: number, max: number): number {
    return this.generate(fc.integer, { min, max });
  }

  /** True so many times in a hundred; shrinks to false. */
  chance(percent: number): boolean {
    return this.integer(0, 99) >= 100 - percent;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.integer(0, items.length - 1)]!;
  }

  /** Up to so many characters of all of Unicode, lone surrogates too. */
  text(maxLength: number): string {
    return this.generate(fc.string, { unit: 'binary', maxLength });
  }
}
