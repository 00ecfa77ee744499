import { GraphQLError } from 'graphql';
import { AnswerTooLargeError } from '../../../platform/errors/errors';
import { refusalError } from '../../access/refusals';
import { EngineErrorCode } from '../../errors/errors';
import { pushError } from '../../errors/push-error';
import { ErrorPaths } from '../error-paths';

/** The state of writing one response: where the writer stands, what was found wrong, what is written already. */
export class WriteContext {
  /** The client's path to the value being written; composite values push and pop their keys. */
  readonly path: (string | number)[] = [];
  private readonly errorPaths: ErrorPaths;
  private readonly written: (Map<object, string> | undefined)[] = [];

  /**
   * @param errors those of the subgraphs; added to
   * @param isPlain when no string needs escaping
   * @param untold `ExecutionContext.untold`
   */
  constructor(
    readonly errors: GraphQLError[],
    readonly isPlain: boolean,
    private readonly maxBytes: number,
    private readonly untold: ReadonlySet<object>,
  ) {
    this.errorPaths = new ErrorPaths(errors);
  }

  /** Of the text of a list or an object as it grows. @throws AnswerTooLargeError */
  checkSize(characters: number): void {
    if (characters > this.maxBytes) throw new AnswerTooLargeError(this.maxBytes);
  }

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
    this.add(EngineErrorCode.invalidValue, `A subgraph answered a value that is no ${type}.`, key);
  }

  /**
   * A null where the API schema allows none (GraphQL section 6.4.4, "Handling Execution Errors"): an error, unless one
   * already tells of this place, of one above it or of one below it that nulled it.
   */
  nullViolation(coordinate: string, key: string | number): void {
    if (this.errorPaths.touch([...this.path, key])) return;
    this.add(
      EngineErrorCode.nonNullViolation,
      `Cannot return null for non-nullable field ${coordinate}.`,
      key,
    );
  }

  /** Whether a subgraph has told nothing of the object: what is missing of it is no error, what refers to it is null. */
  isUntold(object: object): boolean {
    return this.untold.has(object);
  }

  /** Whether an error tells of the field of the current object, or of something below it. */
  hasErrorAt(key: string | number): boolean {
    return this.errorPaths.areWithin([...this.path, key]);
  }

  /** A field, or what was selected of it, is not for the caller; the paths begin at the current object. */
  refuse(paths: readonly (readonly string[])[]): void {
    for (const path of paths) pushError(this.errors, () => refusalError([...this.path, ...path]));
  }

  private add(code: string, message: string, key: string | number | undefined): void {
    pushError(this.errors, () => {
      const path = key === undefined ? [...this.path] : [...this.path, key];
      return new GraphQLError(message, { path, extensions: { code } });
    });
  }
}
