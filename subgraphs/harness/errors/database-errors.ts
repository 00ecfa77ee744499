import {
  ConflictError,
  DatabaseUnavailableError,
  type HubError,
  UnstorableValueError,
} from '../../../platform/errors/errors';
import { databaseCodeOf, isConnectionLoss } from './connection-loss';

type Translation = (cause: unknown) => HubError;

const unavailable: Translation = (cause) => new DatabaseUnavailableError(cause);
/** A client's value that passed every rule of ours and is none of the column's: NUL in a text, a number beyond its type. */
const notStorable: Translation = () => new UnstorableValueError();

/** SQLSTATE codes and classes (PostgreSQL documentation, appendix A) that mean something to a client. */
const TRANSLATIONS: Readonly<Record<string, Translation>> = {
  '22001': notStorable,
  '22003': notStorable,
  '22007': notStorable,
  '22008': notStorable,
  '22021': notStorable,
  '22P02': notStorable,
  '22P05': notStorable,
  '23505': () => new ConflictError('It exists already.', { reason: 'EXISTS' }),
  '23P01': () => new ConflictError('It overlaps with another.', { reason: 'OVERLAPS' }),
  '40001': unavailable,
  '40P01': unavailable,
  '55P03': unavailable,
  '57014': unavailable,
  '25P02': unavailable,
  '25P03': unavailable,
  '3D000': unavailable,
  '53': unavailable,
  '58': unavailable,
};

/** The client's error for a database error; undefined when `error` is none that a client should know of. */
export function translateDatabaseError(error: unknown): HubError | undefined {
  if (isConnectionLoss(error)) return unavailable(error);
  const code = databaseCodeOf(error);
  if (code === undefined) return undefined;
  const translation = TRANSLATIONS[code] ?? TRANSLATIONS[code.slice(0, 2)];
  return translation?.(error);
}
