/** What is told of this many persons is told of each of them: they are recorded by name. */
export const FEW = 4;

export interface RowCountSource {
  count(): Promise<number>;
  /** Global ids of those whose rows are counted, each once. */
  subjects(): Promise<readonly string[]>;
}

/** How many rows a list has, counted when it is asked for. */
export class RowCount {
  /** Whose rows they are, once they have been counted and are few. */
  subjects: readonly string[] = [];

  constructor(private readonly source: RowCountSource) {}

  /** Without whose rows they are: for a number that nobody is told. */
  count(): Promise<number> {
    return this.source.count();
  }

  async read(): Promise<number> {
    const count = await this.source.count();
    if (count >= 1 && count <= FEW) this.subjects = await this.source.subjects();
    return count;
  }
}
