import type { GraphQLError, ResponsePath } from 'graphql';

type Path = ResponsePath | undefined;

/** The errors of one answer: none at or below a position that another has made null. */
export class CollectedErrors {
  readonly errors: GraphQLError[] = [];
  private readonly nulled = new Set<Path>();

  /** @param path undefined: the whole answer */
  add(error: GraphQLError, path: Path): void {
    for (let above: Path = path; above !== undefined; above = above.prev) {
      if (this.nulled.has(above)) return;
    }
    if (this.nulled.has(undefined)) return;
    this.nulled.add(path);
    this.errors.push(error);
  }
}
