/** A request body that is being read. */
export interface ReadingBody {
  /** Gives it up: the memory that it holds is needed for others. */
  cut(): void;
}

const MAX_BYTES = 64 * 1024 * 1024;

/**
 * What the request bodies that are being read hold in memory, together. Beyond the bound those are cut from which nothing has
 * come for the longest time: bodies that are announced and never sent take nobody else's place.
 */
export class BodyMemory {
  /** In the order in which something last came. */
  private readonly bodies = new Map<ReadingBody, number>();
  private total = 0;

  constructor(private readonly maxBytes = MAX_BYTES) {}

  /** Counts bytes that have come. */
  add(body: ReadingBody, bytes: number): void {
    const held = (this.bodies.get(body) ?? 0) + bytes;
    this.bodies.delete(body);
    this.bodies.set(body, held);
    this.total += bytes;
    while (this.total > this.maxBytes) {
      const [stalest] = this.bodies.keys();
      this.release(stalest!);
      stalest!.cut();
    }
  }

  /** Idempotent. */
  release(body: ReadingBody): void {
    this.total -= this.bodies.get(body) ?? 0;
    this.bodies.delete(body);
  }
}

/** Memory is the process's, whichever server reads. */
export const BODY_MEMORY = new BodyMemory();
