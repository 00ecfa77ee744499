import { BadUserInputError, ConflictError, DatabaseUnavailableError, type HubError } from './errors';

type Translation = (cause: unknown) => HubError;

const unavailable: Translation = (cause) => new DatabaseUnavailableError(cause);
/** A client's value that passed every rule of ours and is none of the column's: NUL in a text, a number beyond its type. */
const notStorable: Translation = () => new BadUserInputError('A value', 'cannot be stored');

/** SQLSTATE codes and classes (PostgreSQL documentation, appendix A) that mean something to a client. */
const TRANSLATIONS: Readonly<Record<string, Translation>> = {
  '22001': notStorable,
  '22003': notStorable,
  '22007': notStorable,
  '22008': notStorable,
  '22021': notStorable,
  '22P02': notStorable,
  '22P05': notStorable,
  '23505': () => new ConflictError('It exists already.'),
  '23P01': () => new ConflictError('It overlaps with another.'),
  '40001': unavailable,
  '40P01': unavailable,
  '55P03': unavailable,
  '57P01': unavailable,
  '57P02': unavailable,
  '57P03': unavailable,
  '08': unavailable,
  '53': unavailable,
};

const CONNECTION_ERRORS: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

/** The client's error for a database error; undefined when `error` is none that a client should know of. */
export function translateDatabaseError(error: unknown): HubError | undefined {
  const code = sqlState(error);
  if (code === undefined) return undefined;
  if (CONNECTION_ERRORS.has(code)) return unavailable(error);
  const translation = TRANSLATIONS[code] ?? TRANSLATIONS[code.slice(0, 2)];
  return translation?.(error);
}

function sqlState(error: unknown): string | undefined {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: { code?: unknown } };
  const found = driverError?.code ?? code;
  return typeof found === 'string' ? found : undefined;
}
