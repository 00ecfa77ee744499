/** What the entries of a cache may weigh together, bytes; what weighs more alone is not kept. */
export interface CacheWeight<V> {
  readonly maxBytes: number;
  /** The same for a value whenever it is asked. */
  readonly bytesOf: (value: V) => number;
}

/** A map that forgets its least recently used entries beyond `limit`, in number and in weight. */
export class BoundedCache<K, V> {
  private readonly entries = new Map<K, V>();
  private bytes = 0;

  constructor(
    private readonly limit: number,
    private readonly weight: CacheWeight<V> | null = null,
  ) {}

  get(key: K): V | undefined {
    const value = this.entries.get(key);
    if (value === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  set(key: K, value: V): void {
    this.delete(key);
    this.entries.set(key, value);
    if (this.weight !== null) this.bytes += this.weight.bytesOf(value);
    while (this.isOver()) this.delete(this.entries.keys().next().value as K);
  }

  delete(key: K): void {
    const value = this.entries.get(key);
    if (value === undefined) return;
    this.entries.delete(key);
    if (this.weight !== null) this.bytes -= this.weight.bytesOf(value);
  }

  /** The values, the least recently used first. */
  values(): IterableIterator<V> {
    return this.entries.values();
  }

  private isOver(): boolean {
    return this.entries.size > this.limit || (this.weight !== null && this.bytes > this.weight.maxBytes);
  }
}
