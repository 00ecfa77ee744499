import { GraphQLError } from 'graphql';
import { ANY_ITEM } from '../access/refusals';
import { GatewayErrorCode } from '../errors';

/** The state of writing one response: where the writer stands, what was found wrong, what is written already. */
export class WriteContext {
  /** The client's path to the value being written; composite values push and pop their keys. */
  readonly path: (string | number)[] = [];
  private readonly written: (Map<object, string> | undefined)[] = [];

  /** `errors` starts with those of the subgraphs and is added to; `isPlain` when no string needs escaping. */
  constructor(
    readonly errors: GraphQLError[],
    readonly isPlain: boolean,
  ) {}

  /** Texts of the objects already written at a shared position, by object. */
  writtenAt(position: number): Map<object, string> {
    let texts = this.written[position];
    if (texts === undefined) {
      texts = new Map();
      this.written[position] = texts;
    }
    return texts;
  }

  invalidValue(type: string, key?: string | number): void {
    this.add(GatewayErrorCode.invalidValue, `A subgraph answered a value that is no ${type}.`, key);
  }

  /**
   * A null where the API schema allows none (GraphQL section 6.4.4, "Handling Execution Errors"): an error, unless one
   * already tells of this place, of one above it or of one below it that nulled it.
   */
  nullViolation(coordinate: string, key: string | number): void {
    const path = [...this.path, key];
    if (
      this.errors.some(
        (error) => isPrefix(error.path ?? NOWHERE, path) || isPrefix(path, error.path ?? NOWHERE),
      )
    )
      return;
    this.add(
      GatewayErrorCode.nonNullViolation,
      `Cannot return null for non-nullable field ${coordinate}.`,
      key,
    );
  }

  /** Whether an error tells of the field of the current object, or of something below it. */
  hasErrorAt(key: string | number): boolean {
    const path = [...this.path, key];
    return this.errors.some((error) => isPrefix(path, error.path ?? NOWHERE));
  }

  private add(code: string, message: string, key: string | number | undefined): void {
    const path = key === undefined ? [...this.path] : [...this.path, key];
    this.errors.push(new GraphQLError(message, { path, extensions: { code } }));
  }
}

/** A path that is a prefix of none. */
const NOWHERE: readonly (string | number)[] = [Number.NaN];

/** The path of a refused field has `@` in the place of an item's number. */
function isPrefix(prefix: readonly (string | number)[], path: readonly (string | number)[]): boolean {
  return (
    prefix.length <= path.length &&
    prefix.every((key, index) => key === path[index] || isAnyItem(key, path[index]!))
  );
}

function isAnyItem(one: string | number, other: string | number): boolean {
  return (one === ANY_ITEM && typeof other === 'number') || (other === ANY_ITEM && typeof one === 'number');
}
