/** Work under way, by key: whoever asks for what is being done gets the result of that. */
export class SharedWork<Key> {
  private readonly underWay = new Map<Key, Promise<unknown>>();

  run<Result>(key: Key, work: () => Promise<Result>): Promise<Result> {
    const known = this.underWay.get(key);
    if (known !== undefined) return known as Promise<Result>;
    const result = work().finally(() => this.underWay.delete(key));
    this.underWay.set(key, result);
    return result;
  }
}
