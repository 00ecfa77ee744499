/** A command line that cannot be used, for which a process ends with exit code 2; the message names the option. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
