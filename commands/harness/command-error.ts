/** Why a command could not do what it was asked; the message is the line to show. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
