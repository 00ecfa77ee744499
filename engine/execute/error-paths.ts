import type { GraphQLError } from 'graphql';

type Key = string | number;

interface Place {
  /** An error stands here. */
  isEnd: boolean;
  readonly below: Map<Key, Place>;
}

/** The paths of a list of errors that may grow, found by path. */
export class ErrorPaths {
  private readonly root = createPlace();
  private read = 0;

  constructor(private readonly errors: readonly GraphQLError[]) {}

  /** Whether an error tells of the place, of one above it or of one below it. */
  touch(path: readonly Key[]): boolean {
    let place: Place | undefined = this.places();
    for (const key of path) {
      if (place.isEnd) return true;
      place = place.below.get(key);
      if (place === undefined) return false;
    }
    return true;
  }

  /** Whether an error tells of the place or of one below it. */
  areWithin(path: readonly Key[]): boolean {
    let place: Place | undefined = this.places();
    for (const key of path) {
      place = place.below.get(key);
      if (place === undefined) return false;
    }
    return true;
  }

  private places(): Place {
    for (; this.read < this.errors.length; this.read++) this.add(this.errors[this.read]!.path);
    return this.root;
  }

  private add(path: readonly Key[] | undefined): void {
    if (path === undefined) return;
    let place = this.root;
    for (const key of path) {
      let next = place.below.get(key);
      if (next === undefined) {
        next = createPlace();
        place.below.set(key, next);
      }
      place = next;
    }
    place.isEnd = true;
  }
}

function createPlace(): Place {
  return { isEnd: false, below: new Map() };
}
