/** The hub cannot start, for a reason that the person who starts it can mend; the message is the one line to show. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
