/**
 * Goes through rows in the order of a key, some at a time, and begins again after the last: each turn asks for the keys after
 * the last one given.
 */
export class Rotation {
  private after = '';

  /** @param read the next rows after a key, at most `limit` of them; of the empty key, the first */
  async next<Row extends { readonly key: string }>(
    limit: number,
    read: (after: string, limit: number) => Promise<readonly Row[]>,
  ): Promise<readonly Row[]> {
    const rows = await read(this.after, limit);
    this.after = rows.length < limit ? '' : rows.at(-1)!.key;
    return rows;
  }
}
