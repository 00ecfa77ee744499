import { DatabaseUnavailableError } from '../../../platform/errors/errors';

/** The connection leads to the database of another: nothing is read there, nor written. */
export class OtherDatabaseError extends DatabaseUnavailableError {
  constructor(
    /** One line for who runs the process. */
    readonly detail: string,
  ) {
    super(new Error(detail));
  }
}
